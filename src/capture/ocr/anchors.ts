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

/** The glyphs of `line` that spell `words` in order, junk between them being allowed. Short labels must be complete. */
function spell(line: GlyphLine, words: string): readonly Glyph[] | null {
  const missing = words.length <= 3 ? 0 : Math.floor(words.length / 3);
  let best: readonly Glyph[] | null = null;
  for (let start = 0; start < line.length; start += 1) {
    const found: Glyph[] = [];
    let at = start;
    for (const char of words) {
      const window = line.slice(at, at + 3);
      const offset = window.findIndex((glyph) => glyph.text === char);
      if (offset < 0 || (found.length === 0 && offset > 0)) continue;
      const glyph = window[offset];
      if (glyph !== undefined) found.push(glyph);
      at += offset + 1;
    }
    if (found.length >= words.length - missing && found.length > (best?.length ?? 0)) best = found;
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
        const glyphs = spell(line, words);
        if (glyphs === null) continue;
        const anchor: Anchor = { label, words, box: boxOf(glyphs), share: glyphs.length / words.length };
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
  readonly top: number;
  readonly bottom: number;
  /** Height of a character. */
  readonly size: number;
}

/** Columns of at least two labels that begin at the same place. */
export function labelColumns(anchors: readonly Anchor[]): readonly LabelColumn[] {
  const columns: Anchor[][] = [];
  for (const anchor of anchors) {
    const column = columns.find(([first]) => first !== undefined && Math.abs(first.box.x - anchor.box.x) < first.box.height * 0.7 && anchor.box.height < first.box.height * 1.6 && first.box.height < anchor.box.height * 1.6);
    if (column === undefined) columns.push([anchor]);
    else column.push(anchor);
  }
  return columns
    .filter((column) => column.length >= 2)
    .map((column) => {
      const sizes = column.map(({ box }) => box.height).sort((one, other) => one - other);
      return {
        x: column.reduce((sum, { box }) => sum + box.x, 0) / column.length,
        top: Math.min(...column.map(({ box }) => box.y)),
        bottom: Math.max(...column.map(({ box }) => box.y + box.height)),
        size: sizes[Math.floor(sizes.length / 2)] ?? 0,
      };
    });
}

/** The label meant by a poorly read text: at least half of its characters, and no other label with as many. `null` when in doubt. */
export function guessLabel(text: string, table: LabelTable, taken: (label: PaperLabel) => boolean): PaperLabel | null {
  const scores = entriesOf(table).flatMap(([label, variants]) =>
    variants.map((words) => ({ label, score: [...words].filter((char) => text.includes(char)).length / Math.max(words.length, Math.min(text.length, 6) * 0.7) })),
  );
  const [best, next] = scores.filter(({ label }) => !taken(label)).sort((one, other) => other.score - one.score);
  if (best === undefined || best.score < 0.45) return null;
  return next !== undefined && next.label !== best.label && next.score === best.score ? null : best.label;
}

export const textOf = (line: readonly Glyph[]): string => line.map((glyph) => glyph.text).join('');
