export { evaluate, isEmpty, type RuleEnv } from './evaluate.js';
export { explain, type Explanation } from './explain.js';
export { merge, PROVIDER } from './merge.js';
export type * from './types.js';
