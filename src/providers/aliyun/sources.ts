import { own, saidIn } from '../shared/sources.js';

export { own };
/** “ICP备案流程(PC端)”, version 20200921. */
export const flowSaid = saidIn('002', '2020-09-21');
/** “ICP备案前准备”, version 20201020. */
export const prepSaid = saidIn('003', '2020-10-20');
