import { expect } from '@open-wc/testing';
import type { Filing } from '../../src/core/model/filing.js';
import { planFiling } from '../../src/core/plan/planner.js';
import type { Plan } from '../../src/core/plan/types.js';
import { merge } from '../../src/core/rules/merge.js';
import { provinceNameOf } from '../../src/data/divisions/provinces.js';
import { loadPack } from '../../src/data/index.js';
import { pack as national } from '../../src/data/packs/national.js';
import { provinces } from '../../src/data/packs/provinces.js';
import { bases, resident, varied } from '../fixtures/expected/types.js';
import { allTypesProfile, everyType } from '../support/all-types-profile.js';
import { filingsOf, ofType } from '../support/province-filings.js';
import { contextFor, planOf } from './context.js';

/** What a person who has everything that is asked everywhere still has to do in these provinces, as their pages say. */
const justified: Readonly<Record<string, readonly string[]>> = {
  // §7.3.1 L854: a photo of the person holding the certificate.
  '110000': ['block materials[holding-own-certificate]'],
};

/** A question that nobody has answered yet is told, but stops nobody. */
const seen = (plan: Plan): readonly string[] => [...new Set(plan.findings.filter(({ ruleId, severity }) => ruleId !== 'base.question' || severity !== 'warn').map(({ severity, path }) => `${severity} ${path}`))];
const individualOf = (code: string): Filing => filingsOf(code, { twoPeople: false }).individual;

async function planOfPacks(filing: Filing, code: string): Promise<Plan> {
  return planFiling(filing, { ...(await contextFor(filing)), profile: allTypesProfile, rules: merge(national, await loadPack(code)) });
}

for (const code of provinces) {
  const name = provinceNameOf(code)?.en ?? code;

  it(`${name}: a person of the province who has everything meets nothing that the page does not say`, async () => {
    expect(seen(await planOf(individualOf(code)))).to.deep.equal(justified[code] ?? []);
  });

  it(`${name}: nor in any other type of filing, as long as nothing differs from the record`, async () => {
    for (const type of everyType) {
      const plan = await planOfPacks(ofType(individualOf(code), type), code);
      expect(seen(plan).filter((line) => !(justified[code] ?? []).includes(line)), type).to.deep.equal([]);
    }
  });

  it(`${name}: what is not known about a person stops nobody`, async () => {
    const unknown = varied(individualOf(code), { facts: { 'principal.mobileHome': null, 'entity.certificateValidity': null } });
    const plan = await planOfPacks({ ...unknown, facts: {} }, code);
    expect(seen(plan).filter((line) => !(justified[code] ?? []).includes(line))).to.deep.equal([]);
  });
}

it('the one province that asks for a name of its own takes no other', async () => {
  const named = varied(individualOf('320000'), { answers: { 'services[s1].name': '山野植物手记' } });
  expect(seen(await planOf(named))).to.deep.equal(['block services[s1].name']);
});

it('an address that begins with a county alone is told by the number of the card', async () => {
  const at = 'entity.certificateAddress';
  const told = async (address: string, number: string): Promise<readonly string[]> => {
    const filing = varied(bases.jiangsuIndividual, { answers: { [at]: address, 'entity.certificateNumber': number } });
    return [...(await planOf(filing)).fields.values()].filter(({ id }) => id === 'material.residence-permit').map(({ path }) => path);
  };
  expect(await told('昆山市玉山镇前进路1号', resident('32058319900307123'))).to.deep.equal([]);
  expect(await told('昆山市玉山镇前进路1号', resident('51010419900307123'))).to.deep.equal(['materials[residence-permit]']);
  expect(await told('四川省成都市锦江区东大街1号', resident('32058319900307123'))).to.deep.equal(['materials[residence-permit]']);
});
