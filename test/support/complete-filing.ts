import type { AnswerValue, Fact, FactValue, Filing, FilingTypeCode, Holder, RecordSnapshot, ServiceKind } from '../../src/core/model/filing.js';
import { createFiling } from '../../src/core/model/create-filing.js';
import type { FieldId, Path } from '../../src/core/model/ids.js';
import type { Profile } from '../../src/core/model/profile.js';
import { planFiling } from '../../src/core/plan/planner.js';
import type { FieldPlan, Plan, PlanContext } from '../../src/core/plan/types.js';
import { startFiling } from '../../src/core/model/start-filing.js';
import { wholeProfile } from '../../src/core/rules/profile-rules.js';
import { merge } from '../../src/core/rules/merge.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { certificateSchemes } from '../../src/data/certificate-numbers/index.js';
import { dictionaries } from '../../src/data/dictionaries/index.js';
import { loadPack } from '../../src/data/index.js';
import { pack as national } from '../../src/data/packs/national.js';
import { answers, card, facts, now, picture, remarkOfIndividual, today } from '../fixtures/filings/parts.js';

const made = '2026-11-20T01:00:00.000Z';
const later = '2026-11-21T02:00:00.000Z';

/** Who files: everything they could be asked, with check digits that are right. */
interface Applicant {
  readonly province: string;
  readonly values: Readonly<Partial<Record<FieldId, AnswerValue>>>;
  /** What they say when a rule asks; everything else is denied. */
  readonly declared: Readonly<Record<string, boolean>>;
  readonly facts: Readonly<Record<string, FactValue>>;
}

const phone = { areaCode: '010', number: '62345678', extension: '801' };

const unit: Applicant = {
  province: '110000',
  values: {
    'entity.region': { province: '110000', city: '110100', district: '110105' },
    'entity.nature': 'enterprise',
    'entity.certificateType': 'business-licence',
    'entity.certificateNumber': '91110105MA01Q7X33Y',
    'entity.name': '北京青禾云图科技有限公司',
    'entity.certificateAddress': '北京市朝阳区望京东路18号院5号楼3层301室',
    'entity.mailingAddress': '望京东路18号院5号楼3层301室',
    'entity.investor': '沈嘉禾',
    'entity.legalRepresentativeName': '沈嘉禾',
    'principal.certificateType': 'resident-id',
    'principal.name': '沈嘉禾',
    'principal.certificateNumber': '110105198503171020',
    'principal.mobile': '13911112201',
    'principal.emergencyPhone': '13911112202',
    'serviceContact.certificateType': 'resident-id',
    'serviceContact.name': '沈嘉禾',
    'serviceContact.certificateNumber': '110105198503171020',
    'serviceContact.mobile': '13911112201',
    'serviceContact.emergencyPhone': '13911112202',
    'serviceContact.email': 'shen@qinghe-yuntu.cn',
    'principal.email': 'shen@qinghe-yuntu.cn',
    'service.name': '青禾云图官方网站',
    'service.content': 'unit-portal',
    'domain.name': 'qinghe-yuntu.cn',
    'service.homeUrl': 'www.qinghe-yuntu.cn',
  },
  declared: { 'principal.isLegalRepresentative': true, 'serviceContact.isLegalRepresentative': true },
  facts: { 'entity.certificateValidity': 'long-term', 'principal.certificateValidity': '2035-06-30', 'services[s1].contact.certificateValidity': '2035-06-30' },
};

