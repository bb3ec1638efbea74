import { provinceNameOf } from '../divisions/provinces.js';
import type { Pack, PackMessages } from '../../core/rules/types.js';
import { familyTexts, ownTexts } from './load.js';

const spoken = (locale: string): string => (Object.hasOwn(familyTexts, locale) ? locale : 'zh-CN');

/** The texts of a pack in one language: its own go before those of a family, and only what its rules say is in it. */
export async function messagesOf(pack: Pack, asked: string): Promise<PackMessages> {
  const locale = spoken(asked);
  const own = ownTexts[pack.id]?.[locale];
  const loads = [...(familyTexts[locale] ?? []), ...(own === undefined ? [] : [own])];
  const all: Record<string, string> = {};
  for (const { messages } of await Promise.all(loads.map((load) => load()))) {
    // A sentence of the pack's own has its own words for APPs, or none.
    for (const key of Object.keys(messages)) delete all[`${key}App`];
    Object.assign(all, messages);
  }
  const name = provinceNameOf(pack.id);
  const province = (locale === 'zh-CN' ? name?.zh : name?.en) ?? '';
  const rules = pack.rules.flatMap((row) => ('add' in row ? [row.add] : 'with' in row ? [row.with] : []));
  const keys = new Set(rules.flatMap(({ then }) => then.flatMap((effect) => ('message' in effect ? [effect.message, `${effect.message}App`] : []))));
  return Object.fromEntries([...keys].flatMap((key) => (all[key] === undefined ? [] : [[key, all[key].replaceAll('{{province}}', province)]])));
}
