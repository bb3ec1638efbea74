import type { IcpErrorOptions } from '../../core/model/errors.js';
import type { OcrDocumentKind, OcrPhase, OcrReading } from '../../core/ports/ocr.js';

/** Absolute addresses of the files the engine loads. */
export interface OcrPaths {
  /** Our worker, `ocr-worker.js`. */
  readonly worker: string;
  /** The recogniser's worker, `worker.min.js` of tesseract.js. */
  readonly engine: string;
  /** Classic script that starts the recogniser without its notes to the console: our worker file again. `null`: start it bare. */
  readonly host: string | null;
  /** Folder of the recogniser's cores. */
  readonly core: string;
  /** Language data, gzipped. */
  readonly chinese: string;
  readonly latin: string;
}

/** From the page to the worker. */
export type OcrRequest =
  | { readonly type: 'start'; readonly paths: OcrPaths; readonly wrapped: boolean }
  | { readonly type: 'read'; readonly id: number; readonly image: Blob; readonly kind: OcrDocumentKind };

export type OcrFailureCode = 'ocr-unavailable' | 'ocr-unreadable';

/** From the worker to the page. */
export type OcrReply =
  | { readonly type: 'progress'; readonly phase: OcrPhase; readonly ratio: number }
  | { readonly type: 'started' }
  | { readonly type: 'done'; readonly id: number; readonly reading: Omit<OcrReading, 'engine'> }
  | { readonly type: 'failed'; readonly id: number | null; readonly code: OcrFailureCode; readonly details: NonNullable<IcpErrorOptions['details']> };
