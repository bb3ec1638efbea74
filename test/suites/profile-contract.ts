import { expect } from '@open-wc/testing';
import type { FieldRefDef, Profile, Wording } from '../../src/core/model/profile.js';
import { toSubmission } from '../../src/core/plan/submission.js';
import { wholeProfile } from '../../src/core/rules/profile-rules.js';
import type { OverlayRow, SourceRef } from '../../src/core/rules/types.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { letters } from '../../src/data/letters/index.js';
import { labelKey } from '../../src/elements/fields/texts.js';
import { controls } from '../../src/elements/table/controls.js';
import { stepViews } from '../../src/elements/wizard/steps.js';
import { createI18n, type MessageKey } from '../../src/i18n/index.js';
import { locales, namespaces, type Locale } from '../../src/i18n/locales.js';
import { type Cell, type Completed, completeCell, nameOfCell } from '../support/complete-filing.js';

const documents = new Set(['000', '001', '002', '003', '004', 'beyond', 'own']);

const wordingOf = async (profile: Profile, locale: Locale): Promise<Wording> => {
  const found = profile.wording[locale];
  if (found === undefined) throw new TypeError(`${profile.id} has no wording in ${locale}`);
  return typeof found === 'function' ? found() : found;
};

/** Whether there is a text: the SDK's own, or the provider's. */
async function textsOf(profile: Profile, locale: Locale): Promise<(key: string) => boolean> {
  const i18n = createI18n({ locale });
  await i18n.load(...namespaces.filter((name) => !name.endsWith('.first')));
  const { messages, overrides } = await wordingOf(profile, locale);
  i18n.addMessages(locale, 'provider', messages);
  return (key) => i18n.has(key as MessageKey) || key in overrides;
}

const rowsOf = async ({ rules }: Profile): Promise<readonly OverlayRow[]> => (typeof rules === 'function' ? rules() : rules);
const refsOf = ({ flows }: Profile): readonly FieldRefDef[] => flows.flatMap(({ steps }) => steps.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields)));

/** Every `source` below a value, wherever it stands. */
function sourcesIn(value: unknown, found: SourceRef[] = []): readonly SourceRef[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'source') found.push(child as SourceRef);
    else sourcesIn(child, found);
  }
  return found;
}

