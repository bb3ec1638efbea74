import type { FieldDef } from '../../core/model/catalogue.js';

/** Rows CHK-08 … CHK-12 and WEB-01 … WEB-13. */
export const serviceFields: readonly FieldDef[] = [
  { id: 'service.kind', kind: 'choice', control: 'radio', dictionary: 'service-kind', row: 'CHK-08' },
  { id: 'domain.name', kind: 'domain', control: 'domain', maxLength: 253, row: 'CHK-09' },
  { id: 'service.cloudResources', kind: 'resources', control: 'cloud-resources', row: 'CHK-11' },
  { id: 'service.name', kind: 'service-name', control: 'text', maxLength: 64, row: 'WEB-01' },
  { id: 'service.homeUrl', kind: 'home-url', control: 'url', maxLength: 256, row: 'WEB-06' },
  { id: 'service.content', kind: 'choice', control: 'select', dictionary: 'service-content', row: 'WEB-07' },
  { id: 'service.type', kind: 'choice', control: 'select', dictionary: 'service-type', row: 'WEB-08' },
  { id: 'service.languages', kind: 'choices', control: 'multi-select', dictionary: 'service-language', row: 'WEB-09' },
  { id: 'service.priorApprovalType', kind: 'choice', control: 'select', dictionary: 'prior-approval', row: 'WEB-10' },
  { id: 'service.priorApprovalNumber', kind: 'text', control: 'text', maxLength: 64, row: 'WEB-11' },
  { id: 'service.priorApprovalFile', kind: 'files', control: 'upload', row: 'WEB-12' },
  { id: 'service.remark', kind: 'remark', control: 'textarea', maxLength: 500, row: 'WEB-13' },
];
