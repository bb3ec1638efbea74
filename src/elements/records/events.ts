import type { IcpErrorCode } from '../../core/model/errors.js';
import type { FilingStart } from '../../core/model/filing.js';

/**
 * A filing is to be opened. `start` names the type and what it is about, without the record itself: that holds answers, and no event does.
 * `IcpFilingRecords.startOf(detail)` brings the whole, for the wizard's property `start`.
 */
export interface OpenFilingDetail {
  /** `null`: an existing filing is opened, or one whose type is still to be found. */
  readonly start: Omit<FilingStart, 'record'> | null;
  /** Record that `start` is about. */
  readonly recordId: string | null;
  readonly filingId: string | null;
  readonly orderId: string | null;
}

/** Public events of `<icp-filing-records>`: bubbling, composed, JSON-able details that never hold an answer. */
export interface IcpRecordsEventMap {
  /** Cancelable: a host that prevents it opens its own wizard; else one opens in place. */
  'icp-open-filing': CustomEvent<OpenFilingDetail>;
  'icp-error': CustomEvent<{ readonly code: IcpErrorCode; readonly details: Readonly<Record<string, string | number | boolean | null>> }>;
}

declare global {
  interface HTMLElementEventMap extends Pick<IcpRecordsEventMap, 'icp-open-filing'> {}
}
