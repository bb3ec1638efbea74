import type { OcrDocumentKind, OcrField } from '../../core/ports/ocr.js';
import { type Box, type Gray, crop, scale, sharpen, stretch, toPgm } from '../pixels/gray.js';
import { type Anchor, findAnchors, guessLabel, labelColumns, textOf } from './anchors.js';
import type { Glyph, GlyphLine, Script, Segmentation } from './engine.js';
import { type LabelTable, type PaperLabel, type Place, labels } from './layout.js';
import { bottom, findLines, right } from './lines.js';
import type { Paper } from './picture.js';
import type { Proven } from './proof.js';
import { surnames } from './surnames.js';
import { type Spoken, type VoteOptions, vote } from './vote.js';

export type Recognise = (picture: Uint8Array, script: Script, segmentation: Segmentation, only?: string) => Promise<readonly GlyphLine[]>;

/** How a line is shown to the recogniser. */
interface Look {
  /** Height in pixels that the print is brought to. */
  readonly height: number;
  /** See `sharpen`; 0 leaves the line as it is. */
  readonly sharper: number;
}
const plainLook: Look = { height: 46, sharper: 0 };
const labelLook: Look = { height: 28, sharper: 0 };
/** Words are read in each of these looks, and the readings vote: each look confuses other characters. Chosen by measurement. */
const wordLooks: readonly Look[] = [
  { height: 24, sharper: 0 },
  { height: 32, sharper: 0 },
];
/** A person's name has no context that would help, so it is looked at more often. */
const nameLooks: readonly Look[] = [
  { height: 24, sharper: 0 },
  { height: 28, sharper: 0 },
  { height: 36, sharper: 0 },
  { height: 46, sharper: 0 },
  { height: 28, sharper: 1 },
];
/** A number that did not prove itself is read again in these looks, with both scripts. */
export const numberLooks: readonly Look[] = [
  { height: 46, sharper: 0 },
  { height: 30, sharper: 1 },
];

