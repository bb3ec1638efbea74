import { expect } from '@open-wc/testing';
import '../../../src/core/store/open-start.js';
import type { FilingStart } from '../../../src/core/model/filing.js';
import { changedPaths } from '../../../src/core/plan/changed.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { record, recordProfile } from '../../support/records.js';
import { closeStores, open, set, world, type World } from '../../support/store.js';

afterEach(closeStores);

const change: FilingStart = { type: 'change-service', record, serviceIds: ['r1'] };
const here = (start: FilingStart, more: Parameters<typeof world>[0] = {}): World => world({ profile: recordProfile, start, ...more });
const openWith = (start: FilingStart, more: Parameters<typeof world>[0] = {}) => open(here(start, more));

it('opens a change with what stands on record, at its first step, without a type check', async () => {
  const { state, store } = await openWith(change);
  const { filing, phase } = state();
  expect(phase).to.equal('ready');
  expect(filing).to.deep.include({ type: 'change-service', step: 'website', decision: { type: 'change-service', reasons: [], alternatives: [] } });
  expect(filing.scope).to.deep.equal({ entity: false, serviceIds: ['r1'] });
  expect(filing.services).to.have.length(1);
  expect(filing.services[0]).to.include({ id: 'r1', kind: 'website' });
  expect(filing.services[0]?.checkedAt).to.be.a('string');
  expect(filing.answers['services[r1].name']).to.deep.include({ value: '样例小站', origin: 'record' });
  expect(filing.answers).to.not.have.property('entity.name');
  expect(store.getPlan().steps.map(({ id }) => id)).to.deep.equal(['website', 'materials', 'review', 'progress']);
});

it('gives every domain of the record a place, by the id that the record’s answers use', async () => {
  const { state, store } = await openWith(change);
  const [first, second] = state().filing.services[0]?.domains ?? [];
  expect(first?.id).to.equal('d7');
  expect(second?.id).to.be.a('string').that.is.not.equal('d7');
  expect(store.getPlan().fields.get(`services[r1].domains[${second?.id ?? ''}].name`)).to.deep.include({ value: 'example.com', origin: 'record', mode: 'edit' });
});

it('keeps the record as baseline, with the domains under the same paths', async () => {
  const { state } = await openWith(change);
  const { baseline, services } = state().filing;
  expect(baseline?.entityNumber).to.equal(record.entityNumber);
  expect(baseline?.services).to.deep.equal(record.services);
  expect(baseline?.answers[`services[r1].domains[${services[0]?.domains[1]?.id ?? ''}].name`]).to.equal('example.com');
});

it('is about the entity alone where the entity is changed', async () => {
  const { state, store } = await openWith({ type: 'change-entity', record });
  expect(state().filing.scope).to.deep.equal({ entity: true, serviceIds: [] });
  expect(state().filing.services).to.have.length(0);
  expect(store.getPlan().fields.get('entity.name')).to.include({ value: '北京样例科技有限公司', mode: 'edit' });
  expect(store.getPlan().holder).to.equal('unit');
});

it('takes all services along where the entity is deregistered', async () => {
  const { state } = await openWith({ type: 'deregister-entity', record });
  expect(state().filing.scope).to.deep.equal({ entity: true, serviceIds: ['r1', 'r2'] });
  expect(state().filing.services.map(({ id }) => id)).to.deep.equal(['r1', 'r2']);
});

it('settles what is on record as an answer would be', async () => {
  const wide = { ...record, answers: { ...record.answers, 'principal.mobile': '１３８００１３８０００' } };
  const { state, act } = await openWith({ type: 'change-entity', record: wide });
  await act({ type: 'field/leave', path: 'principal.mobile' });
  expect(state().filing.answers['principal.mobile']?.value).to.equal('13800138000');
  expect(state().filing.baseline?.answers['principal.mobile']).to.equal('13800138000');
});

