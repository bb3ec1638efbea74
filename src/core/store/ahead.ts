import { provinceOf } from '../plan/make-planner.js';
import { rehearse } from '../rehearse/rehearse.js';
import { compareForSwitch } from '../rehearse/switch.js';
import type { LookAhead, RehearsalContext } from '../rehearse/types.js';
import { withAnswer } from './answers.js';
import type { Context } from './context.js';
import type { FilingState, StoreOptions } from './types.js';

/** What can be told beside the present plan; a part of its own, since nobody needs it on the first screen. */
export async function lookAhead({ facts }: Pick<StoreOptions, 'facts'>, context: Context, state: () => FilingState, now: () => string): Promise<LookAhead> {
  // Without it no paper is told to be out of date; everything else is.
  const papers = await Promise.resolve(facts.paperContents?.()).catch(() => undefined);
  const present = (): RehearsalContext => ({ ...context.planner().context, now: now(), ...(papers ? { papers } : {}) });
  return {
    rehearse() {
      const { filing, uploads, suggestions } = state();
      return rehearse(filing, present(), { uploads, suggestions, plan: context.plan(filing) });
    },
    async compare(change) {
      const { filing } = state();
      const after = provinceOf(withAnswer(filing, change.path, change.value, 'typed', now()) ?? filing);
      const rules = after === null || after === provinceOf(filing) ? undefined : await context.ahead(after);
      return compareForSwitch(filing, present(), { ...change, ...(rules === undefined ? {} : { rules }) });
    },
  };
}