const individual: Applicant = {
  province: '440000',
  values: {
    'entity.region': { province: '440000', city: '440300', district: '440306' },
    'entity.nature': 'individual',
    'entity.certificateType': 'resident-id',
    'entity.certificateFiles': card('id-card'),
    'entity.certificateNumber': '440306199309214021',
    'entity.name': '梁思源',
    'entity.certificateAddress': '广东省深圳市宝安区新安街道海旺路22号3栋801室',
    'entity.mailingAddress': '广东省深圳市宝安区新安街道海旺路22号3栋801室',
    'entity.investor': '梁思源',
    'principal.certificateType': 'resident-id',
    'principal.name': '梁思源',
    'principal.certificateNumber': '440306199309214021',
    'principal.mobile': '13811112205',
    'principal.emergencyPhone': '13811112206',
    'principal.officePhone': { areaCode: '0755', number: '26345678', extension: '' },
    'serviceContact.certificateType': 'resident-id',
    'serviceContact.name': '梁思源',
    'serviceContact.certificateNumber': '440306199309214021',
    'serviceContact.mobile': '13811112205',
    'serviceContact.emergencyPhone': '13811112206',
    'serviceContact.officePhone': { areaCode: '0755', number: '26345678', extension: '' },
    'serviceContact.email': 'liang@siyuan-jiyi.cn',
    'principal.email': 'liang@siyuan-jiyi.cn',
    'service.name': '旧街影像记忆',
    'service.content': 'other',
    'service.remark': remarkOfIndividual('展示本人拍摄的老街照片和文字。'),
    'domain.name': 'siyuan-jiyi.cn',
    'service.homeUrl': 'www.siyuan-jiyi.cn',
  },
  declared: {},
  facts: { 'entity.certificateValidity': '2038-09-30', 'principal.certificateValidity': '2038-09-30', 'services[s1].contact.certificateValidity': '2038-09-30' },
};

/** The same for both, whoever files. */
const common: Readonly<Partial<Record<FieldId, AnswerValue>>> = {
  'entity.recordNumber': '京ICP备2026000001号',
  'entity.recordPassword': 'aB3dE6gH9',
  'entity.closingReason': '网站不再运营',
  'service.kind': 'website',
  'service.languages': ['zh-hans'],
  'service.type': 'website-application',
  'service.priorApprovalType': 'none',
  'service.recordNumber': '京ICP备2026000001号-1',
  'service.ip': '203.0.113.10',
  'service.closingReason': '网站不再运营',
  'service.cloudResources': [{ id: 'vm-1', label: '云服务器 203.0.113.10', via: 'account' }],
  'service.platforms': ['android'],
  'service.android.packageName': 'cn.qinghe.map',
  'service.android.version': '1.0.0',
  'service.android.publicKey': 'C4B0F2A1'.repeat(64),
  'service.android.certificateMd5': 'A1B2C3D4E5F60718293A4B5C6D7E8F90',
  'service.android.certificateSha1': 'A1B2C3D4E5F60718293A4B5C6D7E8F9001122334',
};

export interface Cell { readonly type: FilingTypeCode; readonly holder: Holder; readonly kind?: ServiceKind }
export const nameOfCell = ({ type, holder, kind = 'website' }: Cell): string => `${type} ${holder}${kind === 'website' ? '' : ` ${kind}`}`;

/** Every combination of filing type, holder and kind that a profile has a flow for. */
export async function cellsOf(profile: Profile): Promise<readonly Cell[]> {
  const { flows, kinds } = await wholeProfile(profile);
  return flows.flatMap(({ type }) => (['unit', 'individual'] as const).flatMap((holder) => kinds.map((kind): Cell => ({ type, holder, kind }))));
}

const applicants: Readonly<Record<Holder, Applicant>> = { unit, individual };

export async function contextOf(profile: Profile, province: string): Promise<PlanContext> {
  const rules = typeof profile.rules === 'function' ? await profile.rules() : profile.rules;
  return {
    profile: await wholeProfile(profile), catalogue, rules: merge(national, await loadPack(province), rules, profile.overlays[province]), dictionaries, today, now, certificateSchemes,
  };
}

/** What is on record for them, as every provider's backend would tell it: one website here or elsewhere. */
export function recordOf(holder: Holder, here: boolean, kind: ServiceKind = 'website'): RecordSnapshot {
  const { values } = applicants[holder];
  const all = { ...common, ...values };
  const at = (id: string): Path =>
    id.startsWith('service.') ? `services[r1].${id.slice(8)}` : id.startsWith('serviceContact.') ? `services[r1].contact.${id.slice(15)}` : id.startsWith('domain.') ? `services[r1].domains[d1].${id.slice(7)}` : id;
  const kept = Object.entries(all).filter(([id]) => !/recordPassword|closingReason|cloudResources/.test(id) && (kind === 'app' || !/platforms|android/.test(id)));
  return {
    entityNumber: '京ICP备2026000001号', holder,
    answers: Object.fromEntries(kept.flatMap(([id, value]) => (value === undefined ? [] : [[at(id), id === 'service.kind' ? kind : value]]))),
    services: [{ id: 'r1', number: '京ICP备2026000001号-1', kind, domains: kind === 'app' ? [] : [String(values['domain.name'])], here }],
  };
}

