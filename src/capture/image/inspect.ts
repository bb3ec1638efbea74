import { IcpError } from '../../core/model/errors.js';
import type { AbortSignalLike } from '../../core/ports/backend.js';
import type { ImageFormat, ImageInfo, ImageLimits } from '../../core/ports/images.js';
import { throwIfAborted } from './canvas.js';
import { isSideways, readHeader, sniff } from './header.js';
import { extensionOf, nameOf } from './name.js';

/** A file beyond this is no photograph of a paper, and reading it whole could exhaust the device. */
const greatestFile = 100_000_000;
/** Browsers decode a picture whole before they reduce it; beyond this the page may die. */
const greatestPixels = 250_000_000;

const pictureExtensions = new Set(['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp']);

export const typeOf = (format: ImageFormat): string => `image/${format}`;

export interface Inspected {
  readonly info: ImageInfo;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    // The file was moved, changed or taken away since it was chosen.
    throw new IcpError('image-unreadable', 'the file can no longer be read', { cause });
  }
}

/** Everything that can be told and judged without decoding. Throws as `ImageTools.inspect` rejects. */
export async function inspectFile(file: Blob, limits: ImageLimits, signal?: AbortSignalLike): Promise<Inspected> {
  throwIfAborted(signal);
  if (file.size === 0) throw new IcpError('image-empty');
  const head = await bytesOf(file.slice(0, 512));
  throwIfAborted(signal);
  const sniffed = sniff(head);
  const extension = extensionOf(nameOf(file));
  const named = pictureExtensions.has(extension) ? { named: extension } : {};
  if ('unsupported' in sniffed) throw new IcpError('image-unsupported', undefined, { details: { kind: sniffed.unsupported, ...named } });
  const { format } = sniffed;
  if (!limits.formats.includes(format)) throw new IcpError('image-unsupported', undefined, { details: { kind: format, ...named } });
  if (file.size > greatestFile) throw new IcpError('image-too-large', undefined, { details: { reason: 'bytes', actualBytes: file.size, maxBytes: greatestFile } });
  const bytes = await bytesOf(file);
  throwIfAborted(signal);
  const header = readHeader(bytes, format);
  if (header.truncated) throw new IcpError('image-truncated', undefined, { details: { kind: format } });
  if (header.width === 0 || header.height === 0) throw new IcpError('image-unreadable', undefined, { details: { kind: format } });
  if (header.width * header.height > greatestPixels) {
    throw new IcpError('image-too-large', undefined, { details: { reason: 'pixels', actualWidth: header.width, actualHeight: header.height } });
  }
  const sideways = isSideways(header.orientation);
  const width = sideways ? header.height : header.width;
  const height = sideways ? header.width : header.height;
  assertLargeEnough(file.size, width, height, limits);
  return { bytes, info: { format, type: typeOf(format), bytes: file.size, width, height, orientation: header.orientation, hasMetadata: header.hasMetadata } };
}

function assertLargeEnough(size: number, width: number, height: number, limits: ImageLimits): void {
  const { minBytes = 0, minEdge = 0 } = limits;
  const minWidth = Math.max(limits.minWidth ?? 0, minEdge);
  const minHeight = Math.max(limits.minHeight ?? 0, minEdge);
  if (width < minWidth || height < minHeight) {
    throw new IcpError('image-too-small', undefined, { details: { reason: 'pixels', actualWidth: width, actualHeight: height, minWidth, minHeight } });
  }
  if (size < minBytes) throw new IcpError('image-too-small', undefined, { details: { reason: 'bytes', actualBytes: size, minBytes } });
}
