import { IcpError } from '../../model/errors.js';
import type { AnswerValue } from '../../model/filing.js';
import { type FieldId, type Path, pathOf, type ServiceId } from '../../model/ids.js';
import type { Plan } from '../../plan/types.js';
import type { AppPackage, AppPackageReader } from '../../ports/app-package.js';
import { isEmpty } from '../../rules/empty.js';
import { withAnswer, without, withoutAnswer } from '../answers.js';
import { normaliseAnswer } from '../normalise.js';
import type { FilingCommand, FilingState, PackageStatus, Suggestion } from '../types.js';
import { type Abort, createAbort } from './abort.js';
import type { EffectApi, PackagesEffect, Patch } from './types.js';

type Read = Extract<FilingCommand, { readonly type: 'package/read' }>;

/** Progress is told in steps of this share. */
const PROGRESS_STEP = 0.05;

const NONE: Readonly<Record<string, PackageStatus>> = {};
const textsIn = (value: AnswerValue | undefined): readonly string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);

/** What a package says, by the field that asks for it; empty where it says nothing. */
const answersIn = ({ platform, packageName, version, certificate }: AppPackage): readonly (readonly [id: FieldId, value: string])[] => [
  [`service.${platform}.packageName`, packageName],
  [`service.${platform}.version`, version],
  [`service.${platform}.publicKey`, certificate?.publicKey ?? ''],
  [`service.${platform}.certificateMd5`, certificate?.md5 ?? ''],
  [`service.${platform}.certificateSha1`, certificate?.sha1 ?? ''],
];

/** A place that is asked for and may be changed; a field may stand locked in one step and open in another. */
const isOpen = (plan: Plan, path: Path): boolean => [...plan.fields.values()].some((field) => field.path === path && field.mode !== 'locked');

