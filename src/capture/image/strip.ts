import type { ImageFormat } from '../../core/ports/images.js';
import { isJpegMetadata, jpegSegments } from './header.js';

const name = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
const join = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const segments = jpegSegments(bytes);
  const parts = [bytes.subarray(0, 2)];
  for (const segment of segments) if (!isJpegMetadata(bytes, segment)) parts.push(bytes.subarray(segment.start, segment.end));
  const data = segments.at(-1)?.end ?? 2;
  // Cameras hide further pictures and films behind the end marker.
  let end = data;
  while (end < bytes.length - 1 && !(bytes[end] === 0xff && bytes[end + 1] === 0xd9)) end += 1;
  parts.push(bytes.subarray(data, end + 2));
  return join(parts);
}

function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + data.getUint32(at);
    const chunk = name(bytes, at + 4);
    if (!['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'].includes(chunk)) parts.push(bytes.subarray(at, end));
    if (chunk === 'IEND') break;
    at = end;
  }
  return join(parts);
}

function stripWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 12)];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = data.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    const chunk = name(bytes, at);
    if (chunk !== 'EXIF' && chunk !== 'XMP ') parts.push(bytes.subarray(at, end));
    at = end;
  }
  const out = join(parts);
  new DataView(out.buffer).setUint32(4, out.length - 8, true);
  // The extended header announces what follows; the bits of Exif and XMP have to go with the blocks.
  if (name(out, 12) === 'VP8X') out[20] = (out[20] ?? 0) & ~0x0c;
  return out;
}

const strippers: Readonly<Partial<Record<ImageFormat, (bytes: Uint8Array) => Uint8Array<ArrayBuffer>>>> = { jpeg: stripJpeg, png: stripPng, webp: stripWebp };

/** Metadata cut out without touching the picture; `null` for formats where that is not possible. */
export const stripMetadata = (bytes: Uint8Array, format: ImageFormat): Uint8Array<ArrayBuffer> | null => strippers[format]?.(bytes) ?? null;
