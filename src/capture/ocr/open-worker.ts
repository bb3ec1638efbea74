/** The part of the Trusted Types API that is used here; not every DOM library knows it. */
interface ScriptPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): ScriptPolicy;
}

type WorkerType = 'classic' | 'module';

/** Name under which a page with `trusted-types` has to allow our worker. */
export const policyName = 'icp-ocr';

const factoryOf = (scope: object): PolicyFactory | null => {
  if (!('trustedTypes' in scope)) return null;
  const { trustedTypes } = scope;
  const usable = typeof trustedTypes === 'object' && trustedTypes !== null && 'createPolicy' in trustedTypes;
  return usable ? (trustedTypes as PolicyFactory) : null;
};

/** Each page makes the policy once: a second one of the same name is refused under CSP without 'allow-duplicates'. */
const allowed = new Set<string>();
let policy: ScriptPolicy | null = null;

/** The address as the Worker constructor wants it: through the policy where Trusted Types exist. Only addresses named here pass. */
function trusted(address: string): string {
  const factory = factoryOf(globalThis);
  if (factory === null) return address;
  allowed.add(address);
  policy ??= factory.createPolicy(policyName, {
    createScriptURL: (wanted) => {
      if (allowed.has(wanted)) return wanted;
      throw new TypeError('not a worker of the recogniser');
    },
  });
  return policy.createScriptURL(address);
}

export const isForeign = (address: string): boolean => new URL(address).origin !== globalThis.location.origin;

/**
 * Opens a worker. A browser refuses a worker file of another origin, so such a file (a CDN) is started by a blob of one line
 * (`wrapped`); the policy of the page then rules that worker.
 * @throws whatever the browser throws when a policy forbids it
 */
export function openWorker(address: string, wrapped: boolean, type: WorkerType): Worker {
  if (!wrapped) return new Worker(trusted(address), { type });
  const blob = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(address)});`], { type: 'text/javascript' }));
  const worker = new Worker(trusted(blob), { name: new URL(address).hash.slice(1) });
  // The browser has read the blob by the time the worker first answers or fails; until then its address must live.
  const free = (): void => {
    URL.revokeObjectURL(blob);
    allowed.delete(blob);
  };
  worker.addEventListener('message', free, { once: true });
  worker.addEventListener('error', free, { once: true });
  return worker;
}

/**
 * Watches for the page's policy refusing a worker: the browser then fires a mere `error` at it, as it does for a file that is missing.
 * @returns `barred`: whether that happened since; `leave`: ends the watch
 */
export function watchPolicy(): { readonly barred: () => boolean; readonly leave: () => void } {
  let refused = false;
  const hear = ({ effectiveDirective, disposition }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective === 'worker-src' && disposition === 'enforce') refused = true;
  };
  document.addEventListener('securitypolicyviolation', hear);
  return {
    barred: () => refused,
    leave: () => {
      document.removeEventListener('securitypolicyviolation', hear);
    },
  };
}
