import type { AnswerValue, AuthenticityMethod, AuthenticityState, Filing, FilingStart, FilingTypeCode, Instant, Origin, Rejection, ServiceKind } from '../model/filing.js';
import type { DomainId, FactId, Path, ServiceId } from '../model/ids.js';
import type { IcpErrorCode } from '../model/errors.js';
import type { Dictionaries } from '../model/catalogue.js';
import type { MinistrySmsFacts } from '../model/console.js';
import type { Profile } from '../model/profile.js';
import type { BackendAdapter, CloudResource, Order } from '../ports/backend.js';
import type { Clock, Connectivity, DraftStorage, Ids, TabLock, Timer } from '../ports/platform.js';
import type { Division, FactsSource, PackSource } from '../ports/packs.js';
import type { AppPackage, AppPackageReader } from '../ports/app-package.js';
import type { ImageCut, ImageTools } from '../ports/images.js';
import type { LetterDesk, LetterTools } from '../ports/letters.js';
import type { OcrEngine } from '../ports/ocr.js';
import type { Plan, Planner } from '../plan/types.js';
import type { TaskDesk } from '../records/task-desk.js';
import type { LookAhead } from '../rehearse/types.js';
import type { AfterFacts } from '../records/types.js';
import type { PackMessages } from '../rules/types.js';

/** Shape of a zustand store, so that React, Vue and Angular read it in three lines. */
export interface Store<S, C> {
  getState(): S;
  getInitialState(): S;
  /** A listener that throws starves nobody; a command dispatched inside a listener is queued. Returns the unsubscriber. */
  subscribe(listener: (state: S, previous: S) => void): () => void;
  dispatch(command: C): void;
}

/** A failure as state: JSON-able, no personal data. */
export interface Failure { readonly code: IcpErrorCode; readonly details: Readonly<Record<string, string | number | boolean | null>>; readonly at: Instant }

export type SaveStatus =
  | { readonly state: 'new' | 'unsaved' | 'saving' }
  /** `where`: on the server, or only on this device. */
  | { readonly state: 'saved'; readonly at: Instant; readonly where: 'server' | 'device' }
  | { readonly state: 'offline'; readonly at: Instant }
  | { readonly state: 'failed'; readonly failure: Failure; readonly retryAt: Instant | null }
  /** The server holds a newer draft: the applicant chooses. */
  | { readonly state: 'conflict' }
  /** No place to keep anything: the applicant is told. */
  | { readonly state: 'memory-only' };

export interface UploadStatus {
  readonly path: Path;
  readonly fileId: string;
  readonly name: string;
  readonly side: 'front' | 'back' | 'merged' | null;
  readonly phase: 'preparing' | 'storing' | 'uploading' | 'done' | 'failed';
  /** 0..1 */
  readonly ratio: number;
  readonly failure: Failure | null;
  /** What was changed on the picture, message keys under `capture:change`. */
  readonly changes: readonly string[];
  /** `true`: the bytes are still there and the upload can be tried again. */
  readonly canRetry: boolean;
}
export interface OcrStatus {
  readonly path: Path;
  readonly phase: 'loading' | 'reading' | 'done' | 'failed' | 'cancelled';
  readonly ratio: number;
  readonly engine: string | null;
  readonly failure: Failure | null;
  /** Said about the picture: message keys under `capture:quality`. */
  readonly quality: readonly string[];
  readonly filled: readonly Path[];
}
/** A package of an APP that is or was read for a service. */
export interface PackageStatus {
  readonly id: string;
  readonly serviceId: ServiceId;
  /** Of the file, for the list of what was read; it goes nowhere else. */
  readonly name: string;
  readonly phase: 'reading' | 'done' | 'failed' | 'cancelled';
  /** 0..1 */
  readonly ratio: number;
  readonly failure: Failure | null;
  /** What was read; the icon comes from `getPackageIcon`. */
  readonly read: (Omit<AppPackage, 'icon'> & { readonly hasIcon: boolean }) | null;
  readonly filled: readonly Path[];
  /** Answers that say something else, for which what was read is offered. */
  readonly offered: readonly Path[];
  /** The platform was not among the answers and was added to them. */
  readonly ticked: boolean;
}
/** A value read but not filled: one click takes it. */
export interface Suggestion { readonly path: Path; readonly value: AnswerValue; readonly from: 'ocr' | 'record' | 'adapter' | 'package'; readonly source: Path | null; readonly confidence: number | null }

