import type { Catalogue, ControlKind, FieldDef } from '../../src/core/model/catalogue.js';
import type { Answer, AnswerValue, Filing } from '../../src/core/model/filing.js';
import type { FieldId, Path } from '../../src/core/model/ids.js';
import type { FieldRefDef, Profile } from '../../src/core/model/profile.js';
import { labelKey } from '../../src/elements/fields/texts.js';
import type { FilingState } from '../../src/core/store/types.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { later } from '../../src/providers/ksyun/later.js';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, now, without } from '../../test/fixtures/filings/index.js';
import type { FilingSetup } from './filing-store.js';

/** One question of each kind, answered. */
export interface Specimen {
  readonly name: string;
  readonly control: ControlKind;
  readonly path: Path;
  /** Key of `plan.fields`; the path, where the question is asked once. */
  readonly key: string;
  readonly setup: FilingSetup;
}

const asked = (field: FieldId): FieldRefDef => ({ field, unit: 'edit', individual: 'edit', source: { document: 'own', section: 'specimen' } });

const { later: _, ...first } = ksyun;

const isOfApps = ({ field }: FieldRefDef): boolean => /^service\.(?:kind$|platforms$|(?:android|ios|harmonyos|other)\.)/.test(field);
/** What is asked of an APP, of a website too: the specimen is one of both. */
const ofApps: readonly FieldRefDef[] = [
  asked('service.platforms'),
  ...(['android', 'ios', 'harmonyos'] as const).flatMap((platform) =>
    (['packageName', 'version', 'publicKey', 'certificateMd5', 'certificateSha1', 'icon'] as const).map((part): FieldRefDef => ({
      ...asked(`service.${platform}.${part}`), required: false, when: { op: 'in', of: { answer: 'service.platforms' }, values: [platform] },
    })),
  ),
];

/** The provider with the questions that no flow of it asks but that elements can. */
const profile: Profile = {
  ...first,
  ...later,
  flows: later.flows.map((flow) => ({
    ...flow,
    steps: flow.steps.map((step) => ({
      ...step,
      sections: step.sections.map((section) => ({ ...section, fields: section.fields.filter((one) => !isOfApps(one)) })).map((section) =>
        step.kind === 'entity' && section.id === 'principal' ? { ...section, fields: [...section.fields, asked('principal.email')] }
        : step.kind === 'website' && section.id === 'service' ? { ...section, fields: [asked('service.kind'), ...section.fields, ...ofApps] }
        : section),
    })),
  })),
};

/** The same with another kind of question in the place of one, under a label of its own. */
function instead(id: FieldId, def: Pick<FieldDef, 'kind' | 'control'>, labels: Readonly<Record<'zh-CN' | 'en', string>>): Pick<FilingSetup, 'profile' | 'facts'> {
  const before = catalogue[id];
  const changed: Catalogue = { ...catalogue, [id]: { id, row: before?.row ?? '', ...(before?.dictionary ? { dictionary: before.dictionary } : {}), ...def } };
  const named = async (locale: 'zh-CN' | 'en') => {
    const wording = ksyun.wording[locale];
    const { messages, overrides } = typeof wording === 'function' ? await wording() : (wording ?? { messages: {}, overrides: {} });
    return { messages, overrides: { ...overrides, [`${labelKey(id)}.label`]: labels[locale] } };
  };
  return {
    facts: { catalogue: async () => changed },
    profile: { ...profile, wording: { 'zh-CN': () => named('zh-CN'), en: () => named('en') } },
  };
}

export const answered = (filing: Filing, path: Path, value: AnswerValue, more: Partial<Answer> = {}): Filing => ({
  ...filing,
  answers: { ...filing.answers, [path]: { value, origin: 'typed', at: now, ...more } },
});

/** Before the type check: what decides the filing type may still be changed. */
export const unchecked = (filing: Filing): Filing => ({
  ...filing,
  decision: null,
  services: filing.services.map((service) => ({ ...service, checkedAt: null })),
  step: 'type-check',
});

const unit: Filing = { ...answered(answered(ksyunFirstUnitBeijing, 'principal.email', 'shen@qinghe-yuntu.cn'), 'services[s1].kind', 'website'), step: 'entity' };

const specimen = (name: string, control: ControlKind, path: Path, filing: Filing = unit, more: Partial<FilingSetup> = {}): Specimen => ({
  name, control, path, key: path, setup: { filing, profile, ...more },
});

