import type { FilingTypeCode } from '../../core/model/filing.js';
import type { FieldId } from '../../core/model/ids.js';
import type { Condition, Effect, OverlayRow, Params, Ref, Rule } from '../../core/rules/types.js';

/** Building parts of what this provider says. What they build is plain data. Providers do not know each other, so each has its own. */

type Answer = Extract<Ref, { readonly answer: string }>['answer'];
type At = Extract<Effect, { readonly do: 'hint' }>['at'];
type FindingAt = Extract<Effect, { readonly do: 'finding' }>['at'];

export const add = (rule: Rule): OverlayRow => ({ add: rule });
export const answer = (id: Answer): Ref => ({ answer: id });
export const not = (condition: Condition): Condition => ({ not: condition });
export const answerIn = (id: Answer, ...values: readonly string[]): Condition => ({ op: 'in', of: answer(id), values });
export const contains = (id: Answer, ...words: readonly string[]): Condition => ({ op: 'contains', of: answer(id), words });
export const startsWith = (id: Answer, ...words: readonly string[]): Condition => ({ op: 'starts-with', of: answer(id), words });
/** Nothing of the kind is in it yet. */
export const lacks = (id: Answer, ...words: readonly string[]): Condition => ({ any: [not({ op: 'filled', of: answer(id) }), not(contains(id, ...words))] });
export const younger = (id: Answer, years: number): Condition => ({ op: 'age', of: answer(id), is: '<', than: years });
export const hint = (at: At, message: string, params?: Params): Effect => ({ do: 'hint', at, message, ...(params === undefined ? {} : { params }) });
export const found = (severity: 'block' | 'warn', at: FindingAt, message: string, params?: Params): Effect =>
  ({ do: 'finding', severity, at, message, ...(params === undefined ? {} : { params }) });
/** Chinese text that enters the filing. */
export const suggest = (at: FieldId, text: string, message: string): Effect => ({ do: 'suggest', at, text, message });
/** Credit codes of individual businesses (个体工商户) begin with 92. */
export const isIndividualBusiness = startsWith('entity.certificateNumber', '92');
/** The address has no door number, and the remark does not yet say that there is none. */
export const noDoorNumber: Condition = { all: [{ op: 'address-incomplete', of: answer('entity.mailingAddress') }, lacks('entity.remark', '最详细')] };
export const newWebsites: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-service-here'];
export const accessElsewhere: readonly FilingTypeCode[] = ['add-access-elsewhere'];