export interface CheckStatus {
  readonly phase: 'idle' | 'running' | 'done' | 'failed';
  readonly failure: Failure | null;
  readonly inFlight: { readonly what: 'entity' | 'domain'; readonly orderId: string | null } | null;
}
export interface CodeStatus { readonly busy: 'sending' | 'verifying' | null; readonly failure: Failure | null }
export interface SubmitStatus { readonly phase: 'idle' | 'submitting' | 'failed' | 'done'; readonly failure: Failure | null }
/** What became of the authorisation code given last, and for which answer it was. */
export interface ResourceCodeStatus { readonly path: Path; readonly phase: 'checking' | 'refused' | 'added'; readonly failure: Failure | null }
export interface ResourcesStatus { readonly phase: 'idle' | 'loading' | 'ready' | 'failed'; readonly items: readonly CloudResource[]; readonly failure: Failure | null; /** The backend checks authorisation codes. */ readonly takesCodes?: boolean; readonly code?: ResourceCodeStatus }
export interface OrderStatus { readonly phase: 'idle' | 'loading' | 'ready' | 'failed'; readonly order: Order | null; readonly failure: Failure | null }

export type ReadOnlyReason = 'newer-draft' | 'other-tab' | 'submitted' | null;

/** One frozen, JSON-able snapshot. What can be derived (the plan, progress, the shown findings) is a selector. */
export interface FilingState {
  readonly phase: 'opening' | 'ready' | 'failed';
  /** Why opening failed. */
  readonly failure: Failure | null;
  readonly filing: Filing;
  readonly save: SaveStatus;
  readonly readOnly: ReadOnlyReason;
  /** The host has to log in again; commands that need the backend wait. */
  readonly paused: boolean;
  readonly online: boolean;
  /** Fields the applicant has left: from then on their findings are shown. */
  readonly touched: Readonly<Record<Path, true>>;
  /** Open composition: nothing is validated, saved or submitted meanwhile. */
  readonly composing: boolean;
  readonly uploads: Readonly<Record<string, UploadStatus>>;
  readonly ocr: Readonly<Record<Path, OcrStatus>>;
  /** By their id, in the order they were given. */
  readonly packages?: Readonly<Record<string, PackageStatus>>;
  readonly suggestions: readonly Suggestion[];
  readonly checks: Readonly<Record<ServiceId, CheckStatus>>;
  readonly codes: Readonly<Record<Path, CodeStatus>>;
  readonly authenticityBusy: Readonly<Record<ServiceId, { readonly busy: boolean; readonly failure: Failure | null }>>;
  readonly resources: ResourcesStatus;
  readonly submit: SubmitStatus;
  readonly order: OrderStatus;
  /** Service whose card is open. */
  readonly openService: ServiceId | null;
  /** Where focus should go next; a counter makes the same place askable twice. */
  readonly focus: { readonly path: Path | null; readonly step: string | null; readonly n: number };
  /** What a change of province, holder or certificate did: paths that left or came, and rules; shown once and dismissed. */
  readonly notice: { readonly kind: 'plan-changed' | 'draft-restored' | 'rules-changed' | 'rules-updated' | 'type-changed' | 'other-tab-took-over'; readonly left: readonly Path[]; readonly came: readonly Path[];
    /** Rules that changed since the draft was saved: their packs with the versions now in force, and the fields they speak about. */
    readonly rules?: { readonly packs: readonly { readonly id: string; readonly version: string }[]; readonly touched: readonly Path[] };
  } | null;
  /** Grows with each change of what the plan depends on beside the filing (packs, dictionaries, today). */
  readonly contextVersion: number;
  /** An answer that would turn the form, with what was answered before: not given until the applicant, told what it changes, says so. */
  readonly proposal?: { readonly path: Path; readonly value: AnswerValue } | null;
  /** Going on waits for the rules, which have not come yet. */
  readonly waiting?: boolean;
}

