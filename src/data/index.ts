import { IcpError } from '../core/model/errors.js';
import type { FactsSource, PackSource } from '../core/ports/packs.js';
import type { Pack, PackMessages } from '../core/rules/types.js';
import { provinces } from './packs/provinces.js';

type Load<T> = () => Promise<T>;

/** Literal imports, so that a bundler makes one chunk per pack and per language of a pack. */
const packs: Readonly<Record<string, Load<{ readonly pack: Pack }>>> = {
  national: () => import('./packs/national.js'),
  '110000': () => import('./packs/110000.js'),
  '120000': () => import('./packs/120000.js'),
  '320000': () => import('./packs/320000.js'),
  '440000': () => import('./packs/440000.js'),
};

const messages: Readonly<Record<string, Readonly<Record<string, Load<{ readonly messages: PackMessages }>>>>> = {
  national: { 'zh-CN': () => import('./packs/national.zh-cn.js'), en: () => import('./packs/national.en.js') },
  '110000': { 'zh-CN': () => import('./packs/110000.zh-cn.js'), en: () => import('./packs/110000.en.js') },
  '120000': { 'zh-CN': () => import('./packs/120000.zh-cn.js'), en: () => import('./packs/120000.en.js') },
  '320000': { 'zh-CN': () => import('./packs/320000.zh-cn.js'), en: () => import('./packs/320000.en.js') },
  '440000': { 'zh-CN': () => import('./packs/440000.zh-cn.js'), en: () => import('./packs/440000.en.js') },
};

/** A chunk that does not arrive is a matter of the network, not of the pack. */
const fetched = <T>(load: Load<T>, id: string): Promise<T> =>
  load().catch((cause: unknown) => {
    throw new IcpError('unavailable', `Rules ${id} could not be loaded`, { details: { pack: id }, cause });
  });

/**
 * The rules of a province (GB/T 2260 code, six digits) or `national`. `undefined`: a province whose rules are not written yet, so that
 * national rules apply alone. Rejects with `unknown-province` for anything else, with `unavailable` when the chunk cannot be had.
 */
export async function loadPack(code: string): Promise<Pack | undefined> {
  if (code !== 'national' && !provinces.includes(code)) {
    throw new IcpError('unknown-province', `No province has the code ${code}`, { details: { code } });
  }
  const load = packs[code];
  return load === undefined ? undefined : (await fetched(load, code)).pack;
}

/** Messages of a pack; a language that it does not speak answers in Chinese, the language of the rules. */
async function loadMessages(id: string, locale: string): Promise<PackMessages> {
  const table = messages[id];
  const load = table?.[locale] ?? table?.['zh-CN'];
  return load === undefined ? {} : (await fetched(load, id)).messages;
}

export const packSource: PackSource = { load: loadPack, messages: loadMessages };

export const factsSource: FactsSource = {
  catalogue: async () => (await import('./catalogue/index.js')).catalogue,
  dictionaries: async () => (await import('./dictionaries/index.js')).dictionaries,
  firstDictionaries: async () => (await import('./dictionaries/first.js')).firstDictionaries,
  divisions: async () => (await import('./divisions/index.js')).loadDivisions(),
  areaCodes: async () => (await import('./area-codes/index.js')).loadAreaCodes(),
  certificateSchemes: async () => (await import('./certificate-numbers/index.js')).certificateSchemes,
};
