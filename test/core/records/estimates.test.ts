import { expect } from '@open-wc/testing';
import { estimatesOf } from '../../../src/core/records/estimates.js';
import { packSource } from '../../../src/data/index.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';

const told = async (province: string | null): Promise<readonly unknown[]> =>
  (await estimatesOf(packSource, ksyun, 'first', province)).map(({ clock, min, max, unit, source }) => [clock, min, max, unit, source.document]);

it('how long an authority takes is what its province’s page says, else what the nation’s says', async () => {
  expect(await told('610000')).to.deep.equal([['authority-review', 1, 1, 'week', '004']]);
  expect(await told(null)).to.deep.equal([['authority-review', 1, 20, 'working-day', '002']]);
  expect(await told('540000')).to.deep.equal([['authority-review', 1, 20, 'working-day', '002']]);
});
