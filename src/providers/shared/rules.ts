import type { FilingTypeCode } from '../../core/model/filing.js';
import type { FieldId } from '../../core/model/ids.js';
import type { Condition, Effect, OverlayRow, Params, Ref, Rule } from '../../core/rules/types.js';

/** Building parts of what a provider says. What they build is plain data. */

export type AnswerRef = Extract<Ref, { readonly answer: string }>['answer'];
type At = Extract<Effect, { readonly do: 'hint' }>['at'];
type FindingAt = Extract<Effect, { readonly do: 'finding' }>['at'];

export const add = (rule: Rule): OverlayRow => ({ add: rule });
export const answer = (id: AnswerRef): Ref => ({ answer: id });
export const recorded = (id: AnswerRef): Ref => ({ record: id });
export const not = (condition: Condition): Condition => ({ not: condition });
export const filled = (id: AnswerRef): Condition => ({ op: 'filled', of: answer(id) });
export const answerIn = (id: AnswerRef, ...values: readonly (string | boolean)[]): Condition => ({ op: 'in', of: answer(id), values });
export const contains = (id: AnswerRef, ...words: readonly string[]): Condition => ({ op: 'contains', of: answer(id), words });
export const startsWith = (id: AnswerRef, ...words: readonly string[]): Condition => ({ op: 'starts-with', of: answer(id), words });
/** Nothing of the kind is in it yet. */
export const lacks = (id: AnswerRef, ...words: readonly string[]): Condition => ({ any: [not(filled(id)), not(contains(id, ...words))] });
/** What stands on record, where the backend handed the record in; known either way. */
export const onRecord = (id: AnswerRef): Condition => ({ op: 'filled', of: recorded(id) });
/** The answer is another one than what stands on record; unknown while one of the two is missing. */
export const changed = (id: AnswerRef): Condition => not({ op: 'same', a: answer(id), b: recorded(id) });
/** One of them is answered, and not as on record: what proves it has to be handed in anew. Known either way. */
export const anyChanged = (...ids: readonly AnswerRef[]): Condition => ({ any: ids.map((id): Condition => ({ all: [filled(id), onRecord(id), changed(id)] })) });
export const younger = (id: AnswerRef, years: number): Condition => ({ op: 'age', of: answer(id), is: '<', than: years });
export const hint = (at: At, message: string, params?: Params): Effect => ({ do: 'hint', at, message, ...(params === undefined ? {} : { params }) });
export const found = (severity: 'block' | 'warn', at: FindingAt, message: string, params?: Params): Effect =>
  ({ do: 'finding', severity, at, message, ...(params === undefined ? {} : { params }) });
export const duty = (message: string, params?: Params): Effect => ({ do: 'duty', message, ...(params === undefined ? {} : { params }) });
/** Chinese text that enters the filing. */
export const suggest = (at: FieldId, text: string, message: string): Effect => ({ do: 'suggest', at, text, message });

export const newWebsites: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-service-here'];
export const access: readonly FilingTypeCode[] = ['add-access-elsewhere', 'add-access-here'];
/** Everything that adds something. */
export const adding: readonly FilingTypeCode[] = [...newWebsites, ...access];
export const changes: readonly FilingTypeCode[] = ['change-entity', 'change-service', 'change-access'];
export const removals: readonly FilingTypeCode[] = ['cancel-access', 'deregister-service', 'deregister-entity'];
