import type { FieldDef } from '../../core/model/catalogue.js';
import { firstServiceFields } from './first.js';

/** Rows CHK-08 … CHK-12 and WEB-01 … WEB-14, ACC-01 … ACC-03 and DER-01. */
export const serviceFields: readonly FieldDef[] = [
  ...firstServiceFields,
  { id: 'service.recordNumber', kind: 'text', control: 'text', maxLength: 40, row: 'WEB-14' },
  { id: 'service.homeUrl', kind: 'home-url', control: 'url', maxLength: 256, row: 'WEB-06' },
  { id: 'service.content', kind: 'choice', control: 'select', dictionary: 'service-content', row: 'WEB-07' },
  { id: 'service.type', kind: 'choice', control: 'select', dictionary: 'service-type', row: 'WEB-08' },
  { id: 'service.languages', kind: 'choices', control: 'multi-select', dictionary: 'service-language', row: 'WEB-09' },
  { id: 'service.priorApprovalType', kind: 'choice', control: 'select', dictionary: 'prior-approval', row: 'WEB-10' },
  { id: 'service.priorApprovalNumber', kind: 'text', control: 'text', maxLength: 64, row: 'WEB-11' },
  { id: 'service.priorApprovalFile', kind: 'files', control: 'upload', row: 'WEB-12' },
  { id: 'service.remark', kind: 'remark', control: 'textarea', maxLength: 500, row: 'WEB-13' },
  { id: 'service.ip', kind: 'text', control: 'text', maxLength: 39, row: 'ACC-01' },
  { id: 'service.accessMethod', kind: 'choice', control: 'select', dictionary: 'access-method', row: 'ACC-02' },
  { id: 'service.serverPlace', kind: 'choice', control: 'select', dictionary: 'server-place', row: 'ACC-03' },
  { id: 'service.closingReason', kind: 'text', control: 'textarea', maxLength: 200, row: 'DER-01' },
];
