/** What judges a filing, as one part that is loaded at once. */
export { judge } from '../plan/judge.js';
export { merge } from '../rules/merge.js';
export { insteadOf } from '../rules/no-province.js';
export { rulesOf, wholeProfile } from '../rules/profile-rules.js';