/** Punctuation as these papers print it, nothing before the first or behind the last character, no stray marks. */
export const tidy = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/[(〈（]/g, '（')
    .replace(/[)〉）]/g, '）')
    .replace(/[“”"'‘’`´^~*_|\\{}[\]<>《》…=。]/g, '')
    .replace(/^[^\p{Script=Han}0-9A-Za-z（]+/u, '')
    .replace(/[^\p{Script=Han}0-9A-Za-z）]+$/u, '');

/** `first` and what follows it closely, in the same column. */
function together(first: Box, found: readonly Box[], size: number, limit: number): readonly Box[] {
  const lines = [first];
  for (const line of found.slice(found.indexOf(first) + 1)) {
    const last = lines.at(-1) ?? first;
    if (lines.length >= limit || line.y - bottom(last) > size * 0.75 || Math.abs(line.x - first.x) > size * 1.2) break;
    lines.push(line);
  }
  return lines;
}

/** Strokes of security print are taken for marks that occur in no name or address. */
const printable = (glyphs: readonly Glyph[]): readonly Glyph[] => glyphs.filter((glyph) => !/^[“”"'‘’`´^~*_|\\{}[\]<>《》…=。:：;；!！?？]$/.test(glyph.text));

/** One paper under the recogniser's eyes: finds its labels, the print that belongs to them, and reads it. */
export class PaperReader {
  readonly #paper: Paper;
  readonly #recognise: Recognise;
  readonly #onStep: () => void;
  anchors: ReadonlyMap<PaperLabel, Anchor> = new Map();
  page: readonly GlyphLine[] = [];

  constructor(paper: Paper, recognise: Recognise, onStep: () => void) {
    this.#paper = paper;
    this.#recognise = recognise;
    this.#onStep = onStep;
  }

  /** Reads the whole page once, to find the labels. */
  async survey(kind: OcrDocumentKind): Promise<void> {
    this.page = await this.#recognise(toPgm(this.#paper.all), 'chinese', 'scattered');
    this.anchors = findAnchors(this.page, labels[kind]);
    this.#onStep();
    if (kind === 'business-licence') await this.#completeColumns(labels[kind]);
  }

  /** Labels stand one below the other. A row of such a column that the survey did not understand is read again on its own. */
  async #completeColumns(table: LabelTable): Promise<void> {
    const anchors = new Map(this.anchors);
    for (const column of labelColumns([...anchors.values()])) {
      const { size } = column;
      const strip = { x: column.x - size * 0.6, y: column.top - size * 6, width: column.width + size * 1.2, height: column.bottom - column.top + size * 12 };
      for (const box of findLines(this.#paper.all, strip, size)) {
        const known = [...anchors.values()].some((anchor) => anchor.box.y < bottom(box) && bottom(anchor.box) > box.y && Math.abs(anchor.box.x - box.x) < size * 2);
        if (known || Math.abs(box.x - column.x) > size * 0.6 || box.height > size * 1.8) continue;
        const glyphs = await this.line(box, 'chinese', '', { source: this.#paper.all, look: labelLook });
        const guess = guessLabel(textOf(glyphs), table, (candidate) => anchors.has(candidate));
        // Labels are printed in the same width, whatever their number of characters.
        if (guess !== null) anchors.set(guess.label, { ...guess, box: { ...box, x: column.x, width: Math.max(column.width, guess.words.length * size) }, share: 0.5 });
      }
    }
    this.anchors = anchors;
  }

  /** A line of print on its own, brought to the height the recogniser likes best. */
  async line(box: Box, script: Script, only = '', { source = this.#paper.ink, look = plainLook }: { readonly source?: Gray; readonly look?: Look } = {}): Promise<readonly Glyph[]> {
    const glyphs = (await this.#recognise(toPgm(this.#lineUp(box, source, look)), script, 'line', only)).flat();
    this.#onStep();
    return glyphs;
  }

  #lineUp(box: Box, source: Gray, { height, sharper }: Look): Gray {
    const pad = Math.round(box.height * 0.28);
    const part = crop(source, { x: box.x - pad * 1.5, y: box.y - pad, width: box.width + pad * 3, height: box.height + pad * 2 }, 245);
    const ratio = height / box.height;
    const sized = scale(part, Math.max(8, Math.round(part.width * ratio)), Math.max(8, Math.round(part.height * ratio)));
    return stretch(sharper === 0 ? sized : sharpen(sized, 2, sharper), 0.01, 0.6);
  }

  /** Print to the right of a label, up to the next label of the same row, and below it for as many lines as belong to it. */
  valueLines(anchor: Anchor, limits: { readonly right?: number; readonly lines: number }): readonly Box[] {
    const size = anchor.box.height;
    const left = right(anchor.box) + size * 0.15;
    let wall = limits.right ?? this.#paper.ink.width * 0.985;
    let floor = anchor.box.y + size * (limits.lines === 1 ? 1.5 : 1.7 * limits.lines + 0.6);
    for (const other of this.anchors.values()) {
      if (other === anchor) continue;
      const sameRow = Math.abs(other.box.y - anchor.box.y) < size * 2.2;
      if (sameRow && other.box.x > right(anchor.box)) wall = Math.min(wall, other.box.x - size * 0.3);
      // The next label of this column ends the value.
      const sameColumn = Math.abs(other.box.x - anchor.box.x) < size * 3;
      if (sameColumn && other.box.y > anchor.box.y + size * 0.8) floor = Math.min(floor, other.box.y - size * 0.05);
    }
    const top = anchor.box.y - size * 0.4;
    const found = findLines(this.#paper.ink, { x: left, y: top, width: wall - left, height: floor - top }, size);
    const first = found.find((line) => bottom(line) > anchor.box.y && line.y < bottom(anchor.box));
    return first === undefined ? [] : together(first, found, size, limits.lines);
  }

  /** A line found by its content, and the lines below that belong to it. */
  continued(first: Box, limit: number): readonly Box[] {
    const size = first.height;
    let wall = this.#paper.ink.width * 0.985;
    for (const { box } of this.anchors.values()) if (box.x > right(first) && Math.abs(box.y - first.y) < size * 2.2) wall = Math.min(wall, box.x - size * 0.3);
    const top = first.y - size * 0.4;
    const found = findLines(this.#paper.ink, { x: first.x - size * 0.5, y: top, width: wall - first.x + size * 0.5, height: size * (1.7 * limit + 0.6) }, size);
    const start = found.find((line) => bottom(line) > first.y && line.y < bottom(first));
    return start === undefined ? [first] : together(start, found, size, limit);
  }

  get width(): number {
    return this.#paper.ink.width;
  }

  linesIn(region: Box, size: number): readonly Box[] {
    return findLines(this.#paper.ink, region, size);
  }

  /** The same from a fixed place of the card. */
  placedLines(place: Place): readonly Box[] {
    const { width, height } = this.#paper.ink;
    return findLines(this.#paper.ink, { x: place.x * width, y: place.y * height, width: place.width * width, height: place.height * height }, height * 0.055);
  }

  /** Glyphs of the survey inside a box, left to right: another opinion at no cost. */
  #surveyed(box: Box): readonly Glyph[] {
    return this.page
      .flat()
      .filter((glyph) => {
        const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
        return x > box.x - 4 && x < right(box) + 4 && y > box.y && y < bottom(box);
      })
      .sort((one, other) => one.left - other.left);
  }

  /** Words over one or more lines. */
  async words(boxes: readonly Box[], looks: readonly Look[] = wordLooks, options: VoteOptions = {}): Promise<OcrField | undefined> {
    const parts: Spoken[] = [];
    for (const box of boxes) {
      const readings = [this.#surveyed(box)];
      for (const look of looks) readings.push(await this.line(box, 'chinese', '', { look }));
      parts.push(vote(readings.map(printable), options));
    }
    const text = tidy(parts.map((part) => part.text).join(''));
    const length = parts.reduce((sum, part) => sum + part.text.length, 0);
    return text === '' ? undefined : { text, confidence: parts.reduce((sum, part) => sum + part.confidence * part.text.length, 0) / length, certain: false };
  }

  /** A person's name. */
  person(boxes: readonly Box[]): Promise<OcrField | undefined> {
    return this.words(boxes, nameLooks, { begins: surnames });
  }

  /** Number read with both scripts and from the survey; `prove` decides. */
  async number(boxes: readonly Box[], characters: string, prove: (readings: readonly string[]) => Proven | null): Promise<OcrField | undefined> {
    const readings: (readonly Glyph[])[] = [];
    const texts = (): readonly string[] => readings.map(textOf);
    for (const box of boxes) readings.push(await this.line(box, 'latin', characters));
    let proven = prove(texts());
    for (const look of numberLooks) {
      if (proven?.certain === true) break;
      for (const box of boxes) {
        readings.push(await this.line(box, 'chinese', characters, { look }));
        readings.push(await this.line(box, 'latin', characters, { look }));
      }
      proven = prove(texts());
    }
    if (proven?.certain !== true) {
      const second = prove([...texts(), ...this.page.map(textOf)]);
      if (second?.certain === true) proven = second;
    }
    if (proven === null) return undefined;
    return { ...proven, confidence: proven.certain ? 1 : Math.min(0.6, vote(readings).confidence) };
  }
}
