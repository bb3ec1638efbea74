import { expect } from '@open-wc/testing';
import { createRestAdapter, type RestOptions } from '../../../src/adapters/rest/index.js';
import { createEventParser, listen } from '../../../src/adapters/rest/events.js';
import { createHttp } from '../../../src/adapters/rest/http.js';
import { secondsOf } from '../../../src/adapters/rest/problem.js';
import { isIcpError } from '../../../src/core/model/index.js';
import { type BackendAdapter, type BackendEvent, rejectionsOf } from '../../../src/core/ports/backend.js';
import { filingWith } from '../support.js';
import { openTenant } from './support.js';

interface Sent { readonly url: string; readonly init: RequestInit }

/** An adapter whose `fetch` answers what the test says and remembers what was sent. */
function scripted(answer: (sent: Sent) => Response | Promise<Response>, options: Partial<RestOptions> = {}): { adapter: BackendAdapter; sent: Sent[] } {
  const sent: Sent[] = [];
  const fake: typeof fetch = async (input, init = {}) => {
    const one = { url: input instanceof Request ? input.url : input.toString(), init };
    sent.push(one);
    return answer(one);
  };
  return { adapter: createRestAdapter({ baseUrl: 'https://api.example.com/icp/', fetch: fake, ...options }), sent };
}
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const never = (): Promise<Response> => new Promise(() => undefined);
async function failure(call: Promise<unknown>): Promise<{ code: string; details: Readonly<Record<string, unknown>>; error: unknown }> {
  const error: unknown = await call.then(() => new Error('expected a failure'), (found: unknown) => found);
  if (!isIcpError(error)) throw error;
  return { code: error.code, details: error.details, error };
}

for (const [status, code] of [
  [400, 'invalid'], [401, 'unauthenticated'], [403, 'unauthenticated'], [404, 'unsupported'], [405, 'unsupported'], [408, 'network'],
  [409, 'conflict'], [412, 'conflict'], [413, 'too-large'], [418, 'invalid'], [422, 'invalid'], [429, 'rate-limited'],
  [500, 'unavailable'], [501, 'unsupported'], [502, 'unavailable'], [503, 'unavailable'], [504, 'unavailable'],
] as const) {
  it(`status ${status} is ${code}`, async () => {
    const { adapter } = scripted(() => new Response('<html>', { status }));
    const found = await failure(adapter.listCloudResources());
    expect(found.code).to.equal(code);
    expect(found.details['status']).to.equal(status);
  });
}

it('the code of a problem document wins over the status', async () => {
  const { adapter } = scripted(() => json({ code: 'rate-limited', after: 9 }, 503));
  expect(await failure(adapter.listCloudResources())).to.deep.include({ code: 'rate-limited', details: { status: 503, after: 9 } });
});

it('a code that is not of the closed list is passed over', async () => {
  const { adapter } = scripted(() => json({ code: 'internal' }, 409));
  expect((await failure(adapter.listCloudResources())).code).to.equal('conflict');
});

it('details hold what the wizard needs and no text of the backend', async () => {
  const { adapter } = scripted(() => json({ title: 'secret', detail: '张三', version: '7', orderId: 'o1', maxBytes: 5, rejections: [] }, 409));
  expect((await failure(adapter.listCloudResources())).details).to.deep.equal({ status: 409, version: '7', orderId: 'o1', maxBytes: 5 });
});

it('rejections are handed on, malformed ones are left out', async () => {
  const rejections = [{ path: 'entity.name', message: '不一致' }, { path: 'entity.name' }, 'text', null];
  const { adapter } = scripted(() => json({ rejections }, 422));
  const { error } = await failure(adapter.listCloudResources());
  expect(rejectionsOf(error)).to.deep.equal([{ path: 'entity.name', message: '不一致' }]);
});

for (const [header, seconds] of [['17', 17], ['Sun, 22 Nov 2026 04:00:30 GMT', 30], ['Sun, 22 Nov 2026 03:00:00 GMT', 0], ['soon', null], [null, null]] as const) {
  it(`Retry-After ${String(header)} means ${String(seconds)} seconds`, () => {
    expect(secondsOf(header, Date.parse('2026-11-22T04:00:00Z'))).to.equal(seconds);
  });
}

it('a page instead of JSON is unavailable', async () => {
  const { adapter } = scripted(() => new Response('<html>log in</html>', { status: 200 }));
  expect((await failure(adapter.listCloudResources())).code).to.equal('unavailable');
});

it('a fetch that fails is network', async () => {
  const { adapter } = scripted(() => { throw new TypeError('Failed to fetch'); });
  expect((await failure(adapter.listCloudResources())).code).to.equal('network');
});

