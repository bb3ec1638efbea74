/** The logic behind the routes: drafts, files, codes, face checks and orders of one tenant. Throws `Refusal`. */
import { randomInt } from 'node:crypto';
import { confirms, personsOf } from './ministry-sms.mjs';
import { createRecords } from './records.mjs';
import { appStatus, authorisationCode, certificateInFlight, certificateStatus, contract, domainFacts, findWord, fixtures, magic, plainDomain } from './facts.mjs';

export class Refusal extends Error {
  constructor(status, body = {}, headers = {}) {
    super(String(status));
    Object.assign(this, { status, body, headers });
  }
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** As in the contract's profile; without `types` a stage belongs to all. Two of them last until the applicant has done something. */
const STAGES = [
  { state: 'initial-review', lasts: 3 * DAY },
  { state: 'waiting-photo', types: ['add-access-elsewhere'] },
  { state: 'waiting-papers', types: ['change-entity'] },
  { state: 'second-review', lasts: DAY, types: ['add-access-elsewhere', 'change-entity'] },
  { state: 'ministry-sms', lasts: DAY },
  { state: 'authority-review', lasts: 28 * DAY },
];
const stagesFor = (type) => STAGES.filter(({ types, state }) => (types?.includes(type) ?? true) && (state !== 'ministry-sms' || confirms(type).length > 0));
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
  const records = createRecords({ store, nextId });

  const tasksIn = (row, state, at, refused) => {
    const before = row.order.tasks ?? [];
    const asked = refused === undefined ? { state: 'open' } : { state: 'refused', reason: refused };
    if (['approved', 'withdrawn', 'abandoned', 'expired'].includes(state)) return [];
    if (state === 'rejected') return before.filter(({ kind }) => kind === 'ministry-sms');
    const others = (kind) => before.filter((task) => task.kind !== kind);
    if (state === 'waiting-photo') return [...others('photo'), ...row.submission.services.map(({ id }) => ({ id: `photo-${id}`, kind: 'photo', serviceId: id, methods: ['verification-point', 'curtain-photo'], ...asked }))];
    if (state === 'waiting-papers') return [...others('papers'), { id: 'papers', kind: 'papers', what: ['verification-sheet'], ...asked }];
    if (state === 'ministry-sms') {
      const persons = personsOf(row, records.get(row.about?.recordId), at);
      return persons.length > 0 ? [...others('ministry-sms'), { id: 'ministry-sms', kind: 'ministry-sms', persons: persons.map(({ whole: _whole, ...person }) => person) }] : before;
    }
    return before;
  };
  const smsOf = (row) => (row.order.tasks ?? []).find(({ kind }) => kind === 'ministry-sms');
  /** When something happens by itself: people confirm after two hours, but for those who never do. */
  const smsDue = (row) => Math.min(...smsOf(row).persons.map((person, index) => (person.state === 'waiting' ? Date.parse(neverConfirms(row, index) ? person.expiresAt : person.sentAt) + (neverConfirms(row, index) ? 0 : 2 * HOUR) : Infinity)));
  const neverConfirms = (row, index) => row.phones?.[index] === magic.phones.smsNeverConfirmed;

