import type { FilingTypeCode } from '../../core/model/filing.js';
import type { FlowDef } from '../../core/model/profile.js';
import { newWebsites } from '../shared/rules.js';
import { changeAccess, changeEntity, changeService } from './flow-changes.js';
import { cancelAccess, deregisterEntity, deregisterService } from './flow-closing.js';
import { basicCheck } from './first-screen.js';
import {
  asRecorded, authenticityStep, confirmStep, contactFields, contactPapers, entityFields, entityPapers, entityStep, newContactFields, papersStep, principalFields,
  principalPapers, progressStep, siteFields, websiteStep,
} from './flow-parts.js';

/** The pages of 首次备案, 新增网站 (elsewhere) and 接入备案 list the same steps; only what has to be true before differs (002 §1.2-1.5). */
const adding = (type: FilingTypeCode): FlowDef => ({
  type,
  // How many websites one order holds is the province's rule (002 §3.2); ours only keeps one order reviewable.
  services: { max: 100, canAdd: true },
  steps: [
    basicCheck,
    entityStep(entityFields, principalFields),
    websiteStep(siteFields, newWebsites.includes(type) ? newContactFields : contactFields),
    papersStep([...entityPapers, ...principalPapers], contactPapers),
    authenticityStep, confirmStep, progressStep,
  ],
});

/** The entity is filed here: with its record at hand it is shown and not asked again (C48). 接入备案 of such an entity has no page of its own. */
const addingHere = (type: FilingTypeCode): FlowDef => ({
  type,
  services: { max: 100, canAdd: true },
  steps: [
    basicCheck,
    entityStep(entityFields.flatMap((ref) => (ref.unit === 'locked' ? [ref] : asRecorded(ref))), principalFields.flatMap(asRecorded)),
    websiteStep(siteFields, newWebsites.includes(type) ? newContactFields : contactFields),
    papersStep([...entityPapers, ...principalPapers].flatMap(asRecorded), contactPapers),
    authenticityStep, confirmStep, progressStep,
  ],
});

export const flows: readonly FlowDef[] = [
  adding('first'), adding('add-service-elsewhere'), addingHere('add-service-here'), adding('add-access-elsewhere'), addingHere('add-access-here'),
  changeEntity, changeService, changeAccess, cancelAccess, deregisterService, deregisterEntity,
];
