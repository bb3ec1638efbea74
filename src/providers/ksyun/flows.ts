import type { FieldId } from '../../core/model/ids.js';
import type { FieldRefDef, FlowDef, SectionDef, StepDef } from '../../core/model/profile.js';
import type { Condition } from '../../core/rules/types.js';
import { entityHasResidentId, faceCheck, needsApprovalPapers } from './conditions.js';
import { firstFiling } from './flow-first.js';
import { both, conditional, unitEdits, unitOnly } from './flow-parts.js';
import { said } from './sources.js';

const newSite = '§新增网站/APP（主体不在金山云）';
const newAccess = '§新增接入（主体不在金山云）';
const newSiteHere = '§新增网站/APP（主体在金山云）';
const newAccessHere = '§新增接入（主体在金山云）';

const optional = (ref: FieldRefDef): FieldRefDef => ({ ...ref, required: false });
const onRecord = (field: FieldId): Condition => ({ op: 'filled', of: { record: field } });

/** What tells who files and for which domain. The document lets a filing at hand start from its record, which answers the first half. */
const typeCheck = (section: string, service: string): StepDef => ({
  id: 'type-check',
  kind: 'type-check',
  sections: [
    {
      id: 'entity',
      fields: [
        both('entity.region', 'edit', section),
        both('entity.nature', 'edit', section),
        both('entity.certificateType', 'edit', section),
        both('entity.certificateFiles', 'edit', section),
        both('entity.certificateNumber', 'edit', section),
      ],
    },
    { id: 'service', per: 'service', fields: [both('domain.name', 'edit', service), both('service.cloudResources', 'edit', service)] },
  ],
});

/** Column SE and AE: region and certificate as checked, and the name; all else is on record elsewhere. */
const entity = (at: string, lines: readonly [region: string, files: string, number: string, name: string]): SectionDef => ({
  id: 'entity',
  fields: [
    both('entity.region', 'locked', `${at}/二 ${lines[0]}`),
    both('entity.certificateFiles', 'locked', `${at}/二 ${lines[1]}`),
    both('entity.certificateNumber', 'locked', `${at}/二 ${lines[2]}`),
    both('entity.name', 'edit', `${at}/二 ${lines[3]}`),
  ],
});

const papersOf = (role: 'principal' | 'serviceContact', section: string): readonly FieldRefDef[] => [
  unitEdits(`${role}.certificateType`, 'entity.certificateType', section),
  unitEdits(`${role}.certificateFront`, 'entity.certificateFiles', section, 'front'),
  unitEdits(`${role}.certificateBack`, 'entity.certificateFiles', section, 'back'),
  unitEdits(`${role}.name`, 'entity.name', section),
  unitEdits(`${role}.certificateNumber`, 'entity.certificateNumber', section),
];

const siteFields = (at: string, lines: string): readonly FieldRefDef[] => {
  const section = `${at} ${lines}`;
  return [
    both('service.name', 'edit', section),
    both('service.cloudResources', 'extend', section),
    both('domain.name', 'locked', section),
    both('service.homeUrl', 'edit', section),
    both('service.content', 'edit', section),
    both('service.type', 'edit', section),
    both('service.languages', 'edit', section),
    both('service.priorApprovalType', 'edit', section),
    conditional('service.priorApprovalNumber', needsApprovalPapers, section),
    conditional('service.priorApprovalFile', needsApprovalPapers, section),
    optional(both('service.remark', 'edit', section)),
  ];
};
const accessFields = (section: string): readonly FieldRefDef[] => [
  both('service.name', 'edit', section),
  both('service.cloudResources', 'extend', section),
  both('domain.name', 'locked', section),
  both('service.homeUrl', 'edit', section),
];

/** An individual's numbers stand as they are on record; a record that lacks one leaves it to be filled in, or nobody could go on. */
const fromRecord = (field: 'serviceContact.mobile' | 'serviceContact.emergencyPhone', from: FieldId, section: string): readonly FieldRefDef[] => [
  { field, unit: 'edit', source: said(section) },
  { field, individual: 'locked', carry: { individual: from }, when: onRecord(from), source: said(section) },
  { field, individual: 'edit', when: { not: onRecord(from) }, source: said(section, 'not told by the record') },
];

/** The principal is not asked here: where the record does not tell its certificate, nobody can say that a face is enough. */
const curtainOnRecord: Condition = {
  all: [{ not: entityHasResidentId }, { any: [{ not: faceCheck }, { not: { op: 'filled', of: { answer: 'principal.certificateType' } } }] }],
};

