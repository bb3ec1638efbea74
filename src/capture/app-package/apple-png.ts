import { zlibSync } from 'fflate';
import type { Bytes } from './bytes.js';
import { createInflater } from './zip.js';

/** Pixels of an edge; icons of stores have 1024. */
const MAX_EDGE = 2_048;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 255] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const all = new Uint8Array(data.length + 12);
  const view = new DataView(all.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) all[4 + index] = type.charCodeAt(index);
  all.set(data, 8);
  view.setUint32(8 + data.length, crc32(all.subarray(4, 8 + data.length)));
  return all;
}

/** The predictor of PNG (PNG specification, filter type 4). */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Takes the filters off, row by row; what comes out keeps a zero in front of each row, which says that there is none. */
function unfilter(rows: Uint8Array, width: number, height: number): void {
  const stride = width * 4 + 1;
  for (let row = 0; row < height; row++) {
    const start = row * stride;
    const filter = rows[start] ?? 0;
    rows[start] = 0;
    for (let index = 1; index < stride; index++) {
      const at = start + index;
      const left = index > 4 ? (rows[at - 4] ?? 0) : 0;
      const up = row > 0 ? (rows[at - stride] ?? 0) : 0;
      const corner = index > 4 && row > 0 ? (rows[at - stride - 4] ?? 0) : 0;
      const add = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0;
      rows[at] = (rows[at] ?? 0) + add;
    }
  }
}

/** Blue first and multiplied by the opacity, as a phone's screen wants it, to red first and plain. */
function recolour(rows: Uint8Array, width: number, height: number): void {
  const stride = width * 4 + 1;
  for (let row = 0; row < height; row++) {
    for (let at = row * stride + 1; at < (row + 1) * stride; at += 4) {
      const [blue = 0, green = 0, red = 0, alpha = 0] = rows.subarray(at, at + 4);
      const plain = (value: number): number => (alpha === 0 ? 0 : Math.min(255, Math.round((value * 255) / alpha)));
      rows.set([plain(red), plain(green), plain(blue)], at);
    }
  }
}

/**
 * A PNG as other programs read it, from one that Xcode has put into Apple's own form (chunk `CgBI`); a plain one stays as it is.
 * `null` for what cannot be turned back: other than 8 bits of red, green, blue and opacity, interlaced, or too large.
 */
export function plainPng(bytes: Bytes): Uint8Array<ArrayBuffer> | null {
  let [apple, width, height, plain] = [false, 0, 0, false];
  const packed: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = bytes.be32(at);
    const type = bytes.ascii(at + 4, 4);
    const data = bytes.slice(at + 8, size);
    if (type === 'CgBI') apple = true;
    if (type === 'IHDR') {
      [width, height] = [data.be32(0), data.be32(4)];
      plain = data.u8(8) === 8 && data.u8(9) === 6 && data.u8(12) === 0;
    }
    if (type === 'IDAT') packed.push(data.array);
    if (type === 'IEND') break;
    at += size + 12;
  }
  if (!apple) return bytes.array;
  if (!plain || width < 1 || height < 1 || width > MAX_EDGE || height > MAX_EDGE) return null;
  const size = (width * 4 + 1) * height;
  const inflater = createInflater(size);
  packed.forEach((part, index) => inflater.push(part, index === packed.length - 1));
  const rows = inflater.result().array;
  if (rows.length !== size) return null;
  unfilter(rows, width, height);
  recolour(rows, width, height);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  const parts = [bytes.slice(0, 8).array, chunk('IHDR', header), chunk('IDAT', zlibSync(rows)), chunk('IEND', new Uint8Array(0))];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of parts) {
    all.set(part, to);
    to += part.length;
  }
  return all;
}
