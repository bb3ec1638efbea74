import type { Catalogue } from '../model/catalogue.js';
import type { Filing, Instant } from '../model/filing.js';
import type { Path } from '../model/ids.js';
import type { Profile } from '../model/profile.js';
import type { Plan } from '../plan/types.js';
import { withAnswer, withoutAnswer } from './answers.js';
import type { Patch } from './effects/types.js';
import type { FilingCommand, FilingState } from './types.js';

/** What commands need beside the state; all of it is pure or handed in. */
export interface CommandEnv {
  readonly profile: Profile;
  now(): Instant;
  id(prefix: string): string;
  plan(filing: Filing): Plan;
  /** Versions of profile and packs in force; the same object when nothing changed. */
  versions(before: Filing['versions']): Filing['versions'];
  catalogue(): Catalogue;
}

/** A field may stand locked in one step and open in another; it can be changed where one of its places is open. */
export function isLocked(plan: Plan, path: Path): boolean {
  if (plan.fields.get(path)?.mode !== 'locked') return false;
  return ![...plan.fields.values()].some((field) => field.path === path && field.mode !== 'locked');
}

/** Commands that work before the table has come: what is answered is there at once. */
export const isFirst = (command: FilingCommand): boolean =>
  command.type === 'composition' || command.type === 'answer/clear' || (command.type === 'answer/set' && (command.origin ?? 'typed') === 'typed');

/** Performs such a command. Nothing is normalised, and nothing told of what a change turns over: no rule has spoken yet. */
export function performFirst(state: FilingState, command: FilingCommand, env: CommandEnv): Patch {
  if (state.phase !== 'ready') return null;
  if (command.type === 'composition') return { composing: command.open };
  if ((command.type !== 'answer/set' && command.type !== 'answer/clear') || state.readOnly !== null || isLocked(env.plan(state.filing), command.path)) return null;
  const { path } = command;
  const filing = command.type === 'answer/set' ? withAnswer(state.filing, path, command.value, 'typed', env.now()) : withoutAnswer(state.filing, path);
  return filing && { filing };
}

/**
 * Notes when and by which rules a filing was changed and that it is not saved yet: in one place, so that no command can forget it.
 * A patch that says itself how the filing is saved has it from where it is kept, and is left alone.
 */
export function stamped(state: FilingState, patch: Patch, env: CommandEnv): Patch {
  if (!patch?.filing || patch.filing === state.filing || patch.save || state.readOnly !== null) return patch;
  const filing = { ...patch.filing, updatedAt: env.now(), versions: env.versions(patch.filing.versions) };
  const silent = state.save.state === 'conflict' || state.save.state === 'memory-only' || state.save.state === 'unsaved';
  return silent ? { ...patch, filing } : { ...patch, filing, save: { state: 'unsaved' } };
}
