import type { AfterFacts } from '../core/records/types.js';
import { duties } from './duties.js';
import { publicSecurity } from './public-security.js';

/** Wanted once a number is granted, and not before. */
export const afterFacts: AfterFacts = { duties, publicSecurity };
