import { expect } from '@open-wc/testing';
import type { FilingTypeCode } from '../../../src/core/model/filing.js';
import { blocking, filed, holders, listed, planOf, unchecked, wanted } from './filings.js';
import { adding, stepsOfAdding } from './tables.js';

/** The pages 1.3 and 1.5 list the steps of a first filing; only what has to be true before differs. */
const types: readonly FilingTypeCode[] = ['add-service-elsewhere', 'add-access-elsewhere'];

for (const type of types) {
  for (const holder of holders) {
    it(`${type}, ${holder}: the fields of a first filing`, async () => {
      expect(listed(await planOf(unchecked(filed(type, holder))))).to.deep.equal(wanted(adding, holder));
    });

    it(`${type}, ${holder}: filled in, it may be submitted`, async () => {
      const plan = await planOf(filed(type, holder));
      expect(blocking(plan)).to.deep.equal([]);
      expect(plan.ready).to.equal(true);
      expect(plan.steps.map(({ id }) => id)).to.deep.equal(stepsOfAdding);
      expect(plan.authenticity.map(({ method }) => method)).to.deep.equal(['app-capture']);
    });
  }
}

it('proves the principal’s number by code here too', async () => {
  for (const type of types) expect((await planOf(filed(type, 'unit'))).verifications.map(({ mobile }) => mobile), type).to.deep.equal(['principal.mobile']);
});

it('tells whoever adds access where a changed number of the original contact is changed', async () => {
  const hints = async (type: FilingTypeCode) => (await planOf(filed(type, 'unit'))).steps.find(({ id }) => id === 'website')?.hints.map(({ message }) => message) ?? [];
  expect(await hints('add-access-elsewhere')).to.include('provider:accessContact');
  expect(await hints('add-service-elsewhere')).not.to.include('provider:accessContact');
});
