import type { ImageFormat, UnsupportedKind } from '../../core/ports/images.js';

/** What the first bytes of a file say it is. */
export type Sniffed = { readonly format: ImageFormat } | { readonly unsupported: UnsupportedKind };

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((value, index) => bytes[index] === value);

/** Brands of the ISO media container that hold pictures of the HEIF family. */
const heifBrands = /^(heic|heix|hevc|hevx|heim|heis|hevm|hevs|mif1|msf1)/;

/** Tells the type of a file by its content. The first 512 bytes are enough. */
export function sniff(head: Uint8Array): Sniffed {
  if (starts(head, 0xff, 0xd8, 0xff)) return { format: 'jpeg' };
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { format: 'png' };
  if (/^GIF8[79]a/.test(ascii(head, 0, 6))) return { format: 'gif' };
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return { format: 'webp' };
  // Two letters alone prove nothing, so the reserved bytes and the size of the inner header have to agree.
  if (ascii(head, 0, 2) === 'BM' && head.length >= 26 && ascii(head, 6, 10) === '\0\0\0\0' && [12, 40, 52, 56, 64, 108, 124].includes(head[14] ?? 0)) return { format: 'bmp' };
  if (ascii(head, 4, 8) === 'ftyp') {
    const brands = ascii(head, 8, Math.min(head.length, 64));
    if (brands.includes('avif') || brands.includes('avis')) return { unsupported: 'avif' };
    return { unsupported: heifBrands.test(brands) ? 'heic' : 'video' };
  }
  if (starts(head, 0x49, 0x49, 0x2a, 0) || starts(head, 0x4d, 0x4d, 0, 0x2a)) return { unsupported: 'tiff' };
  if (ascii(head, 0, 2) === 'MZ' || starts(head, 0x7f, 0x45, 0x4c, 0x46) || starts(head, 0xcf, 0xfa, 0xed, 0xfe) || ascii(head, 0, 2) === '#!') return { unsupported: 'executable' };
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return { unsupported: 'office' };
  if (starts(head, 0x50, 0x4b, 3, 4)) {
    const names = ascii(head, 0, head.length);
    return { unsupported: /\[Content_Types\]|word\/|xl\/|ppt\/|_rels\//.test(names) ? 'office' : 'archive' };
  }
  if (ascii(head, 0, 4) === 'Rar!' || starts(head, 0x37, 0x7a, 0xbc, 0xaf) || starts(head, 0x1f, 0x8b)) return { unsupported: 'archive' };
  if (starts(head, 0x1a, 0x45, 0xdf, 0xa3)) return { unsupported: 'video' };
  const text = new TextDecoder('utf-8').decode(head.subarray(0, 512)).replace(/^\uFEFF/, '').trimStart().toLowerCase();
  // A PDF may begin after some stray bytes.
  if (text.includes('%pdf-')) return { unsupported: 'pdf' };
  if (text.startsWith('<svg') || (/^<(\?xml|!--|!doctype svg)/.test(text) && text.includes('<svg'))) return { unsupported: 'svg' };
  if (/^<(!doctype html|html|head|body|script)/.test(text)) return { unsupported: 'html' };
  return { unsupported: 'unknown' };
}

export interface Header {
  /** Pixels as stored, before orientation. 0 when the header is broken. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
  readonly hasMetadata: boolean;
  /** True when the file ends before its format allows. */
  readonly truncated: boolean;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const broken: Header = { width: 0, height: 0, orientation: 1, hasMetadata: false, truncated: true };

/** Orientation out of a TIFF block, as EXIF holds it; 1 when there is none. */
function tiffOrientation(block: Uint8Array): number {
  if (block.length < 14) return 1;
  const data = view(block);
  const little = data.getUint16(0) === 0x4949;
  const start = data.getUint32(4, little);
  if (start + 2 > block.length) return 1;
  const entries = data.getUint16(start, little);
  for (let index = 0; index < entries; index += 1) {
    const at = start + 2 + index * 12;
    if (at + 12 > block.length) return 1;
    if (data.getUint16(at, little) !== 0x0112) continue;
    const value = data.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A marker segment of a JPEG up to the picture data. `end` is exclusive. */
export interface JpegSegment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** The segments before the picture data, the start of scan being the last. */
export function jpegSegments(bytes: Uint8Array): readonly JpegSegment[] {
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end <= at + 2 || end > bytes.length) break;
    segments.push({ marker, start: at, end });
    if (marker === 0xda) break;
    at = end;
  }
  return segments;
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Application blocks and comments, apart from the ones that decide how colours are read (JFIF, ICC, Adobe). */
export const isJpegMetadata = (bytes: Uint8Array, { marker, start }: JpegSegment): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee && !(marker === 0xe2 && ascii(bytes, start + 4, start + 15) === 'ICC_PROFILE'));

function jpegHeader(bytes: Uint8Array): Header {
  const segments = jpegSegments(bytes);
  const frame = segments.find(({ marker }) => isFrame(marker));
  const exif = segments.find(({ marker, start }) => marker === 0xe1 && ascii(bytes, start + 4, start + 8) === 'Exif');
  // Cameras append other data behind the end marker, so it is looked for, not demanded as the last two bytes.
  let end = bytes.length - 2;
  while (end > 0 && !(bytes[end] === 0xff && bytes[end + 1] === 0xd9)) end -= 1;
  const scan = segments.at(-1)?.marker === 0xda ? segments.at(-1) : undefined;
  return {
    width: frame === undefined ? 0 : ((bytes[frame.start + 7] ?? 0) << 8) | (bytes[frame.start + 8] ?? 0),
    height: frame === undefined ? 0 : ((bytes[frame.start + 5] ?? 0) << 8) | (bytes[frame.start + 6] ?? 0),
    orientation: exif === undefined ? 1 : tiffOrientation(bytes.subarray(exif.start + 10, exif.end)),
    hasMetadata: segments.some((segment) => isJpegMetadata(bytes, segment)),
    truncated: scan === undefined || end <= scan.end,
  };
}

function pngHeader(bytes: Uint8Array): Header {
  if (bytes.length < 33) return broken;
  const data = view(bytes);
  let orientation = 1;
  let hasMetadata = false;
  let ended = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = data.getUint32(at);
    const name = ascii(bytes, at + 4, at + 8);
    if (name === 'eXIf') orientation = tiffOrientation(bytes.subarray(at + 8, at + 8 + length));
    if (['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'].includes(name)) hasMetadata = true;
    if (name === 'IEND') {
      ended = true;
      break;
    }
    at += 12 + length;
  }
  return { width: data.getUint32(16), height: data.getUint32(20), orientation, hasMetadata, truncated: !ended };
}

function webpHeader(bytes: Uint8Array): Header {
  if (bytes.length < 30) return broken;
  const data = view(bytes);
  const kind = ascii(bytes, 12, 16);
  const three = (at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  const truncated = data.getUint32(4, true) + 8 > bytes.length;
  let orientation = 1;
  let hasMetadata = false;
  if (kind === 'VP8X') {
    for (let at = 12; at + 8 <= bytes.length; ) {
      const name = ascii(bytes, at, at + 4);
      const length = data.getUint32(at + 4, true);
      if (name === 'EXIF') {
        const block = bytes.subarray(at + 8, at + 8 + length);
        orientation = tiffOrientation(ascii(block, 0, 4) === 'Exif' ? block.subarray(6) : block);
      }
      if (name === 'EXIF' || name === 'XMP ') hasMetadata = true;
      at += 8 + length + (length % 2);
    }
    return { width: three(24) + 1, height: three(27) + 1, orientation, hasMetadata, truncated };
  }
  if (kind === 'VP8L') {
    const bits = data.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, orientation, hasMetadata, truncated };
  }
  return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff, orientation, hasMetadata, truncated };
}

