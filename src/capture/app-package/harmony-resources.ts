import { type Bytes, unreadable } from './bytes.js';
import type { Localised } from './localised.js';

/** The head: a version of 128 bytes, the file's size, the number of configurations. */
const HEAD = 136;
const LANGUAGE = 0;
const REGION = 1;
const MAX_ROWS = 200_000;

/** Two letters packed into a number. */
const letters = (value: number): string => String.fromCharCode((value >> 8) & 255, value & 255).replace(/[^A-Za-z]/g, '');

/** Every value of one resource in `resources.index`, by language. */
export function harmonyTexts(bytes: Bytes, wanted: number): readonly Localised[] {
  const texts: Localised[] = [];
  const configurations = bytes.u32(132);
  let at = HEAD;
  let rows = 0;
  for (let index = 0; index < configurations; index++) {
    if (bytes.ascii(at, 4) !== 'KEYS') throw unreadable('damaged', 'An index of another make');
    const [set, keys] = [bytes.u32(at + 4), bytes.u32(at + 8)];
    let [language, country] = ['', ''];
    for (let key = 0; key < keys; key++) {
      const [kind, value] = [bytes.u32(at + 12 + key * 8), bytes.u32(at + 16 + key * 8)];
      if (kind === LANGUAGE) language = letters(value).toLowerCase();
      if (kind === REGION) country = letters(value).toUpperCase();
    }
    at += 12 + keys * 8;
    if (bytes.ascii(set, 4) !== 'IDSS') throw unreadable('damaged', 'An index of another make');
    for (let row = 0; row < bytes.u32(set + 4); row++) {
      rows += 1;
      if (rows > MAX_ROWS) return texts;
      if (bytes.u32(set + 8 + row * 8) !== wanted) continue;
      // The record: its size, kind and number, then the value with its length and a zero at its end.
      const record = bytes.u32(set + 12 + row * 8);
      const size = bytes.u16(record + 12);
      texts.push({ text: bytes.utf8(record + 14, size).replace(/\0+$/, ''), language, country });
    }
  }
  return texts;
}
