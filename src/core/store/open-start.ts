import type { FilingStart } from '../model/filing.js';
import { startFiling } from '../model/start-filing.js';
import { wholeProfile } from '../rules/profile-rules.js';
import type { EffectApi } from './effects/types.js';
import { locked, type Opened, saveOfNew } from './open-new.js';
import { plain } from './plain.js';

// Loaded only for a filing that starts from a record.

/** Opens a new filing that starts from a record. It is a draft like any other from then on. */
export async function openStart(api: EffectApi, start: FilingStart, id: string | undefined, steal: boolean): Promise<Opened> {
  const { profile, ids } = api.ports;
  const taken = new Set(start.record?.services.map((service) => service.id));
  let serviceId = ids.next('s');
  while (taken.has(serviceId)) serviceId = ids.next('s');
  const filing = startFiling({
    id: id ?? ids.next('f'), providerId: profile.id, profileVersion: profile.version, now: api.now(), serviceId, domainId: ids.next('d'),
    profile: await wholeProfile(profile), catalogue: api.planner().context.catalogue, start: plain(start),
  });
  const mine = await locked(api, [filing.id], steal);
  Object.assign(api.session, { started: filing.id, serverVersion: null, onDevice: filing, onServer: filing });
  return { filing, restored: false, readOnly: mine ? null : 'other-tab', save: saveOfNew(api) };
}
