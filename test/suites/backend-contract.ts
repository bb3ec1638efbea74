import { expect } from '@open-wc/testing';
import { isIcpError } from '../../src/core/model/index.js';
import type { Filing, FileRef, FilingTypeCode, Instant, Rejection } from '../../src/core/model/index.js';
import type { Submission } from '../../src/core/plan/types.js';
import { type BackendAdapter, type BackendEvent, type EntityRecord, type Order, type OrderTask, rejectionsOf } from '../../src/core/ports/backend.js';
import { filingWith } from '../adapters/support.js';
import { MAGIC } from '../../src/adapters/sandbox/index.js';
import { contractProfile } from '../adapters/contract-profile.js';

/** What a test needs beside the adapter: to play the applicant's phone, the reviewer and time. */
export interface BackendBench {
  readonly adapter: BackendAdapter;
  codeFor(phone: string): Promise<string | null>;
  advance(seconds: number): Promise<void>;
  settleAuthenticity(sessionId: string, status: 'passed' | 'failed'): Promise<void>;
  moveOn(orderId: string): Promise<void>;
  reject(orderId: string, rejections: readonly Rejection[]): Promise<void>;
  /** The reviewer does not take what was handed in last. */
  refuse(orderId: string, reason: string): Promise<void>;
  /** The person with this number has confirmed on the ministry's site. */
  confirmSms(orderId: string, phone: string): Promise<void>;
  saveFromElsewhere(filingId: string): Promise<void>;
  setNetwork(mode: 'normal' | 'offline' | 'unauthenticated' | 'unavailable'): Promise<void>;
  dispose(): Promise<void>;
}

const { phones, domains, certificates, authorisationCodes, appNames, passwords, fileNames, words } = MAGIC;

const NEW_COMPANY = '91440106LABAAAA47Q';
const NEW_DOMAIN = 'brand-new-sample.cn';
const REGION = { province: '110000', city: '110100', district: '110108' };

type Ok<T> = Extract<T, { readonly ok: true }>;

async function refusal(call: Promise<unknown>): Promise<{ code: string; details: Readonly<Record<string, unknown>>; error: unknown }> {
  const error: unknown = await call.then((value) => new Error(`expected a refusal, got ${JSON.stringify(value)}`), (found: unknown) => found);
  if (!isIcpError(error)) throw error;
  return { code: error.code, details: error.details, error };
}
async function codeOf(call: Promise<unknown>): Promise<string> {
  return (await refusal(call)).code;
}
type WholeAdapter = BackendAdapter & Required<Omit<BackendAdapter, 'recognise'>>;
const METHODS = [
  'now', 'getDictionary', 'checkAuthorisationCode', 'loadDraft', 'saveDraft', 'deleteDraft', 'download', 'startAuthenticity', 'getAuthenticity', 'withdraw', 'subscribe',
  'abandon', 'listRecords', 'getRecord', 'listCounters', 'requestCurtain', 'completeTask',
] as const;
const isWhole = (adapter: BackendAdapter): adapter is WholeAdapter => METHODS.every((method) => method in adapter);

