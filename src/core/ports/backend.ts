import type { Dictionary, DictionaryId } from '../model/catalogue.js';
import { IcpError, isIcpError } from '../model/errors.js';
import type { AuthenticityMethod, AuthenticityState, CivilDate, Filing, FilingTypeCode, Instant, RecordSnapshot, RecordStatus, Rejection, ServiceKind } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';
import type { Submission } from '../plan/types.js';
import type { CallOptions } from './call.js';
import type { OcrDocumentKind, OcrReading } from './ocr.js';

export type { AbortSignalLike, CallOptions } from './call.js';

/**
 * The provider's backend, as the wizard sees it. Every method may reject with an `IcpError` whose code is an `AdapterErrorCode`:
 * `unauthenticated` (the host logs in again, nothing is lost), `conflict` (details.version), `invalid`, `rate-limited` (details.after: seconds),
 * `too-large` (details.maxBytes), `unavailable`, `network`, `aborted`, `unsupported`. Anything else that is thrown counts as `unavailable`.
 * Optional methods are marked with `?`; the wizard works without them and says what is missing.
 */
export interface BackendAdapter {
  /** Name for diagnostics, e.g. `rest`. */
  readonly id: string;

  /** The server's time. Optional: the device's clock is used. */
  now?(options?: CallOptions): Promise<Instant>;
  /** A dictionary of the provider; the bundled table is used while it loads or when absent. `version` allows a 304-like `null`. Optional. */
  getDictionary?(id: DictionaryId, known: string | null, options?: CallOptions): Promise<Dictionary | null>;

  /** Resources of this account that may carry a filing, also those that may not, with the reason. Required. */
  listCloudResources(options?: CallOptions): Promise<readonly CloudResource[]>;
  /** Checks an authorisation code of another account's server. Optional: without it codes are not offered. */
  checkAuthorisationCode?(code: string, options?: CallOptions): Promise<AuthorisationCodeResult>;
  /** What is known about a domain: record, holder, expiry … Every member is optional evidence. Required. */
  checkDomain(domain: string, options?: CallOptions): Promise<DomainFacts>;
  /** What decides the filing type. Required. */
  getTypeFacts(query: TypeQuery, options?: CallOptions): Promise<TypeFacts>;

  /** The last open draft of this account, or one by id. `null`: there is none. Optional: drafts then stay on this device. */
  loadDraft?(query: { readonly filingId: string | null }, options?: CallOptions): Promise<ServerDraft | null>;
  /** Saves with optimistic locking: `conflict` when `version` is not the newest. Optional. */
  saveDraft?(draft: Filing, version: string | null, options?: CallOptions): Promise<{ readonly version: string }>;
  deleteDraft?(filingId: string, options?: CallOptions): Promise<void>;

  /** Uploads one prepared file. Required. */
  upload(file: UploadFile, options?: CallOptions & { readonly onProgress?: (ratio: number) => void }): Promise<{ readonly uploadId: string }>;
  /** Bytes of an uploaded file, to restore a preview on another device. Optional. */
  download?(uploadId: string, options?: CallOptions): Promise<Blob>;
  /** The provider's own OCR. Optional; the profile orders it against the device's. After 60 s without an answer the signal is aborted and the next engine reads. */
  recognise?(image: Blob, kind: OcrDocumentKind, options?: CallOptions): Promise<OcrReading>;

  /** Sends an in-form code. Required where the profile asks for one. */
  sendCode(request: CodeRequest, options?: CallOptions): Promise<CodeSent>;
  /** Checks a code. Answers with a result, not an error, for wrong or expired codes. */
  verifyCode(request: CodeCheck, options?: CallOptions): Promise<CodeResult>;

  /**
   * Starts an authenticity session (face check). Optional for a profile whose methods all end in an upload: where a row asks for a session, the
   * applicant is told that it cannot be started here, and the filing is not ready.
   */
  startAuthenticity?(request: { readonly filingId: string; readonly serviceId: ServiceId; readonly method: AuthenticityState['method'] }, options?: CallOptions): Promise<AuthenticitySession>;
  getAuthenticity?(sessionId: string, options?: CallOptions): Promise<AuthenticitySession>;

  /** Submits. The same key always answers with the same order, however often it is sent. `invalid` carries them as `IcpError.rejections`. Required. */
  submit(submission: Submission, options: CallOptions & { readonly idempotencyKey: string }): Promise<SubmitResult>;

