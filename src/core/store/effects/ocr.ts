import { IcpError, isIcpError } from '../../model/errors.js';
import type { Answer, Fact, FactValue } from '../../model/filing.js';
import { type FactId, type FieldId, parsePath, type Path, pathOf, type PathPlace } from '../../model/ids.js';
import type { OcrRow } from '../../model/profile.js';
import type { Plan } from '../../plan/types.js';
import type { OcrEngine, OcrField, OcrPhase, OcrReading } from '../../ports/ocr.js';
import { isEmpty } from '../../rules/empty.js';
import { evaluate, type RuleEnv } from '../../rules/evaluate.js';
import { nameIn } from '../../rules/ref.js';
import { withAnswer } from '../answers.js';
import { normaliseAnswer } from '../normalise.js';
import type { FilingState, OcrStatus, Suggestion } from '../types.js';
import { type Abort, createAbort } from './abort.js';
import type { EffectApi, OcrEffect, Patch } from './types.js';

/** What does not prove itself (a name, an address) is filled from this confidence on, and offered as a suggestion below it. */
export const FILL_FROM = 0.85;
/** Below this a reading is noise: not even offered. */
export const OFFER_FROM = 0.4;
/** Progress is told in steps of this share. */
const PROGRESS_STEP = 0.05;
/** Milliseconds without a sign of life after which an engine counts as hanging, and the next one takes over. Longer than the device's own limits. */
export const SILENCE = 60_000;
/** Degrees of lean from which it is said. */
const TILT_TOLD = 3;

const unknown = (): 'unknown' => 'unknown';

/** What a row's condition may look at: answers and facts of the place the picture is at. */
const envFor = (state: FilingState, plan: Plan, place: PathPlace): RuleEnv => ({
  today: '',
  province: plan.province,
  lists: {},
  read: (ref) => {
    const id = nameIn(ref);
    const needsService = !/^(entity|principal|declared)\./.test(id);
    if ((needsService && place.serviceId === undefined) || (id.startsWith('domain.') && place.domainId === undefined)) return undefined;
    const path = pathOf(id as FieldId, place);
    if ('record' in ref) return state.filing.baseline?.answers[path];
    return 'answer' in ref ? (plan.fields.get(path)?.value ?? state.filing.answers[path]?.value) : state.filing.facts[path]?.value;
  },
  count: () => undefined,
  shared: unknown,
  homeUrlOutsideDomains: unknown,
  areaProvinces: () => [],
});

/** The rows that say how a picture is read: none, one, or one per side for a picture with both. */
function rowsFor(state: FilingState, plan: Plan, rows: readonly OcrRow[], path: Path, side: string | undefined): readonly OcrRow[] {
  const place = parsePath(path);
  if (!place) return [];
  const env = envFor(state, plan, place);
  return rows.filter((row) => row.picture === place.id && (row.side === undefined || row.side === side || side === 'merged') && (row.when === undefined || evaluate(row.when, env) === true));
}

const VALIDITY = /Validity$/;
const isDay = (text: string | undefined): boolean => text !== undefined && (text === 'long-term' || /^\d{4}-\d{2}-\d{2}$/.test(text));

/** A fact that is a validity takes both of its ends from the reading. */
function factValue(id: string, name: string, reading: OcrReading): FactValue | undefined {
  const field = reading.fields[name as keyof OcrReading['fields']];
  if (!field) return undefined;
  if (!VALIDITY.test(id)) return field.text;
  const [from, until] = [reading.fields.validFrom?.text, reading.fields.validUntil?.text];
  return isDay(until) ? { from: isDay(from) ? (from ?? '') : '', until: until ?? '' } : undefined;
}

