import type { Clock, Connectivity, Ids, TabLock, Timer } from '../../core/ports/platform.js';
import { deviceClock, deviceConnectivity, deviceIds, deviceTimer } from './platform.js';
import { createLazyStorage } from './lazy-storage.js';
import type { DeviceStorage } from './storage.js';
import { createTabLock } from './tab-lock.js';

export interface DevicePorts {
  readonly storage: DeviceStorage;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: Ids;
  readonly lock: TabLock;
  readonly connectivity: Connectivity;
}

/** The ports a filing store needs of a browser. `keepDays`: days a draft is kept on this device after its last save. */
export function createDevicePorts(options: { readonly keepDays?: number } = {}): DevicePorts {
  return {
    storage: createLazyStorage({ clock: deviceClock, ...options }),
    clock: deviceClock,
    timer: deviceTimer,
    ids: deviceIds,
    lock: createTabLock(() => deviceIds.next('tab')),
    connectivity: deviceConnectivity,
  };
}
