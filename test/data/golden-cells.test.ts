import { expect } from '@open-wc/testing';
import { profiles } from '../../src/providers/index.js';
import { cellsOf, nameOfCell } from '../support/complete-filing.js';
import { fileOf, type GoldenCell, goldenCell } from '../support/golden-cells.js';

const stored = async <T>(name: string): Promise<T> => (await fetch(new URL(`../fixtures/filings/cells/${name}`, import.meta.url))).json() as Promise<T>;
const names = new Set(await stored<readonly string[]>('index.json'));
const seen = new Set<string>();

for (const load of Object.values(profiles)) {
  const { default: profile } = await load();
  for (const cell of await cellsOf(profile)) {
    const name = fileOf(profile.id, cell);
    seen.add(name);
    it(`${profile.id}: ${nameOfCell(cell)} is asked and sent what its golden filing holds (node scripts/draw-golden-filings.mjs)`, async () => {
      expect(names.has(name), 'there is none').to.equal(true);
      const golden = await stored<GoldenCell>(name);
      const fresh = JSON.parse(JSON.stringify(await goldenCell(profile, cell))) as GoldenCell;
      expect(fresh.submission).to.deep.equal(golden.submission);
      expect(fresh.filing).to.deep.equal(golden.filing);
    });
  }
}

it('keeps no golden filing of a cell that is gone', () => {
  expect([...names].filter((name) => !seen.has(name))).to.deep.equal([]);
});
