import { type Bytes, unreadable } from './bytes.js';

/** A property list of Apple. Numbers and dates beyond what is read here are `null`. */
export type Plist = string | number | boolean | null | Uint8Array | readonly Plist[] | { readonly [key: string]: Plist };

/** A binary list may name one part any number of times, and so grow without end: this many parts and levels are looked at. */
const MAX_PARTS = 50_000;
const MAX_DEPTH = 32;

const broken = (): Error => unreadable('manifest', 'A property list is broken');

function bigEndian(bytes: Bytes, at: number, size: number): number {
  let value = 0;
  for (let index = 0; index < size; index++) value = value * 256 + bytes.u8(at + index);
  if (!Number.isSafeInteger(value)) throw broken();
  return value;
}

function utf16(bytes: Bytes, at: number, units: number): string {
  return new TextDecoder('utf-16be').decode(bytes.slice(at, units * 2).array);
}

function binary(bytes: Bytes): Plist {
  const trailer = bytes.length - 32;
  const [offsetSize, refSize] = [bytes.u8(trailer + 6), bytes.u8(trailer + 7)];
  const [top, table] = [bigEndian(bytes, trailer + 16, 8), bigEndian(bytes, trailer + 24, 8)];
  let parts = 0;

  const read = (ref: number, depth: number): Plist => {
    parts += 1;
    if (parts > MAX_PARTS || depth > MAX_DEPTH) throw broken();
    const at = bigEndian(bytes, table + ref * offsetSize, offsetSize);
    const marker = bytes.u8(at);
    const [kind, low] = [marker >> 4, marker & 15];
    if (kind === 0) return low === 9 ? true : low === 8 ? false : null;
    if (kind === 1) return low > 3 ? null : bigEndian(bytes, at + 1, 2 ** low);
    if (kind === 2 || kind === 3 || kind === 8) return null;
    // A count of 15 or more stands behind, as a number of its own.
    const wide = low === 15 ? 2 ** (bytes.u8(at + 1) & 15) : 0;
    const count = low === 15 ? bigEndian(bytes, at + 2, wide) : low;
    const body = at + (low === 15 ? 2 + wide : 1);
    const refAt = (index: number): number => bigEndian(bytes, body + index * refSize, refSize);
    switch (kind) {
      case 4: return bytes.slice(body, count).array;
      case 5: return bytes.utf8(body, count);
      case 6: return utf16(bytes, body, count);
      case 10: {
        const list: Plist[] = [];
        for (let index = 0; index < count; index++) list.push(read(refAt(index), depth + 1));
        return list;
      }
      case 13: {
        const entries: [string, Plist][] = [];
        for (let index = 0; index < count; index++) {
          const key = read(refAt(index), depth + 1);
          if (typeof key === 'string') entries.push([key, read(refAt(count + index), depth + 1)]);
        }
        return Object.fromEntries(entries);
      }
      default: throw broken();
    }
  };
  return read(top, 0);
}

interface Node { readonly name: string; readonly children: Node[]; text: string }

const TOKEN = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|<(\/?)([A-Za-z]+)[^<>]*?(\/?)>|([^<]+)|</g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Only what every document knows: what one declares in its head could be made to grow. */
const plain = (text: string): string => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi, (_, decimal?: string, hex?: string, name?: string) => {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
  const known = name !== undefined && Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (known === undefined) throw broken();
  return known;
});

/** The little of XML that property lists are made of. A page that trusts no markup from elsewhere does not let the browser parse it. */
function tree(text: string): Node {
  const root: Node = { name: '', children: [], text: '' };
  const open = [root];
  let parts = 0;
  for (const [whole, verbatim, end, name, empty, characters] of text.matchAll(TOKEN)) {
    const top = open.at(-1);
    if (top === undefined || whole === '<') throw broken();
    if (characters !== undefined) top.text += plain(characters);
    else if (verbatim !== undefined) top.text += verbatim;
    else if (name !== undefined && end === '/') {
      if (top.name !== name) throw broken();
      open.pop();
    } else if (name !== undefined) {
      parts += 1;
      if (parts > MAX_PARTS || open.length > 2 * MAX_DEPTH) throw broken();
      const node: Node = { name, children: [], text: '' };
      top.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  if (open.length !== 1) throw broken();
  return root;
}

function fromNode({ name, children, text }: Node, depth: number): Plist {
  if (depth > MAX_DEPTH) throw broken();
  switch (name) {
    case 'string': return text;
    case 'integer': case 'real': return Number(text);
    case 'true': return true;
    case 'false': return false;
    case 'data': return Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    case 'array': return children.map((child) => fromNode(child, depth + 1));
    case 'dict': return Object.fromEntries(
      children.flatMap((child, index) => {
        const value = children[index + 1];
        return child.name === 'key' && value ? [[child.text, fromNode(value, depth + 1)] as const] : [];
      }),
    );
    default: return null;
  }
}

function xml(text: string): Plist {
  const first = tree(text).children.find(({ name }) => name === 'plist')?.children[0];
  if (!first) throw broken();
  return fromNode(first, 0);
}

/** Reads a property list, binary or XML. @throws IcpError `package-unreadable` with `manifest` */
export function readPlist(bytes: Bytes): Plist {
  if (bytes.length >= 40 && bytes.ascii(0, 8) === 'bplist00') return binary(bytes);
  const text = new TextDecoder('utf-8').decode(bytes.array).trimStart();
  if (!text.startsWith('<')) throw broken();
  try {
    return xml(text);
  } catch {
    throw broken();
  }
}

export const inDict = (plist: Plist | undefined, key: string): Plist | undefined =>
  typeof plist === 'object' && plist !== null && !Array.isArray(plist) && !(plist instanceof Uint8Array) && Object.hasOwn(plist, key) ? (plist as Readonly<Record<string, Plist>>)[key] : undefined;

/** A text that is there and not empty. */
export function textIn(plist: Plist | undefined, key: string): string | undefined {
  const value = inDict(plist, key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
export const listIn = (plist: Plist | undefined, key: string): readonly Plist[] => {
  const value = inDict(plist, key);
  return Array.isArray(value) ? value : [];
};
