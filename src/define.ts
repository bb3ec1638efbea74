/** Entry `./define`: registers the elements under a prefix of the host's choice. No side effect at import. */
import { createScope, defineOuter } from './elements/base/index.js';
import type { RecordsEnvironment } from './elements/records/environment.js';
import { IcpFilingRecords } from './elements/records/records.js';
import { IcpFilingWizard } from './elements/wizard/wizard.js';
import type { WizardEnvironment } from './elements/wizard/environment.js';
import { defaultEnvironment, recordsEnvironment } from './environment.js';

export interface DefineOptions {
  /** First part of the outer tags: `icp` gives `<icp-filing-wizard>`. */
  readonly prefix?: string;
  /** Other ports than the default ones. */
  readonly environment?: WizardEnvironment;
  /** Other ports for the records than the default ones. */
  readonly records?: Partial<RecordsEnvironment>;
}

/**
 * Defines `<icp-filing-wizard>` and `<icp-filing-records>`, each with its inner elements in a scope of its own. Does nothing outside a browser; repeating it is safe.
 * @throws IcpError `other-version` when the tag belongs to another version
 */
export function define({ prefix = 'icp', environment = defaultEnvironment, records }: DefineOptions = {}): void {
  // Lit brings a `customElements` of its own to Node, but no document.
  if (typeof document === 'undefined') return;
  IcpFilingWizard.environment ??= environment;
  IcpFilingRecords.environment ??= { ...environment, ...recordsEnvironment, wizard: async () => IcpFilingWizard, ...records };
  defineOuter(`${prefix}-filing-wizard`, IcpFilingWizard, createScope());
  defineOuter(`${prefix}-filing-records`, IcpFilingRecords, createScope());
}

export { createCapturePorts, createLetterPorts, registerProfile } from './environment.js';
export { IcpFilingWizard } from './elements/wizard/wizard.js';
export { IcpFilingRecords } from './elements/records/records.js';
export type { RecordsEnvironment } from './elements/records/environment.js';
export type { IcpRecordsEventMap, OpenFilingDetail } from './elements/records/events.js';
export type { WizardEnvironment } from './elements/wizard/environment.js';
export type { IcpWizardEventMap } from './elements/wizard/events.js';
