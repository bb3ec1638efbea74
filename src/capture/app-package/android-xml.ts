import { type Bytes, unreadable } from './bytes.js';
import { stringPool } from './string-pool.js';

/** A value as Android keeps it: `type` says what `data` is. */
export interface AndroidValue {
  readonly type: number;
  readonly data: number;
  readonly text?: string | undefined;
}
export const VALUE = { reference: 0x01, string: 0x03 } as const;

export interface AndroidElement {
  readonly name: string;
  readonly depth: number;
  /** By name; those of Android's own namespace by the name that their number stands for, whatever the file calls them. */
  readonly attributes: ReadonlyMap<string, AndroidValue>;
}

/** Numbers that Android gave the attributes that are read here: shrinkers take the names away. */
const known: ReadonlyMap<number, string> = new Map([
  [0x01010001, 'label'],
  [0x01010002, 'icon'],
  [0x01010199, 'drawable'],
  [0x0101021b, 'versionCode'],
  [0x0101021c, 'versionName'],
  [0x0101052c, 'roundIcon'],
]);

const CHUNK = { pool: 0x0001, xml: 0x0003, start: 0x0102, end: 0x0103, map: 0x0180 } as const;

/** The elements of a compiled XML file, in order. @throws IcpError `package-unreadable` with `manifest` */
export function androidElements(bytes: Bytes): readonly AndroidElement[] {
  if (bytes.length < 8 || bytes.u16(0) !== CHUNK.xml) throw unreadable('manifest', 'It is no compiled XML');
  let text: (index: number) => string | undefined = () => undefined;
  const ids: number[] = [];
  const elements: AndroidElement[] = [];
  let depth = 0;
  for (let at = bytes.u16(2); at + 8 <= bytes.length; ) {
    const [type, headerSize, size] = [bytes.u16(at), bytes.u16(at + 2), bytes.u32(at + 4)];
    if (size < 8) throw unreadable('manifest', 'A chunk without size');
    if (type === CHUNK.pool) text = stringPool(bytes, at);
    else if (type === CHUNK.map) for (let place = at + headerSize; place + 4 <= at + size; place += 4) ids.push(bytes.u32(place));
    else if (type === CHUNK.end) depth -= 1;
    else if (type === CHUNK.start) {
      const body = at + headerSize;
      const attributes = new Map<string, AndroidValue>();
      const [first, width, count] = [bytes.u16(body + 8), bytes.u16(body + 10), bytes.u16(body + 12)];
      for (let index = 0; index < count; index++) {
        const place = body + first + index * width;
        const nameIndex = bytes.u32(place + 4);
        const name = known.get(ids[nameIndex] ?? 0) ?? text(nameIndex) ?? '';
        const [kind, data] = [bytes.u8(place + 15), bytes.u32(place + 16)];
        attributes.set(name, { type: kind, data, text: kind === VALUE.string ? text(data) : undefined });
      }
      elements.push({ name: text(bytes.u32(body + 4)) ?? '', depth, attributes });
      depth += 1;
    }
    at += size;
  }
  return elements;
}
