import type { ProfileLater } from '../../core/model/profile.js';
import { cloud } from './cloud.js';
import { flows } from './flows.js';
import { ocr } from './ocr.js';
import { authenticity, materials } from './papers.js';
import { review } from './review.js';

/** Of no use before the first screen is filled in. */
export const later = { flows, materials, authenticity, ocr, cloud, review } satisfies ProfileLater;
