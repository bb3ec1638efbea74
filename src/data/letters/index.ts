import type { LetterDef } from '../../core/model/console.js';
import type { LetterFacts } from '../../core/ports/letters.js';
import { samples } from '../papers/samples.js';
import { authorisationLetters } from './authorisation-letter.js';
import { commitmentLetters } from './commitment-letter.js';
import { networkSecurityLetter } from './network-security-letter.js';
import { sitePlans } from './site-plan.js';
import { statements } from './statements.js';
import { verificationSheets } from './verification-sheet.js';

export const letters: readonly LetterDef[] = [...verificationSheets, ...authorisationLetters, ...commitmentLetters, ...sitePlans, networkSecurityLetter, ...statements];

/** Slot → letter, for papers that rules ask for and no profile names. */
const letterOf: Readonly<Record<string, string>> = {
  'verification-sheet': 'verification-sheet',
  'authorisation-letter': 'authorisation-letter',
  'commitment-letter': 'commitment-letter',
  'site-plan': 'site-plan',
  'network-security-letter': 'network-security-letter',
  'work-proof': 'work-proof',
  'commercial-statement': 'commercial-statement',
};

export const letterFacts: LetterFacts = { letters, letterOf, samples };
