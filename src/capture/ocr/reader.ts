import type { OcrDocumentKind, OcrField, OcrFieldName } from '../../core/ports/ocr.js';
import { residentId } from '../../core/values/index.js';
import { type Box, type Gray, crop, scale, sharpen, stretch, toPgm } from '../pixels/gray.js';
import { type Anchor, betweenLabels, boxOf, findAnchors, guessLabel, labelColumns, textOf } from './anchors.js';
import type { Glyph, GlyphLine, Script, Segmentation } from './engine.js';
import { type LabelTable, type PaperLabel, type Place, addressBeginning, cardPlaces, companyEnding, labels, residentCharacters, usccCharacters, validityCharacters } from './layout.js';
import { bottom, findLines, right } from './lines.js';
import type { Paper } from './picture.js';
import { type Proven, proveResident, proveUscc, readValidity } from './proof.js';
import { type Spoken, vote } from './vote.js';

export type Recognise = (picture: Uint8Array, script: Script, segmentation: Segmentation, only?: string) => Promise<readonly GlyphLine[]>;
export type Fields = Partial<Record<OcrFieldName, OcrField>>;

export interface PaperReading {
  readonly fields: Fields;
  /** Labels of this kind of paper that were found; 0 means that it is probably another paper. */
  readonly anchors: number;
  /** Anything legible at all. */
  readonly glyphs: number;
}

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
  { height: 28, sharper: 0 },
  { height: 36, sharper: 0 },
];

