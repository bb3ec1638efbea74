import { IcpError } from '../../model/errors.js';
import type { CloudResourceRef } from '../../model/filing.js';
import type { Path } from '../../model/ids.js';
import type { CloudResource } from '../../ports/backend.js';
import { withAnswer } from '../answers.js';
import { takenElsewhere } from '../cloud-use.js';
import { plain } from '../plain.js';
import type { ResourcesStatus } from '../types.js';
import type { Effect, EffectApi } from './types.js';

const isRef = (item: unknown): item is CloudResourceRef => typeof item === 'object' && item !== null && 'via' in item;

/** Cloud resources of the account, and those of another account by authorisation code. */
export function create(api: EffectApi): Effect {
  const { adapter } = api.ports;
  const set = (change: Partial<ResourcesStatus>): void => api.apply('resources', ({ resources }) => ({ resources: { ...resources, ...change } }));

  async function load(): Promise<void> {
    if (api.state().resources.phase === 'loading') return;
    set({ phase: 'loading', failure: null, takesCodes: adapter.checkAuthorisationCode !== undefined });
    try {
      set({ phase: 'ready', items: plain(await api.backend(() => adapter.listCloudResources())) });
    } catch (error) {
      set({ phase: 'failed', failure: api.report(error) });
    }
  }

  /** As the provider says its codes look; one that cannot be one is not even asked about. */
  function fits(code: string): boolean {
    const { pattern, maxLength } = api.planner().context.profile.cloud?.code ?? {};
    return code.length <= (maxLength ?? Infinity) && (pattern === undefined || new RegExp(`^(?:${pattern})$`).test(code));
  }

  /** Another website of the filing has it, where each needs one of its own. */
  const isTaken = (path: Path, id: string): boolean =>
    api.planner().context.profile.cloud?.code?.onceOnly === true && takenElsewhere(api.state().filing, path).includes(id);

  async function addCode(path: Path, raw: string): Promise<void> {
    const code = raw.trim();
    if (code === '' || api.state().resources.code?.phase === 'checking') return;
    set({ code: { path, phase: 'checking', failure: null } });
    try {
      if (!adapter.checkAuthorisationCode) throw new IcpError('unsupported');
      if (!fits(code)) throw new IcpError('invalid', undefined, { details: { reason: 'format', path } });
      const result = await api.backend(async () => adapter.checkAuthorisationCode?.(code));
      if (!result) throw new IcpError('unavailable');
      if (!result.ok) throw new IcpError('invalid', undefined, { details: { reason: result.reason, path } });
      if (isTaken(path, result.resource.id)) throw new IcpError('invalid', undefined, { details: { reason: 'other-website', path } });
      add(path, plain(result.resource));
    } catch (error) {
      set({ code: { path, phase: 'refused', failure: api.failure(error) } });
    }
  }
  function add(path: Path, resource: CloudResource): void {
    const ref: CloudResourceRef = { id: resource.id, label: resource.label['zh-CN'] ?? resource.id, via: 'code' };
    api.apply('resources/code', ({ filing, resources }) => {
      const value = filing.answers[path]?.value;
      const before = Array.isArray(value) ? value.filter(isRef) : [];
      // Where only so many are taken the newest stay.
      const { max = Infinity } = api.planner().context.profile.cloud ?? {};
      const next = before.some((one) => one.id === ref.id) ? null : withAnswer(filing, path, [...before, ref].slice(-max), 'typed', api.now());
      const items = resources.items.some((one) => one.id === resource.id) ? resources.items : [...resources.items, resource];
      return { resources: { ...resources, items, code: { path, phase: 'added', failure: null } }, ...(next ? { filing: next } : {}) };
    });
  }

  return {
    run(command) {
      if (command.type === 'resources/load') void load();
      if (command.type === 'resources/add-code') void addCode(command.path, command.code);
    },
  };
}
