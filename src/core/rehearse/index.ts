export { decisionWindow } from './decision.js';
export { compareForSwitch } from './switch.js';
export { rehearse } from './rehearse.js';
export type { PaperContent } from '../model/paper-content.js';
export type * from './types.js';
