/** The logic behind the routes: drafts, files, codes, face checks and orders of one tenant. Throws `Refusal`. */
import { randomInt } from 'node:crypto';
import { authorisationCode, certificateInFlight, certificateStatus, contract, domainFacts, findWord, fixtures, magic, plainDomain } from './facts.mjs';

export class Refusal extends Error {
  constructor(status, body = {}, headers = {}) {
    super(String(status));
    Object.assign(this, { status, body, headers });
  }
}

const DAY = 86_400_000;
const STAGES = [
  { state: 'initial-review', lasts: 3 * DAY },
  { state: 'ministry-sms', lasts: DAY },
  { state: 'authority-review', lasts: 28 * DAY },
];
const LINK_LASTS = 30 * 60_000;
const RESULT_LASTS = 7 * DAY;
const iso = (milliseconds) => new Date(milliseconds).toISOString();
const isStage = (state) => STAGES.some((stage) => stage.state === state);
const invalid = (rejections) => new Refusal(422, { code: 'invalid', rejections });
const values = (filing) => Object.fromEntries(Object.entries(filing.answers).map(([path, answer]) => [path, answer.value]));

export function createBackend(store, emit) {
  let counter = 0;
  let uploadHeaders = {};
  const nextId = (prefix) => `${prefix}${(counter += 1)}`;
  const meta = (key) => store.get('meta', key)?.value;
  const setMeta = (key, value) => store.put('meta', key, { value });
  const once = (key) => meta(key) !== true && (setMeta(key, true), true);
  const now = () => Date.now() + (meta('clock') ?? 0);

  const endSession = (filingId) => {
    if (!once(`expires-${filingId}`)) return;
    setMeta('network', 'unauthenticated');
    throw new Refusal(401);
  };
  const resave = (filingId, filing) => {
    const row = store.get('drafts', filingId);
    store.put('drafts', filingId, { filing: row?.filing ?? filing, version: String(Number(row?.version ?? 0) + 1), savedAt: iso(now()) });
  };

  const putSession = (session) => {
    store.put('sessions', session.sessionId, session);
    emit({ type: 'authenticity', session });
  };
  const putOrder = (row) => {
    store.put('orders', row.order.id, row);
    emit({ type: 'order', order: row.order });
  };
  const enter = (row, state, at, rejections = []) => {
    const stage = STAGES.find((one) => one.state === state);
    const order = {
      ...row.order,
      state,
      updatedAt: iso(at),
      timeline: [...row.order.timeline, { state, at: iso(at) }],
      rejections,
      canWithdraw: state === 'initial-review',
    };
    if (state === 'approved') {
      const mark = fixtures.authorityMarks[row.submission.answers['entity.region']?.province] ?? '京';
      const entity = `${mark}ICP备2099${row.order.id.replace(/\D/g, '')}号`;
      order.numbers = { entity, services: Object.fromEntries(row.submission.services.map((service, index) => [service.id, `${entity}-${index + 1}`])) };
    }
    const next = { ...row, order, dueAt: stage ? at + stage.lasts : null };
    putOrder(next);
    return next;
  };
  const leaveStage = (row, at) => {
    const index = STAGES.findIndex((stage) => stage.state === row.order.state);
    if (index < 0) return row;
    if (row.doom?.at === row.order.state) return enter({ ...row, doom: null }, 'rejected', at, row.doom.rejections);
    return enter(row, STAGES[index + 1]?.state ?? 'approved', at);
  };
  const orders = () => {
    for (let row of store.all('orders')) while (row.dueAt !== null && row.dueAt <= now()) row = leaveStage(row, row.dueAt);
    return store.all('orders');
  };
  const orderRow = (id) => {
    orders();
    const row = store.get('orders', id);
    if (row === undefined) throw new Refusal(404, { code: 'invalid' });
    return row;
  };
  const session = (id) => {
    const row = store.get('sessions', id);
    if (row === undefined) throw new Refusal(404, { code: 'invalid' });
    if (row.status === 'waiting' && Date.parse(row.expiresAt) <= now()) putSession({ ...row, status: 'expired' });
    return store.get('sessions', id);
  };

  const reasons = (submission, path, message) => {
    const name = submission.services[0] && `services[${submission.services[0].id}].name`;
    const second = name && name !== path ? [{ path: name, code: 'service-name-conflict', message: fixtures.reviewers.serviceName }] : [];
    return [{ path, code: 'magic-word', message }, ...second];
  };
  const doomOf = (submission) => {
    for (const [word, at, message] of [
      [magic.words.rejectedAtInitialReview, STAGES[0].state, fixtures.reviewers.wordInitial],
      [magic.words.rejectedByAuthority, STAGES.at(-1).state, fixtures.reviewers.wordAuthority],
    ]) {
      const path = findWord(submission.answers, word);
      if (path !== null) return { at, rejections: reasons(submission, path, message) };
    }
    return null;
  };
  const problems = (submission) => {
    const found = [];
    const refused = findWord(submission.answers, magic.words.refusedAtSubmission);
    if (refused !== null) found.push(...reasons(submission, refused, fixtures.reviewers.wordRefused));
    const phone = submission.answers['principal.mobile'];
    const code = store.get('codes', submission.phoneTickets['principal.mobile'] ?? '');
    if (phone && !(code?.verified && code.phone === phone)) found.push({ path: 'principal.mobile', code: 'phone-not-verified', message: fixtures.reviewers.phoneNotVerified });
    for (const [path, value] of Object.entries(submission.answers)) {
      const files = Array.isArray(value) ? value.filter((item) => typeof item === 'object' && 'size' in item) : [];
      if (files.some((file) => store.get('files', file.uploadId ?? '') === undefined)) found.push({ path, code: 'file-missing', message: fixtures.reviewers.fileMissing });
    }
    for (const { sessionId } of Object.values(submission.authenticity)) {
      if (sessionId !== undefined && session(sessionId).status !== 'passed') found.push({ path: null, code: 'authenticity-missing', message: fixtures.reviewers.authenticityMissing });
    }
    return found;
  };

  const filedHere = (domain) => orders().some((row) => row.order.state === 'approved' && row.order.domains.map(plainDomain).includes(domain));

  return {
    network: () => meta('network') ?? 'normal',
    time: () => ({ now: iso(now()) }),
    cloudResources: () => fixtures.cloudResources,
    authorisationCode: ({ code }) => authorisationCode(code),
    dictionary: (id) => {
      if (id !== 'service-language') throw new Refusal(404);
      return { id, version: contract.dictionaryVersion, rows: [{ id: 'zh', label: { 'zh-CN': '中文简体', en: 'Chinese' } }] };
    },
    checkDomain: ({ domain }) => {
      if (plainDomain(domain) === magic.domains.checkFails) throw new Refusal(503);
      return domainFacts(domain, now(), filedHere);
    },
    typeFacts: (query) => {
      const domain = plainDomain(query.domain);
      const number = query.certificateNumber.trim().toUpperCase();
      if (domain === magic.domains.checkFails) throw new Refusal(503);
      const rows = orders();
      const ofNumber = (row) => row.submission.answers['entity.certificateNumber'] === number;
      const inReview = rows.filter((row) => isStage(row.order.state));
      const byDomain = inReview.find((row) => row.order.domains.map(plainDomain).includes(domain));
      const byEntity = inReview.find(ofNumber);
      const approved = rows.some((row) => row.order.state === 'approved' && ofNumber(row));
      const entity = approved ? 'here' : certificateStatus(number);
      const inFlight =
        domain === magic.domains.inFlight || byDomain
          ? { what: 'domain', orderId: byDomain?.order.id ?? null }
          : certificateInFlight(number) || byEntity
            ? { what: 'entity', orderId: byEntity?.order.id ?? null }
            : null;
      const { record } = fixtures;
      const service = { id: 'r1', number: `${record.number}-1`, kind: 'website', domains: [record.filedDomain, magic.domains.filedHere, magic.domains.filedElsewhere], here: entity === 'here' };
      const individual = query.nature === 'individual';
      return {
        entity,
        domain: domainFacts(domain, now(), filedHere).recordStatus,
        inFlight,
        record:
          entity === 'none'
            ? null
            : {
                entityNumber: record.number,
                holder: individual ? 'individual' : 'unit',
                answers: { 'entity.name': individual ? record.individualName : record.entityName, 'services[r1].name': record.siteName },
                services: [service],
              },
      };
    },

    currentDraft: () => {
      const closed = new Set(orders().filter((row) => !['rejected', 'withdrawn'].includes(row.order.state)).map((row) => row.order.filingId));
      const open = store.all('drafts').filter((row) => !closed.has(row.filing.id));
      return open.sort((a, b) => b.savedAt.localeCompare(a.savedAt))[0];
    },
    draft: (id) => store.get('drafts', id),
    saveDraft: (filing, version) => {
      if (findWord(values(filing), magic.words.sessionExpires) !== null) endSession(filing.id);
      if (findWord(values(filing), magic.words.draftConflict) !== null && once(`conflict-${filing.id}`)) resave(filing.id, filing);
      const row = store.get('drafts', filing.id);
      if (row && row.version !== version) throw new Refusal(412, { code: 'conflict', version: row.version });
      const next = String(Number(row?.version ?? version ?? 0) + 1);
      store.put('drafts', filing.id, { filing, version: next, savedAt: iso(now()) });
      return { version: next };
    },
    deleteDraft: (id) => store.remove('drafts', id),

    upload: ({ fields, files: { file } }, headers) => {
      uploadHeaders = headers;
      if (file.bytes.length > contract.maxBytes || file.name.includes(magic.fileNames.tooLarge)) throw new Refusal(413, { maxBytes: contract.maxBytes });
      if (file.name.includes(magic.fileNames.refused)) throw invalid([{ path: fields.path, code: 'file-refused', message: fixtures.reviewers.fileMissing }]);
      if (file.name.includes(magic.fileNames.failsOnce) && once(`file-${fields.filingId}-${fields.path}`)) throw new Refusal('cut');
      const id = nextId('u');
      store.putFile(id, file.bytes);
      store.put('files', id, { id, type: file.type, filingId: fields.filingId });
      return { uploadId: id };
    },
    isSlow: ({ files: { file } }) => file.name.includes(magic.fileNames.slow),
    download: (id) => {
      const row = store.get('files', id);
      if (row === undefined) throw new Refusal(404, { code: 'invalid' });
      return { type: row.type, bytes: store.getFile(id) };
    },
    recognise: ({ fields }) => ({
      kind: fields.kind,
      fields: { name: { text: fixtures.record.entityName, confidence: 0.9, certain: false } },
      quality: { tiltDegrees: 0, blurred: false },
      engine: 'test-server',
    }),

    sendCode: ({ phone, filingId }) => {
      const { phoneCodes } = contract;
      if (phone === magic.phones.rateLimited) throw new Refusal(429, {}, { 'retry-after': '60' });
      const waiting = store.all('codes').find((row) => row.phone === phone && row.resendAt > now());
      if (waiting) throw new Refusal(429, {}, { 'retry-after': String(Math.ceil((waiting.resendAt - now()) / 1000)) });
      const ticket = nextId('t');
      const code = phone === magic.phones.fixedCode ? magic.codes.fixed : String(randomInt(10 ** phoneCodes.length)).padStart(phoneCodes.length, '0');
      const row = { ticket, phone, code, sentAt: now(), resendAt: now() + phoneCodes.resendAfter * 1000, expiresAt: now() + phoneCodes.validFor * 1000, attemptsLeft: phoneCodes.attempts, verified: false };
      store.put('codes', ticket, row);
      const region = store.get('drafts', filingId)?.filing.answers['entity.region']?.value;
      const home = phone === magic.phones.homeInOtherProvince ? magic.homes.otherProvince : region?.province;
      return { ticket, resendAt: iso(row.resendAt), expiresAt: iso(row.expiresAt), length: code.length, ...(home ? { home } : {}) };
    },
    verifyCode: (ticket, { phone, code }) => {
      const row = store.get('codes', ticket);
      if (!row || row.phone !== phone || phone === magic.phones.codeExpiresAtOnce || row.expiresAt <= now()) return { ok: false, reason: 'expired' };
      const resendAt = iso(row.resendAt);
      if (row.attemptsLeft <= 0) return { ok: false, reason: 'too-many', attemptsLeft: 0, resendAt };
      if (row.code === code && phone !== magic.phones.codeAlwaysWrong) {
        store.put('codes', ticket, { ...row, verified: true });
        return { ok: true, ticket };
      }
      const attemptsLeft = row.attemptsLeft - 1;
      store.put('codes', ticket, { ...row, attemptsLeft });
      return { ok: false, reason: attemptsLeft === 0 ? 'too-many' : 'wrong', attemptsLeft, resendAt };
    },

    startAuthenticity: ({ method }) => {
      if (method !== 'face-check') throw new Refusal(501);
      const sessionId = nextId('f');
      putSession({ sessionId, status: 'waiting', url: `https://phone.invalid/${sessionId}`, expiresAt: iso(now() + LINK_LASTS) });
      return session(sessionId);
    },
    session,

    submit: (submission, key) => {
      const known = store.get('submissions', key);
      if (known) return known;
      if (findWord(submission.answers, magic.words.sessionExpires) !== null) endSession(submission.filingId);
      const before = orders().find((row) => row.order.filingId === submission.filingId);
      if (before && (isStage(before.order.state) || before.order.state === 'approved')) throw new Refusal(409, { orderId: before.order.id });
      const found = problems(submission);
      if (found.length > 0) throw invalid(found);
      const [service] = submission.services;
      const order = {
        id: before?.order.id ?? nextId('2099'),
        filingId: submission.filingId,
        type: submission.type,
        state: STAGES[0].state,
        title: submission.answers[`services[${service?.id}].name`] ?? submission.filingId,
        domains: Object.entries(submission.answers).filter(([path]) => /^services\[[\w-]+\]\.domains\[[\w-]+\]\.name$/.test(path)).map(([, domain]) => domain),
        createdAt: before?.order.createdAt ?? iso(now()),
        timeline: before?.order.timeline ?? [],
      };
      enter({ order, submission, doom: doomOf(submission) }, STAGES[0].state, now());
      const answer = { orderId: order.id, submittedAt: iso(now()) };
      store.put('submissions', key, answer);
      return answer;
    },
    listOrders: (state, page) => {
      const wanted = orders()
        .map((row) => row.order)
        .filter((order) => state === 'all' || (state === 'done') === ['approved', 'withdrawn', 'expired'].includes(order.state))
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
      const pages = Math.max(1, Math.ceil(wanted.length / 10));
      return { orders: wanted.slice((page - 1) * 10, page * 10), page, pages, total: wanted.length };
    },
    order: (id) => orderRow(id).order,
    withdraw: (id) => {
      const row = orderRow(id);
      if (!row.order.canWithdraw) throw new Refusal(409);
      return enter(row, 'withdrawn', now()).order;
    },

    /** What only a test may do: plays the phone network, the reviewer, a second device, and time. */
    control: {
      code: ({ phone }) => {
        const silent = phone === magic.phones.codeNeverArrives;
        const rows = store.all('codes').filter((row) => row.phone === phone && !silent);
        return { code: rows.sort((a, b) => b.sentAt - a.sentAt)[0]?.code ?? null };
      },
      advance: ({ seconds }) => setMeta('clock', (meta('clock') ?? 0) + seconds * 1000),
      authenticity: ({ sessionId, status }) => putSession({ ...session(sessionId), status, ...(status === 'passed' ? { validUntil: iso(now() + RESULT_LASTS) } : {}) }),
      moveOn: ({ orderId }) => leaveStage(orderRow(orderId), now()),
      reject: ({ orderId, rejections }) => enter(orderRow(orderId), 'rejected', now(), rejections),
      saveFromElsewhere: ({ filingId }) => resave(filingId),
      network: ({ mode }) => setMeta('network', mode),
      uploadHeaders: () => uploadHeaders,
      folder: () => ({ folder: store.folder }),
    },
  };
}