/** A number that did not prove itself is read again in these looks, with both scripts. */
const numberLooks: readonly Look[] = [
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

/** The unit of a building or a room between or behind digits, when it came out as a character that is none. */
const mendUnits = (text: string): string => text.replace(/(\d)[峡恒由杯枉嶂憧懂瞳撞橦幔慢儿几](?=\d)/g, '$1幢').replace(/(\d)[宣富窜空官宝宇守宗宜宰窒]$/, '$1室');

/** Strokes of security print are taken for marks that occur in no name or address. */
const printable = (glyphs: readonly Glyph[]): readonly Glyph[] => glyphs.filter((glyph) => !/^[“”"'‘’`´^~*_|\\{}[\]<>《》…=。:：;；!！?？]$/.test(glyph.text));

class PaperReader {
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
        return x > box.x - 4 && x < right(box) + 4 && y > box.y - box.height * 0.3 && y < bottom(box) + box.height * 0.3;
      })
      .sort((one, other) => one.left - other.left);
  }

  /** Words over one or more lines. */
  async words(boxes: readonly Box[]): Promise<OcrField | undefined> {
    const parts: Spoken[] = [];
    for (const box of boxes) {
      const readings = [this.#surveyed(box)];
      for (const look of wordLooks) readings.push(await this.line(box, 'chinese', '', { look }));
      parts.push(vote(readings.map(printable)));
    }
    const text = tidy(parts.map((part) => part.text).join(''));
    const length = parts.reduce((sum, part) => sum + part.text.length, 0);
    return text === '' ? undefined : { text, confidence: parts.reduce((sum, part) => sum + part.confidence * part.text.length, 0) / length, certain: false };
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

const mended = (field: OcrField | undefined): OcrField | undefined => field && { ...field, text: mendUnits(field.text) };

const put = (fields: Fields, name: OcrFieldName, field: OcrField | undefined): void => {
  if (field !== undefined) fields[name] = field;
};

async function readLicence(reader: PaperReader): Promise<Fields> {
  const fields: Fields = {};
  const { anchors } = reader;
  const code = anchors.get('uscc');
  if (code !== undefined) {
    const size = code.box.height;
    const beside = reader.valueLines(code, { lines: 1 });
    // On the landscape form the code stands below its label.
    const below = findCodeBelow(reader, code.box, size);
    const found = beside.some((box) => box.width > size * 7 && box.x - right(code.box) < size * 3) ? beside : below;
    put(fields, 'uscc', await reader.number(found, usccCharacters, proveUscc));
  } else {
    put(fields, 'uscc', await reader.number([], usccCharacters, proveUscc));
  }
  const name = anchors.get('name');
  put(fields, 'name', await reader.words(name === undefined ? linesLike(reader, 2, (text) => text.length >= 6 && companyEnding.test(text)) : reader.valueLines(name, { lines: 2 })));
  const representative = anchors.get('legalRepresentative');
  if (representative !== undefined) put(fields, 'legalRepresentative', await reader.words(reader.valueLines(representative, { lines: 1 })));
  const address = anchors.get('address');
  put(fields, 'address', mended(await reader.words(address === undefined ? linesLike(reader, 3, (text) => text.length >= 6 && addressBeginning.test(text) && !companyEnding.test(text)) : reader.valueLines(address, { lines: 3 }))));
  const type = anchors.get('type');
  if (type !== undefined) put(fields, 'type', await reader.words(reader.valueLines(type, { lines: 1 })));
  return fields;
}

const findCodeBelow = (reader: PaperReader, label: Box, size: number): readonly Box[] => reader.linesIn({ x: label.x - size, y: bottom(label) + size * 0.15, width: Math.max(label.width * 1.3, size * 13), height: size * 2.2 }, size).slice(0, 1);

/** Lines of the survey that look right by themselves, as boxes. */
const linesLike = (reader: PaperReader, limit: number, fits: (text: string) => boolean): readonly Box[] => {
  const line = betweenLabels(reader.page, reader.anchors.values()).find((candidate) => fits(tidy(textOf(candidate))));
  return line === undefined ? [] : reader.continued(boxOf(line), limit);
};

async function readFront(reader: PaperReader): Promise<Fields> {
  const fields: Fields = {};
  const { anchors } = reader;
  const at = (label: 'name' | 'address' | 'number', lines: number, rightShare: number): readonly Box[] => {
    const anchor = anchors.get(label);
    const found = anchor === undefined ? [] : reader.valueLines(anchor, { lines, right: reader.width * rightShare });
    return found.length > 0 ? found : reader.placedLines(cardPlaces[label]).slice(0, lines);
  };
  const number = await reader.number(at('number', 1, 0.985), residentCharacters, proveResident);
  put(fields, 'number', number);
  put(fields, 'name', await reader.words(at('name', 1, 0.62)));
  put(fields, 'address', mended(await reader.words(at('address', 3, 0.635))));
  const proven = number?.certain === true ? residentId.validate(number.text) : null;
  if (proven?.ok === true) {
    fields.birth = { text: proven.info.birthDate, confidence: 1, certain: true };
    fields.sex = { text: proven.info.sex, confidence: 1, certain: true };
  }
  return fields;
}

async function readBack(reader: PaperReader): Promise<Fields> {
  const fields: Fields = {};
  const at = (label: 'authority' | 'validity'): readonly Box[] => {
    const anchor = reader.anchors.get(label);
    const found = anchor === undefined ? [] : reader.valueLines(anchor, { lines: 1 });
    return found.length > 0 ? found : reader.placedLines(cardPlaces[label]).slice(0, 1);
  };
  const candidates: string[] = [];
  for (const box of at('validity')) {
    for (const look of numberLooks) {
      candidates.push(textOf(await reader.line(box, 'latin', validityCharacters, { look })));
      candidates.push(textOf(await reader.line(box, 'chinese', `${validityCharacters}长期`, { look })));
    }
  }
  candidates.push(...reader.page.map(textOf));
  const readings = candidates.map(readValidity).filter((reading) => reading !== null);
  const validity = readings.find((reading) => reading.from.certain && reading.until.certain) ?? readings[0];
  if (validity !== undefined) {
    fields.validFrom = { ...validity.from, confidence: validity.from.certain ? 1 : 0.5 };
    fields.validUntil = { ...validity.until, confidence: validity.until.certain ? 1 : 0.5 };
  }
  put(fields, 'authority', await reader.words(at('authority')));
  return fields;
}

const readers: Readonly<Record<OcrDocumentKind, (reader: PaperReader) => Promise<Fields>>> = { 'business-licence': readLicence, 'resident-id-front': readFront, 'resident-id-back': readBack };

/** Reads a paper that stands upright. `onStep` is called after each piece. */
export async function readPaper(paper: Paper, kind: OcrDocumentKind, recognise: Recognise, onStep: () => void): Promise<PaperReading> {
  const reader = new PaperReader(paper, recognise, onStep);
  await reader.survey(kind);
  const glyphs = reader.page.flat().length;
  if (reader.anchors.size === 0) return { fields: {}, anchors: 0, glyphs };
  return { fields: await readers[kind](reader), anchors: reader.anchors.size, glyphs };
}
