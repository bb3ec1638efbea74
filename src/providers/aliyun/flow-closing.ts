import type { FieldRefDef, FlowDef } from '../../core/model/profile.js';
import { locked } from '../shared/refs.js';
import { closingStep, progressStep } from './flow-parts.js';
import { flowSaid } from './sources.js';

/** What it is about, as it stands on record; nothing is filled in. */
const site = (source: FieldRefDef['source'], ...more: readonly FieldRefDef[]): readonly FieldRefDef[] => [
  locked('service.name', source),
  locked('domain.name', source),
  ...more,
];

/** 取消接入: nobody confirms it by text message. */
export const cancelAccess: FlowDef = {
  type: 'cancel-access',
  services: { max: 1, canAdd: false },
  about: { entity: false, service: true },
  steps: [closingStep('cancelAccess', { id: 'service', per: 'service', fields: site(flowSaid('§9 L742')) }), progressStep],
};

/** 注销网站: the contact of the website confirms it to the ministry. */
export const deregisterService: FlowDef = {
  type: 'deregister-service',
  services: { max: 1, canAdd: false },
  about: { entity: false, service: true },
  steps: [
    closingStep('deregisterService', {
      id: 'service', per: 'service',
      fields: site(flowSaid('§9 L743'), locked('serviceContact.name', flowSaid('§9 L743')), locked('serviceContact.mobile', flowSaid('§9 L743,749'))),
    }),
    progressStep,
  ],
};

/** 注销主体, with all its websites: the principal confirms it. */
export const deregisterEntity: FlowDef = {
  type: 'deregister-entity',
  services: { max: 0, canAdd: false },
  about: { entity: true, service: false },
  steps: [
    closingStep('deregisterEntity', {
      id: 'entity',
      fields: [
        locked('entity.name', flowSaid('§9 L743')),
        locked('entity.certificateNumber', flowSaid('§9 L743')),
        locked('principal.name', flowSaid('§9 L743')),
        locked('principal.mobile', flowSaid('§9 L743,749')),
      ],
    }),
    progressStep,
  ],
};
