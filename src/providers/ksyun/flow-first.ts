import type { FlowDef } from '../../core/model/profile.js';
import { faceCheck } from './conditions.js';
import { step } from './first-screen.js';
import { both, conditional, unitEdits, unitOnly } from './flow-parts.js';
import { serviceFields } from './service-fields.js';
import { firstCheck } from './type-checks.js';

/** 新增备案: neither the entity nor the domain was ever filed. The column F of the specification, §1.2. */
export const firstFiling: FlowDef = {
  type: 'first',
  // The document sets no upper bound; ours only keeps one order reviewable.
  services: { max: 100, canAdd: true },
  steps: [
    firstCheck,
    {
      ...step('entity'),
      sections: [
        {
          id: 'entity',
          fields: [
            both('entity.region', 'locked', '§新增备案/二 L126'),
            both('entity.nature', 'locked', '§新增备案/二 L127'),
            both('entity.certificateType', 'locked', '§新增备案/二 L128'),
            both('entity.certificateFiles', 'locked', '§新增备案/二 L129'),
            both('entity.certificateNumber', 'locked', '§新增备案/二 L130'),
            both('entity.name', 'edit', '§新增备案/二 L131'),
            both('entity.certificateAddress', 'edit', '§新增备案/二 L132'),
            both('entity.mailingAddress', 'edit', '§新增备案/二 L133'),
            both('entity.investor', 'edit', '§新增备案/二 L134'),
            { ...both('entity.remark', 'edit', '§新增备案/二 L135'), required: false },
          ],
        },
        {
          id: 'principal',
          fields: [
            unitEdits('principal.certificateType', 'entity.certificateType', '§新增备案/二 L140'),
            unitEdits('principal.certificateFront', 'entity.certificateFiles', '§新增备案/二 L141', 'front'),
            unitEdits('principal.certificateBack', 'entity.certificateFiles', '§新增备案/二 L142', 'back'),
            unitEdits('principal.name', 'entity.name', '§新增备案/二 L143'),
            unitEdits('principal.certificateNumber', 'entity.certificateNumber', '§新增备案/二 L144'),
            both('principal.mobile', 'edit', '§新增备案/二 L145'),
            unitOnly('principal.officePhone', '§新增备案/二 L147'),
            both('principal.emergencyPhone', 'edit', '§新增备案/二 L148'),
          ],
        },
      ],
    },
    {
      ...step('website'),
      sections: [
        {
          id: 'service',
          per: 'service',
          fields: serviceFields({
            at: '§新增备案/三',
            name: 'L157', cloud: 'L158', domain: 'L159', homeUrl: 'L160', content: 'L161', type: 'L162', languages: 'L163',
            approvalType: 'L164', approvalNumber: 'L165', approvalFile: 'L167', remark: 'L168', app: 'L170-175',
          }),
        },
        {
          id: 'serviceContact',
          per: 'service',
          fields: [
            unitEdits('serviceContact.certificateType', 'entity.certificateType', '§新增备案/三 L180'),
            unitEdits('serviceContact.certificateFront', 'entity.certificateFiles', '§新增备案/三 L181', 'front'),
            unitEdits('serviceContact.certificateBack', 'entity.certificateFiles', '§新增备案/三 L182', 'back'),
            unitEdits('serviceContact.name', 'entity.name', '§新增备案/三 L183'),
            unitEdits('serviceContact.certificateNumber', 'entity.certificateNumber', '§新增备案/三 L184'),
            unitEdits('serviceContact.mobile', 'principal.mobile', '§新增备案/三 L185'),
            unitOnly('serviceContact.officePhone', '§新增备案/三 L187'),
            unitEdits('serviceContact.emergencyPhone', 'principal.emergencyPhone', '§新增备案/三 L188'),
          ],
        },
      ],
    },
    step('materials'),
    {
      ...step('authenticity'),
      sections: [
        {
          id: 'authenticity',
          per: 'service',
          fields: [conditional('material.curtain-photo', { not: faceCheck }, '§新增备案/四 L204')],
        },
      ],
    },
    step('review'),
    step('progress'),
  ],
};
