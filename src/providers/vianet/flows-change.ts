import type { FlowDef, SectionDef, StepDef } from '../../core/model/profile.js';
import { edited } from '../shared/refs.js';
import { ending } from './first-screen.js';
import { access, contact, entity, entityPapers, ifChanged, principal, website, websitePapers } from './sections.js';
import { own } from './sources.js';

const materials = (...sections: readonly SectionDef[]): StepDef => ({ id: 'materials', kind: 'materials', label: 'materials', sections: sections.map(ifChanged) });
const ofEntity = own('§5.1', 'each part may be edited (004 §5.1 L65); that the certificate is one of them is our reading');

/** 变更备案信息: what is on record, each part to be edited where it has changed, and sent to the authority again. */
export const changeFlows: readonly FlowDef[] = [
  {
    type: 'change-entity',
    about: { entity: true, service: false },
    services: { max: 0, canAdd: false },
    steps: [
      {
        id: 'entity', kind: 'entity', label: 'changeEntity',
        sections: [
          {
            ...entity,
            fields: [
              edited('entity.region', ofEntity), edited('entity.nature', ofEntity), edited('entity.certificateType', ofEntity), edited('entity.certificateNumber', ofEntity),
              ...entity.fields,
            ],
          },
          principal,
        ],
      },
      materials(entityPapers),
      ...ending,
    ],
  },
  {
    type: 'change-service',
    about: { entity: false, service: true },
    services: { max: 1, canAdd: false },
    steps: [{ id: 'website', kind: 'website', label: 'changeService', sections: [website, contact] }, materials(websitePapers), ...ending],
  },
  {
    type: 'change-access',
    about: { entity: false, service: true },
    services: { max: 1, canAdd: false },
    steps: [{ id: 'access', kind: 'access', label: 'changeAccess', sections: [access] }, materials(), ...ending],
  },
];
