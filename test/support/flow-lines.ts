import { createFiling } from '../../src/core/model/create-filing.js';
import type { AnswerValue, Filing, FilingTypeCode, Holder, RecordSnapshot, ServiceKind } from '../../src/core/model/filing.js';
import type { Profile } from '../../src/core/model/profile.js';
import { startFiling } from '../../src/core/model/start-filing.js';
import { planFiling } from '../../src/core/plan/planner.js';
import type { Plan } from '../../src/core/plan/types.js';
import { rulesOf, wholeProfile } from '../../src/core/rules/profile-rules.js';
import { merge } from '../../src/core/rules/merge.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { dictionaries } from '../../src/data/dictionaries/index.js';
import { pack as national } from '../../src/data/packs/national.js';
import { answers, now, today } from '../fixtures/filings/parts.js';

export interface Shape {
  readonly type: FilingTypeCode;
  readonly holder: Holder;
  readonly kind?: ServiceKind;
  /** Further answers, by path; the service is `s1`, its domain `d1`. */
  readonly given?: Readonly<Record<string, AnswerValue>>;
}

const record = (holder: Holder, kind: ServiceKind): RecordSnapshot => ({
  entityNumber: '京ICP备2026000001号', holder,
  answers: {
    'entity.region': { province: '510000', city: '510100', district: '510104' },
    'entity.nature': holder === 'unit' ? 'enterprise' : 'individual',
    'entity.certificateType': holder === 'unit' ? 'business-licence' : 'resident-id',
    'entity.certificateNumber': '91110105MA01Q7X33Y',
    'entity.name': '样例', 'principal.mobile': '13911112201', 'principal.emergencyPhone': '13911112202',
    'principal.name': '样例甲', 'services[s1].contact.name': '样例甲', 'services[s1].priorApprovalType': 'none',
    'services[s1].name': '样例网站', 'services[s1].kind': kind,
    ...(kind === 'website' ? { 'services[s1].domains[d1].name': 'example-site.cn' } : { 'services[s1].platforms': ['android'] }),
  },
  services: [{ id: 's1', number: '京ICP备2026000001号-1', kind, domains: kind === 'website' ? ['example-site.cn'] : [], here: true }],
});

const fromRecord = (type: FilingTypeCode): boolean => !type.startsWith('add-') && type !== 'first';

/** A filing of this type at its beginning, with no more than what says who files and what. */
export async function shaped(profile: Profile, { type, holder, kind = 'website', given = {} }: Shape): Promise<{ readonly filing: Filing; readonly plan: Plan }> {
  const whole = await wholeProfile(profile);
  const base = { id: 'f1', providerId: profile.id, profileVersion: profile.version, now, serviceId: 's1', domainId: 'd1', kind, step: 'type-check' };
  const known = record(holder, kind);
  const entityAlone = type === 'change-entity' || type === 'deregister-entity';
  const begun = fromRecord(type)
    ? startFiling({ ...base, profile: whole, catalogue, start: { type, record: known, kind, ...(entityAlone ? {} : { serviceIds: ['s1'] }) } })
    : {
      ...createFiling(base), type, baseline: type.endsWith('-here') ? known : null,
      answers: answers({
        'entity.nature': known.answers['entity.nature'] ?? '', 'entity.certificateType': known.answers['entity.certificateType'] ?? '',
        ...(kind === 'app' ? { 'services[s1].kind': 'app' } : {}),
      }),
    };
  const filing = { ...begun, answers: { ...begun.answers, ...answers(given) } };
  const plan = planFiling(filing, { profile: whole, catalogue, rules: merge(national, undefined, await rulesOf(profile), []), dictionaries, today, now });
  return { filing, plan };
}

/** What a form lists, in order: `step path mode`, and `?` where nothing has to be given. Papers are left out unless the flow itself lists them. */
export async function linesOf(profile: Profile, shape: Shape): Promise<readonly string[]> {
  const { plan } = await shaped(profile, shape);
  return plan.steps.flatMap((step) =>
    step.sections.flatMap(({ fields }) =>
      fields.flatMap((key) => {
        const field = plan.fields.get(key);
        return field === undefined || field.id.startsWith('material.') ? [] : [`${step.id} ${field.path} ${field.mode}${field.required || field.mode === 'locked' ? '' : '?'}`];
      }),
    ),
  );
}

/** The papers of a filing: `path`, and `?` where it may be left out. */
export async function papersOf(profile: Profile, shape: Shape): Promise<readonly string[]> {
  const { plan } = await shaped(profile, shape);
  return [...plan.fields.values()].filter(({ id }) => id.startsWith('material.')).map(({ path, required }) => `${path}${required ? '' : '?'}`);
}

/** One row of a table by hand: path, mode for a unit, mode for an individual (`-`: not there; `?` after it: may be left empty). */
export type FlowTable = readonly (readonly [path: string, unit: string, individual: string])[];
export type StepTables = readonly (readonly [step: string, rows: FlowTable])[];

export const wanted = (tables: StepTables, holder: Holder): readonly string[] =>
  tables.flatMap(([step, rows]) => rows.flatMap(([path, unit, individual]) => {
    const mode = holder === 'unit' ? unit : individual;
    return mode === '-' ? [] : [`${step} ${path} ${mode}`];
  }));
