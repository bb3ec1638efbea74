import { expect } from '@open-wc/testing';
import { planFiling } from '../../../src/core/plan/planner.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { completeCell } from '../../support/complete-filing.js';
import type { FlowTable } from '../../support/flow-lines.js';
import { flowTests, holders, site } from './tables.js';

/** What the question shows. */
const shown: FlowTable = [
  [`${site}.name`, 'locked', 'locked'],
  [`${site}.homeUrl`, 'locked', 'locked'],
];
flowTests('cancel-access', [['review', shown]]);
flowTests('deregister-service', [['review', shown]]);
flowTests('deregister-entity', [['entity', [
  ['entity.recordNumber', 'locked', 'locked'],
  ['entity.recordPassword', 'edit', 'edit'],
]]]);

for (const holder of holders) {
  it(`deregister-entity, ${holder}: nothing goes on without the password`, async () => {
    const { filing, plan, context } = await completeCell(tencent, { type: 'deregister-entity', holder });
    expect(plan.fields.get('entity.recordNumber')).to.include({ mode: 'locked', lockedBy: 'record' });
    const { 'entity.recordPassword': _, ...rest } = filing.answers;
    const without = planFiling({ ...filing, answers: rest }, context);
    expect(without.ready).to.equal(false);
    expect(without.findings.map(({ path, code }) => `${path} ${code}`)).to.include('entity.recordPassword findings:required');
  });
}

for (const [type, hint] of [['cancel-access', 'cancelAccess'], ['deregister-service', 'deregisterService'], ['deregister-entity', 'deregisterEntity']] as const) {
  it(`${type}: what it leads to stands where it is confirmed, and no agreement is asked for`, async () => {
    const { plan } = await completeCell(tencent, { type, holder: 'unit' });
    const review = plan.steps.find(({ kind }) => kind === 'review');
    expect(review?.hints.map(({ message }) => message)).to.deep.equal([`provider:${hint}`]);
    expect(plan.agreements).to.deep.equal([]);
  });
}
