import type { AbortSignalLike } from './backend.js';

/** A picture format that the tools can read. Known by the first bytes of the file, never by its name. */
export type ImageFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp';

/** What a profile demands of a picture. Plain data; one row per material, or one for all. */
export interface ImageLimits {
  /** Formats the applicant may hand in; another one is `image-unsupported`. What leaves is decided by `target`. */
  readonly formats: readonly ImageFormat[];
  /** Fewest bytes of the chosen file; a smaller file is `image-too-small`, because it cannot be made better. */
  readonly minBytes?: number;
  /** Most bytes of the prepared picture; a larger one is compressed, then reduced. */
  readonly maxBytes: number;
  /** Fewest pixels of the shorter edge, after orientation. */
  readonly minEdge?: number;
  /** Fewest pixels, after orientation. */
  readonly minWidth?: number;
  readonly minHeight?: number;
  /** Most pixels (width × height) of the prepared picture; a larger one is reduced while it is decoded. */
  readonly maxPixels: number;
  /** Longest edge of the prepared picture in pixels. */
  readonly maxEdge?: number;
  /** `jpeg`: always a JPEG; `keep`: the format stays as long as it fits, else a JPEG when `formats` has it. */
  readonly target: 'jpeg' | 'keep';
  /** Front and back of a paper: two pictures, one picture with both, or as the applicant likes. */
  readonly sides: 'separate' | 'merged' | 'either';
}

/** What can be told of a picture from its bytes, without decoding it. */
export interface ImageInfo {
  readonly format: ImageFormat;
  /** Media type, for instance `image/jpeg`. */
  readonly type: string;
  readonly bytes: number;
  /** Pixels as a person sees the picture, the EXIF orientation being applied. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8; 1 is upright. */
  readonly orientation: number;
  /** True when the file carries metadata (place, camera, time, comments). */
  readonly hasMetadata: boolean;
}

/** What was done to a picture, in the order it was done. */
export type ImageChange = 'rotated' | 'reduced' | 'compressed' | 'converted' | 'stripped' | 'merged' | 'split';

export interface ImageQuality {
  /** 0 = sharp … 1 = nothing to be made out. From 0.6 on the applicant should be told. */
  readonly blur: number;
  /** Degrees by which lines of text or edges lean, positive clockwise, between -45 and 45. */
  readonly tilt: number;
  /** Share of the picture that is burnt out, 0 to 1. */
  readonly glare?: number;
}

/** A picture that fits its limits and carries no metadata. */
export interface PreparedImage {
  readonly blob: Blob;
  /** Media type of `blob`. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** File name for people: no path, no control characters, an extension that agrees with `type`. */
  readonly name: string;
  /** Empty when the bytes are the applicant's own. */
  readonly changes: readonly ImageChange[];
  readonly quality: ImageQuality;
}

export interface ImageOptions {
  readonly signal?: AbortSignalLike;
  /** 0 to 1, never falling. */
  readonly onProgress?: (ratio: number) => void;
}

/** Where a picture is cut in two. */
export interface ImageCut {
  /** `row`: a level line, the halves above and below it; `column`: an upright one, the halves left and right. */
  readonly axis: 'row' | 'column';
  /** Share of the height or width before the line, 0 to 1. */
  readonly at: number;
}

/** Why a file was turned down (`details.kind` of `image-unsupported`). */
export type UnsupportedKind =
  | 'heic'
  | 'avif'
  | 'tiff'
  | 'pdf'
  | 'svg'
  | 'executable'
  | 'archive'
  | 'office'
  | 'video'
  | 'html'
  | ImageFormat
  | 'unknown';

/**
 * Checks and prepares chosen pictures on this device; nothing is sent anywhere.
 *
 * Every method may reject with an `IcpError`:
 * - `image-empty`: no bytes at all;
 * - `image-truncated`: begins as a picture and ends too early;
 * - `image-unsupported`: `details.kind` is an `UnsupportedKind`, `details.named` the extension when the name claims another format;
 * - `image-too-small`: `details.reason` is `bytes` or `pixels`, with `actual…` and `min…` numbers;
 * - `image-too-large`: `details.reason` is `bytes` (cannot be brought under the limit) or `pixels` (too large to be opened on this device);
 * - `image-unreadable`: a picture whose content cannot be decoded, or whose file can no longer be read;
 * - `aborted`: the signal was triggered.
 */
export interface ImageTools {
  /** Sniffs type and size; judges format, emptiness, truncation and the lower limits. */
  inspect(file: Blob, limits: ImageLimits, signal?: AbortSignalLike): Promise<ImageInfo>;
  /** Turns upright, reduces, converts, compresses and strips a picture until it fits. */
  prepare(file: Blob, limits: ImageLimits, options?: ImageOptions): Promise<PreparedImage>;
  /** Joins pictures (front and back, or pages) one below the other into one that fits. The lower limits are those of the whole. */
  merge(files: readonly Blob[], limits: ImageLimits, options?: ImageOptions): Promise<PreparedImage>;
  /** Cuts a picture with both sides in two, upright first; each half fits the limits by itself. Absent: it cannot be done here. */
  split?(file: Blob, limits: ImageLimits, cut: ImageCut, options?: ImageOptions): Promise<readonly [PreparedImage, PreparedImage]>;
}
