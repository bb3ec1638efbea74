import { expect } from '@open-wc/testing';
import type { Filing, Holder } from '../../src/core/model/filing.js';
import type { Profile } from '../../src/core/model/profile.js';
import { createPlanner } from '../../src/core/plan/planner.js';
import type { Plan } from '../../src/core/plan/types.js';
import { merge } from '../../src/core/rules/merge.js';
import type { Effect, OverlayRow, Rule, SourceRef } from '../../src/core/rules/types.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { certificateSchemes } from '../../src/data/certificate-numbers/index.js';
import { dictionaries } from '../../src/data/dictionaries/index.js';
import { loadPack } from '../../src/data/index.js';
import { pack as national } from '../../src/data/packs/national.js';
import { provinces } from '../../src/data/packs/provinces.js';
import { now, today } from '../fixtures/filings/index.js';
import { picture } from '../fixtures/filings/parts.js';
import { varied } from '../fixtures/expected/types.js';
import { stated } from '../fixtures/stated/index.js';
import { allTypesProfile } from '../support/all-types-profile.js';
import { type Line, linesNamed, linesOf } from '../support/plan-lines.js';
import { filingsOf } from '../support/province-filings.js';
import { type At, type Case, drivers, type Pattern } from '../support/stated-drivers.js';
import { wholeKsyun } from '../support/whole-ksyun.js';
import { contextFor } from './context.js';

/** First filings as at Kingsoft Cloud, without its own rules and papers; all other types at a provider that asks everything. */
const first: Profile = { ...wholeKsyun, rules: [], overlays: {}, materials: [] };
const servicesOf = (profile: Profile, type: Filing['type']): number => profile.flows.find((flow) => flow.type === type)?.services.max ?? 0;

const rulesOf = (rows: readonly OverlayRow[]): readonly Rule[] => rows.flatMap((row) => ('add' in row ? [row.add] : 'with' in row ? [row.with] : []));
const fits = (pattern: Pattern, text: string): boolean => (typeof pattern === 'string' ? pattern === text : pattern.test(text));

/** Lines of an effect that a plan does not sign. */
function unsigned(effect: Effect): readonly Pattern[] {
  switch (effect.do) {
    case 'estimate': return [`estimate ${effect.clock} ${effect.min}-${effect.max} ${effect.unit}`];
    case 'require': return [new RegExp(`^required .*\\${effect.at.slice(effect.at.indexOf('.'))}$`)];
    case 'allow': return [`options ${effect.at}: ${effect.values.join()}`];
    case 'limit': return [`services max ${effect.max}`];
    default: return [];
  }
}

function cites(source: SourceRef, line: string): boolean {
  const [document, section] = line.includes(' ') ? line.split(' ') : ['003', line];
  const wanted = linesNamed({ section: section ?? '' });
  return source.document === document && linesNamed(source).some((one) => wanted.includes(one));
}

const loaded = await Promise.all(provinces.map(async (code) => [code, await loadPack(code)] as const));
const everyWord = [...new Set(Object.values(stated).flatMap((rows) => rows.flatMap((row) => (row.topic === 'name-words' ? row.value : []))))];
const everyDriver = drivers(everyWord);

it('has rows for every province', () => {
  expect(Object.keys(stated).sort()).to.deep.equal([...provinces]);
});

