import { expect } from '@open-wc/testing';
import { planFiling } from '../../../src/core/plan/index.js';
import { context, personFiling, unitFiling } from './world.js';
it('complete filings are ready', () => {
  for (const filing of [unitFiling(), unitFiling(3), personFiling()]) {
    const plan = planFiling(filing, context());
    expect(plan.findings).to.deep.equal([]);
    expect(plan.ready).to.equal(true);
  }
});
