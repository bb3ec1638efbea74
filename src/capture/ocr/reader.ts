import type { OcrDocumentKind, OcrField, OcrFieldName } from '../../core/ports/ocr.js';
import { residentId } from '../../core/values/index.js';
import type { Box } from '../pixels/gray.js';
import { betweenLabels, boxOf, textOf } from './anchors.js';
import { addressBeginning, cardPlaces, companyEnding, residentCharacters, usccCharacters, validityCharacters } from './layout.js';
import { bottom, right } from './lines.js';
import { PaperReader, type Recognise, numberLooks, tidy } from './paper-reader.js';
import type { Paper } from './picture.js';
import { proveResident, proveUscc, readValidity } from './proof.js';

export type Fields = Partial<Record<OcrFieldName, OcrField>>;

export interface PaperReading {
  readonly fields: Fields;
  /** Labels of this kind of paper that were found; 0 means that it is probably another paper. */
  readonly anchors: number;
  /** Anything legible at all. */
  readonly glyphs: number;
}

/** The unit of a building or a room between or behind digits, when it came out as a character that is none. */
const mendUnits = (text: string): string => text.replace(/(\d)[峡恒由杯枉嶂憧懂瞳撞橦幔慢儿几](?=\d)/g, '$1幢').replace(/(\d)[宣富窜空官宝宇守宗宜宰窒]$/, '$1室');

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
  if (representative !== undefined) put(fields, 'legalRepresentative', await reader.person(reader.valueLines(representative, { lines: 1 })));
  const address = anchors.get('address');
  put(fields, 'address', mended(await reader.words(address === undefined ? linesLike(reader, 3, (text) => text.length >= 6 && addressBeginning.test(text) && !companyEnding.test(text)) : reader.valueLines(address, { lines: 3 }))));
  const type = anchors.get('type');
  if (type !== undefined) put(fields, 'type', await reader.words(reader.valueLines(type, { lines: 1 })));
  return fields;
}

const findCodeBelow = (reader: PaperReader, label: Box, size: number): readonly Box[] => reader.linesIn({ x: label.x - size, y: bottom(label) + size * 0.15, width: Math.max(label.width * 1.3, size * 16), height: size * 2.2 }, size).slice(0, 1);

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
  put(fields, 'name', await reader.person(at('name', 1, 0.62)));
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
