import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { normaliseCode } from '../text/normalise.js';
import { type Carrier, type Segment, segmentOf, type SegmentUse } from './segments.js';

export { type Carrier, mobileSegments, type Segment, type SegmentUse } from './segments.js';

export type MobileCode =
  | EmptyCode
  | 'mobile.characters'
  | 'mobile.landline'
  | 'mobile.foreign'
  | 'mobile.serviceNumber'
  | 'mobile.length'
  | 'mobile.segment';

export interface MobileContext {
  /** A newer table of segments than the one that ships. */
  readonly segments?: readonly Segment[];
}

export interface MobileInfo {
  /** `iot`, `data` and `satellite` numbers often receive no text messages; the segment says nothing certain. */
  readonly use: SegmentUse;
  readonly carrier: Carrier;
}

const separators = /[-()./]/g;

/** Eleven digits: half-width, no separators, without the country code of the mainland. */
export function normaliseMobile(raw: string): string {
  const compact = normaliseCode(raw).replace(separators, '');
  return compact.replace(/^(?:\+|00)?(?:\+?86)(?=1\d{10}$)/, '');
}

export const formatMobile = (raw: string): string => normaliseMobile(raw).replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');

/** The middle four digits hidden, as carriers print it. */
export const maskMobile = (raw: string): string => normaliseMobile(raw).replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');

/** Checks a mobile number of the mainland. */
export function validateMobile(raw: string, context: MobileContext = {}): ValueResult<MobileCode, MobileInfo> {
  const value = normaliseMobile(raw);
  if (value === '') return fail(value, 'common.required');
  if (/^(?:\+|00)(?!86)\d/.test(value)) return fail(value, 'mobile.foreign');
  const stray = [...new Set(value.replace(/^\+/, '').replace(/\d/g, ''))];
  if (stray.length > 0) return fail(value, 'mobile.characters', { characters: stray.join(' ') });
  if (/^(?:\+?86|086)?0[1-9]\d{8,}$/.test(value) || /^[2-9]\d{6,7}$/.test(value)) return fail(value, 'mobile.landline');
  if (/^[48]00\d{7}$/.test(value) || /^(?:95|96|100|12)\d{3,6}$/.test(value)) return fail(value, 'mobile.serviceNumber');
  if (value.length !== 11) return fail(value, 'mobile.length', { length: value.length });
  const segment = segmentOf(value, context.segments);
  if (segment === null) return fail(value, 'mobile.segment', { segment: value.slice(0, 3) });
  return ok(value, { use: segment.use, carrier: segment.carrier });
}

/** Mobile number of the mainland. */
export const mobile = { normalise: normaliseMobile, format: formatMobile, mask: maskMobile, validate: validateMobile } as const;
