import type { RestOptions } from '../../../src/adapters/rest/index.js';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import type { BackendAdapter } from '../../../src/core/ports/backend.js';

export interface Tenant {
  readonly url: string;
  readonly adapter: BackendAdapter;
  readonly control: <T>(what: string, body: unknown) => Promise<T>;
}

let count = 0;

/** A backend of its own on the test server that runs beside the test runner. */
export async function openTenant(options: Partial<RestOptions> = {}): Promise<Tenant> {
  const where: { readonly baseUrl: string } = await (await fetch('/__icp-test-server')).json();
  count += 1;
  const url = `${where.baseUrl}/t/test-${Date.now().toString(36)}-${count}`;
  return {
    url,
    adapter: createRestAdapter({ baseUrl: url, ...options }),
    control: async (what, body) => {
      const response = await fetch(`${url}/control/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      return response.json();
    },
  };
}
