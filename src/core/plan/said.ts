import type { FieldId, Path } from '../model/ids.js';
import type { RuleEffect } from './rule-index.js';
import type { Unchecked } from './types.js';

/** An effect that holds, and what it is about. `path` is `null` for all services (`id` says which of their fields). */
export interface Applied { readonly of: RuleEffect; readonly id: FieldId; readonly path: Path | null }

/** What one rule says at one place, and what it looked at outside its part to say so. */
export interface Said {
  /** About a field or paper of this part. */
  readonly own: readonly Applied[];
  /** About one of the other level: from a service to the filing, or from the filing to every service. */
  readonly out: readonly Applied[];
  /** About the plan as a whole. */
  readonly wide: readonly RuleEffect[];
  readonly unchecked: readonly Unchecked[];
  readonly reads: ReadonlySet<string>;
}
export interface Gathered extends Said {
  /** Rule by rule. */
  readonly each: readonly Said[];
}
