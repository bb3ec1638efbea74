import type { FieldDef } from '../../core/model/catalogue.js';

/** Rows PRI-01 … PRI-11 and WCT-00 … WCT-11. Only the principal gets autocomplete tokens: two people in one form would share them. */
export const personFields: readonly FieldDef[] = [
  { id: 'principal.certificateType', kind: 'choice', control: 'select', dictionary: 'person-certificate-type', row: 'PRI-02' },
  { id: 'principal.certificateFront', kind: 'files', control: 'upload', row: 'PRI-03' },
  { id: 'principal.certificateBack', kind: 'files', control: 'upload', row: 'PRI-04' },
  { id: 'principal.name', kind: 'person-name', control: 'text', maxLength: 64, autocomplete: 'name', row: 'PRI-01' },
  {
    id: 'principal.certificateNumber', kind: 'certificate-number', control: 'certificate-number', certificateTypeFrom: 'principal.certificateType',
    maxLength: 64, row: 'PRI-05',
  },
  { id: 'principal.mobile', kind: 'mobile', control: 'mobile', maxLength: 11, autocomplete: 'tel-national', row: 'PRI-06' },
  { id: 'principal.officePhone', kind: 'landline', control: 'landline', row: 'PRI-08' },
  { id: 'principal.emergencyPhone', kind: 'mobile', control: 'mobile', maxLength: 11, row: 'PRI-09' },
  { id: 'principal.secondPhone', kind: 'landline', control: 'landline', row: 'PRI-10' },
  { id: 'principal.email', kind: 'email', control: 'email', maxLength: 64, autocomplete: 'email', row: 'PRI-11' },
  { id: 'serviceContact.sameAsPrincipal', kind: 'flag', control: 'flag', row: 'WCT-00' },
  { id: 'serviceContact.certificateType', kind: 'choice', control: 'select', dictionary: 'person-certificate-type', row: 'WCT-02' },
  { id: 'serviceContact.certificateFront', kind: 'files', control: 'upload', row: 'WCT-03' },
  { id: 'serviceContact.certificateBack', kind: 'files', control: 'upload', row: 'WCT-04' },
  { id: 'serviceContact.name', kind: 'person-name', control: 'text', maxLength: 64, row: 'WCT-01' },
  {
    id: 'serviceContact.certificateNumber', kind: 'certificate-number', control: 'certificate-number',
    certificateTypeFrom: 'serviceContact.certificateType', maxLength: 64, row: 'WCT-05',
  },
  { id: 'serviceContact.mobile', kind: 'mobile', control: 'mobile', maxLength: 11, row: 'WCT-06' },
  { id: 'serviceContact.officePhone', kind: 'landline', control: 'landline', row: 'WCT-08' },
  { id: 'serviceContact.emergencyPhone', kind: 'mobile', control: 'mobile', maxLength: 11, row: 'WCT-09' },
  { id: 'serviceContact.secondPhone', kind: 'landline', control: 'landline', row: 'WCT-10' },
  { id: 'serviceContact.email', kind: 'email', control: 'email', maxLength: 64, row: 'WCT-11' },
];