export function create(api: EffectApi): PackagesEffect {
  const { ids } = api.ports;
  const aborts = new Map<string, Abort>();
  /** Pictures are no part of the state, which is JSON. */
  const icons = new Map<string, Blob>();
  let reader: Promise<AppPackageReader> | undefined;
  /** One after the other: two large packages at once would only take longer, and more memory. */
  let queue: Promise<void> = Promise.resolve();

  async function theReader(): Promise<AppPackageReader> {
    reader ??= api.ports.appPackages?.();
    if (!reader) throw new IcpError('unsupported', 'Packages are not read here');
    try {
      return await reader;
    } catch (error) {
      // Its chunk did not arrive; the next package asks again.
      reader = undefined;
      throw error;
    }
  }

  const status = (id: string, change: Partial<PackageStatus>): void =>
    api.apply('package/status', ({ packages = NONE }) => {
      const before = packages[id];
      return before ? { packages: { ...packages, [id]: { ...before, ...change } } } : null;
    });

  /** The platform of a package is one that the APP runs on. */
  function tick(serviceId: ServiceId, { platform }: AppPackage): boolean {
    const path = pathOf('service.platforms', { serviceId });
    const plan = api.plan();
    const field = plan.fields.get(path);
    const chosen = textsIn(field?.value);
    if (!field || !isOpen(plan, path) || chosen.includes(platform) || field.options?.includes(platform) === false) return false;
    api.apply('package/platform', ({ filing }) => {
      const next = withAnswer(filing, path, [...chosen, platform], 'package', api.now());
      return next ? { filing: next } : null;
    });
    return true;
  }

  /** Fills what is empty or came from a package itself; what somebody entered stays, with what was read offered beside it. */
  function settle(state: FilingState, id: string, serviceId: ServiceId, found: AppPackage, ticked: boolean): Patch {
    const plan = api.plan();
    const { catalogue } = api.planner().context;
    let { filing } = state;
    const filled: Path[] = [];
    const offers: Suggestion[] = [];
    const offer = (path: Path, value: AnswerValue): void => void offers.push({ path, value, from: 'package', source: null, confidence: null });
    for (const [field, raw] of answersIn(found)) {
      const path = pathOf(field, { serviceId });
      if (!isOpen(plan, path)) continue;
      const value = normaliseAnswer(catalogue, path, raw);
      const before = filing.answers[path];
      if (before?.value === value) continue;
      // Half of one package and half of another would describe none.
      if (raw === '') {
        if (before?.origin === 'package') filing = withoutAnswer(filing, path) ?? filing;
        continue;
      }
      if (before === undefined || isEmpty(before.value) || before.origin === 'package') {
        filing = withAnswer(filing, path, value, 'package', api.now()) ?? filing;
        filled.push(path);
      } else offer(path, value);
    }
    // What an APP is called on a screen need not be what it is filed as.
    const name = pathOf('service.name', { serviceId });
    if (found.appName !== '' && isOpen(plan, name) && filing.answers[name]?.value !== found.appName) offer(name, normaliseAnswer(catalogue, name, found.appName));

    const { icon, ...read } = found;
    const taken = new Set([...filled, ...offers.map(({ path }) => path)]);
    const packages = state.packages ?? NONE;
    const before = packages[id];
    if (!before) return null;
    return {
      filing,
      suggestions: [...state.suggestions.filter(({ path }) => !taken.has(path)), ...offers],
      packages: {
        ...packages,
        [id]: { ...before, phase: 'done', ratio: 1, read: { ...read, hasIcon: icon !== null }, filled, offered: offers.map(({ path }) => path), ticked },
      },
    };
  }

  /** The icon goes the way of every picture that is chosen, where it is asked for and none is there or under way. */
  function giveIcon(serviceId: ServiceId, { platform, icon }: AppPackage): void {
    const path = pathOf(`service.${platform}.icon`, { serviceId });
    const { filing, uploads } = api.state();
    const taken = !isEmpty(filing.answers[path]?.value) || Object.values(uploads).some((upload) => upload.path === path && upload.phase !== 'failed');
    if (!icon || taken || !isOpen(api.plan(), path)) return;
    api.dispatch({ type: 'files/add', path, files: [icon], names: [`icon.${icon.type.slice('image/'.length).replace('jpeg', 'jpg')}`] });
  }

  async function read(id: string, { serviceId, file }: Read, { signal }: Abort): Promise<void> {
    if (signal.aborted) return;
    let told = 0;
    const onProgress = (ratio: number): void => {
      if (signal.aborted || ratio - told < PROGRESS_STEP) return;
      told = ratio;
      status(id, { ratio });
    };
    try {
      const found = await (await theReader()).read(file, { signal, onProgress });
      // A result that comes after a cancel is of no use.
      if (signal.aborted) return;
      // The filing is with the backend already: what is filled in now would be lost.
      if (api.state().readOnly !== null || api.state().submit.phase === 'submitting') return status(id, { phase: 'cancelled', ratio: 0 });
      if (found.icon) icons.set(id, found.icon);
      const ticked = tick(serviceId, found);
      api.apply('package/read', (state) => settle(state, id, serviceId, found, ticked));
      giveIcon(serviceId, found);
    } catch (error) {
      if (signal.aborted) return;
      const failure = api.failure(error);
      status(id, failure.code === 'aborted' ? { phase: 'cancelled', ratio: 0 } : { phase: 'failed', failure });
    } finally {
      aborts.delete(id);
    }
  }

  function start(command: Read): void {
    const { serviceId, name } = command;
    if (!api.state().filing.services.some((service) => service.id === serviceId)) return;
    const id = ids.next('package');
    const abort = createAbort();
    aborts.set(id, abort);
    api.apply('package/start', ({ packages = NONE }) => ({
      packages: { ...packages, [id]: { id, serviceId, name, phase: 'reading', ratio: 0, failure: null, read: null, filled: [], offered: [], ticked: false } },
    }));
    queue = queue.then(() => read(id, command, abort));
  }
  function end(id: string): void {
    aborts.get(id)?.abort();
    aborts.delete(id);
  }
  function forget(gone: readonly string[]): void {
    for (const id of gone) {
      end(id);
      icons.delete(id);
    }
    if (gone.length > 0) api.apply('package/forget', ({ packages = NONE }) => ({ packages: gone.reduce<Readonly<Record<string, PackageStatus>>>((left, id) => without(left, id), packages) }));
  }

  return {
    iconOf: (id) => icons.get(id) ?? null,
    run(command) {
      if (command.type === 'package/read') start(command);
      if (command.type === 'package/cancel' && aborts.has(command.id)) {
        end(command.id);
        status(command.id, { phase: 'cancelled', ratio: 0 });
      }
      if (command.type === 'package/dismiss') forget([command.id]);
    },
    changed(state, previous) {
      const { packages = NONE, filing } = state;
      if (filing.id === previous.filing.id && filing.services === previous.filing.services) return;
      const stays = (one: PackageStatus): boolean => filing.id === previous.filing.id && filing.services.some(({ id }) => id === one.serviceId);
      forget(Object.values(packages).filter((one) => !stays(one)).map(({ id }) => id));
    },
    stop() {
      for (const abort of aborts.values()) abort.abort();
      aborts.clear();
      icons.clear();
    },
  };
}
