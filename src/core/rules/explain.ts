import type { FieldPlan, Finding, Hint, Unchecked } from '../plan/types.js';
import type { Params, SourceRef } from './types.js';

export interface Explanation {
  /** Message key with namespace. */
  readonly message: string;
  readonly params: Params;
  readonly source: SourceRef;
  /** `null` for a field that the provider's form lists without a rule. */
  readonly ruleId: string | null;
}

/** Why something is asked, said or not checked: its message and the document that says so. */
export function explain(about: Finding | Hint | Unchecked | FieldPlan): Explanation {
  if ('control' in about) return { message: 'fields:why.default', params: { field: about.id }, source: about.source, ruleId: null };
  const { source, ruleId } = about;
  if ('needs' in about) return { message: about.message, params: {}, source, ruleId };
  return { message: 'code' in about ? about.code : about.message, params: about.params, source, ruleId };
}
