import { expect } from '@open-wc/testing';
import { lastSixFor, smsPhones, smsRowFor } from '../../src/core/ministry-sms/index.js';
import type { FilingTypeCode } from '../../src/core/model/filing.js';
import { ministrySmsFacts } from '../../src/data/ministry-sms.js';

const { rows, lastSix } = ministrySmsFacts;
const two = { principal: '13911112201', contacts: [{ serviceId: 's1', phone: '13911112203' }] };

/** As the table of the document has it, written by hand. */
const who: Readonly<Record<FilingTypeCode, readonly string[]>> = {
  first: ['13911112201', '13911112203'],
  'add-service-elsewhere': ['13911112203'],
  'add-service-here': ['13911112203'],
  'add-access-elsewhere': ['13911112203'],
  'add-access-here': ['13911112203'],
  'change-entity': ['13911112201'],
  'change-service': ['13911112203'],
  'change-access': ['13911112203'],
  'cancel-access': [],
  'deregister-service': ['13911112203'],
  'deregister-entity': ['13911112201'],
};
for (const [type, phones] of Object.entries(who)) {
  it(`${type}: ${phones.length === 0 ? 'nobody' : `${phones.length} of two phones`} gets the ministry's message`, () => {
    expect(smsPhones(rows, type as FilingTypeCode, two).map(({ phone }) => phone)).to.deep.equal(phones);
  });
}

it('takes two people with one number for one', () => {
  const phones = smsPhones(rows, 'first', { principal: '13911112201', contacts: [{ serviceId: 's1', phone: '13911112201' }, { serviceId: 's2', phone: '13911112203' }] });
  expect(phones).to.deep.equal([
    { phone: '13911112201', people: [{ role: 'principal', serviceId: null }, { role: 'serviceContact', serviceId: 's1' }] },
    { phone: '13911112203', people: [{ role: 'serviceContact', serviceId: 's2' }] },
  ]);
});

it('asks the person on record where access is added or something is given up, and takes a new number for a dead one only where the document does', () => {
  for (const type of ['add-access-elsewhere', 'add-access-here', 'deregister-service', 'deregister-entity'] as const) expect(smsRowFor(rows, type)?.of).to.equal('record');
  const dead = (Object.keys(who) as FilingTypeCode[]).filter((type) => smsRowFor(rows, type)?.newNumber);
  expect(dead).to.have.members(['add-service-elsewhere', 'add-service-here', 'change-entity', 'change-service', 'change-access']);
});

const six: readonly (readonly [certificates: readonly string[], province: string | null, texts: readonly string[]])[] = [
  [['resident-id'], '330000', ['certificate']],
  [['hk-macau-travel-permit'], '330000', ['identityOnTheBack']],
  [['hk-macau-travel-permit'], '440000', ['permitOnTheFront']],
  [['hk-macau-travel-permit', 'resident-id'], '110000', ['permitOnTheFront', 'certificate']],
  [['hk-macau-travel-permit'], null, ['permitOnTheFront']],
  [[], '110000', ['certificate', 'permitOnTheFront']],
  [[], '330000', ['certificate', 'identityOnTheBack']],
  [[], null, ['certificate', 'identityOnTheBack', 'permitOnTheFront']],
];
for (const [certificates, province, texts] of six) {
  it(`last six: ${certificates.join(', ') || 'unknown certificate'} in ${province ?? 'an unknown province'} → ${texts.join(', ')}`, () => {
    expect(lastSixFor(lastSix, certificates, province)).to.deep.equal(texts);
  });
}