/** What a profile owes to whoever files with it: each of its filing types can be finished, and nothing it names is missing. */
export function profileContract(profile: Profile, cells: readonly Cell[]): void {
  const done = new Map<Cell, Promise<Completed>>();
  const complete = (cell: Cell): Promise<Completed> => {
    const known = done.get(cell) ?? completeCell(profile, cell);
    done.set(cell, known);
    return known;
  };

  for (const cell of cells) {
    it(`${profile.id}: ${nameOfCell(cell)} can be finished`, async () => {
      const { plan } = await complete(cell);
      expect(plan.findings.filter(({ severity }) => severity === 'block').map(({ ruleId, path, code }) => `${ruleId} ${path} ${code}`)).to.deep.equal([]);
      expect(plan.type).to.equal(cell.type);
      expect(plan.holder).to.equal(cell.holder);
      expect(plan.ready).to.equal(true);
    });

    it(`${profile.id}: ${nameOfCell(cell)} submits what its plan asks, and nothing else`, async () => {
      const { filing, plan } = await complete(cell);
      const submission = toSubmission(filing, plan);
      expect(JSON.parse(JSON.stringify(submission))).to.deep.equal(submission);
      const asked = new Set([...plan.fields.values()].map(({ path }) => path));
      expect(Object.keys(submission.answers).filter((path) => !asked.has(path))).to.deep.equal([]);
    });

    it(`${profile.id}: every question of ${nameOfCell(cell)} has a control, and label and hint in each language`, async () => {
      const { plan } = await complete(cell);
      for (const locale of locales) {
        const has = await textsOf(profile, locale);
        const missing: string[] = [];
        for (const { id, control, kind, options } of plan.fields.values()) {
          if (!(control in controls)) missing.push(`${id}: control ${control}`);
          for (const part of ['label', 'help']) if (!has(`${labelKey(id)}.${part}`)) missing.push(`${id}: ${part} in ${locale}`);
          if ((kind === 'choice' || kind === 'choices') && (options ?? []).length === 0) missing.push(`${id}: nothing to choose`);
        }
        for (const { kind } of plan.steps) if (!(kind in stepViews)) missing.push(`step ${kind}`);
        expect(missing).to.deep.equal([]);
      }
    });
  }

  it(`${profile.id}: every message it names is there, in each language`, async () => {
    const whole = await wholeProfile(profile);
    const around = await profile.console?.();
    const keys = [
      ...whole.typeTable.map(({ reason }) => `type-check:reason.${reason}`),
      ...whole.flows.flatMap(({ steps }) => steps.flatMap(({ label }) => (label === undefined ? [] : [`provider:step.${label}.title`]))),
      ...whole.agreements.map(({ id }) => `provider:agreement.${id}`),
      ...whole.preparation.flatMap(({ id }) => [`provider:preparation.${id}.title`, `provider:preparation.${id}.text`]),
      ...(whole.cloud?.kinds ?? []).flatMap(({ note }) => (note === undefined ? [] : [`provider:${note}`])),
      ...(around?.records.actions ?? []).flatMap(({ label }) => (label === undefined ? [] : [`provider:${label}`])),
      ...(around?.orders.actions ?? []).flatMap(({ label }) => (label === undefined ? [] : [`provider:${label}`])),
      ...(around?.curtain?.rules ?? []).map((rule) => `provider:${rule}`),
      ...whole.review.map(({ id }) => `progress:stage.${id}`),
    ];
    for (const locale of locales) {
      const has = await textsOf(profile, locale);
      expect(keys.filter((key) => !has(key)), locale).to.deep.equal([]);
    }
  });

  it(`${profile.id}: both languages say the same things`, async () => {
    const [zh, en] = await Promise.all([wordingOf(profile, 'zh-CN'), wordingOf(profile, 'en')]);
    expect(Object.keys(en.messages).sort()).to.deep.equal(Object.keys(zh.messages).sort());
  });

  it(`${profile.id}: names no field, paper, letter, step or type that does not exist`, async () => {
    const whole = await wholeProfile(profile);
    const types = new Set(whole.flows.map(({ type }) => type));
    const refs = refsOf(whole);
    expect(refs.map(({ field }) => field).filter((id) => catalogue[id] === undefined)).to.deep.equal([]);
    expect(refs.flatMap(({ carry }) => [carry?.unit, carry?.individual]).filter((id) => id !== undefined && catalogue[id] === undefined)).to.deep.equal([]);
    expect(whole.materials.map(({ slot }) => `material.${slot}`).filter((id) => catalogue[id] === undefined)).to.deep.equal([]);
    expect(whole.authenticity.flatMap(({ slot }) => (slot === undefined ? [] : [`material.${slot}`])).filter((id) => catalogue[id] === undefined)).to.deep.equal([]);
    expect(whole.materials.flatMap(({ letter }) => (letter === undefined ? [] : [letter])).filter((id) => !letters.some((one) => one.id === id))).to.deep.equal([]);
    expect(whole.materials.flatMap(({ types: of }) => of ?? []).filter((type) => !types.has(type))).to.deep.equal([]);
    expect(whole.authenticity.flatMap(({ types: of }) => of).filter((type) => !types.has(type))).to.deep.equal([]);
    expect(whole.phoneCodes.rows.flatMap(({ types: of }) => of).filter((type) => !types.has(type))).to.deep.equal([]);
    expect(whole.typeTable.flatMap(({ type }) => (type === null ? [] : [type])).filter((type) => !types.has(type))).to.deep.equal([]);
    const around = await profile.console?.();
    expect((around?.records.actions ?? []).flatMap(({ types: of }) => of).filter((type) => !types.has(type))).to.deep.equal([]);
  });

  it(`${profile.id}: every row says where it comes from`, async () => {
    const whole = await wholeProfile(profile);
    const sources = [...sourcesIn(whole), ...sourcesIn(await rowsOf(profile)), ...sourcesIn(await profile.console?.())];
    expect(sources).to.have.length.greaterThan(20);
    expect(sources.filter(({ document, section }) => !documents.has(document) || section.trim() === '')).to.deep.equal([]);
  });
}
