/** Picture tools and the recogniser on this device. Imported lazily: an applicant who types everything never loads this room. */
export { createImageTools } from './image/image-tools.js';
export { createDeviceOcr, type DeviceOcrOptions } from './ocr/device-ocr.js';
export type { OcrPaths } from './ocr/protocol.js';
