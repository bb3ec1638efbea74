import type { Dictionaries } from '../../core/model/catalogue.js';
import type { Filing, Instant, Rejection } from '../../core/model/filing.js';
import type { ServiceId } from '../../core/model/ids.js';
import type { Profile } from '../../core/model/profile.js';
import type { Submission } from '../../core/plan/types.js';
import type { AuthenticitySession, BackendAdapter, CurtainRequest, DomainFacts, EntityRecord, Order, OrderState, SubmitResult } from '../../core/ports/backend.js';
import type { Clock, Timer } from '../../core/ports/platform.js';

/**
 * What the sandbox reads of a profile: its name, its review stages and its limits; where they are there, also its forms, what is checked after the
 * first review, its cloud products, and what its console says of orders, text messages, counters and curtains.
 */
export type SandboxProfile = Pick<Profile, 'id' | 'review' | 'withdraw' | 'images' | 'phoneCodes'> &
  Partial<Pick<Profile, 'version' | 'kinds' | 'flows' | 'materials' | 'authenticity' | 'cloud' | 'later' | 'console'>>;

/**
 * What stands at the provider when the account is opened. `empty`: nothing. `established`: a unit with its websites (and an APP where the
 * provider takes them). `individual`: a person with one website. `elsewhere`: a unit whose filing is with another provider, so that nothing
 * is listed here. `busy`: the unit, and orders in every state that the provider's orders can have.
 */
export type SandboxWorld = 'empty' | 'established' | 'individual' | 'elsewhere' | 'busy';
/** `none`: the account has bought nothing that could carry a filing. */
export type SandboxCloud = 'usual' | 'none';

export interface SandboxOptions {
  readonly profile: SandboxProfile;
  /** Served by `getDictionary`; a dictionary that is not here answers `unsupported`, and the wizard's own table is used. */
  readonly dictionaries?: Dictionaries;
  /** `indexeddb` (default) outlives a reload; where it cannot be opened the sandbox goes on in memory. */
  readonly storage?: 'indexeddb' | 'memory';
  /** Keeps the data of several accounts apart. Default `demo`. */
  readonly account?: string;
  readonly clock?: Clock;
  readonly timer?: Timer;
  /** Milliseconds that every call takes. Default 120. */
  readonly latency?: number;
  /** Further domains with set facts; they win over the magic ones. */
  readonly domains?: Readonly<Record<string, Partial<Omit<DomainFacts, 'domain'>>>>;
  /** Link of the page that plays the phone in a face check. Default: an address that leads nowhere. */
  readonly authenticityUrl?: (sessionId: string) => string;
  /** Where an account that was never opened begins, and where it is after a reset. Default `empty`. */
  readonly world?: SandboxWorld;
  /** Default `usual`. */
  readonly cloud?: SandboxCloud;
  /** Stands in for a provider's own OCR; without it the adapter has none. */
  readonly recognise?: NonNullable<BackendAdapter['recognise']>;
}

/** `unauthenticated` plays an expired session: choose `normal` to log in again. */
export type NetworkMode = 'normal' | 'slow' | 'offline' | 'unauthenticated' | 'unavailable';

/** A text message that a real backend would have sent. */
export interface SandboxMessage {
  readonly id: string;
  readonly at: Instant;
  /** `null`: to the account, not to one phone. */
  readonly to: string | null;
  readonly text: string;
  readonly code: string | null;
}

export interface SandboxSession extends AuthenticitySession {
  readonly filingId: string;
  readonly serviceId: ServiceId;
}

/** One call of the adapter, without what it carried. */
export interface SandboxCall { readonly n: number; readonly method: string; readonly at: Instant; readonly outcome: string }

/** Frozen; the same object until something changes. */
export interface SandboxSnapshot {
  readonly ready: boolean;
  readonly storage: 'indexeddb' | 'memory';
  /** The sandbox's own time: the device's plus what was advanced. */
  readonly now: Instant;
  readonly network: NetworkMode;
  /** Newest first, as the rest. */
  readonly messages: readonly SandboxMessage[];
  readonly sessions: readonly SandboxSession[];
  readonly orders: readonly Order[];
  /** As the adapter lists them. */
  readonly records: readonly EntityRecord[];
  readonly world: SandboxWorld;
  readonly cloud: SandboxCloud;
  readonly drafts: readonly { readonly filingId: string; readonly version: string; readonly savedAt: Instant }[];
  readonly files: number;
  readonly calls: readonly SandboxCall[];
}

export interface Duration { readonly days?: number; readonly hours?: number; readonly minutes?: number; readonly seconds?: number }

