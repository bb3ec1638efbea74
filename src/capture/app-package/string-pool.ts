import type { Bytes } from './bytes.js';

const UTF8 = 0x100;

/** Texts of a compiled Android file, looked up by number. `at` is where its chunk begins. */
export function stringPool(bytes: Bytes, at: number): (index: number) => string | undefined {
  const headerSize = bytes.u16(at + 2);
  const chunk = bytes.slice(at, bytes.u32(at + 4));
  const count = chunk.u32(8);
  const wide = (chunk.u32(16) & UTF8) === 0;
  const start = chunk.u32(20);

  const length8 = (place: number): [value: number, next: number] => {
    const first = chunk.u8(place);
    return first & 0x80 ? [((first & 0x7f) << 8) | chunk.u8(place + 1), place + 2] : [first, place + 1];
  };
  const length16 = (place: number): [value: number, next: number] => {
    const first = chunk.u16(place);
    return first & 0x8000 ? [((first & 0x7fff) << 16) | chunk.u16(place + 2), place + 4] : [first, place + 2];
  };

  return (index) => {
    if (index >= count) return undefined;
    const place = start + chunk.u32(headerSize + index * 4);
    if (wide) {
      const [units, text] = length16(place);
      return chunk.utf16(text, units);
    }
    // The length in characters comes first, then that in bytes.
    const [size, text] = length8(length8(place)[1]);
    return chunk.utf8(text, size);
  };
}
