import { expect } from '@open-wc/testing';
import accounts from '../../../src/adapters/sandbox/accounts.json';
import { createSandbox, MAGIC, type Sandbox, type SandboxOptions, type SandboxProfile, type SandboxWorld } from '../../../src/adapters/sandbox/index.js';
import type { ProviderConsole } from '../../../src/core/model/console.js';
import { migrateFiling } from '../../../src/core/model/migrate-filing.js';
import type { CloudRules } from '../../../src/core/model/profile.js';
import { parsePath } from '../../../src/core/model/index.js';
import type { SourceRef } from '../../../src/core/rules/types.js';
import { address, domain, email, mobile, recordNumber, residentId, serviceName, unitName, uscc } from '../../../src/core/values/index.js';
import { contractProfile } from '../contract-profile.js';

const source: SourceRef = { document: 'own', section: '' };
const listing: ProviderConsole = {
  records: { entity: [], services: [], actions: [], oneEntity: true, source },
  orders: { columns: [], actions: [{ id: 'continue', states: ['draft'], source }, { id: 'abandon', states: ['draft', 'rejected'], source }], idleDays: { n: 45, source }, source },
};
const cloud: CloudRules = {
  kinds: [
    { id: 'server', label: { 'zh-CN': '云服务器', en: 'Server' }, months: 3, publicBandwidth: true, mainland: true, quota: { n: 2, per: 'instance' }, source },
    { id: 'host', label: { 'zh-CN': '云主机', en: 'Host' }, months: 6, source },
  ],
  code: { onceOnly: true, source },
  source,
};
/** A provider whose orders go through everything there is. */
const provider: SandboxProfile = {
  ...contractProfile,
  id: 'worlds',
  kinds: ['website', 'app'],
  cloud,
  console: async () => listing,
  authenticity: [{ method: 'curtain-photo', types: ['add-service-here'], who: 'serviceContact', unit: true, at: 'after-initial-review', source }],
  review: ['initial-review', 'waiting-photo', 'waiting-papers', 'second-review', 'waiting-submission', 'ministry-sms', 'authority-review'].map((id) => ({ id, source })),
};

const opened: Sandbox[] = [];
let count = 0;
async function open(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  count += 1;
  const sandbox = createSandbox({ profile: provider, storage: 'memory', account: `worlds-${count}`, latency: 0, ...options });
  opened.push(sandbox);
  await sandbox.control.ready;
  return sandbox;
}
afterEach(async () => {
  for (const { control } of opened.splice(0)) await control.close();
});

const present = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Error('not there');
  return value;
};

for (const [name, account] of Object.entries(accounts)) {
  it(`what is invented for ${name} passes the wizard's own checks, and belongs to nobody else`, () => {
    const people = [account.principal, account.contact, account.individual.person];
    for (const person of people) {
      expect(residentId.validate(person.number), person.name).to.include({ ok: true });
      for (const phone of [person.mobile, person.emergency]) expect(mobile.validate(phone), phone).to.include({ ok: true });
      expect(email.validate(person.email)).to.include({ ok: true });
    }
    expect(uscc.validate(account.code)).to.include({ ok: true });
    expect(account.code.slice(2, 8)).to.equal(account.region.district);
    expect(unitName.validate(account.name)).to.include({ ok: true });
    for (const place of [account.certificateAddress, account.mailingAddress, account.individual.address]) expect(address.validate(place), place).to.include({ ok: true });
    for (const [site, host] of [...account.sites, account.individual.site]) {
      expect(serviceName.validate(site ?? ''), site).to.include({ ok: true });
      expect(domain.validate(host ?? ''), host).to.include({ ok: true });
    }
    const numbers = people.flatMap(({ number, mobile: phone, emergency }) => [number, phone, emergency]);
    expect(new Set(numbers).size).to.equal(numbers.length);
  });
}

