import type { IcpErrorCode } from '../../core/model/errors.js';

/** Public events of `<icp-filing-wizard>`: bubbling, composed, JSON-able details that never hold an answer. */
export interface IcpWizardEventMap {
  /** The draft is open and the first step can be filled in. */
  'icp-ready': CustomEvent<{ readonly filingId: string; readonly restored: boolean }>;
  'icp-step-change': CustomEvent<{ readonly from: string | null; readonly to: string }>;
  'icp-draft-saved': CustomEvent<{ readonly filingId: string; readonly at: string; readonly where: 'server' | 'device' }>;
  /** Before the filing is sent; cancelable. */
  'icp-submit': CustomEvent<{ readonly filingId: string; readonly type: string }>;
  'icp-submitted': CustomEvent<{ readonly filingId: string; readonly orderId: string }>;
  /** The applicant wants to leave the wizard; everything is kept. */
  'icp-exit': CustomEvent<{ readonly filingId: string | null; readonly reason: 'close' | 'done' | 'other-type' }>;
  'icp-error': CustomEvent<{ readonly code: IcpErrorCode; readonly details: Readonly<Record<string, string | number | boolean | null>> }>;
}

declare global {
  interface HTMLElementEventMap extends IcpWizardEventMap {}
}