/** Plays everybody behind the backend: the phone network, the reviewer, the authority, and time. */
export interface SandboxControl {
  /** Resolves when the stored data were read; the first snapshot before that is empty. */
  readonly ready: Promise<void>;
  getSnapshot(): SandboxSnapshot;
  /** Returns a function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Moves the sandbox's time on; codes, sessions and review stages run out as they would. */
  advance(by: Duration): Promise<void>;
  /** Ends the present review stage of an order at once. */
  moveOn(orderId: string): Promise<void>;
  approve(orderId: string): Promise<void>;
  /** Gives an order back with reasons; without any, the first service's name is named. */
  reject(orderId: string, rejections?: readonly Rejection[]): Promise<void>;
  /** Puts an order into any state, whatever lies between; tasks of that state are open. */
  setOrderState(orderId: string, state: OrderState): Promise<void>;
  /** A person confirms the ministry's text message: the one with this number (whole or masked), or everybody. */
  confirmSms(orderId: string, phone?: string): Promise<void>;
  /** A person has the message sent again on the ministry's site: twice at most, a third time sends nothing. */
  resendSms(orderId: string, phone: string): Promise<void>;
  /** The reviewer does not take the photos or papers that were handed in: the order waits for them again. */
  refusePhoto(orderId: string, reason?: string): Promise<void>;
  /** Lets time run out for an order: for the ministry's message where it waits for that, else as one that nobody touched. */
  expire(orderId: string): Promise<void>;
  /** Forgets everything and starts from another world; a later reset goes back there. */
  setWorld(world: SandboxWorld): Promise<void>;
  setCloud(cloud: SandboxCloud): Promise<void>;
  /** What the person in front of the phone does. */
  settleAuthenticity(sessionId: string, status: 'passed' | 'failed' | 'expired', reason?: string): Promise<void>;
  /** Acts as a second device that saves the draft: the next save of this one answers `conflict`. */
  saveFromElsewhere(filingId: string): Promise<void>;
  setNetwork(mode: NetworkMode): Promise<void>;
  /** The newest code sent to a phone, `null` when none arrived. */
  codeFor(phone: string): string | null;
  /** Forgets everything, time included, and starts from its world again. */
  reset(): Promise<void>;
  /** Lets go of the database and of the link to other tabs. */
  close(): Promise<void>;
}

export interface Sandbox { readonly adapter: BackendAdapter; readonly control: SandboxControl }

/** Order as the sandbox keeps it. */
export interface StoredOrder {
  readonly order: Order;
  readonly submission: Submission;
  /** When the present stage ends by itself; `null` in a final state. */
  readonly dueAt: Instant | null;
  /** Set at submission by a magic word. */
  readonly doom: { readonly at: OrderState; readonly rejections: readonly Rejection[] } | null;
  /** The record it changes, and which of its services those of the filing are. */
  readonly about?: OrderSubject;
  /** Whole numbers of the persons of the ministry's message, in their order: the order itself shows them masked. */
  readonly phones?: readonly string[];
}
export interface OrderSubject { readonly recordId: string; readonly number: string | null; readonly links: Readonly<Record<ServiceId, ServiceId>> }
export interface StoredCurtain { readonly id: string; readonly requestedAt: Instant; readonly request: CurtainRequest }
export interface StoredCode {
  readonly ticket: string;
  readonly phone: string;
  readonly code: string;
  readonly sentAt: Instant;
  readonly resendAt: Instant;
  readonly expiresAt: Instant;
  readonly attemptsLeft: number;
  readonly verified: boolean;
}
export interface StoredDraftRow { readonly filing: Filing; readonly version: string; readonly savedAt: Instant }
export interface StoredFile { readonly id: string; readonly filingId: string; readonly blob: Blob }

export interface Tables {
  drafts: StoredDraftRow;
  orders: StoredOrder;
  /** Idempotency key → what was answered. */
  submissions: SubmitResult;
  files: StoredFile;
  codes: StoredCode;
  sessions: SandboxSession;
  messages: SandboxMessage;
  records: EntityRecord;
  curtains: StoredCurtain;
  /** `clock`: milliseconds advanced; `network`: the mode; `world`, `cloud`: what was chosen; `once:…`: a magic value that has had its effect; `count`: last number given. */
  meta: string | number | boolean;
}
export type Table = keyof Tables;
export const TABLES: readonly Table[] = ['drafts', 'orders', 'submissions', 'files', 'codes', 'sessions', 'messages', 'records', 'curtains', 'meta'];
