import { IcpError } from '../../core/model/errors.js';
import type { ImageChange, ImageCut, ImageInfo, ImageLimits, ImageOptions, ImageQuality, ImageTools, PreparedImage } from '../../core/ports/images.js';
import { luminance } from '../pixels/gray.js';
import { measureBlur, measureGlare, measureTilt } from '../pixels/measure.js';
import { type Size, decode, fitWithin, freeCanvas, newCanvas, throwIfAborted } from './canvas.js';
import { compress, painter } from './compress.js';
import { inspectFile } from './inspect.js';
import { nameOf, safeName } from './name.js';
import { stripMetadata } from './strip.js';

/** Longer edge at which quality is measured: print of a paper is then 12 to 30 pixels high. */
const measuredEdge = 1000;
/** Formats every supported browser can write. */
const writable = new Set(['image/jpeg', 'image/png']);

function measure(picture: ImageBitmap): ImageQuality {
  const size = fitWithin(picture, measuredEdge * measuredEdge, measuredEdge);
  const { canvas, context } = newCanvas(size.width, size.height);
  context.drawImage(picture, 0, 0, size.width, size.height);
  const gray = luminance(context.getImageData(0, 0, size.width, size.height).data, size.width, size.height);
  freeCanvas(canvas);
  return { blur: measureBlur(gray), tilt: measureTilt(gray), glare: measureGlare(gray) };
}

/** What is joined or cut may be small; the whole or the half may not. */
const withoutLeast = (limits: ImageLimits): ImageLimits => ({ ...limits, minBytes: 0, minEdge: 0, minWidth: 0, minHeight: 0 });

function assertWhole({ width, height }: Size, bytes: number, { minBytes = 0, minEdge = 0, minWidth = 0, minHeight = 0 }: ImageLimits): void {
  if (width < Math.max(minWidth, minEdge) || height < Math.max(minHeight, minEdge)) {
    throw new IcpError('image-too-small', undefined, { details: { reason: 'pixels', actualWidth: width, actualHeight: height, minWidth: Math.max(minWidth, minEdge), minHeight: Math.max(minHeight, minEdge) } });
  }
  if (bytes < minBytes) throw new IcpError('image-too-small', undefined, { details: { reason: 'bytes', actualBytes: bytes, minBytes } });
}

const limitsOf = (limits: ImageLimits): readonly [number, number] => [limits.maxPixels, limits.maxEdge ?? Infinity];

/** Type of the prepared file. */
function targetType(info: ImageInfo, limits: ImageLimits, untouched: boolean): string {
  if (limits.target === 'jpeg') return 'image/jpeg';
  if (untouched || writable.has(info.type)) return info.type;
  return limits.formats.includes('jpeg') || !limits.formats.includes('png') ? 'image/jpeg' : 'image/png';
}

/** Decodes into the given size. A browser may turn by EXIF only what is a JPEG, so others are decoded whole and measured after. */
const open = (file: Blob, info: ImageInfo, size: Size | null): Promise<ImageBitmap> => decode(file, info.format === 'jpeg' || info.orientation === 1 ? size : null);

class BrowserImageTools implements ImageTools {
  async inspect(file: Blob, limits: ImageLimits, signal?: ImageOptions['signal']): Promise<ImageInfo> {
    return (await inspectFile(file, limits, signal)).info;
  }

  async prepare(file: Blob, limits: ImageLimits, { signal, onProgress = () => undefined }: ImageOptions = {}): Promise<PreparedImage> {
    const { info, bytes } = await inspectFile(file, limits, signal);
    onProgress(0.2);
    const wanted = fitWithin(info, ...limitsOf(limits));
    const fits = wanted.width === info.width && info.bytes <= limits.maxBytes && info.orientation === 1;
    const type = targetType(info, limits, fits);
    const bitmap = await open(file, info, wanted.width === info.width ? null : wanted);
    try {
      throwIfAborted(signal);
      onProgress(0.5);
      const quality = measure(bitmap);
      const name = safeName(nameOf(file), type);
      const stripped = info.hasMetadata && fits && type === info.type ? stripMetadata(bytes, info.format) : null;
      if (fits && type === info.type && (!info.hasMetadata || stripped !== null)) {
        onProgress(1);
        const blob = new Blob([stripped ?? bytes], { type });
        return { blob, type, width: info.width, height: info.height, bytes: blob.size, name, changes: stripped === null ? [] : ['stripped'], quality };
      }
      const upright = info.orientation === 1 || info.format === 'jpeg' ? wanted : fitWithin(bitmap, ...limitsOf(limits));
      // A PNG of a photograph never gets under a limit by size alone without losing all detail.
      const lighter = type === 'image/png' && info.bytes > limits.maxBytes && limits.formats.includes('jpeg') ? 'image/jpeg' : type;
      const result = await compress(upright, lighter, limits, painter(bitmap, lighter), signal);
      throwIfAborted(signal);
      const changes: ImageChange[] = [];
      if (info.orientation !== 1) changes.push('rotated');
      if (result.reduced || wanted.width < info.width) changes.push('reduced');
      if (lighter !== info.type) changes.push('converted');
      if (result.compressed || (lighter === info.type && info.bytes > limits.maxBytes)) changes.push('compressed');
      if (info.hasMetadata) changes.push('stripped');
      onProgress(1);
      return { blob: result.blob, type: lighter, width: result.width, height: result.height, bytes: result.blob.size, name: safeName(nameOf(file), lighter), changes, quality };
    } finally {
      bitmap.close();
    }
  }

