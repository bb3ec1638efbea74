/** Composition root shared by `.` and `./define`: wires the default ports. Importing it does nothing. */
import { IcpError } from './core/model/errors.js';
import type { Profile } from './core/model/profile.js';
import type { PackSource } from './core/ports/packs.js';
import type { StorePorts } from './core/store/types.js';
import type { WizardEnvironment } from './elements/wizard/environment.js';
import { factsSource, packSource } from './data/index.js';
import { profiles } from './providers/index.js';

const registered = new Map<string, Profile>();

/** Makes a profile known under its id, so that a host can write `provider="my-cloud"`. A later one of the same id replaces it. */
export function registerProfile(profile: Profile): void {
  registered.set(profile.id, profile);
}

/** Where OCR files, workers and templates are: the folder of the running script unless the host names another. */
const baseOf = (assetBase: string | undefined): string => new URL(assetBase ?? './', assetBase === undefined ? import.meta.url : document.baseURI).href;

/** What fetches a provider's own packs comes with the first of them. */
export function packsOf(profile: Profile): PackSource {
  const { packs } = profile;
  if (!packs) return packSource;
  let coming: Promise<PackSource> | undefined;
  const source = (): Promise<PackSource> =>
    (coming ??= import('./adapters/packs/index.js').then(({ createRemotePackSource }) => createRemotePackSource({ ...packs, bundled: packSource, profile })));
  return { load: async (id, tell) => (await source()).load(id, tell), messages: async (id, locale) => (await source()).messages(id, locale) };
}

/**
 * The ports that look at pictures and packages: prepared and read on this device, by parts that are loaded with the first of them. For a host that makes
 * a store of its own, beside `createDevicePorts`.
 * @param assetBase folder of workers, OCR files and templates, ending in `/`; absent: that of the running script
 */
export function createCapturePorts(assetBase?: string): Required<Pick<StorePorts, 'images' | 'ocr' | 'appPackages' | 'assetBase'>> {
  const base = baseOf(assetBase);
  return {
    images: async () => (await import('./capture/index.js')).createImageTools(),
    ocr: async () => (await import('./capture/index.js')).createDeviceOcr({ assetBase: base }),
    appPackages: async () => (await import('./capture/app-package/index.js')).createAppPackageReader(),
    assetBase: base,
  };
}

/** The port that fills in letters, loaded with the first of them; for a host that makes a store of its own. */
export const createLetterPorts = (): Required<Pick<StorePorts, 'letters'>> => ({
  letters: async () => (await import('./letter-ports.js')).openLetters(),
});

export const defaultEnvironment: WizardEnvironment = {
  async profile(id) {
    const own = registered.get(id);
    if (own) return own;
    return Object.hasOwn(profiles, id) ? (await profiles[id]?.())?.default : undefined;
  },

  async createStore({ profile, adapter, filingId, start, accountKey, assetBase, beforeSubmit, later }) {
    if (typeof document === 'undefined') throw new IcpError('internal', 'The wizard needs a browser');
    const [{ createFilingStore }, { createDevicePorts }] = await Promise.all([
      import('./core/store/filing-store.js'),
      import('./adapters/device/ports.js'),
    ]);
    return createFilingStore({
      ...createDevicePorts(),
      ...createCapturePorts(assetBase),
      ...createLetterPorts(),
      adapter,
      profile,
      packs: packsOf(profile),
      facts: factsSource,
      later,
      ...(beforeSubmit === undefined ? {} : { beforeSubmit }),
      ...(filingId === undefined ? {} : { filingId }),
      ...(start === undefined ? {} : { start }),
      ...(accountKey === undefined ? {} : { accountKey }),
    });
  },
};
