import { expect } from '@open-wc/testing';
import { planFiling } from '../../../src/core/plan/planner.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { completeCell } from '../../support/complete-filing.js';
import { certificates, flowTests, foundWebsite, holders, principal, ticked, wholeCheck } from './tables.js';

/** 接入备案: number and password stand for the record. No landline has to be given here: a mobile number will do. */
flowTests('add-access-elsewhere', [
  ['type-check', wholeCheck],
  ['entity', [
    ...ticked,
    // Nothing is on record in this filing; what the record tells is not typed.
    ['entity.recordNumber', 'edit', 'edit'],
    ['entity.recordPassword', 'edit', 'edit'],
    ['entity.name', 'edit', 'edit'],
    ['entity.certificateAddress', 'edit', 'edit'],
    ['entity.mailingAddress', 'edit', 'edit'],
    ...principal.filter(([path]) => path !== 'principal.officePhone').toSpliced(3, 0, ['principal.officePhone', 'edit?', 'edit?']),
  ]],
  ['website', foundWebsite],
  ['materials', certificates],
]);

for (const holder of holders) {
  it(`add-access-elsewhere, ${holder}: the number of the entity is what the record tells, and the website’s data are there to be confirmed`, async () => {
    const { plan } = await completeCell(tencent, { type: 'add-access-elsewhere', holder });
    expect(plan.fields.get('entity.recordNumber')?.mode).to.equal('locked');
    expect(plan.fields.get('entity.recordPassword')).to.include({ mode: 'edit', required: true, control: 'password' });
    for (const field of ['name', 'recordNumber', 'homeUrl']) {
      expect(plan.fields.get(`services[s1].${field}`), field).to.include({ mode: 'confirm', origin: 'record' });
    }
  });
}

for (const holder of holders) {
  it(`add-access-elsewhere, ${holder}: what proves that one may act for the record is typed, and a new principal is not the one on record`, async () => {
    const { filing, plan, context } = await completeCell(tencent, { type: 'add-access-elsewhere', holder });
    const typed = ['entity.name', 'entity.certificateAddress', 'entity.mailingAddress', 'principal.name', 'principal.certificateNumber', 'principal.mobile', 'principal.email'];
    for (const path of typed) expect(plan.fields.get(path), path).to.include({ mode: 'edit', origin: 'typed' });
    const untouched = planFiling({ ...filing, answers: Object.fromEntries(Object.entries(filing.answers).filter(([path]) => !typed.includes(path))) }, context);
    for (const path of typed) expect(untouched.fields.get(path)?.value, path).to.equal(undefined);
    // What stands there is still what the answers are compared with.
    expect(filing.baseline?.answers['principal.name']).to.be.a('string');
  });
}
