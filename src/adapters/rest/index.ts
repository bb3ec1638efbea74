import type { Dictionary } from '../../core/model/catalogue.js';
import type { BackendAdapter, CallOptions, ServerDraft, UploadFile } from '../../core/ports/backend.js';
import type { OcrDocumentKind, OcrReading } from '../../core/ports/ocr.js';
import { listen } from './events.js';
import { createHttp, type Http } from './http.js';
import type { OptionalMethod, OptionalPart, RestOptions } from './types.js';
import { sendForm } from './upload.js';

export type { OptionalMethod, RestOptions } from './types.js';

type RequiredPart = Omit<BackendAdapter, OptionalMethod>;

const id = encodeURIComponent;

/** Nothing personal goes into an address, which proxies and servers log: only ids do; what is looked up is posted. */
const createRequired = (http: Http): RequiredPart => ({
  id: 'rest',
  listCloudResources: (options) => http.json({ method: 'GET', path: '/cloud-resources' }, options),
  checkDomain: (domain, options) => http.json({ method: 'POST', path: '/domain-checks', json: { domain } }, options),
  getTypeFacts: (query, options) => http.json({ method: 'POST', path: '/type-facts', json: query }, options),
  upload: (file, options) => sendForm(http, '/uploads', formOf(file), options),
  sendCode: (request, options) => http.json({ method: 'POST', path: '/codes', json: request }, options),
  verifyCode: ({ ticket, ...check }, options) => http.json({ method: 'POST', path: `/codes/${id(ticket)}/checks`, json: check }, options),
  submit: (submission, { idempotencyKey, ...options }) =>
    http.json({ method: 'POST', path: '/orders', json: submission, headers: { 'idempotency-key': idempotencyKey } }, options),
  listOrders: ({ state, page }, options) => http.json({ method: 'GET', path: `/orders?state=${state}&page=${page}` }, options),
  getOrder: (orderId, options) => http.json({ method: 'GET', path: `/orders/${id(orderId)}` }, options),
});

const createOptional = (http: Http): OptionalPart => ({
  now: async (options) => (await http.json<{ now: string }>({ method: 'GET', path: '/time' }, options)).now,
  getDictionary: (dictionary, known, options) => getDictionary(http, dictionary, known, options),
  checkAuthorisationCode: (code, options) => http.json({ method: 'POST', path: '/authorisation-code-checks', json: { code } }, options),
  loadDraft: ({ filingId }, options) => loadDraft(http, filingId, options),
  saveDraft: (filing, version, options) =>
    http.json({ method: 'PUT', path: `/drafts/${id(filing.id)}`, json: filing, headers: version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` } }, options),
  deleteDraft: (filingId, options) => http.nothing({ method: 'DELETE', path: `/drafts/${id(filingId)}`, accept: [404] }, options),
  download: (uploadId, options) => http.blob({ method: 'GET', path: `/uploads/${id(uploadId)}` }, options),
  recognise: (image, kind, options) => recognise(http, image, kind, options),
  startAuthenticity: (request, options) => http.json({ method: 'POST', path: '/authenticity-sessions', json: request }, options),
  getAuthenticity: (sessionId, options) => http.json({ method: 'GET', path: `/authenticity-sessions/${id(sessionId)}` }, options),
  withdraw: (orderId, options) => http.json({ method: 'POST', path: `/orders/${id(orderId)}/withdrawal` }, options),
  abandon: (orderId, options) => http.json({ method: 'POST', path: `/orders/${id(orderId)}/abandonment` }, options),
  listRecords: ({ page }, options) => http.json({ method: 'GET', path: `/records?page=${page}` }, options),
  getRecord: (recordId, options) => http.json({ method: 'GET', path: `/records/${id(recordId)}` }, options),
  listCounters: ({ province }, options) => http.json({ method: 'GET', path: `/counters?province=${id(province)}` }, options),
  requestCurtain: (request, options) => http.json({ method: 'POST', path: '/curtain-requests', json: request }, options),
  completeTask: (orderId, taskId, answer, options) =>
    http.json({ method: 'POST', path: `/orders/${id(orderId)}/tasks/${id(taskId)}/completion`, json: answer }, options),
  subscribe: (listener) => listen(http, listener).end,
});

function getDictionary(http: Http, dictionary: string, known: string | null, options: CallOptions | undefined): Promise<Dictionary | null> {
  const headers = known === null ? {} : { 'if-none-match': `"${known}"` };
  return http.read({ method: 'GET', path: `/dictionaries/${id(dictionary)}`, headers, accept: [304] }, options, async (response) =>
    response.status === 304 ? null : response.json(),
  );
}

/** No draft is an answer (204, or 404 of a backend that says it so), not a failure. */
function loadDraft(http: Http, filingId: string | null, options: CallOptions | undefined): Promise<ServerDraft | null> {
  const path = filingId === null ? '/drafts/current' : `/drafts/${id(filingId)}`;
  return http.read({ method: 'GET', path, accept: [404] }, options, async (response) =>
    response.status === 204 || response.status === 404 ? null : response.json(),
  );
}

function formOf(file: UploadFile): FormData {
  const form = new FormData();
  // Small parts first, so that a backend can refuse before the bytes have all come.
  form.append('filingId', file.filingId);
  form.append('path', file.path);
  form.append('id', file.id);
  form.append('file', file.blob, file.name);
  return form;
}

function recognise(http: Http, image: Blob, kind: OcrDocumentKind, options: CallOptions | undefined): Promise<OcrReading> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('image', image, 'image');
  return sendForm(http, '/recognitions', form, options);
}

/**
 * Speaks to a backend over HTTP with JSON; docs/writing-an-adapter.md lists its paths. It repeats nothing by itself: the
 * store knows when that is safe.
 */
export function createRestAdapter(options: RestOptions): BackendAdapter {
  const http = createHttp(options);
  const wanted: Readonly<Partial<Record<string, boolean>>> = { recognise: false, ...options.methods };
  const optional: Partial<OptionalPart> = Object.fromEntries(Object.entries(createOptional(http)).filter(([name]) => wanted[name] !== false));
  return { ...createRequired(http), ...optional };
}