export function create(api: EffectApi): OcrEffect {
  const { adapter, profile, timer } = api.ports;
  /** Readings under way or waiting, by place and paper: front and back of one paper may be read one after the other. */
  const jobs = new Map<string, Abort>();
  const queues = new Map<Path, Promise<void>>();
  /** One engine for all papers: each would load the language data anew and hold its own memory. */
  let device: Promise<OcrEngine | undefined> | undefined;

  async function deviceEngine(): Promise<OcrEngine | undefined> {
    device ??= Promise.resolve(api.ports.ocr?.());
    try {
      return await device;
    } catch (error) {
      // Its chunk did not arrive; the next paper asks again.
      device = undefined;
      throw error;
    }
  }

  const status = (path: Path, change: Partial<OcrStatus>): void =>
    api.apply('ocr/status', ({ ocr }) => {
      const before: OcrStatus = ocr[path] ?? { path, phase: 'loading', ratio: 0, engine: null, failure: null, quality: [], filled: [] };
      return { ocr: { ...ocr, [path]: { ...before, ...change } } };
    });

  async function engineFor(kind: 'provider' | 'device'): Promise<Pick<OcrEngine, 'id' | 'read'> | null> {
    if (kind === 'provider') {
      return adapter.recognise ? { id: 'provider', read: (image, document, options) => api.backend(async () => {
        const reading = await adapter.recognise?.(image, document, options);
        if (!reading) throw new IcpError('unsupported');
        return reading;
      }, options?.signal) } : null;
    }
    const engine = await deviceEngine();
    return engine && (await engine.available()) ? engine : null;
  }

  /** Has an engine read, and gives it up when nothing is heard of it for too long, or when `signal` says so. */
  async function patiently(engine: Pick<OcrEngine, 'read'>, blob: Blob, row: OcrRow, { signal }: Abort, onProgress: (phase: OcrPhase, ratio: number) => void): Promise<OcrReading> {
    const own = createAbort();
    let over = false;
    let hush = (): void => undefined;
    let leave = (): void => undefined;
    try {
      return await new Promise<OcrReading>((resolve, reject) => {
        const end = (error: IcpError): void => {
          reject(error);
          own.abort();
        };
        const listen = (phase: OcrPhase): void => {
          hush();
          if (!over) hush = timer.after(SILENCE, () => end(new IcpError('ocr-timeout', undefined, { details: { phase } })));
        };
        const abort = (): void => end(new IcpError('aborted'));
        if (signal.aborted) return abort();
        signal.addEventListener('abort', abort);
        leave = () => signal.removeEventListener('abort', abort);
        listen('loading');
        engine.read(blob, row.document, { signal: own.signal, onProgress: (phase, ratio) => (listen(phase), onProgress(phase, ratio)) }).then(resolve, reject);
      });
    } finally {
      // What is still told of progress must not start the watch again.
      over = true;
      leave();
      hush();
    }
  }

  /** Tries the engines in the profile's order; the next one takes over where one fails. */
  async function read(path: Path, row: OcrRow, blob: Blob, abort: Abort): Promise<OcrReading> {
    const { signal } = abort;
    let last: unknown = new IcpError('ocr-unavailable', 'No engine is there', { details: { reason: 'engine' } });
    for (const kind of profile.ocrEngines) {
      if (signal.aborted) throw new IcpError('aborted');
      let told = 0;
      const onProgress = (phase: OcrPhase, ratio: number): void => {
        if (signal.aborted || (Math.abs(ratio - told) < PROGRESS_STEP && ratio < 1)) return;
        told = ratio;
        status(path, { phase, ratio });
      };
      try {
        const engine = await engineFor(kind);
        if (!engine) continue;
        status(path, { phase: 'loading', ratio: 0, engine: engine.id });
        return await patiently(engine, blob, row, abort, onProgress);
      } catch (error) {
        if (signal.aborted || (isIcpError(error) && error.code === 'aborted')) throw error;
        last = error;
      }
    }
    throw last;
  }

  /** Whether a value read may stand in an answer without being asked: nothing there, or an earlier reading that nobody touched. */
  const mayFill = (before: Answer | undefined, atStart: Answer | undefined): boolean =>
    before === undefined || isEmpty(before.value) || (before.origin === 'ocr' && before === atStart);

  function settle(state: FilingState, path: Path, row: OcrRow, reading: OcrReading, atStart: FilingState['filing']['answers']): Patch {
    const place = parsePath(path) ?? {};
    const plan = api.plan();
    const { catalogue } = api.planner().context;
    let { filing } = state;
    const filled: Path[] = [];
    const offered: Suggestion[] = [];
    const fieldOf = (name: string): OcrField | undefined => reading.fields[name as keyof OcrReading['fields']];
    const each = (map: Readonly<Record<string, FieldId>> | undefined, use: (target: Path, field: OcrField) => void): void => {
      for (const [name, id] of Object.entries(map ?? {})) {
        const field = fieldOf(name);
        if (field && field.text !== '') use(pathOf(id, place), field);
      }
    };
    const offer = (target: Path, field: OcrField): void => {
      const value = normaliseAnswer(catalogue, target, field.text);
      const there = filing.answers[target]?.value;
      if (field.confidence >= OFFER_FROM && there !== value) offered.push({ path: target, value, from: 'ocr', source: path, confidence: field.confidence });
    };

    each(row.fills, (target, field) => {
      const locked = plan.fields.get(target)?.mode === 'locked';
      if (locked) return;
      const sure = field.certain || field.confidence >= FILL_FROM;
      if (!sure || !mayFill(filing.answers[target], atStart[target])) return offer(target, field);
      filing = withAnswer(filing, target, normaliseAnswer(catalogue, target, field.text), 'ocr', api.now()) ?? filing;
      filled.push(target);
    });
    each(row.suggests, offer);

    const facts: Record<Path, Fact> = {};
    for (const [name, id] of Object.entries(row.facts ?? {})) {
      const value = factValue(id, name, reading);
      const target = pathOf(id as FactId, place);
      if (value !== undefined && filing.facts[target]?.from !== 'declared') facts[target] = { value, from: 'ocr', at: api.now(), confidence: fieldOf(name)?.confidence ?? 0 };
    }
    if (Object.keys(facts).length > 0) filing = { ...filing, facts: { ...filing.facts, ...facts } };

    const quality = [...(reading.quality.blurred ? ['blurred'] : []), ...(Math.abs(reading.quality.tiltDegrees) >= TILT_TOLD ? ['tilted'] : [])];
    const taken = new Set([...filled, ...offered.map((one) => one.path)]);
    return {
      filing,
      suggestions: [...state.suggestions.filter((one) => !taken.has(one.path)), ...offered],
      ocr: { ...state.ocr, [path]: { path, phase: 'done', ratio: 1, engine: reading.engine, failure: null, quality, filled: [...new Set([...(state.ocr[path]?.filled ?? []), ...filled])] } },
    };
  }

  async function recognise(path: Path, row: OcrRow, blob: Blob, key: string, abort: Abort): Promise<void> {
    if (abort.signal.aborted) return;
    const atStart = api.state().filing.answers;
    status(path, { phase: 'loading', ratio: 0, engine: null, failure: null, quality: [] });
    try {
      const reading = await read(path, row, blob, abort);
      // A result that comes after a cancel, or after another picture took its place, is of no use.
      if (abort.signal.aborted || api.state().readOnly !== null) return;
      // The filing is with the backend already: what is filled in now would be lost.
      if (api.state().submit.phase === 'submitting') return status(path, { phase: 'cancelled', ratio: 0 });
      api.apply('ocr/read', (state) => settle(state, path, row, reading, atStart));
    } catch (error) {
      if (abort.signal.aborted) return;
      const failure = api.failure(error);
      const reason = failure.details['reason'];
      if (failure.code === 'aborted') status(path, { phase: 'cancelled', ratio: 0 });
      else status(path, { phase: 'failed', failure, quality: reason === 'tilted' || reason === 'blurred' ? [reason] : [] });
    } finally {
      if (jobs.get(key) === abort) jobs.delete(key);
    }
  }

  function start(path: Path, side: string | undefined, blob: Blob): void {
    for (const row of rowsFor(api.state(), api.plan(), api.planner().context.profile.ocr, path, side)) {
      const key = `${path} ${row.document}`;
      jobs.get(key)?.abort();
      const alone = ![...jobs.keys()].some((other) => other.startsWith(`${path} `) && other !== key);
      if (alone) status(path, { phase: 'loading', ratio: 0, engine: null, failure: null, quality: [], filled: [] });
      const abort = createAbort();
      jobs.set(key, abort);
      const before = queues.get(path) ?? Promise.resolve();
      queues.set(path, before.then(() => recognise(path, row, blob, key, abort)));
    }
  }
  /** Ends what is read for a place; `true` when there was anything. */
  function end(path: Path): boolean {
    let any = false;
    for (const [key, abort] of [...jobs]) {
      if (!key.startsWith(`${path} `)) continue;
      abort.abort();
      jobs.delete(key);
      any = true;
    }
    // Whatever engine is at work, and however long it takes to notice: the next picture does not wait for it.
    queues.delete(path);
    return any;
  }
  function cancel(path: Path): void {
    if (end(path)) status(path, { phase: 'cancelled', ratio: 0 });
  }
  function cancelAll(): void {
    for (const abort of jobs.values()) abort.abort();
    jobs.clear();
    queues.clear();
  }
  const sideOf = (path: Path, fileId: string): string | undefined => {
    const value = api.state().filing.answers[path]?.value;
    const found = Array.isArray(value) ? value.find((item) => typeof item === 'object' && item.id === fileId) : undefined;
    return typeof found === 'object' && 'side' in found ? found.side : undefined;
  };

  return {
    prepared: (path, fileId, blob) => start(path, sideOf(path, fileId), blob),
    run(command) {
      if (command.type === 'ocr/cancel') cancel(command.path);
      if (command.type !== 'ocr/run') return;
      const { path, fileId } = command;
      void api.use('files').then(async (files) => {
        const blob = await files.getFile(fileId);
        if (blob) start(path, sideOf(path, fileId), blob);
        else status(path, { phase: 'failed', failure: api.failure(new IcpError('image-unreadable')) });
      }, api.report);
    },
    changed(state, previous) {
      if (state.filing.id !== previous.filing.id) return cancelAll();
      // The picture is gone, or the draft that it was read for: what is still read from it is of no use.
      if (state.ocr !== previous.ocr) for (const path of Object.keys(previous.ocr)) if (!Object.hasOwn(state.ocr, path)) end(path);
    },
    stop() {
      cancelAll();
      void device?.then((engine) => engine?.release?.(), () => undefined);
    },
  };
}
