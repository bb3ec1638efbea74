import { IcpError } from '../../src/core/model/errors.js';
import type { ImageTools, PreparedImage } from '../../src/core/ports/images.js';
import type { OcrEngine, OcrFieldName, OcrReading } from '../../src/core/ports/ocr.js';

// Reading a Blob takes the browser real time, which a test that stands still cannot wait for: what was put in is kept beside it.
const contents = new WeakMap<Blob, string>();

export function picture(text = 'abc'): Blob {
  const blob = new Blob([text], { type: 'image/jpeg' });
  contents.set(blob, text);
  return blob;
}
const textIn = (blob: Blob): string => contents.get(blob) ?? '';

/** Picture tools that change nothing; a file named in `refuse` is turned down with that error. */
export function fakeImages(refuse: Readonly<Record<string, IcpError>> = {}): ImageTools & { readonly merged: (readonly Blob[])[] } {
  const merged: (readonly Blob[])[] = [];
  const prepared = (blob: Blob, name: string): PreparedImage => ({ blob, type: 'image/jpeg', width: 10, height: 20, bytes: blob.size, name, changes: ['stripped'], quality: { blur: 0, tilt: 0 } });
  return {
    merged,
    inspect: async (file) => ({ format: 'jpeg', type: 'image/jpeg', bytes: file.size, width: 10, height: 20, orientation: 1, hasMetadata: false }),
    async prepare(file, _limits, options) {
      const text = textIn(file);
      const error = refuse[text];
      if (error) throw error;
      options?.onProgress?.(1);
      return prepared(file, `${text}.jpg`);
    },
    async merge(files) {
      merged.push(files);
      return prepared(new Blob([...files]), 'merged.jpg');
    },
  };
}

export function reading(fields: Readonly<Partial<Record<OcrFieldName, string | { text: string; confidence: number; certain?: boolean }>>>, more: Partial<OcrReading> = {}): OcrReading {
  const entries = Object.entries(fields).map(([name, field]) => [name, typeof field === 'string' ? { text: field, confidence: 0.95, certain: true } : { certain: false, ...field }]);
  return { kind: 'business-licence', fields: Object.fromEntries(entries), quality: { tiltDegrees: 0, blurred: false }, engine: 'fake', ...more };
}

export interface FakeOcr extends OcrEngine {
  readonly reads: { readonly kind: string; readonly text: string }[];
  next(run: OcrEngine['read']): void;
}
/** An engine that reads what it is told to read. */
export function fakeOcr(available = true): FakeOcr {
  const reads: { kind: string; text: string }[] = [];
  const waiting: OcrEngine['read'][] = [];
  return {
    id: 'device',
    reads,
    next: (run) => void waiting.push(run),
    available: async () => available,
    async read(image, kind, options) {
      reads.push({ kind, text: textIn(image) });
      const run = waiting.shift();
      if (!run) throw new IcpError('ocr-unreadable', undefined, { details: { reason: 'no-text' } });
      return run(image, kind, options);
    },
  };
}
