import { saidIn } from '../shared/sources.js';

/** A place in the document of this provider. It carries no date; it mentions a rule of 2018-01-01. */
export const said = saidIn('004');
export { own } from '../shared/sources.js';