for (const [world, records, orders] of [['empty', 0, 0], ['established', 1, 3], ['individual', 1, 1], ['elsewhere', 0, 0]] as const) {
  it(`the world ${world} has ${records} records and ${orders} orders`, async () => {
    const { adapter, control } = await open({ world });
    expect((await adapter.listRecords?.({ page: 1 }))?.total).to.equal(records);
    const listed = await adapter.listOrders({ state: 'all', page: 1 });
    expect(listed.orders.map(({ state }) => state)).to.deep.equal(Array.from({ length: orders }, () => 'approved'));
    expect(control.getSnapshot()).to.include({ world });
    expect(control.getSnapshot().records).to.have.length(records);
  });
}

it('the established entity has its websites and its APP, with numbers and answers that have a place', async () => {
  const { adapter } = await open({ world: 'established' });
  const record = present((await adapter.listRecords?.({ page: 1 }))?.records[0]);
  expect(recordNumber.validate(record.snapshot.entityNumber ?? '')).to.include({ ok: true });
  expect(record.snapshot.services.map(({ kind, number }) => [kind, number.replace(record.snapshot.entityNumber ?? '', '')])).to.deep.equal([['website', '-1'], ['website', '-2'], ['app', '-3']]);
  expect(Object.keys(record.snapshot.answers).filter((path) => parsePath(path) === undefined)).to.deep.equal([]);
  const { uploadId } = present(record.snapshot.answers['entity.certificateFiles'] as readonly { uploadId?: string }[] | undefined)[0] ?? {};
  expect((await adapter.download?.(uploadId ?? ''))?.type).to.equal('image/jpeg');
});

it('an entity of another world is known to the type check', async () => {
  const facts = async (world: SandboxWorld): Promise<readonly unknown[]> => {
    const { adapter } = await open({ world });
    const [, host] = accounts.other.sites[0] ?? [];
    const found = await adapter.getTypeFacts({ region: accounts.other.region, nature: 'enterprise', certificateType: 'business-licence', certificateNumber: accounts.other.code, domain: host ?? '' });
    return [found.entity, found.domain, found.record?.services.map(({ here }) => here)];
  };
  expect(await facts('empty')).to.deep.equal(['none', 'none', undefined]);
  expect(await facts('established')).to.deep.equal(['here', 'here', [true, true, true]]);
  expect(await facts('elsewhere')).to.deep.equal(['elsewhere', 'elsewhere', [false, false, false]]);
});

it('the busy account has an order in every state, and what they wait for', async () => {
  const { adapter, control } = await open({ world: 'busy' });
  const { orders } = control.getSnapshot();
  const states = new Set(orders.map(({ state }) => state));
  expect([...states].sort()).to.deep.equal(
    ['abandoned', 'approved', 'authority-review', 'draft', 'expired', 'initial-review', 'ministry-sms', 'rejected', 'second-review', 'waiting-papers', 'waiting-photo', 'waiting-submission', 'withdrawn'],
  );
  const of = (state: string): (typeof orders)[number] => present(orders.find((order) => order.state === state));
  expect(of('waiting-photo').tasks?.map(({ kind }) => kind)).to.deep.equal(['photo']);
  expect(of('waiting-papers').tasks?.map(({ kind }) => kind)).to.include('papers');
  expect(of('ministry-sms').tasks?.map(({ kind }) => kind)).to.include('ministry-sms');
  const rejected = orders.filter(({ state }) => state === 'rejected');
  expect(rejected.map(({ rejections }) => rejections.length).sort((a, b) => a - b)).to.deep.equal([1, 3]);
  const [record] = control.getSnapshot().records;
  expect(Object.values(record?.serviceStates ?? {})).to.deep.equal(['deregistering']);
  for (const order of orders) expect(order.timeline.map(({ at }) => at), order.id).to.deep.equal(order.timeline.map(({ at }) => at).sort());
  expect((await adapter.getOrder(of('draft').id)).state).to.equal('draft');
});

it('every draft behind an order of the busy account can be opened', async () => {
  const { adapter, control } = await open({ world: 'busy' });
  const { drafts } = control.getSnapshot();
  expect(drafts.length).to.be.greaterThan(8);
  for (const { filingId } of drafts) {
    const draft = present(await adapter.loadDraft?.({ filingId }));
    const { filing } = migrateFiling(JSON.parse(JSON.stringify(draft.filing)));
    expect(filing.id).to.equal(filingId);
    // What was handed in had its numbers proved, or nobody could send it again.
    const mobiles = Object.entries(filing.answers).filter(([at]) => at.endsWith('.mobile')).map(([at, { value }]) => [at, value]);
    if (filing.orderId !== null) expect(Object.entries(filing.phoneChecks).map(([at, { phone, verifiedAt }]) => [at, verifiedAt !== undefined && phone])).to.deep.equal(mobiles);
  }
});

