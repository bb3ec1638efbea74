/** Composition root of the letters: what fills them in, and the facts it needs. Loaded with the first letter. */
import type { LetterTools } from './core/ports/letters.js';
import { letterFacts } from './data/letters/index.js';
import { createLetterTools } from './letters/index.js';

export const openLetters = (): LetterTools => createLetterTools(letterFacts);
