import { createFiling } from '../../../src/core/model/create-filing.js';
import type { Catalogue, Dictionaries, FieldDef } from '../../../src/core/model/catalogue.js';
import type { AnswerValue, Filing, FactValue } from '../../../src/core/model/filing.js';
import type { FieldMode, FieldRefDef, Profile } from '../../../src/core/model/profile.js';
import type { FieldId } from '../../../src/core/model/ids.js';
import { merge } from '../../../src/core/rules/merge.js';
import type { Pack, Rule, SourceRef } from '../../../src/core/rules/types.js';
import type { PlanContext } from '../../../src/core/plan/types.js';

// A provider of three steps that exists nowhere: enough of each kind of thing to plan with.

export const source: SourceRef = { document: 'own', section: 'test' };
export const NOW = '2026-11-22T04:00:00.000Z';

const defs: readonly FieldDef[] = [
  { id: 'entity.region', kind: 'region', control: 'region', row: '1' },
  { id: 'entity.nature', kind: 'choice', control: 'radio', dictionary: 'entity-nature', row: '2' },
  { id: 'entity.certificateType', kind: 'choice', control: 'select', dictionary: 'certificate-type', row: '3' },
  { id: 'entity.certificateFiles', kind: 'files', control: 'upload', row: '4' },
  { id: 'entity.certificateNumber', kind: 'certificate-number', control: 'certificate-number', certificateTypeFrom: 'entity.certificateType', row: '5' },
  { id: 'entity.name', kind: 'unit-name', control: 'text', maxLength: 20, row: '6' },
  { id: 'entity.remark', kind: 'remark', control: 'textarea', row: '7' },
  { id: 'principal.name', kind: 'person-name', control: 'text', row: '8' },
  { id: 'principal.certificateFront', kind: 'files', control: 'upload', row: '9' },
  { id: 'principal.certificateNumber', kind: 'certificate-number', control: 'certificate-number', row: '10' },
  { id: 'principal.mobile', kind: 'mobile', control: 'mobile', autocomplete: 'tel', row: '11' },
  { id: 'principal.officePhone', kind: 'landline', control: 'landline', row: '12' },
  { id: 'principal.emergencyPhone', kind: 'mobile', control: 'mobile', row: '13' },
  { id: 'service.cloudResources', kind: 'resources', control: 'cloud-resources', row: '14' },
  { id: 'service.name', kind: 'service-name', control: 'text', maxLength: 20, row: '15' },
  { id: 'service.homeUrl', kind: 'home-url', control: 'url', row: '16' },
  { id: 'service.content', kind: 'choice', control: 'select', dictionary: 'service-content', row: '17' },
  { id: 'service.priorApprovalNumber', kind: 'text', control: 'text', row: '18' },
  { id: 'service.remark', kind: 'remark', control: 'textarea', row: '19' },
  { id: 'serviceContact.name', kind: 'person-name', control: 'text', row: '20' },
  { id: 'serviceContact.certificateNumber', kind: 'certificate-number', control: 'certificate-number', row: '21' },
  { id: 'serviceContact.mobile', kind: 'mobile', control: 'mobile', row: '22' },
  { id: 'domain.name', kind: 'domain', control: 'domain', row: '23' },
];
const catalogue: Catalogue = Object.fromEntries(defs.map((def) => [def.id, def]));

const rows = (...ids: readonly string[]) => ids.map((id) => ({ id, label: { en: id } }));
const dictionaries: Dictionaries = {
  'entity-nature': {
    id: 'entity-nature', version: '1',
    rows: [{ id: 'enterprise', label: {}, attributes: { holder: 'unit' } }, { id: 'individual', label: {}, attributes: { holder: 'individual' } }],
  },
  'certificate-type': {
    id: 'certificate-type', version: '1',
    rows: [
      { id: 'business-licence', label: {}, only: { field: 'entity.nature', values: ['enterprise'] } },
      { id: 'resident-id', label: {}, only: { field: 'entity.nature', values: ['individual'] } },
    ],
  },
  'service-content': { id: 'service-content', version: '1', rows: rows('portal', 'other', 'shop') },
};

const both = (field: FieldId, mode: FieldMode = 'edit', more: Partial<FieldRefDef> = {}): FieldRefDef => ({ field, unit: mode, individual: mode, source, ...more });
const unitOnly = (field: FieldId): FieldRefDef => ({ field, unit: 'edit', source });
const carried = (field: FieldId, from: FieldId, side?: 'front' | 'back'): FieldRefDef => ({
  field, unit: 'edit', individual: 'locked', carry: side === undefined ? { individual: from } : { individual: from, side }, source,
});

