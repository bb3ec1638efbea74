import type { Glyph } from './engine.js';

export interface Spoken {
  readonly text: string;
  /** 0 to 1 */
  readonly confidence: number;
}

const mean = (glyphs: readonly Glyph[]): number => (glyphs.length === 0 ? 0 : glyphs.reduce((sum, glyph) => sum + glyph.confidence, 0) / glyphs.length);

export interface VoteOptions {
  /** What may stand at the beginning. Where readings differ there, one that gives such a character beats those that do not. */
  readonly begins?: ReadonlySet<string>;
}

/**
 * One text out of several readings of the same print. Readings of the length that most of them have vote character by character,
 * each with its confidence; what they do not agree on lowers the confidence of the whole.
 */
export function vote(readings: readonly (readonly Glyph[])[], { begins }: VoteOptions = {}): Spoken {
  const lengths = new Map<number, number>();
  for (const reading of readings) if (reading.length > 0) lengths.set(reading.length, (lengths.get(reading.length) ?? 0) + 0.5 + mean(reading));
  const [winner] = [...lengths].sort(([, one], [, other]) => other - one);
  if (winner === undefined) return { text: '', confidence: 0 };
  const jury = readings.filter((reading) => reading.length === winner[0]);
  let text = '';
  let confidence = 0;
  for (let place = 0; place < winner[0]; place += 1) {
    const votes = new Map<string, number>();
    let cast = 0;
    for (const reading of jury) {
      const glyph = reading[place];
      if (glyph === undefined) continue;
      votes.set(glyph.text, (votes.get(glyph.text) ?? 0) + glyph.confidence);
      cast += 1;
    }
    const ranked = [...votes].sort(([, one], [, other]) => other - one);
    const best = (place === 0 && begins !== undefined ? ranked.find(([char]) => begins.has(char)) : undefined) ?? ranked[0];
    text += best?.[0] ?? '';
    confidence += (best?.[1] ?? 0) / Math.max(1, cast);
  }
  // A reading that came out in another length is a doubt as well.
  const agreed = jury.length / readings.filter((reading) => reading.length > 0).length;
  return { text, confidence: (confidence / winner[0]) * (0.85 + 0.15 * agreed) };
}