function sample(field: FieldPlan): AnswerValue | undefined {
  switch (field.kind) {
    case 'files': {
      const sides = field.upload?.sides ?? [];
      if (sides.length === 0) return [picture(field.path.replace(/[^\w-]+/g, '-'))];
      return (sides.includes('front') ? (['front', 'back'] as const).filter((side) => sides.includes(side)) : sides).map((side) => ({ ...picture(`${field.path.replace(/[^\w-]+/g, '-')}-${side}`), side }));
    }
    case 'choice': return field.options?.[0];
    case 'choices': return field.options?.slice(0, 1);
    case 'flag': return false;
    case 'landline': return phone;
    case 'mobile': return '13911112209';
    case 'email': return 'someone@qinghe-yuntu.cn';
    case 'date': return '2026-01-31';
    case 'validity': return { from: '2020-01-01', until: 'long-term' };
    case 'remark': return '无特别说明。';
    default: return '青禾';
  }
}

/** Answers as an applicant would: whatever the plan asks and is not answered, until it asks nothing more. */
function answered(filing: Filing, plan: Plan, who: Applicant): Filing {
  let next = filing;
  const set = (path: Path, value: AnswerValue): void => {
    next = { ...next, answers: { ...next.answers, ...answers({ [path]: value }) } };
  };
  for (const field of plan.fields.values()) {
    if (field.mode === 'locked' || field.value !== undefined) continue;
    // What may stay empty stays so, but for a remark that a province wants in its own words.
    const known = field.kind === 'remark' && !field.required ? who.values[field.id] : (who.values[field.id] ?? common[field.id]);
    if (known === undefined && !field.required) continue;
    const options = field.options;
    const allowed = known !== undefined && options !== null && typeof known === 'string' && !options.includes(known) ? undefined : known;
    const value = allowed ?? sample(field);
    if (value !== undefined) set(field.path, value);
  }
  const said: Record<Path, Fact> = {};
  for (const { questions } of plan.fields.values()) {
    for (const { fact, factId, answer } of questions) if (answer === null) Object.assign(said, facts({ [fact]: who.declared[factId] ?? false }, 'declared'));
  }
  for (const { mobile, state, phone: number } of plan.verifications) {
    if (state !== 'verified' && number !== null) next = { ...next, phoneChecks: { ...next.phoneChecks, [mobile]: { phone: number, ticket: `ticket-${mobile.length}`, sentAt: made, verifiedAt: made, problem: null } } };
  }
  for (const { serviceId, method, methods, state, slot } of plan.authenticity) {
    const chosen = method ?? methods?.[0] ?? null;
    if (chosen !== null && slot === null && state !== 'passed') next = { ...next, authenticity: { ...next.authenticity, [serviceId]: { method: chosen, sessionId: `session-${serviceId}`, status: 'passed', validUntil: later } } };
  }
  for (const { id, agreed } of plan.agreements ?? []) if (!agreed) next = { ...next, agreements: { ...next.agreements, [id]: made } };
  return { ...next, facts: { ...said, ...next.facts } };
}

/** What makes a change filing one: a field that is on record and may be edited gets another value. */
function changed(filing: Filing, plan: Plan): Filing {
  const path = ['entity.mailingAddress', 'services[r1].homeUrl', 'services[r1].name', 'services[r1].ip', 'services[r1].cloudResources'].find((one) => ['edit', 'extend'].includes(plan.fields.get(one)?.mode ?? ''));
  if (path === undefined) return filing;
  const value: AnswerValue = path.endsWith('cloudResources') ? [{ id: 'vm-2', label: '云服务器 203.0.113.20', via: 'account' }]
    : path.endsWith('ip') ? '203.0.113.20' : path.endsWith('homeUrl') ? String(plan.fields.get(path)?.value).replace('www.', 'm.')
    : path.endsWith('.name') ? `${String(plan.fields.get(path)?.value)}新版` : '望京东路20号院6号楼2层208室';
  return { ...filing, answers: { ...filing.answers, ...answers({ [path]: value }) } };
}

