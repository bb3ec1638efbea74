import type { FilingTypeCode } from '../../core/model/filing.js';
import type { Condition, Effect, OverlayRow, Params, Ref, Rule } from '../../core/rules/types.js';

/** Building parts of what this provider says. What they build is plain data. Providers do not know each other, so each has its own. */

type Answer = Extract<Ref, { readonly answer: string }>['answer'];
type At = Extract<Effect, { readonly do: 'hint' }>['at'];
type FindingAt = Extract<Effect, { readonly do: 'finding' }>['at'];

export const add = (rule: Rule): OverlayRow => ({ add: rule });
export const answer = (id: Answer): Ref => ({ answer: id });
export const not = (condition: Condition): Condition => ({ not: condition });
export const hint = (at: At, message: string, params?: Params): Effect => ({ do: 'hint', at, message, ...(params === undefined ? {} : { params }) });
export const found = (severity: 'block' | 'warn', at: FindingAt, message: string, params?: Params): Effect =>
  ({ do: 'finding', severity, at, message, ...(params === undefined ? {} : { params }) });
export const newWebsites: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-service-here'];
