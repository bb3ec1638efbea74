/**
 * What changed after the base data (National Bureau of Statistics, as of 2023-06-30), and where that base differs from GB/T 2260. Each row
 * says when it took effect and where that is written. `scripts/build-divisions.mjs` applies them; the result is checked in beside this file.
 */
export interface DivisionPatch {
  /** When the change was approved or announced, ISO. */
  readonly date: string;
  readonly source: string;
  /** Code → name, six digits; the city is the one with the same first four digits. */
  readonly add?: Readonly<Record<string, string>>;
  /** Codes that are no longer given out, and the one an old answer should be compared with; `null` when it has several successors. */
  readonly remove?: Readonly<Record<string, string | null>>;
}

export const divisionPatches: readonly DivisionPatch[] = [
  {
    date: '2020-04-18',
    source: '民政部公告（国务院批准设立三沙市西沙区、南沙区）; the base lists the islands under codes of its own',
    add: { '460302': '西沙区', '460303': '南沙区' },
    remove: { '460321': '460302', '460322': '460303', '460323': '460302' },
  },
  {
    date: '2024-12-27',
    source: '新疆维吾尔自治区人民政府公告（设立和康县、和安县）; codes: 民政部国家地名信息库',
    add: { '653228': '和康县', '653229': '和安县' },
  },
  {
    date: '2025-11-06',
    source: '国务院批复（重庆市撤销江北区、渝北区，设立两江新区）, 渝府发〔2025〕15号; codes: 重庆市民政局公告 2025-12-05',
    add: { '500157': '两江新区' },
    remove: { '500105': '500157', '500112': null },
  },
  {
    date: '2026-04-17',
    source: '民政部《2026年县级以上行政区划变更情况》（新疆维吾尔自治区设立县级草湖市）; code: next in the row of 6590, as published lists give it',
    add: { '659013': '草湖市' },
  },
];

/** Announced, but no code was found in a source that could be trusted: left out until there is one. */
export const pendingDivisions: readonly { readonly name: string; readonly parent: string; readonly date: string }[] = [
  { name: '岑岭县', parent: '653100', date: '2026-03-26' },
];