  const enter = (row, state, at, { rejections = [], refused } = {}) => {
    const stage = STAGES.find((one) => one.state === state);
    const { idleUntil: _idle, tasks: _tasks, ...before } = row.order;
    const tasks = tasksIn(row, state, at, refused);
    const waits = ['waiting-photo', 'waiting-papers', 'rejected', 'withdrawn'].includes(state);
    const order = {
      ...before,
      state,
      updatedAt: iso(at),
      timeline: [...row.order.timeline, { state, at: iso(at) }],
      rejections,
      canWithdraw: state === 'initial-review',
      canAbandon: waits,
      ...(waits ? { idleUntil: iso(at + contract.idleDays * DAY) } : {}),
      ...(tasks.length > 0 ? { tasks } : {}),
    };
    let next = { ...row, order, dueAt: stage?.lasts === undefined ? null : at + stage.lasts };
    if (state === 'ministry-sms' && smsOf(next)) {
      next = { ...next, phones: personsOf(row, records.get(row.about?.recordId), at).map(({ whole }) => whole) };
      next.dueAt = smsDue(next);
    }
    if (state === 'approved') {
      const numbers = records.grant(next, iso(at));
      if (numbers) next.order.numbers = numbers;
    }
    putOrder(next);
    return next;
  };
  const leaveStage = (row, at) => {
    const stages = stagesFor(row.order.type);
    const index = stages.findIndex((stage) => stage.state === row.order.state);
    if (index < 0) return row;
    if (row.doom?.at === row.order.state) return enter({ ...row, doom: null }, 'rejected', at, { rejections: row.doom.rejections });
    const tasks = row.order.tasks?.map((task) =>
      task.kind === 'ministry-sms' ? { ...task, persons: task.persons.map((person) => ({ ...person, state: 'verified' })) } : { ...task, state: 'handed-in' },
    );
    return enter({ ...row, order: { ...row.order, ...(tasks ? { tasks } : {}) } }, stages[index + 1]?.state ?? 'approved', at);
  };
  const smsChanged = (row, change) => ({ ...row, order: { ...row.order, tasks: row.order.tasks.map((task) => (task.kind === 'ministry-sms' ? { ...task, persons: task.persons.map(change) } : task)) } });
  /** What happens of itself at that time. */
  const due = (row, at) => {
    if (row.order.state !== 'ministry-sms' || !smsOf(row)) return leaveStage(row, at);
    const played = smsChanged(row, (person, index) => {
      if (person.state !== 'waiting') return person;
      if (Date.parse(person.expiresAt) <= at) return { ...person, state: 'expired' };
      return neverConfirms(row, index) || Date.parse(person.sentAt) + 2 * HOUR > at ? person : { ...person, state: 'verified' };
    });
    return afterSms(played, at);
  };
  const afterSms = (row, at) => {
    const { persons } = smsOf(row);
    if (persons.some(({ state }) => state === 'expired')) return enter(row, 'rejected', at, { rejections: [{ path: null, code: 'ministry-sms-expired', message: fixtures.reviewers.smsExpired }] });
    if (persons.every(({ state }) => state === 'verified')) return leaveStage(row, at);
    const next = { ...row, dueAt: smsDue(row) };
    putOrder(next);
    return next;
  };
  const orders = () => {
    for (let row of store.all('orders')) {
      while (row.dueAt !== null && row.dueAt <= now()) row = due(row, row.dueAt);
      if (row.order.idleUntil && Date.parse(row.order.idleUntil) <= now()) enter(row, 'expired', Date.parse(row.order.idleUntil));
    }
    return store.all('orders');
  };
  const orderRow = (id) => {
    orders();
    const row = store.get('orders', id);
    if (row === undefined) throw new Refusal(404, { code: 'invalid' });
    return row;
  };
  /** Changes an order that allows it, or refuses. */
  const changed = (id, allowed, state) => {
    const row = orderRow(id);
    if (!allowed(row.order)) throw new Refusal(409, { orderId: id });
    return enter(row, state, now()).order;
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
    if (submission.answers['entity.recordPassword'] === magic.passwords.wrong) found.push({ path: 'entity.recordPassword', code: 'password-wrong', message: fixtures.reviewers.passwordWrong });
    const phone = submission.answers['principal.mobile'];
    const code = store.get('codes', submission.phoneTickets['principal.mobile'] ?? '');
    if (submission.type === 'first' && phone && !(code?.verified && code.phone === phone)) found.push({ path: 'principal.mobile', code: 'phone-not-verified', message: fixtures.reviewers.phoneNotVerified });
    for (const [path, value] of Object.entries(submission.answers)) {
      const files = Array.isArray(value) ? value.filter((item) => typeof item === 'object' && 'size' in item) : [];
      if (files.some((file) => store.get('files', file.uploadId ?? '') === undefined)) found.push({ path, code: 'file-missing', message: fixtures.reviewers.fileMissing });
    }
    for (const { sessionId } of Object.values(submission.authenticity)) {
      if (sessionId !== undefined && session(sessionId).status !== 'passed') found.push({ path: null, code: 'authenticity-missing', message: fixtures.reviewers.authenticityMissing });
    }
    return found;
  };