export const profile: Profile = {
  schema: 1, id: 'test', version: '1', name: {}, kinds: ['website'],
  typeTable: [
    { type: 'first', entity: ['none'], domain: ['none'], reason: 'neither', source },
    { type: null, entity: ['none'], domain: ['here', 'elsewhere'], reason: 'odd', alternatives: ['first'], source },
  ],
  flows: [
    {
      type: 'first',
      services: { max: 100, canAdd: true },
      steps: [
        {
          id: 'check', kind: 'type-check',
          sections: [
            { id: 'who', fields: [both('entity.region'), both('entity.nature'), both('entity.certificateType'), both('entity.certificateFiles'), both('entity.certificateNumber')] },
            { id: 'what', per: 'service', fields: [both('domain.name'), both('service.cloudResources')] },
          ],
        },
        {
          id: 'entity', kind: 'entity',
          sections: [
            { id: 'unit', fields: [both('entity.region', 'locked'), both('entity.name'), both('entity.remark', 'edit', { required: false })] },
            {
              id: 'principal',
              fields: [
                carried('principal.name', 'entity.name'), carried('principal.certificateFront', 'entity.certificateFiles', 'front'),
                carried('principal.certificateNumber', 'entity.certificateNumber'), both('principal.mobile'), unitOnly('principal.officePhone'),
                both('principal.emergencyPhone', 'edit', { required: false }),
              ],
            },
          ],
        },
        {
          id: 'website', kind: 'website',
          sections: [
            {
              id: 'basic', per: 'service',
              fields: [
                both('service.name'), both('service.cloudResources', 'extend'), both('domain.name', 'locked'), both('service.homeUrl'), both('service.content'),
                both('service.priorApprovalNumber', 'edit', { when: { op: 'in', of: { answer: 'service.content' }, values: ['shop'] } }),
                both('service.remark', 'edit', { required: false }),
              ],
            },
            {
              id: 'contact', per: 'service',
              fields: [carried('serviceContact.name', 'entity.name'), carried('serviceContact.certificateNumber', 'entity.certificateNumber'), carried('serviceContact.mobile', 'principal.mobile')],
            },
          ],
        },
        { id: 'materials', kind: 'materials', sections: [] },
        { id: 'proof', kind: 'authenticity', sections: [] },
        { id: 'review', kind: 'review', sections: [] },
        { id: 'progress', kind: 'progress', sections: [] },
      ],
    },
  ],
  images: { formats: ['jpeg'], minBytes: 0, maxBytes: 1, minEdge: 1, maxPixels: 1, maxEdge: 1, target: 'keep', sides: 'separate', source },
  materials: [
    { slot: 'sheet', per: 'service', level: 'required', max: 2, template: 'sheet.svg', source },
    { slot: 'letter', per: 'filing', level: 'required', unit: true, max: 1, when: { not: { op: 'same', a: { answer: 'principal.name' }, b: { fact: 'entity.legalRepresentativeName' } } }, source },
  ],
  phoneCodes: {
    length: 6, resendAfter: 60, validFor: 300, attempts: 5, source,
    rows: [
      { types: ['first'], mobile: 'principal.mobile', unit: true, individual: true, source },
      { types: ['first'], mobile: 'serviceContact.mobile', unit: true, individual: false, source },
    ],
  },
  authenticity: [
    { method: 'face-check', types: ['first'], who: 'serviceContact', when: { op: 'in', of: { answer: 'entity.certificateType' }, values: ['resident-id'] }, source },
    { method: 'curtain-photo', types: ['first'], who: 'serviceContact', slot: 'curtain', source },
  ],
  ocr: [{ picture: 'entity.certificateFiles', document: 'business-licence', when: { op: 'in', of: { answer: 'entity.certificateType' }, values: ['business-licence'] }, fills: {}, source }],
  ocrEngines: [], review: [], withdraw: [], rules: [], overlays: {}, preparation: [], links: {}, wording: {}, theme: {},
  agreements: [{ id: 'terms', required: true, source }, { id: 'news', required: false, source }],
  editOnlyRejected: true,
};

export const pack = (rules: readonly Rule[], lists: Pack['lists'] = {}): Pack => ({ schema: 1, id: 'national', version: '2026-01-01', lists, rules: rules.map((add) => ({ add })) });
export const rule = (id: string, more: Partial<Rule>): Rule => ({ id, scope: 'service', then: [], source, ...more });

export const context = (rules: readonly Rule[] = [], more: Partial<PlanContext> = {}): PlanContext => ({
  profile, catalogue, dictionaries, rules: merge(pack(rules), undefined), today: '2026-11-22', now: NOW, ...more,
});

