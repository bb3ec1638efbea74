import type { ProfileLater } from '../../core/model/profile.js';
import { cloud } from './cloud.js';
import { recordFlows } from './flow-changes.js';
import { addingFlows } from './flows.js';
import { authenticity, materials } from './papers.js';
import { review } from './review.js';

/** Of no use before the first screen is filled in. The provider reads nothing from pictures. */
export const later = { flows: [...addingFlows, ...recordFlows], materials, authenticity, cloud, review } satisfies ProfileLater;
