import type { FlowDef, StepDef } from '../../core/model/profile.js';
import { edited } from '../shared/refs.js';
import { said } from './sources.js';

/** 验证备案信息 */
export const typeCheck: StepDef = {
  id: 'type-check',
  kind: 'type-check',
  label: 'check',
  sections: [
    {
      id: 'entity',
      fields: [
        edited('entity.region', said('首次备案', '1 L75')),
        edited('entity.nature', said('首次备案', '1 L76')),
        edited('entity.certificateType', said('首次备案', '1 L77')),
        edited('entity.certificateNumber', said('首次备案', '1 L78')),
      ],
    },
    {
      id: 'service',
      per: 'service',
      fields: [edited('domain.name', said('首次备案', '1 L82')), edited('service.cloudResources', said('首次备案', '1 L83-85'))],
    },
  ],
};

const step = (kind: StepDef['kind'], label: string): StepDef => ({ id: kind, kind, label, sections: [] });

/** A first filing as far as its first screen shows it. The photo is taken after the first review, so no step asks for it. */
export const firstScreen: FlowDef = {
  type: 'first',
  services: { max: 100, canAdd: true },
  domains: { add: true, remove: true },
  steps: [typeCheck, step('entity', 'entity'), step('website', 'website'), step('materials', 'materials'), step('review', 'confirm'), step('progress', 'photo')],
};
