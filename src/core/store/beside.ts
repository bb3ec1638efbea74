/** What a store can tell beside the plan. Each part comes when it is asked for; the first screen knows only this one file. */
import type { LookAhead } from '../rehearse/types.js';
import type { LetterDesk } from '../ports/letters.js';
import type { Context } from './context.js';
import type { FilingState, StoreOptions } from './types.js';

export const lookAhead = async (options: StoreOptions, context: Context, state: () => FilingState, now: () => string): Promise<LookAhead> =>
  (await import('./ahead.js')).lookAhead(options, context, state, now);

export const letterDesk = async (options: StoreOptions, context: Context, state: () => FilingState): Promise<LetterDesk> =>
  (await import('./letter-desk.js')).letterDesk(options, context, state);