export type FilingCommand =
  | { readonly type: 'answer/set'; readonly path: Path; readonly value: AnswerValue; readonly origin?: Origin; /** Where it would turn the form, the applicant is to be asked first. */ readonly ask?: boolean; /** What it changes was told before. */ readonly told?: boolean }
  /** The answer that was asked about is not given: the old one stays. */
  | { readonly type: 'proposal/drop' }
  | { readonly type: 'answer/clear'; readonly path: Path }
  | { readonly type: 'answer/undo'; readonly path: Path }
  | { readonly type: 'field/leave'; readonly path: Path }
  | { readonly type: 'composition'; readonly open: boolean }
  | { readonly type: 'declare'; readonly fact: Path; readonly value: boolean }
  | { readonly type: 'suggestion/accept'; readonly path: Path }
  | { readonly type: 'suggestion/dismiss'; readonly path: Path }
  | { readonly type: 'files/add'; readonly path: Path; readonly files: readonly Blob[]; readonly names: readonly string[]; readonly side?: 'front' | 'back' | 'merged'; /** Several files become one picture. */ readonly join?: boolean }
  /** A picture with both sides becomes two; `back`: where the other side goes, where that is another field. `swap`: the second half is the front. */
  | { readonly type: 'files/split'; readonly path: Path; readonly fileId: string; readonly cut: ImageCut; readonly back?: Path; readonly swap?: boolean }
  | { readonly type: 'files/remove'; readonly path: Path; readonly fileId: string }
  | { readonly type: 'files/retry'; readonly fileId: string }
  | { readonly type: 'files/cancel'; readonly fileId: string }
  | { readonly type: 'ocr/run'; readonly path: Path; readonly fileId: string }
  | { readonly type: 'ocr/cancel'; readonly path: Path }
  | { readonly type: 'package/read'; readonly serviceId: ServiceId; readonly file: Blob; readonly name: string }
  | { readonly type: 'package/cancel'; readonly id: string }
  /** Takes what was read from the list; what it filled stays. */
  | { readonly type: 'package/dismiss'; readonly id: string }
  | { readonly type: 'resources/load' }
  | { readonly type: 'resources/add-code'; readonly path: Path; readonly code: string }
  | { readonly type: 'check/run'; readonly serviceId: ServiceId }
  | { readonly type: 'check/reopen'; readonly serviceId: ServiceId }
  /** Where the type check left several types open: the applicant takes one of `decision.alternatives`. */
  | { readonly type: 'check/choose'; readonly chosen: FilingTypeCode }
  /** `kind`: one that the profile has; absent: its first. */
  | { readonly type: 'service/add'; readonly kind?: ServiceKind }
  | { readonly type: 'service/copy'; readonly serviceId: ServiceId }
  | { readonly type: 'service/remove'; readonly serviceId: ServiceId }
  | { readonly type: 'service/open'; readonly serviceId: ServiceId | null }
  | { readonly type: 'domain/add'; readonly serviceId: ServiceId }
  | { readonly type: 'domain/remove'; readonly serviceId: ServiceId; readonly domainId: DomainId }
  | { readonly type: 'step/next' }
  | { readonly type: 'step/back' }
  | { readonly type: 'step/go'; readonly step: string }
  | { readonly type: 'focus'; readonly path: Path }
  | { readonly type: 'code/send'; readonly path: Path }
  | { readonly type: 'code/verify'; readonly path: Path; readonly code: string }
  /** Where several methods are offered: the applicant takes one. */
  | { readonly type: 'authenticity/choose'; readonly serviceId: ServiceId; readonly method: AuthenticityMethod }
  | { readonly type: 'authenticity/start'; readonly serviceId: ServiceId }
  | { readonly type: 'authenticity/refresh'; readonly serviceId: ServiceId }
  | { readonly type: 'agreement/set'; readonly id: string; readonly agreed: boolean }
  | { readonly type: 'submit' }
  | { readonly type: 'save/now' }
  | { readonly type: 'save/resolve'; readonly keep: 'mine' | 'server' }
  | { readonly type: 'lock/take' }
  | { readonly type: 'resume' }
  | { readonly type: 'notice/dismiss' }
  | { readonly type: 'order/refresh' }
  | { readonly type: 'order/withdraw' }
  | { readonly type: 'order/correct' }
  | { readonly type: 'draft/discard' };

