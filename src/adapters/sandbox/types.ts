import type { Dictionaries } from '../../core/model/catalogue.js';
import type { Filing, Instant, Rejection } from '../../core/model/filing.js';
import type { ServiceId } from '../../core/model/ids.js';
import type { Profile } from '../../core/model/profile.js';
import type { Submission } from '../../core/plan/types.js';
import type { AuthenticitySession, BackendAdapter, DomainFacts, Order, OrderState, SubmitResult } from '../../core/ports/backend.js';
import type { Clock, Timer } from '../../core/ports/platform.js';

/** What the sandbox reads of a profile: its name, its review stages and its limits. */
export type SandboxProfile = Pick<Profile, 'id' | 'review' | 'withdraw' | 'images' | 'phoneCodes'>;

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
  /** What the person in front of the phone does. */
  settleAuthenticity(sessionId: string, status: 'passed' | 'failed' | 'expired', reason?: string): Promise<void>;
  /** Acts as a second device that saves the draft: the next save of this one answers `conflict`. */
  saveFromElsewhere(filingId: string): Promise<void>;
  setNetwork(mode: NetworkMode): Promise<void>;
  /** The newest code sent to a phone, `null` when none arrived. */
  codeFor(phone: string): string | null;
  /** Forgets everything, time included. */
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
}
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
  /** `clock`: milliseconds advanced; `network`: the mode; `once:…`: a magic value that has had its effect; `count`: last number given. */
  meta: string | number | boolean;
}
export type Table = keyof Tables;
export const TABLES: readonly Table[] = ['drafts', 'orders', 'submissions', 'files', 'codes', 'sessions', 'messages', 'meta'];
