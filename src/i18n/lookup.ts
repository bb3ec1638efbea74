import type { Messages } from './locales.js';

export type LookupParams = Readonly<Record<string, string | number>>;

/** What turns keys into texts: first the plain look-up, later the whole of i18next. Both answer alike for the files of the SDK. */
export interface Engine {
  /** `undefined`: there is no such text. */
  text(locale: string, key: string, params: LookupParams | undefined): string | undefined;
  exists(locale: string, key: string): boolean;
  /** `overwrite`: what is there already gives way. */
  add(locale: string, namespace: string, messages: Messages, overwrite: boolean): void;
}

/** Locale → namespace → messages. */
export type Bundles = Record<string, Record<string, Messages>>;

type Found = string | Messages | undefined;

/** Goes down a key; a name in the tree may itself hold points. */
function find(tree: Found, key: string): Found {
  if (typeof tree !== 'object') return undefined;
  if (Object.hasOwn(tree, key)) return tree[key];
  for (let point = key.indexOf('.'); point > 0; point = key.indexOf('.', point + 1)) {
    const found = find(tree[key.slice(0, point)], key.slice(point + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function merged(into: Found, from: Messages, overwrite: boolean): Messages {
  const next: Record<string, string | Messages> = typeof into === 'object' ? { ...into } : {};
  for (const [name, value] of Object.entries(from)) {
    const known = next[name];
    if (typeof value === 'object') {
      if (overwrite || typeof known !== 'string') next[name] = merged(known, value, overwrite);
    } else if (overwrite || known === undefined) next[name] = value;
  }
  return next;
}

/** Enough for the first screen: nested keys, `{{params}}` and plurals. */
export function createLookup(bundles: Bundles): Engine {
  const at = (locale: string, key: string): Found => {
    const colon = key.indexOf(':');
    return find(bundles[locale]?.[key.slice(0, colon)], key.slice(colon + 1));
  };
  return {
    text(locale, key, params) {
      const count = params?.['count'];
      const found = (typeof count === 'number' ? at(locale, `${key}_${new Intl.PluralRules(locale).select(count)}`) : undefined) ?? at(locale, key);
      if (typeof found !== 'string') return undefined;
      return params ? found.replace(/\{\{\s*(.+?)\s*\}\}/g, (whole: string, name: string) => String(params[name] ?? whole)) : found;
    },
    exists: (locale, key) => at(locale, key) !== undefined,
    add(locale, namespace, messages, overwrite) {
      const mine = (bundles[locale] ??= {});
      mine[namespace] = merged(mine[namespace], messages, overwrite);
    },
  };
}
