import type { SourceRef } from '../../core/rules/types.js';

/** As in `../shared/sources.ts`, said once more: the first screen needs them, and a file of its own would weigh more than they do. */

/** A place in the document of this provider. It carries no date; it is the only one that knows APP filings, so presumably the newest. */
export const said = (section: string, note?: string): SourceRef => ({ document: '000', section, ...(note === undefined ? {} : { note }) });

/** Nothing is stated; this is our own choice. `open` names the open point of the specification. */
export const own = (open: string, note: string): SourceRef => ({ document: 'own', section: open, note });
