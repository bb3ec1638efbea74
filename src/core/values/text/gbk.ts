/**
 * The ministry's interface carries GBK text: a rare character in a name fails there, days after it was typed. The set of
 * characters is not shipped but read out of the platform's own decoder the first time somebody asks.
 */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
// Only the part of the platform that is needed here: core is compiled without the DOM library.
declare const TextDecoder: (new (label: string) => Decoder) | undefined;

const decoderHasIdeographs = (decoder: Decoder): boolean => decoder.decode(new Uint8Array([0xd6, 0xd0])) === '中';

/**
 * Positions that decode today but that the GBK of Windows, Java and Python leaves empty: they came with GB 18030.
 */
const laterThanGbk = (lead: number, trail: number): boolean =>
  (lead === 0xa2 && trail === 0xe3) ||
  (lead === 0xa6 && trail >= 0xd9 && (trail <= 0xdf || (trail >= 0xec && trail <= 0xed) || trail === 0xf3)) ||
  (lead === 0xa8 && (trail === 0xbc || trail === 0xbf)) ||
  (lead === 0xa9 && trail >= 0x89 && trail <= 0x95) ||
  (lead === 0xfe && trail >= 0x50);

/** The corner of GBK that is GB 2312: what every font and every old system has. */
const isBasic = (lead: number, trail: number): boolean => lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1;

const isPrivateUse = (codePoint: number): boolean => codePoint >= 0xe000 && codePoint <= 0xf8ff;

let known: ReadonlyMap<number, boolean> | null | undefined;

/** Every character of GBK beyond ASCII, and whether GB 2312 has it too. */
function build(): ReadonlyMap<number, boolean> | null {
  if (typeof TextDecoder !== 'function') return null;
  let decoder: Decoder;
  try {
    decoder = new TextDecoder('gbk');
  } catch {
    // A Node built without full ICU does not know the encoding.
    return null;
  }
  if (!decoderHasIdeographs(decoder)) return null;
  const found = new Map<number, boolean>();
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f || laterThanGbk(lead, trail)) continue;
      pair[0] = lead;
      pair[1] = trail;
      const text = decoder.decode(pair);
      const codePoint = text.codePointAt(0);
      if (codePoint === undefined || codePoint === 0xfffd || isPrivateUse(codePoint)) continue;
      if (String.fromCodePoint(codePoint) === text) found.set(codePoint, isBasic(lead, trail));
    }
  }
  return found;
}

function table(): ReadonlyMap<number, boolean> | null {
  known ??= build();
  return known;
}

/** `null` where the platform has no GBK decoder: then nothing can be said. */
export function unencodableInGbk(text: string): readonly string[] | null {
  const gbk = table();
  if (gbk === null) return null;
  const missing = [...text].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return codePoint > 0x7f && !gbk.has(codePoint);
  });
  return [...new Set(missing)];
}

/** Ideographs that GBK holds and GB 2312 does not: right, but easily mistaken for another. Empty where the platform has no GBK decoder. */
export const outsideGb2312 = (text: string): readonly string[] => [
  ...new Set([...text].filter((character) => /\p{Script=Han}/u.test(character) && table()?.get(character.codePointAt(0) ?? 0) === false)),
];

/** Length in GBK bytes: one for ASCII, two for everything else (also for what GBK cannot hold). */
export function gbkLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += (character.codePointAt(0) ?? 0) < 0x80 ? 1 : 2;
  return bytes;
}
