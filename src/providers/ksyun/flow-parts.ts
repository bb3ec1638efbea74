import type { FieldId } from '../../core/model/ids.js';
import type { FieldMode, FieldRefDef } from '../../core/model/profile.js';
import type { Condition } from '../../core/rules/types.js';
import { onRecord } from './conditions.js';
import { said } from './sources.js';

type Carry = NonNullable<FieldRefDef['carry']>;

export const both = (field: FieldId, mode: FieldMode, section: string): FieldRefDef => ({ field, unit: mode, individual: mode, source: said(section) });
export const conditional = (field: FieldId, when: Condition, section: string): FieldRefDef => ({ ...both(field, 'edit', section), when });
export const unitOnly = (field: FieldId, section: string): FieldRefDef => ({ field, unit: 'edit', source: said(section) });
/** A unit types it; for an individual it comes from somewhere else and stays as it is. */
export const unitEdits = (field: FieldId, from: FieldId, section: string, side?: 'front' | 'back'): FieldRefDef => {
  const carry: Carry = side === undefined ? { individual: from } : { individual: from, side };
  return { field, unit: 'edit', individual: 'locked', carry, source: said(section) };
};

export const papersOf = (role: 'principal' | 'serviceContact', section: string): readonly FieldRefDef[] => [
  unitEdits(`${role}.certificateType`, 'entity.certificateType', section),
  unitEdits(`${role}.certificateFront`, 'entity.certificateFiles', section, 'front'),
  unitEdits(`${role}.certificateBack`, 'entity.certificateFiles', section, 'back'),
  unitEdits(`${role}.name`, 'entity.name', section),
  unitEdits(`${role}.certificateNumber`, 'entity.certificateNumber', section),
];

/** An individual's numbers stand as they are on record; a record that lacks one leaves it to be filled in, or nobody could go on. */
export const fromRecord = (field: 'serviceContact.mobile' | 'serviceContact.emergencyPhone', from: FieldId, section: string): readonly FieldRefDef[] => [
  { field, unit: 'edit', source: said(section) },
  { field, individual: 'locked', carry: { individual: from }, when: onRecord(from), source: said(section) },
  { field, individual: 'edit', when: { not: onRecord(from) }, source: said(section, 'not told by the record') },
];
