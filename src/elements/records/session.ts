import { IcpError } from '../../core/model/errors.js';
import { plainConsole } from '../../core/records/plain-console.js';
import { createRecordsStore } from '../../core/records/records-store.js';
import { wholeProfile } from '../../core/rules/profile-rules.js';
import type { RecordsContext } from './context.js';
import type { RecordsOuter } from './outer.js';

/** Brings together what the host has set. @throws IcpError `no-profile`, `no-adapter`, `unavailable` */
export async function openContext(outer: RecordsOuter): Promise<RecordsContext> {
  const environment = outer.environment();
  const { provider, adapter, accountKey, assetBase } = outer;
  if (!environment) throw new IcpError('internal', 'The element was defined without an environment');
  if (provider === undefined) throw new IcpError('no-profile', 'Set the property `provider`');
  const found = typeof provider === 'string' ? await environment.profile(provider) : provider;
  if (!found) throw new IcpError('no-profile', 'No profile of this id is registered', { details: { provider: typeof provider === 'string' ? provider : '' } });
  if (!adapter) throw new IcpError('no-adapter', 'Set the property `adapter`');
  // A provider that says nothing of its console has a plain one; one whose words do not come has none today.
  const [profile, own, { clock, timer }] = await Promise.all([wholeProfile(found), found.console?.(), environment.platform()]);
  const store = createRecordsStore({ adapter, clock, timer, report: (failure) => outer.failed(failure) });
  return { profile, console: own ?? plainConsole, adapter, store, environment, accountKey, assetBase };
}
