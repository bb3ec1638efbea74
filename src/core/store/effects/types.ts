import type { Failure, FilingCommand, FilingState, StoreEvent, StoreOptions } from '../types.js';
import type { Filing, Instant } from '../../model/filing.js';
import type { Path } from '../../model/ids.js';
import type { AbortSignalLike } from '../../ports/backend.js';
import type { Plan, Planner } from '../../plan/types.js';

/** What a command or the answer of a port changes; `null`: nothing. */
export type Patch = Partial<FilingState> | null;

/** How effects come back: a named, pure change of the state, queued like every other command. */
export interface EffectCommand { readonly type: '@'; readonly name: string; readonly change: (state: FilingState) => Patch }
export type AnyCommand = FilingCommand | EffectCommand;

/** What the store knows about the draft beside its state; effects share it. */
export interface Session {
  /** Namespaces this provider's and account's drafts. */
  readonly scope: string;
  /** Version the backend last answered with. */
  serverVersion: string | null;
  /** The filings last kept on this device and by the backend; another identity in the state means unsaved. */
  onDevice: Filing | null;
  onServer: Filing | null;
  /** `false`: nothing personal may be kept on this device. */
  storage: boolean;
  /** The filing that was started from a record, until it is thrown away (`null`). */
  started?: string | null;
  /** The backend was asked for the draft and knew nobody: it is asked again after the login. */
  unasked: boolean;
  /** Server time minus device time, in milliseconds. */
  offset: number;
}

/** `steal`: take the lock from another tab. `fresh`: a new filing, whatever there is. */
export interface OpenHow { readonly steal?: boolean; readonly fresh?: boolean }

/** What effects work with. */
export interface EffectApi {
  readonly ports: StoreOptions;
  readonly session: Session;
  state(): FilingState;
  plan(): Plan;
  planner(): Planner;
  /** Milliseconds, the server's where known. */
  millis(): number;
  now(): Instant;
  apply(name: string, change: (state: FilingState) => Patch): void;
  dispatch(command: FilingCommand): void;
  emit(event: StoreEvent): void;
  failure(error: unknown): Failure;
  /** Reports a failure to the host and answers with it. */
  report(error: unknown): Failure;
  /**
   * Calls the backend. `unauthenticated` pauses the store; the call then waits for `resume` and is made again. What the call needs of the
   * state it reads when it is made, never before.
   */
  backend<T>(call: () => Promise<T>, signal?: AbortSignalLike): Promise<T>;
  /** Pauses the store until the host has logged in again. */
  pause(error: unknown): void;
  use<K extends keyof Effects>(name: K): Promise<Effects[K]>;
  /** Asks the backend for its time; silent when it does not say. */
  syncTime(): Promise<void>;
  /** Resolves when the rules of the filing's province are in force, or known not to be had. */
  settled(): Promise<void>;
  /** Takes the locks of these drafts in place of those held; `false` when somebody else has one of them. */
  lock(filingIds: readonly string[], steal: boolean): Promise<boolean>;
  /** Opens a draft in place of the present one: again with the lock taken from whoever holds it, or a new one. */
  reopen(how: OpenHow): Promise<void>;
  /** Asks the host; `false` when anybody refuses. */
  mayBeSubmitted(): boolean;
  stopped(): boolean;
}

/** One lazily loaded part of the store. */
export interface Effect {
  /** A command of its own arrived; the table has changed the state already. */
  run?(command: FilingCommand, previous: FilingState): void;
  /** Some state changed. */
  changed?(state: FilingState, previous: FilingState): void;
  stop?(): void | Promise<void>;
}

export interface SaveEffect extends Effect {
  /** Keeps the draft on this device now; `true` when it is kept. */
  flushDevice(): Promise<boolean>;
  /** Keeps the draft here and, where possible, at the backend. */
  flush(): Promise<void>;
}
export interface FilesEffect extends Effect {
  /** Uploads what is missing; resolves with the failure of the first file that could not be uploaded. */
  complete(): Promise<Failure | null>;
  getFile(fileId: string): Promise<Blob | null>;
}
export interface OcrEffect extends Effect {
  /** A picture of an answer is ready: it is read when the profile has a row for it. */
  prepared(path: Path, fileId: string, blob: Blob): void;
}

export interface PackagesEffect extends Effect {
  iconOf(id: string): Blob | null;
}

export interface Effects {
  save: SaveEffect;
  files: FilesEffect;
  ocr: OcrEffect;
  packages: PackagesEffect;
  resources: Effect;
  codes: Effect;
  check: Effect;
  submit: Effect;
  authenticity: Effect;
  order: Effect;
  draft: Effect;
}
export type EffectName = keyof Effects;
