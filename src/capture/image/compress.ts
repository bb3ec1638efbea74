import { IcpError } from '../../core/model/errors.js';
import type { AbortSignalLike } from '../../core/ports/backend.js';
import type { ImageLimits } from '../../core/ports/images.js';
import { type AnyCanvas, type Size, encode, freeCanvas, newCanvas, throwIfAborted } from './canvas.js';

/** Tried in this order; below the last one print begins to fray, and fewer pixels do less harm. */
const qualities = [0.92, 0.84, 0.74, 0.62, 0.5];
/** Nothing legible is left of a paper below this edge, where nobody says how small it may be. */
const smallestEdge = 320;

export interface Compressed extends Size {
  readonly blob: Blob;
  /** The quality had to be lowered. */
  readonly compressed: boolean;
  /** Pixels had to be given up as well. */
  readonly reduced: boolean;
}

/**
 * The best file of a drawn picture that keeps within `maxBytes`: quality first, then size. `draw` paints the picture in the size it
 * is given.
 * @throws IcpError `image-too-large` when even the smallest legible picture is too heavy
 */
export async function compress(size: Size, type: string, limits: ImageLimits, draw: (size: Size) => AnyCanvas, signal?: AbortSignalLike): Promise<Compressed> {
  const least = Math.max(limits.minEdge ?? smallestEdge, limits.minWidth ?? 0, limits.minHeight ?? 0);
  const steps = type === 'image/png' ? [1] : qualities;
  let current = size;
  let lightest = Infinity;
  for (;;) {
    const canvas = draw(current);
    try {
      for (const [index, quality] of steps.entries()) {
        throwIfAborted(signal);
        const blob = await encode(canvas, type, quality);
        lightest = blob.size;
        if (blob.size > limits.maxBytes) continue;
        const fuller = index === 0 && blob.size < (limits.minBytes ?? 0) ? await encode(canvas, type, 1) : blob;
        return { blob: fuller.size <= limits.maxBytes ? fuller : blob, ...current, compressed: index > 0, reduced: current !== size };
      }
    } finally {
      freeCanvas(canvas);
    }
    // Weight goes with the area; a little below the estimate, so that few rounds are needed.
    const ratio = Math.min(0.85, Math.sqrt(limits.maxBytes / lightest) * 0.95);
    const next = { width: Math.round(current.width * ratio), height: Math.round(current.height * ratio) };
    if (Math.min(next.width, next.height) < least) {
      throw new IcpError('image-too-large', undefined, { details: { reason: 'bytes', actualBytes: lightest, maxBytes: limits.maxBytes } });
    }
    current = next;
  }
}

/** Paints a picture, on white when the file format knows no transparency. */
export function painter(picture: CanvasImageSource, type: string): (size: Size) => AnyCanvas {
  return (size) => {
    const { canvas, context } = newCanvas(size.width, size.height);
    if (type === 'image/jpeg') {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, size.width, size.height);
    }
    context.drawImage(picture, 0, 0, size.width, size.height);
    return canvas;
  };
}
