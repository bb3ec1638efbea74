import type { FieldRefDef, FlowDef } from '../../core/model/profile.js';
import { edited, locked, optional, unitEdits } from '../shared/refs.js';
import { contactChanged, entityChanged, principalChanged } from './conditions.js';
import {
  authenticityStep, changedSiteFields, confirmStep, contactFields, contactPapers, entityPapers, entityStep, papersStep, principalFields,
  principalPapers, progressStep, websiteStep, onlyWhile,
} from './flow-parts.js';
import { own, prepSaid } from './sources.js';

const note = '变更备案 is only referred to: the form is that of a filing, prefilled from the record';
const unstated = own('§3.1', note);

const entity: readonly FieldRefDef[] = [
  edited('entity.region', unstated),
  edited('entity.nature', unstated),
  edited('entity.certificateType', unstated),
  edited('entity.name', unstated),
  edited('entity.certificateNumber', unstated),
  edited('entity.certificateAddress', unstated),
  edited('entity.mailingAddress', unstated),
  unitEdits('entity.investor', 'entity.name', unstated),
  optional(edited('entity.remark', unstated)),
];

/** 变更备案, the entity and its principal. What the authority knows is asked for again only where it is no longer true. */
export const changeEntity: FlowDef = {
  type: 'change-entity',
  services: { max: 0, canAdd: false },
  about: { entity: true, service: false },
  steps: [
    entityStep(entity, principalFields),
    papersStep([...onlyWhile(entityChanged, entityPapers), ...onlyWhile(principalChanged, principalPapers)], []),
    confirmStep, progressStep,
  ],
};

/** 变更备案, one website and its contact: everything may be changed but the domain (002 §3.1 L424, C22). */
export const changeService: FlowDef = {
  type: 'change-service',
  services: { max: 1, canAdd: false },
  // Of several domains some may be taken away; none is altered or added.
  domains: { add: false, remove: true },
  about: { entity: false, service: true },
  steps: [websiteStep(changedSiteFields, contactFields), papersStep([], onlyWhile(contactChanged, contactPapers)), authenticityStep, confirmStep, progressStep],
};

/** Another server for a website of a commercial licence, where the province ties the filed IP to the real one; all others only change DNS. */
export const changeAccess: FlowDef = {
  type: 'change-access',
  services: { max: 1, canAdd: false },
  about: { entity: false, service: true },
  steps: [
    websiteStep(
      [
        locked('service.name', prepSaid('§5.1 L424-436')),
        locked('domain.name', prepSaid('§5.1 L424-436')),
        edited('service.cloudResources', prepSaid('§5.1 L424-436')),
      ],
      [], 'access',
    ),
    confirmStep, progressStep,
  ],
};
