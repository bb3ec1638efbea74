export { createDevicePorts, type DevicePorts } from './ports.js';
export { createDeviceStorage, type DeviceStorage, type DeviceStorageOptions } from './storage.js';
export { createTabLock } from './tab-lock.js';
export { deviceClock, deviceConnectivity, deviceIds, deviceTimer } from './platform.js';