  async merge(files: readonly Blob[], limits: ImageLimits, { signal, onProgress = () => undefined }: ImageOptions = {}): Promise<PreparedImage> {
    const pictures: ImageBitmap[] = [];
    try {
      for (const file of files) {
        const { info } = await inspectFile(file, withoutLeast(limits), signal);
        pictures.push(await open(file, info, fitWithin(info, ...limitsOf(limits))));
        throwIfAborted(signal);
        onProgress((pictures.length / files.length) * 0.6);
      }
      const sheet = layOut(pictures, limits);
      const type = limits.formats.includes('jpeg') || limits.target === 'jpeg' ? 'image/jpeg' : 'image/png';
      const whole = newCanvas(sheet.width, sheet.height);
      whole.context.fillStyle = '#fff';
      whole.context.fillRect(0, 0, sheet.width, sheet.height);
      sheet.rows.forEach((row, index) => {
        const picture = pictures[index];
        if (picture !== undefined) whole.context.drawImage(picture, 0, row.top, sheet.width, row.height);
      });
      const result = await compress(sheet, type, limits, painter(whole.canvas, type), signal).finally(() => {
        freeCanvas(whole.canvas);
      });
      assertWhole(result, result.blob.size, limits);
      onProgress(1);
      const qualities = pictures.map(measure);
      const worst = (pick: (quality: ImageQuality) => number): number => Math.max(...qualities.map(pick));
      const tilt = qualities.map((quality) => quality.tilt).reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one), 0);
      const changes: ImageChange[] = ['merged', ...(result.reduced ? (['reduced'] as const) : []), ...(result.compressed ? (['compressed'] as const) : []), 'stripped'];
      const name = safeName(files[0] === undefined ? '' : nameOf(files[0]), type);
      return { blob: result.blob, type, width: result.width, height: result.height, bytes: result.blob.size, name, changes, quality: { blur: worst(({ blur }) => blur), tilt, glare: worst(({ glare = 0 }) => glare) } };
    } finally {
      for (const picture of pictures) picture.close();
    }
  }

  async split(file: Blob, limits: ImageLimits, { axis, at }: ImageCut, { signal, onProgress = () => undefined }: ImageOptions = {}): Promise<readonly [PreparedImage, PreparedImage]> {
    const { info } = await inspectFile(file, withoutLeast(limits), signal);
    const bitmap = await open(file, info, null);
    onProgress(0.4);
    const share = Math.min(0.95, Math.max(0.05, at));
    const type = limits.formats.includes('jpeg') || limits.target === 'jpeg' ? 'image/jpeg' : 'image/png';
    const half = async (second: boolean): Promise<PreparedImage> => {
      const [from, length] = second ? [share, 1 - share] : [0, share];
      const [x, y, width, height] = axis === 'row'
        ? [0, Math.round(bitmap.height * from), bitmap.width, Math.max(1, Math.round(bitmap.height * length))]
        : [Math.round(bitmap.width * from), 0, Math.max(1, Math.round(bitmap.width * length)), bitmap.height];
      const part = await createImageBitmap(bitmap, x, y, width, height);
      try {
        const result = await compress(fitWithin({ width: part.width, height: part.height }, ...limitsOf(limits)), type, limits, painter(part, type), signal);
        assertWhole(result, result.blob.size, limits);
        throwIfAborted(signal);
        const changes: ImageChange[] = ['split', ...(result.reduced ? (['reduced'] as const) : []), ...(result.compressed ? (['compressed'] as const) : []), ...(info.hasMetadata ? (['stripped'] as const) : [])];
        return { blob: result.blob, type, width: result.width, height: result.height, bytes: result.blob.size, name: safeName(nameOf(file), type), changes, quality: measure(part) };
      } finally {
        part.close();
      }
    };
    try {
      const first = await half(false);
      onProgress(0.7);
      const second = await half(true);
      onProgress(1);
      return [first, second];
    } finally {
      bitmap.close();
    }
  }
}

/** One below the other in the same width, a narrow gap between, within the limits. */
function layOut(pictures: readonly ImageBitmap[], limits: ImageLimits): Size & { readonly rows: readonly { readonly top: number; readonly height: number }[] } {
  const widest = Math.max(...pictures.map((picture) => picture.width));
  const gap = Math.round(widest * 0.02);
  const tall = pictures.reduce((sum, picture) => sum + (picture.height * widest) / picture.width, gap * (pictures.length - 1));
  const size = fitWithin({ width: widest, height: Math.round(tall) }, ...limitsOf(limits));
  const ratio = size.width / widest;
  let top = 0;
  const rows = pictures.map((picture) => {
    const row = { top, height: Math.round((picture.height * size.width) / picture.width) };
    top += row.height + Math.round(gap * ratio);
    return row;
  });
  return { ...size, rows };
}

/** Picture tools of this browser. They hold nothing between calls. */
export const createImageTools = (): ImageTools => new BrowserImageTools();
