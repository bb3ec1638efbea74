import { type CivilDate, civilDate } from '../../time/index.js';
import { normaliseCode } from '../text/normalise.js';

const checkCharacters = '10X98765432';

/** Check character of GB 11643 (ISO 7064 MOD 11-2) over the first 17 digits. */
export function residentCheckCharacter(first17: string): string {
  let sum = 0;
  // The weight of a place is 2 to the power of its distance from the check character.
  for (let place = 0; place < 17; place += 1) sum += Number(first17.charAt(place)) * (2 ** (17 - place) % 11);
  return checkCharacters.charAt(sum % 11);
}

/** The day of birth inside an 18-digit number, or `null` when there is no such day. */
export function birthDateOf(number: string): CivilDate | null {
  const year = Number(number.slice(6, 10));
  return year < 1900 ? null : civilDate(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)));
}

export const sexOf = (number: string): 'female' | 'male' => (Number(number.charAt(16)) % 2 === 0 ? 'female' : 'male');

/** Half-width, no blanks or hyphens, a capital X. */
export const normaliseResidentNumber = (raw: string): string => normaliseCode(raw).replaceAll('-', '').replace(/[×╳]$/u, 'X');

/** In the groups in which people read it aloud: region, birth, rest. */
export const formatResidentNumber = (raw: string): string =>
  normaliseResidentNumber(raw).replace(/^(.{6})(.{8})(.{4})$/, '$1 $2 $3');

/** What the card's holder recognises and nobody else can use: all but the first three and the last two characters hidden. */
export const maskResidentNumber = (raw: string): string => {
  const number = normaliseResidentNumber(raw);
  return number.length <= 5 ? number : `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
};
