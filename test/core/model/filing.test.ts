import { expect } from '@open-wc/testing';
import { createFiling } from '../../../src/core/model/create-filing.js';
import { isIcpError } from '../../../src/core/model/errors.js';
import { parsePath, pathOf } from '../../../src/core/model/ids.js';
import { migrateFiling } from '../../../src/core/model/migrate-filing.js';
import { personFiling, unitFiling } from '../plan/world.js';

const json = (value: unknown) => JSON.parse(JSON.stringify(value));
const code = (value: unknown): string => {
  try {
    migrateFiling(value);
  } catch (error) {
    return isIcpError(error) ? error.code : 'another';
  }
  return 'none';
};
const frozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));

it('a new filing is an empty first filing of one service, frozen, and survives JSON', () => {
  const filing = createFiling({ id: 'f', providerId: 'p', profileVersion: '7', now: '2026-11-22T00:00:00.000Z', serviceId: 's', domainId: 'd', kind: 'website' });
  expect(filing).to.deep.include({ schema: 1, type: 'first', answers: {}, step: 'type-check', services: [{ id: 's', kind: 'website', domains: [{ id: 'd' }], checkedAt: null }], scope: { entity: true, serviceIds: ['s'] } });
  expect(filing.versions).to.deep.equal({ profile: '7', packs: {} });
  expect(frozen(filing)).to.equal(true);
  expect(json(filing)).to.deep.equal(filing);
});

it('a stored filing is read as it was written, and frozen', () => {
  for (const filing of [unitFiling(2), personFiling()]) {
    const read = migrateFiling(json(filing));
    expect(read).to.deep.equal({ filing: json(filing), readOnly: false });
    expect(frozen(read.filing)).to.equal(true);
  }
});

it('what this version does not know is kept', () => {
  const odd = json(unitFiling());
  odd.future = { a: [1] };
  odd.answers['entity.name'].by = 'somebody';
  odd.services[0].colour = 'blue';
  expect(migrateFiling(odd).filing).to.deep.equal(odd);
});

it('reading leaves the stored object as it is', () => {
  const stored = json(unitFiling());
  migrateFiling(stored);
  expect(Object.isFrozen(stored)).to.equal(false);
  expect(Object.isFrozen(stored.answers)).to.equal(false);
});

it('a filing of a newer version may be looked at if it can be shown', () => {
  expect(migrateFiling({ ...json(unitFiling()), schema: 2 }).readOnly).to.equal(true);
  expect(code({ schema: 2, pages: [] })).to.equal('newer-draft');
});

it('what is no filing is refused', () => {
  for (const value of [null, undefined, 'filing', 1, [], {}, { schema: '1' }, { schema: 1.5 }, { schema: 0 }]) expect(code(value), JSON.stringify(value)).to.equal('bad-draft');
});

it('a filing with a broken part is refused', () => {
  const breaks: readonly ((filing: Record<string, unknown>) => void)[] = [
    (filing) => { delete filing['id']; },
    (filing) => { filing['type'] = 'second'; },
    (filing) => { filing['services'] = {}; },
    (filing) => { filing['services'] = [{ id: 's1', kind: 'radio', domains: [], checkedAt: null }]; },
    (filing) => { filing['answers'] = { 'entity.name': 'just a text' }; },
    (filing) => { filing['answers'] = { 'entity.name': { value: 7, origin: 'typed', at: '' } }; },
    (filing) => { filing['answers'] = { 'entity.name': { value: 'x', origin: 'heard', at: '' } }; },
    (filing) => { filing['facts'] = { 'entity.x': { value: {}, from: 'ocr', at: '' } }; },
    (filing) => { filing['phoneChecks'] = { 'principal.mobile': {} }; },
    (filing) => { filing['authenticity'] = { s1: { method: 'palm', status: 'none' } }; },
    (filing) => { filing['baseline'] = { entityNumber: null }; },
    (filing) => { filing['rejections'] = [{ path: 1, message: 'x' }]; },
    (filing) => { filing['createdAt'] = 0; },
  ];
  breaks.forEach((change, index) => {
    const filing = json(unitFiling());
    change(filing);
    expect(code(filing), `break ${index}`).to.equal('bad-draft');
  });
});

it('a refusal names a place of the schema and no answer', () => {
  const filing = json(unitFiling());
  filing.answers['entity.name'] = { value: 42, origin: 'typed', at: '秘密' };
  try {
    migrateFiling(filing);
    expect.fail('it was read');
  } catch (error) {
    expect(isIcpError(error) && error.details).to.deep.equal({ schema: 1, at: 'answers.entity.name.value' });
  }
});

it('paths and field ids are each other’s inverse', () => {
  const rows: readonly (readonly [path: string, id: Parameters<typeof pathOf>[0], place: Parameters<typeof pathOf>[1]])[] = [
    ['entity.name', 'entity.name', {}],
    ['principal.mobileHome', 'principal.mobileHome', {}],
    ['declared.x', 'declared.x', {}],
    ['services[s1].name', 'service.name', { serviceId: 's1' }],
    ['services[s1].contact.mobile', 'serviceContact.mobile', { serviceId: 's1' }],
    ['services[s1].domains[d1].name', 'domain.name', { serviceId: 's1', domainId: 'd1' }],
    ['services[s1].materials[sheet]', 'material.sheet', { serviceId: 's1' }],
    ['services[s1].declared.x', 'declared.x', { serviceId: 's1' }],
  ];
  for (const [path, id, place] of rows) {
    expect(pathOf(id, place)).to.equal(path);
    expect(parsePath(path)).to.deep.equal({ id, ...place });
  }
  expect(pathOf('material.bond', {}, 'filing')).to.equal('materials[bond]');
  expect(parsePath('materials[bond]')).to.deep.equal({ id: 'material.bond' });
  for (const text of ['', 'name', 'services[]', 'services[s1]', 'other.name']) expect(parsePath(text), text).to.equal(undefined);
  expect(() => pathOf('service.name', {})).to.throw(TypeError);
  expect(() => pathOf('domain.name', { serviceId: 's1' })).to.throw(TypeError);
});
