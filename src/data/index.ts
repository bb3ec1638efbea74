import { IcpError } from '../core/model/errors.js';
import type { FactsSource, PackSource } from '../core/ports/packs.js';
import type { Pack, PackMessages } from '../core/rules/types.js';

type Load<T> = () => Promise<T>;

/** Before a province is chosen the national rules apply alone; the table of all provinces is a chunk of its own, loaded then. */
const national = () => import('./packs/national.js');
const nationalMessages: Readonly<Record<string, Load<{ readonly messages: PackMessages }>>> = {
  'zh-CN': () => import('./packs/national.zh-cn.js'),
  en: () => import('./packs/national.en.js'),
};
const provinceTable = () => import('./packs/load.js');

/** A chunk that does not arrive is a matter of the network, not of the pack. */
const fetched = <T>(load: Load<T>, id: string): Promise<T> =>
  load().catch((cause: unknown) => {
    throw new IcpError('unavailable', `Rules ${id} could not be loaded`, { details: { pack: id }, cause });
  });

/**
 * The rules of a province (GB/T 2260 code, six digits) or `national`. Rejects with `unknown-province` for anything else, with `unavailable`
 * when a chunk cannot be had. `undefined` is kept for sources that know less.
 */
export async function loadPack(code: string): Promise<Pack | undefined> {
  if (code === 'national') return (await fetched(national, code)).pack;
  const { packs } = await fetched(provinceTable, code);
  const load = Object.hasOwn(packs, code) ? packs[code] : undefined;
  if (load === undefined) throw new IcpError('unknown-province', `No province has the code ${code}`, { details: { code } });
  return (await fetched(load, code)).pack;
}

/** Messages of a pack; a language that it does not speak answers in Chinese, the language of the rules. */
async function loadMessages(id: string, locale: string): Promise<PackMessages> {
  if (id === 'national') {
    const load = nationalMessages[locale] ?? nationalMessages['zh-CN'];
    return load === undefined ? {} : (await fetched(load, id)).messages;
  }
  const pack = await loadPack(id);
  return pack === undefined ? {} : fetched(async () => (await import('./packs/messages.js')).messagesOf(pack, locale), id);
}

export const packSource: PackSource = { load: loadPack, messages: loadMessages };

export const factsSource: FactsSource = {
  firstCatalogue: async () => (await import('./catalogue/first.js')).firstCatalogue,
  catalogue: async () => (await import('./catalogue/index.js')).catalogue,
  dictionaries: async () => (await import('./dictionaries/index.js')).dictionaries,
  firstDictionaries: async () => (await import('./dictionaries/first.js')).firstDictionaries,
  divisions: async () => (await import('./divisions/index.js')).loadDivisions(),
  areaCodes: async () => (await import('./area-codes/index.js')).loadAreaCodes(),
  afterSuccess: async () => (await import('./after-success.js')).afterFacts,
  ministrySms: async () => (await import('./ministry-sms.js')).ministrySmsFacts,
  paperContents: async () => (await import('./papers/index.js')).paperContents,
  certificateSchemes: async () => (await import('./certificate-numbers/index.js')).certificateSchemes,
};
