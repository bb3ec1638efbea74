/** Entry `./define`: registers the elements under a prefix of the host's choice. No side effect at import. */
import { afterFirstControl, createScope, defineOuter } from './elements/base/index.js';
import type { RecordsEnvironment } from './elements/records/environment.js';
import { IcpFilingWizard } from './elements/wizard/wizard.js';
import type { WizardEnvironment } from './elements/wizard/environment.js';
import { defaultEnvironment } from './environment.js';

export interface DefineOptions {
  /** First part of the outer tags: `icp` gives `<icp-filing-wizard>`. */
  readonly prefix?: string;
  /** Other ports than the default ones. */
  readonly environment?: WizardEnvironment;
  /** Other ports for the records than the default ones; where they are given, `<icp-filing-records>` is defined at once. */
  readonly records?: Partial<RecordsEnvironment>;
}

/**
 * Defines `<icp-filing-wizard>` with its inner elements in a scope of their own, and `<icp-filing-records>` as soon as the page has one, or
 * else once the first question of a wizard is shown (`customElements.whenDefined` tells). Does nothing outside a browser; repeating it is safe.
 * @throws IcpError `other-version` when the tag belongs to another version
 */
export function define({ prefix = 'icp', environment = defaultEnvironment, records }: DefineOptions = {}): void {
  // Lit brings a `customElements` of its own to Node, but no document.
  if (typeof document === 'undefined') return;
  IcpFilingWizard.environment ??= environment;
  defineOuter(`${prefix}-filing-wizard`, IcpFilingWizard, createScope());
  const tag = `${prefix}-filing-records`;
  const later = (): Promise<void> => import('./records.js').then(({ defineRecords }) => defineRecords({ tag, wizard: IcpFilingWizard, environment, ports: records }));
  void (records || document.querySelector(tag) ? later() : afterFirstControl(document).then(later).catch(() => undefined));
}

export { createCapturePorts, createLetterPorts, registerProfile } from './environment.js';
export { IcpFilingWizard } from './elements/wizard/wizard.js';
export type { IcpFilingRecords } from './elements/records/records.js';
export type { RecordsEnvironment } from './elements/records/environment.js';
export type { IcpRecordsEventMap, OpenFilingDetail } from './elements/records/events.js';
export type { WizardEnvironment } from './elements/wizard/environment.js';
export type { IcpWizardEventMap } from './elements/wizard/events.js';