/** Registers the tests that every backend adapter has to pass; one that leaves optional methods out is tested by suites of its own. */
export function backendContract(name: string, open: () => Promise<BackendBench>): void {
  let bench: BackendBench;
  let adapter: WholeAdapter;
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `contract${Date.now()}n${ids}`;
  };
  const test = (title: string, run: () => Promise<void>): void => it(`${name}: ${title}`, run);

  const picture = (bytes = 4_000): Blob => new Blob([new Uint8Array(bytes).fill(7)], { type: 'image/jpeg' });
  const upload = (filingId: string, file: { name?: string; blob?: Blob } = {}, options: { signal?: AbortSignal; onProgress?: (ratio: number) => void } = {}): Promise<{ readonly uploadId: string }> =>
    adapter.upload({ id: newId(), blob: file.blob ?? picture(), name: file.name ?? 'licence.jpg', path: 'entity.certificateFiles', filingId }, options);

  const prove = async (filingId: string, phone: string): Promise<string> => {
    const { ticket } = await adapter.sendCode({ filingId, path: 'principal.mobile', phone });
    const code = (await bench.codeFor(phone)) ?? '';
    const result = await adapter.verifyCode({ filingId, path: 'principal.mobile', phone, ticket, code });
    return (result as Ok<typeof result>).ticket;
  };
  const face = async (filingId: string): Promise<string> => {
    const { sessionId } = await adapter.startAuthenticity({ filingId, serviceId: 's1', method: 'face-check' });
    await bench.settleAuthenticity(sessionId, 'passed');
    return sessionId;
  };
  let phoneCount = 0;
  const newPhone = (): string => {
    phoneCount += 1;
    return `1390000${String((Date.now() + phoneCount) % 10_000).padStart(4, '0')}`;
  };

  /** A submission that a backend has every reason to take. */
  const submissionWith = async (answers: Submission['answers'] = {}, filingId = newId()): Promise<Submission> => {
    const phone = newPhone();
    const ticket = await prove(filingId, phone);
    const { uploadId } = await upload(filingId);
    const file: FileRef = { id: 'p1', name: 'licence.jpg', type: 'image/jpeg', size: 4_000, uploadId };
    return {
      filingId,
      providerId: contractProfile.id,
      type: 'first',
      holder: 'individual',
      versions: { profile: '1', packs: {} },
      services: [{ id: 's1', kind: 'website', domains: [{ id: 'd1' }] }],
      answers: {
        'entity.region': REGION,
        'entity.certificateNumber': NEW_COMPANY,
        'entity.certificateFiles': [file],
        'principal.mobile': phone,
        'services[s1].name': '样例网站',
        'services[s1].domains[d1].name': `${filingId}.cn`,
        ...answers,
      },
      phoneTickets: { 'principal.mobile': ticket },
      authenticity: { s1: { method: 'face-check', sessionId: await face(filingId) } },
      agreements: ['terms'],
    };
  };
  const submit = async (submission: Submission, idempotencyKey = newId()): Promise<string> =>
    (await adapter.submit(submission, { idempotencyKey })).orderId;

  beforeEach(async () => {
    bench = await open();
    if (!isWhole(bench.adapter)) throw new Error('the adapter under test leaves methods out');
    adapter = bench.adapter;
  });
  afterEach(() => bench.dispose());

  // — time and look-ups —

  test('tells the time as an instant', async () => {
    const now = await adapter.now();
    expect(new Date(now).toISOString()).to.equal(now);
  });

  test('serves a dictionary, and null when the caller has its version', async () => {
        const dictionary = await adapter.getDictionary('service-language', null);
    expect(dictionary?.rows.length).to.be.greaterThan(0);
    expect(await adapter.getDictionary('service-language', dictionary?.version ?? '')).to.equal(null);
    expect((await adapter.getDictionary('service-language', 'older'))?.version).to.equal(dictionary?.version);
  });

  test('says unsupported for a dictionary it does not have', async () => {
    expect(await codeOf(adapter.getDictionary('prior-approval', null))).to.equal('unsupported');
  });

  test('lists cloud resources, also those that may not be chosen, with the reason', async () => {
    const resources = await adapter.listCloudResources();
    expect(new Set(resources.map((row) => row.id)).size).to.equal(resources.length);
    expect(resources.filter((row) => row.disabled === undefined).length).to.be.greaterThan(1);
    expect(resources.find((row) => row.disabled)?.disabled?.['zh-CN']).to.be.a('string');
    for (const row of resources) expect(row.label['zh-CN']).to.be.a('string');
  });

  for (const [code, expected] of [
    [authorisationCodes.good, 'ok'],
    [authorisationCodes.expired, 'expired'],
    [authorisationCodes.used, 'used'],
    [authorisationCodes.notEligible, 'not-eligible'],
    [authorisationCodes.filing, 'filing'],
    ['ffffffff-0000-4000-8000-000000000000', 'unknown'],
  ] as const) {
    test(`answers ${expected} for authorisation code ${code}`, async () => {
      const result = await adapter.checkAuthorisationCode(code);
      expect(result.ok ? 'ok' : result.reason).to.equal(expected);
      if (result.ok) expect(result.resource.id).to.be.a('string');
    });
  }

  for (const [domain, expected] of [
    [NEW_DOMAIN, { recordStatus: 'none', realNameStatus: 'verified', registrarRegion: 'mainland', privacyProtection: false }],
    [domains.filedHere, { recordStatus: 'here' }],
    [domains.filedElsewhere, { recordStatus: 'elsewhere' }],
    [domains.otherHolder, { holderKind: 'unit' }],
    [domains.heldByLegalRepresentative, { holderKind: 'individual', holderRelation: 'legal-representative' }],
    [domains.heldByStranger, { holderKind: 'individual', holderRelation: 'other' }],
    [domains.notVerified, { realNameStatus: 'none' }],
    [domains.verificationPending, { realNameStatus: 'pending' }],
    [domains.overseasRegistrar, { registrarRegion: 'overseas' }],
    [domains.privacyOn, { privacyProtection: true }],
    [domains.nothingKnown, { recordStatus: 'unknown' }],
  ] as const) {
    test(`knows of ${domain}: ${JSON.stringify(expected)}`, async () => {
      expect(await adapter.checkDomain(domain)).to.include({ domain, ...expected });
    });
  }

  for (const [domain, from, to] of [
    [NEW_DOMAIN, 200, 4_000],
    [domains.expiringSoon, 1, 30],
    [domains.expired, -30, -1],
  ] as const) {
    test(`${domain} expires between ${from} and ${to} days from today`, async () => {
      const now = await adapter.now();
      const { expiresOn } = await adapter.checkDomain(domain);
      const days = (Date.parse(`${expiresOn ?? ''}T00:00:00+08:00`) - Date.parse(now)) / 86_400_000;
      expect(days).to.be.within(from, to);
    });
  }

  test('has no holder to tell where nothing is known', async () => {
    expect(Object.keys(await adapter.checkDomain(domains.nothingKnown)).sort()).to.deep.equal(['domain', 'recordStatus']);
  });

  test('understands a domain in capitals', async () => {
    expect((await adapter.checkDomain(domains.filedHere.toUpperCase())).recordStatus).to.equal('here');
  });

  const factsFor = (certificateNumber: string, domain: string): ReturnType<BackendAdapter['getTypeFacts']> =>
    adapter.getTypeFacts({ region: REGION, nature: 'enterprise', certificateType: 'business-licence', certificateNumber, domain });

  for (const [number, domain, entity, ofDomain] of [
    [NEW_COMPANY, NEW_DOMAIN, 'none', 'none'],
    [certificates.filedHere, NEW_DOMAIN, 'here', 'none'],
    [certificates.filedElsewhere, NEW_DOMAIN, 'elsewhere', 'none'],
    [certificates.personFiledElsewhere, NEW_DOMAIN, 'elsewhere', 'none'],
    [certificates.filedHere, domains.filedHere, 'here', 'here'],
    [NEW_COMPANY, domains.filedElsewhere, 'none', 'elsewhere'],
  ] as const) {
    test(`type facts: ${number} is ${entity}, ${domain} is ${ofDomain}`, async () => {
      const facts = await factsFor(number, domain);
      expect({ entity: facts.entity, domain: facts.domain }).to.deep.equal({ entity, domain: ofDomain });
      expect(facts.inFlight ?? null).to.equal(null);
    });
  }

  test('hands out the record of an entity that filed before, and none of a new one', async () => {
    expect((await factsFor(certificates.filedHere, NEW_DOMAIN)).record?.services.length).to.be.greaterThan(0);
    expect((await factsFor(NEW_COMPANY, NEW_DOMAIN)).record ?? null).to.equal(null);
  });

  for (const [number, domain, what] of [
    [certificates.inFlight, NEW_DOMAIN, 'entity'],
    [certificates.personInFlight, NEW_DOMAIN, 'entity'],
    [NEW_COMPANY, domains.inFlight, 'domain'],
  ] as const) {
    test(`says that another order holds the ${what} (${number}, ${domain})`, async () => {
      expect((await factsFor(number, domain)).inFlight?.what).to.equal(what);
    });
  }

  test('reports a register that is down as unavailable', async () => {
    expect(await codeOf(adapter.checkDomain(domains.checkFails))).to.equal('unavailable');
    expect(await codeOf(factsFor(NEW_COMPANY, domains.checkFails))).to.equal('unavailable');
  });

  for (const [appName, expected] of [
    ['从未备案的应用', 'none'],
    [appNames.filedHere, 'here'],
    [appNames.filedElsewhere, 'elsewhere'],
  ] as const) {
    test(`looks an APP up by its name: ${appName} is ${expected}`, async () => {
      const facts = await adapter.getTypeFacts({ region: REGION, nature: 'enterprise', certificateType: 'business-licence', certificateNumber: NEW_COMPANY, domain: '', kind: 'app', appName });
      expect(facts.domain).to.equal(expected);
      expect(facts.inFlight ?? null).to.equal(null);
    });
  }

  test('says that another order holds the name of an APP', async () => {
    const facts = await adapter.getTypeFacts({ region: REGION, nature: 'enterprise', certificateType: 'business-licence', certificateNumber: NEW_COMPANY, domain: '', kind: 'app', appName: appNames.inFlight });
    expect(facts.inFlight?.what).to.equal('domain');
  });

  // — the line —

  for (const [mode, code] of [
    ['offline', 'network'],
    ['unauthenticated', 'unauthenticated'],
    ['unavailable', 'unavailable'],
  ] as const) {
    test(`every call answers ${code} while the backend is ${mode}, and works again afterwards`, async () => {
      const filing = filingWith(newId());
      await bench.setNetwork(mode);
      expect(await codeOf(adapter.listCloudResources())).to.equal(code);
      expect(await codeOf(adapter.checkDomain(NEW_DOMAIN))).to.equal(code);
      expect(await codeOf(adapter.saveDraft(filing, null))).to.equal(code);
      expect(await codeOf(upload(filing.id))).to.equal(code);
      expect(await codeOf(adapter.listRecords({ page: 1 }))).to.equal(code);
      expect(await codeOf(adapter.abandon('any'))).to.equal(code);
      expect(await codeOf(adapter.completeTask('any', 'photo-s1', { kind: 'photo', method: 'verification-point' }))).to.equal(code);
      expect(await codeOf(adapter.requestCurtain({ filingId: filing.id, receiver: '甲', address: '样例路 1 号', phone: '13900000001' }))).to.equal(code);
      await bench.setNetwork('normal');
      expect((await adapter.listCloudResources()).length).to.be.greaterThan(0);
    });
  }

  test('a call whose signal has fired before answers aborted', async () => {
    const signal = AbortSignal.abort();
    expect(await codeOf(adapter.listCloudResources({ signal }))).to.equal('aborted');
    expect(await codeOf(adapter.checkDomain(NEW_DOMAIN, { signal }))).to.equal('aborted');
    expect(await codeOf(upload(newId(), {}, { signal }))).to.equal('aborted');
    expect(await codeOf(adapter.listRecords({ page: 1 }, { signal }))).to.equal('aborted');
    expect(await codeOf(adapter.getRecord('any', { signal }))).to.equal('aborted');
    expect(await codeOf(adapter.listCounters({ province: '110000' }, { signal }))).to.equal('aborted');
    expect(await codeOf(adapter.completeTask('any', 'papers', { kind: 'papers' }, { signal }))).to.equal('aborted');
  });

  test('a call that is aborted on its way answers aborted', async () => {
    const controller = new AbortController();
    const call = adapter.checkDomain(NEW_DOMAIN, { signal: controller.signal });
    controller.abort();
    expect(await codeOf(call)).to.equal('aborted');
  });

  // — drafts —

  const save = (filing: Filing, version: string | null): Promise<{ readonly version: string }> => adapter.saveDraft(filing, version);
  const load = (filingId: string | null): ReturnType<NonNullable<BackendAdapter['loadDraft']>> => adapter.loadDraft({ filingId });

  test('has no draft to give before one was saved', async () => {
    expect(await load(newId())).to.equal(null);
    expect(await load(null)).to.equal(null);
  });

  test('gives a draft back as it was saved, with its version', async () => {
    const filing = filingWith(newId(), { 'entity.name': '样例科技有限公司', 'entity.region': REGION });
    const { version } = await save(filing, null);
    const draft = await load(filing.id);
    expect(draft?.filing).to.deep.equal(filing);
    expect(draft?.version).to.equal(version);
    expect(new Date(draft?.savedAt ?? '').toISOString()).to.equal(draft?.savedAt);
  });

  test('gives each save a new version and takes the newest one', async () => {
    const filing = filingWith(newId());
    const first = await save(filing, null);
    const second = await save(filing, first.version);
    expect(second.version).not.to.equal(first.version);
    expect((await save(filing, second.version)).version).not.to.equal(second.version);
  });

  test('refuses a save on an old version, names the newest one and keeps what it has', async () => {
    const id = newId();
    const first = await save(filingWith(id, { 'entity.name': 'first' }), null);
    const second = await save(filingWith(id, { 'entity.name': 'second' }), first.version);
    const { code, details } = await refusal(save(filingWith(id, { 'entity.name': 'stale' }), first.version));
    expect(code).to.equal('conflict');
    expect(details['version']).to.equal(second.version);
    expect((await load(id))?.filing.answers['entity.name']?.value).to.equal('second');
  });

  test('refuses a first save where a draft is already', async () => {
    const filing = filingWith(newId());
    await save(filing, null);
    expect(await codeOf(save(filing, null))).to.equal('conflict');
  });

  test('of two saves at once exactly one wins', async () => {
    const filing = filingWith(newId());
    const { version } = await save(filing, null);
    const both = await Promise.allSettled([save(filing, version), save(filing, version)]);
    expect(both.map((one) => one.status).sort()).to.deep.equal(['fulfilled', 'rejected']);
  });

  test('a save from another device makes the next one a conflict, and its version lets it through', async () => {
    const filing = filingWith(newId());
    const { version } = await save(filing, null);
    await bench.saveFromElsewhere(filing.id);
    const { code, details } = await refusal(save(filing, version));
    expect(code).to.equal('conflict');
    expect((await save(filing, String(details['version']))).version).to.be.a('string');
  });

  test('without an id the draft saved last is opened', async () => {
    const older = filingWith(newId());
    const newer = filingWith(newId());
    await save(older, null);
    await bench.advance(1);
    await save(newer, null);
    expect((await load(null))?.filing.id).to.equal(newer.id);
  });

  test('a deleted draft is gone, and deleting it twice does no harm', async () => {
    const filing = filingWith(newId());
    await save(filing, null);
        await adapter.deleteDraft(filing.id);
    await adapter.deleteDraft(filing.id);
    expect(await load(filing.id)).to.equal(null);
  });

  test(`the remark “${words.draftConflict}” makes one conflict and then passes`, async () => {
    const filing = filingWith(newId(), { 'entity.remark': words.draftConflict });
    const { code, details } = await refusal(save(filing, null));
    expect(code).to.equal('conflict');
    expect((await save(filing, String(details['version']))).version).to.be.a('string');
  });

  test(`the remark “${words.sessionExpires}” ends the session until the host logs in again`, async () => {
    const filing = filingWith(newId(), { 'entity.remark': words.sessionExpires });
    expect(await codeOf(save(filing, null))).to.equal('unauthenticated');
    expect(await codeOf(adapter.listCloudResources())).to.equal('unauthenticated');
    await bench.setNetwork('normal');
    expect((await save(filing, null)).version).to.be.a('string');
  });

  // — files —

  test('takes a file, tells its progress up to the end and gives the same bytes back', async () => {
    const ratios: number[] = [];
    const blob = new Blob([new Uint8Array(300_000).map((_, index) => index % 251)], { type: 'image/png' });
    const { uploadId } = await upload(newId(), { blob, name: '营业 执照.png' }, { onProgress: (ratio) => ratios.push(ratio) });
    expect(ratios.at(-1)).to.equal(1);
    expect(ratios).to.deep.equal([...ratios].sort((a, b) => a - b));
    const back = await adapter.download(uploadId);
    expect(back.type).to.equal('image/png');
    expect(new Uint8Array(await back.arrayBuffer())).to.deep.equal(new Uint8Array(await blob.arrayBuffer()));
  });

  test('gives every upload a name of its own', async () => {
    const filingId = newId();
    expect((await upload(filingId)).uploadId).not.to.equal((await upload(filingId)).uploadId);
  });

  test('refuses a file that is too large and says what it takes', async () => {
    const { code, details } = await refusal(upload(newId(), { blob: picture(contractProfile.images.maxBytes + 1) }));
    expect(code).to.equal('too-large');
    expect(details['maxBytes']).to.equal(contractProfile.images.maxBytes);
  });

  test(`a file named ${fileNames.tooLarge} is too large whatever its size`, async () => {
    expect(await codeOf(upload(newId(), { name: `${fileNames.tooLarge}.jpg` }))).to.equal('too-large');
  });

  test(`a file named ${fileNames.refused} is refused with its path`, async () => {
    const { code, error } = await refusal(upload(newId(), { name: `${fileNames.refused}.jpg` }));
    expect(code).to.equal('invalid');
    expect(rejectionsOf(error).map((row) => row.path)).to.deep.equal(['entity.certificateFiles']);
  });

  test(`a file named ${fileNames.failsOnce} breaks off once and then arrives`, async () => {
    const filingId = newId();
    expect(await codeOf(upload(filingId, { name: `${fileNames.failsOnce}.jpg` }))).to.equal('network');
    expect((await upload(filingId, { name: `${fileNames.failsOnce}.jpg` })).uploadId).to.be.a('string');
  });

  test('an upload that is aborted on its way answers aborted', async () => {
    const controller = new AbortController();
    const call = upload(newId(), { name: `${fileNames.slow}.jpg`, blob: picture(200_000) }, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(await codeOf(call)).to.equal('aborted');
  });

  test('an unknown file cannot be had', async () => {
    expect(await codeOf(adapter.download('nothing'))).to.equal('invalid');
  });

  // — codes —

  const send = (phone: string, filingId = newId()): ReturnType<BackendAdapter['sendCode']> => adapter.sendCode({ filingId, path: 'principal.mobile', phone });
  const verify = (phone: string, ticket: string, code: string): ReturnType<BackendAdapter['verifyCode']> =>
    adapter.verifyCode({ filingId: 'f', path: 'principal.mobile', phone, ticket, code });
  const wrong = (code: string | null): string => (code === '111111' ? '222222' : '111111');

  test('sends a code, says when it may be sent again and how long it holds, and takes it', async () => {
    const phone = newPhone();
    const now: Instant = await adapter.now();
    const sent = await send(phone);
    const seconds = (until: Instant): number => Math.round((Date.parse(until) - Date.parse(now)) / 1000);
    expect(seconds(sent.resendAt)).to.be.closeTo(contractProfile.phoneCodes.resendAfter, 3);
    expect(seconds(sent.expiresAt)).to.be.closeTo(contractProfile.phoneCodes.validFor, 3);
    const code = await bench.codeFor(phone);
    expect(code).to.have.length(contractProfile.phoneCodes.length);
    expect((await verify(phone, sent.ticket, code ?? '')).ok).to.equal(true);
  });

  test('answers wrong and counts the attempts down, then too many, even for the right code', async () => {
    const phone = newPhone();
    const { ticket } = await send(phone);
    const code = await bench.codeFor(phone);
    const left: unknown[] = [];
    for (let attempt = 0; attempt < contractProfile.phoneCodes.attempts; attempt += 1) {
      const result = await verify(phone, ticket, wrong(code));
      left.push(result.ok ? 'ok' : [result.reason, result.attemptsLeft]);
    }
    expect(left).to.deep.equal([['wrong', 2], ['wrong', 1], ['too-many', 0]]);
    expect(await verify(phone, ticket, code ?? '')).to.include({ ok: false, reason: 'too-many' });
  });

  test('a code runs out', async () => {
    const phone = newPhone();
    const { ticket } = await send(phone);
    const code = await bench.codeFor(phone);
    await bench.advance(contractProfile.phoneCodes.validFor);
    expect(await verify(phone, ticket, code ?? '')).to.include({ ok: false, reason: 'expired' });
  });

  test('a code of another phone is not taken', async () => {
    const phone = newPhone();
    const { ticket } = await send(phone);
    expect((await verify('13900009999', ticket, (await bench.codeFor(phone)) ?? '')).ok).to.equal(false);
  });

  test('a second code at once is refused with the seconds to wait, and sent after them', async () => {
    const phone = newPhone();
    await send(phone);
    const { code, details } = await refusal(send(phone));
    expect(code).to.equal('rate-limited');
    expect(details['after']).to.be.within(1, contractProfile.phoneCodes.resendAfter);
    await bench.advance(contractProfile.phoneCodes.resendAfter);
    expect((await send(phone)).ticket).to.be.a('string');
  });

  test(`no code arrives at ${phones.codeNeverArrives}`, async () => {
    expect((await send(phones.codeNeverArrives)).ticket).to.be.a('string');
    expect(await bench.codeFor(phones.codeNeverArrives)).to.equal(null);
  });

  test(`${phones.rateLimited} is always rate-limited`, async () => {
    expect(await codeOf(send(phones.rateLimited))).to.equal('rate-limited');
  });

  for (const [phone, reason] of [[phones.codeAlwaysWrong, 'wrong'], [phones.codeExpiresAtOnce, 'expired']] as const) {
    test(`the right code of ${phone} is ${reason}`, async () => {
      const { ticket } = await send(phone);
      expect(await verify(phone, ticket, (await bench.codeFor(phone)) ?? '')).to.include({ ok: false, reason });
    });
  }

  test(`${phones.fixedCode} always gets ${MAGIC.codes.fixed}`, async () => {
    const { ticket } = await send(phones.fixedCode);
    expect((await verify(phones.fixedCode, ticket, MAGIC.codes.fixed)).ok).to.equal(true);
  });

  test('tells the home of a number where it is known', async () => {
    const filing = filingWith(newId(), { 'entity.region': REGION });
    await save(filing, null);
    expect((await send(newPhone(), filing.id)).home).to.equal('110000');
    expect((await send(phones.homeInOtherProvince, filing.id)).home).to.equal(MAGIC.homes.otherProvince);
    expect((await send(newPhone())).home).to.equal(undefined);
  });

  // — authenticity —

  const session = (id: string): ReturnType<NonNullable<BackendAdapter['getAuthenticity']>> => adapter.getAuthenticity(id);
  const start = (): ReturnType<NonNullable<BackendAdapter['startAuthenticity']>> =>
    adapter.startAuthenticity({ filingId: newId(), serviceId: 's1', method: 'face-check' });

  test('a face check starts waiting, with a link that runs out', async () => {
    const started = await start();
    expect(started.status).to.equal('waiting');
    expect(started.url).to.be.a('string');
    await bench.advance(24 * 3600);
    expect((await session(started.sessionId)).status).to.equal('expired');
  });

  for (const status of ['passed', 'failed'] as const) {
    test(`a face check can be ${status}`, async () => {
      const { sessionId } = await start();
      await bench.settleAuthenticity(sessionId, status);
      const now = await session(sessionId);
      expect(now.status).to.equal(status);
      expect(now.validUntil === undefined).to.equal(status === 'failed');
    });
  }

  test('a method without a session is unsupported', async () => {
    const call = adapter.startAuthenticity({ filingId: newId(), serviceId: 's1', method: 'curtain-photo' });
    expect(await codeOf(call)).to.equal('unsupported');
  });

  // — submission —

  test('takes a good submission and makes an order in its first stage', async () => {
    const submission = await submissionWith();
    const orderId = await submit(submission);
    const order = await adapter.getOrder(orderId);
    expect(order).to.include({ id: orderId, filingId: submission.filingId, type: 'first', state: 'initial-review', title: '样例网站', canWithdraw: true });
    expect(order.domains).to.deep.equal([`${submission.filingId}.cn`]);
    expect(order.timeline.map((row) => row.state)).to.deep.equal(['initial-review']);
    expect(order.rejections).to.deep.equal([]);
  });

  test('answers the same key with the same order, however often it is sent', async () => {
    const submission = await submissionWith();
    const key = newId();
    const [one, two] = await Promise.all([adapter.submit(submission, { idempotencyKey: key }), adapter.submit(submission, { idempotencyKey: key })]);
    const three = await adapter.submit(submission, { idempotencyKey: key });
    expect(two).to.deep.equal(one);
    expect(three).to.deep.equal(one);
    expect((await adapter.listOrders({ state: 'open', page: 1 })).total).to.equal(1);
  });

  test('refuses a second order of a filing that is under review and names the first', async () => {
    const submission = await submissionWith();
    const orderId = await submit(submission);
    const { code, details } = await refusal(submit(submission));
    expect(code).to.equal('conflict');
    expect(details['orderId']).to.equal(orderId);
  });

  test('a refused submission may come again under the same key', async () => {
    const submission = await submissionWith();
    const key = newId();
    expect(await codeOf(submit({ ...submission, phoneTickets: {} }, key))).to.equal('invalid');
    expect(await submit(submission, key)).to.be.a('string');
  });

  test('names the field of a phone that was not proven', async () => {
    const { code, error } = await refusal(submit({ ...(await submissionWith()), phoneTickets: {} }));
    expect(code).to.equal('invalid');
    expect(rejectionsOf(error).map((row) => row.path)).to.deep.equal(['principal.mobile']);
  });

  test('does not take the ticket of another number', async () => {
    const submission = await submissionWith();
    const { error } = await refusal(submit({ ...submission, answers: { ...submission.answers, 'principal.mobile': '13900009998' } }));
    expect(rejectionsOf(error).map((row) => row.path)).to.deep.equal(['principal.mobile']);
  });

  test('does not take the ticket of a code that was sent and never typed in', async () => {
    const submission = await submissionWith();
    const phone = newPhone();
    const { ticket } = await send(phone);
    const { error } = await refusal(
      submit({ ...submission, answers: { ...submission.answers, 'principal.mobile': phone }, phoneTickets: { 'principal.mobile': ticket } }),
    );
    expect(rejectionsOf(error).map((row) => row.path)).to.deep.equal(['principal.mobile']);
  });

  test('names the field of a file that never arrived', async () => {
    const lost: FileRef = { id: 'p9', name: 'lost.jpg', type: 'image/jpeg', size: 5 };
    const { error } = await refusal(submit(await submissionWith({ 'entity.certificateFiles': [lost] })));
    expect(rejectionsOf(error).map((row) => row.path)).to.deep.equal(['entity.certificateFiles']);
  });

  test('refuses a submission whose face check has not passed', async () => {
    const submission = await submissionWith();
    const { sessionId } = await start();
    const { code, error } = await refusal(submit({ ...submission, authenticity: { s1: { method: 'face-check', sessionId } } }));
    expect(code).to.equal('invalid');
    expect(rejectionsOf(error).map((row) => row.path)).to.deep.equal([null]);
  });

  test(`the remark “${words.refusedAtSubmission}” is refused with its field named`, async () => {
    const { code, error } = await refusal(submit(await submissionWith({ 'entity.remark': words.refusedAtSubmission })));
    expect(code).to.equal('invalid');
    const [first] = rejectionsOf(error);
    expect(first?.path).to.equal('entity.remark');
    expect(first?.message).to.be.a('string').that.is.not.empty;
  });

  test('rejections stay out of the details, which a host may log', async () => {
    const { details, error } = await refusal(submit(await submissionWith({ 'entity.remark': words.refusedAtSubmission })));
    const said = JSON.stringify(details);
    for (const row of rejectionsOf(error)) expect(said).not.to.include(row.message);
  });

  // — the life of an order —

  test('an order goes through the stages of the profile and ends with numbers', async () => {
    const orderId = await submit(await submissionWith());
    const states: string[] = [];
    for (let stage = 0; stage < 3; stage += 1) {
      await bench.moveOn(orderId);
      states.push((await adapter.getOrder(orderId)).state);
    }
    expect(states).to.deep.equal(['ministry-sms', 'authority-review', 'approved']);
    const { numbers } = await adapter.getOrder(orderId);
    expect(numbers?.entity).to.match(/^京ICP备\d+号$/);
    expect(numbers?.services).to.deep.equal({ s1: `${numbers?.entity ?? ''}-1` });
  });

  test('stages end by themselves when their time is over', async () => {
    const orderId = await submit(await submissionWith());
    await bench.advance(60);
    expect((await adapter.getOrder(orderId)).state).to.equal('initial-review');
    await bench.advance(5 * 86_400);
    expect((await adapter.getOrder(orderId)).state).to.equal('authority-review');
    await bench.advance(40 * 86_400);
    const order = await adapter.getOrder(orderId);
    expect(order.state).to.equal('approved');
    expect(order.timeline.map((row) => row.at)).to.deep.equal(order.timeline.map((row) => row.at).sort());
  });

  for (const [word, states] of [
    [words.rejectedAtInitialReview, ['initial-review', 'rejected']],
    [words.rejectedByAuthority, ['initial-review', 'ministry-sms', 'authority-review', 'rejected']],
  ] as const) {
    test(`the remark “${word}” leads to ${states.join(', ')}, with the field named`, async () => {
      const orderId = await submit(await submissionWith({ 'services[s1].remark': word }));
      await bench.advance(40 * 86_400);
      const order = await adapter.getOrder(orderId);
      expect(order.timeline.map((row) => row.state)).to.deep.equal(states);
      expect(order.rejections.map((row) => row.path)).to.deep.equal(['services[s1].remark', 'services[s1].name']);
      expect(order.canWithdraw).to.equal(false);
    });
  }

  test('a rejected order is taken again, under its number, once it was corrected', async () => {
    const submission = await submissionWith();
    const orderId = await submit(submission);
    await bench.reject(orderId, [{ path: 'entity.name', message: '名称与执照不一致' }]);
    expect((await adapter.getOrder(orderId)).rejections).to.deep.equal([{ path: 'entity.name', message: '名称与执照不一致' }]);
    expect(await submit(submission)).to.equal(orderId);
    const order = await adapter.getOrder(orderId);
    expect(order.rejections).to.deep.equal([]);
    expect(order.timeline.map((row) => row.state)).to.deep.equal(['initial-review', 'rejected', 'initial-review']);
  });

  test('an order is withdrawn while the provider reviews it', async () => {
    const orderId = await submit(await submissionWith());
    const withdrawn = await adapter.withdraw(orderId);
    expect(withdrawn.state).to.equal('withdrawn');
    expect((await adapter.getOrder(orderId)).state).to.equal('withdrawn');
  });

  test('an order is not withdrawn once it is at the authority', async () => {
    const orderId = await submit(await submissionWith());
    await bench.moveOn(orderId);
    await bench.moveOn(orderId);
    expect((await adapter.getOrder(orderId)).canWithdraw).to.equal(false);
    expect(await codeOf(adapter.withdraw(orderId))).to.equal('conflict');
  });

  test('an order that has reached the authority by itself is not withdrawn either', async () => {
    const orderId = await submit(await submissionWith());
    await bench.advance(5 * 86_400);
    expect(await codeOf(adapter.withdraw(orderId))).to.equal('conflict');
  });

  test('lists open and finished orders apart', async () => {
    const done = await submit(await submissionWith());
    const open_ = await submit(await submissionWith({ 'entity.certificateNumber': certificates.filedElsewhere }));
    await adapter.withdraw(done);
    const idsIn = async (state: 'open' | 'done' | 'all'): Promise<readonly string[]> => (await adapter.listOrders({ state, page: 1 })).orders.map((order) => order.id);
    expect(await idsIn('open')).to.deep.equal([open_]);
    expect(await idsIn('done')).to.deep.equal([done]);
    expect([...(await idsIn('all'))].sort()).to.deep.equal([done, open_].sort());
  });

  test('an unknown order cannot be had', async () => {
    expect(await codeOf(adapter.getOrder('nothing'))).to.equal('invalid');
  });

  test('an order in review holds its domain and certificate, an approved one makes them filed here', async () => {
    const submission = await submissionWith();
    const domain = `${submission.filingId}.cn`;
    const orderId = await submit(submission);
    expect((await factsFor(NEW_COMPANY, 'other-sample.cn')).inFlight).to.deep.equal({ what: 'entity', orderId });
    expect((await factsFor('91110108LABAAAA550', domain)).inFlight).to.deep.equal({ what: 'domain', orderId });
    await bench.advance(60 * 86_400);
    await adapter.getOrder(orderId);
    const facts = await factsFor(NEW_COMPANY, domain);
    expect([facts.entity, facts.domain, facts.inFlight ?? null]).to.deep.equal(['here', 'here', null]);
  });

  test('a draft that was submitted is not opened by itself, until its order comes back', async () => {
    const submission = await submissionWith();
    await save(filingWith(submission.filingId), null);
    const orderId = await submit(submission);
    expect(await load(null)).to.equal(null);
    expect((await load(submission.filingId))?.filing.id).to.equal(submission.filingId);
    await bench.reject(orderId, [{ path: null, message: '请补充' }]);
    expect((await load(null))?.filing.id).to.equal(submission.filingId);
  });

  // — orders that wait for the applicant —

  const DAY = 86_400;
  const rejectedOrder = async (): Promise<string> => {
    const orderId = await submit(await submissionWith());
    await bench.reject(orderId, [{ path: null, message: '请补充' }]);
    return orderId;
  };

  test('an order that came back is given up for good, and stands among the finished ones', async () => {
    const orderId = await rejectedOrder();
    expect((await adapter.getOrder(orderId)).canAbandon).to.equal(true);
    expect((await adapter.abandon(orderId)).state).to.equal('abandoned');
    expect((await adapter.getOrder(orderId)).state).to.equal('abandoned');
    expect((await adapter.listOrders({ state: 'done', page: 1 })).orders.map(({ id }) => id)).to.deep.equal([orderId]);
    expect((await adapter.listOrders({ state: 'open', page: 1 })).total).to.equal(0);
  });

  test('giving up twice, or while the provider reviews, is a conflict', async () => {
    const orderId = await rejectedOrder();
    await adapter.abandon(orderId);
    expect(await codeOf(adapter.abandon(orderId))).to.equal('conflict');
    const reviewed = await submit(await submissionWith({ 'entity.certificateNumber': certificates.filedElsewhere }));
    expect((await adapter.getOrder(reviewed)).canAbandon).to.equal(false);
    expect(await codeOf(adapter.abandon(reviewed))).to.equal('conflict');
    expect(await codeOf(adapter.abandon('nothing'))).to.equal('invalid');
  });

  test('an order that nobody touches says when it ends, and ends then', async () => {
    const orderId = await rejectedOrder();
    const { idleUntil } = await adapter.getOrder(orderId);
    const days = (Date.parse(idleUntil ?? '') - Date.parse(await adapter.now())) / (DAY * 1000);
    expect(days).to.be.closeTo(45, 0.1);
    await bench.advance(44 * DAY);
    expect((await adapter.getOrder(orderId)).state).to.equal('rejected');
    await bench.advance(2 * DAY);
    const order = await adapter.getOrder(orderId);
    expect(order.state).to.equal('expired');
    expect(order.idleUntil).to.equal(undefined);
  });

  /** A filing of another type than the first, about what stands on record where there is something. */
  const furtherWith = (type: FilingTypeCode, record: EntityRecord | null, answers: Submission['answers'] = {}, services: Submission['services'] = [{ id: 's1', kind: 'website', domains: [{ id: 'd1' }] }]): Submission => ({
    filingId: newId(), providerId: contractProfile.id, type, holder: 'unit', versions: { profile: '1', packs: {} }, services, answers, phoneTickets: {}, authenticity: {}, agreements: [],
    ...(record === null
      ? {}
      : {
          record: {
            entityNumber: record.snapshot.entityNumber,
            services: Object.fromEntries(record.snapshot.services.filter((known) => services.some(({ id }) => id === known.id)).map(({ id, number }) => [id, number])),
          },
        }),
  });
  const taskOf = <K extends OrderTask['kind']>(order: Order, kind: K): Extract<OrderTask, { kind: K }> => {
    const found = order.tasks?.find((task): task is Extract<OrderTask, { kind: K }> => task.kind === kind);
    if (!found) throw new Error(`the order waits for no ${kind}`);
    return found;
  };

  const waitingForPhoto = async (): Promise<Order> => {
    const orderId = await submit(furtherWith('add-access-elsewhere', null, { 'entity.certificateNumber': 'photo', 'services[s1].name': '样例接入', 'services[s1].domains[d1].name': `${newId()}.cn`, 'services[s1].contact.mobile': newPhone() }));
    await bench.moveOn(orderId);
    return adapter.getOrder(orderId);
  };

  test('after the first review an order waits for the photo, for as long as it takes, with the methods that are offered', async () => {
    const order = await waitingForPhoto();
    expect(order.state).to.equal('waiting-photo');
    expect(taskOf(order, 'photo')).to.deep.equal({ id: 'photo-s1', kind: 'photo', serviceId: 's1', methods: ['verification-point', 'curtain-photo'], state: 'open' });
    await bench.advance(20 * DAY);
    expect((await adapter.getOrder(order.id)).state).to.equal('waiting-photo');
  });

  test('a photo that was handed in leads to the second review, a refused one back with the reason', async () => {
    const { id } = await waitingForPhoto();
    const { uploadId } = await upload('f');
    const handed = await adapter.completeTask(id, 'photo-s1', { kind: 'photo', method: 'curtain-photo', uploadId });
    expect([handed.state, taskOf(handed, 'photo').state]).to.deep.equal(['second-review', 'handed-in']);
    await bench.refuse(id, '幕布上的文字没有拍全');
    const back = await adapter.getOrder(id);
    expect(back.state).to.equal('waiting-photo');
    expect(taskOf(back, 'photo')).to.include({ state: 'refused', reason: '幕布上的文字没有拍全' });
    const again = await adapter.completeTask(id, 'photo-s1', { kind: 'photo', method: 'verification-point' });
    expect([again.state, taskOf(again, 'photo').reason]).to.deep.equal(['second-review', undefined]);
  });

  test('does not take a method that was not offered, a photo that never arrived, or what it does not wait for', async () => {
    const { id } = await waitingForPhoto();
    expect(await codeOf(adapter.completeTask(id, 'photo-s1', { kind: 'photo', method: 'counter-visit' }))).to.equal('invalid');
    expect(await codeOf(adapter.completeTask(id, 'photo-s1', { kind: 'photo', method: 'curtain-photo', uploadId: 'nothing' }))).to.equal('invalid');
    expect(await codeOf(adapter.completeTask(id, 'photo-s9', { kind: 'photo', method: 'verification-point' }))).to.equal('invalid');
    expect(await codeOf(adapter.completeTask(id, 'photo-s1', { kind: 'papers' }))).to.equal('invalid');
    expect(await codeOf(adapter.completeTask('nothing', 'photo-s1', { kind: 'papers' }))).to.equal('invalid');
    expect((await adapter.getOrder(id)).state).to.equal('waiting-photo');
  });

  test('what was handed in is not taken twice', async () => {
    const { id } = await waitingForPhoto();
    const answer = { kind: 'photo', method: 'verification-point' } as const;
    await adapter.completeTask(id, 'photo-s1', answer);
    expect(await codeOf(adapter.completeTask(id, 'photo-s1', answer))).to.equal('conflict');
  });

  test('places and curtains: places lie in a province, and an account has one curtain', async () => {
    const places = await adapter.listCounters({ province: '110000' });
    expect(places.length).to.be.greaterThan(1);
    for (const { id, city, address } of places) expect([id, city['zh-CN'], address['zh-CN']].every((text) => typeof text === 'string' && text !== '')).to.equal(true);
    expect(await adapter.listCounters({ province: '540000' })).to.deep.equal([]);
    const request = { filingId: 'f', receiver: '样例甲', address: '样例路 1 号', phone: '13900000001' };
    expect(await codeOf(adapter.requestCurtain({ ...request, address: ' ' }))).to.equal('invalid');
    const { requestedAt } = await adapter.requestCurtain(request);
    expect(new Date(requestedAt).toISOString()).to.equal(requestedAt);
    expect(await codeOf(adapter.requestCurtain(request))).to.equal('conflict');
  });

  // — the ministry's message —

  const inSms = async (answers: Submission['answers']): Promise<Order> => {
    const orderId = await submit(await submissionWith(answers));
    await bench.moveOn(orderId);
    return adapter.getOrder(orderId);
  };

  test('two roles with one number confirm once, under a number that is masked', async () => {
    const submission = await submissionWith();
    const phone = String(submission.answers['principal.mobile']);
    const orderId = await submit({ ...submission, answers: { ...submission.answers, 'services[s1].contact.mobile': phone } });
    await bench.moveOn(orderId);
    const { persons } = taskOf(await adapter.getOrder(orderId), 'ministry-sms');
    expect(persons.map(({ roles, state, resendsLeft }) => ({ roles, state, resendsLeft }))).to.deep.equal([{ roles: ['principal', 'serviceContact'], state: 'waiting', resendsLeft: 2 }]);
    const [person] = persons;
    expect(person?.phone).to.equal(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
    expect(Date.parse(person?.expiresAt ?? '') - Date.parse(person?.sentAt ?? '')).to.equal(24 * 3_600_000);
  });

  test('of two people both have to confirm', async () => {
    const contact = newPhone();
    const { id } = await inSms({ 'services[s1].contact.mobile': contact });
    await bench.confirmSms(id, contact);
    const waiting = await adapter.getOrder(id);
    expect(waiting.state).to.equal('ministry-sms');
    expect(taskOf(waiting, 'ministry-sms').persons.map(({ roles, state }) => [roles.join(), state])).to.deep.equal([['principal', 'waiting'], ['serviceContact', 'verified']]);
    await bench.advance(3 * 3600);
    expect((await adapter.getOrder(id)).state).to.equal('authority-review');
  });

  test('an order comes back when somebody does not confirm within the day, and says who', async () => {
    const { id } = await inSms({ 'services[s1].contact.mobile': phones.smsNeverConfirmed });
    await bench.advance(23 * 3600);
    expect((await adapter.getOrder(id)).state).to.equal('ministry-sms');
    await bench.advance(2 * 3600);
    const order = await adapter.getOrder(id);
    expect([order.state, order.rejections[0]?.code]).to.deep.equal(['rejected', 'ministry-sms-expired']);
    expect(taskOf(order, 'ministry-sms').persons.map(({ state }) => state)).to.deep.equal(['verified', 'expired']);
  });

  // — what is on record —

  const records = async (): Promise<readonly EntityRecord[]> => (await adapter.listRecords({ page: 1 })).records;
  /** The record of a first filing that was approved. */
  const filed = async (answers: Submission['answers'] = {}): Promise<EntityRecord> => {
    const orderId = await submit(await submissionWith({ 'entity.name': '样例甲有限公司', 'services[s1].homeUrl': 'www.sample.cn', ...answers }));
    for (let stage = 0; stage < 3; stage += 1) await bench.moveOn(orderId);
    const entity = (await adapter.getOrder(orderId)).numbers?.entity ?? '';
    for (let page = 1; ; page += 1) {
      const listed = await adapter.listRecords({ page });
      const record = listed.records.find(({ snapshot }) => snapshot.entityNumber === entity);
      if (record) return record;
      if (page >= listed.pages) throw new Error('the approved filing is not on record');
    }
  };
  const recordedService = (record: EntityRecord): EntityRecord['snapshot']['services'][number] => {
    const [service] = record.snapshot.services;
    if (!service) throw new Error('the record has no service');
    return service;
  };
  const aboutFirst = (record: EntityRecord): Submission['services'] => [{ id: recordedService(record).id, kind: 'website', domains: [] }];
  const finish = async (orderId: string): Promise<Order> => {
    for (let stage = 0; stage < 8 && (await adapter.getOrder(orderId)).state !== 'approved'; stage += 1) await bench.moveOn(orderId);
    return adapter.getOrder(orderId);
  };

  test('has nothing on record before something was approved', async () => {
    await submit(await submissionWith());
    expect(await adapter.listRecords({ page: 1 })).to.deep.equal({ records: [], page: 1, pages: 1, total: 0 });
    expect(await codeOf(adapter.getRecord('nothing'))).to.equal('invalid');
  });

  test('an approved first filing is on record, with its numbers and answers', async () => {
    const record = await filed();
    expect(record).to.include({ state: 'normal' });
    expect(record.openTypes ?? []).to.deep.equal([]);
    expect(record.snapshot.answers['entity.name']).to.equal('样例甲有限公司');
    const service = recordedService(record);
    expect(service.number).to.equal(`${record.snapshot.entityNumber ?? ''}-1`);
    expect(record.snapshot.answers[`services[${service.id}].name`]).to.equal('样例网站');
    expect(service).to.include({ kind: 'website', here: true });
    expect(service.domains).to.have.length(1);
    expect(await adapter.getRecord(record.id)).to.deep.equal(record);
  });

  test('records come in pages, oldest first, each once', async () => {
    const made: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      made.push((await filed({ 'entity.certificateNumber': `paging-${n}` })).id);
      await bench.advance(1);
    }
    const first = await adapter.listRecords({ page: 1 });
    expect(first.total).to.equal(6);
    const listed = [...first.records];
    for (let page = 2; page <= first.pages; page += 1) listed.push(...(await adapter.listRecords({ page })).records);
    expect(listed.map(({ id }) => id)).to.deep.equal(made);
    expect((await adapter.listRecords({ page: 99 })).page).to.equal(first.pages);
  });

  test('a further website joins the record and gets the next number', async () => {
    const record = await filed();
    const orderId = await submit(furtherWith('add-service-here', record, { 'services[s1].name': '第二个网站', 'services[s1].domains[d1].name': 'second-sample.cn' }));
    expect((await adapter.getRecord(record.id)).openTypes).to.deep.equal(['add-service-here']);
    const { numbers, recordNumber } = await finish(orderId);
    expect(recordNumber).to.equal(record.snapshot.entityNumber);
    expect(numbers).to.deep.equal({ entity: record.snapshot.entityNumber, services: { s1: `${record.snapshot.entityNumber ?? ''}-2` } });
    const { snapshot } = await adapter.getRecord(record.id);
    expect(snapshot.services.map(({ domains: names }) => names.at(-1))).to.deep.equal([recordedService(record).domains[0], 'second-sample.cn']);
    const added = snapshot.services[1];
    expect(snapshot.answers[`services[${added?.id ?? ''}].name`]).to.equal('第二个网站');
    expect(snapshot.answers[`services[${recordedService(record).id}].name`]).to.equal('样例网站');
  });

  test('a change of the entity is seen while it is under way, waits for its originals, and stands on record afterwards', async () => {
    const record = await filed();
    const orderId = await submit(furtherWith('change-entity', record, { 'entity.name': '样例乙有限公司' }, []));
    const during = await adapter.getRecord(record.id);
    expect([during.state, during.openTypes]).to.deep.equal(['changing', ['change-entity']]);
    expect(during.snapshot.answers['entity.name']).to.equal('样例甲有限公司');
    await bench.moveOn(orderId);
    const waiting = await adapter.getOrder(orderId);
    expect(waiting.state).to.equal('waiting-papers');
    expect(taskOf(waiting, 'papers').what).to.include('verification-sheet');
    expect((await adapter.completeTask(orderId, 'papers', { kind: 'papers', tracking: 'SF0001' })).state).to.equal('second-review');
    await finish(orderId);
    const after = await adapter.getRecord(record.id);
    expect([after.state, after.openTypes, after.snapshot.answers['entity.name']]).to.deep.equal(['normal', [], '样例乙有限公司']);
    expect(after.snapshot.entityNumber).to.equal(record.snapshot.entityNumber);
  });

  for (const [type, state] of [['cancel-access', 'cancelling'], ['deregister-service', 'deregistering']] as const) {
    test(`${type}: the service is ${state} until it is gone, and the entity remains`, async () => {
      const record = await filed();
      const orderId = await submit(furtherWith(type, record, {}, aboutFirst(record)));
      const { id, number } = recordedService(record);
      expect((await adapter.getRecord(record.id)).serviceStates).to.deep.equal({ [id]: state });
      const { recordNumber, numbers } = await finish(orderId);
      expect([recordNumber, numbers]).to.deep.equal([number, undefined]);
      const after = await adapter.getRecord(record.id);
      expect([after.state, after.snapshot.services]).to.deep.equal(['shell', []]);
      expect(Object.keys(after.snapshot.answers).filter((path) => path.startsWith('services['))).to.deep.equal([]);
    });
  }

  test('nobody confirms a cancellation by text message', async () => {
    const record = await filed();
    const { timeline } = await finish(await submit(furtherWith('cancel-access', record, {}, aboutFirst(record))));
    expect(timeline.map(({ state }) => state)).to.deep.equal(['initial-review', 'authority-review', 'approved']);
  });

  test('the ministry asks the person on record where the filing names none', async () => {
    const contact = newPhone();
    const record = await filed({ 'services[s1].contact.mobile': contact });
    const orderId = await submit(furtherWith('deregister-service', record, {}, aboutFirst(record)));
    await bench.moveOn(orderId);
    expect(taskOf(await adapter.getOrder(orderId), 'ministry-sms').persons.map(({ phone }) => phone)).to.deep.equal([`${contact.slice(0, 3)}****${contact.slice(-4)}`]);
  });

  test('a deregistered entity is gone from the record, and was never filed for the type check', async () => {
    const record = await filed();
    const orderId = await submit(furtherWith('deregister-entity', record, {}, []));
    expect((await adapter.getRecord(record.id)).state).to.equal('deregistering');
    await finish(orderId);
    expect(await records()).to.deep.equal([]);
    expect((await factsFor(NEW_COMPANY, NEW_DOMAIN)).entity).to.equal('none');
  });

  for (const type of ['cancel-access', 'deregister-service', 'deregister-entity'] as const) {
    test(`${type}: the same key gets the same order, at once, later, and after what it was about is gone`, async () => {
      const record = await filed();
      const submission = furtherWith(type, record, {}, type === 'deregister-entity' ? [] : aboutFirst(record));
      const key = newId();
      const [one, two] = await Promise.all([adapter.submit(submission, { idempotencyKey: key }), adapter.submit(submission, { idempotencyKey: key })]);
      expect(two).to.deep.equal(one);
      await finish(one.orderId);
      expect(await adapter.submit(submission, { idempotencyKey: key })).to.deep.equal(one);
      expect((await adapter.listOrders({ state: 'all', page: 1 })).orders.filter((order) => order.type === type)).to.have.length(1);
    });

    test(`${type}: a second one of the same is a conflict that names the first`, async () => {
      const record = await filed();
      const services = type === 'deregister-entity' ? [] : aboutFirst(record);
      const orderId = await submit(furtherWith(type, record, {}, services));
      const { code, details } = await refusal(submit(furtherWith(type, record, {}, services)));
      expect([code, details['orderId']]).to.deep.equal(['conflict', orderId]);
    });
  }

  test('a wrong filing password is refused with its field named, and stands on no record', async () => {
    const record = await filed();
    const { code, error } = await refusal(submit(furtherWith('deregister-entity', record, { 'entity.recordPassword': passwords.wrong }, [])));
    expect([code, rejectionsOf(error).map(({ path }) => path)]).to.deep.equal(['invalid', ['entity.recordPassword']]);
    await finish(await submit(furtherWith('change-entity', record, { 'entity.recordPassword': 'right-one', 'entity.name': '样例乙有限公司' }, [])));
    expect((await adapter.getRecord(record.id)).snapshot.answers).not.to.have.property('entity.recordPassword');
  });

  test('tells a subscriber of orders and face checks, until it ends', async () => {
    const events: BackendEvent[] = [];
    let wake = (): void => undefined;
    const end = adapter.subscribe((event) => {
      events.push(event);
      wake();
    });
    const until = async (fits: (event: BackendEvent) => boolean): Promise<void> => {
      while (!events.some(fits)) await new Promise<void>((resolve) => { wake = resolve; });
    };
    const { sessionId } = await start();
    await bench.settleAuthenticity(sessionId, 'passed');
    await until((event) => event.type === 'authenticity' && event.session.sessionId === sessionId && event.session.status === 'passed');
    const orderId = await submit(await submissionWith());
    await bench.moveOn(orderId);
    await until((event) => event.type === 'order' && event.order.id === orderId && event.order.state === 'ministry-sms');
    end();
    const heard = events.length;
    await bench.moveOn(orderId);
    expect((await adapter.getOrder(orderId)).state).to.equal('authority-review');
    expect(events.length).to.equal(heard);
  });
}
