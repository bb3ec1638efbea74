import { isIcpError } from '../../core/model/errors.js';
import type { BackendEvent } from '../../core/ports/backend.js';
import type { Http } from './http.js';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** Cuts a text/event-stream into the data of its events. Comments and other fields are passed over. */
export function createEventParser(onData: (data: string) => void): (chunk: string) => void {
  let rest = '';
  let data: string[] = [];
  return (chunk) => {
    const lines = (rest + chunk).split(/\r\n|\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) onData(data.join('\n'));
        data = [];
      } else if (line.startsWith('data:')) {
        data.push(line.slice(5).replace(/^ /, ''));
      }
    }
  };
}

const isEvent = (value: unknown): value is BackendEvent =>
  typeof value === 'object' && value !== null && 'type' in value && (value.type === 'order' || value.type === 'authenticity');

/** Waits, or ends at once when the signal fires. */
const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

export interface Listening {
  end(this: void): void;
  /** Resolves when nothing more will be heard. */
  readonly done: Promise<void>;
}

/**
 * Listens to server-sent events. By `fetch`, because an EventSource sends no headers of the host. A broken stream is taken up
 * again with growing pauses; a backend that has none (404, 501) is left alone, and so is an expired session: the wizard asks
 * by itself when it needs to know.
 */
export function listen(http: Http, listener: (event: BackendEvent) => void, pauseFor = wait): Listening {
  const controller = new AbortController();
  const { signal } = controller;

  const readOnce = async (onOpen: () => void): Promise<void> => {
    const call = { method: 'GET', path: '/events', headers: { accept: 'text/event-stream' } } as const;
    const response = await http.read(call, { signal }, async (opened) => opened);
    onOpen();
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const parse = createEventParser((data) => {
      const event: unknown = JSON.parse(data);
      if (isEvent(event) && !signal.aborted) listener(event);
    });
    signal.addEventListener('abort', () => void reader?.cancel().catch(() => undefined));
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) parse(part.value);
  };

  const run = async (): Promise<void> => {
    let pause = FIRST_PAUSE;
    while (!signal.aborted) {
      try {
        await readOnce(() => {
          pause = FIRST_PAUSE;
        });
      } catch (error) {
        if (isIcpError(error) && (error.code === 'unsupported' || error.code === 'unauthenticated')) return;
      }
      await pauseFor(pause, signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };
  return { end: () => controller.abort(), done: run() };
}