/** Ports a filing store works with. Everything that is loaded late is a function. */
export interface StorePorts {
  readonly adapter: BackendAdapter;
  readonly profile: Profile;
  readonly packs: PackSource;
  readonly facts: FactsSource;
  readonly storage: DraftStorage;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: Ids;
  readonly lock: TabLock;
  readonly connectivity: Connectivity;
  readonly images?: () => Promise<ImageTools>;
  readonly ocr?: () => Promise<OcrEngine>;
  /** Reads packages of APPs. */
  readonly appPackages?: () => Promise<AppPackageReader>;
  /** Absent: no letter is filled in, and no paper has a drawing beside it. */
  readonly letters?: () => Promise<LetterTools>;
  /** Folder of workers, OCR files and templates, ending in `/`; absent: paths stay as they are. */
  readonly assetBase?: string;
}
export interface StoreOptions extends StorePorts {
  /** Absent: the last open draft of this account and provider, else a new one. */
  readonly filingId?: string;
  /** The filing starts from a record, in this type; wins over the draft that was open last. With `filingId` a draft of that id is opened if there is one. */
  readonly start?: FilingStart;
  /** Namespaces drafts on a shared computer. */
  readonly accountKey?: string;
  /** `true`: `submit` asks here first; a host may refuse (the cancelable event of the element). */
  readonly beforeSubmit?: () => boolean;
  /**
   * Lets a new filing show its first questions before its rules have come: resolves when those may be loaded. Asked with `false` when the
   * filing is open, with `true` as soon as a command waits for them. Absent: everything is loaded before a filing opens. A filing that was
   * begun before is opened with everything in any case.
   */
  readonly later?: (now: boolean) => Promise<unknown>;
}

export interface FilingStore extends Store<FilingState, FilingCommand> {
  /** The plan of the present state, memoised. */
  getPlan(): Plan;
  readonly planner: Planner;
  readonly profile: Profile;
  readonly dictionaries: Dictionaries;
  /** Bytes of a file of the draft, for a preview; `null` when only the backend has them and cannot give them back. */
  getFile(fileId: string): Promise<Blob | null>;
  /** Icon of a package that was read; absent where packages are not read. */
  getPackageIcon?(id: string): Promise<Blob | null>;
  /** Something went wrong or happened that a host may want to hear of; never holds an answer. */
  onEvent(listener: (event: StoreEvent) => void): () => void;
  /** Milliseconds since the epoch, the server's where known: countdowns run on it. */
  now(): number;
  /** Whether the backend has a method that it may do without; absent: it has them all. */
  supports?(method: keyof BackendAdapter): boolean;
  /** What the rules of a pack in force say, from where the pack itself came. */
  packMessages(packId: string, locale: string): Promise<PackMessages>;
  /** What can be told beside the present plan: a rehearsal of the review, and what another province would change. */
  ahead?(): Promise<LookAhead>;
  /** Letters that are filled in from the filing, and drawings of papers; absent where there are none. Rejects when they cannot be loaded. */
  readonly letters?: (() => Promise<LetterDesk>) | undefined;
  /** Provinces, cities and districts for the region control; loaded when first asked for. */
  getDivisions(): Promise<readonly Division[]>;
  /** Whom the ministry texts about this provider's filings; `null` where nobody knows. */
  getMinistrySms?(): Promise<MinistrySmsFacts | null>;
  /** What can be done about what the order of this filing waits for. */
  taskDesk?(order: Order): Promise<TaskDesk>;
  /** What there is to do once a number is granted. */
  getAfterSuccess?(): Promise<AfterFacts | undefined>;
  /** Address of a file of the profile (template, sample): a relative path stands below `<asset base>/providers/<profile id>/`. */
  assetUrl(path: string): string;
  /**
   * `submit` asks here first: a listener that answers `false` refuses. Any number of listeners; what one of them throws is reported and
   * counts as a refusal. Returns the function that takes the listener away.
   */
  onBeforeSubmit?(listener: () => boolean): () => void;
  /** The filing that is open was begun before; an element that comes later has not heard the event `ready`. */
  readonly restored?: boolean;
  /** Opens the draft; called once. */
  start(): Promise<void>;
  /** Cancels work under way, saves what is unsaved, releases the lock. */
  stop(): Promise<void>;
}
export type StoreEvent =
  | { readonly type: 'ready'; readonly filingId: string; readonly restored: boolean }
  | { readonly type: 'step-change'; readonly from: string | null; readonly to: string }
  | { readonly type: 'draft-saved'; readonly filingId: string; readonly at: Instant; readonly where: 'server' | 'device' }
  | { readonly type: 'submitted'; readonly filingId: string; readonly orderId: string }
  | { readonly type: 'error'; readonly code: IcpErrorCode; readonly details: Failure['details'] };

export type { AuthenticityState, FactId, Rejection };