export const specimens: readonly Specimen[] = [
  specimen('text', 'text', 'entity.name'),
  specimen('textarea', 'textarea', 'entity.certificateAddress'),
  specimen('select', 'select', 'services[s1].content'),
  specimen('radio', 'radio', 'services[s1].content', unit, instead('service.content', { kind: 'choice', control: 'radio' }, { 'zh-CN': '网站主要内容', en: 'What the website is about' })),
  specimen('checks', 'checks', 'services[s1].languages', unit, instead('service.languages', { kind: 'choices', control: 'checks' }, { 'zh-CN': '网站语言', en: 'Languages of the website' })),
  specimen('flag', 'flag', 'entity.investor', answered(unit, 'entity.investor', true), instead('entity.investor', { kind: 'flag', control: 'flag' }, { 'zh-CN': '证件地址与通讯地址相同', en: 'Both addresses are the same' })),
  specimen('multi-select', 'multi-select', 'services[s1].languages'),
  specimen('region', 'region', 'entity.region', unchecked(unit)),
  specimen('certificate number', 'certificate-number', 'principal.certificateNumber'),
  specimen('mobile', 'mobile', 'principal.emergencyPhone'),
  specimen('mobile with code', 'mobile', 'principal.mobile', { ...unit, phoneChecks: {} }),
  specimen('landline', 'landline', 'principal.officePhone'),
  specimen('e-mail', 'email', 'principal.email'),
  specimen('web address', 'url', 'services[s1].homeUrl'),
  specimen('domain', 'domain', 'services[s1].domains[d1].name', unchecked(unit)),
  specimen('date', 'date', 'entity.investor', answered(unit, 'entity.investor', '2021-03-31'), instead('entity.investor', { kind: 'date', control: 'date' }, { 'zh-CN': '证件签发日期', en: 'Date of issue' })),
  specimen('validity', 'validity', 'entity.investor', answered(unit, 'entity.investor', { from: '', until: '2035-06-30' }), instead('entity.investor', { kind: 'validity', control: 'validity' }, { 'zh-CN': '证件有效期', en: 'Valid until' })),
  specimen('upload', 'upload', 'services[s1].materials[verification-sheet]'),
  specimen('upload of two sides', 'upload', 'entity.certificateFiles', unchecked({ ...ksyunFirstIndividualBeijing, step: 'entity' })),
  specimen('app platforms', 'app-platforms', 'services[s1].platforms', answered(unit, 'services[s1].platforms', ['android'])),
  specimen('cloud resources', 'cloud-resources', 'services[s1].cloudResources', unchecked(unit), {
    backend: { listCloudResources: async () => [{ id: 'ecs-s1', label: { 'zh-CN': '云服务器 KEC 203.0.113.10', en: 'Cloud server KEC 203.0.113.10' }, kind: 'server', ip: '203.0.113.10' }, { id: 'ecs-2', label: { 'zh-CN': '云服务器 KEC 203.0.113.11', en: 'Cloud server KEC 203.0.113.11' }, kind: 'server', ip: '203.0.113.11' }] },
  }),
];

export function specimenOf(name: string): Specimen {
  const found = specimens.find((one) => one.name === name);
  if (!found) throw new TypeError(`no specimen ${name}`);
  return found;
}

type Change = (specimen: Specimen) => FilingSetup;
const touched = (path: Path) => (state: FilingState) => ({ touched: { ...state.touched, [path]: true as const } });
const changed = ({ setup }: Specimen, change: (filing: Filing) => Filing, over?: FilingSetup['over']): FilingSetup => ({ ...setup, filing: change(setup.filing), ...(over ? { over } : {}) });

/** What can be the matter with a question. */
export const states = {
  filled: ({ setup }) => setup,
  empty: (one) => changed(one, (filing) => without(filing, one.path)),
  error: (one) => changed(one, (filing) => without(filing, one.path), touched(one.path)),
  locked: (one) => changed(one, (filing) => ({ ...filing, orderId: 'order-1' })),
  autofilled: (one) => changed(one, (filing) => {
    const answer = filing.answers[one.path];
    return answer ? answered(filing, one.path, answer.value, { origin: 'ocr', previous: null }) : filing;
  }),
  suggestion: (one) => {
    const value = one.setup.filing.answers[one.path]?.value ?? '';
    return changed(one, (filing) => without(filing, one.path), () => ({ suggestions: [{ path: one.path, value, from: 'ocr', source: 'entity.certificateFiles', confidence: 0.7 }] }));
  },
} satisfies Readonly<Record<string, Change>>;
