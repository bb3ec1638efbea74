import type { ReactiveControllerHost } from 'lit';
import type { IcpError } from '../../core/model/errors.js';
import type { Profile } from '../../core/model/profile.js';
import type { BackendAdapter } from '../../core/ports/backend.js';
import type { RecordsEnvironment } from './environment.js';
import type { OpenFilingDetail } from './events.js';

/** The element on the page, as its inside sees it. */
export interface RecordsOuter extends HTMLElement, Pick<ReactiveControllerHost, 'addController' | 'removeController'> {
  readonly provider: Profile | string | undefined;
  readonly adapter: BackendAdapter | undefined;
  readonly locale: string | undefined;
  readonly accountKey: string | undefined;
  readonly theme: string | undefined;
  readonly assetBase: string | undefined;
  environment(): RecordsEnvironment | undefined;
  /** Asks the host whether the wizard may open in here. */
  opens(detail: OpenFilingDetail): boolean;
  /** Tells the host of a failure. */
  failed(failure: Pick<IcpError, 'code' | 'details'>): void;
}
