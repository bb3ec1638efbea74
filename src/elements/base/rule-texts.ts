import type { Profile } from '../../core/model/profile.js';
import type { FilingStore } from '../../core/store/types.js';
import type { I18n } from '../../i18n/index.js';

/**
 * Brings the texts that are not in the SDK's own files: messages of the packs in force and the provider's wording. Packs arrive as the
 * applicant chooses a province, so this runs again whenever the rule set has changed.
 */
export class RuleTexts {
  readonly #loads = new Map<string, Promise<void>>();

  /** What the first screen shows of the provider's wording. */
  first(i18n: I18n, { profile }: FilingStore): Promise<void> {
    return profile.firstWording ? this.#wording(i18n, `first/${profile.id}`, profile.firstWording) : this.#whole(i18n, profile);
  }

  /** @param ahead packs that will soon be in force */
  async update(i18n: I18n, store: FilingStore, ahead: readonly string[] = []): Promise<void> {
    const { locale } = i18n;
    const packs = new Set([...ahead, ...Object.keys(store.planner.context.rules.packs)]);
    await Promise.all([
      this.#whole(i18n, store.profile),
      ...[...packs].map((id) =>
        this.#once(`${locale}/pack/${id}`, async () => {
          i18n.addMessages(locale, `pack.${id}`, await store.packMessages(id, locale));
        }),
      ),
    ]);
  }

  /** The provider's wording alone, where there is no filing. */
  provider(i18n: I18n, profile: Profile): Promise<void> {
    return this.#whole(i18n, profile);
  }

  #whole(i18n: I18n, { id, wording }: Profile): Promise<void> {
    return this.#wording(i18n, `provider/${id}`, wording);
  }

  #wording(i18n: I18n, key: string, by: Profile['wording']): Promise<void> {
    const { locale } = i18n;
    return this.#once(`${locale}/${key}`, async () => {
      const wording = by[locale] ?? by['zh-CN'];
      if (!wording) return;
      const { messages, overrides } = typeof wording === 'function' ? await wording() : wording;
      i18n.addMessages(locale, 'provider', messages);
      for (const [text, value] of Object.entries(overrides)) {
        const colon = text.indexOf(':');
        i18n.addMessages(locale, text.slice(0, colon), nest(text.slice(colon + 1), value));
      }
    });
  }

  #once(key: string, load: () => Promise<void>): Promise<void> {
    let coming = this.#loads.get(key);
    if (!coming) {
      // Asked for again at the next change; until then keys are shown readable.
      coming = load().catch(() => void this.#loads.delete(key));
      this.#loads.set(key, coming);
    }
    return coming;
  }
}

interface Tree { readonly [key: string]: string | Tree }
const nest = (key: string, text: string): Tree => {
  const [first = key, ...rest] = key.split('.');
  return rest.length === 0 ? { [first]: text } : { [first]: nest(rest.join('.'), text) };
};