export const empty: Filing = createFiling({ id: 'f1', providerId: 'test', profileVersion: '1', now: '2026-11-20T00:00:00.000Z', serviceId: 's1', domainId: 'd1', kind: 'website', step: 'check' });

/** The filing with these answers, typed now; `undefined` takes one away. */
export function answered(filing: Filing, values: Readonly<Record<string, AnswerValue | undefined>>, at = NOW): Filing {
  const answers = { ...filing.answers };
  for (const [path, value] of Object.entries(values)) {
    if (value === undefined) delete answers[path];
    else answers[path] = { value, origin: 'typed', at };
  }
  return { ...filing, answers };
}
export const known = (filing: Filing, facts: Readonly<Record<string, FactValue>>): Filing => ({
  ...filing,
  facts: { ...filing.facts, ...Object.fromEntries(Object.entries(facts).map(([path, value]) => [path, { value, from: 'adapter', at: NOW } as const])) },
});
export const picture = (id: string, side?: 'front' | 'back' | 'merged') => ({ id, name: `${id}.jpg`, type: 'image/jpeg', size: 10, ...(side === undefined ? {} : { side }) });

export const region = { province: '440000', city: '440300', district: '440305' };
const asService = (id: string): Readonly<Record<string, AnswerValue>> => ({
  [`services[${id}].domains[d1].name`]: `site-${id}.com`,
  [`services[${id}].cloudResources`]: [{ id: 'r1', label: '1.2.3.4', via: 'account' }],
  [`services[${id}].name`]: `云杉茶叶${id}`,
  [`services[${id}].homeUrl`]: `www.site-${id}.com`,
  [`services[${id}].content`]: 'portal',
  [`services[${id}].contact.name`]: '李小雨',
  [`services[${id}].contact.certificateNumber`]: '440305198502022340',
  [`services[${id}].contact.mobile`]: '13900139000',
  [`services[${id}].materials[sheet]`]: [picture(`sheet-${id}`)],
  [`services[${id}].materials[curtain]`]: [picture(`curtain-${id}`)],
});

/** A unit's filing with everything filled in, checked and proven. */
export function unitFiling(services = 1): Filing {
  const ids = Array.from({ length: services }, (_, index) => `s${index + 1}`);
  const proven = (phone: string, ticket: string) => ({ phone, ticket, verifiedAt: NOW });
  const filing = answered(empty, {
    'entity.region': region,
    'entity.nature': 'enterprise',
    'entity.certificateType': 'business-licence',
    'entity.certificateFiles': [picture('licence')],
    'entity.certificateNumber': '91440300MA00B2C33M',
    'entity.name': '深圳云杉茶叶有限公司',
    'principal.name': '张小云',
    'principal.certificateFront': [picture('front')],
    'principal.certificateNumber': '440305198001011230',
    'principal.mobile': '13800138000',
    'principal.officePhone': { areaCode: '0755', number: '87654321', extension: '' },
    ...Object.assign({}, ...ids.map(asService)),
  });
  return {
    ...known(filing, { 'entity.legalRepresentativeName': '张小云' }),
    services: ids.map((id) => ({ id, kind: 'website', domains: [{ id: 'd1' }], checkedAt: NOW })),
    scope: { entity: true, serviceIds: ids },
    decision: { type: 'first', reasons: [], alternatives: [] },
    phoneChecks: {
      'principal.mobile': proven('13800138000', 'ticket-principal'),
      ...Object.fromEntries(ids.map((id) => [`services[${id}].contact.mobile`, proven('13900139000', `ticket-${id}`)])),
    },
    agreements: { terms: NOW },
  };
}

/** A person's filing with everything filled in, checked and proven. */
export function personFiling(): Filing {
  const unit = unitFiling();
  const filing = answered(unit, {
    'entity.nature': 'individual',
    'entity.certificateType': 'resident-id',
    'entity.certificateNumber': '11010519491231002X',
    'entity.certificateFiles': [picture('front', 'front'), picture('back', 'back')],
    'entity.name': '张小云',
    'principal.name': undefined, 'principal.certificateFront': undefined, 'principal.certificateNumber': undefined, 'principal.officePhone': undefined,
    'services[s1].contact.name': undefined, 'services[s1].contact.certificateNumber': undefined, 'services[s1].contact.mobile': undefined,
    'services[s1].materials[curtain]': undefined,
  });
  return { ...filing, authenticity: { s1: { method: 'face-check', sessionId: 'face-1', status: 'passed' } } };
}
