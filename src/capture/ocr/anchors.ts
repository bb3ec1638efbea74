import type { Box } from '../pixels/gray.js';
import type { Glyph, GlyphLine } from './engine.js';

/** A printed label and where it stands. */
export interface Anchor<Label extends string = string> {
  readonly label: Label;
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
export function findAnchors<Label extends string>(lines: readonly GlyphLine[], labels: Readonly<Record<Label, readonly string[]>>): ReadonlyMap<Label, Anchor<Label>> {
  const found = new Map<Label, Anchor<Label>>();
  for (const label of Object.keys(labels) as Label[]) {
    for (const words of labels[label]) {
      for (const line of lines) {
        const glyphs = spell(line, words);
        if (glyphs === null) continue;
        const anchor: Anchor<Label> = { label, words, box: boxOf(glyphs), share: glyphs.length / words.length };
        const before = found.get(label);
        const better = before === undefined || anchor.share * words.length > before.share * before.words.length || (anchor.share === before.share && words.length === before.words.length && anchor.box.x < before.box.x);
        if (better) found.set(label, anchor);
      }
    }
  }
  return found;
}

export const textOf = (line: readonly Glyph[]): string => line.map((glyph) => glyph.text).join('');
