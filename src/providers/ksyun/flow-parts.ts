import type { FieldId } from '../../core/model/ids.js';
import type { FieldMode, FieldRefDef } from '../../core/model/profile.js';
import type { Condition } from '../../core/rules/types.js';
import * as refs from '../shared/refs.js';
import { onRecord } from '../shared/rules.js';
import { said } from './sources.js';

/** The builders that all profiles share, with places in this provider's document. */
export const both = (field: FieldId, mode: FieldMode, section: string): FieldRefDef => refs.both(field, mode, said(section));
export const conditional = (field: FieldId, when: Condition, section: string): FieldRefDef => refs.conditional(field, when, said(section));
export const unitOnly = (field: FieldId, section: string): FieldRefDef => refs.unitOnly(field, said(section));
export const unitEdits = (field: FieldId, from: FieldId, section: string, side?: 'front' | 'back'): FieldRefDef => refs.unitEdits(field, from, said(section), side);

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
