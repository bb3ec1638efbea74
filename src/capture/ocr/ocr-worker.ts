/** Our worker: opens pictures, cuts papers out and has them read by the recogniser, which runs in a worker of its own inside. */
import { IcpError } from '../../core/model/errors.js';
import type { OcrDocumentKind, OcrReading } from '../../core/ports/ocr.js';
import { Engine, hostedEngine } from './engine.js';
import { type OpenedPicture, openPicture } from './picture.js';
import type { OcrFailureCode, OcrPaths, OcrReply, OcrRequest } from './protocol.js';
import { type PaperReading, readPaper } from './reader.js';

/** Softer than this, mistakes are likely and people are told. */
const blurredFrom = 0.55;

const say = (reply: OcrReply): void => {
  globalThis.postMessage(reply);
};

/** A policy that forbids WebAssembly leaves the recogniser waiting for ever, so it is asked beforehand: the smallest module there is. */
function assertWebAssembly(): void {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch (cause) {
    throw new IcpError('ocr-unavailable', 'WebAssembly is not allowed here', { details: { reason: 'blocked' }, cause });
  }
}

/** Loads gzipped data with progress. A server may have unpacked it already. */
async function load(address: string, onBytes: (count: number) => void): Promise<Uint8Array> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new IcpError('ocr-unavailable', 'a file did not load', { details: { reason: 'files' }, cause });
  });
  if (!response.ok || response.body === null) throw new IcpError('ocr-unavailable', 'a file is missing', { details: { reason: 'files', status: response.status } });
  const reader = response.body.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    onBytes(next.value.length);
  }
  const blob = new Blob(parts);
  const magic = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const packed = magic[0] === 0x1f && magic[1] === 0x8b;
  return new Uint8Array(await (packed ? new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))) : new Response(blob)).arrayBuffer());
}

async function start(paths: OcrPaths, wrapped: boolean): Promise<Engine> {
  assertWebAssembly();
  // Bytes of both data files as shipped; only the progress bar depends on it.
  const expected = 4_680_000;
  let seen = 0;
  const onBytes = (count: number): void => {
    seen += count;
    say({ type: 'progress', phase: 'loading', ratio: Math.min(0.7, (seen / expected) * 0.7) });
  };
  const [chinese, latin] = await Promise.all([load(paths.chinese, onBytes), load(paths.latin, onBytes)]);
  return Engine.start({ paths, wrapped, chinese, latin }).catch((cause: unknown) => {
    throw new IcpError('ocr-unavailable', 'the recogniser did not start', { details: { reason: 'engine' }, cause });
  });
}

/**
 * Quarter turns to try, the likeliest first: cards lie, licences come either way. The others follow, because a paper that does not stand out
 * from its desk was not cut out, and then its shape says nothing.
 */
const turnsFor = (picture: OpenedPicture, kind: OcrDocumentKind): readonly number[] => (kind === 'business-licence' ? [0, 3, 1, 2] : picture.upright ? [1, 3, 0, 2] : [0, 2, 1, 3]);

async function read(engine: Engine, image: Blob, kind: OcrDocumentKind): Promise<Omit<OcrReading, 'engine'>> {
  const picture = await openPicture(image, kind);
  try {
    let best: { readonly reading: PaperReading; readonly blur: number } | null = null;
    const turns = turnsFor(picture, kind);
    for (const [index, turn] of turns.entries()) {
      let steps = 0;
      const onStep = (): void => {
        steps += 1;
        say({ type: 'progress', phase: 'reading', ratio: Math.min(0.98, 1 - 0.75 ** (index * 2 + steps)) });
      };
      const paper = picture.paper(turn);
      const reading = await readPaper(paper, kind, (bytes, script, segmentation, only) => engine.recognise(bytes, script, segmentation, only), onStep);
      if (best === null || reading.anchors > best.reading.anchors) best = { reading, blur: paper.blur };
      if (reading.anchors > 0) break;
    }
    const blurred = (best?.blur ?? 1) >= blurredFrom;
    if (best === null || Object.keys(best.reading.fields).length === 0) {
      const reason = blurred ? 'blurred' : (best?.reading.glyphs ?? 0) < 8 ? 'no-text' : 'wrong-document';
      throw new IcpError('ocr-unreadable', 'nothing of this paper could be read', { details: { reason } });
    }
    return { kind, fields: best.reading.fields, quality: { tiltDegrees: picture.tiltDegrees, blurred } };
  } finally {
    picture.close();
  }
}

const fail = (id: number | null, error: unknown, otherwise: OcrFailureCode): void => {
  const known = error instanceof IcpError && (error.code === 'ocr-unavailable' || error.code === 'ocr-unreadable');
  say({ type: 'failed', id, code: known ? error.code : otherwise, details: known ? error.details : { reason: otherwise === 'ocr-unavailable' ? 'engine' : 'picture' } });
};

let engine: Engine | null = null;

const listen = (): void => {
  globalThis.addEventListener('message', (event: MessageEvent<OcrRequest>) => {
  const request = event.data;
  if (request.type === 'start') {
    start(request.paths, request.wrapped).then(
      (started) => {
        engine = started;
        say({ type: 'started' });
      },
      (error: unknown) => {
        fail(null, error, 'ocr-unavailable');
      },
    );
    return;
  }
  if (engine === null) {
    fail(request.id, null, 'ocr-unavailable');
    return;
  }
  read(engine, request.image, request.kind).then(
    (reading) => {
      say({ type: 'done', id: request.id, reading });
    },
    (error: unknown) => {
      fail(request.id, error, 'ocr-unreadable');
    },
  );
  });
};

/** What a classic worker has and the DOM library does not name. */
interface ClassicScope {
  readonly name: string;
  importScripts(address: string): void;
}

const scope = globalThis as typeof globalThis & ClassicScope;

/** Starts the recogniser in this very worker. It writes notes about each picture to the console, which is not ours to fill. */
function host(address: string): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => undefined;
  scope.importScripts(address);
}

// A worker that was wrapped in a blob gets its part by name.
const hosted = hostedEngine(globalThis.location.href) ?? hostedEngine(`#${scope.name}`);
if (hosted === null) listen();
else host(hosted);
