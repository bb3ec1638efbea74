import type { Filing, FilingTypeCode, RecordSnapshot } from '../../src/core/model/filing.js';
import { usccCheckCharacter } from '../../src/core/values/uscc/index.js';
import { loadDivisions } from '../../src/data/divisions/index.js';
import { provinceNameOf } from '../../src/data/divisions/provinces.js';
import { resident } from '../fixtures/expected/types.js';
import { individualFiling } from '../fixtures/filings/individual.js';
import { unitFiling } from '../fixtures/filings/unit.js';

const divisions = await loadDivisions();
/** Where only some names are taken. */
const siteNames: Readonly<Record<string, string>> = { '320000': '顾明远的个人博客' };

/** Where the golden filings of a province are: its first district, and its name in every form an address may begin with. */
function placeIn(code: string) {
  const province = divisions.find((one) => one.code === code);
  const city = province?.children?.[0];
  const district = city?.children?.[0];
  if (province === undefined || city === undefined || district === undefined) throw new TypeError(code);
  const named = (name: string): string => (/^(市辖区|县|自治区直辖县级行政区划|省直辖县级行政区划)$/.test(name) ? '' : name);
  return {
    region: { province: code, city: city.code, district: district.code },
    district: district.code,
    address: `${province.name}${named(city.name)}${district.name}人民路18号`,
    /** Everything that a certificate's address of this province may begin with. */
    beginnings: [province.name, provinceNameOf(code)?.zh ?? '', ...(province.children ?? []).map(({ name }) => named(name))].filter((name) => name !== ''),
    /** Cities that belong to the province directly: an address may begin with them too. */
    directly: (province.children ?? []).filter(({ name }) => /直辖县级/.test(name)).flatMap(({ children }) => (children ?? []).map(({ name }) => name)),
  };
}

export interface Person { readonly name: string; readonly number: string; readonly mobile: string; readonly emergency: string }
export interface ProvinceFilings {
  readonly code: string;
  readonly place: ReturnType<typeof placeIn>;
  /** A company whose legal representative is both contacts, unless two people are demanded. */
  readonly unit: Filing;
  readonly individual: Filing;
  readonly principal: Person;
  /** A colleague who is not the legal representative. */
  readonly colleague: Person;
  /** A resident number of the province for somebody born on this day. */
  readonly bornOn: (date: string) => string;
}

/** The golden filings of Kingsoft Cloud, moved to a province: place, certificate and telephone numbers are of there. */
export function filingsOf(code: string, { twoPeople }: { readonly twoPeople: boolean }): ProvinceFilings {
  const place = placeIn(code);
  const number = (rest: string): string => resident(place.district + rest);
  const principal: Person = { name: '沈嘉禾', number: number('19850317102'), mobile: '13911112201', emergency: '13911112202' };
  const colleague: Person = { name: '顾明远', number: number('19900605204'), mobile: '13911112203', emergency: '13911112204' };
  const credit = `91${place.district}MA01Q7X33`;
  return {
    code,
    place,
    principal,
    colleague,
    bornOn: (date) => number(`${date.replaceAll('-', '')}301`),
    unit: unitFiling({
      id: `f-unit-${code}`,
      region: place.region,
      hasPack: true,
      name: `${provinceNameOf(code)?.zh ?? ''}云杉软件有限公司`,
      creditCode: credit + usccCheckCharacter(credit),
      certificateAddress: `${place.address}5层501室`,
      mailingAddress: '人民路18号5层501室',
      areaCode: '010',
      principal: { ...principal, legalRepresentative: true, mobileHome: code },
      ...(twoPeople ? { contact: { ...colleague, legalRepresentative: false, mobileHome: code } } : {}),
      domain: 'yunshan-ruanjian.cn',
      siteName: '云杉软件官方门户',
    }),
    individual: individualFiling({
      id: `f-individual-${code}`,
      region: place.region,
      hasPack: true,
      name: colleague.name,
      number: colleague.number,
      address: `${place.address}2单元301室`,
      mobile: colleague.mobile,
      emergency: colleague.emergency,
      mobileHome: code,
      domain: 'mingyuan-shouji.cn',
      siteName: siteNames[code] ?? '山野植物手记',
      content: '记录山野植物的照片和观察笔记。',
    }),
  };
}

/** What stands on record when this filing was approved. */
export const recordOf = (filing: Filing): RecordSnapshot => ({
  entityNumber: '备00000001号',
  holder: filing.answers['entity.nature']?.value === 'individual' ? 'individual' : 'unit',
  answers: Object.fromEntries(Object.entries(filing.answers).map(([path, { value }]) => [path, value])),
  services: filing.services.map(({ id, kind }) => ({ id, number: '备00000001号-1', kind, domains: [], here: true })),
});

const asOnRecord = new WeakMap<Filing, Map<FilingTypeCode, Filing>>();
/** The filing as one of another type. Without a record of its own it asks for what stands on record: one object, however often that is needed. */
export function ofType(filing: Filing, type: FilingTypeCode, baseline?: RecordSnapshot): Filing {
  if (baseline !== undefined) return { ...filing, type, baseline };
  const known = asOnRecord.get(filing) ?? new Map<FilingTypeCode, Filing>();
  asOnRecord.set(filing, known);
  const made = known.get(type) ?? { ...filing, type, baseline: recordOf(filing) };
  known.set(type, made);
  return made;
}
