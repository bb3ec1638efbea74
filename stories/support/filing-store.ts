import type { Filing } from '../../src/core/model/filing.js';
import type { Profile } from '../../src/core/model/profile.js';
import type { BackendAdapter } from '../../src/core/ports/backend.js';
import type { FactsSource } from '../../src/core/ports/packs.js';
import { createFilingStore } from '../../src/core/store/filing-store.js';
import type { FilingCommand, FilingState, FilingStore, StorePorts } from '../../src/core/store/types.js';
import { civilDateOf } from '../../src/core/time/index.js';
import { createSandbox } from '../../src/adapters/sandbox/index.js';
import type { SandboxControl } from '../../src/adapters/sandbox/types.js';
import { letterFacts } from '../../src/data/letters/index.js';
import { createAppPackageReader } from '../../src/capture/app-package/index.js';
import { createLetterTools } from '../../src/letters/index.js';
import { factsSource, packSource } from '../../src/data/index.js';
import { dictionaries } from '../../src/data/dictionaries/index.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { now } from '../../test/fixtures/filings/index.js';
import { fakeConnectivity, fakeIds, fakeLock, fakeStorage } from '../../test/support/platform.js';
import { drawnPicture } from '../ui/pictures.js';

export interface FilingSetup {
  readonly filing: Filing;
  readonly profile?: Profile;
  /** Catalogue and divisions other than the built-in ones. */
  readonly facts?: Partial<FactsSource>;
  /** Methods of the backend that answer otherwise than the sandbox. */
  readonly backend?: Partial<BackendAdapter>;
  /** Methods that this backend does not have. */
  readonly lacks?: readonly (keyof BackendAdapter)[];
  /** States that take a network, a slow phone or a reviewer to reach: laid over the real ones, which commands still change. */
  readonly over?: (state: FilingState) => Partial<FilingState>;
  /** Instead of the store’s own: to show that a part of it cannot be had, or takes its time. */
  readonly ahead?: FilingStore['ahead'];
  readonly ports?: Partial<Pick<StorePorts, 'images' | 'ocr' | 'appPackages' | 'letters' | 'packs' | 'timer'>>;
}

export interface FilingWorld {
  readonly store: FilingStore;
  readonly profile: Profile;
  readonly control: SandboxControl;
  /** Every command that was dispatched, the oldest first. */
  readonly commands: readonly FilingCommand[];
  close(): Promise<void>;
}

let drawn: Promise<Blob> | undefined;

const clock = { now: () => Date.parse(now), today: () => civilDateOf(Date.parse(now)) };
const timer: StorePorts['timer'] = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};

/** The store with commands written down and, where wanted, some of its state laid over. */
function watched(store: FilingStore, commands: FilingCommand[], { over, ahead }: { readonly over: FilingSetup['over']; readonly ahead: FilingSetup['ahead'] }): FilingStore {
  const laid = new WeakMap<FilingState, FilingState>();
  const show = (state: FilingState): FilingState => {
    if (!over) return state;
    let shown = laid.get(state);
    if (!shown) laid.set(state, (shown = { ...state, ...over(state) }));
    return shown;
  };
  return {
    getPlan: store.getPlan,
    get planner() {
      return store.planner;
    },
    profile: store.profile,
    get dictionaries() {
      return store.dictionaries;
    },
    getFile: store.getFile,
    onEvent: store.onEvent,
    now: store.now,
    ...(store.supports ? { supports: store.supports } : {}),
    ...(store.getPackageIcon ? { getPackageIcon: store.getPackageIcon } : {}),
    ...(store.letters ? { letters: store.letters } : {}),
    ...(store.getAfterSuccess ? { getAfterSuccess: store.getAfterSuccess } : {}),
    ...(store.taskDesk ? { taskDesk: store.taskDesk } : {}),
    ...(store.getMinistrySms ? { getMinistrySms: store.getMinistrySms } : {}),
    ...(store.ahead ? { ahead: ahead ?? store.ahead } : {}),
    packMessages: store.packMessages,
    getDivisions: store.getDivisions,
    assetUrl: store.assetUrl,
    start: store.start,
    stop: store.stop,
    getInitialState: store.getInitialState,
    getState: () => show(store.getState()),
    subscribe: (listener) => store.subscribe((state, previous) => listener(show(state), show(previous))),
    dispatch(command) {
      commands.push(command);
      store.dispatch(command);
    },
  };
}

const filesOf = (filing: Filing): readonly string[] =>
  Object.values(filing.answers).flatMap(({ value }) => (Array.isArray(value) ? value : [])).flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'uploadId' in item && 'id' in item ? [String(item.id)] : []);

/** Ids that the filing does not have yet. */
function freshIds(filing: Filing): StorePorts['ids'] {
  const taken = JSON.stringify(filing);
  const ids = fakeIds();
  const next = (prefix: string): string => {
    const id = ids.next(prefix);
    return taken.includes(`"${id}"`) ? next(prefix) : id;
  };
  return { next };
}

/** Opens a filing in a real store: kept in memory, its backend the sandbox, on the day the golden filings were made. */
export async function openFiling({ filing, profile = ksyun, facts, backend, lacks = [], over, ahead, ports }: FilingSetup): Promise<FilingWorld> {
  const { adapter, control } = createSandbox({ profile, dictionaries, storage: 'memory', latency: 0, clock, timer });
  const storage = fakeStorage();
  const scope = `${profile.id}:`;
  await storage.save(scope, { filing: { ...filing, providerId: profile.id }, savedAt: now, serverVersion: null, dirty: false });
  const picture = await (drawn ??= drawnPicture());
  await Promise.all(filesOf(filing).map((id) => storage.putFile(scope, filing.id, id, picture)));
  const offered = { ...adapter, ...backend };
  for (const method of lacks) Reflect.deleteProperty(offered, method);
  const store = createFilingStore({
    adapter: offered, profile, packs: packSource, facts: { ...factsSource, ...facts }, storage, clock, timer, ids: freshIds(filing), lock: fakeLock(),
    connectivity: fakeConnectivity(), filingId: filing.id, letters: async () => createLetterTools(letterFacts), appPackages: async () => createAppPackageReader(), ...ports,
  });
  await store.start();
  // That a draft was found again is no news in a story.
  store.dispatch({ type: 'notice/dismiss' });
  const commands: FilingCommand[] = [];
  return {
    store: watched(store, commands, { over, ahead }),
    profile,
    control,
    commands,
    async close() {
      await store.stop();
      await control.close();
    },
  };
}
