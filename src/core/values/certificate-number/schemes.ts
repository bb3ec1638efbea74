import type { CivilDate } from '../../time/index.js';
import { type OrganisationCodeCode, validateOrganisationCode } from '../organisation-code/index.js';
import { type PassportCode, validatePassport } from '../passport/index.js';
import { type PermanentResidentCode, validatePermanentResident } from '../permanent-resident-card/index.js';
import { type RegistrationNumberCode, validateRegistrationNumber } from '../registration-number/index.js';
import { type ResidencePermitCode, validateResidencePermit } from '../residence-permit/index.js';
import { type ResidentIdCode, validateResidentId } from '../resident-id/index.js';
import { fail, ok, type ValueResult } from '../result.js';
import { lengthOf } from '../text/measure.js';
import { normaliseCode } from '../text/normalise.js';
import { type TravelPermitCode, validateTravelPermit } from '../travel-permit/index.js';
import { type UsccCode, validateUscc } from '../uscc/index.js';

/** The ways in which certificates are numbered. `loose`: nothing is known but that it is a number of some kind. */
export const numberSchemes = [
  'resident',
  'residence-permit-regions',
  'residence-permit-compatriots',
  'residence-permit',
  'travel-permit-lettered',
  'travel-permit-numbered',
  'travel-permit',
  'passport',
  'permanent-resident',
  'credit-code',
  'organisation-code',
  'registration-number',
  'licence-17',
  'loose',
] as const;
export type NumberScheme = (typeof numberSchemes)[number];

export type CertificateNumberCode =
  | ResidentIdCode
  | ResidencePermitCode
  | TravelPermitCode
  | PassportCode
  | PermanentResidentCode
  | UsccCode
  | OrganisationCodeCode
  | RegistrationNumberCode
  | 'certificateNumber.characters'
  | 'certificateNumber.length'
  | 'certificateNumber.noDigits';

/** What is known of the holder, as far as the number tells. */
export interface CertificateNumberInfo {
  /** The scheme that fitted. */
  readonly scheme: NumberScheme;
  /** `false`: the shape is plausible, but there is no check character that could prove it. */
  readonly proven: boolean;
  readonly birthDate?: CivilDate;
  readonly sex?: 'female' | 'male';
  /** Six digits: where the person was first registered, or the office that registered the unit. */
  readonly regionCode?: string;
}

export type CertificateNumberResult = ValueResult<CertificateNumberCode, CertificateNumberInfo>;

export interface SchemeContext {
  readonly today?: CivilDate;
}

const minLoose = 3;
const maxLoose = 64;

/** Brackets and a few Chinese characters occur in older numbers: 军字第1234567号, 社证字第0001号. */
const normaliseLoose = (raw: string): string => normaliseCode(raw);

