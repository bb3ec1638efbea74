import type { Catalogue, Dictionaries } from '../model/catalogue.js';
import type { Profile } from '../model/profile.js';
import type { Pack, PackMessages } from '../rules/types.js';

/** Where packs come from. `undefined`: there is none for this province. Rejects with `bad-pack` or `unknown-province`. */
export interface PackSource {
  load(id: string): Promise<Pack | undefined>;
  messages(id: string, locale: string): Promise<PackMessages>;
}
export interface ProfileSource {
  /** `undefined`: no profile of this id is registered. */
  load(id: string): Promise<Profile | undefined>;
}
export interface FactsSource {
  catalogue(): Promise<Catalogue>;
  dictionaries(): Promise<Dictionaries>;
}
