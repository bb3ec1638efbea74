import { expect } from '@open-wc/testing';
import type { FilingTypeCode } from '../../../src/core/model/filing.js';
import { blocking, changed, filed, holders, listed, planOf, unchecked, wanted, type Row } from './filings.js';
import { adding, basicCheck, contactPapers, stepsOfAdding, website, websiteContact } from './tables.js';

/** C48: with the record at hand the entity is shown instead of asked. */
const recorded: readonly Row[] = [
  ...basicCheck,
  ['entity', 'entity.region', 'locked', 'locked'],
  ['entity', 'entity.name', 'locked', 'locked'],
  ['entity', 'entity.certificateAddress', 'locked', 'locked'],
  ['entity', 'entity.mailingAddress', 'locked', 'locked'],
  ['entity', 'entity.investor', 'locked', 'locked'],
  ['entity', 'entity.remark', 'edit', 'edit'],
  ['entity', 'principal.name', 'locked', 'locked'],
  ['entity', 'principal.certificateType', 'locked', 'locked'],
  ['entity', 'principal.certificateNumber', 'locked', 'locked'],
  ['entity', 'principal.mobile', 'locked', 'locked'],
  ['entity', 'principal.secondPhone', 'locked', '-'],
  ['entity', 'principal.emergencyPhone', 'locked', 'locked'],
  ['entity', 'principal.email', 'locked', 'locked'],
  ...website, ...websiteContact,
  ['materials', 'entity.certificateFiles', 'locked', 'locked'],
  ['materials', 'principal.certificateFront', 'locked', 'locked'],
  ['materials', 'principal.certificateBack', 'locked', 'locked'],
  ...contactPapers,
];

const types: readonly FilingTypeCode[] = ['add-service-here', 'add-access-here'];

for (const type of types) {
  for (const holder of holders) {
    it(`${type}, ${holder}: what is on record is shown, what is not is asked`, async () => {
      expect(listed(await planOf(unchecked(filed(type, holder))))).to.deep.equal(wanted(recorded, holder));
    });

    it(`${type}, ${holder}: without a record everything is asked as in a first filing`, async () => {
      expect(listed(await planOf({ ...unchecked(filed(type, holder)), baseline: null }))).to.deep.equal(wanted(adding, holder));
    });

    it(`${type}, ${holder}: with the record and filled in, it may be submitted`, async () => {
      const plan = await planOf(filed(type, holder));
      expect(blocking(plan)).to.deep.equal([]);
      expect(plan.ready).to.equal(true);
      expect(plan.steps.map(({ id }) => id)).to.deep.equal(stepsOfAdding);
    });

    it(`${type}, ${holder}: without a record it may be submitted too`, async () => {
      const plan = await planOf({ ...filed(type, holder), baseline: null });
      expect(blocking(plan)).to.deep.equal([]);
      expect(plan.ready).to.equal(true);
    });
  }
}

it('asks no code for a number that stands as it is on record, and one for a number that is typed', async () => {
  const filing = filed('add-service-here', 'unit');
  expect(blocking(await planOf({ ...filing, phoneChecks: {} }))).to.deep.equal([]);
  expect(blocking(await planOf({ ...filing, phoneChecks: {}, baseline: null }))).to.deep.equal(['base.phone principal.mobile findings:phoneNotVerified']);
});

it('a number the record lacks is asked for', async () => {
  const filing = filed('add-service-here', 'unit');
  const { baseline } = filing;
  if (baseline === null) throw new TypeError('no record');
  const { 'principal.email': _, ...rest } = baseline.answers;
  const plan = await planOf({ ...changed(filing, { 'principal.email': '' }), baseline: { ...baseline, answers: rest } });
  expect(plan.fields.get('principal.email')?.mode).to.equal('edit');
  expect(blocking(plan)).to.deep.equal(['base.required principal.email findings:required']);
});
