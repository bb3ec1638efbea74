import type { ProviderConsole } from '../../core/model/console.js';
import type { Profile } from '../../core/model/profile.js';
import type { BackendAdapter } from '../../core/ports/backend.js';
import type { RecordsStore } from '../../core/records/records-store.js';
import type { I18n, MessageKey } from '../../i18n/index.js';
import type { Translate } from '../base/index.js';
import type { RecordsEnvironment } from './environment.js';

/** What every part of the records works with; made anew when the host changes provider or backend. */
export interface RecordsContext {
  readonly profile: Profile;
  readonly console: ProviderConsole;
  readonly adapter: BackendAdapter;
  readonly store: RecordsStore;
  readonly environment: RecordsEnvironment;
  readonly accountKey: string | undefined;
  readonly assetBase: string | undefined;
}

/** The provider's own label, where it has one and its words are there; else the SDK's. */
export const labelOf = (i18n: I18n | undefined, t: Translate, { id, label }: { readonly id: string; readonly label?: string }, own: MessageKey): string =>
  label !== undefined && i18n?.has(`provider:${label}`) ? t(`provider:${label}`) : t(i18n?.has(own) ? own : `records:action.${id}`);

/** What a failure says to the applicant. */
export const failureText = (i18n: I18n | undefined, t: Translate, code: string | undefined): string => {
  const keys: readonly MessageKey[] = [`records:failure.${code ?? 'unavailable'}`, `notices:failure.${code ?? 'unavailable'}.text`];
  return t(keys.find((key) => i18n?.has(key)) ?? 'records:failure.unavailable');
};