function gifHeader(bytes: Uint8Array): Header {
  if (bytes.length < 13) return broken;
  const data = view(bytes);
  // Some writers pad the end with zeros.
  let end = bytes.length - 1;
  while (end > 13 && bytes[end] === 0) end -= 1;
  const text = ascii(bytes, 0, Math.min(bytes.length, 4096));
  return { width: data.getUint16(6, true), height: data.getUint16(8, true), orientation: 1, hasMetadata: text.includes('XMP DataXMP') || text.includes('\x21\xfe'), truncated: bytes[end] !== 0x3b };
}

function bmpHeader(bytes: Uint8Array): Header {
  if (bytes.length < 26) return broken;
  const data = view(bytes);
  const old = data.getUint32(14, true) === 12;
  const width = old ? data.getUint16(18, true) : data.getInt32(18, true);
  const height = old ? data.getUint16(20, true) : Math.abs(data.getInt32(22, true));
  const size = data.getUint32(2, true);
  return { width, height, orientation: 1, hasMetadata: false, truncated: size > bytes.length };
}

const readers: Readonly<Record<ImageFormat, (bytes: Uint8Array) => Header>> = { jpeg: jpegHeader, png: pngHeader, webp: webpHeader, gif: gifHeader, bmp: bmpHeader };

/** Size, orientation, metadata and completeness, from the bytes alone. Never throws: a broken header says 0 × 0 and truncated. */
export const readHeader = (bytes: Uint8Array, format: ImageFormat): Header => readers[format](bytes);

/** True when the orientation swaps width and height. */
export const isSideways = (orientation: number): boolean => orientation >= 5;
