import type { FieldId } from '../../core/model/ids.js';
import type { FieldRefDef, FlowDef, StepDef } from '../../core/model/profile.js';
import { said } from './sources.js';

const asked = (field: FieldId, section: string): FieldRefDef => ({ field, unit: 'edit', individual: 'edit', source: said(section) });

/** 验证备案类型 */
export const typeCheck: StepDef = {
  id: 'type-check',
  kind: 'type-check',
  label: 'type-check',
  sections: [
    {
      id: 'entity',
      fields: [
        asked('entity.region', '§新增备案/一 L109'),
        asked('entity.nature', '§新增备案/一 L110'),
        asked('entity.certificateType', '§新增备案/一 L111'),
        asked('entity.certificateFiles', '§新增备案/一 L112'),
        asked('entity.certificateNumber', '§新增备案/一 L113'),
      ],
    },
    {
      id: 'service',
      per: 'service',
      fields: [asked('domain.name', '§新增备案/一 L114'), asked('service.cloudResources', '§新增备案/一 L115')],
    },
  ],
};

/** The provider has a name of its own for each step of a first filing; they are called as what they are. */
export const step = (kind: StepDef['kind'], label: string = kind): StepDef => ({ id: kind, kind, label, sections: [] });

/** A first filing as far as its first screen shows it: the questions of the type check, and which steps follow. The whole comes later. */
export const firstScreen: FlowDef = {
  type: 'first',
  services: { max: 100, canAdd: true },
  steps: [typeCheck, step('entity'), step('website'), step('materials'), step('authenticity'), step('review'), step('progress')],
};
