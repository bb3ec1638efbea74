import type { FieldId } from '../../core/model/ids.js';
import type { FieldMode, FieldRefDef } from '../../core/model/profile.js';
import type { Condition, SourceRef } from '../../core/rules/types.js';

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
export const optional = (ref: FieldRefDef): FieldRefDef => ({ ...ref, required: false });
/** The row exists only while the condition holds, beside whatever it asked for already. */
export const only = (when: Condition, ref: FieldRefDef): FieldRefDef => ({ ...ref, when: ref.when === undefined ? when : { all: [ref.when, when] } });
