import type { FieldId } from '../../core/model/ids.js';
import type { FieldMode, FieldRefDef } from '../../core/model/profile.js';
import type { Condition, SourceRef } from '../../core/rules/types.js';
import { not, onRecord } from './rules.js';

/** Builders of the rows a flow is made of. What they build is plain data; each takes the place in the provider's document that says so. */

type Side = 'front' | 'back';

/** Both holders have it, in the same mode. */
export const both = (field: FieldId, mode: FieldMode, source: SourceRef): FieldRefDef => ({ field, unit: mode, individual: mode, source });
export const edited = (field: FieldId, source: SourceRef): FieldRefDef => both(field, 'edit', source);
export const locked = (field: FieldId, source: SourceRef): FieldRefDef => both(field, 'locked', source);
export const unitOnly = (field: FieldId, source: SourceRef): FieldRefDef => ({ field, unit: 'edit', source });
export const individualOnly = (field: FieldId, source: SourceRef): FieldRefDef => ({ field, individual: 'edit', source });
/** Editable while the condition holds, and not there otherwise. */
export const conditional = (field: FieldId, when: Condition, source: SourceRef): FieldRefDef => ({ ...edited(field, source), when });
/** A unit types it; for an individual it comes from somewhere else and stays as it is. */
export const unitEdits = (field: FieldId, from: FieldId, source: SourceRef, side?: Side): FieldRefDef => ({
  field, unit: 'edit', individual: 'locked', carry: side === undefined ? { individual: from } : { individual: from, side }, source,
});
/** What the record says does not answer it. */
export const anew = (ref: FieldRefDef): FieldRefDef => ({ ...ref, anew: true });
export const optional = (ref: FieldRefDef): FieldRefDef => ({ ...ref, required: false });
/** The row exists only while the condition holds, beside whatever it asked for already. */
export const only = (when: Condition, ref: FieldRefDef): FieldRefDef => ({ ...ref, when: ref.when === undefined ? when : { all: [ref.when, when] } });
/** As it stands on record, and typed where the record does not tell it: nobody may be stuck because a backend knows less. */
export const asOnRecord = (field: FieldId, source: SourceRef): readonly FieldRefDef[] => [
  only(onRecord(field), locked(field, source)),
  only(not(onRecord(field)), edited(field, { ...source, note: source.note ?? 'typed where the record does not tell it' })),
];
/** Asked for only while the condition holds, and open to an answer all the same. */
export const requiredWhile = (when: Condition, ref: FieldRefDef): readonly FieldRefDef[] => [only(when, ref), optional(only(not(when), ref))];
