import type { FilingStore } from '../../core/store/types.js';
import type { I18n } from '../../i18n/index.js';
import type { WizardEnvironment } from './environment.js';

/**
 * Brings the texts that are not in the SDK's own files: messages of the packs in force and the provider's wording. Packs arrive as the
 * applicant chooses a province, so this runs again whenever the rule set has changed.
 */
export class RuleTexts {
  readonly #loaded = new Set<string>();

  async update(i18n: I18n, store: FilingStore, environment: WizardEnvironment | undefined): Promise<void> {
    const { locale } = i18n;
    const packs = Object.keys(store.planner.context.rules.packs);
    await Promise.all([
      this.#once(`${locale}/provider/${store.profile.id}`, async () => {
        const wording = store.profile.wording[locale] ?? store.profile.wording['zh-CN'];
        if (!wording) return;
        const { messages, overrides } = typeof wording === 'function' ? await wording() : wording;
        i18n.addMessages(locale, 'provider', messages);
        for (const [key, text] of Object.entries(overrides)) {
          const colon = key.indexOf(':');
          i18n.addMessages(locale, key.slice(0, colon), nest(key.slice(colon + 1), text));
        }
      }),
      ...packs.map((id) =>
        this.#once(`${locale}/pack/${id}`, async () => {
          const messages = await environment?.packMessages(id, locale);
          if (messages) i18n.addMessages(locale, `pack.${id}`, messages);
        }),
      ),
    ]);
  }

  async #once(key: string, load: () => Promise<void>): Promise<void> {
    if (this.#loaded.has(key)) return;
    this.#loaded.add(key);
    try {
      await load();
    } catch {
      // Asked for again at the next change; until then keys are shown readable.
      this.#loaded.delete(key);
    }
  }
}

interface Tree { readonly [key: string]: string | Tree }
const nest = (key: string, text: string): Tree => {
  const [first = key, ...rest] = key.split('.');
  return rest.length === 0 ? { [first]: text } : { [first]: nest(rest.join('.'), text) };
};
