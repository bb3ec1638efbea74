import type { FlowDef, StepDef } from '../../core/model/profile.js';
import { edited } from '../shared/refs.js';
import { flowSaid } from './sources.js';

/** 基础信息校验: name and address of the entity are asked already here, its certificate is not photographed yet. */
export const basicCheck: StepDef = {
  id: 'type-check',
  kind: 'type-check',
  label: 'basicCheck',
  sections: [
    {
      id: 'entity',
      fields: [
        edited('entity.region', flowSaid('§1.1 L88,98-99')),
        edited('entity.nature', flowSaid('§1.1 L89,100')),
        edited('entity.certificateType', flowSaid('§1.1 L90,103')),
        edited('entity.name', flowSaid('§1.1 L91,104')),
        edited('entity.certificateNumber', flowSaid('§1.1 L92,105-106')),
        edited('entity.certificateAddress', flowSaid('§1.1 L93,107')),
      ],
    },
    { id: 'service', per: 'service', fields: [edited('domain.name', flowSaid('§1.1 L95,108'))] },
  ],
};

/** The provider's own names of its steps stand in the wording. */
const step = (kind: StepDef['kind'], label: string): StepDef => ({ id: kind, kind, label, sections: [] });

/** A first filing as far as its first screen shows it: the questions of the basic check, and which steps follow. The whole comes later. */
export const firstScreen: FlowDef = {
  type: 'first',
  services: { max: 100, canAdd: true },
  steps: [
    basicCheck, step('entity', 'entity'), step('website', 'website'), step('materials', 'materials'), step('authenticity', 'authenticity'),
    step('review', 'confirm'), step('progress', 'progress'),
  ],
};
