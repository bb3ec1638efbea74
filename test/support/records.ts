import type { FieldId } from '../../src/core/model/ids.js';
import type { RecordSnapshot } from '../../src/core/model/filing.js';
import type { FieldMode, FieldRefDef, FlowDef, Profile, SectionDef } from '../../src/core/model/profile.js';
import type { SourceRef } from '../../src/core/rules/types.js';
import { GUANGDONG } from './store.js';
import { testProfile } from './profile.js';

const source: SourceRef = { document: 'own', section: 'test' };
const both = (field: FieldId, mode: FieldMode = 'edit', more: Partial<FieldRefDef> = {}): FieldRefDef => ({ field, unit: mode, individual: mode, source, ...more });

const ends = [{ id: 'review', kind: 'review', sections: [] }, { id: 'progress', kind: 'progress', sections: [] }] as const;
const none = { max: 1, canAdd: false };
const entity: SectionDef = { id: 'entity', fields: [both('entity.name'), both('entity.certificateNumber', 'locked'), both('principal.mobile')] };
const website: SectionDef = {
  id: 'website', per: 'service',
  fields: [both('service.name'), both('domain.name'), both('service.remark', 'edit', { required: false }), both('serviceContact.mobile')],
};
const shown: SectionDef = { id: 'shown', per: 'service', fields: [both('service.name', 'locked'), both('domain.name', 'locked')] };

/** As the profiles of providers write them: without a type check where the record says all. */
export const recordFlows: readonly FlowDef[] = [
  { type: 'change-entity', services: none, steps: [{ id: 'entity', kind: 'entity', sections: [entity] }, { id: 'materials', kind: 'materials', sections: [] }, ...ends] },
  { type: 'change-service', services: none, steps: [{ id: 'website', kind: 'website', sections: [website] }, { id: 'materials', kind: 'materials', sections: [] }, ...ends] },
  { type: 'cancel-access', services: none, steps: [{ id: 'review', kind: 'review', sections: [shown] }, ends[1]] },
  { type: 'deregister-entity', services: none, steps: [{ id: 'review', kind: 'review', sections: [{ id: 'who', fields: [both('entity.name', 'locked')] }] }, ends[1]] },
  ...(['add-service-here', 'add-access-here'] as const).map((type): FlowDef => ({
    type, services: none,
    steps: [
      {
        id: 'check', kind: 'type-check',
        sections: [
          { id: 'who', fields: [both('entity.region'), both('entity.nature'), both('entity.certificateType'), both('entity.certificateFiles'), both('entity.certificateNumber')] },
          { id: 'what', per: 'service', fields: [both('domain.name'), both('service.cloudResources')] },
        ],
      },
      { id: 'website', kind: 'website', sections: [{ id: 'website', per: 'service', fields: [both('service.name'), both('domain.name', 'locked')] }] },
      ...ends,
    ],
  })),
];

/** The test provider with a flow for each of what is done to a record. */
export const recordProfile: Profile = {
  ...testProfile,
  typeTable: [
    ...testProfile.typeTable,
    { type: 'add-service-here', entity: ['here'], domain: ['none'], reason: 'entityHere', source },
    { type: 'add-access-here', entity: ['here'], domain: ['elsewhere', 'here'], reason: 'entityHere', source },
  ],
  flows: [...testProfile.flows, ...recordFlows],
  phoneCodes: { ...testProfile.phoneCodes, rows: [] },
  authenticity: [],
  agreements: [],
};

/** A unit with two websites on record, here. */
export const record: RecordSnapshot = {
  entityNumber: '粤ICP备2026000001号',
  holder: 'unit',
  answers: {
    'entity.region': GUANGDONG,
    'entity.nature': 'enterprise',
    'entity.certificateType': 'business-licence',
    'entity.certificateNumber': '91350100M000100Y43',
    'entity.name': '北京样例科技有限公司',
    'principal.mobile': '13800138000',
    'services[r1].name': '样例小站',
    'services[r1].domains[d7].name': 'example.cn',
    'services[r1].remark': '旧备注',
    'services[r1].contact.mobile': '13900139000',
    'services[r2].name': '样例论坛',
    'services[r2].contact.mobile': '13900139000',
  },
  services: [
    { id: 'r1', number: '粤ICP备2026000001号-1', kind: 'website', domains: ['example.cn', 'example.com'], here: true },
    { id: 'r2', number: '粤ICP备2026000001号-2', kind: 'website', domains: ['bbs.cn'], here: true },
  ],
};
