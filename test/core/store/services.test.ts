import { expect } from '@open-wc/testing';
import { serviceViews } from '../../../src/core/store/service-views.js';
import { testProfile } from '../../support/profile.js';
import { checkAnswers, closeStores, open, restAnswers, set, world } from '../../support/store.js';

afterEach(closeStores);

async function filled() {
  const here = world();
  const opened = await open(here);
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  await opened.act(...restAnswers);
  return { here, ...opened };
}

it('adds a website, opens it and asks its domain first', async () => {
  const { act, state, store } = await filled();
  await act({ type: 'service/add' });
  expect(state().filing.services.map(({ id }) => id)).to.deep.equal(['s1', 's2']);
  expect(state().filing.scope.serviceIds).to.deep.equal(['s1', 's2']);
  expect(state().openService).to.equal('s2');
  expect(state().focus.path).to.equal('services[s2].domains[d2].name');
  expect(store.getPlan().fields.has('services[s2].homeUrl')).to.equal(false);
});

it('checks the added website by itself, then locks its domain', async () => {
  const { act, state, store, here } = await filled();
  await act({ type: 'service/add' }, set('services[s2].domains[d2].name', 'second.cn'), set('services[s2].cloudResources', [{ id: 'r1', label: '云服务器', via: 'account' }]));
  await act({ type: 'check/run', serviceId: 's2' });
  expect(state().checks['s2']?.failure).to.equal(null);
  expect(state().filing.services[1]?.checkedAt).to.be.a('string');
  expect(here.backend.callsOf('checkDomain').map(([domain]) => domain)).to.deep.equal(['example.cn', 'second.cn']);
  await act(set('services[s2].domains[d2].name', 'third.cn'));
  expect(store.getPlan().fields.get('services[s2].domains[d2].name')?.value).to.equal('second.cn');
});

it('copies no code that is good for one website alone', async () => {
  const cloud = { kinds: [], code: { onceOnly: true, source: { document: 'own', section: 'test' } }, source: { document: 'own', section: 'test' } } as const;
  const here = world({ profile: { ...testProfile, cloud } });
  const { act, value } = await open(here);
  await act(...checkAnswers(), { type: 'check/run', serviceId: 's1' }, ...restAnswers);
  await act({ type: 'service/copy', serviceId: 's1' });
  expect(value('services[s2].cloudResources')).to.deep.equal([{ id: 'r1', label: '云服务器', via: 'account' }]);
  await act({ type: 'check/reopen', serviceId: 's1' }, set('services[s1].cloudResources', [{ id: 'c1', label: '云服务器', via: 'code' }]), { type: 'check/run', serviceId: 's1' });
  await act({ type: 'service/copy', serviceId: 's1' });
  expect(value('services[s3].name')).to.equal('样例小站');
  expect(value('services[s3].cloudResources')).to.equal(undefined);
});

it('copies a website without what is its own', async () => {
  const { act, value } = await filled();
  await act(set('services[s1].materials[domain-certificate]', [{ id: 'p', name: 'p.jpg', type: 'image/jpeg', size: 1, uploadId: 'u' }]));
  await act({ type: 'service/copy', serviceId: 's1' });
  expect(value('services[s2].name')).to.equal('样例小站');
  expect(value('services[s2].contact.mobile')).to.equal('13900139000');
  expect(value('services[s2].cloudResources')).to.deep.equal(value('services[s1].cloudResources'));
  for (const own of ['domains[d2].name', 'homeUrl', 'materials[domain-certificate]']) expect(value(`services[s2].${own}`), own).to.equal(undefined);
});

it('copies nothing from a website that is not there', async () => {
  const { act, state } = await filled();
  await act({ type: 'service/copy', serviceId: 'nobody' });
  expect(state().filing.services).to.have.length(1);
});

it('removes a website and keeps its answers aside', async () => {
  const { act, state, value, store } = await filled();
  await act({ type: 'service/copy', serviceId: 's1' }, { type: 'service/remove', serviceId: 's2' });
  expect(state().filing.services.map(({ id }) => id)).to.deep.equal(['s1']);
  expect(state().filing.scope.serviceIds).to.deep.equal(['s1']);
  expect(state().openService).to.equal('s1');
  expect(value('services[s2].name')).to.equal('样例小站');
  expect(store.getPlan().parked).to.include('services[s2].name');
});

it('never removes the last website', async () => {
  const { act, state } = await filled();
  await act({ type: 'service/remove', serviceId: 's1' });
  expect(state().filing.services).to.have.length(1);
});

it('opens one card at a time', async () => {
  const { act, state } = await filled();
  await act({ type: 'service/add' }, { type: 'service/open', serviceId: 's1' });
  expect(state().openService).to.equal('s1');
});

it('adds and removes domains until the check has locked them', async () => {
  const { act, state } = await open(world());
  await act({ type: 'domain/add', serviceId: 's1' });
  expect(state().filing.services[0]?.domains.map(({ id }) => id)).to.deep.equal(['d1', 'd2']);
  expect(state().focus.path).to.equal('services[s1].domains[d2].name');
  await act({ type: 'domain/remove', serviceId: 's1', domainId: 'd1' }, { type: 'domain/remove', serviceId: 's1', domainId: 'd2' });
  expect(state().filing.services[0]?.domains.map(({ id }) => id)).to.deep.equal(['d2']);
  const after = await filled();
  await after.act({ type: 'domain/add', serviceId: 's1' });
  expect(after.state().filing.services[0]?.domains).to.have.length(1);
});

it('lists the websites by name, else by domain, with what is open in each', async () => {
  const { act, state, store } = await filled();
  await act({ type: 'service/add' }, set('services[s2].domains[d2].name', 'second.cn'));
  const views = serviceViews(state(), store.getPlan());
  expect(views.map(({ id, title, checked, open: isOpen }) => ({ id, title, checked, isOpen }))).to.deep.equal([
    { id: 's1', title: '样例小站', checked: true, isOpen: false },
    { id: 's2', title: 'second.cn', checked: false, isOpen: true },
  ]);
  expect(views[1]?.blocking).to.be.greaterThan(0);
  expect(views[1]?.shown).to.equal(0);
});
