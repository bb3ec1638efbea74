import { IcpError } from '../../core/model/errors.js';
import type { OcrDocumentKind, OcrEngine, OcrOptions, OcrPhase, OcrReading } from '../../core/ports/ocr.js';
import type { Timer } from '../../core/ports/platform.js';
import { isForeign, openWorker, watchPolicy } from './open-worker.js';
import type { OcrPaths, OcrReply, OcrRequest } from './protocol.js';

export interface DeviceOcrOptions {
  /** Folder that holds the package's `ocr/` files; `<assetBase>/ocr/ocr-worker.js` and its neighbours. */
  readonly assetBase: string;
  /** Single files that lie elsewhere, for tests and unusual servers. */
  readonly paths?: Partial<OcrPaths>;
  /** Longest silence in milliseconds before the engine counts as hanging. Loading 30 s, reading 45 s. */
  readonly patience?: { readonly loading?: number; readonly reading?: number };
  /** Milliseconds without work after which the worker and its memory are given back; 90 s. */
  readonly idle?: number;
  readonly timer?: Timer;
}

const browserTimer: Timer = {
  after: (milliseconds, run) => {
    const handle = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(handle);
    };
  },
};

interface Job {
  readonly image: Blob;
  readonly kind: OcrDocumentKind;
  readonly onProgress: (phase: OcrPhase, ratio: number) => void;
  readonly resolve: (reading: OcrReading) => void;
  readonly reject: (error: IcpError) => void;
}

/** Reads papers in a worker of this page: nothing leaves the device. One picture at a time; the others wait. */
class DeviceOcr implements OcrEngine {
  readonly id = 'device';
  readonly #paths: OcrPaths;
  readonly #patience: { readonly loading: number; readonly reading: number };
  readonly #idle: number;
  readonly #timer: Timer;
  readonly #queue: Job[] = [];
  #worker: Worker | null = null;
  #started = false;
  #current: { readonly id: number; readonly job: Job } | null = null;
  #counter = 0;
  #cancelWatch: () => void = () => undefined;
  #leavePolicy: () => void = () => undefined;
  #cancelIdle: () => void = () => undefined;

