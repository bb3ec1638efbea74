/**
 * Suffixes of more than one label, under which names are registered. Source: the domain name system of the mainland as published by the
 * MIIT (2018 No. 7: categories and provinces under .CN), and for other countries the ICANN part of the Public Suffix List. As of 2025-06.
 */
const under: Readonly<Record<string, string>> = {
  cn:
    'ac com edu gov mil net org 政务 公益 公司 网络 網絡 ' +
    'ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj',
  hk: 'com edu gov idv net org',
  mo: 'com edu gov net org',
  tw: 'club com ebiz edu game gov idv mil net org',
  sg: 'com edu gov net org',
  my: 'biz com edu gov mil name net org',
  jp: 'ac ad co ed go gr lg ne or',
  kr: 'ac co go ne or pe re',
  uk: 'ac co gov ltd me net nhs org plc police sch',
  au: 'asn com edu gov id net org',
  nz: 'ac co geek gen govt maori net org school',
  in: 'ac co edu firm gen gov ind net org',
  th: 'ac co go in mi net or',
  vn: 'ac com edu gov info net org',
  id: 'ac co go my net or sch web',
  ph: 'com edu gov net org',
  br: 'com edu gov net org',
  za: 'ac co gov net org web',
  tr: 'com edu gov net org',
  ru: 'com msk net org',
  la: 'com net org',
};

const suffixes: ReadonlySet<string> = new Set(
  Object.entries(under).flatMap(([top, seconds]) => seconds.split(' ').map((second) => `${second}.${top}`)),
);

/** The suffix of a host (readable form, lower case): two labels where names are registered under a second level, else one. */
export function suffixOf(host: string): string {
  const labels = host.split('.');
  const two = labels.slice(-2).join('.');
  return suffixes.has(two) ? two : (labels.at(-1) ?? '');
}
