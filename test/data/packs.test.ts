import { expect } from '@open-wc/testing';
import type { Profile } from '../../src/core/model/profile.js';
import { planFiling } from '../../src/core/plan/planner.js';
import type { Plan } from '../../src/core/plan/types.js';
import { merge } from '../../src/core/rules/merge.js';
import type { OverlayRow, Rule } from '../../src/core/rules/types.js';
import { loadPack } from '../../src/data/index.js';
import { pack as national } from '../../src/data/packs/national.js';
import { wholeKsyun } from '../support/whole-ksyun.js';
import { expected } from '../fixtures/expected/index.js';
import { bases, type Change, varied } from '../fixtures/expected/types.js';
import { contextFor } from './context.js';
import { effectsOf } from './effects.js';

/** The provider's form without the provider's own rules and papers, so that what is seen comes from the packs alone. */
const bare: Profile = { ...wholeKsyun, rules: [], materials: [] };

/** The bases `unit` and `individual` of national rows stand for no province: every one of them replaces some national rules. */
const nowhere = '510000';

async function plan(filing: Parameters<typeof contextFor>[0], pack: string, without = ''): Promise<Plan> {
  const context = await contextFor(filing);
  const region = filing.answers['entity.region']?.value;
  const code = typeof region === 'object' && 'province' in region ? region.province : nowhere;
  const province = pack === 'national' && code === nowhere ? undefined : await loadPack(code);
  const rules = merge(national, province);
  return planFiling(filing, { ...context, profile: bare, rules: { ...rules, rules: rules.rules.filter((rule) => rule.id !== without) } });
}

const rulesOf = (rows: readonly OverlayRow[]): readonly Rule[] => rows.flatMap((row) => ('add' in row ? [row.add] : 'with' in row ? [row.with] : []));

for (const [id, rows] of Object.entries(expected)) {
  it(`no row of ${id} tells of a rule that is not there`, async () => {
    const pack = await loadPack(id);
    // The rows are about first filings; what is said of records alone is told by the stated facts.
    const ids = rulesOf(pack?.rules ?? []).filter(({ types }) => types === undefined || types.includes('first')).map((rule) => rule.id);
    expect(ids).to.include.members(rows.map(({ rule }) => rule));
    // What the provinces' pages state is told row by row in test/fixtures/stated, which covers every rule of theirs.
    if (id === 'national') expect([...new Set(rows.map(({ rule }) => rule))].sort()).to.deep.equal([...ids].sort());
  });

  for (const row of rows) {
    const see = async (change: Change): Promise<readonly string[]> => effectsOf(await plan(varied(bases[row.base], change), id), row.rule);

    it(`${row.rule} applies: ${row.says}`, async () => {
      expect(await see(row.fires)).to.include.members([...row.sees]);
      const withoutIt = effectsOf(await plan(varied(bases[row.base], row.fires), id, row.rule), row.rule);
      expect(withoutIt.filter((line) => row.sees.includes(line)), 'said by another rule').to.deep.equal([]);
    });

    if (row.rests === 'always') {
      it(`${row.rule} applies to both holders everywhere`, async () => {
        for (const base of ['unit', 'individual', 'beijingUnit', 'guangdongIndividual'] as const) expect(await see({ base }), base).to.include.members([...row.sees]);
      });
    } else {
      const { rests } = row;
      it(`${row.rule} leaves alone what only just escapes it (${row.says})`, async () => {
        const seen = await see(rests);
        expect(seen.filter((line) => row.sees.includes(line))).to.deep.equal([]);
      });
    }
  }
}
