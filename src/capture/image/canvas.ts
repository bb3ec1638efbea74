import { IcpError } from '../../core/model/errors.js';
import type { AbortSignalLike } from '../../core/ports/backend.js';

export type AnyCanvas = OffscreenCanvas | HTMLCanvasElement;
export type AnyContext = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** A canvas off the page where the browser has one, else an element that is never attached. */
export function newCanvas(width: number, height: number): { readonly canvas: AnyCanvas; readonly context: AnyContext } {
  const canvas = typeof OffscreenCanvas === 'undefined' ? Object.assign(document.createElement('canvas'), { width, height }) : new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  // A browser short of memory answers null instead of throwing.
  if (context === null) throw new IcpError('image-too-large', 'no canvas of this size', { details: { reason: 'pixels', width, height } });
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

/** Gives a canvas's memory back at once; some browsers keep it until the next collection otherwise. */
export const freeCanvas = (canvas: AnyCanvas): void => {
  canvas.width = 0;
  canvas.height = 0;
};

/** Writes a picture file. `quality` 0 to 1 counts for JPEG and WebP. */
export async function encode(canvas: AnyCanvas, type: string, quality: number): Promise<Blob> {
  const blob =
    'convertToBlob' in canvas
      ? await canvas.convertToBlob({ type, quality })
      : await new Promise<Blob | null>((resolve) => {
          canvas.toBlob(resolve, type, quality);
        });
  // A browser that cannot write the type silently writes PNG instead.
  if (blob === null || blob.type !== type) throw new IcpError('image-unreadable', `this browser does not write ${type}`);
  return blob;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest size of the same shape within both bounds; never larger than given. */
export function fitWithin(size: Size, maxPixels: number, maxEdge: number): Size {
  const ratio = Math.min(1, Math.sqrt(maxPixels / (size.width * size.height)), maxEdge / Math.max(size.width, size.height));
  if (ratio === 1) return size;
  return { width: Math.max(1, Math.floor(size.width * ratio)), height: Math.max(1, Math.floor(size.height * ratio)) };
}

/**
 * Decodes upright, and straight into `size` where the browser can. The caller closes the bitmap.
 * @throws IcpError `image-unreadable`
 */
export async function decode(file: Blob, size: Size | null): Promise<ImageBitmap> {
  const resize: ImageBitmapOptions = size === null ? {} : { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: 'high' };
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image', ...resize });
  } catch (cause) {
    throw new IcpError('image-unreadable', 'the picture could not be decoded', { cause });
  }
}

export function throwIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted === true) throw new IcpError('aborted');
}
