import type { Catalogue, Dictionaries } from '../model/catalogue.js';
import type { IcpError } from '../model/errors.js';
import type { MinistrySmsFacts } from '../model/console.js';
import type { AfterFacts } from '../records/types.js';
import type { PaperContent } from '../model/paper-content.js';
import type { Profile } from '../model/profile.js';
import type { Pack, PackMessages } from '../rules/types.js';
import type { CertificateSchemes } from '../values/certificate-number/index.js';
import type { AreaCodeTable } from '../values/landline/index.js';

/** Where packs come from. */
export interface PackSource {
  /**
   * `undefined`: there is none for this province. Rejects with `unknown-province`, or with `unavailable` when nothing can be had.
   * @param tell hears of a pack that was refused or could not be fetched, when another one is given instead
   */
  load(id: string, tell?: (error: IcpError) => void): Promise<Pack | undefined>;
  /** In the language asked for, else in Chinese. */
  messages(id: string, locale: string): Promise<PackMessages>;
}
export interface ProfileSource {
  /** `undefined`: no profile of this id is registered. */
  load(id: string): Promise<Profile | undefined>;
}
/** A province, city or district of the mainland. */
export interface Division {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Division[];
}
export interface FactsSource {
  /** The mainland's three levels; about 40 kB, so loaded when the region is first asked for. */
  divisions(): Promise<readonly Division[]>;
  catalogue(): Promise<Catalogue>;
  /** The fields of a filing's first questions, where they can be had before the others. */
  firstCatalogue?(): Promise<Catalogue>;
  dictionaries(): Promise<Dictionaries>;
  /** The dictionaries of a filing's first questions, where they can be had before the others. */
  firstDictionaries?(): Promise<Dictionaries>;
  /** Area codes of landlines. Optional: without them the home of a landline stays unknown. Loaded after the first paint. */
  areaCodes?(): Promise<AreaCodeTable>;
  /** How the certificates of the dictionary are numbered. Optional: without it a kind is told by its slug. */
  certificateSchemes?(): Promise<CertificateSchemes>;
  /** Whom the ministry texts, and how that is confirmed. Optional: without it nothing is said about it ahead. */
  ministrySms?(): Promise<MinistrySmsFacts>;
  /** What there is to do once a number is granted. Optional: without it the numbers alone are shown. */
  afterSuccess?(): Promise<AfterFacts>;
  /** What stands on papers that are made out for a filing. Optional: without it no paper is told to be out of date. */
  paperContents?(): Promise<readonly PaperContent[]>;
}
