import type { ProfileLater } from '../../core/model/profile.js';
import { cloud } from './cloud.js';
import { flows } from './flows.js';
import { authenticity, materials } from './papers.js';
import { review } from './review.js';

/** Of no use before the first screen is filled in. */
export const later = { flows, materials, authenticity, cloud, review } satisfies ProfileLater;
