import { openWorker } from './open-worker.js';
import type { OcrPaths } from './protocol.js';

/** One recognised character; the box is in pixels of the picture given. */
export interface Glyph {
  readonly text: string;
  /** 0 to 1 */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export type GlyphLine = readonly Glyph[];

/** chi_sim or eng of the language data. */
export type Script = 'chinese' | 'latin';
/** What the picture is: a page of scattered pieces, a block of lines, one line, or one character. */
export type Segmentation = 'scattered' | 'block' | 'line';

export interface EngineFiles {
  readonly paths: Pick<OcrPaths, 'engine' | 'core' | 'host'>;
  readonly wrapped: boolean;
  /** Language data, unpacked. */
  readonly chinese: Uint8Array;
  readonly latin: Uint8Array;
}

const languages: Readonly<Record<Script, string>> = { chinese: 'chi_sim', latin: 'eng' };
const modes: Readonly<Record<Segmentation, string>> = { scattered: '11', block: '6', line: '7' };

interface Reply {
  readonly jobId: string;
  readonly action: string;
  readonly status: 'resolve' | 'reject' | 'progress';
  readonly data: unknown;
}
interface Recognised {
  readonly blocks: readonly RawBlock[] | null;
}
interface RawBlock {
  readonly paragraphs: readonly { readonly lines: readonly { readonly words: readonly { readonly symbols: readonly RawSymbol[] }[] }[] }[];
}
interface RawSymbol {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

const glyphLines = (blocks: readonly RawBlock[]): readonly GlyphLine[] =>
  blocks
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map((line) =>
      line.words
        .flatMap((word) => word.symbols)
        .filter((symbol) => symbol.text.trim() !== '')
        .map(({ text, confidence, bbox }) => ({ text, confidence: confidence / 100, left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 })),
    )
    .filter((line) => line.length > 0);

const marker = '#engine=';
const engineAddress = (host: string, engine: string): string => `${host}${marker}${encodeURIComponent(engine)}`;

/** The recogniser's address, when this worker was started to be its host; see `OcrPaths.host`. */
export function hostedEngine(address: string): string | null {
  const at = address.indexOf(marker);
  return at < 0 ? null : decodeURIComponent(address.slice(at + marker.length));
}

/**
 * Speaks to the worker of tesseract.js in its own message format. Its page-side client is left out: that one
 * loads language data without progress, and throws outside of any promise when a job fails.
 */
export class Engine {
  readonly #worker: Worker;
  readonly #jobs = new Map<string, { readonly resolve: (data: unknown) => void; readonly reject: (error: Error) => void }>();
  #counter = 0;
  #script: Script | null = null;
  #parameters = '';

  private constructor({ paths, wrapped }: EngineFiles) {
    const address = paths.host === null ? paths.engine : engineAddress(paths.host, paths.engine);
    this.#worker = openWorker(address, wrapped, 'classic');
    this.#worker.addEventListener('message', (event: MessageEvent<Reply>) => {
      const { jobId, status, data } = event.data;
      const job = this.#jobs.get(jobId);
      if (job === undefined || status === 'progress') return;
      this.#jobs.delete(jobId);
      if (status === 'resolve') job.resolve(data);
      else job.reject(new Error(String(data)));
    });
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      const error = new Error(event.message === '' ? 'the file of the recogniser did not load' : event.message);
      for (const job of this.#jobs.values()) job.reject(error);
      this.#jobs.clear();
    });
  }

  /** Starts the recogniser with both scripts. Rejects with the reason; may never answer when a policy forbids WebAssembly. */
  static async start(files: EngineFiles): Promise<Engine> {
    const engine = new Engine(files);
    await engine.#ask('load', { options: { lstmOnly: true, corePath: files.paths.core, logging: false } });
    await engine.#ask('FS', { method: 'writeFile', args: ['./chi_sim.traineddata', files.chinese] }, [files.chinese.buffer]);
    await engine.#ask('FS', { method: 'writeFile', args: ['./eng.traineddata', files.latin] }, [files.latin.buffer]);
    await engine.#use('chinese');
    return engine;
  }

  /** `only`: the characters that may occur. `picture` is the bytes of an image file and is handed over. */
  async recognise(picture: Uint8Array, script: Script, segmentation: Segmentation, only = ''): Promise<readonly GlyphLine[]> {
    await this.#use(script);
    const params = { tessedit_pageseg_mode: modes[segmentation], tessedit_char_whitelist: only, user_defined_dpi: '300' };
    const key = JSON.stringify(params);
    if (this.#parameters !== key) {
      await this.#ask('setParameters', { params });
      this.#parameters = key;
    }
    const output = { text: false, blocks: true };
    const data = (await this.#ask('recognize', { image: picture, options: {}, output }, [picture.buffer])) as Recognised;
    return glyphLines(data.blocks ?? []);
  }

  async #use(script: Script): Promise<void> {
    if (this.#script === script) return;
    await this.#ask('initialize', { langs: languages[script], oem: 1, config: {} });
    this.#script = script;
    this.#parameters = '';
  }

  #ask(action: string, payload: object, hand: readonly ArrayBufferLike[] = []): Promise<unknown> {
    this.#counter += 1;
    const jobId = String(this.#counter);
    return new Promise((resolve, reject) => {
      this.#jobs.set(jobId, { resolve, reject });
      const transfer = hand.filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer);
      this.#worker.postMessage({ workerId: 'icp-ocr', jobId, action, payload }, transfer);
    });
  }
}
