import type { FilingTypeCode } from '../../src/core/model/filing.js';
import type { FieldId } from '../../src/core/model/ids.js';
import type { FieldRefDef, FlowDef, Profile } from '../../src/core/model/profile.js';
import type { SourceRef } from '../../src/core/rules/types.js';
import { catalogue } from '../../src/data/catalogue/index.js';
import { testProfile } from './profile.js';

const source: SourceRef = { document: 'own', section: 'test' };

export const everyType: readonly FilingTypeCode[] = [
  'first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here', 'change-entity', 'change-service', 'change-access',
  'cancel-access', 'deregister-service', 'deregister-entity',
];

const asked = (...groups: readonly string[]): readonly FieldRefDef[] =>
  Object.keys(catalogue)
    .filter((id) => groups.includes(id.slice(0, id.indexOf('.'))))
    .map((id) => ({ field: id as FieldId, unit: 'edit', individual: 'edit', required: false, source }));

const flow = (type: FilingTypeCode): FlowDef => ({
  type,
  services: { max: 100, canAdd: true },
  steps: [
    { id: 'entity', kind: 'entity', sections: [{ id: 'entity', fields: asked('entity', 'principal') }] },
    { id: 'website', kind: 'website', sections: [{ id: 'website', per: 'service', fields: asked('domain', 'service', 'serviceContact') }] },
    { id: 'materials', kind: 'materials', sections: [] },
    { id: 'review', kind: 'review', sections: [] },
    { id: 'progress', kind: 'progress', sections: [] },
  ],
});

/**
 * A provider that asks both holders everything the catalogue has, in every filing type, demands nothing and has no rules or papers of its
 * own: what a plan of it says comes from the packs alone.
 */
export const allTypesProfile: Profile = {
  ...testProfile,
  id: 'all-types',
  flows: everyType.map(flow),
  materials: [],
  phoneCodes: { ...testProfile.phoneCodes, rows: [] },
  authenticity: [],
  ocr: [],
  agreements: [],
};
