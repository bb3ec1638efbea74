import { expect } from '@open-wc/testing';
import { createSandbox, MAGIC, type Sandbox, type SandboxOptions } from '../../../src/adapters/sandbox/index.js';
import { isIcpError } from '../../../src/core/model/index.js';
import { recordNumber } from '../../../src/core/values/index.js';
import type { BackendEvent } from '../../../src/core/ports/backend.js';
import { contractProfile } from '../contract-profile.js';
import { filingWith } from '../support.js';

const opened: Sandbox[] = [];
let count = 0;
let account = '';

async function open(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = createSandbox({ profile: contractProfile, storage: 'indexeddb', account, latency: 0, ...options });
  opened.push(sandbox);
  await sandbox.control.ready;
  return sandbox;
}
const load = (sandbox: Sandbox, filingId: string | null): Promise<string | undefined> =>
  Promise.resolve(sandbox.adapter.loadDraft?.({ filingId })).then((draft) => draft?.filing.id);

beforeEach(() => {
  count += 1;
  account = `sandbox-test-${count}`;
});
afterEach(async () => {
  for (const sandbox of opened.splice(0)) {
    await sandbox.control.reset();
    await sandbox.control.close();
  }
});

it('everything outlives a reload: drafts, files, codes, orders and time', async () => {
  const before = await open();
  await before.adapter.saveDraft?.(filingWith('f1'), null);
  const { uploadId } = await before.adapter.upload({ id: 'p', blob: new Blob(['bytes']), name: 'a.jpg', path: 'x', filingId: 'f1' });
  await before.adapter.sendCode({ filingId: 'f1', path: 'principal.mobile', phone: '13900000101' });
  await before.control.advance({ days: 3 });
  await before.control.close();
  opened.length = 0;

  const after = await open();
  expect(await load(after, null)).to.equal('f1');
  expect(await (await after.adapter.download?.(uploadId))?.text()).to.equal('bytes');
  expect(after.control.codeFor('13900000101')).to.match(/^\d{6}$/);
  expect(Date.parse(after.control.getSnapshot().now) - Date.now()).to.be.closeTo(3 * 86_400_000, 60_000);
});

it('a sandbox in memory forgets, and says that it is in memory', async () => {
  const before = await open({ storage: 'memory' });
  await before.adapter.saveDraft?.(filingWith('f1'), null);
  expect(before.control.getSnapshot().storage).to.equal('memory');
  expect(await load(await open({ storage: 'memory' }), 'f1')).to.equal(undefined);
});

it('accounts do not see each other', async () => {
  const one = await open();
  await one.adapter.saveDraft?.(filingWith('f1'), null);
  expect(await load(await open({ account: `${account}-other` }), 'f1')).to.equal(undefined);
});

it('a second sandbox of the same account hears of events and changes of the first', async () => {
  const here = await open();
  const there = await open();
  const heard = new Promise<BackendEvent>((resolve) => { there.adapter.subscribe?.(resolve); });
  const session = await here.adapter.startAuthenticity?.({ filingId: 'f1', serviceId: 's1', method: 'face-check' });
  expect(await heard).to.deep.equal({ type: 'authenticity', session });
});

it('the page that plays the phone settles a face check for the page that waits', async () => {
  const here = await open({ authenticityUrl: (id) => `phone.html#${id}` });
  const session = await here.adapter.startAuthenticity?.({ filingId: 'f1', serviceId: 's1', method: 'face-check' });
  expect(session?.url).to.equal(`phone.html#${session?.sessionId ?? ''}`);
  const phone = await open();
  const passed = new Promise<string>((resolve) => { here.adapter.subscribe?.((event) => event.type === 'authenticity' && resolve(event.session.status)); });
  await phone.control.settleAuthenticity(session?.sessionId ?? '', 'passed');
  expect(await passed).to.equal('passed');
});

it('a failed face check carries its reason', async () => {
  const { adapter, control } = await open();
  const session = await adapter.startAuthenticity?.({ filingId: 'f1', serviceId: 's1', method: 'face-check' });
  await control.settleAuthenticity(session?.sessionId ?? '', 'failed', '光线太暗');
  expect((await adapter.getAuthenticity?.(session?.sessionId ?? ''))?.reason).to.equal('光线太暗');
});

it('the snapshot is frozen, stays the same object until something changes, and listeners are told', async () => {
  const { adapter, control } = await open();
  const first = control.getSnapshot();
  expect(Object.isFrozen(first)).to.equal(true);
  expect(control.getSnapshot()).to.equal(first);
  let told = 0;
  const end = control.subscribe(() => { told += 1; });
  await adapter.saveDraft?.(filingWith('f1'), null);
  expect(control.getSnapshot().drafts).to.have.length(1);
  expect(told).to.be.greaterThan(0);
  end();
  const before = told;
  await adapter.saveDraft?.(filingWith('f2'), null);
  expect(told).to.equal(before);
});

it('messages come newest first, with phone and code', async () => {
  const { adapter, control } = await open();
  await adapter.sendCode({ filingId: 'f', path: 'principal.mobile', phone: '13900000101' });
  await adapter.sendCode({ filingId: 'f', path: 'principal.mobile', phone: '13900000102' });
  const { messages } = control.getSnapshot();
  expect(messages.map((message) => message.to)).to.deep.equal(['13900000102', '13900000101']);
  expect(messages[0]?.text).to.include(messages[0]?.code ?? 'no code');
});

it('calls are listed with their outcome and without what they carried', async () => {
  const { adapter, control } = await open();
  await adapter.checkDomain('secret-plan.cn');
  await adapter.getOrder('unknown').catch(() => undefined);
  const { calls } = control.getSnapshot();
  expect(calls.map((call) => [call.method, call.outcome])).to.deep.equal([['getOrder', 'invalid'], ['checkDomain', 'ok']]);
  expect(JSON.stringify(calls)).not.to.include('secret-plan');
});

