/** Every kind of value, one object each: `validate(raw, context?)`, `normalise(raw)`, `format(raw)` and what that kind needs besides. */
export type { EmptyCode, ValueFail, ValueOk, ValueParams, ValueResult } from './result.js';
export { isProvinceCode, type ProvinceCode, provinceCodes } from './regions.js';
export { text, type TextCode, type TextContext, type TextInfo } from './text/index.js';
export { residentId, type ResidentIdCode, type ResidentIdContext, type ResidentIdInfo } from './resident-id/index.js';
export { type Registrar, registrars, uscc, type UsccCode, type UsccInfo } from './uscc/index.js';
export {
  type Carrier,
  mobile,
  type MobileCode,
  type MobileContext,
  type MobileInfo,
  mobileSegments,
  type Segment,
  type SegmentUse,
} from './mobile/index.js';
export { domain, type DomainCode, type DomainInfo } from './domain/index.js';
