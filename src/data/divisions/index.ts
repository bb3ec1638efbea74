import type { Division } from '../../core/ports/packs.js';

export { type ProvinceName, provinceNameOf, provinceNames } from './provinces.js';

/** A division that is no longer given out: what it was called, and what took its place where that is one division. */
export interface RetiredDivision {
  readonly name: string;
  readonly successor: string | null;
}

const data = async () => (await import('./divisions.json')).default;

function expand(line: string): Division {
  const [head = '', ...parts] = line.split(';');
  const province = head.slice(0, 2);
  const children = parts.map((part): Division => {
    const [city = '', ...districts] = part.split(',');
    const prefix = province + city.slice(0, 2);
    const code = `${prefix}00`;
    const name = city.slice(2);
    return {
      code,
      name,
      // A city without districts stands below itself, so that three levels can always be chosen.
      children: districts.length === 0 ? [{ code, name }] : districts.map((district) => ({ code: prefix + district.slice(0, 2), name: district.slice(2) })),
    };
  });
  return { code: `${province}0000`, name: head.slice(2), children };
}

/**
 * Provinces, cities and districts of the mainland, in the order of GB/T 2260. A chunk of its own (about 24 kB gzip); rejects when that cannot
 * be had. The four cities without districts have themselves as their only district.
 */
export const loadDivisions = async (): Promise<readonly Division[]> => (await data()).provinces.map(expand);

/** Divisions that were dissolved since the base data, by code: an old draft or record may still carry one. */
export const loadRetiredDivisions = async (): Promise<Readonly<Record<string, RetiredDivision>>> => (await data()).retired;

/** The day of the last change that the data knows. */
export const divisionsVersion = async (): Promise<string> => (await data()).version;

/** From the province down to the division of this code; empty when there is none. */
export function findDivision(divisions: readonly Division[], code: string): readonly Division[] {
  const province = divisions.find((division) => division.code.slice(0, 2) === code.slice(0, 2));
  if (province === undefined || province.code === code) return province === undefined ? [] : [province];
  const city = province.children?.find((division) => division.code.slice(0, 4) === code.slice(0, 4));
  if (city === undefined) return [];
  if (city.code === code) return [province, city];
  const district = city.children?.find((division) => division.code === code);
  return district === undefined ? [] : [province, city, district];
}
