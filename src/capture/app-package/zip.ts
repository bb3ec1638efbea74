import { Inflate } from 'fflate';
import { IcpError } from '../../core/model/errors.js';
import type { AbortSignalLike } from '../../core/ports/call.js';
import { Bytes, unreadable, unsupported } from './bytes.js';

/** Bytes of a file that are looked at in one go: small enough to leave the page its turns. */
const SLICE = 262_144;
/** The end record and the longest comment that may follow it. */
const TAIL = 65_557;
/** A file of this size and more needs 64-bit places; no phone's browser would hold it anyway. */
const MAX_FILE = 4_294_967_295;
const MAX_DIRECTORY = 67_108_864;

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A ZIP file read by pieces. Only the piece that is asked for is in memory. */
export interface Zip {
  readonly names: readonly string[];
  /** Where the directory begins: signatures of some formats stand right before it. */
  readonly directory: number;
  has(name: string): boolean;
  /** @param max bytes it may unpack to; `null` when there is no such entry */
  read(name: string, max: number): Promise<Bytes | null>;
  /** The entry as a file of its own, which is not copied where it is not packed. */
  blob(name: string, max: number): Promise<Blob | null>;
  at(from: number, to: number): Promise<Bytes>;
}

/** Stops when the signal says so. */
export function guard(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted) throw new IcpError('aborted');
}

async function load(file: Blob, from: number, to: number, signal?: AbortSignalLike): Promise<Bytes> {
  guard(signal);
  if (from < 0 || to > file.size || from > to) throw unreadable('truncated', 'A place lies beyond the end of the file');
  let buffer: ArrayBuffer;
  try {
    buffer = await file.slice(from, to).arrayBuffer();
  } catch (cause) {
    throw new IcpError('package-unreadable', 'The file cannot be read any more', { details: { reason: 'damaged' }, cause });
  }
  guard(signal);
  return new Bytes(new Uint8Array(buffer));
}

function join(parts: readonly Uint8Array[], size: number): Bytes {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Bytes(all);
}

/** Unpacks in turns. @throws IcpError `package-unreadable` with `bomb` when more comes out than may */
export function createInflater(max: number): { push(chunk: Uint8Array, last: boolean): void; result(): Bytes } {
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  const inflate = new Inflate((chunk, final) => {
    size += chunk.length;
    if (size > max) throw unreadable('bomb');
    parts.push(chunk);
    whole ||= final;
  });
  return {
    push(chunk, last) {
      try {
        inflate.push(chunk, last);
      } catch (cause) {
        throw cause instanceof IcpError ? cause : new IcpError('package-unreadable', 'It cannot be unpacked', { details: { reason: 'damaged' }, cause });
      }
    },
    result() {
      if (!whole) throw unreadable('damaged', 'The packed data ends too early');
      return join(parts, size);
    },
  };
}

async function findEnd(file: Blob, signal: AbortSignalLike | undefined): Promise<Bytes> {
  const tail = await load(file, Math.max(0, file.size - TAIL), file.size, signal);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.u8(at) === 0x50 && tail.u32(at) === 0x06054b50 && at + 22 + tail.u16(at + 20) <= tail.length) return tail.slice(at, 22);
  }
  throw unreadable('truncated', 'The end of the archive is missing');
}

function entriesIn(directory: Bytes, count: number): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (directory.u32(at) !== 0x02014b50) throw unreadable('damaged', 'The directory is broken');
    const nameLength = directory.u16(at + 28);
    // Always taken as UTF-8: the names that matter are ASCII.
    const name = directory.utf8(at + 46, nameLength);
    if (!entries.has(name)) {
      entries.set(name, {
        encrypted: (directory.u16(at + 8) & 1) === 1,
        method: directory.u16(at + 10),
        packed: directory.u32(at + 20),
        size: directory.u32(at + 24),
        offset: directory.u32(at + 42),
      });
    }
    at += 46 + nameLength + directory.u16(at + 30) + directory.u16(at + 32);
  }
  return entries;
}

/**
 * Opens a ZIP file by its directory.
 * @throws IcpError `package-unsupported`, `package-unreadable`, `package-too-large` or `aborted`
 */
export async function openZip(file: Blob, signal?: AbortSignalLike): Promise<Zip> {
  if (file.size >= MAX_FILE) throw new IcpError('package-too-large', undefined, { details: { max: MAX_FILE } });
  const head = await load(file, 0, Math.min(4, file.size), signal);
  if (head.length < 4 || (head.u32(0) !== 0x04034b50 && head.u32(0) !== 0x06054b50)) throw unsupported('not-a-package');
  const end = await findEnd(file, signal);
  const [count, size, directory] = [end.u16(10), end.u32(12), end.u32(16)];
  if (size > MAX_DIRECTORY) throw unreadable('bomb', 'The directory is too large');
  const entries = entriesIn(await load(file, directory, directory + size, signal), count);

  async function place(name: string): Promise<{ readonly entry: Entry; readonly start: number } | null> {
    const entry = entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw unreadable('encrypted');
    const header = await load(file, entry.offset, entry.offset + 30, signal);
    if (header.u32(0) !== 0x04034b50) throw unreadable('damaged', 'An entry is not where the directory says');
    return { entry, start: entry.offset + 30 + header.u16(26) + header.u16(28) };
  }
  function check({ size: unpacked, packed, method }: Entry, max: number): void {
    if (method !== 0 && method !== 8) throw unreadable('damaged', 'An entry is packed in an unknown way');
    if (unpacked > max || packed > max) throw unreadable('bomb');
  }

  const zip: Zip = {
    names: [...entries.keys()],
    directory,
    has: (name) => entries.has(name),
    at: (from, to) => load(file, from, to, signal),
    async read(name, max) {
      const found = await place(name);
      if (!found) return null;
      const { entry, start } = found;
      check(entry, max);
      if (entry.method === 0) return load(file, start, start + entry.size, signal);
      const inflater = createInflater(Math.min(max, entry.size));
      for (let at = 0; at < entry.packed || at === 0; at += SLICE) {
        const till = Math.min(entry.packed, at + SLICE);
        inflater.push((await load(file, start + at, start + till, signal)).array, till === entry.packed);
      }
      return inflater.result();
    },
    async blob(name, max) {
      const found = await place(name);
      if (!found) return null;
      if (found.entry.method === 0) return file.slice(found.start, found.start + found.entry.size);
      const bytes = await zip.read(name, max);
      return bytes && new Blob([bytes.array]);
    },
  };
  return zip;
}
