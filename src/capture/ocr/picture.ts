import { IcpError } from '../../core/model/errors.js';
import type { OcrDocumentKind } from '../../core/ports/ocr.js';
import { decode, fitWithin, freeCanvas, newCanvas } from '../image/canvas.js';
import { isSideways, readHeader, sniff } from '../image/header.js';
import { type Gray, blackInk, blur, flatten, luminance, quarterTurn, sharpen } from '../pixels/gray.js';
import { locatePaper } from '../pixels/locate.js';
import { measureBlur, measureNoise, measureTilt } from '../pixels/measure.js';
import { withoutFrame } from './lines.js';

/** Degrees that can be straightened without losing the page's corners; beyond, people are asked for a better picture. */
export const greatestTilt = 15;

/** A paper cut out of its picture, upright within a quarter turn, paper white. */
export interface Paper {
  /** As the eye sees it: labels in colour are kept. */
  readonly all: Gray;
  /** Black print only. */
  readonly ink: Gray;
  /** 0 to 1, see `measureBlur`. */
  readonly blur: number;
}

export interface OpenedPicture {
  readonly tiltDegrees: number;
  /** The paper turned by quarter turns (0 to 3, clockwise). */
  paper(quarterTurns: number): Paper;
  /** True when the paper is higher than wide. */
  readonly upright: boolean;
  close(): void;
}

/** Longer edge in pixels at which the print of a paper is 30 to 50 pixels high. */
const workingEdge: Readonly<Record<OcrDocumentKind, number>> = { 'business-licence': 1900, 'resident-id-front': 1300, 'resident-id-back': 1300 };
const openedEdge = 2600;
/** Measured: below this softness sharpening costs more than it gives. */
const worthSharpening = 0.45;

/** The lean of a paper, whichever way round it lies: lines of print that run from top to bottom gather into no row. */
function leanOf(picture: Gray): number {
  const lean = measureTilt(picture);
  if (Math.abs(lean) <= greatestTilt) return lean;
  const turned = measureTilt(quarterTurn(picture));
  return Math.abs(turned) <= greatestTilt ? turned : lean;
}

/**
 * Opens a picture for reading: decoded reduced, straightened, cut to the paper.
 * @throws IcpError `ocr-unreadable` with `tilted` or `picture`
 */
export async function openPicture(file: Blob, kind: OcrDocumentKind): Promise<OpenedPicture> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sniffed = sniff(bytes.subarray(0, 512));
  if ('unsupported' in sniffed) throw new IcpError('ocr-unreadable', 'not a picture', { details: { reason: 'picture' } });
  const header = readHeader(bytes, sniffed.format);
  const stored = { width: header.width, height: header.height };
  const seen = isSideways(header.orientation) ? { width: stored.height, height: stored.width } : stored;
  if (seen.width < 1 || seen.height < 1) throw new IcpError('ocr-unreadable', 'broken header', { details: { reason: 'picture' } });
  const target = fitWithin(seen, openedEdge * openedEdge, openedEdge);
  const bitmap = await decode(file, target === seen ? null : target).catch(() => {
    throw new IcpError('ocr-unreadable', 'not decodable', { details: { reason: 'picture' } });
  });
  const rough = fitWithin(bitmap, 640 * 640, 640);
  const small = newCanvas(rough.width, rough.height);
  small.context.drawImage(bitmap, 0, 0, rough.width, rough.height);
  const tiltDegrees = leanOf(luminance(small.context.getImageData(0, 0, rough.width, rough.height).data, rough.width, rough.height));
  freeCanvas(small.canvas);
  if (Math.abs(tiltDegrees) > greatestTilt) {
    bitmap.close();
    throw new IcpError('ocr-unreadable', 'tilted too far', { details: { reason: 'tilted', degrees: tiltDegrees } });
  }

  const straight = newCanvas(bitmap.width, bitmap.height);
  // The corners that open up when the picture is turned take the colour of its own corner, so that no new edge appears.
  straight.context.drawImage(bitmap, 0, 0);
  const [red, green, blue] = straight.context.getImageData(2, 2, 1, 1).data;
  straight.context.fillStyle = `rgb(${red} ${green} ${blue})`;
  straight.context.fillRect(0, 0, bitmap.width, bitmap.height);
  straight.context.translate(bitmap.width / 2, bitmap.height / 2);
  straight.context.rotate((-tiltDegrees * Math.PI) / 180);
  straight.context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  straight.context.resetTransform();
  bitmap.close();
  const full = { x: 0, y: 0, width: straight.canvas.width, height: straight.canvas.height };
  const rgba = straight.context.getImageData(0, 0, full.width, full.height).data;
  const box = locatePaper(luminance(rgba, full.width, full.height)) ?? full;

  return {
    tiltDegrees,
    upright: box.height > box.width,
    paper: (quarterTurns) => {
      const ratio = Math.min(2, workingEdge[kind] / Math.max(box.width, box.height));
      const [width, height] = [Math.round(box.width * ratio), Math.round(box.height * ratio)];
      const sideways = quarterTurns % 2 === 1;
      const page = newCanvas(sideways ? height : width, sideways ? width : height);
      page.context.translate(page.canvas.width / 2, page.canvas.height / 2);
      page.context.rotate((quarterTurns * Math.PI) / 2);
      page.context.drawImage(straight.canvas, box.x, box.y, box.width, box.height, -width / 2, -height / 2, width, height);
      const { data } = page.context.getImageData(0, 0, page.canvas.width, page.canvas.height);
      const seenGray = luminance(data, page.canvas.width, page.canvas.height);
      const inkGray = blackInk(data, page.canvas.width, page.canvas.height);
      freeCanvas(page.canvas);
      const noisy = measureNoise(seenGray) > 7;
      const softness = measureBlur(seenGray);
      const treat = (gray: Gray): Gray => {
        const flat = flatten(noisy ? blur(gray, 1) : gray);
        return withoutFrame(softness >= worthSharpening ? sharpen(flat, 3, 1) : flat);
      };
      return { all: treat(seenGray), ink: treat(inkGray), blur: softness };
    },
    close: () => {
      freeCanvas(straight.canvas);
    },
  };
}
