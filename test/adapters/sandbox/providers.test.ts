import { expect } from '@open-wc/testing';
import { createSandbox, type Sandbox } from '../../../src/adapters/sandbox/index.js';
import { ministrySms as sandboxRows } from '../../../src/adapters/sandbox/sms-rows.js';
import type { MinistrySmsRow } from '../../../src/core/model/console.js';
import type { EntityRecord } from '../../../src/core/ports/backend.js';
import type { FilingTypeCode } from '../../../src/core/model/index.js';
import type { Submission } from '../../../src/core/plan/types.js';
import { wholeProfile } from '../../../src/core.js';
import { ministrySmsFacts } from '../../../src/data/ministry-sms.js';
import { profiles } from '../../../src/providers/index.js';

const opened: Sandbox[] = [];
afterEach(async () => {
  for (const { control } of opened.splice(0)) await control.close();
});
const changes: readonly FilingTypeCode[] = ['change-entity', 'change-service', 'change-access', 'cancel-access', 'deregister-service', 'deregister-entity'];

/** As a filing that starts from the record hands it in. */
function submissionOf(type: FilingTypeCode, providerId: string, record: EntityRecord): Submission {
  const [known] = record.snapshot.services;
  const ofEntity = type === 'change-entity' || type === 'deregister-entity';
  const id = changes.includes(type) ? (known?.id ?? '') : 's1';
  const services = ofEntity ? [] : [{ id, kind: 'website' as const, domains: changes.includes(type) ? [] : [{ id: 'd1' }] }];
  return {
    filingId: `f-${type}`, providerId, type, holder: 'unit', versions: { profile: '1', packs: {} }, services,
    answers: services.length > 0 && !changes.includes(type) ? { 'services[s1].name': '样例新网站', 'services[s1].domains[d1].name': 'sandbox-one-more.cn' } : {},
    phoneTickets: {}, authenticity: {}, agreements: [],
    record: { entityNumber: record.snapshot.entityNumber, services: Object.fromEntries(services.filter((one) => one.id === known?.id).map((one) => [one.id, known?.number ?? ''])) },
  };
}

for (const [name, load] of Object.entries(profiles)) {
  it(`${name}: the busy account has an order in each of its review stages, and every draft belongs to it`, async () => {
    const profile = await wholeProfile((await load()).default);
    const sandbox = createSandbox({ profile, storage: 'memory', latency: 0, world: 'busy' });
    opened.push(sandbox);
    await sandbox.control.ready;
    const { orders, records } = sandbox.control.getSnapshot();
    const stages = profile.review.filter(({ id, types }) => id !== 'approved' && id !== 'draft' && (types?.includes('add-service-here') ?? true)).map(({ id }) => id);
    expect([...orders.map(({ state }) => state)]).to.include.members(stages);
    expect(records).to.have.length(1);
    for (const order of orders.filter(({ state }) => state === 'waiting-photo')) {
      const methods = order.tasks?.flatMap((task) => (task.kind === 'photo' ? task.methods : []));
      expect(methods).to.include.members(profile.authenticity.filter(({ at, types }) => at === 'after-initial-review' && types.includes(order.type)).slice(0, 1).map(({ method }) => method));
    }
  });

  it(`${name}: cloud resources are of the products of its profile, some fit and some not`, async () => {
    const profile = await wholeProfile((await load()).default);
    const sandbox = createSandbox({ profile, storage: 'memory', latency: 0 });
    opened.push(sandbox);
    const resources = await sandbox.adapter.listCloudResources();
    const kinds = new Set(profile.cloud?.kinds.map(({ id }) => id));
    expect(resources.filter(({ kind }) => !kinds.has(kind))).to.deep.equal([]);
    expect(resources.filter(({ disabled }) => disabled === undefined)).to.not.be.empty;
    expect(resources.filter(({ disabled }) => disabled !== undefined)).to.not.be.empty;
    expect(new Set(resources.map(({ id }) => id)).size).to.equal(resources.length);
  });

  it(`${name}: every filing type that starts from the record is taken, goes its way and is granted`, async () => {
    const profile = await wholeProfile((await load()).default);
    const types = profile.flows.map(({ type }) => type).filter((type) => type !== 'first' && !type.endsWith('elsewhere'));
    expect(types).to.not.be.empty;
    for (const type of types) {
      const sandbox = createSandbox({ profile, storage: 'memory', latency: 0, world: 'established' });
      opened.push(sandbox);
      const { adapter, control } = sandbox;
      await control.ready;
      const [record] = control.getSnapshot().records;
      if (!record) throw new Error('nothing is on record');
      const submission = submissionOf(type, profile.id, record);
      const { orderId } = await adapter.submit(submission, { idempotencyKey: 'k' });
      expect((await adapter.getRecord?.(record.id))?.openTypes, type).to.deep.equal([type]);
      const ways = profile.review.length + 3;
      for (let step = 0; step < ways && (await adapter.getOrder(orderId)).state !== 'approved'; step += 1) await control.moveOn(orderId);
      expect((await adapter.getOrder(orderId)).state, type).to.equal('approved');
      const after = control.getSnapshot().records[0];
      const left = type === 'deregister-entity' ? undefined : record.snapshot.services.length + (type === 'cancel-access' || type === 'deregister-service' ? -1 : type.startsWith('add-') ? 1 : 0);
      expect(after?.snapshot.services.length, type).to.equal(left);
    }
  });
}

it('the ministry texts whom the facts say, where a profile is silent', () => {
  const plain = ({ source: _source, ...row }: MinistrySmsRow): Omit<MinistrySmsRow, 'source'> => row;
  const sorted = (rows: readonly MinistrySmsRow[]): readonly string[] => rows.map(plain).map((row) => JSON.stringify(row)).sort();
  expect(sorted(sandboxRows)).to.deep.equal(sorted(ministrySmsFacts.rows));
});
