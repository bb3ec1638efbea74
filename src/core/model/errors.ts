import type { Rejection } from './filing.js';

/**
 * Every failure the wizard can name. A closed list, because a host decides by code what to do.
 * `AdapterErrorCode` are those a backend adapter may answer with; the others arise inside the wizard.
 */
export type AdapterErrorCode =
  | 'unauthenticated'
  | 'conflict'
  | 'invalid'
  | 'rate-limited'
  | 'too-large'
  | 'unavailable'
  | 'network'
  | 'aborted'
  | 'unsupported';

export type IcpErrorCode =
  | AdapterErrorCode
  | 'no-adapter'
  | 'no-profile'
  | 'bad-profile'
  /** Rules that do not fit together. */
  | 'bad-pack'
  /** A pack from outside that is refused, so that the bundled one stays: its structure, its age, its digest. */
  | 'pack-invalid'
  | 'pack-outdated'
  | 'pack-digest'
  | 'unknown-province'
  | 'other-version'
  | 'newer-draft'
  | 'bad-draft'
  | 'storage-unavailable'
  | 'draft-locked'
  | 'image-empty'
  | 'image-truncated'
  | 'image-unsupported'
  | 'image-too-small'
  | 'image-too-large'
  | 'image-unreadable'
  | 'ocr-unavailable'
  | 'ocr-timeout'
  | 'ocr-unreadable'
  /** The package of an APP; `details.reason` says why. */
  | 'package-unreadable'
  | 'package-unsupported'
  | 'package-too-large'
  | 'unknown-step'
  | 'not-ready'
  | 'internal';

export interface IcpErrorOptions {
  /** JSON-able, never holds an answer of the applicant. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  readonly cause?: unknown;
  /** With `invalid`: what the backend found, field by field. For the applicant's screen only, never for logs or events. */
  readonly rejections?: readonly Rejection[];
}

/** The one error class of the SDK. `code` is stable; `message` is for developers, never shown to an applicant. */
export class IcpError extends Error {
  readonly code: IcpErrorCode;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly rejections: readonly Rejection[];

  constructor(code: IcpErrorCode, message?: string, options: IcpErrorOptions = {}) {
    super(message ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    // Set by hand: minifiers rename classes and hosts compare names across bundles.
    this.name = 'IcpError';
    this.code = code;
    this.details = options.details ?? {};
    this.rejections = options.rejections ?? [];
  }
}

/** True for an `IcpError` of this or another copy of the SDK (two versions may share a page). */
export const isIcpError = (error: unknown): error is IcpError =>
  error instanceof Error && error.name === 'IcpError' && 'code' in error;
