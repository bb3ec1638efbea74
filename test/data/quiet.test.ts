import { expect } from '@open-wc/testing';
import type { Filing } from '../../src/core/model/filing.js';
import { planFiling } from '../../src/core/plan/planner.js';
import type { Plan } from '../../src/core/plan/types.js';
import { merge } from '../../src/core/rules/merge.js';
import { provinceNameOf } from '../../src/data/divisions/provinces.js';
import { loadPack } from '../../src/data/index.js';
import { pack as national } from '../../src/data/packs/national.js';
import { provinces } from '../../src/data/packs/provinces.js';
import { allTypesProfile, everyType } from '../support/all-types-profile.js';
import { filingsOf, ofType } from '../support/province-filings.js';
import { contextFor, planOf } from './context.js';

/** What a company that has everything that is asked everywhere still has to do in these provinces, as their pages say. */
const justified: Readonly<Record<string, readonly string[]>> = {
  // §7.3.1 L821: a photo of the website contact holding the unit's certificate.
  '110000': ['block services[s1].materials[holding-unit-certificate]'],
  // §7.8.4 L2490: the confirmation letter at a first filing.
  '540000': ['block materials[government-confirmation-letter]'],
};

/** A question that nobody has answered yet is told, but stops nobody. */
const seen = (plan: Plan): readonly string[] => [...new Set(plan.findings.filter(({ ruleId, severity }) => ruleId !== 'base.question' || severity !== 'warn').map(({ severity, path }) => `${severity} ${path}`))];
/** §7.3.5 L1063: in 天津 the website contact is another person. */
const unitOf = (code: string): Filing => filingsOf(code, { twoPeople: code === '120000' }).unit;

async function planOfPacks(filing: Filing, code: string): Promise<Plan> {
  return planFiling(filing, { ...(await contextFor(filing)), profile: allTypesProfile, rules: merge(national, await loadPack(code)) });
}
const beyondThePage = (plan: Plan, code: string): readonly string[] => seen(plan).filter((line) => !(justified[code] ?? []).includes(line));

for (const code of provinces) {
  const name = provinceNameOf(code)?.en ?? code;

  it(`${name}: a company of the province that has everything meets nothing that the page does not say`, async () => {
    // What the provider itself wants of two persons is not the province's.
    const own = (await planOf(unitOf(code))).findings.filter(({ ruleId }) => ruleId.startsWith(code) || ruleId.startsWith('national'));
    expect(own.map(({ severity, path }) => `${severity} ${path}`).filter((line) => !(justified[code] ?? []).includes(line))).to.deep.equal([]);
    expect(seen(await planOfPacks(unitOf(code), code))).to.deep.equal(justified[code] ?? []);
  });

  it(`${name}: nor in any other type of filing, as long as nothing differs from the record`, async () => {
    for (const type of everyType) expect(beyondThePage(await planOfPacks(ofType(unitOf(code), type), code), code), type).to.deep.equal([]);
  });

  it(`${name}: what is not known about a company stops nobody`, async () => {
    expect(beyondThePage(await planOfPacks({ ...unitOf(code), facts: {} }, code), code)).to.deep.equal([]);
  });
}