/** Papers, authenticity, review: the same in every flow that adds something. */
const ending = (at: string, curtain: string, when: Condition = { not: faceCheck }): readonly StepDef[] => [
  { id: 'materials', kind: 'materials', sections: [] },
  {
    id: 'authenticity', kind: 'authenticity',
    sections: [{ id: 'authenticity', per: 'service', fields: [conditional('material.curtain-photo', when, `${at} ${curtain}`)] }],
  },
  { id: 'review', kind: 'review', sections: [] },
  { id: 'progress', kind: 'progress', sections: [] },
];

/** 新增网站，主体不在金山云 */
const addServiceElsewhere: FlowDef = {
  type: 'add-service-elsewhere',
  services: { max: 100, canAdd: true },
  steps: [
    typeCheck(`${newSite}/一 L247-251`, `${newSite}/一 L253-254`),
    {
      id: 'entity', kind: 'entity',
      sections: [
        entity(newSite, ['L263', 'L264', 'L265', 'L266']),
        {
          id: 'principal',
          fields: [
            ...papersOf('principal', `${newSite}/二 L271-275`),
            both('principal.mobile', 'edit', `${newSite}/二 L276`),
            unitOnly('principal.officePhone', `${newSite}/二 L278`),
            both('principal.emergencyPhone', 'edit', `${newSite}/二 L279`),
          ],
        },
      ],
    },
    {
      id: 'website', kind: 'website',
      sections: [
        { id: 'service', per: 'service', fields: siteFields(newSite, '/三 L289-299') },
        {
          id: 'serviceContact', per: 'service',
          fields: [
            ...papersOf('serviceContact', `${newSite}/三 L309-313`),
            unitEdits('serviceContact.mobile', 'principal.mobile', `${newSite}/三 L314`),
            unitOnly('serviceContact.officePhone', `${newSite}/三 L316`),
            unitEdits('serviceContact.emergencyPhone', 'principal.emergencyPhone', `${newSite}/三 L317`),
          ],
        },
      ],
    },
    ...ending(newSite, '/四 L328-335'),
  ],
};

/** 新增接入，主体不在金山云: no numbers are asked, and the website’s name is that of the record. */
const addAccessElsewhere: FlowDef = {
  type: 'add-access-elsewhere',
  services: { max: 100, canAdd: true },
  steps: [
    typeCheck(`${newAccess}/一 L385-389`, `${newAccess}/一 L391-392`),
    {
      id: 'entity', kind: 'entity',
      sections: [
        entity(newAccess, ['L401', 'L402', 'L403', 'L404']),
        { id: 'principal', fields: papersOf('principal', `${newAccess}/二 L409-413`) },
      ],
    },
    {
      id: 'website', kind: 'website',
      sections: [
        { id: 'service', per: 'service', fields: accessFields(`${newAccess}/三 L422-425`) },
        { id: 'serviceContact', per: 'service', fields: papersOf('serviceContact', `${newAccess}/三 L430-434`) },
      ],
    },
    ...ending(newAccess, '/四 L445-452'),
  ],
};

/** 新增网站，主体在金山云: the entity is on record here, and is not asked again. */
const addServiceHere: FlowDef = {
  type: 'add-service-here',
  services: { max: 1, canAdd: false },
  steps: [
    typeCheck(`${newSiteHere} L479-484`, `${newSiteHere} L479-484`),
    {
      id: 'website', kind: 'website',
      sections: [
        { id: 'service', per: 'service', fields: siteFields(newSiteHere, '/二 L491-501') },
        {
          id: 'serviceContact', per: 'service',
          fields: [
            ...papersOf('serviceContact', `${newSiteHere}/二 L513-517`),
            ...fromRecord('serviceContact.mobile', 'principal.mobile', `${newSiteHere}/二 L518`),
            unitOnly('serviceContact.officePhone', `${newSiteHere}/二 L520`),
            ...fromRecord('serviceContact.emergencyPhone', 'principal.emergencyPhone', `${newSiteHere}/二 L521`),
          ],
        },
      ],
    },
    ...ending(newSiteHere, '/四 L532-539', curtainOnRecord),
  ],
};

/** 新增接入，主体在金山云 */
const addAccessHere: FlowDef = {
  type: 'add-access-here',
  services: { max: 1, canAdd: false },
  steps: [
    typeCheck(`${newAccessHere} L566-570`, `${newAccessHere} L566-570`),
    {
      id: 'website', kind: 'website',
      sections: [
        { id: 'service', per: 'service', fields: accessFields(`${newAccessHere}/二 L577-580`) },
        { id: 'serviceContact', per: 'service', fields: papersOf('serviceContact', `${newAccessHere}/二 L585-592`) },
      ],
    },
    ...ending(newAccessHere, '/四 L603-610', curtainOnRecord),
  ],
};

export const flows: readonly FlowDef[] = [firstFiling, addServiceElsewhere, addAccessElsewhere, addServiceHere, addAccessHere];