it('a slow network takes seconds, and a call can be aborted meanwhile', async () => {
  const controller = new AbortController();
  let waited = 0;
  const abortInstead = (milliseconds: number): (() => void) => {
    waited = milliseconds;
    queueMicrotask(() => controller.abort());
    return () => undefined;
  };
  const { adapter, control } = await open({ timer: { after: abortInstead } });
  await control.setNetwork('slow');
  const error = await adapter.listCloudResources({ signal: controller.signal }).then(() => null, (found: unknown) => found);
  expect(waited).to.be.greaterThan(1_000);
  expect(isIcpError(error) && error.code).to.equal('aborted');
});

it('the latency is that of the options', async () => {
  const waits: number[] = [];
  const { adapter } = await open({ latency: 77, timer: { after: (milliseconds, run) => (waits.push(milliseconds), queueMicrotask(run), () => undefined) } });
  await adapter.listCloudResources();
  expect(waits).to.deep.equal([77]);
});

it('the network mode outlives a reload', async () => {
  const before = await open();
  await before.control.setNetwork('unauthenticated');
  expect((await open()).control.getSnapshot().network).to.equal('unauthenticated');
});

it('a reset forgets everything, time and network mode included', async () => {
  const { adapter, control } = await open();
  await adapter.saveDraft?.(filingWith('f1'), null);
  await control.setNetwork('offline');
  await control.advance({ days: 400 });
  await control.reset();
  const snapshot = control.getSnapshot();
  expect([snapshot.drafts.length, snapshot.network]).to.deep.equal([0, 'normal']);
  expect(Math.abs(Date.parse(snapshot.now) - Date.now())).to.be.lessThan(60_000);
});

it('the host may set the facts of further domains', async () => {
  const { adapter } = await open({ domains: { 'our-demo.cn': { holderName: '样例科技有限公司', holderKind: 'unit', recordStatus: 'elsewhere' } } });
  expect(await adapter.checkDomain('our-demo.cn')).to.include({ holderName: '样例科技有限公司', recordStatus: 'elsewhere', realNameStatus: 'verified' });
});

it('there is OCR only when the host hands one in', async () => {
  expect('recognise' in (await open()).adapter).to.equal(false);
  const reading = { kind: 'business-licence', fields: {}, quality: { tiltDegrees: 0, blurred: false }, engine: 'test' } as const;
  const { adapter } = await open({ recognise: async () => reading });
  expect(await adapter.recognise?.(new Blob(['x']), 'business-licence')).to.deep.equal(reading);
});

it('a profile without stages still leads an order to approval', async () => {
  const { adapter, control } = await open({ profile: { ...contractProfile, review: [], phoneCodes: { ...contractProfile.phoneCodes, rows: [] } } });
  const submission = {
    filingId: 'f1', providerId: 'x', type: 'first', holder: 'unit', versions: { profile: '1', packs: {} }, services: [], answers: {}, phoneTickets: {}, authenticity: {}, agreements: [],
  } as const;
  const { orderId } = await adapter.submit(submission, { idempotencyKey: 'k' });
  await control.moveOn(orderId);
  await control.moveOn(orderId);
  expect((await adapter.getOrder(orderId)).timeline.map((row) => row.state)).to.deep.equal(['initial-review', 'authority-review', 'approved']);
});

it('the reviewer may approve at once', async () => {
  const { adapter, control } = await open({ profile: { ...contractProfile, phoneCodes: { ...contractProfile.phoneCodes, rows: [] } } });
  const submission = {
    filingId: 'f1', providerId: 'x', type: 'first', holder: 'unit', versions: { profile: '1', packs: {} }, services: [], answers: {}, phoneTickets: {}, authenticity: {}, agreements: [],
  } as const;
  const { orderId } = await adapter.submit(submission, { idempotencyKey: 'k' });
  await control.approve(orderId);
  const { state, numbers } = await adapter.getOrder(orderId);
  expect(state).to.equal('approved');
  expect(recordNumber.validate(numbers?.entity ?? '')).to.include({ ok: true });
  expect(control.getSnapshot().messages[0]?.text).to.include(orderId).and.to.include('已通过');
});

it('names given before a reset are not given again', async () => {
  const { adapter, control } = await open();
  const file = { id: 'p', blob: new Blob(['x']), name: 'a.jpg', path: 'x', filingId: 'f1' };
  const before = await adapter.upload(file);
  await control.reset();
  expect(await adapter.upload(file)).not.to.deep.equal(before);
});

it('a slow upload lets go as soon as it is aborted, not when its time is over', async () => {
  const controller = new AbortController();
  const { adapter } = await open({
    timer: {
      after: () => {
        queueMicrotask(() => controller.abort());
        return () => undefined;
      },
    },
  });
  const file = { id: 'p', blob: new Blob(['x']), name: `${MAGIC.fileNames.slow}.jpg`, path: 'x', filingId: 'f1' };
  const error = await adapter.upload(file, { signal: controller.signal }).then(() => null, (found: unknown) => found);
  expect(isIcpError(error) && error.code).to.equal('aborted');
});

it('what was done before an abort stays done, but the caller gets no answer', async () => {
  const { adapter, control } = await open();
  const controller = new AbortController();
  control.subscribe(() => {
    if (control.getSnapshot().drafts.length > 0) controller.abort();
  });
  const error = await adapter.saveDraft?.(filingWith('f1'), null, { signal: controller.signal }).then(() => null, (found: unknown) => found);
  expect(isIcpError(error) && error.code).to.equal('aborted');
  expect(await load({ adapter, control }, 'f1')).to.equal('f1');
});
