/** The few platform shapes core needs; core is compiled without the DOM library. */
import type { CivilDate, Filing, Instant } from '../model/filing.js';

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Civil day in Asia/Shanghai. */
  today(): CivilDate;
}
export interface Timer {
  /** Returns a function that cancels. */
  after(milliseconds: number, run: () => void): () => void;
}
export interface Ids {
  /** A new id, unique within filings of this device: letters and digits only. */
  next(prefix: string): string;
}
export interface Connectivity {
  online(): boolean;
  subscribe(listener: (online: boolean) => void): () => void;
}

/** One holder per key among all tabs and wizards of this browser. */
export interface TabLock {
  /** Resolves with a lock, or `null` when somebody else holds it. `steal` takes it away from the other one. */
  acquire(key: string, options: { readonly steal: boolean; readonly onLost: () => void }): Promise<{ release(): void } | null>;
}

export interface StoredDraft {
  readonly filing: Filing;
  readonly savedAt: Instant;
  /** Version the backend last answered with, and whether this copy holds changes the backend has not seen. */
  readonly serverVersion: string | null;
  readonly dirty: boolean;
}
/** This device. Answers and files are encrypted at rest; rejects with `storage-unavailable`. */
export interface DraftStorage {
  /** `false`: nothing personal is kept (no secure context, private mode); the applicant is told. */
  available(): Promise<boolean>;
  /** Loads what keeping a draft needs, ahead of the first one: it may not come when the network is gone. */
  prepare?(): Promise<void>;
  list(scope: string): Promise<readonly { readonly filingId: string; readonly savedAt: Instant }[]>;
  load(scope: string, filingId: string): Promise<StoredDraft | null>;
  save(scope: string, draft: StoredDraft): Promise<void>;
  putFile(scope: string, filingId: string, fileId: string, blob: Blob): Promise<void>;
  getFile(scope: string, filingId: string, fileId: string): Promise<Blob | null>;
  removeFile(scope: string, filingId: string, fileId: string): Promise<void>;
  /** Removes the draft and its files. */
  remove(scope: string, filingId: string): Promise<void>;
  /** Lets go of what it holds open; a later call opens it again. The store calls it when it stops. */
  close?(): Promise<void>;
}

/** Bytes and type of a file; the part of the platform's Blob that core hands through without looking inside. */
declare global {
  // Declared empty so that core compiles without the DOM library and merges with it where it is present.
  interface Blob { readonly size: number; readonly type: string }
}
