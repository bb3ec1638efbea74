/** Entry `./adapters/packs`: rules that a provider serves itself, newer than the bundled ones. Importing it does nothing. */
export { createRemotePackSource } from './source.js';
export type { RemotePackOptions } from './source.js';