  constructor({ assetBase, paths = {}, patience = {}, idle = 90_000, timer = browserTimer }: DeviceOcrOptions) {
    const folder = new URL('ocr/', new URL(assetBase.endsWith('/') ? assetBase : `${assetBase}/`, globalThis.location.href));
    const file = (name: string, given: string | undefined): string => new URL(given ?? name, given === undefined ? folder : globalThis.location.href).href;
    this.#paths = {
      worker: file('ocr-worker.js', paths.worker),
      engine: file('worker.min.js', paths.engine),
      host: paths.host === undefined ? file('ocr-worker.js', paths.worker) : paths.host,
      core: file('./', paths.core),
      chinese: file('chi_sim.traineddata.gz', paths.chinese),
      latin: file('eng.traineddata.gz', paths.latin),
    };
    this.#patience = { loading: patience.loading ?? 30_000, reading: patience.reading ?? 45_000 };
    this.#idle = idle;
    this.#timer = timer;
  }

  available(): Promise<boolean> {
    return Promise.resolve(['Worker', 'WebAssembly', 'OffscreenCanvas', 'createImageBitmap', 'DecompressionStream'].every((name) => name in globalThis));
  }

  async read(image: Blob, kind: OcrDocumentKind, options: OcrOptions = {}): Promise<OcrReading> {
    const { signal, onProgress = () => undefined } = options;
    if (signal?.aborted === true) throw new IcpError('aborted');
    if (!(await this.available())) throw new IcpError('ocr-unavailable', 'this browser lacks what recognition needs', { details: { reason: 'browser' } });
    let abort = (): void => undefined;
    try {
      return await new Promise<OcrReading>((resolve, reject) => {
        const job: Job = { image, kind, onProgress, resolve, reject };
        abort = () => {
          this.#drop(job);
          reject(new IcpError('aborted'));
        };
        signal?.addEventListener('abort', abort);
        this.#queue.push(job);
        this.#next();
      });
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  release(): void {
    this.#end(new IcpError('aborted'));
  }

  #next(): void {
    if (this.#current !== null) return;
    const job = this.#queue.shift();
    this.#cancelIdle();
    if (job === undefined) {
      this.#cancelWatch();
      this.#cancelIdle = this.#timer.after(this.#idle, () => {
        this.#close();
      });
      return;
    }
    this.#counter += 1;
    this.#current = { id: this.#counter, job };
    if (this.#worker === null && !this.#open()) return;
    if (this.#started) this.#begin();
    else this.#watch('loading');
  }

  /** Starts the worker; false when the browser refuses, and then the jobs have been told. */
  #open(): boolean {
    const wrapped = isForeign(this.#paths.worker);
    const policy = watchPolicy();
    this.#leavePolicy = policy.leave;
    try {
      const worker = openWorker(this.#paths.worker, wrapped, 'module');
      this.#worker = worker;
      worker.addEventListener('message', (event: MessageEvent<OcrReply>) => {
        if (worker === this.#worker) this.#hear(event.data);
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        if (worker === this.#worker) this.#end(new IcpError('ocr-unavailable', 'the worker did not load', { details: { reason: policy.barred() ? 'blocked' : 'files' } }));
      });
      this.#post({ type: 'start', paths: this.#paths, wrapped });
      return true;
    } catch (cause) {
      this.#end(new IcpError('ocr-unavailable', 'a policy of the page forbids the worker', { details: { reason: 'blocked' }, cause }));
      return false;
    }
  }

  #hear(reply: OcrReply): void {
    const current = this.#current;
    if (reply.type === 'started') {
      this.#started = true;
      this.#leavePolicy();
      current?.job.onProgress('loading', 1);
      if (current !== null) this.#begin();
    } else if (reply.type === 'progress') {
      if (current === null) return;
      this.#watch(reply.phase);
      current.job.onProgress(reply.phase, reply.ratio);
    } else if (reply.type === 'failed' && reply.id === null) {
      this.#end(new IcpError(reply.code, undefined, { details: reply.details }));
    } else if (current !== null && reply.id === current.id) {
      this.#current = null;
      this.#cancelWatch();
      if (reply.type === 'done') current.job.resolve({ ...reply.reading, engine: this.id });
      else current.job.reject(new IcpError(reply.code, undefined, { details: reply.details }));
      this.#next();
    }
  }

  #begin(): void {
    if (this.#current === null) return;
    const { id, job } = this.#current;
    this.#watch('reading');
    this.#post({ type: 'read', id, image: job.image, kind: job.kind });
  }

  /** Every sign of life starts the patience anew. */
  #watch(phase: OcrPhase): void {
    this.#cancelWatch();
    this.#cancelWatch = this.#timer.after(this.#patience[phase], () => {
      this.#end(new IcpError('ocr-timeout', undefined, { details: { phase } }));
    });
  }

  /** A running reading cannot be stopped from outside, so its worker goes; the next job starts a new one. */
  #drop(job: Job): void {
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    if (this.#current?.job !== job) return;
    this.#current = null;
    this.#cancelWatch();
    this.#close();
    this.#next();
  }

  /** Ends everything: whoever waits gets `error`. */
  #end(error: IcpError): void {
    const waiting = [...(this.#current === null ? [] : [this.#current.job]), ...this.#queue.splice(0)];
    this.#current = null;
    this.#cancelWatch();
    this.#cancelIdle();
    this.#close();
    for (const job of waiting) job.reject(error);
  }

  #close(): void {
    this.#leavePolicy();
    this.#worker?.terminate();
    this.#worker = null;
    this.#started = false;
  }

  #post(request: OcrRequest): void {
    this.#worker?.postMessage(request);
  }
}

/** The engine that works on this device. Nothing is loaded before the first `read`. */
export const createDeviceOcr = (options: DeviceOcrOptions): OcrEngine & { release(): void } => new DeviceOcr(options);
