import type { FieldRefDef, FlowDef, SectionDef, StepDef } from '../../core/model/profile.js';
import type { Condition } from '../../core/rules/types.js';
import { curtainOnRecord, faceCheck } from './conditions.js';
import { step } from './first-screen.js';
import { firstFiling } from './flow-first.js';
import { both, conditional, fromRecord, papersOf, unitEdits, unitOnly } from './flow-parts.js';
import { accessFields, serviceFields } from './service-fields.js';
import { changeFlows } from './flows-change.js';
import { removalFlows } from './flows-removal.js';
import { checkElsewhere, checkHere } from './type-checks.js';

const newSite = '§新增网站/APP（主体不在金山云）';
const newAccess = '§新增接入（主体不在金山云）';
const newSiteHere = '§新增网站/APP（主体在金山云）';
const newAccessHere = '§新增接入（主体在金山云）';

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

/** The lines of the website's rows, which follow each other; two are left out between number and file of an approval in the first document alone. */
const siteFields = (at: string, part: string, first: number, app: string): readonly FieldRefDef[] => {
  const line = (n: number): string => `L${first + n}`;
  return serviceFields({
    at: `${at}/${part}`, name: line(0), cloud: line(1), domain: line(2), homeUrl: line(3), content: line(4), type: line(5), languages: line(6),
    approvalType: line(7), approvalNumber: line(8), approvalFile: line(9), remark: line(10), app,
  });
};

/** Papers, authenticity, review: the same in every flow that adds something. */
const ending = (at: string, curtain: string, when: Condition = { not: faceCheck }): readonly StepDef[] => [
  step('materials'),
  {
    ...step('authenticity'),
    sections: [{ id: 'authenticity', per: 'service', fields: [conditional('material.curtain-photo', when, `${at} ${curtain}`)] }],
  },
  step('review'),
  step('progress'),
];

/** 新增网站，主体不在金山云 */
const addServiceElsewhere: FlowDef = {
  type: 'add-service-elsewhere',
  services: { max: 100, canAdd: true },
  steps: [
    checkElsewhere(newSite, { entity: 'L246-251', kind: 'L252', name: 'L253', cloud: 'L254' }),
    {
      ...step('entity'),
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
      ...step('website'),
      sections: [
        { id: 'service', per: 'service', fields: siteFields(newSite, '三', 289, 'L301-305') },
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
    checkElsewhere(newAccess, { entity: 'L385-389', kind: 'L390', name: 'L391', cloud: 'L392' }),
    {
      ...step('entity'),
      sections: [
        entity(newAccess, ['L401', 'L402', 'L403', 'L404']),
        { id: 'principal', fields: papersOf('principal', `${newAccess}/二 L409-413`) },
      ],
    },
    {
      ...step('website', 'site'),
      sections: [
        { id: 'service', per: 'service', fields: accessFields(newAccess, '/三 L422-425') },
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
    checkHere(newSiteHere, 'L479-484'),
    {
      ...step('website'),
      sections: [
        { id: 'service', per: 'service', fields: siteFields(newSiteHere, '二', 491, 'L503-508') },
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
    checkHere(newAccessHere, 'L566-570'),
    {
      ...step('website'),
      sections: [
        { id: 'service', per: 'service', fields: accessFields(newAccessHere, '/二 L577-580') },
        { id: 'serviceContact', per: 'service', fields: papersOf('serviceContact', `${newAccessHere}/二 L585-592`) },
      ],
    },
    ...ending(newAccessHere, '/四 L603-610', curtainOnRecord),
  ],
};

export const flows: readonly FlowDef[] = [
  firstFiling, addServiceElsewhere, addAccessElsewhere, addServiceHere, addAccessHere, ...changeFlows, ...removalFlows,
];
