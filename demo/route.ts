import type { FilingTypeCode } from 'icp-filing-wizard';
import type { SandboxWorld } from 'icp-filing-wizard/adapters/sandbox';

/**
 * Where the console stands, in the address: `#/<provider>/<world>/<view>`. Only ids stand there, never what somebody filled in, so that an
 * address may be passed on. `world: null`: whatever the sandbox holds already.
 */
export interface Route {
  readonly provider: string;
  readonly world: SandboxWorld | null;
  readonly view: View;
}
export type View =
  | { readonly at: 'records' }
  /** A new filing, or the draft that was open last. */
  | { readonly at: 'filing'; readonly filingId: string | null }
  /** A filing that starts from the record. */
  | { readonly at: 'start'; readonly type: FilingTypeCode; readonly recordId: string; readonly serviceIds: readonly string[] };

export const worlds: readonly SandboxWorld[] = ['empty', 'established', 'individual', 'elsewhere', 'busy'];
const types: readonly FilingTypeCode[] = [
  'first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here', 'change-entity', 'change-service', 'change-access',
  'cancel-access', 'deregister-service', 'deregister-entity',
];
const isId = (text: string | undefined): text is string => text !== undefined && /^[\w.-]{1,80}$/.test(text);

function viewOf([at, ...rest]: readonly string[]): View {
  if (at === 'records') return { at };
  const [first, recordId, services = ''] = rest;
  const type = types.find((one) => one === first);
  if (at === 'start' && type && isId(recordId)) return { at, type, recordId, serviceIds: services.split(',').filter(isId) };
  return { at: 'filing', filingId: at === 'filing' && isId(first) ? first : null };
}

/** @param fallback the provider where the address names none, or one that is not there */
export function readRoute(hash: string, providers: readonly string[], fallback: string): Route {
  const [name, wanted, ...view] = hash.replace(/^#\/?/, '').split('/').filter((part) => part !== '').map(decodeURIComponent);
  return {
    provider: name !== undefined && providers.includes(name) ? name : fallback,
    world: worlds.find((one) => one === wanted) ?? null,
    view: viewOf(view),
  };
}

export function writeRoute({ provider, world, view }: Route): string {
  const rest = view.at === 'start' ? [view.type, view.recordId, view.serviceIds.join(',')] : view.at === 'filing' && view.filingId !== null ? [view.filingId] : [];
  return `#/${[provider, world ?? 'empty', view.at, ...rest].map(encodeURIComponent).join('/').replaceAll('%2C', ',')}`;
}