it('asks for the domain alone where something is added to an entity that is here', async () => {
  const { state, store } = await openWith({ type: 'add-service-here', record });
  const { filing } = state();
  const plan = store.getPlan();
  const own = filing.services[0]?.id ?? '';
  expect(record.services.map(({ id }) => id)).to.not.include(own);
  expect(filing).to.deep.include({ type: 'add-service-here', decision: null, step: 'check' });
  expect(filing.services[0]?.checkedAt).to.equal(null);
  const check = plan.steps[0]?.sections.flatMap(({ fields }) => fields).map((key) => plan.fields.get(key));
  expect(check?.filter((field) => field?.mode !== 'locked').map((field) => field?.id)).to.deep.equal(['domain.name', 'service.cloudResources']);
  expect(plan.fields.get('entity.certificateNumber')).to.include({ mode: 'locked', lockedBy: 'record' });
  expect(plan.fields.has('entity.certificateFiles'), 'nobody asks for what the record does not hold').to.equal(false);
  expect(plan.findings.filter(({ path }) => path.startsWith('entity.'))).to.deep.equal([]);
});

for (const [domain, type] of [['none', 'add-service-here'], ['elsewhere', 'add-access-here'], ['here', 'add-access-here']] as const) {
  it(`lets the type check make ${type} of it where the domain is on record: ${domain}`, async () => {
    const world = here({ type: 'add-service-here', record });
    const { state, act } = await open(world);
    const [service] = state().filing.services;
    const at = `services[${service?.id ?? ''}]`;
    await act(set(`${at}.domains[${service?.domains[0]?.id ?? ''}].name`, 'new.cn'), set(`${at}.cloudResources`, [{ id: 'r1', label: '云', via: 'account' }]));
    world.backend.next('getTypeFacts', async () => ({ entity: 'unknown', domain }));
    await act({ type: 'check/run', serviceId: service?.id ?? '' });
    expect(world.backend.callsOf('getTypeFacts')[0]?.[0]).to.deep.include({ nature: 'enterprise', certificateNumber: '91350100M000100Y43', domain: 'new.cn' });
    expect(state().filing.decision?.type).to.equal(type);
    expect(state().filing.type).to.equal(type);
    expect(state().filing.services[0]?.checkedAt).to.be.a('string');
    expect(state().filing.baseline?.entityNumber).to.equal(record.entityNumber);
  });
}

it('takes a service that gets another access from the record', async () => {
  const { state, store } = await openWith({ type: 'add-access-here', record, serviceIds: ['r2'] });
  const [service] = state().filing.services;
  expect(service).to.deep.include({ id: 'r2', checkedAt: null });
  expect(store.getPlan().fields.get(`services[r2].domains[${service?.domains[0]?.id ?? ''}].name`)?.value).to.equal('bbs.cn');
});

const refusals = [
  ['a type that the provider has no form for', { type: 'change-access', record, serviceIds: ['r1'] }, 'unsupported'],
  ['a service that the record does not have', { type: 'change-service', record, serviceIds: ['r9'] }, 'invalid'],
  ['a change of no service', { type: 'change-service', record }, 'invalid'],
] as const;
for (const [what, start, code] of refusals) {
  it(`does not open for ${what}`, async () => {
    const { state, errors } = await openWith(start);
    expect(state().phase).to.equal('failed');
    expect(state().failure?.code).to.equal(code);
    expect(errors()).to.deep.equal([code]);
  });
}

it('keeps nothing before something was changed', async () => {
  const there = here(change);
  const { state, store } = await open(there);
  await there.time.advance(60_000);
  await store.stop();
  expect(state().save.state).to.equal('new');
  expect(there.storage.drafts.size).to.equal(0);
  expect(there.backend.callsOf('saveDraft')).to.have.length(0);
});

it('wins over the draft that was open last', async () => {
  const there = world({ profile: recordProfile });
  const before = await open(there);
  await before.act(set('entity.name', '另一家'));
  await before.store.stop();
  const { state } = await open(there, { start: change });
  expect(state().filing.type).to.equal('change-service');
  expect(state().filing.id).to.not.equal(before.state().filing.id);
});

