import type { AnswerValue, Filing, FilingTypeCode, Holder, RecordSnapshot } from '../../../src/core/model/filing.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import type { Plan, PlanContext } from '../../../src/core/plan/types.js';
import { merge } from '../../../src/core/rules/merge.js';
import { rulesOf, wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { catalogue } from '../../../src/data/catalogue/index.js';
import { certificateSchemes } from '../../../src/data/certificate-numbers/index.js';
import { dictionaries } from '../../../src/data/dictionaries/index.js';
import { loadPack } from '../../../src/data/index.js';
import { pack as national } from '../../../src/data/packs/national.js';
import { aliyun } from '../../../src/providers/aliyun/index.js';
import { ksyunFirstIndividualGuangdong, ksyunFirstUnitGuangdong, now, today } from '../../fixtures/filings/index.js';
import { answers, card, picture } from '../../fixtures/filings/parts.js';

export const site = 'services[s1]';
export const domain = `${site}.domains[d1].name`;
export const contact = `${site}.contact`;

const profile = await wholeProfile(aliyun);
const rules = await rulesOf(aliyun);

/** What a plan of this filing is made of at this provider, on the day of the golden filings. */
export async function contextFor(filing: Filing): Promise<PlanContext> {
  const region = (filing.answers['entity.region']?.value ?? filing.baseline?.answers['entity.region']) as { readonly province?: string } | undefined;
  const province = region?.province ?? null;
  const pack = province === null ? undefined : await loadPack(province);
  return {
    profile, catalogue, dictionaries, today, now, certificateSchemes,
    rules: merge(national, pack, rules, province === null ? [] : aliyun.overlays[province]),
  };
}
export const planOf = async (filing: Filing): Promise<Plan> => planFiling(filing, await contextFor(filing));

const given: Readonly<Record<Holder, Readonly<Record<string, AnswerValue>>>> = {
  unit: {
    'principal.secondPhone': { areaCode: '0755', number: '62345678', extension: '801' },
    'principal.email': 'filing@rongyu-soft.com',
    [`${contact}.secondPhone`]: { areaCode: '0755', number: '62345679', extension: '' },
    [`${contact}.email`]: 'site@rongyu-soft.com',
    [`${contact}.mobile`]: '13811112215',
    [`${contact}.emergencyPhone`]: '13811112216',
    [`${contact}.sameAsPrincipal`]: false,
    'entity.certificateFiles': [picture('licence')],
    'principal.certificateFront': [picture('principal-front', 'front')],
    'principal.certificateBack': [picture('principal-back', 'back')],
    [`${contact}.certificateFront`]: [picture('contact-front', 'front')],
    [`${contact}.certificateBack`]: [picture('contact-back', 'back')],
  },
  individual: { 'principal.email': 'mingyuan@example.cn', 'entity.certificateFiles': card('id-card') },
};

const neverAsked = /officePhone$|homeUrl$|materials\[/;
const base: Readonly<Record<Holder, Filing>> = { unit: ksyunFirstUnitGuangdong, individual: ksyunFirstIndividualGuangdong };

/** What was approved once: the filing's own values, with the website's number. An individual is all three roles. */
function recordOf(filing: Filing, here: boolean): RecordSnapshot {
  const name = filing.answers['entity.name']?.value ?? '';
  const mobile = filing.answers['principal.mobile']?.value ?? '';
  return {
    entityNumber: '粤ICP备00000001号',
    holder: filing.answers['entity.nature']?.value === 'individual' ? 'individual' : 'unit',
    answers: {
      'principal.name': name, [`${contact}.name`]: name, [`${contact}.mobile`]: mobile,
      ...Object.fromEntries(Object.entries(filing.answers).map(([path, { value }]) => [path, value])),
    },
    services: filing.services.map(({ id, kind }) => ({ id, number: '粤ICP备00000001号-1', kind, domains: [String(filing.answers[domain]?.value)], here })),
  };
}
const ofEntity = ({ answers: all, ...record }: RecordSnapshot): RecordSnapshot => ({
  ...record, answers: Object.fromEntries(Object.entries(all).filter(([path]) => !path.startsWith('services['))), services: [],
});

const withRecord: readonly FilingTypeCode[] = ['add-service-here', 'add-access-here'];
const without: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-access-elsewhere'];

/** A filing of this provider that is filled in whole. Where it starts from a record, the record is there and nothing of it was changed. */
export function filed(type: FilingTypeCode, holder: Holder): Filing {
  const from = base[holder];
  const answered = Object.fromEntries(Object.entries({ ...from.answers, ...answers(given[holder]) }).filter(([path]) => !neverAsked.test(path)));
  const filing: Filing = {
    ...from,
    id: `a-${type}-${holder}`,
    providerId: 'aliyun',
    type,
    decision: { type, reasons: [], alternatives: [] },
    answers: answered,
    phoneChecks: Object.fromEntries(Object.entries(from.phoneChecks).filter(([path]) => path === 'principal.mobile')),
    authenticity: { s1: { method: 'app-capture', sessionId: 'app-s1', status: 'passed', validUntil: '2026-11-21T02:00:00.000Z' } },
  };
  if (without.includes(type)) return filing;
  if (withRecord.includes(type)) return { ...filing, baseline: ofEntity(recordOf(filing, true)) };
  return { ...filing, decision: null, baseline: recordOf(filing, true), facts: {}, phoneChecks: {} };
}

/** The same with other answers. */
export const changed = (filing: Filing, values: Readonly<Record<string, AnswerValue>>): Filing => ({ ...filing, answers: { ...filing.answers, ...answers(values) } });
/** A filing whose check is still open, so that its questions can be answered. */
export const unchecked = (filing: Filing): Filing => ({ ...filing, decision: null, services: filing.services.map((service) => ({ ...service, checkedAt: null })) });

/** Step, path and mode of every field that a flow lists, in order; papers that rules add are left out. */
export const listed = (plan: Plan): readonly string[] =>
  plan.steps.flatMap((step) => step.sections.flatMap((section) => section.fields.flatMap((key) => {
    const field = plan.fields.get(key);
    return field === undefined || field.id.startsWith('material.') ? [] : [`${step.id} ${field.path} ${field.mode}`];
  })));

export type Row = readonly [step: string, path: string, unit: string, individual: string];
export const wanted = (table: readonly Row[], holder: Holder): readonly string[] =>
  table.flatMap(([step, path, unit, individual]) => {
    const mode = holder === 'unit' ? unit : individual;
    return mode === '-' ? [] : [`${step} ${path} ${mode}`];
  });
export const holders: readonly Holder[] = ['unit', 'individual'];
export const blocking = (plan: Plan): readonly string[] => plan.findings.filter(({ severity }) => severity === 'block').map(({ ruleId, path, code }) => `${ruleId} ${path} ${code}`);