it('a world is put in place once: what was done in it stays after a reload, and a reset goes back to it', async () => {
  const options: Partial<SandboxOptions> = { world: 'established', storage: 'indexeddb', account: `reload-${Date.now()}` };
  const before = await open(options);
  const [order] = before.control.getSnapshot().orders;
  await before.control.reject(present(order).id);
  await before.control.close();
  const after = await open(options);
  expect(after.control.getSnapshot().orders.filter(({ state }) => state === 'rejected')).to.have.length(1);
  await after.control.reset();
  expect(after.control.getSnapshot().orders.map(({ state }) => state)).to.deep.equal(['approved', 'approved', 'approved']);
  await after.control.setWorld('empty');
  await after.control.reset();
  expect(after.control.getSnapshot()).to.deep.include({ world: 'empty', records: [], orders: [] });
  await after.control.close();
  expect((await open(options)).control.getSnapshot().records, 'a chosen empty account is not filled again').to.deep.equal([]);
});

it('the panel puts an order into any state', async () => {
  const { control } = await open({ world: 'busy' });
  const { id } = present(control.getSnapshot().orders.find(({ state }) => state === 'initial-review' || state === 'second-review'));
  for (const state of ['waiting-photo', 'ministry-sms', 'rejected', 'withdrawn', 'abandoned', 'expired', 'authority-review', 'approved'] as const) {
    await control.setOrderState(id, state);
    expect(control.getSnapshot().orders.find((order) => order.id === id)?.state).to.equal(state);
  }
});

it('the ministry’s message is sent again twice, and no third time', async () => {
  const { control } = await open({ world: 'busy' });
  const order = (): (typeof before)[number] => present(control.getSnapshot().orders.find(({ state }) => state === 'ministry-sms'));
  const before = control.getSnapshot().orders;
  const left = (): number | undefined => order().tasks?.flatMap((task) => (task.kind === 'ministry-sms' ? task.persons : [])).map(({ resendsLeft }) => resendsLeft)[0];
  const sent = (): number => control.getSnapshot().messages.filter(({ to }) => to === MAGIC.phones.smsNeverConfirmed).length;
  const { id } = order();
  const first = sent();
  const seen: (number | undefined)[] = [];
  for (let press = 0; press < 3; press += 1) {
    await control.advance({ minutes: 5 });
    await control.resendSms(id, MAGIC.phones.smsNeverConfirmed);
    seen.push(left());
  }
  expect(seen).to.deep.equal([1, 0, 0]);
  expect(sent() - first).to.equal(2);
  await control.confirmSms(id);
  expect(control.getSnapshot().orders.find((one) => one.id === id)?.state).to.equal('authority-review');
});

it('time runs out at the panel’s word: the ministry’s day, or the days an order may lie', async () => {
  const { control } = await open({ world: 'busy' });
  const { orders } = control.getSnapshot();
  const sms = present(orders.find(({ state }) => state === 'ministry-sms'));
  await control.expire(sms.id);
  expect(control.getSnapshot().orders.find(({ id }) => id === sms.id)).to.include({ state: 'rejected' });
  await control.expire(sms.id);
  expect(control.getSnapshot().orders.find(({ id }) => id === sms.id)).to.include({ state: 'expired' });
});

it('a draft that the provider lists as an order is given up, or ends when nobody touches it', async () => {
  const first = await open({ world: 'busy' });
  const draftIn = ({ control }: Sandbox): string => present(control.getSnapshot().orders.find(({ state }) => state === 'draft')).id;
  expect((await first.adapter.abandon?.(draftIn(first)))?.state).to.equal('abandoned');
  expect(first.control.getSnapshot().orders.filter(({ state }) => state === 'draft')).to.deep.equal([]);
  const second = await open({ world: 'busy' });
  const expired = ({ control }: Sandbox): number => control.getSnapshot().orders.filter(({ state }) => state === 'expired').length;
  const before = expired(second);
  await second.control.advance({ days: 44 });
  expect(expired(second)).to.be.greaterThan(before);
  expect(second.control.getSnapshot().orders.filter(({ state }) => state === 'draft')).to.deep.equal([]);
});

