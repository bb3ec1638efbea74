import type { FieldId, PersonField } from '../../core/model/ids.js';
import type { FieldRefDef } from '../../core/model/profile.js';
import type { Condition, SourceRef } from '../../core/rules/types.js';

type Holders = { readonly unit?: boolean; readonly individual?: boolean };

/** The tick that takes the principal as the contact of a service is set. */
export const sameAsPrincipal: Condition = { op: 'in', of: { answer: 'serviceContact.sameAsPrincipal' }, values: [true] };
/** It is not; one that nobody touched counts as that. */
export const notSameAsPrincipal: Condition = { not: { all: [{ op: 'filled', of: { answer: 'serviceContact.sameAsPrincipal' } }, sameAsPrincipal] } };

/** The tick itself; never required, because leaving it open says no, or yes where the form begins with one person. */
export const sameAsPrincipalTick = (source: SourceRef, holders: Holders = { unit: true, individual: true }, preset = false): FieldRefDef => ({
  field: 'serviceContact.sameAsPrincipal', required: false, source, ...(preset ? { preset } : {}),
  ...(holders.unit === true ? { unit: 'edit' } : {}), ...(holders.individual === true ? { individual: 'edit' } : {}),
});

/**
 * Data of the contact of a service: they stand as those of the principal while the tick is set, and are typed while it is not. `from` tells
 * where a value comes from when it is not the principal's field of the same name.
 */
export function samePersonFields(
  fields: readonly PersonField[], source: SourceRef,
  { holders = { unit: true, individual: true }, from = {} }: { readonly holders?: Holders; readonly from?: Readonly<Partial<Record<PersonField, FieldId>>> } = {},
): readonly FieldRefDef[] {
  const mode = (one: 'locked' | 'edit'): Pick<FieldRefDef, 'unit' | 'individual'> => ({
    ...(holders.unit === true ? { unit: one } : {}), ...(holders.individual === true ? { individual: one } : {}),
  });
  return fields.flatMap((name): readonly FieldRefDef[] => {
    const field: FieldId = `serviceContact.${name}`;
    const carried = from[name] ?? (`principal.${name}` satisfies FieldId);
    return [
      { field, ...mode('locked'), carry: { ...(holders.unit === true ? { unit: carried } : {}), ...(holders.individual === true ? { individual: carried } : {}) }, when: sameAsPrincipal, source },
      { field, ...mode('edit'), when: notSameAsPrincipal, source },
    ];
  });
}
