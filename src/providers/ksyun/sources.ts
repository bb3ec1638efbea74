import { saidIn } from '../shared/sources.js';

/** A place in the document of this provider. It carries no date; it is the only one that knows APP filings, so presumably the newest. */
export const said = saidIn('000');

export { own } from '../shared/sources.js';