it('cloud products come from the profile: fit ones, and one for every way not to be', async () => {
  const { adapter, control } = await open();
  const resources = await adapter.listCloudResources();
  expect(new Set(resources.map(({ kind }) => kind))).to.deep.equal(new Set(['server', 'host']));
  expect(resources.filter(({ kind, disabled }) => kind === 'server' && disabled === undefined).map(({ quota }) => quota)).to.deep.equal([{ used: 0, of: 2 }, { used: 0, of: 2 }]);
  const reasons = resources.flatMap(({ kind, disabled }) => (kind === 'server' && disabled ? [disabled['zh-CN'] ?? ''] : []));
  expect(reasons).to.have.length(4);
  expect(reasons[0]).to.include('3 个月');
  expect(resources.find(({ ip }) => ip === null)?.disabled?.['zh-CN']).to.include('公网');
  await control.setCloud('none');
  expect(await adapter.listCloudResources()).to.deep.equal([]);
  expect(control.getSnapshot().cloud).to.equal('none');
});

const filing = (id: string, resource: { id: string; via: 'account' | 'code' }) =>
  ({
    filingId: id, providerId: 'worlds', type: 'first', holder: 'unit', versions: { profile: '1', packs: {} }, services: [{ id: 's1', kind: 'website', domains: [] }],
    answers: { 'entity.certificateNumber': id, 'services[s1].name': '样例网站', 'services[s1].cloudResources': [{ ...resource, label: '' }] },
    phoneTickets: {}, authenticity: {}, agreements: [],
  }) as const;

it('filings take from the quota of what they run on until nothing is left', async () => {
  const { adapter } = await open();
  const [first] = await adapter.listCloudResources();
  const id = present(first).id;
  const seen: unknown[] = [];
  for (const key of ['f1', 'f2']) {
    await adapter.submit(filing(key, { id, via: 'account' }), { idempotencyKey: key });
    const now = present((await adapter.listCloudResources()).find((resource) => resource.id === id));
    seen.push([now.quota?.used, now.disabled !== undefined]);
  }
  expect(seen).to.deep.equal([[1, false], [2, true]]);
});

it('a code that is good once is bound by an order and taken for ever by its approval', async () => {
  const { adapter, control } = await open();
  const answer = async (): Promise<string> => {
    const result = await present(adapter.checkAuthorisationCode)(MAGIC.authorisationCodes.good);
    return result.ok ? result.resource.id : result.reason;
  };
  const id = await answer();
  const { orderId } = await adapter.submit(filing('f1', { id, via: 'code' }), { idempotencyKey: 'k' });
  expect(await answer()).to.equal('filing');
  await control.approve(orderId);
  expect(await answer()).to.equal('used');
});

it('a condition of the profile that an order does not meet leaves the photo out', async () => {
  const row = { method: 'curtain-photo', types: ['first'], who: 'serviceContact', unit: true, at: 'after-initial-review', when: { op: 'in', of: { answer: 'entity.region' }, values: ['310000'] }, source } as const;
  const { adapter, control } = await open({ profile: { ...provider, review: [], authenticity: [row] } });
  const states = async (key: string, province: string): Promise<readonly string[]> => {
    const submission = filing(key, { id: 'res', via: 'account' });
    const answers = { ...submission.answers, 'entity.region': { province, city: '', district: '' } };
    const { orderId } = await adapter.submit({ ...submission, answers }, { idempotencyKey: key });
    await control.moveOn(orderId);
    return (await adapter.getOrder(orderId)).timeline.map(({ state }) => state);
  };
  expect(await states('f1', '110000')).to.deep.equal(['initial-review', 'authority-review']);
  expect(await states('f2', '310000')).to.deep.equal(['initial-review', 'waiting-photo']);
});
