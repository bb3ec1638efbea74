import type { Pack, PackMessages } from '../../core/rules/types.js';

type Load<T> = () => Promise<T>;
type Texts = Load<{ readonly messages: PackMessages }>;

/** Literal imports, so that a bundler makes one chunk per pack and per language of a pack. */
export const packs: Readonly<Record<string, Load<{ readonly pack: Pack }>>> = {
  '110000': () => import('./110000.js'),
  '120000': () => import('./120000.js'),
  '130000': () => import('./130000.js'),
  '140000': () => import('./140000.js'),
  '150000': () => import('./150000.js'),
  '210000': () => import('./210000.js'),
  '220000': () => import('./220000.js'),
  '230000': () => import('./230000.js'),
  '310000': () => import('./310000.js'),
  '320000': () => import('./320000.js'),
  '330000': () => import('./330000.js'),
  '340000': () => import('./340000.js'),
  '350000': () => import('./350000.js'),
  '360000': () => import('./360000.js'),
  '370000': () => import('./370000.js'),
  '410000': () => import('./410000.js'),
  '420000': () => import('./420000.js'),
  '430000': () => import('./430000.js'),
  '440000': () => import('./440000.js'),
  '450000': () => import('./450000.js'),
  '460000': () => import('./460000.js'),
  '500000': () => import('./500000.js'),
  '510000': () => import('./510000.js'),
  '520000': () => import('./520000.js'),
  '530000': () => import('./530000.js'),
  '540000': () => import('./540000.js'),
  '610000': () => import('./610000.js'),
  '620000': () => import('./620000.js'),
  '630000': () => import('./630000.js'),
  '640000': () => import('./640000.js'),
  '650000': () => import('./650000.js'),
};

/** What is said in the same words in several provinces, by language: of units, of individuals. `{{province}}` stands for the province's name. */
export const familyTexts: Readonly<Record<string, readonly Texts[]>> = {
  'zh-CN': [() => import('./families/unit.zh-cn.js'), () => import('./families/individual.zh-cn.js')],
  en: [() => import('./families/unit.en.js'), () => import('./families/individual.en.js')],
};

/** A pack's own words, for what no other says like this; many need none. */
export const ownTexts: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  '110000': { 'zh-CN': () => import('./110000.zh-cn.js'), en: () => import('./110000.en.js') },
  '120000': { 'zh-CN': () => import('./120000.zh-cn.js'), en: () => import('./120000.en.js') },
  '130000': { 'zh-CN': () => import('./130000.zh-cn.js'), en: () => import('./130000.en.js') },
  '150000': { 'zh-CN': () => import('./150000.zh-cn.js'), en: () => import('./150000.en.js') },
  '210000': { 'zh-CN': () => import('./210000.zh-cn.js'), en: () => import('./210000.en.js') },
  '230000': { 'zh-CN': () => import('./230000.zh-cn.js'), en: () => import('./230000.en.js') },
  '310000': { 'zh-CN': () => import('./310000.zh-cn.js'), en: () => import('./310000.en.js') },
  '320000': { 'zh-CN': () => import('./320000.zh-cn.js'), en: () => import('./320000.en.js') },
  '330000': { 'zh-CN': () => import('./330000.zh-cn.js'), en: () => import('./330000.en.js') },
  '360000': { 'zh-CN': () => import('./360000.zh-cn.js'), en: () => import('./360000.en.js') },
  '370000': { 'zh-CN': () => import('./370000.zh-cn.js'), en: () => import('./370000.en.js') },
  '410000': { 'zh-CN': () => import('./410000.zh-cn.js'), en: () => import('./410000.en.js') },
  '420000': { 'zh-CN': () => import('./420000.zh-cn.js'), en: () => import('./420000.en.js') },
  '430000': { 'zh-CN': () => import('./430000.zh-cn.js'), en: () => import('./430000.en.js') },
  '440000': { 'zh-CN': () => import('./440000.zh-cn.js'), en: () => import('./440000.en.js') },
  '450000': { 'zh-CN': () => import('./450000.zh-cn.js'), en: () => import('./450000.en.js') },
  '500000': { 'zh-CN': () => import('./500000.zh-cn.js'), en: () => import('./500000.en.js') },
  '510000': { 'zh-CN': () => import('./510000.zh-cn.js'), en: () => import('./510000.en.js') },
  '540000': { 'zh-CN': () => import('./540000.zh-cn.js'), en: () => import('./540000.en.js') },
  '610000': { 'zh-CN': () => import('./610000.zh-cn.js'), en: () => import('./610000.en.js') },
  '620000': { 'zh-CN': () => import('./620000.zh-cn.js'), en: () => import('./620000.en.js') },
  '630000': { 'zh-CN': () => import('./630000.zh-cn.js'), en: () => import('./630000.en.js') },
};
