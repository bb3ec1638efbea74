import type { AbortSignalLike } from './call.js';

/** A paper the engines know how to read. */
export type OcrDocumentKind = 'business-licence' | 'resident-id-front' | 'resident-id-back';

/**
 * Names of what can be read.
 * - business-licence: `uscc`, `name`, `address`, `legalRepresentative`, perhaps `type`, `validFrom`, `validUntil`
 * - resident-id-front: `name`, `number`, `address`; `birth` and `sex` are derived from a proven number
 * - resident-id-back: `validFrom`, `validUntil`, perhaps `authority`
 */
export type OcrFieldName =
  | 'uscc'
  | 'name'
  | 'address'
  | 'legalRepresentative'
  | 'type'
  | 'number'
  | 'birth'
  | 'sex'
  | 'validFrom'
  | 'validUntil'
  | 'authority';

export interface OcrField {
  /** Trimmed, blanks between Chinese characters removed. Dates are `YYYY-MM-DD` or `long-term`; `sex` is `male` or `female`. */
  readonly text: string;
  /** 0 to 1, the engine's own estimate. */
  readonly confidence: number;
  /** True only when the content proves itself: a check digit holds, or a date has exactly the printed form. */
  readonly certain: boolean;
}

export interface OcrQuality {
  /** Lean of the picture as it came, positive clockwise. It was straightened before reading. */
  readonly tiltDegrees: number;
  /** True when the picture is so soft that mistakes are likely. */
  readonly blurred: boolean;
}

/** What was read. A field that was not found is absent, never empty. */
export interface OcrReading {
  readonly kind: OcrDocumentKind;
  readonly fields: Readonly<Partial<Record<OcrFieldName, OcrField>>>;
  readonly quality: OcrQuality;
  /** `id` of the engine that read. */
  readonly engine: string;
}

/** `loading`: the engine's files are on their way; `reading`: the picture is being read. */
export type OcrPhase = 'loading' | 'reading';

export interface OcrOptions {
  readonly signal?: AbortSignalLike;
  /** `ratio` is 0 to 1 within the phase. */
  readonly onProgress?: (phase: OcrPhase, ratio: number) => void;
}

/** Why a picture could not be read (`details.reason` of `ocr-unreadable`). */
export type OcrUnreadableReason = 'tilted' | 'blurred' | 'wrong-document' | 'no-text' | 'picture';

/**
 * Reads papers. One may run on this device, another may be the provider's service; the profile orders them.
 *
 * `read` may reject with an `IcpError`:
 * - `ocr-unavailable`: the engine cannot start here (`details.reason`: `blocked`, `files`, `engine` or `browser`);
 * - `ocr-timeout`: it started and gave no answer within its limit (`details.phase` is an `OcrPhase`);
 * - `ocr-unreadable`: `details.reason` is an `OcrUnreadableReason`; `tilted` adds `details.degrees`;
 * - `aborted`: the signal was triggered;
 * - a remote engine may pass on `network`, `unavailable`, `unauthenticated` or `rate-limited`.
 */
export interface OcrEngine {
  readonly id: string;
  /** Cheap test whether a `read` could work at all; never loads the engine and never rejects. */
  available(): Promise<boolean>;
  read(image: Blob, kind: OcrDocumentKind, options?: OcrOptions): Promise<OcrReading>;
  /** Gives back memory and workers; a later `read` starts the engine again. */
  release?(): void;
}
