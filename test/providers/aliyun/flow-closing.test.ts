import { expect } from '@open-wc/testing';
import { blocking, contact, domain, filed, holders, listed, planOf, site, wanted, type Row } from './filings.js';

/** Nothing is filled in: what it is about is shown as it stands on record. */
const tables: readonly (readonly ['cancel-access' | 'deregister-service' | 'deregister-entity', readonly Row[], hints: readonly string[]])[] = [
  ['cancel-access', [
    ['review', `${site}.name`, 'locked', 'locked'],
    ['review', domain, 'locked', 'locked'],
  ], ['numberStaysUsed', 'withoutProvider']],
  ['deregister-service', [
    ['review', `${site}.name`, 'locked', 'locked'],
    ['review', domain, 'locked', 'locked'],
    ['review', `${contact}.name`, 'locked', 'locked'],
    ['review', `${contact}.mobile`, 'locked', 'locked'],
  ], ['numberStaysUsed', 'offline']],
  ['deregister-entity', [
    ['review', 'entity.name', 'locked', 'locked'],
    ['review', 'entity.certificateNumber', 'locked', 'locked'],
    ['review', 'principal.name', 'locked', 'locked'],
    ['review', 'principal.mobile', 'locked', 'locked'],
  ], ['numberStaysUsed', 'offline', 'allWebsites']],
];

for (const [type, table, hints] of tables) {
  for (const holder of holders) {
    it(`${type}, ${holder}: shows what it is about, and may be sent at once`, async () => {
      const plan = await planOf({ ...filed(type, holder), answers: {} });
      expect(listed(plan)).to.deep.equal(wanted(table, holder));
      for (const field of plan.fields.values()) expect(field.value, field.path).to.be.a('string');
      expect(blocking(plan)).to.deep.equal([]);
      expect(plan.ready).to.equal(true);
      expect(plan.steps.map(({ id }) => id)).to.deep.equal(['review', 'progress']);
    });
  }

  it(`${type}: says what cannot be undone`, async () => {
    const plan = await planOf(filed(type, 'unit'));
    expect(plan.steps[0]?.hints.map(({ message }) => message.replace('provider:', ''))).to.have.members(hints);
  });

  it(`${type}: no authenticity and no code`, async () => {
    const plan = await planOf(filed(type, 'unit'));
    expect([plan.authenticity, plan.verifications]).to.deep.equal([[], []]);
  });
}
