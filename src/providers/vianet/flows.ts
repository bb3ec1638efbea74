import type { FlowDef, StepDef } from '../../core/model/profile.js';
import { anew } from '../shared/refs.js';
import { changeFlows } from './flows-change.js';
import { removalFlows } from './flows-removal.js';
import { ending, typeCheck } from './first-screen.js';
import { access, contact, entity, entityPapers, principal, website, websitePapers } from './sections.js';

const entityStep: StepDef = { id: 'entity', kind: 'entity', label: 'entity', sections: [entity, principal] };
const websiteStep: StepDef = { id: 'website', kind: 'website', label: 'website', sections: [website, contact] };
// What stands on record is the other provider’s server.
const accessStep: StepDef = { id: 'access', kind: 'access', label: 'access', sections: [{ ...access, fields: access.fields.map(anew) }] };
const materials: StepDef = { id: 'materials', kind: 'materials', label: 'materials', sections: [entityPapers, websitePapers] };

// The document sets no upper bound; ours only keeps one order reviewable. More websites are added before the filing is sent (§4 L56).
const many = { max: 100, canAdd: true } as const;
const one = { max: 1, canAdd: false } as const;

/**
 * Every flow that adds something begins with 校验. A certificate that is filed already jumps over the entity's form, to that of the website or,
 * where the domain is filed too, to that of its access. O7: that the access form follows the website's is our reading of the order of chapters.
 */
const addingFlows: readonly FlowDef[] = [
  { type: 'first', services: many, steps: [typeCheck, entityStep, websiteStep, accessStep, materials, ...ending] },
  { type: 'add-service-elsewhere', services: many, steps: [typeCheck, websiteStep, accessStep, materials, ...ending] },
  { type: 'add-service-here', services: many, steps: [typeCheck, websiteStep, accessStep, materials, ...ending] },
  { type: 'add-access-elsewhere', services: one, steps: [typeCheck, accessStep, materials, ...ending] },
  { type: 'add-access-here', services: one, steps: [typeCheck, accessStep, materials, ...ending] },
];

/** Cancelling an access is not mentioned, so it is not offered. */
export const flows: readonly FlowDef[] = [...addingFlows, ...changeFlows, ...removalFlows];