  listOrders(query: { readonly state: 'open' | 'done' | 'all'; readonly page: number }, options?: CallOptions): Promise<OrderPage>;
  getOrder(orderId: string, options?: CallOptions): Promise<Order>;
  /** Takes an order back while the provider still reviews it. Optional. */
  withdraw?(orderId: string, options?: CallOptions): Promise<Order>;
  /** Gives an order up for good, or a draft that the provider lists among the orders. Optional. */
  abandon?(orderId: string, options?: CallOptions): Promise<Order>;
  /** What this account has on record: entities with their services. Optional: without it nothing can be changed, cancelled or deregistered from here. */
  listRecords?(query: { readonly page: number }, options?: CallOptions): Promise<RecordPage>;
  /** One record, whole. Optional beside `listRecords`, where that gives summaries only. */
  getRecord?(recordId: string, options?: CallOptions): Promise<EntityRecord>;
  /** Places where a photo is taken or papers are handed in. Optional. */
  listCounters?(query: { readonly province: string }, options?: CallOptions): Promise<readonly Counter[]>;
  /** Orders the background curtain. Optional. */
  requestCurtain?(request: CurtainRequest, options?: CallOptions): Promise<{ readonly requestedAt: Instant; readonly note?: string }>;
  /** Hands in what an order waits for (`Order.tasks`). Optional. */
  completeTask?(orderId: string, taskId: string, answer: TaskAnswer, options?: CallOptions): Promise<Order>;
  /** Pushes changes of orders and authenticity sessions. Optional: the wizard polls. Returns a function that ends it. */
  subscribe?(listener: (event: BackendEvent) => void): () => void;
}

export interface CloudResource {
  readonly id: string;
  /** Locale → label; `zh-CN` is required. */
  readonly label: Readonly<Record<string, string>>;
  /** Id of a `CloudKind` of the profile. */
  readonly kind: string;
  readonly ip: string | null;
  /** Filings it carries and how many are taken. */
  readonly quota?: { readonly used: number; readonly of: number };
  /** Last day paid for. */
  readonly expiresOn?: CivilDate;
  /** Why it may not be chosen, locale → text; absent: it may. */
  readonly disabled?: Readonly<Record<string, string>>;
}
export type AuthorisationCodeResult =
  | { readonly ok: true; readonly resource: CloudResource }
  /** `filing`: another order uses it now; `used`: a filing succeeded with it, and it is taken for ever. */
  | { readonly ok: false; readonly reason: 'unknown' | 'expired' | 'filing' | 'used' | 'not-eligible' };

export interface DomainFacts {
  readonly domain: string;
  readonly recordStatus: RecordStatus;
  readonly holderName?: string;
  readonly holderKind?: 'unit' | 'individual';
  /** How a personal holder stands to the unit. */
  readonly holderRelation?: 'self' | 'legal-representative' | 'shareholder' | 'principal-officer' | 'senior-manager' | 'other';
  readonly realNameStatus?: 'verified' | 'pending' | 'none';
  readonly expiresOn?: CivilDate;
  readonly registeredOn?: CivilDate;
  readonly registrarRegion?: 'mainland' | 'overseas';
  readonly privacyProtection?: boolean;
}
export interface TypeQuery {
  readonly region: { readonly province: string; readonly city: string; readonly district: string };
  readonly nature: string;
  readonly certificateType: string;
  readonly certificateNumber: string;
  /** Empty for an APP, which is looked up by its name. */
  readonly domain: string;
  /** Absent: a website. */
  readonly kind?: ServiceKind;
  readonly appName?: string;
}
export interface TypeFacts {
  readonly entity: RecordStatus;
  readonly domain: RecordStatus;
  /** Another order already holds the certificate or domain. */
  readonly inFlight?: { readonly what: 'entity' | 'domain'; readonly orderId: string | null } | null;
  readonly record?: RecordSnapshot | null;
  /** Home province of known phone numbers etc. may be added by the backend: fact path → value. */
  readonly facts?: Readonly<Record<Path, string | boolean | number>>;
}

export interface ServerDraft { readonly filing: Filing; readonly version: string; readonly savedAt: Instant }
export interface UploadFile { readonly id: string; readonly blob: Blob; readonly name: string; readonly path: Path; readonly filingId: string }

export interface CodeRequest { readonly filingId: string; readonly path: Path; readonly phone: string }
/** `home`: GB/T 2260 code of the province the number belongs to, where the backend knows it. */
export interface CodeSent { readonly ticket: string; readonly resendAt: Instant; readonly expiresAt: Instant; readonly length?: number; readonly home?: string }
export interface CodeCheck extends CodeRequest { readonly ticket: string; readonly code: string }
export type CodeResult =
  | { readonly ok: true; readonly ticket: string }
  | { readonly ok: false; readonly reason: 'wrong' | 'expired' | 'too-many'; readonly attemptsLeft?: number; readonly resendAt?: Instant };

export interface AuthenticitySession {
  readonly sessionId: string;
  readonly status: 'waiting' | 'passed' | 'failed' | 'expired';
  readonly url?: string;
  readonly expiresAt?: Instant;
  readonly validUntil?: Instant;
  readonly reason?: string;
}

export interface SubmitResult { readonly orderId: string; readonly submittedAt: Instant }

