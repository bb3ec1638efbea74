import type { Condition, SourceRef } from '../../core/rules/types.js';

const reader = (document: string, date?: string) => (section: string, note?: string): SourceRef => ({
  document, section, ...(date === undefined ? {} : { date }), ...(note === undefined ? {} : { note }),
});
/** References into the documents that speak of letters. */
export const k = reader('000');
export const t = reader('001');
export const a2 = reader('002');
export const a = reader('003', '2020-10-20');
export const v = reader('004');
/** Where no document gives the words: ours, in the plainest customary form. */
export const own = reader('own');

/** The domains of a website, or of every package of an APP. */
export const domains = '{{domain.name|service.android.domains|service.ios.domains|service.harmonyos.domains|service.other.domains}}';
export const isApp: Condition = { op: 'in', of: { answer: 'service.kind' }, values: ['app'] };
export const isWebsite: Condition = { op: 'in', of: { answer: 'service.kind' }, values: ['website'] };
