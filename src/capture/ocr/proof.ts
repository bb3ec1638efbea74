import { residentId, uscc } from '../../core/values/index.js';
import { civilDate } from '../../core/time/index.js';

/** A number as read, and whether it proves itself. */
export interface Proven {
  readonly text: string;
  readonly certain: boolean;
}

/** What a recogniser takes a digit for. */
const digitFor: Readonly<Record<string, string>> = {
  O: '0', o: '0', D: '0', Q: '0', U: '0', C: '0', I: '1', l: '1', i: '1', '|': '1', '!': '1', J: '1', L: '1', 工: '1', 一: '1', Z: '2', z: '2', S: '5', s: '5', G: '6', b: '6', T: '7', B: '8', g: '9', q: '9',
};
/** Characters of a credit code that look alike; either may stand for the other, so only a check character can tell. */
const alike: Readonly<Record<string, string>> = { '0': 'DQU', D: '0', Q: '0', U: '0', '8': 'B', B: '8', '6': 'G', G: '6', C: 'G0', '1': 'JL7', L: '1', J: '1', '7': 'T1', T: '7', '2': '7', '5': '6', '4': 'A', A: '4', M: 'W', W: 'M', N: 'H', H: 'N', X: 'K', K: 'X', P: 'R', R: 'P', E: 'F', F: 'E' };

const isUscc = (text: string): boolean => {
  const result = uscc.validate(text);
  return result.ok && result.info.organisationCodeValid;
};
const isResident = (text: string): boolean => residentId.validate(text).ok;

/** Texts with one character left out: a recogniser sometimes reads one stroke twice. */
const shorter = (text: string): readonly string[] => [...new Set([...text].map((_, index) => text.slice(0, index) + text.slice(index + 1)))];

const only = (candidates: readonly string[]): string | null => {
  const different = [...new Set(candidates)];
  return different.length === 1 ? (different[0] ?? null) : null;
};

/** All stretches of 18 characters, and those that come of leaving out one of 19. */
const stretches = (text: string): readonly string[] => {
  const found: string[] = [];
  for (let start = 0; start + 18 <= text.length; start += 1) found.push(text.slice(start, start + 18));
  return found;
};

/**
 * A resident identity number out of what was read. Confusions are mended only when region, day of birth and check
 * character then hold together, and only when there is one way to do it.
 */
export function proveResident(readings: readonly string[]): Proven | null {
  const clean = readings.map((reading) => [...reading.replace(/\s/g, '')].map((char) => digitFor[char] ?? char.toUpperCase()).join('').replace(/[^0-9X]/g, ''));
  const straight = only(clean.flatMap(stretches).filter(isResident));
  if (straight !== null) return { text: straight, certain: true };
  const mended = only(clean.filter((text) => text.length === 19).flatMap(shorter).filter(isResident));
  if (mended !== null) return { text: mended, certain: true };
  const guess = clean.find((text) => text.length === 18) ?? clean.find((text) => text.length >= 15);
  return guess === undefined ? null : { text: guess.slice(0, 18), certain: false };
}

/** The code with one look-alike of places 9 to 18 exchanged, in every way. */
const swaps = (text: string): readonly string[] =>
  Array.from(text.slice(8), (char, index) => Array.from(alike[char] ?? '', (other) => text.slice(0, 8 + index) + other + text.slice(9 + index))).flat();

/**
 * What at least two readings lead to. With a dozen ways of mending, one in thirty misread codes would prove itself by chance; that two
 * different looks do so for the same code is another matter.
 */
const agreed = (candidates: readonly (readonly string[])[]): readonly string[] => candidates.flatMap((some, index) => some.filter((text) => candidates.some((others, other) => other !== index && others.includes(text))));

/** The same for a unified social credit code, whose two check characters (own and organisation code) must hold. */
export function proveUscc(readings: readonly string[]): Proven | null {
  const clean = readings.map((reading) => reading.toUpperCase().replace(/[工一丨]/g, '1').replace(/\s/g, '').replace(/[OІIZSV]/g, (char) => ({ O: '0', I: '1', Z: '2', S: '5', V: 'U' })[char] ?? char).replace(/[^0-9A-Z]/g, ''));
  // Places 2 to 8, the category and the region, hold digits only.
  const placed = clean.map((text) => stretches(text).map((part) => part.charAt(0) + Array.from(part.slice(1, 8), (char) => digitFor[char] ?? char).join('') + part.slice(8)));
  const straight = only(placed.flat().filter(isUscc));
  if (straight !== null) return { text: straight, certain: true };
  const mended = only(agreed(placed.map((parts, index) => [...parts.flatMap(swaps), ...((clean[index] ?? '').length === 19 ? shorter(clean[index] ?? '') : [])].filter(isUscc))));
  if (mended !== null) return { text: mended, certain: true };
  // Some codes of organisations taken over from old registers break the inner rule; the outer one alone proves what was read as it stands.
  const outer = only(placed.flat().filter((text) => uscc.validate(text).ok));
  if (outer !== null) return { text: outer, certain: true };
  const guess = placed.flat()[0] ?? clean.find((text) => text.length >= 15);
  return guess === undefined ? null : { text: guess, certain: false };
}

export interface Validity {
  readonly from: Proven;
  /** `long-term` or a day. */
  readonly until: Proven;
}

/** The two days of a validity in exactly the printed form, 2015.03.12-2035.03.12 or 2015.03.12-长期. */
export function readValidity(text: string): Validity | null {
  const plain = text.replace(/\s/g, '').replace(/[．。·,，:：]/g, '.').replace(/[—–一~_－=]+/g, '-').replace(/[长氏]期|长[期朝明其]/, '长期');
  const match = /(\d{4})\.?(\d{2})\.?(\d{2})[-.]*(?:(\d{4})\.?(\d{2})\.?(\d{2})|(长期))/.exec(plain);
  if (match === null) return null;
  const from = civilDate(Number(match[1]), Number(match[2]), Number(match[3]));
  const until = match[7] !== undefined ? 'long-term' : civilDate(Number(match[4]), Number(match[5]), Number(match[6]));
  if (from === null || until === null || (until !== 'long-term' && until <= from)) return null;
  // Cards are valid for 5, 10 or 20 years to the day; only that proves two dates that were both read.
  const years = until === 'long-term' ? 0 : Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  const certain = until === 'long-term' || ([5, 10, 20].includes(years) && (until.slice(5) === from.slice(5) || from.endsWith('02-29')));
  return { from: { text: from, certain }, until: { text: until, certain } };
}
