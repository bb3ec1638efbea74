export { evaluate, type RuleEnv } from './evaluate.js';
export { explain, type Explanation } from './explain.js';
export { merge } from './merge.js';
export type * from './types.js';
