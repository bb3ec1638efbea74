import type { CloudResourceRef } from '../../core/model/filing.js';
import type { CloudKind } from '../../core/model/profile.js';
import type { AuthorisationCodeResult, BackendAdapter, CloudResource } from '../../core/ports/backend.js';
import { addDays, civilDateOf } from '../../core/time/index.js';
import fixtures from './fixtures.json';
import { MAGIC } from './magic.js';
import { isOpen } from './order-life.js';
import type { SandboxCloud, StoredOrder } from './types.js';
import type { World } from './world.js';

type Calls = Required<Pick<BackendAdapter, 'listCloudResources' | 'checkAuthorisationCode'>>;
type Labels = Readonly<Record<string, string>>;

const codes = MAGIC.authorisationCodes;
const CODES: Readonly<Record<string, 'expired' | 'filing' | 'used' | 'not-eligible' | 'good'>> = {
  [codes.good]: 'good', [codes.expired]: 'expired', [codes.filing]: 'filing', [codes.used]: 'used', [codes.notEligible]: 'not-eligible',
};
const { cloud: said } = fixtures;
/** Each way in which a server may not be fit, and what is said of it. */
type Fault = keyof typeof said.faults;

const labelled = (label: Labels, name: string, ip: string | null): Labels =>
  Object.fromEntries(Object.entries(label).map(([locale, text]) => [locale, ip === null ? `${text} ${name}` : locale.startsWith('zh') ? `${text} ${name}（${ip}）` : `${text} ${name} (${ip})`]));

const fill = (texts: Labels, months: number): Labels => Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, text.replace('{{months}}', String(months))]));

/** Which faults a kind can have: those that its own conditions name. */
const faultsOf = (kind: CloudKind): readonly Fault[] => [
  ...(kind.months === undefined ? [] : (['shortPeriod'] as const)),
  ...(kind.publicBandwidth ? (['noBandwidth'] as const) : []),
  ...(kind.mainland ? (['overseas'] as const) : []),
];

/** One fit instance of each kind (two of the first), and of the first kinds one for each way not to be fit. */
function instances(kinds: readonly CloudKind[], today: string): readonly CloudResource[] {
  let address = 9;
  const nextIp = (): string => `192.0.2.${(address += 1)}`;
  const fit = (kind: CloudKind, name: string): CloudResource => {
    const ip = nextIp();
    return { id: `res-${name}`, kind: kind.id, ip, label: labelled(kind.label, name, ip), expiresOn: addDays(today, 320), ...(kind.quota ? { quota: { used: 0, of: kind.quota.n } } : {}) };
  };
  const unfit = (kind: CloudKind, fault: Fault, name: string): CloudResource => {
    const ip = fault === 'noBandwidth' ? null : nextIp();
    const disabled = fill(said.faults[fault], kind.months ?? 3);
    return { id: `res-${name}`, kind: kind.id, ip, label: labelled(kind.label, name, ip), expiresOn: addDays(today, fault === 'shortPeriod' ? 25 : 200), disabled };
  };
  return kinds.flatMap((kind, index) => {
    const name = (n: number): string => (index === 0 ? `web-${n}` : `${kind.id}-${'abcdefgh'.charAt(n - 1)}`);
    const fits = index === 0 ? [fit(kind, name(1)), fit(kind, name(2))] : [fit(kind, name(1))];
    const faults = index < 2 ? faultsOf(kind) : [];
    const full: readonly CloudResource[] = index === 0 && kind.quota ? [fullOne(kind, name(fits.length + faults.length + 1), nextIp())] : [];
    return [...fits, ...faults.map((fault, at) => unfit(kind, fault, name(fits.length + at + 1))), ...full];
  });
}
const fullOne = (kind: CloudKind, name: string, ip: string): CloudResource => {
  const n = kind.quota?.n ?? 1;
  return { id: `res-${name}`, kind: kind.id, ip, label: labelled(kind.label, name, ip), quota: { used: n, of: n }, disabled: said.faults.quotaUsed };
};

const isResource = (value: unknown): value is CloudResourceRef => typeof value === 'object' && value !== null && 'via' in value && 'id' in value;
const resourcesIn = ({ submission }: StoredOrder): readonly string[] =>
  Object.values(submission.answers).flatMap((value) => (Array.isArray(value) ? value : [])).filter(isResource).map(({ id }) => id);

/** What every filing that is under way or done takes of an instance. */
function withUse(resource: CloudResource, orders: readonly StoredOrder[]): CloudResource {
  if (resource.quota === undefined) return resource;
  const used = resource.quota.used + orders.filter((row) => resourcesIn(row).includes(resource.id)).length;
  const quota = { used: Math.min(used, resource.quota.of), of: resource.quota.of };
  return { ...resource, quota, ...(used >= quota.of && resource.disabled === undefined ? { disabled: said.faults.quotaUsed } : {}) };
}

export const cloudOf = (stored: unknown, fallback: SandboxCloud | undefined): SandboxCloud => (stored === 'none' || stored === 'usual' ? stored : (fallback ?? 'usual'));

export function createCloud(world: World): Calls {
  const taking = async (): Promise<readonly StoredOrder[]> =>
    (await (await world.db()).all('orders')).filter(({ order }) => isOpen(order.state) || (order.state === 'approved' && order.numbers !== undefined));

  return {
    listCloudResources: (options) =>
      world.call('listCloudResources', options, async () => {
        const stored = await (await world.db()).get('meta', 'cloud');
        if (cloudOf(stored, world.options.cloud) === 'none') return [];
        const { cloud } = await world.provider();
        if (cloud === undefined) return fixtures.cloudResources;
        const orders = await taking();
        return instances(cloud.kinds, civilDateOf(await world.now())).map((resource) => withUse(resource, orders));
      }),

    checkAuthorisationCode: (raw, options) =>
      world.call('checkAuthorisationCode', options, async (): Promise<AuthorisationCodeResult> => {
        const state = CODES[raw.trim().toLowerCase()];
        if (state === undefined) return { ok: false, reason: 'unknown' };
        if (state !== 'good') return { ok: false, reason: state };
        const { cloud } = await world.provider();
        const resource = { ...fixtures.authorisedResource, kind: cloud?.kinds[0]?.id ?? fixtures.authorisedResource.kind };
        // A code is bound to one filing, and once that has succeeded it is taken for ever.
        const holder = cloud?.code?.onceOnly ? (await taking()).find((row) => resourcesIn(row).includes(resource.id)) : undefined;
        if (holder) return { ok: false, reason: holder.order.state === 'approved' ? 'used' : 'filing' };
        return { ok: true, resource };
      }),
  };
}
