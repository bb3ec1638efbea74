import type { AnswerValue, FactValue, LandlineValue, RegionValue } from '../model/filing.js';

export type Value = AnswerValue | FactValue;

export const isRegion = (value: Value): value is RegionValue => typeof value === 'object' && 'district' in value;
export const isLandline = (value: Value): value is LandlineValue => typeof value === 'object' && 'areaCode' in value;

/** Nothing was entered: counts as not there. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.length === 0;
  if (isRegion(value)) return value.district === '';
  if (isLandline(value)) return value.areaCode === '' && value.number === '';
  return 'until' in value && value.until === '';
}
