import type { SourceRef } from '../../core/rules/types.js';

/** Places in one document. `date`: the day its pages carry, where they do. */
export const saidIn =
  (document: string, date?: string) =>
  (section: string, note?: string): SourceRef => ({ document, section, ...(date === undefined ? {} : { date }), ...(note === undefined ? {} : { note }) });

/** Nothing is stated; this is our own choice. `open` names the open point of the specification. */
export const own = (open: string, note: string): SourceRef => ({ document: 'own', section: open, note });
