import type { Box } from '../pixels/gray.js';
import type { Glyph, GlyphLine } from './engine.js';
import type { LabelTable, PaperLabel } from './layout.js';

/** A printed label and where it stands. */
export interface Anchor {
  readonly label: PaperLabel;
  readonly words: string;
  readonly box: Box;
  /** Share of the label's characters that were recognised. */
  readonly share: number;
}

export const boxOf = (glyphs: readonly Glyph[]): Box => {
  const x = Math.min(...glyphs.map((glyph) => glyph.left));
  const y = Math.min(...glyphs.map((glyph) => glyph.top));
  return { x, y, width: Math.max(...glyphs.map((glyph) => glyph.right)) - x, height: Math.max(...glyphs.map((glyph) => glyph.bottom)) - y };
};

const adjoins = (glyphs: readonly Glyph[], tail: readonly Glyph[]): boolean => {
  const [last, first] = [glyphs.at(-1), tail[0]];
  return last !== undefined && first !== undefined && first.left - last.right < last.bottom - last.top;
};

/** The glyphs of `line` that spell `words` in order, junk between them being allowed. Short labels must be complete. */
function spell(line: GlyphLine, words: string): Pick<Anchor, 'share' | 'box'> | null {
  const missing = words.length <= 3 ? 0 : Math.floor(words.length / 3);
  let best: Pick<Anchor, 'share' | 'box'> | null = null;
  for (let start = 0; start < line.length; start += 1) {
    const found: Glyph[] = [];
    let at = start;
    let skipped = 0;
    let unread = 0;
    for (const char of words) {
      const window = line.slice(at, at + 3);
      const offset = window.findIndex((glyph) => glyph.text === char);
      if (offset < 0 || (found.length === 0 && offset > 0)) {
        if (found.length === 0) skipped += 1;
        unread += 1;
        continue;
      }
      unread = 0;
      const glyph = window[offset];
      if (glyph !== undefined) found.push(glyph);
      at += offset + 1;
    }
    if (found.length < words.length - missing || found.length <= (best?.share ?? 0) * words.length) continue;
    // What was misread at either end still belongs to the label, unless it stands apart.
    const tail = line.slice(at, at + unread);
    const whole = [...line.slice(Math.max(0, start - skipped), start), ...found];
    best = { share: found.length / words.length, box: boxOf(adjoins(whole, tail) ? [...whole, ...tail] : whole) };
  }
  return best;
}

/**
 * Finds labels among recognised lines. A label that was recognised more than once counts where it is most complete, then
 * where it stands furthest to the left.
 */
export function findAnchors(lines: readonly GlyphLine[], table: LabelTable): ReadonlyMap<PaperLabel, Anchor> {
  const found = new Map<PaperLabel, Anchor>();
  for (const [label, variants] of entriesOf(table)) {
    for (const words of variants) {
      for (const line of lines) {
        const spelt = spell(line, words);
        if (spelt === null) continue;
        const anchor: Anchor = { label, words, ...spelt };
        const before = found.get(label);
        const more = before === undefined ? 1 : anchor.share * words.length - before.share * before.words.length;
        if (more > 0 || (more === 0 && before !== undefined && anchor.box.x < before.box.x)) found.set(label, anchor);
      }
    }
  }
  return found;
}

const entriesOf = (table: LabelTable): readonly (readonly [PaperLabel, readonly string[]])[] => Object.entries(table) as [PaperLabel, readonly string[]][];

export interface LabelColumn {
  readonly x: number;
  /** Of the widest label. */
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of a character. */
  readonly size: number;
}

/** Columns of at least two labels that begin at the same place. */
export function labelColumns(anchors: readonly Anchor[]): readonly LabelColumn[] {
  const columns: Anchor[][] = [];
  for (const anchor of anchors) {
    // Long labels are headings of their own.
    if (anchor.words.length > 5) continue;
    const column = columns.find(([first]) => first !== undefined && Math.abs(first.box.x - anchor.box.x) < first.box.height * 0.7 && anchor.box.height < first.box.height * 1.6 && first.box.height < anchor.box.height * 1.6);
    if (column === undefined) columns.push([anchor]);
    else column.push(anchor);
  }
  return columns
    .filter((column) => column.length >= 2)
    .map((column) => {
      const middle = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
      return {
        x: middle(column.map(({ box }) => box.x)),
        width: Math.max(...column.map(({ box }) => box.width)),
        top: Math.min(...column.map(({ box }) => box.y)),
        bottom: Math.max(...column.map(({ box }) => box.y + box.height)),
        size: middle(column.map(({ box }) => box.height)),
      };
    });
}

/** The label meant by a poorly read text: at least half of its characters, and no other label with as many. `null` when in doubt. */
export function guessLabel(text: string, table: LabelTable, taken: (label: PaperLabel) => boolean): { readonly label: PaperLabel; readonly words: string } | null {
  const scores = entriesOf(table).flatMap(([label, variants]) =>
    variants.map((words) => ({ label, words, score: [...words].filter((char) => text.includes(char)).length / Math.max(words.length, Math.min(text.length, 6) * 0.7) })),
  );
  const [best, next] = scores.filter(({ label }) => !taken(label)).sort((one, other) => other.score - one.score);
  if (best === undefined || best.score < 0.45) return null;
  return next !== undefined && next.label !== best.label && next.score === best.score ? null : best;
}

/** The recognised lines broken at the labels, which are left out: two columns often come as one line. */
export function betweenLabels(lines: readonly GlyphLine[], anchors: Iterable<Anchor>): readonly GlyphLine[] {
  const boxes = [...anchors].map(({ box }) => box);
  const inLabel = ({ left, right, top, bottom }: Glyph): boolean =>
    boxes.some((box) => (left + right) / 2 > box.x && (left + right) / 2 < box.x + box.width && (top + bottom) / 2 > box.y && (top + bottom) / 2 < box.y + box.height);
  return lines.flatMap((line) => {
    const pieces: Glyph[][] = [[]];
    for (const glyph of line) {
      if (inLabel(glyph)) pieces.push([]);
      else pieces.at(-1)?.push(glyph);
    }
    return pieces.filter((piece) => piece.length > 0);
  });
}

export const textOf = (line: readonly Glyph[]): string => line.map((glyph) => glyph.text).join('');
