import type { FilingTypeCode } from '../../core/model/filing.js';
import type { FlowDef } from '../../core/model/profile.js';
import { forWebsite } from '../shared/app.js';
import { locked } from '../shared/refs.js';
import { step } from './first-screen.js';
import { said } from './sources.js';

const shown = 'what the confirmation shows is not stated';

/** One confirmation and nothing to fill in: it shows which website or APP it is about. */
const ofService = (type: FilingTypeCode, label: string, section: string): FlowDef => {
  const source = said(section, shown);
  return {
    type,
    about: { entity: false, service: true },
    services: { max: 1, canAdd: false },
    steps: [
      {
        ...step('review', label),
        sections: [
          {
            id: 'service', per: 'service',
            fields: [locked('service.recordNumber', source), locked('service.name', source), forWebsite(locked('domain.name', source)), forWebsite(locked('service.homeUrl', source))],
          },
        ],
      },
      step('progress', 'authority'),
    ],
  };
};

const entitySource = said('§注销主体/一 L741-746', shown);

/** 取消接入, 注销网站, 注销主体 */
export const removalFlows: readonly FlowDef[] = [
  ofService('cancel-access', 'cancelAccess', '§取消接入/一 L697-701'),
  ofService('deregister-service', 'deregisterService', '§注销网站/一 L719-723'),
  {
    type: 'deregister-entity',
    about: { entity: true, service: false },
    services: { max: 0, canAdd: false },
    steps: [
      {
        ...step('review', 'deregisterEntity'),
        sections: [{ id: 'entity', fields: [locked('entity.recordNumber', entitySource), locked('entity.name', entitySource), locked('principal.name', entitySource)] }],
      },
      step('progress', 'authority'),
    ],
  },
];
