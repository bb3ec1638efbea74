import { expect } from '@open-wc/testing';
import type { Filing, ServiceKind } from '../../../src/core/model/filing.js';
import { createPlanner } from '../../../src/core/plan/planner.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { answers } from '../../fixtures/filings/parts.js';
import { completeCell } from '../../support/complete-filing.js';

const of = (filing: Filing, kind: ServiceKind): Filing => ({
  ...filing, answers: { ...filing.answers, ...answers({ 'services[s1].kind': kind, 'services[s1].name': 'Keep' }) },
  services: filing.services.map((one) => ({ ...one, kind })),
});

it('what is printed of the names of websites holds for them alone, also when a website becomes an APP and back', async () => {
  const { filing, context } = await completeCell(ksyun, { type: 'first', holder: 'unit', kind: 'app' });
  const { plan } = createPlanner(context);
  const naming = (kind: ServiceKind): readonly string[] => {
    const { findings } = plan(of(filing, kind));
    return findings.map(({ ruleId }) => ruleId).filter((id) => id.startsWith('national.naming.'));
  };
  const website = ['national.naming.han', 'national.naming.only-digits-or-latin'];
  expect([naming('website'), naming('app'), naming('website')]).to.deep.equal([website, [], website]);
});