export type OrderState =
  | 'draft' | 'initial-review' | 'waiting-photo' | 'waiting-papers' | 'second-review' | 'waiting-submission' | 'ministry-sms' | 'authority-review'
  | 'rejected' | 'approved' | 'withdrawn' | 'abandoned' | 'expired';
export interface Order {
  readonly id: string;
  readonly filingId: string;
  readonly type: FilingTypeCode;
  readonly state: OrderState;
  readonly title: string;
  readonly domains: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly timeline: readonly { readonly state: OrderState; readonly at: Instant; readonly note?: string }[];
  readonly rejections: readonly Rejection[];
  /** Of its services; absent: websites. */
  readonly kinds?: readonly ServiceKind[];
  readonly canWithdraw: boolean;
  readonly canAbandon?: boolean;
  /** When it is deleted if nothing happens. */
  readonly idleUntil?: Instant;
  /** What it waits for from the applicant. */
  readonly tasks?: readonly OrderTask[];
  /** Number of the record that it changes or ends. */
  readonly recordNumber?: string;
  /** GB/T 2260 code of the province whose authority decides, where it is known: what its places and its reviews are like. */
  readonly province?: string;
  /** Granted numbers after approval. */
  readonly numbers?: { readonly entity: string; readonly services: Readonly<Record<ServiceId, string>> };
}
/**
 * `photo`: a person is photographed by one of the methods; `papers`: originals are mailed or brought; `ministry-sms`: the ministry's message has
 * to be confirmed on the ministry's own site.
 */
export type OrderTask =
  | { readonly id: string; readonly kind: 'photo'; readonly serviceId: ServiceId; readonly methods: readonly AuthenticityMethod[]; readonly state: 'open' | 'handed-in' | 'refused'; readonly reason?: string }
  | { readonly id: string; readonly kind: 'papers'; readonly what: readonly string[]; readonly state: 'open' | 'handed-in' | 'refused'; readonly reason?: string }
  | { readonly id: string; readonly kind: 'ministry-sms'; readonly persons: readonly MinistrySmsPerson[] };
export interface MinistrySmsPerson {
  readonly roles: readonly ('principal' | 'serviceContact')[];
  readonly serviceId?: ServiceId;
  /** Masked, e.g. `138****0001`. */
  readonly phone: string;
  readonly state: 'not-sent' | 'waiting' | 'verified' | 'expired';
  readonly sentAt?: Instant;
  readonly expiresAt?: Instant;
  readonly resendsLeft?: number;
}
export type TaskAnswer =
  | { readonly kind: 'photo'; readonly method: AuthenticityMethod; readonly uploadId?: string }
  | { readonly kind: 'papers'; readonly tracking?: string };

export type RecordState = 'normal' | 'changing' | 'cancelling' | 'deregistering' | 'shell';
export interface EntityRecord {
  readonly id: string;
  readonly state: RecordState;
  readonly snapshot: RecordSnapshot;
  /** Of the services; a service that is not named is `normal`. */
  readonly serviceStates?: Readonly<Record<ServiceId, RecordState>>;
  readonly approvedAt?: Instant;
  /** Types of the orders that are open for it. */
  readonly openTypes?: readonly FilingTypeCode[];
}
export interface RecordPage { readonly records: readonly EntityRecord[]; readonly page: number; readonly pages: number; readonly total: number }

export interface Counter {
  readonly id: string;
  /** Locale → text; `zh-CN` is required. */
  readonly city: Readonly<Record<string, string>>;
  readonly address: Readonly<Record<string, string>>;
  readonly phone?: string;
  readonly hours?: Readonly<Record<string, string>>;
}
export interface CurtainRequest { readonly filingId: string; readonly orderId?: string; readonly receiver: string; readonly address: string; readonly phone: string }

export interface OrderPage { readonly orders: readonly Order[]; readonly page: number; readonly pages: number; readonly total: number }

export type BackendEvent =
  | { readonly type: 'order'; readonly order: Order }
  | { readonly type: 'authenticity'; readonly session: AuthenticitySession };

/** An `invalid` that says what is wrong, field by field. */
export interface InvalidError extends IcpError { readonly rejections: readonly Rejection[] }

/** Makes an `invalid`. The rejections stay out of `details`: those reach the host, and a reviewer's words may quote an answer. */
export const invalidWith = (rejections: readonly Rejection[]): InvalidError =>
  Object.assign(new IcpError('invalid', 'the backend refused some answers', { details: { count: rejections.length } }), { rejections });

/** What an error says is wrong; empty for every error but an `invalid` made by `invalidWith`. */
export const rejectionsOf = (error: unknown): readonly Rejection[] => {
  const found: unknown = isIcpError(error) && error.code === 'invalid' && 'rejections' in error ? error.rejections : [];
  return Array.isArray(found) ? found : [];
};