it('no answer within the time limit is network, not aborted', async () => {
  const { adapter } = scripted(({ init }) => new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  }), { timeout: 5 });
  expect((await failure(adapter.listCloudResources())).code).to.equal('network');
});

it('the signal of the caller reaches fetch', async () => {
  const controller = new AbortController();
  const { adapter, sent } = scripted(never);
  void adapter.listCloudResources({ signal: controller.signal }).catch(() => undefined);
  while (sent.length === 0) await Promise.resolve();
  expect(sent[0]?.init.signal?.aborted).to.equal(false);
  controller.abort();
  expect(sent[0]?.init.signal?.aborted).to.equal(true);
});

it('the headers of the host are asked for before every call', async () => {
  let token = 0;
  const { adapter, sent } = scripted(() => json([]), { headers: async () => ({ 'x-csrf-token': String((token += 1)) }) });
  await adapter.listCloudResources();
  await adapter.listCloudResources();
  expect(sent.map(({ init }) => new Headers(init.headers).get('x-csrf-token'))).to.deep.equal(['1', '2']);
});

it('answers are not cached, and cookies go to the same origin unless the host says otherwise', async () => {
  const same = scripted(() => json([]));
  await same.adapter.listCloudResources();
  expect(same.sent[0]?.init).to.include({ cache: 'no-store', credentials: 'same-origin' });
  const other = scripted(() => json([]), { credentials: 'include' });
  await other.adapter.listCloudResources();
  expect(other.sent[0]?.init.credentials).to.equal('include');
});

it('a slash at the end of the base does no harm', async () => {
  const { adapter, sent } = scripted(() => json([]));
  await adapter.listCloudResources();
  expect(sent[0]?.url).to.equal('https://api.example.com/icp/cloud-resources');
});

it('nothing personal stands in an address', async () => {
  const { adapter, sent } = scripted(() => json({}));
  const secret = { phone: '13900001234', code: '123456', domain: 'secret-plan.cn', certificateNumber: '110108198901010053', name: '张三' };
  const region = { province: '110000', city: '110100', district: '110108' };
  await adapter.checkDomain(secret.domain);
  await adapter.getTypeFacts({ region, nature: 'individual', certificateType: 'resident-id', certificateNumber: secret.certificateNumber, domain: secret.domain });
  await adapter.sendCode({ filingId: 'f1', path: 'principal.mobile', phone: secret.phone });
  await adapter.verifyCode({ filingId: 'f1', path: 'principal.mobile', phone: secret.phone, ticket: 't1', code: secret.code });
  await adapter.checkAuthorisationCode?.(secret.code);
  await adapter.saveDraft?.(filingWith('f1', { 'principal.name': secret.name }), null);
  const addresses = sent.map(({ url }) => decodeURIComponent(url)).join('\n');
  for (const value of Object.values(secret)) expect(addresses).not.to.include(value);
  expect(sent).to.have.length(6);
});

it('ids are escaped in an address', async () => {
  const { adapter, sent } = scripted(() => json({}));
  await adapter.getOrder('a/../b?c');
  expect(sent[0]?.url).to.equal('https://api.example.com/icp/orders/a%2F..%2Fb%3Fc');
});

it('an idempotency key goes into its header', async () => {
  const { adapter, sent } = scripted(() => json({ orderId: 'o1', submittedAt: '' }));
  const submission = {
    filingId: 'f1', providerId: 'x', type: 'first', holder: 'unit', versions: { profile: '1', packs: {} }, services: [], answers: {}, phoneTickets: {}, authenticity: {}, agreements: [],
  } as const;
  await adapter.submit(submission, { idempotencyKey: 'key-1' });
  expect(new Headers(sent[0]?.init.headers).get('idempotency-key')).to.equal('key-1');
});

for (const [version, header, value] of [[null, 'if-none-match', '*'], ['7', 'if-match', '"7"']] as const) {
  it(`a draft of version ${String(version)} is saved with ${header}: ${value}`, async () => {
    const { adapter, sent } = scripted(() => json({ version: '8' }));
    await adapter.saveDraft?.(filingWith('f1'), version);
    expect(new Headers(sent[0]?.init.headers).get(header)).to.equal(value);
  });
}

for (const status of [204, 404]) {
  it(`status ${status} for a draft means that there is none`, async () => {
    const { adapter } = scripted(() => new Response(null, { status }));
    expect(await adapter.loadDraft?.({ filingId: null })).to.equal(null);
    expect(await adapter.loadDraft?.({ filingId: 'f1' })).to.equal(null);
  });
}

