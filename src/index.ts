/** Entry `.`: defines `<icp-filing-wizard>` and `<icp-filing-records>`, and exports the public types. */
import { define } from './define.js';

define();

export { createCapturePorts, createLetterPorts, define, registerProfile, IcpFilingWizard } from './define.js';
export type { DefineOptions, IcpFilingRecords, IcpRecordsEventMap, IcpWizardEventMap, OpenFilingDetail, RecordsEnvironment, WizardEnvironment } from './define.js';
export { IcpError, isIcpError } from './core/model/errors.js';
export type { AdapterErrorCode, IcpErrorCode } from './core/model/errors.js';
export type * from './core/model/console.js';
export type * from './core/model/filing.js';
export type * from './core/model/profile.js';
export type * from './core/ports/backend.js';
export type { FilingCommand, FilingState, FilingStore, Store, StoreEvent } from './core/store/types.js';
export type { Plan, Submission } from './core/plan/types.js';
