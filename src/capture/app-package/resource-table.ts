import type { AndroidValue } from './android-xml.js';
import { VALUE } from './android-xml.js';
import { type Bytes, unreadable } from './bytes.js';
import { stringPool } from './string-pool.js';

/** One value of a resource and for what screens and languages it is meant. */
export interface Configured extends AndroidValue {
  /** ISO 639, two letters; empty for all. */
  readonly language: string;
  readonly country: string;
  /** Dots per inch; 0 for none stated. */
  readonly density: number;
}

export interface ResourceTable {
  /** Every value of a resource, references followed. */
  find(id: number): readonly Configured[];
}

const CHUNK = { pool: 0x0001, table: 0x0002, package: 0x0200, type: 0x0201 } as const;
const FLAGS = { sparse: 1, narrow: 2 } as const;
const ENTRY = { complex: 1, compact: 8 } as const;
/** References that lead in a circle, or fan out without end, end here. */
const MAX_STEPS = 8;
const MAX_LOOKS = 2_000;

/** Walks over the chunks in a part of a file. */
function* chunks(bytes: Bytes, from: number, to: number): Generator<{ readonly type: number; readonly at: number; readonly header: number; readonly size: number }> {
  for (let at = from; at + 8 <= to; ) {
    const size = bytes.u32(at + 4);
    if (size < 8 || at + size > to) throw unreadable('damaged', 'A chunk does not fit');
    yield { type: bytes.u16(at), at, header: bytes.u16(at + 2), size };
    at += size;
  }
}

/** Where the entry of a number begins within its chunk; `null` when this configuration does not have it. */
function entryAt(chunk: Bytes, header: number, index: number): number | null {
  const flags = chunk.u8(9);
  const count = chunk.u32(12);
  const start = chunk.u32(16);
  if (flags & FLAGS.sparse) {
    for (let row = 0; row < count; row++) {
      if (chunk.u16(header + row * 4) === index) return start + chunk.u16(header + row * 4 + 2) * 4;
    }
    return null;
  }
  if (index >= count) return null;
  if (flags & FLAGS.narrow) {
    const offset = chunk.u16(header + index * 2);
    return offset === 0xffff ? null : start + offset * 4;
  }
  const offset = chunk.u32(header + index * 4);
  return offset === 0xffffffff ? null : start + offset;
}

function valueAt(chunk: Bytes, at: number): AndroidValue | null {
  const flags = chunk.u16(at + 2);
  if (flags & ENTRY.compact) return { type: flags >> 8, data: chunk.u32(at + 4) };
  if (flags & ENTRY.complex) return null;
  const value = at + chunk.u16(at);
  return { type: chunk.u8(value + 3), data: chunk.u32(value + 4) };
}

const letters = (chunk: Bytes, at: number): string => {
  // Three-letter languages are packed; none of them matters here.
  const text = chunk.ascii(at, 2);
  return /^[A-Za-z]{2}$/.test(text) ? text : '';
};

/** Opens `resources.arsc`. */
export function resourceTable(bytes: Bytes): ResourceTable {
  if (bytes.u16(0) !== CHUNK.table) throw unreadable('damaged', 'It is no resource table');
  let text: (index: number) => string | undefined = () => undefined;
  /** Chunks by package and type. */
  const types = new Map<number, { readonly chunk: Bytes; readonly header: number }[]>();
  for (const one of chunks(bytes, bytes.u16(2), bytes.length)) {
    if (one.type === CHUNK.pool) text = stringPool(bytes, one.at);
    if (one.type !== CHUNK.package) continue;
    const packageId = bytes.u32(one.at + 8);
    for (const inner of chunks(bytes, one.at + one.header, one.at + one.size)) {
      if (inner.type !== CHUNK.type) continue;
      const key = packageId * 256 + bytes.u8(inner.at + 8);
      types.set(key, [...(types.get(key) ?? []), { chunk: bytes.slice(inner.at, inner.size), header: inner.header }]);
    }
  }

  let looks = 0;
  function find(id: number, steps: number): readonly Configured[] {
    looks += 1;
    if (looks > MAX_LOOKS) return [];
    return (types.get(id >>> 16) ?? []).flatMap(({ chunk, header }): readonly Configured[] => {
      const at = entryAt(chunk, header, id & 0xffff);
      const value = at === null ? null : valueAt(chunk, at);
      if (!value) return [];
      if (value.type === VALUE.reference) return steps > 0 ? find(value.data, steps - 1) : [];
      // The configuration follows the five words of the header; its own first word is its size.
      const config = 20;
      return [{
        ...value,
        text: value.type === VALUE.string ? text(value.data) : undefined,
        language: letters(chunk, config + 8).toLowerCase(),
        country: letters(chunk, config + 10).toUpperCase(),
        density: chunk.u32(config) >= 16 ? chunk.u16(config + 14) : 0,
      }];
    });
  }
  return {
    find(id) {
      looks = 0;
      return find(id, MAX_STEPS);
    },
  };
}
