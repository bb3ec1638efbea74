import { IcpError, isIcpError } from '../../model/errors.js';
import type { AnswerValue, FileRef, Filing } from '../../model/filing.js';
import type { Path } from '../../model/ids.js';
import type { FieldPlan } from '../../plan/types.js';
import type { PreparedImage } from '../../ports/images.js';
import { withAnswer, without, withoutAnswer } from '../answers.js';
import { slotAt } from '../../letters/of-slot.js';
import type { Failure, FilingCommand, FilingState, UploadStatus } from '../types.js';
import { type Abort, createAbort } from './abort.js';
import type { EffectApi, FilesEffect } from './types.js';

type Side = 'front' | 'back' | 'merged';
type Add = Extract<FilingCommand, { readonly type: 'files/add' }>;
type Split = Extract<FilingCommand, { readonly type: 'files/split' }>;

/** Progress is told in steps of this share: a bar does not need more. */
const PROGRESS_STEP = 0.02;
/** Failures that go away by themselves; the upload is tried again when the network is back. */
const PASSING: ReadonlySet<string> = new Set(['network', 'unavailable', 'rate-limited']);
/** Refusals of the file itself: trying the same bytes again is of no use. */
const FINAL: ReadonlySet<string> = new Set(['too-large', 'invalid', 'unsupported']);

/** For the icon of an APP, in bytes and pixels. Filing systems take one of 100 KB at most (beyond §3.8). */
const ICON = { minBytes: 0, minEdge: 32, maxBytes: 100 * 1024 } as const;

const isFileRef = (item: unknown): item is FileRef => typeof item === 'object' && item !== null && 'size' in item && 'name' in item && 'id' in item;
export const filesIn = (value: AnswerValue | undefined): readonly FileRef[] => (Array.isArray(value) ? value.filter(isFileRef) : []);

interface Place { readonly path: Path; readonly ref: FileRef }
const places = new WeakMap<Filing['answers'], ReadonlyMap<string, Place>>();

/** All files of a filing with the first place they stand at; a copied service shares them. Every picture on the page asks. */
function filesOf({ answers }: Filing): ReadonlyMap<string, Place> {
  const known = places.get(answers);
  if (known) return known;
  const found = new Map<string, Place>();
  places.set(answers, found);
  for (const [path, answer] of Object.entries(answers)) for (const ref of filesIn(answer.value)) if (!found.has(ref.id)) found.set(ref.id, { path, ref });
  return found;
}

/** What stands at a path: the answer, and as long as there is none, what is on record. */
const filesAt = ({ answers, baseline }: Filing, path: Path): readonly FileRef[] => filesIn((answers[path] ?? { value: baseline?.answers[path] }).value);

/** Notes the backend's name of a file wherever the file stands. */
function withUploadId(filing: Filing, fileId: string, uploadId: string): Filing {
  const answers = Object.entries(filing.answers).map(([path, answer]) => {
    const refs = filesIn(answer.value);
    if (!refs.some((ref) => ref.id === fileId)) return [path, answer] as const;
    return [path, { ...answer, value: refs.map((ref) => (ref.id === fileId ? { ...ref, uploadId } : ref)) }] as const;
  });
  return { ...filing, answers: Object.fromEntries(answers) };
}

/** What a new file takes the place of: the same side, or everything where only one fits. A paper is either merged or in two. */
function stays(old: FileRef, side: Side | null, max: number): boolean {
  if (side === null) return max > 1;
  if (side === 'merged' || old.side === 'merged') return false;
  return old.side !== side;
}

function sideOf(field: FieldPlan | undefined, command: Add, index: number, taken: ReadonlySet<Side | null | undefined>): Side | null {
  if (command.side) return command.side;
  const sides = field?.upload?.sides ?? [];
  const free = sides.filter((side) => !taken.has(side));
  if (command.files.length > 1) return sides[index] ?? null;
  return free[0] ?? sides[0] ?? null;
}

