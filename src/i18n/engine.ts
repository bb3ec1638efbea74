import { createInstance } from 'i18next';
import type { Bundles, Engine } from './lookup.js';

/** The whole of i18next over the messages that are there already. */
export function createEngine(bundles: Bundles): Engine {
  const engine = createInstance({
    fallbackLng: false,
    ns: [],
    initAsync: false,
    // Lit escapes what it renders; escaping here too would show `&amp;` to the reader.
    interpolation: { escapeValue: false },
    resources: bundles,
  });
  void engine.init();
  return {
    text(locale, key, params) {
      const text: unknown = engine.t(key, { ...params, lng: locale, defaultValue: '', returnObjects: true });
      return typeof text === 'string' && (text !== '' || engine.exists(key, { lng: locale })) ? text : undefined;
    },
    exists: (locale, key) => engine.exists(key, { lng: locale }),
    add: (locale, namespace, messages, overwrite) => void engine.addResourceBundle(locale, namespace, messages, true, overwrite),
  };
}
