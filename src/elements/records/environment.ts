import type { MinistrySmsFacts } from '../../core/model/console.js';
import type { FilingStart, FilingTypeCode } from '../../core/model/filing.js';
import type { Profile } from '../../core/model/profile.js';
import type { Estimate } from '../../core/plan/types.js';
import type { BackendAdapter } from '../../core/ports/backend.js';
import type { ImageTools } from '../../core/ports/images.js';
import type { Clock, Timer } from '../../core/ports/platform.js';
import type { AfterFacts } from '../../core/records/types.js';
import type { FilingStore } from '../../core/store/types.js';
import type { ElementClass } from '../base/index.js';

/** What the composition root gives the records. */
export interface RecordsEnvironment {
  /** A registered profile; `undefined` when nobody registered this id. */
  profile(id: string): Promise<Profile | undefined>;
  /** A store for a filing that is confirmed in a dialog, without a wizard. */
  createStore(options: {
    readonly profile: Profile;
    readonly adapter: BackendAdapter;
    readonly filingId: string | undefined;
    readonly start?: FilingStart | undefined;
    readonly accountKey: string | undefined;
    readonly assetBase: string | undefined;
    readonly later: (now: boolean) => Promise<unknown>;
  }): Promise<FilingStore>;
  /** The wizard, opened in place unless the host opens one elsewhere. */
  wizard(): Promise<ElementClass>;
  /** Clock and timer of this device. */
  platform(): Promise<{ readonly clock: Clock; readonly timer: Timer }>;
  /** What is to be done once a number is granted. */
  afterSuccess(): Promise<AfterFacts>;
  /** How long the authority of a province takes for filings of a type; `null`: of a province that nobody knows. */
  estimates?(profile: Profile, type: FilingTypeCode, province: string | null): Promise<readonly Estimate[]>;
  /** How the ministry's own check goes, with what this provider says of it; `null`: nothing is known. */
  ministrySms?(profile: Profile): Promise<MinistrySmsFacts | null>;
  /** Prepares pictures that an order waits for; absent: they are handed in as they are. */
  images?(): Promise<ImageTools>;
}
