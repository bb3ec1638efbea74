import type { Catalogue, FieldDef } from '../../core/model/catalogue.js';

// What a type check may ask: all that a filing's first questions need.

/** Rows CHK-01 … CHK-07. */
export const firstEntityFields: readonly FieldDef[] = [
  { id: 'entity.region', kind: 'region', control: 'region', row: 'CHK-01' },
  { id: 'entity.nature', kind: 'choice', control: 'select', dictionary: 'entity-nature', row: 'CHK-02' },
  { id: 'entity.certificateType', kind: 'choice', control: 'select', dictionary: 'certificate-type', row: 'CHK-03' },
  { id: 'entity.certificateFiles', kind: 'files', control: 'upload', row: 'CHK-04' },
  {
    id: 'entity.certificateNumber', kind: 'certificate-number', control: 'certificate-number', certificateTypeFrom: 'entity.certificateType',
    maxLength: 64, row: 'CHK-05',
  },
  { id: 'entity.name', kind: 'unit-name', control: 'text', maxLength: 128, autocomplete: 'organization', row: 'ENT-01' },
  { id: 'entity.certificateAddress', kind: 'address', control: 'textarea', maxLength: 256, row: 'ENT-02' },
];

/** Rows CHK-08 … CHK-11. */
export const firstServiceFields: readonly FieldDef[] = [
  { id: 'service.kind', kind: 'choice', control: 'radio', dictionary: 'service-kind', row: 'CHK-08' },
  { id: 'domain.name', kind: 'domain', control: 'domain', maxLength: 253, row: 'CHK-09' },
  { id: 'service.cloudResources', kind: 'resources', control: 'cloud-resources', row: 'CHK-11' },
  { id: 'service.name', kind: 'service-name', control: 'text', maxLength: 64, row: 'WEB-01' },
];

export const firstCatalogue: Catalogue = Object.fromEntries([...firstEntityFields, ...firstServiceFields].map((field) => [field.id, field]));
