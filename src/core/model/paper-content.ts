import type { SourceRef } from '../rules/types.js';
import type { FieldId } from './ids.js';

/** A paper that is made out for one filing, and the answers that stand on it. */
export interface PaperContent {
  readonly paper: FieldId;
  readonly per: 'filing' | 'service';
  readonly shows: readonly FieldId[];
  readonly source: SourceRef;
}
