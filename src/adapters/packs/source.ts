import { IcpError, isIcpError } from '../../core/model/errors.js';
import type { Profile } from '../../core/model/profile.js';
import type { PackSource } from '../../core/ports/packs.js';
import { checkManifest, checkNames, checkPackFile, type PackFile, type PackManifest } from '../../core/rules/check-pack.js';
import { merge } from '../../core/rules/merge.js';
import { rulesOf } from '../../core/rules/profile-rules.js';
import type { Pack } from '../../core/rules/types.js';
import { digestOf } from './digest.js';
import { type Fetch, fetchJson, safeUrl } from './fetch-json.js';

/** Milliseconds that a filing waits for newer rules before it goes on with the bundled ones. */
const PATIENCE = 4_000;
/** Language of a pack's messages where it does not speak the one asked for. */
const MASTER = 'zh-CN';

export interface RemotePackOptions {
  /** Address of the manifest; relative to the page in a browser. HTTPS, or this machine. */
  readonly manifest: string;
  /** What stays in force whenever something newer cannot be had or is refused. */
  readonly bundled: PackSource;
  /** Pack id → digest. Where given, only the packs listed are taken, and only with exactly this content. */
  readonly digests?: Readonly<Record<string, string>>;
  /** Whose own rules have to fit over the packs; those that do not fit are refused. */
  readonly profile?: Pick<Profile, 'rules' | 'overlays'>;
  readonly fetch?: Fetch;
  /** Milliseconds for one pack with everything it needs. Default 4000. */
  readonly timeout?: number;
}

interface Taken { readonly pack: Pack | undefined; readonly messages: PackFile['messages'] | null; /** Why it is the bundled one. */ readonly refusal?: IcpError }

const within = (limit: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const late = (): void => reject(new IcpError('network', 'newer rules did not come in time'));
    if (limit.aborted) late();
    limit.addEventListener('abort', late, { once: true });
  });

/**
 * Rules from a provider's own server, in place of bundled ones that are older. What is refused (`pack-invalid`, `pack-outdated`,
 * `pack-digest`) or cannot be fetched (`network`, `unavailable`) is told once, to `tell` of the next `load`; the bundled pack stays.
 * Every pack is asked for once, so that the rules of a filing do not change under the applicant's hands.
 */
export function createRemotePackSource(options: RemotePackOptions): PackSource {
  const { bundled, digests, profile } = options;
  const fetcher: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const settled = new Map<string, Promise<Taken>>();
  const told = new Set<string>();
  let manifest: Promise<{ readonly packs: PackManifest['packs']; readonly url: string }> | undefined;

  function readManifest(signal: AbortSignal): NonNullable<typeof manifest> {
    manifest ??= (async () => {
      const url = safeUrl(options.manifest, globalThis.document?.baseURI);
      // A newer pack is known by its manifest, so this one is always asked for anew.
      return { packs: checkManifest(await fetchJson(fetcher, url, 'no-cache', signal)).packs, url };
    })();
    return manifest;
  }

  /** A newer pack, or `null` when there is none. */
  async function newer(id: string, inForce: Pack | undefined, signal: AbortSignal): Promise<Taken | null> {
    const pin = digests === undefined ? undefined : Object.hasOwn(digests, id) ? digests[id] : null;
    if (pin === null) return null;
    const { packs, url } = await readManifest(signal);
    const row = Object.hasOwn(packs, id) ? packs[id] : undefined;
    if (row === undefined || row.version === inForce?.version) return null;
    if (inForce !== undefined && row.version < inForce.version) {
      throw new IcpError('pack-outdated', 'the pack is older than the bundled one', { details: { pack: id, version: row.version, inForce: inForce.version } });
    }
    if (pin !== undefined && pin !== row.digest) throw new IcpError('pack-digest', 'the pack is not the one that the profile vouches for', { details: { pack: id, version: row.version } });
    const json = await fetchJson(fetcher, safeUrl(row.url, url), 'default', signal);
    if ((await digestOf(json)) !== row.digest) throw new IcpError('pack-digest', 'the pack is not what its digest says', { details: { pack: id, version: row.version } });
    const { pack, messages } = checkPackFile(json, inForce);
    if (pack.id !== id || pack.version !== row.version) throw new IcpError('pack-invalid', 'the pack is not the one in the manifest', { details: { pack: pack.id, version: pack.version } });
    checkNames(pack, inForce);
    await fits(pack);
    return { pack, messages };
  }

  /** Rules that cannot be laid over each other would leave a filing with fewer rules than before. */
  async function fits(pack: Pack): Promise<void> {
    const own = profile ? await rulesOf(profile) : [];
    try {
      if (pack.id === 'national') merge(pack, undefined, own);
      else {
        const { pack: base } = await take('national');
        if (base) merge(base, pack, own, profile?.overlays[pack.id]);
      }
    } catch (cause) {
      throw new IcpError('pack-invalid', 'the pack does not fit to the others', { details: { pack: pack.id, ...(isIcpError(cause) ? cause.details : {}) }, cause });
    }
  }

  function take(id: string): Promise<Taken> {
    let taken = settled.get(id);
    if (!taken) {
      taken = settle(id);
      settled.set(id, taken);
      // What the bundle itself could not give is asked for again.
      taken.catch(() => settled.delete(id));
    }
    return taken;
  }

  async function settle(id: string): Promise<Taken> {
    const pack = await bundled.load(id);
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), options.timeout ?? PATIENCE);
    try {
      return (await Promise.race([newer(id, pack, limit.signal), within(limit.signal)])) ?? { pack, messages: null };
    } catch (error) {
      return { pack, messages: null, refusal: isIcpError(error) ? error : new IcpError('pack-invalid', 'the pack cannot be read', { details: { pack: id }, cause: error }) };
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async load(id, tell) {
      const { pack, refusal } = await take(id);
      if (refusal && tell) {
        // One broken line or manifest concerns every pack and is told once.
        const about = `${refusal.code} ${String(refusal.details['pack'] ?? '')}`;
        if (!told.has(about)) tell(refusal);
        told.add(about);
      }
      return pack;
    },
    async messages(id, locale) {
      const { messages } = await take(id);
      if (messages === null) return bundled.messages(id, locale);
      return (Object.hasOwn(messages, locale) ? messages[locale] : messages[MASTER]) ?? {};
    },
  };
}
