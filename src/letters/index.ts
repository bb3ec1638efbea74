import { IcpError } from '../core/model/errors.js';
import type { LetterFacts, LetterTools } from '../core/ports/letters.js';

/** What letters are made with on this device. The writer of word processor files comes with the first of them. */
export const createLetterTools = (facts: LetterFacts): LetterTools => ({
  facts,
  async word(letter) {
    const writer = await import('./word.js').catch((cause: unknown) => {
      throw new IcpError('unavailable', 'The writer of word processor files could not be loaded', { cause });
    });
    return writer.wordFile(letter);
  },
});
