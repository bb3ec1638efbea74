import type { AreaCodeRow, AreaCodeTable } from '../../core/values/index.js';

const marks: Readonly<Record<string, readonly number[]>> = { '': [7], '8': [8], '78': [7, 8] };

/** The area codes of the mainland, in a chunk of their own; rejects when that cannot be had. Hand it to the landline check as `areaCodes`. */
export async function loadAreaCodes(): Promise<AreaCodeTable> {
  const { areaCodesByProvince } = await import('./table.js');
  const table: Record<string, AreaCodeRow> = {};
  for (const [province, codes] of Object.entries(areaCodesByProvince)) {
    for (const entry of codes.split(' ')) {
      const [areaCode = '', mark = ''] = entry.split('/');
      table[areaCode] = { provinces: [...(table[areaCode]?.provinces ?? []), province], digits: marks[mark] ?? [7, 8] };
    }
  }
  return table;
}

/** Area code → province, where an area code lies in one only: the shape that planning asks for. */
export function provinceByAreaCode(table: AreaCodeTable): Readonly<Record<string, string>> {
  const entries = Object.entries(table).flatMap(([areaCode, { provinces }]) => (provinces.length === 1 ? provinces.map((province) => [areaCode, province]) : []));
  return Object.fromEntries(entries);
}