  const filedHere = (domain) => (orders(), records.all().some(({ snapshot }) => snapshot.services.some((service) => service.domains.map(plainDomain).includes(domain))));

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
      const app = query.kind === 'app' ? query.appName.trim() : null;
      const inReview = orders().filter((row) => isStage(row.order.state));
      const ofNumber = (row) => row.submission.answers['entity.certificateNumber'] === number;
      const ofName = (row) => (app === null ? row.order.domains.map(plainDomain).includes(domain) : row.order.title === app);
      const byName = inReview.find(ofName);
      const byEntity = inReview.find(ofNumber);
      const known = records.all().find(({ snapshot }) => snapshot.answers['entity.certificateNumber'] === number);
      const entity = known ? 'here' : certificateStatus(number);
      const held = app === null ? domain === magic.domains.inFlight : app === magic.appNames.inFlight;
      const inFlight =
        held || byName
          ? { what: 'domain', orderId: byName?.order.id ?? null }
          : certificateInFlight(number) || byEntity
            ? { what: 'entity', orderId: byEntity?.order.id ?? null }
            : null;
      const { record } = fixtures;
      const service = { id: 'r1', number: `${record.number}-1`, kind: 'website', domains: [record.filedDomain, magic.domains.filedHere, magic.domains.filedElsewhere], here: entity === 'here' };
      const individual = query.nature === 'individual';
      return {
        entity,
        domain: app === null ? domainFacts(domain, now(), filedHere).recordStatus : appStatus(app, records.all()),
        inFlight,
        record:
          known
            ? known.snapshot
            : entity === 'none'
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
      const about = records.subjectOf(submission);
      const twin = about && orders().find((row) => isStage(row.order.state) && row.order.type === submission.type && records.sameSubject(row.about, about, submission));
      if (twin) throw new Refusal(409, { orderId: twin.order.id });
      const found = problems(submission);
      if (found.length > 0) throw invalid(found);
      const [service] = submission.services;
      const order = {
        id: before?.order.id ?? nextId('2099'),
        filingId: submission.filingId,
        type: submission.type,
        state: STAGES[0].state,
        title: submission.answers[`services[${service?.id}].name`] ?? submission.filingId,
        ...(about ? { recordNumber: about.recordNumber } : {}),
        domains: Object.entries(submission.answers).filter(([path]) => /^services\[[\w-]+\]\.domains\[[\w-]+\]\.name$/.test(path)).map(([, domain]) => domain),
        createdAt: before?.order.createdAt ?? iso(now()),
        timeline: before?.order.timeline ?? [],
      };
      enter({ order, submission, about, doom: doomOf(submission) }, STAGES[0].state, now());
      const answer = { orderId: order.id, submittedAt: iso(now()) };
      store.put('submissions', key, answer);
      return answer;
    },
    listOrders: (state, page) => {
      const wanted = orders()
        .map((row) => row.order)
        .filter((order) => state === 'all' || (state === 'done') === ['approved', 'withdrawn', 'abandoned', 'expired'].includes(order.state))
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
      const pages = Math.max(1, Math.ceil(wanted.length / 10));
      return { orders: wanted.slice((page - 1) * 10, page * 10), page, pages, total: wanted.length };
    },
    order: (id) => orderRow(id).order,
    withdraw: (id) => changed(id, ({ canWithdraw }) => canWithdraw, 'withdrawn'),
    abandon: (id) => changed(id, ({ canAbandon }) => canAbandon, 'abandoned'),
    completeTask: (id, taskId, answer) => {
      const row = orderRow(id);
      const task = row.order.tasks?.find((one) => one.id === taskId);
      if (task === undefined || task.kind === 'ministry-sms' || task.kind !== answer.kind) throw new Refusal(422, { code: 'invalid' });
      if (task.state === 'handed-in') throw new Refusal(409, { orderId: id });
      if (task.kind === 'photo' && !task.methods.includes(answer.method)) throw invalid([{ path: null, code: 'method-not-offered', message: fixtures.reviewers.methodNotOffered }]);
      if (answer.method === 'curtain-photo' && store.get('files', answer.uploadId ?? '') === undefined) throw invalid([{ path: null, code: 'file-missing', message: fixtures.reviewers.fileMissing }]);
      const given = { ...row, order: { ...row.order, updatedAt: iso(now()), tasks: row.order.tasks.map((one) => (one.id === taskId ? { ...one, state: 'handed-in', reason: undefined } : one)) } };
      const waits = given.order.tasks.some((one) => one.kind === task.kind && one.state !== 'handed-in');
      if (!waits) return leaveStage(given, now()).order;
      putOrder(given);
      return given.order;
    },
    listRecords: (page) => records.page(page, orders()),
    record: (id) => {
      const found = records.seen(orders()).find((one) => one.id === id);
      if (!found) throw new Refusal(404, { code: 'invalid' });
      return found;
    },
    counters: (province) => fixtures.counters[province] ?? [],
    requestCurtain: (request) => {
      const missing = ['receiver', 'address', 'phone'].filter((name) => !request[name]?.trim());
      if (missing.length > 0) throw invalid(missing.map((name) => ({ path: null, code: `curtain-${name}`, message: fixtures.reviewers.curtainIncomplete })));
      if (store.all('curtains').length >= contract.curtain) throw new Refusal(409);
      const requestedAt = iso(now());
      store.put('curtains', nextId('c'), { request, requestedAt });
      return { requestedAt, note: fixtures.messages.curtainNote };
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
      reject: ({ orderId, rejections }) => enter(orderRow(orderId), 'rejected', now(), { rejections }),
      refuse: ({ orderId, reason }) => {
        const row = orderRow(orderId);
        const photo = row.order.tasks.findLast(({ state }) => state === 'handed-in').kind === 'photo';
        enter(row, photo ? 'waiting-photo' : 'waiting-papers', now(), { refused: reason });
      },
      confirmSms: ({ orderId, phone }) => {
        const row = orderRow(orderId);
        afterSms(smsChanged(row, (person, index) => (person.state === 'waiting' && (phone === undefined || phone === row.phones[index]) ? { ...person, state: 'verified' } : person)), now());
      },
      saveFromElsewhere: ({ filingId }) => resave(filingId),
      network: ({ mode }) => setMeta('network', mode),
      uploadHeaders: () => uploadHeaders,
      folder: () => ({ folder: store.folder }),
    },
  };
}
