import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { normaliseCode } from '../text/normalise.js';
import { organisationCheckCharacter } from './check.js';

export type OrganisationCodeCode =
  | EmptyCode
  | 'organisationCode.characters'
  | 'organisationCode.creditCode'
  | 'organisationCode.length'
  | 'organisationCode.checkCharacter';

/** Nine characters, without the hyphen that is printed before the last. */
export const normaliseOrganisationCode = (raw: string): string => normaliseCode(raw).replaceAll('-', '');

export const formatOrganisationCode = (raw: string): string => normaliseOrganisationCode(raw).replace(/^(.{8})(.)$/, '$1-$2');

/** Checks an organisation code (组织机构代码, GB 11714). */
export function validateOrganisationCode(raw: string): ValueResult<OrganisationCodeCode, null> {
  const value = normaliseOrganisationCode(raw);
  if (value === '') return fail(value, 'common.required');
  const stray = [...new Set(value.replace(/[0-9A-Z]/g, ''))];
  if (stray.length > 0) return fail(value, 'organisationCode.characters', { characters: stray.join(' ') });
  if (value.length === 18) return fail(value, 'organisationCode.creditCode');
  if (value.length !== 9) return fail(value, 'organisationCode.length', { length: value.length });
  return organisationCheckCharacter(value) === value.charAt(8) ? ok(value, null) : fail(value, 'organisationCode.checkCharacter');
}

/** Organisation code (组织机构代码). */
export const organisationCode = {
  normalise: normaliseOrganisationCode,
  format: formatOrganisationCode,
  validate: validateOrganisationCode,
  checkCharacter: organisationCheckCharacter,
} as const;
