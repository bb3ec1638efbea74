import type { FilingStart } from '../../core/model/filing.js';
import type { Profile } from '../../core/model/profile.js';
import type { BackendAdapter } from '../../core/ports/backend.js';
import type { FilingStore } from '../../core/store/types.js';

/** What the composition root gives the wizard. Elements reach packs, OCR, storage and network only through this. */
export interface WizardEnvironment {
  /** A registered profile; `undefined` when nobody registered this id. */
  profile(id: string): Promise<Profile | undefined>;
  createStore(options: {
    readonly profile: Profile;
    readonly adapter: BackendAdapter;
    readonly filingId: string | undefined;
    readonly start?: FilingStart | undefined;
    readonly accountKey: string | undefined;
    readonly assetBase: string | undefined;
    /** A host that makes a store of its own may refuse here, too. */
    readonly beforeSubmit?: () => boolean;
    /** Resolves when what the first screen does without may be loaded; see `StoreOptions.later`. */
    readonly later: (now: boolean) => Promise<unknown>;
  }): Promise<FilingStore>;
}
