import { expect } from '@open-wc/testing';
import { planFiling } from '../../../src/core/plan/planner.js';
import { rules as providerRules } from '../../../src/providers/ksyun/rules.js';
import { contextFor } from '../../data/context.js';
import { effectsOf } from '../../data/effects.js';
import { ksyunRows } from '../../fixtures/expected/ksyun.js';
import { bases, type Change, type Row, varied } from '../../fixtures/expected/types.js';

async function see(row: Row, change: Change, without = ''): Promise<readonly string[]> {
  const filing = varied(bases[row.base], change);
  const context = await contextFor(filing);
  const rules = { ...context.rules, rules: context.rules.rules.filter(({ id }) => id !== without) };
  return effectsOf(planFiling(filing, { ...context, rules }), row.rule);
}

it('every rule of the provider is told of by at least one row', () => {
  const ids = providerRules.flatMap((row) => ('add' in row ? [row.add.id] : []));
  expect([...new Set(ksyunRows.map(({ rule }) => rule))].sort()).to.deep.equal([...ids].sort());
});

for (const row of ksyunRows) {
  it(`${row.rule} applies: ${row.says}`, async () => {
    expect(await see(row, row.fires)).to.include.members([...row.sees]);
    const withoutIt = await see(row, row.fires, row.rule);
    expect(withoutIt.filter((line) => row.sees.includes(line)), 'said by another rule').to.deep.equal([]);
  });

  const { rests } = row;
  if (rests === 'always') {
    it(`${row.rule} applies to both holders everywhere`, async () => {
      for (const base of ['unit', 'individual', 'beijingUnit', 'tianjinIndividual'] as const) expect(await see(row, { base }), base).to.include.members([...row.sees]);
    });
  } else {
    it(`${row.rule} leaves alone what only just escapes it (${row.says})`, async () => {
      expect((await see(row, rests)).filter((line) => row.sees.includes(line))).to.deep.equal([]);
    });
  }
}
