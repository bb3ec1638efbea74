import type { FieldId } from '../../src/core/model/ids.js';
import type { FieldMode, FieldRefDef, Profile } from '../../src/core/model/profile.js';
import type { Pack, Rule, SourceRef } from '../../src/core/rules/types.js';

const source: SourceRef = { document: 'own', section: 'test' };

const both = (field: FieldId, mode: FieldMode = 'edit'): FieldRefDef => ({ field, unit: mode, individual: mode, source });
const carried = (field: FieldId, from: FieldId): FieldRefDef => ({ field, unit: 'edit', individual: 'locked', carry: { individual: from }, source });

/** A small provider of its own: every kind of step and of effect once. */
export const testProfile: Profile = {
  schema: 1,
  id: 'test-cloud',
  version: '1',
  name: { 'zh-CN': '样例云', en: 'Sample Cloud' },
  kinds: ['website'],
  typeTable: [
    { type: 'first', entity: ['none'], domain: ['none'], reason: 'entityNotFiled', source },
    { type: 'add-access-elsewhere', entity: ['elsewhere'], domain: ['elsewhere'], reason: 'bothFiled', source },
    { type: 'add-service-elsewhere', entity: ['elsewhere'], domain: ['none'], reason: 'entityFiled', source },
    { type: null, entity: ['unknown'], domain: ['unknown'], reason: 'unknown', alternatives: ['first'], source },
  ],
  flows: [
    {
      type: 'first',
      services: { max: 60, canAdd: true },
      steps: [
        {
          id: 'check', kind: 'type-check',
          sections: [
            { id: 'check-entity', fields: [both('entity.region'), both('entity.nature'), both('entity.certificateType'), both('entity.certificateFiles'), both('entity.certificateNumber')] },
            { id: 'check-service', per: 'service', fields: [both('domain.name'), both('service.cloudResources')] },
          ],
        },
        {
          id: 'entity', kind: 'entity',
          sections: [
            { id: 'entity-main', fields: [both('entity.name'), both('entity.certificateNumber', 'locked'), { ...both('entity.investor'), individual: 'locked', carry: { individual: 'entity.name' } }] },
            { id: 'entity-principal', fields: [carried('principal.name', 'entity.name'), both('principal.mobile'), { field: 'principal.email', unit: 'edit', source }] },
          ],
        },
        {
          id: 'website', kind: 'website',
          sections: [
            { id: 'website-main', per: 'service', fields: [both('service.name'), both('domain.name', 'locked'), both('service.cloudResources', 'extend'), both('service.homeUrl'), { ...both('service.remark'), required: false }] },
            { id: 'website-contact', per: 'service', fields: [both('serviceContact.mobile')] },
          ],
        },
        { id: 'materials', kind: 'materials', sections: [] },
        { id: 'face', kind: 'authenticity', sections: [] },
        { id: 'review', kind: 'review', sections: [] },
        { id: 'progress', kind: 'progress', sections: [] },
      ],
    },
    {
      type: 'add-service-elsewhere',
      services: { max: 1, canAdd: false },
      steps: [
        { id: 'check', kind: 'type-check', sections: [{ id: 'check-entity', fields: [both('entity.region'), both('entity.nature'), both('entity.certificateType'), both('entity.certificateNumber')] }, { id: 'check-service', per: 'service', fields: [both('domain.name')] }] },
        { id: 'website', kind: 'website', sections: [{ id: 'website-main', per: 'service', fields: [both('service.name')] }] },
        { id: 'review', kind: 'review', sections: [] },
        { id: 'progress', kind: 'progress', sections: [] },
      ],
    },
  ],
  images: { formats: ['jpeg', 'png'], minBytes: 1, maxBytes: 1_000_000, minEdge: 1, maxPixels: 1_000_000, maxEdge: 2_000, target: 'jpeg', sides: 'separate', source },
  materials: [{ slot: 'domain-certificate', per: 'service', level: 'optional', max: 3, source }],
  phoneCodes: {
    length: 6, resendAfter: 60, validFor: 300, attempts: 5,
    rows: [{ types: ['first'], mobile: 'principal.mobile', unit: true, individual: true, source }], source,
  },
  authenticity: [{ method: 'face-check', types: ['first'], who: 'serviceContact', source }],
  ocr: [
    {
      picture: 'entity.certificateFiles', document: 'business-licence',
      when: { op: 'in', of: { answer: 'entity.certificateType' }, values: ['business-licence'] },
      fills: { uscc: 'entity.certificateNumber', name: 'entity.name' },
      suggests: { address: 'entity.certificateAddress' },
      facts: { legalRepresentative: 'entity.legalRepresentativeName', validUntil: 'entity.certificateValidity' },
      source,
    },
    {
      picture: 'entity.certificateFiles', side: 'front', document: 'resident-id-front',
      when: { op: 'in', of: { answer: 'entity.certificateType' }, values: ['resident-id'] },
      fills: { number: 'entity.certificateNumber' }, source,
    },
  ],
  ocrEngines: ['provider', 'device'],
  agreements: [{ id: 'terms', required: true, source }],
  review: [{ id: 'initial-review', source }, { id: 'approved', source }],
  editOnlyRejected: true,
  withdraw: ['initial-review'],
  rules: [],
  overlays: {},
  preparation: [],
  links: {},
  wording: {},
  theme: {},
};

const rule = (id: string, more: Pick<Rule, 'scope' | 'then'> & Partial<Rule>): Rule => ({ id, source, ...more });

export const nationalPack: Pack = { schema: 1, id: 'national', version: '2026-01-01', rules: [] };
/** Beijing demands the remark that all others leave open. */
export const beijingPack: Pack = {
  schema: 1, id: '110000', version: '2026-01-01',
  rules: [{ add: rule('110000.remark', { scope: 'service', then: [{ do: 'require', at: 'service.remark' }] }) }],
};
/** Guangdong asks for one paper more. */
export const guangdongPack: Pack = {
  schema: 1, id: '440000', version: '2026-01-01',
  rules: [{ add: rule('440000.paper', { scope: 'service', then: [{ do: 'material', slot: 'plan', per: 'service', level: 'optional', message: 'plan' }] }) }],
};