export function create(api: EffectApi): FilesEffect {
  const { adapter, storage, profile, ids } = api.ports;
  const { session } = api;
  const aborts = new Map<string, Abort>();
  const uploading = new Map<string, Promise<Failure | null>>();
  /** Files that are no part of an answer yet. */
  const adding = new Set<Promise<void>>();
  /** Bytes that no storage holds. */
  const memory = new Map<string, Blob>();

  const status = (fileId: string, change: Partial<UploadStatus>): void =>
    api.apply('files/status', ({ uploads }) => {
      const before = uploads[fileId];
      return before ? { uploads: { ...uploads, [fileId]: { ...before, ...change } } } : null;
    });
  const forget = (fileId: string): void => api.apply('files/forget', ({ uploads }) => ({ uploads: without(uploads, fileId) }));
  const announce = (upload: UploadStatus): void => api.apply('files/announce', ({ uploads }) => ({ uploads: { ...uploads, [upload.fileId]: upload } }));
  const isAborted = (error: unknown): boolean => isIcpError(error) && error.code === 'aborted';

  const progress = (fileId: string, from: number, share: number): ((ratio: number) => void) => {
    let told = 0;
    return (ratio) => {
      if (ratio - told < PROGRESS_STEP && ratio < 1) return;
      told = ratio;
      status(fileId, { ratio: from + share * ratio });
    };
  };

  async function bytesOf(fileId: string): Promise<Blob | null> {
    const kept = memory.get(fileId);
    if (kept) return kept;
    return session.storage ? storage.getFile(session.scope, api.state().filing.id, fileId) : null;
  }
  async function keep(fileId: string, blob: Blob): Promise<void> {
    memory.set(fileId, blob);
    if (!session.storage) return;
    try {
      await storage.putFile(session.scope, api.state().filing.id, fileId, blob);
      memory.delete(fileId);
    } catch (error) {
      // The upload goes on from memory; only a reload before it is done would lose the file.
      api.report(error);
    }
  }

  async function transfer(fileId: string, abort: Abort): Promise<Failure | null> {
    const { signal } = abort;
    const found = filesOf(api.state().filing).get(fileId);
    if (!found) return null;
    const { path, ref } = found;
    announce({ path, fileId, name: ref.name, side: ref.side ?? null, phase: 'uploading', ratio: 0, failure: null, changes: api.state().uploads[fileId]?.changes ?? [], canRetry: false });
    try {
      const blob = await bytesOf(fileId);
      if (!blob) throw new IcpError('image-unreadable', 'The bytes are not on this device any more');
      const filingId = api.state().filing.id;
      const onProgress = progress(fileId, 0, 1);
      const { uploadId } = await api.backend(() => adapter.upload({ id: fileId, blob, name: ref.name, path, filingId }, { signal, onProgress }), signal);
      api.apply('files/uploaded', ({ filing, uploads }) => {
        const before = uploads[fileId];
        return { filing: withUploadId(filing, fileId, uploadId), uploads: before ? { ...uploads, [fileId]: { ...before, phase: 'done', ratio: 1 } } : uploads };
      });
      return null;
    } catch (error) {
      const failure = api.failure(error);
      const lost = failure.code === 'image-unreadable';
      status(fileId, { phase: 'failed', failure, canRetry: !lost && !FINAL.has(failure.code) });
      if (!isAborted(error)) api.report(error);
      return failure;
    }
  }
  function upload(fileId: string): Promise<Failure | null> {
    const known = uploading.get(fileId);
    if (known) return known;
    const abort = createAbort();
    aborts.set(fileId, abort);
    const done = transfer(fileId, abort).finally(() => {
      uploading.delete(fileId);
      if (aborts.get(fileId) === abort) aborts.delete(fileId);
    });
    uploading.set(fileId, done);
    return done;
  }

  async function prepare(path: Path, files: readonly Blob[], name: string, fileId: string, { signal }: Abort): Promise<PreparedImage | null> {
    const [file] = files;
    if ([...api.plan().fields.values()].some((field) => field.path === path && field.upload?.media === 'video')) {
      if (!file?.type.startsWith('video/')) throw new IcpError('image-unsupported', 'It is to be a video', { details: { kind: 'no-video' } });
      return null;
    }
    const tools = await api.ports.images?.();
    if (!tools || !file) return null;
    const options = { signal, name, onProgress: progress(fileId, 0, 1) };
    // What is said of papers is said so that they can be read; an icon is as small as it is.
    const rules = path.endsWith('.icon') ? { ...profile.images, ...ICON } : profile.images;
    return files.length > 1 ? tools.merge(files, rules, options) : tools.prepare(file, rules, options);
  }

  /** What stands on the letter that comes back signed. Without it, or where it cannot be told, a later change goes unnoticed; nothing else. */
  async function marks(path: Path): Promise<Readonly<Record<string, string>> | null> {
    const { letters } = api.ports;
    if (!letters || slotAt(path) === null) return null;
    try {
      const current = api.planner().context.profile;
      const [{ marksAt }, { facts }, own] = await Promise.all([import('../letter-desk.js'), letters(), Promise.resolve(current.letters?.() ?? [])]);
      return marksAt(path, { filing: api.state().filing, plan: api.plan(), profile: current, facts, own });
    } catch (error) {
      api.report(error);
      return null;
    }
  }

  function addOne(path: Path, files: readonly Blob[], name: string, side: Side | null, max: number, ready?: PreparedImage): void {
    const done = addNow(path, files, name, side, max, ready).finally(() => adding.delete(done));
    adding.add(done);
  }
  async function addNow(path: Path, files: readonly Blob[], name: string, side: Side | null, max: number, ready?: PreparedImage): Promise<void> {
    const fileId = ids.next('file');
    const abort = createAbort();
    aborts.set(fileId, abort);
    announce({ path, fileId, name, side, phase: 'preparing', ratio: 0, failure: null, changes: [], canRetry: false });
    try {
      const prepared = ready ?? (await prepare(path, files, name, fileId, abort));
      const blob = prepared?.blob ?? files[0];
      if (!blob || abort.signal.aborted) throw new IcpError('aborted');
      const ref: FileRef = {
        id: fileId, name: prepared?.name ?? name, type: prepared?.type ?? blob.type, size: blob.size,
        ...(prepared ? { width: prepared.width, height: prepared.height } : {}), ...(side ? { side } : {}),
      };
      status(fileId, { phase: 'storing', ratio: 1, name: ref.name, changes: prepared?.changes ?? [] });
      const [printed] = await Promise.all([marks(path), keep(fileId, blob)]);
      if (abort.signal.aborted) throw new IcpError('aborted');
      const before = filesAt(api.state().filing, path);
      const left = before.filter((old) => stays(old, side, max));
      api.apply('files/prepared', ({ filing }) => {
        const next = withAnswer(filing, path, [...left, ref], 'typed', api.now());
        return next ? { filing: printed ? { ...next, printed: { ...next.printed, [fileId]: printed } } : next } : null;
      });
      for (const old of before) if (!left.includes(old)) dismiss(old.id);
      void api.use('ocr').then((ocr) => ocr.prepared(path, fileId, blob), api.report);
      void upload(fileId);
    } catch (error) {
      if (isAborted(error)) {
        forget(fileId);
        void drop(fileId);
        return;
      }
      // What the picture tools throw beside their own errors says that the picture could not be opened.
      const failure = isIcpError(error) ? api.failure(error) : api.failure(new IcpError('image-unreadable', undefined, { cause: error }));
      status(fileId, { phase: 'failed', failure, canRetry: false });
      aborts.delete(fileId);
    }
  }

  function add(command: Add): void {
    const { path, files, names } = command;
    const plan = api.plan();
    const field = [...plan.fields.values()].find((one) => one.path === path && one.mode !== 'locked') ?? plan.fields.get(path);
    if (field?.mode === 'locked') return;
    const max = field?.upload?.max ?? 1;
    const present = filesAt(api.state().filing, path);
    // A new try replaces what was refused before.
    for (const old of Object.values(api.state().uploads)) if (old.path === path && old.phase === 'failed' && !present.some((ref) => ref.id === old.fileId)) forget(old.fileId);
    if (command.join === true) {
      addOne(path, files, names[0] ?? '', command.side ?? null, max);
      return;
    }
    const onlyMerged = field?.upload?.sides.length === 1 && field.upload.sides[0] === 'merged';
    if (onlyMerged && files.length === 2) {
      addOne(path, files, names[0] ?? '', 'merged', max);
      return;
    }
    const hasSides = (field?.upload?.sides.length ?? 0) > 0;
    // Files still being prepared have their place too, though they are in no answer yet.
    const coming = Object.values(api.state().uploads).filter((one) => one.path === path && (one.phase === 'preparing' || one.phase === 'storing') && !present.some((ref) => ref.id === one.fileId));
    const taken = new Set([...present, ...coming].map(({ side }) => side));
    const room = max === 1 || hasSides ? max : max - present.length - coming.length;
    files.forEach((file, index) => {
      const name = names[index] ?? '';
      if (index < room) {
        addOne(path, [file], name, sideOf(field, command, index, taken), max);
        return;
      }
      const failure = api.failure(new IcpError('invalid', undefined, { details: { reason: 'too-many', max } }));
      announce({ path, fileId: ids.next('file'), name, side: null, phase: 'failed', ratio: 0, failure, changes: [], canRetry: false });
    });
  }

  /** One picture with both sides becomes two. It stays as it is until both halves are there. */
  async function split({ path, fileId, cut, back = path, swap = false }: Split): Promise<void> {
    const fields = api.plan().fields;
    const ref = filesIn(api.state().filing.answers[path]?.value).find(({ id }) => id === fileId);
    if (!ref || [path, back].some((at) => (fields.get(at)?.mode ?? 'locked') === 'locked')) return;
    const abort = createAbort();
    aborts.set(`split ${fileId}`, abort);
    try {
      const [tools, blob] = await Promise.all([api.ports.images?.(), bytesOf(fileId)]);
      if (!tools?.split || !blob) throw new IcpError('image-unreadable', 'The picture cannot be cut here');
      const halves = await tools.split(blob, profile.images, cut, { signal: abort.signal });
      const [front, other] = swap ? [halves[1], halves[0]] : halves;
      const sided = (fields.get(path)?.upload?.sides.length ?? 0) > 0;
      addOne(path, [front.blob], ref.name, sided ? 'front' : null, 1, { ...front, name: ref.name });
      addOne(back, [other.blob], ref.name, sided ? 'back' : null, 1, { ...other, name: ref.name });
    } catch (error) {
      if (isAborted(error)) return;
      const failure = isIcpError(error) ? api.failure(error) : api.failure(new IcpError('image-unreadable', undefined, { cause: error }));
      announce({ path, fileId: ids.next('file'), name: ref.name, side: null, phase: 'failed', ratio: 0, failure, changes: [], canRetry: false });
    } finally {
      aborts.delete(`split ${fileId}`);
    }
  }

  /** Deletes the bytes unless another answer still needs them. */
  async function drop(fileId: string): Promise<void> {
    if (filesOf(api.state().filing).has(fileId)) return;
    memory.delete(fileId);
    if (session.storage) await storage.removeFile(session.scope, api.state().filing.id, fileId).catch(api.report);
  }
  function dismiss(fileId: string): void {
    if (filesOf(api.state().filing).has(fileId)) return;
    aborts.get(fileId)?.abort();
    forget(fileId);
    void drop(fileId);
  }
  /** Ends what is under way; what was refused and lies there only to be read goes at once. */
  function cancel(fileId: string): void {
    const abort = aborts.get(fileId);
    if (abort) abort.abort();
    else dismiss(fileId);
  }
  function remove(path: Path, fileId: string): void {
    if (api.plan().fields.get(path)?.mode === 'locked') return;
    api.dispatch({ type: 'ocr/cancel', path });
    api.apply('files/remove', ({ filing, ocr, suggestions }) => {
      const left = filesAt(filing, path).filter((ref) => ref.id !== fileId);
      // Without an answer what is on record would be there again.
      const next = left.length > 0 || filesIn(filing.baseline?.answers[path]).length > 0 ? withAnswer(filing, path, left, 'typed', api.now()) : withoutAnswer(filing, path);
      const { printed } = filing;
      const after = next && printed ? { ...next, printed: without(printed, fileId) } : next;
      // What was read from a picture that is gone is not offered any more; what it filled stays the applicant's.
      return { filing: after ?? filing, ocr: without(ocr, path), suggestions: suggestions.filter((one) => one.source !== path) };
    });
    if (!filesOf(api.state().filing).has(fileId)) aborts.get(fileId)?.abort();
    dismiss(fileId);
  }

  /** Goes on with what was interrupted: files that are here and not yet at the backend. */
  function restore(): void {
    if (api.state().phase !== 'ready' || api.state().readOnly !== null) return;
    for (const [fileId, { ref }] of filesOf(api.state().filing)) if (ref.uploadId === undefined) void upload(fileId);
  }
  function abortAll(): void {
    for (const abort of [...aborts.values()]) abort.abort();
  }

  function run(command: FilingCommand): void {
    if (command.type === 'files/add') add(command);
    if (command.type === 'files/split') {
      const done = split(command).finally(() => adding.delete(done));
      adding.add(done);
    }
    if (command.type === 'files/remove') remove(command.path, command.fileId);
    if (command.type === 'files/retry') void upload(command.fileId);
    if (command.type === 'files/cancel') cancel(command.fileId);
    if (command.type !== 'service/remove' || api.state().filing.services.some((service) => service.id === command.serviceId)) return;
    for (const one of Object.values(api.state().uploads)) if (one.path.startsWith(`services[${command.serviceId}].`)) aborts.get(one.fileId)?.abort();
  }

  restore();
  return {
    run,
    changed(state: FilingState, previous: FilingState) {
      if (state.filing.id !== previous.filing.id || (state.phase === 'ready' && previous.phase !== 'ready')) {
        abortAll();
        restore();
        return;
      }
      // Another version of the draft took its place: what belonged to the one before is not gone on with.
      if (state.uploads !== previous.uploads) for (const [fileId, abort] of [...aborts]) if (!Object.hasOwn(state.uploads, fileId) && Object.hasOwn(previous.uploads, fileId)) abort.abort();
      if (state.online && !previous.online) {
        for (const one of Object.values(state.uploads)) if (one.canRetry && one.failure && PASSING.has(one.failure.code)) void upload(one.fileId);
      }
    },
    async complete() {
      // What was chosen before it was submitted belongs to it.
      await Promise.all(adding);
      const wanted = new Set([...api.plan().fields.values()].flatMap((field) => filesIn(field.value)).filter((ref) => ref.uploadId === undefined).map((ref) => ref.id));
      const results = await Promise.all([...wanted].map((fileId) => upload(fileId)));
      return results.find((failure) => failure !== null) ?? null;
    },
    async getFile(fileId) {
      const here = await bytesOf(fileId).catch(() => null);
      if (here) return here;
      const { filing } = api.state();
      const onRecord = (): FileRef | undefined => Object.values(filing.baseline?.answers ?? {}).flatMap(filesIn).find(({ id }) => id === fileId);
      const { uploadId } = filesOf(filing).get(fileId)?.ref ?? onRecord() ?? {};
      if (uploadId === undefined || !adapter.download) return null;
      return adapter.download(uploadId).catch(() => null);
    },
    stop: abortAll,
  };
}