for (const [code, pack] of loaded) {
  const rows = stated[code] ?? [];
  const rules = rulesOf(pack?.rules ?? []);
  const here = filingsOf(code, { twoPeople: rows.some((row) => row.topic === 'contact-person' && row.value === 'not-the-principal') });
  const merged = merge(national, pack);
  const context = { catalogue, rules: merged, dictionaries, today, now, certificateSchemes };
  const atFirst = createPlanner({ ...context, profile: first });
  const afterwards = createPlanner({ ...context, profile: allTypesProfile });
  /** Rules by the rows' topics that saw them speak. */
  const told = new Set<string>();
  const fired = new Set<string>();
  const rested = new Set<string>();

  const unsignedOf = rules.map(({ id, then }) => ({ id, patterns: then.flatMap(unsigned) }));
  const seen = new WeakMap<Filing, readonly Line[]>();

  function see(filing: Filing): readonly Line[] {
    const before = seen.get(filing);
    if (before !== undefined) return before;
    const planner = filing.type === 'first' ? atFirst : afterwards;
    const plan: Plan = planner.plan(filing);
    const lines = linesOf(plan, servicesOf(planner.context.profile, filing.type));
    const speaking = new Set(lines.map(({ ruleId }) => ruleId));
    for (const { id, patterns } of unsignedOf) {
      const speaks = speaking.has(id) || patterns.some((pattern) => lines.some(({ text, ruleId }) => ruleId === null && fits(pattern, text)));
      (speaks ? fired : rested).add(id);
    }
    seen.set(filing, lines);
    return lines;
  }

  /** What is wrong with one case, in words. Notes in `heard` who said what was watched. */
  function problems({ says, filing, watch, sees, from, beside, times = 1 }: Case, heard: Set<string>): readonly string[] {
    const lines = see(filing).filter(({ ruleId }) => from === 'everyone' || ruleId === null || ruleId.startsWith(`${code}.`));
    const anyway = new Set(beside === undefined ? [] : see(beside).map(({ text, ruleId }) => `${ruleId ?? ''} ${text}`));
    const watched = lines.filter(({ text, ruleId }) => watch.some((pattern) => fits(pattern, text)) && !anyway.has(`${ruleId ?? ''} ${text}`));
    for (const { text, ruleId } of watched) {
      if (ruleId !== null) heard.add(ruleId);
      else for (const { id, patterns } of unsignedOf) if (patterns.some((pattern) => fits(pattern, text))) heard.add(id);
    }
    const holder = filing.answers['entity.nature']?.value === 'individual' ? 'individual' : 'unit';
    const onRecord = filing.baseline?.holder ?? holder;
    return [
      ...watched.filter((line) => watched.filter(({ text }) => text === line.text).length !== times).map(({ text, ruleId }) => `${says}: not said ${times} × ${text} (${ruleId ?? ''})`),
      // Rules carry the holder in their names; only one that changes its kind is spoken to by both.
      ...lines.filter(({ ruleId }) => onRecord === holder && ruleId !== null && /^\d{6}\.(unit|individual)\./.test(ruleId) && !ruleId.includes(`.${holder}.`)).map(({ text, ruleId }) => `${says}: said of the other holder ${text} (${ruleId ?? ''})`),
      ...sees.filter((pattern) => !watched.some(({ text }) => fits(pattern, text))).map((pattern) => `${says}: missing ${String(pattern)}`),
      ...watched.filter(({ text }) => !sees.some((pattern) => fits(pattern, text))).map(({ text, ruleId }) => `${says}: not stated ${text} (${ruleId ?? ''})`),
    ];
  }

  for (const holder of ['unit', 'individual'] as const satisfies readonly Holder[]) {
    const own = rows.filter((row) => row.holder === holder);
    const at: At = { holder, base: here[holder], here, states: (topic) => own.some((row) => row.topic === topic) };
    for (const { topic, of, cases } of everyDriver) {
      if (!of.includes(holder)) continue;
      const mine = own.filter((row) => row.topic === topic);
      it(`${code} ${holder} ${topic}: ${mine.length === 0 ? 'nothing stated, nothing met' : mine.map(({ line }) => line).join()}`, () => {
        const heard = new Set<string>();
        expect(cases(mine, at).flatMap((one) => problems(one, heard))).to.deep.equal([]);
        for (const id of heard) told.add(id);
        const sources = rules.filter(({ id }) => heard.has(id)).map(({ source }) => source);
        const unread = mine.filter((row) => !sources.some((source) => cites(source, row.line)));
        expect(unread.map(({ line }) => line), 'no rule names the line').to.deep.equal([]);
      });
    }
  }

  for (const filing of [here.unit, here.individual]) {
    it(`${filing.id} meets no objection once its papers are there`, async () => {
      const whole = createPlanner(await contextFor(filing));
      const papers = [...whole.plan(filing).fields.values()].filter(({ id, required, value }) => id.startsWith('material.') && required && value === undefined);
      const plan = whole.plan(varied(filing, { answers: Object.fromEntries(papers.map(({ path }) => [path, [picture('paper')]])) }));
      // What was left open is told, and is no objection.
      const objections = plan.findings.filter(({ ruleId }) => ruleId !== 'base.question');
      expect(objections.map(({ ruleId, path, code: why }) => `${ruleId} ${path} ${why}`)).to.deep.equal([]);
      expect(plan.ready).to.equal(true);
    });
  }

  it(`${code} has no rule that no row tells of, and none that is met always`, () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id) => !told.has(id)), 'no row tells of').to.deep.equal([]);
    expect(ids.filter((id) => !fired.has(id)), 'never met').to.deep.equal([]);
    // What is said whatever the filing is rests only in other provinces.
    const unconditional = rules.filter(({ when, holder, types }) => when === undefined && holder === undefined && types === undefined).map(({ id }) => id);
    expect(ids.filter((id) => !rested.has(id) && !unconditional.includes(id)), 'met always').to.deep.equal([]);
  });
}