function validateLoose(raw: string): CertificateNumberResult {
  const value = normaliseLoose(raw);
  if (value === '') return fail(value, 'common.required');
  const stray = [...new Set(value.replace(/[\p{Script=Han}0-9A-Z()〔〕[\]./#:_-]/gu, ''))];
  if (stray.length > 0) return fail(value, 'certificateNumber.characters', { characters: stray.join(' ') });
  const length = lengthOf(value);
  if (length < minLoose || length > maxLoose) return fail(value, 'certificateNumber.length', { min: minLoose, max: maxLoose, length });
  return /[\d〇一二三四五六七八九十]/u.test(value) ? ok(value, { scheme: 'loose', proven: false }) : fail(value, 'certificateNumber.noDigits');
}

type Check = (raw: string, context: SchemeContext) => CertificateNumberResult;

/** Turns the answer of one kind of value into that of a certificate number. */
const as =
  <Info, Code extends CertificateNumberCode>(
    validate: (raw: string, context: SchemeContext) => ValueResult<Code, Info>,
    describe: (info: Info) => CertificateNumberInfo,
  ): Check =>
  (raw, context) => {
    const result = validate(raw, context);
    return result.ok ? ok(result.value, describe(result.info)) : result;
  };

const residencePermitCheck = (scheme: NumberScheme, regions: readonly ('81' | '82' | '83')[]): Check =>
  as(
    (raw, context) => validateResidencePermit(raw, { ...context, regions }),
    ({ region, birthDate, sex }) => ({ scheme, proven: true, birthDate, sex, regionCode: `${region}0000` }),
  );

const travelPermitCheck = (scheme: NumberScheme, kind?: 'lettered' | 'numbered'): Check =>
  as((raw) => validateTravelPermit(raw, kind), () => ({ scheme, proven: false }));

export const schemeChecks: Readonly<Record<NumberScheme, Check>> = {
  resident: as(validateResidentId, ({ regionCode, birthDate, sex }) => ({ scheme: 'resident', proven: true, regionCode, birthDate, sex })),
  'residence-permit-regions': residencePermitCheck('residence-permit-regions', ['81', '82']),
  'residence-permit-compatriots': residencePermitCheck('residence-permit-compatriots', ['83']),
  'residence-permit': residencePermitCheck('residence-permit', ['81', '82', '83']),
  'travel-permit-lettered': travelPermitCheck('travel-permit-lettered', 'lettered'),
  'travel-permit-numbered': travelPermitCheck('travel-permit-numbered', 'numbered'),
  'travel-permit': travelPermitCheck('travel-permit'),
  passport: as(validatePassport, () => ({ scheme: 'passport', proven: false })),
  'permanent-resident': as(validatePermanentResident, ({ edition, birthDate }) => ({
    scheme: 'permanent-resident',
    proven: edition === '2023',
    ...(birthDate === null ? {} : { birthDate }),
  })),
  'credit-code': as(validateUscc, ({ regionCode }) => ({ scheme: 'credit-code', proven: true, regionCode })),
  'organisation-code': as(validateOrganisationCode, () => ({ scheme: 'organisation-code', proven: true })),
  'registration-number': as(validateRegistrationNumber, () => ({ scheme: 'registration-number', proven: true })),
  'licence-17': (raw) => {
    const loose = validateLoose(raw);
    if (!loose.ok || /^\d{17}$/.test(loose.value)) return loose.ok ? ok(loose.value, { scheme: 'licence-17', proven: false }) : loose;
    return fail(loose.value, 'certificateNumber.length', { min: 17, max: 17, length: lengthOf(loose.value) });
  },
  loose: validateLoose,
};

/** A text that has the length and letters of a scheme, so that its errors are the ones worth showing. */
const resembles: Readonly<Partial<Record<NumberScheme, RegExp>>> = {
  resident: /^\d{15,}[\dX]*$/,
  'credit-code': /^[0-9A-Z]{16,20}$/,
  'organisation-code': /^[0-9A-Z]{8}-?[0-9A-Z]$/,
  'registration-number': /^\d{13,15}$/,
  'licence-17': /^\d{17}$/,
};

/**
 * Checks a number against several schemes: the first that accepts it wins. When none does, the errors are those of the scheme the text
 * resembles, else of the first one.
 */
export function validateBySchemes(schemes: readonly NumberScheme[], raw: string, context: SchemeContext): CertificateNumberResult {
  const tried = schemes.length === 0 ? (['loose'] as const) : schemes;
  const typed = normaliseCode(raw);
  const like = tried.find((scheme) => resembles[scheme]?.test(typed) === true);
  // A scheme that fits the shape but fails its check must not be let through by a looser one behind it.
  const candidates = like === undefined ? tried : tried.filter((scheme) => scheme !== 'loose');
  const results = candidates.map((scheme) => ({ scheme, result: schemeChecks[scheme](raw, context) }));
  const accepted = results.find(({ result }) => result.ok);
  const chosen = accepted ?? results.find(({ scheme }) => scheme === like) ?? results[0];
  return chosen === undefined ? validateLoose(raw) : chosen.result;
}