it('methods that the backend lacks are left out, OCR unless it is asked for', () => {
  const plain = createRestAdapter({ baseUrl: '/api' });
  expect('recognise' in plain).to.equal(false);
  expect('withdraw' in plain).to.equal(true);
  const other = createRestAdapter({ baseUrl: '/api', methods: { recognise: true, withdraw: false, saveDraft: false } });
  expect(['recognise', 'withdraw', 'saveDraft', 'loadDraft'].filter((name) => name in other)).to.deep.equal(['recognise', 'loadDraft']);
});

it('the provider’s OCR is asked with the picture and the kind of paper', async () => {
  const { adapter } = await openTenant({ methods: { recognise: true } });
  const reading = await adapter.recognise?.(new Blob(['x'], { type: 'image/jpeg' }), 'business-licence');
  expect(reading?.kind).to.equal('business-licence');
  expect(reading?.fields.name?.confidence).to.equal(0.9);
});

it('an upload sends the headers of the host', async () => {
  const { adapter, control } = await openTenant({ headers: () => ({ 'x-csrf-token': 'abc' }) });
  await adapter.upload({ id: 'p', blob: new Blob(['bytes']), name: 'a.jpg', path: 'x', filingId: 'f1' });
  expect(await control('uploadHeaders', {})).to.include({ 'x-csrf-token': 'abc' });
});

it('an event stream is cut into events however its bytes arrive', () => {
  const heard: string[] = [];
  const parse = createEventParser((data) => heard.push(data));
  for (const chunk of [': comment\n\nda', 'ta: {"a":', '1}\r\n\r', '\nevent: x\ndata: one\ndata:two\nid: 4\n\n', 'data: unfinished']) parse(chunk);
  expect(heard).to.deep.equal(['{"a":1}', 'one\ntwo']);
});

/** Listens to a backend whose every stream is what the script says; the pauses between them take no time and are noted. */
function listening(answer: (n: number) => Response, heard: (event: BackendEvent) => void = () => undefined, longest = 4): { pauses: number[]; streams: () => number; stop: () => void; done: Promise<void> } {
  const pauses: number[] = [];
  let streams = 0;
  const fake: typeof fetch = async () => answer((streams += 1));
  const line = listen(createHttp({ baseUrl: '/api', fetch: fake }), heard, async (milliseconds) => {
    pauses.push(milliseconds);
    if (pauses.length === longest) line.end();
  });
  return { pauses, streams: () => streams, stop: line.end, done: line.done };
}
const order = (id: string): string => `data: {"type":"order","order":{"id":"${id}"}}\n\n`;

for (const status of [401, 404, 501]) {
  it(`a backend that answers ${status} to a subscription is not asked again`, async () => {
    const line = listening(() => new Response(null, { status }));
    await line.done;
    expect(line.streams()).to.equal(1);
  });
}

it('a backend that is down is asked again after growing pauses', async () => {
  const line = listening(() => new Response(null, { status: 503 }));
  await line.done;
  expect(line.pauses).to.deep.equal([1_000, 2_000, 4_000, 8_000]);
});

it('pauses are never longer than a minute', async () => {
  const line = listening(() => new Response(null, { status: 503 }), undefined, 9);
  await line.done;
  expect(line.pauses.at(-1)).to.equal(60_000);
});

it('a stream that was open and broke is taken up again soon, and goes on where it was', async () => {
  const heard: BackendEvent[] = [];
  const line = listening((n) => new Response(order(`o${n}`)), (event) => heard.push(event), 3);
  await line.done;
  expect(line.pauses).to.deep.equal([1_000, 1_000, 1_000]);
  expect(heard).to.deep.equal(['o1', 'o2', 'o3'].map((id) => ({ type: 'order', order: { id } })));
});

it('an event of unknown type is passed over', async () => {
  const heard: BackendEvent[] = [];
  const line = listening(() => new Response(`data: {"type":"news"}\n\ndata: 7\n\n${order('o1')}`), (event) => heard.push(event), 1);
  await line.done;
  expect(heard).to.have.length(1);
});

it('an ended subscription closes its stream and hears nothing more', async () => {
  let closed = (): void => undefined;
  const closing = new Promise<void>((resolve) => { closed = resolve; });
  const heard: BackendEvent[] = [];
  const body = new ReadableStream<Uint8Array>({ start: (feed) => feed.enqueue(new TextEncoder().encode(order('o1') + order('o2'))), cancel: () => closed() });
  const line = listening(() => new Response(body), (event) => {
    heard.push(event);
    line.stop();
  });
  await line.done;
  await closing;
  expect(heard).to.have.length(1);
});
