/** Entry `./define`: registers the elements under a prefix of the host's choice. No side effect at import. */
import { createScope, defineOuter } from './elements/base/index.js';
import { IcpFilingWizard } from './elements/wizard/wizard.js';
import type { WizardEnvironment } from './elements/wizard/environment.js';
import { defaultEnvironment } from './environment.js';

export interface DefineOptions {
  /** First part of the outer tags: `icp` gives `<icp-filing-wizard>`. */
  readonly prefix?: string;
  /** Other ports than the default ones. */
  readonly environment?: WizardEnvironment;
}

/**
 * Defines `<icp-filing-wizard>` with its inner elements in a scope of their own. Does nothing outside a browser; repeating it is safe.
 * @throws IcpError `other-version` when the tag belongs to another version
 */
export function define({ prefix = 'icp', environment = defaultEnvironment }: DefineOptions = {}): void {
  // Lit brings a `customElements` of its own to Node, but no document.
  if (typeof document === 'undefined') return;
  IcpFilingWizard.environment ??= environment;
  defineOuter(`${prefix}-filing-wizard`, IcpFilingWizard, createScope());
}

export { createCapturePorts, createLetterPorts, registerProfile } from './environment.js';
export { IcpFilingWizard } from './elements/wizard/wizard.js';
export type { WizardEnvironment } from './elements/wizard/environment.js';
export type { IcpWizardEventMap } from './elements/wizard/events.js';