const recordTypes: readonly FilingTypeCode[] = [
  'add-service-here', 'add-access-here', 'change-entity', 'change-service', 'change-access', 'cancel-access', 'deregister-service', 'deregister-entity',
];

export interface Completed { readonly filing: Filing; readonly plan: Plan; readonly context: PlanContext }

/** A filing of a cell, filled in as far as the plan asks: at a sound profile it may be submitted as it is. */
export async function completeCell(profile: Profile, { type, holder, kind = 'website' }: Cell): Promise<Completed> {
  const who = applicants[holder];
  const context = await contextOf(profile, who.province);
  const flow = context.profile.flows.find((one) => one.type === type);
  if (flow === undefined) throw new TypeError(`${profile.id} has no flow ${type}`);
  const base = {
    id: `f-${profile.id}-${type}-${holder}`, providerId: profile.id, profileVersion: profile.version, now: made, serviceId: 's1', domainId: 'd1', kind, step: flow.steps[0]?.id ?? '',
  };
  const record = recordOf(holder, type.endsWith('-here') || !type.startsWith('add-'), kind);
  let filing: Filing;
  if (recordTypes.includes(type)) {
    const adds = type === 'add-service-here' || type === 'add-access-here';
    filing = startFiling({ ...base, profile: context.profile, catalogue, start: { type, record, kind, ...(adds || !(flow.about?.service ?? !type.endsWith('-entity')) ? {} : { serviceIds: ['r1'] }) } });
  } else {
    const decision = { type, reasons: [], alternatives: [] };
    const baseline = type === 'first' ? null : { ...record, services: record.services.map((one) => (type === 'add-access-elsewhere' ? { ...one, id: 's1' } : one)), answers: Object.fromEntries(Object.entries(record.answers).map(([path, value]) => [type === 'add-access-elsewhere' ? path.replace('[r1]', '[s1]') : path, value])) };
    filing = { ...createFiling(base), type, decision, baseline };
  }
  const isHere = type.endsWith('-here');
  const first = filing.services[0];
  filing = {
    ...filing,
    facts: {
      ...filing.facts, ...facts(Object.fromEntries(Object.entries(who.facts).map(([path, value]) => [path.replace('[s1]', `[${first?.id ?? 's1'}]`), value]))),
      ...facts({ 'entity.recordStatus': type === 'first' ? 'none' : isHere || recordTypes.includes(type) ? 'here' : 'elsewhere' }),
      ...(first?.domains[0] === undefined ? {} : facts({
        [`services[${first.id}].domains[${first.domains[0].id}].holderName`]: String(who.values['entity.name']),
        [`services[${first.id}].domains[${first.domains[0].id}].holderKind`]: holder,
        [`services[${first.id}].domains[${first.domains[0].id}].realNameStatus`]: 'verified',
        [`services[${first.id}].domains[${first.domains[0].id}].expiresOn`]: '2028-03-31',
        [`services[${first.id}].domains[${first.domains[0].id}].registeredOn`]: '2021-03-31',
        [`services[${first.id}].domains[${first.domains[0].id}].registrarRegion`]: 'mainland',
        [`services[${first.id}].domains[${first.domains[0].id}].privacyProtection`]: false,
      })),
    },
  };
  const settle = (): void => {
    for (let round = 0; round < 12; round++) {
      const next = answered(filing, planFiling(filing, context), who);
      if (JSON.stringify(next) === JSON.stringify(filing)) return;
      filing = next;
    }
  };
  if (type.startsWith('change-')) filing = changed(filing, planFiling(filing, context));
  settle();
  // The type check looks at what was answered so far, and closes it.
  filing = { ...filing, services: filing.services.map((one) => ({ ...one, checkedAt: made })), decision: { type, reasons: [], alternatives: [] } };
  settle();
  return { filing, plan: planFiling(filing, context), context };
}
