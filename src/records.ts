/** Composition root of `<icp-filing-records>`: a part of its own, so that a page with the wizard alone never waits for it. */
import { createScope, defineOuter, type ElementClass } from './elements/base/index.js';
import type { RecordsEnvironment } from './elements/records/environment.js';
import { IcpFilingRecords } from './elements/records/records.js';
import { createCapturePorts, packsOf } from './environment.js';

export interface RecordsDefinition {
  readonly tag: string;
  readonly wizard: ElementClass;
  readonly environment: Pick<RecordsEnvironment, 'profile' | 'createStore'>;
  /** In place of the default ports. */
  readonly ports: Partial<RecordsEnvironment> | undefined;
}

/** Defines the element. @throws IcpError `other-version` when the tag belongs to another version */
export function defineRecords({ tag, wizard, environment, ports }: RecordsDefinition): void {
  IcpFilingRecords.environment ??= {
    profile: environment.profile,
    createStore: environment.createStore,
    wizard: async () => wizard,
    async platform() {
      const { clock, timer } = (await import('./adapters/device/ports.js')).createDevicePorts();
      return { clock, timer };
    },
    afterSuccess: async () => (await import('./data/after-success.js')).afterFacts,
    async ministrySms(profile) {
      const [{ smsFactsOf }, { factsSource }] = await Promise.all([import('./core/ministry-sms/index.js'), import('./data/index.js')]);
      return smsFactsOf({ facts: factsSource, profile });
    },
    async estimates(profile, type, province) {
      const { estimatesOf } = await import('./core/records/estimates.js');
      return estimatesOf(packsOf(profile), profile, type, province);
    },
    images: createCapturePorts().images,
    ...ports,
  };
  defineOuter(tag, IcpFilingRecords, createScope());
}
