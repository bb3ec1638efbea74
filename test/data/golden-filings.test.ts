import { expect } from '@open-wc/testing';
import * as golden from '../fixtures/filings/index.js';
import { planOf } from './context.js';

const filings = Object.values(golden).filter((value) => typeof value === 'object');

it('has golden filings of both holders in every province with rules', () => {
  expect(filings.length).to.equal(9);
});

for (const filing of filings) {
  it(`${filing.id} is complete: nothing is found, and it may be submitted`, async () => {
    const plan = await planOf(filing);
    expect(plan.findings.map(({ ruleId, path, code }) => `${ruleId} ${path} ${code}`)).to.deep.equal([]);
    expect(plan.parked).to.deep.equal([]);
    expect(plan.ready).to.equal(true);
  });

  it(`${filing.id} holds nothing that JSON would lose`, () => {
    expect(JSON.parse(JSON.stringify(filing))).to.deep.equal(filing);
  });
}