it('opens the draft of the given id where there is one, and begins it where there is none', async () => {
  const there = here(change, { filingId: 'f-mine' });
  const first = await open(there);
  expect(first.state().filing).to.include({ id: 'f-mine', type: 'change-service' });
  await first.act(set('services[r1].name', '新名字'));
  await first.store.stop();
  const again = await open(there);
  expect(again.value('services[r1].name')).to.equal('新名字');
  expect(again.store.restored).to.equal(true);
});

it('starts a blank filing after it was discarded, not the same change again', async () => {
  const there = here(change);
  const { state, act, store } = await open(there);
  const { id } = state().filing;
  await act(set('services[r1].name', '新名字'), { type: 'draft/discard' });
  await there.time.advance(400);
  expect(state().filing).to.deep.include({ type: 'first', baseline: null, answers: {} });
  expect(state().filing.id).to.not.equal(id);
  expect(store.getPlan().steps[0]?.kind).to.equal('type-check');
});

it('goes on with the same change after another tab had it', async () => {
  const there = here(change);
  const { state, act } = await open(there);
  await act(set('services[r1].name', '新名字'));
  await there.time.advance(5_000);
  const { id } = state().filing;
  const other = await open(there, { filingId: id });
  await other.act({ type: 'lock/take' });
  await there.time.advance(400);
  expect(state().readOnly).to.equal('other-tab');
  await act({ type: 'lock/take' });
  await there.time.advance(400);
  expect(state().filing).to.include({ id, type: 'change-service' });
  expect(state().readOnly).to.equal(null);
});

it('opens with flows that come after the first screen, before the first plan', async () => {
  const whole = await wholeProfile(ksyun);
  const { state, store } = await open(world({ profile: ksyun, start: { type: 'add-service-here', record }, later: async () => undefined }));
  expect(state().phase).to.equal('ready');
  expect(store.getPlan().steps.map(({ id }) => id)).to.deep.equal(whole.flows.find(({ type }) => type === 'add-service-here')?.steps.map(({ id }) => id));
});

it('takes a domain more or less where the form lets domains change', async () => {
  const { state, act, store } = await openWith(change);
  await act({ type: 'domain/add', serviceId: 'r1' });
  expect(state().filing.services[0]?.domains).to.have.length(3);
  await act({ type: 'domain/remove', serviceId: 'r1', domainId: 'd7' });
  expect(state().filing.services[0]?.domains).to.have.length(2);
  expect(changedPaths(state().filing, store.getPlan())).to.include('services[r1].domains[d7].name');
});

it('leaves the domains alone where the form shows them only', async () => {
  const { state, act } = await openWith({ type: 'cancel-access', record, serviceIds: ['r1'] });
  await act({ type: 'domain/add', serviceId: 'r1' }, { type: 'domain/remove', serviceId: 'r1', domainId: 'd7' });
  expect(state().filing.services[0]?.domains).to.have.length(2);
});

it('submits a change with what it is about and what it changes', async () => {
  const there = here(change);
  const { state, act } = await open(there);
  await act({ type: 'submit' });
  expect(state().submit.failure?.code, 'nothing is changed yet').to.equal('not-ready');
  expect(there.backend.callsOf('submit')).to.have.length(0);
  await act(set('services[r1].name', '新名字'), { type: 'submit' });
  expect(state().submit.phase).to.equal('done');
  expect(there.backend.callsOf('submit')[0]?.[0]).to.deep.include({
    type: 'change-service', changed: ['services[r1].name'], record: { entityNumber: record.entityNumber, services: { r1: '粤ICP备2026000001号-1' } },
  });
});

it('submits a cancellation right away, without a draft', async () => {
  const there = here({ type: 'cancel-access', record, serviceIds: ['r2'] });
  const { state, act } = await open(there);
  await act({ type: 'submit' });
  expect(state().submit.phase).to.equal('done');
  expect(there.backend.callsOf('submit')[0]?.[0]).to.deep.include({ type: 'cancel-access', holder: 'unit' });
});
