import type { FieldDef } from '../../core/model/catalogue.js';
import { firstEntityFields } from './first.js';

/** Rows CHK-01 … CHK-05, ENT-01 … ENT-08 and DER-01. Lengths: half of what the ministry's form takes, because it counts bytes of GBK. */
export const entityFields: readonly FieldDef[] = [
  ...firstEntityFields,
  { id: 'entity.mailingAddress', kind: 'address', control: 'textarea', maxLength: 256, autocomplete: 'street-address', row: 'ENT-03' },
  { id: 'entity.investor', kind: 'text', control: 'text', maxLength: 128, row: 'ENT-04' },
  { id: 'entity.legalRepresentativeName', kind: 'person-name', control: 'text', maxLength: 64, row: 'ENT-05' },
  { id: 'entity.recordNumber', kind: 'text', control: 'text', maxLength: 40, row: 'ENT-07' },
  { id: 'entity.recordPassword', kind: 'text', control: 'password', maxLength: 64, row: 'ENT-08' },
  { id: 'entity.closingReason', kind: 'text', control: 'textarea', maxLength: 200, row: 'DER-01' },
  { id: 'entity.remark', kind: 'remark', control: 'textarea', maxLength: 500, row: 'ENT-06' },
];
