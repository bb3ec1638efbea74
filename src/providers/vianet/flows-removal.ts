import type { FlowDef } from '../../core/model/profile.js';
import { edited, locked } from '../shared/refs.js';
import { ending } from './first-screen.js';
import { own, said } from './sources.js';

const shown = said('§5.2 L72', 'choosing what is deregistered is choosing the type; it shows what that is about');
const reason = own('O6', 'something has to be filled in and saved (004 §5.2 L74); the fields stand in a figure only');

/** 注销备案: choose the item, fill in, save, and send it from 注销备案信息. */
export const removalFlows: readonly FlowDef[] = [
  {
    type: 'deregister-service',
    about: { entity: false, service: true },
    services: { max: 1, canAdd: false },
    steps: [
      {
        id: 'website', kind: 'website', label: 'deregister',
        sections: [
          {
            id: 'service', per: 'service',
            fields: [locked('service.recordNumber', shown), locked('service.name', shown), locked('domain.name', shown), edited('service.closingReason', reason)],
          },
        ],
      },
      ...ending,
    ],
  },
  {
    type: 'deregister-entity',
    about: { entity: true, service: false },
    services: { max: 0, canAdd: false },
    steps: [
      {
        id: 'entity', kind: 'entity', label: 'deregister',
        sections: [{ id: 'entity', fields: [locked('entity.recordNumber', shown), locked('entity.name', shown), edited('entity.closingReason', reason)] }],
      },
      ...ending,
    ],
  },
];
