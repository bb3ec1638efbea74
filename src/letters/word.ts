import { AlignmentType, BorderStyle, Document, HeightRule, Packer, Paragraph, Table, TableCell, TableRow, TextRun, UnderlineType, VerticalAlign, WidthType, type IRunOptions } from 'docx';
import type { FilledBlock, FilledLetter, LetterRun } from '../core/ports/letters.js';

/** Half points. */
const SIZE = { title: 36, heading: 26, body: 24, note: 20 } as const;
/** A4 less the margins, in twentieths of a point. */
const WIDTH = 9_070;
const MARGIN = 1_418;
const FONT = { ascii: 'Times New Roman', eastAsia: 'SimSun', hAnsi: 'Times New Roman' };
/** A line to write on. */
const BLANK = '　'.repeat(10);
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const runOf = (run: LetterRun, options: IRunOptions): TextRun =>
  run.kind === 'blank' ? new TextRun({ ...options, text: BLANK, underline: { type: UnderlineType.SINGLE } }) : new TextRun({ ...options, text: run.text });
const runsOf = (runs: readonly LetterRun[], options: IRunOptions = {}): TextRun[] => runs.map((run) => runOf(run, options));
/** In a box of its own a blank needs no line. */
const inBox = (runs: readonly LetterRun[]): TextRun[] => runs.filter((run) => run.kind !== 'blank').map((run) => runOf(run, {}));

const cell = (children: readonly Paragraph[], width: number, borders: object = {}): TableCell =>
  new TableCell({ children: [...children], width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, margins: { top: 100, bottom: 100, left: 140, right: 140 }, ...borders });

function rows({ rows: list }: Extract<FilledBlock, { readonly kind: 'rows' }>): Table {
  const label = Math.round(WIDTH * 0.28);
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [label, WIDTH - label],
    rows: list.map((row) => new TableRow({
      cantSplit: true,
      height: { value: 560, rule: HeightRule.ATLEAST },
      children: [cell([new Paragraph({ children: [new TextRun(row.label)] })], label), cell([new Paragraph({ children: inBox(row.runs) })], WIDTH - label)],
    })),
  });
}

function lines(n: number): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [WIDTH],
    borders: noBorders,
    rows: Array.from({ length: n }, () => new TableRow({
      height: { value: 520, rule: HeightRule.EXACT },
      children: [cell([new Paragraph({})], WIDTH, { borders: { top: none, left: none, right: none, bottom: thin } })],
    })),
  });
}

/** Boxes stand side by side. */
function boxes(heads: readonly (readonly LetterRun[])[]): Table {
  const width = Math.floor(WIDTH / heads.length);
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: heads.map(() => width),
    rows: [new TableRow({
      cantSplit: true,
      height: { value: 2_000, rule: HeightRule.ATLEAST },
      children: heads.map((head) => new TableCell({ children: [new Paragraph({ children: runsOf(head) })], width: { size: width, type: WidthType.DXA }, margins: { top: 120, bottom: 120, left: 140, right: 140 } })),
    })],
  });
}

const gap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 0, line: 160 } });

function block(one: FilledBlock): readonly (Paragraph | Table)[] {
  switch (one.kind) {
    case 'title':
      return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 320 }, children: runsOf(one.runs, { size: SIZE.title }) })];
    case 'heading':
      return [new Paragraph({ keepNext: true, spacing: { before: 240, after: 120 }, children: runsOf(one.runs, { size: SIZE.heading, bold: true }) })];
    case 'paragraph':
      return [new Paragraph({ spacing: { before: 120, line: 400 }, indent: { firstLine: 480 }, children: runsOf(one.runs) })];
    case 'note':
      return [new Paragraph({ spacing: { before: 80, after: 80 }, children: runsOf(one.runs, { size: SIZE.note, color: '444444' }) })];
    case 'rows':
      return [rows(one), gap()];
    case 'lines':
      return [lines(one.n), gap()];
    case 'sign':
      return one.boxed ? [boxes(one.lines), gap()] : one.lines.map((line) => new Paragraph({ spacing: { before: 360 }, indent: { left: Math.round(WIDTH * 0.45) }, children: runsOf(line) }));
  }
}

/** The letter as an Office Open XML file. */
export async function wordFile(letter: FilledLetter): Promise<Blob> {
  const file = new Document({
    title: letter.title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: FONT, size: SIZE.body }, paragraph: { spacing: { line: 320 } } } } },
    sections: [{
      properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      children: letter.blocks.flatMap(block),
    }],
  });
  return Packer.toBlob(file);
}
