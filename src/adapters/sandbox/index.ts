import { createAuthenticity } from './authenticity.js';
import { createCloud } from './cloud.js';
import { createCodes } from './codes.js';
import { createControl } from './control.js';
import { createDrafts } from './drafts.js';
import { createLookups } from './lookups.js';
import { createOrders } from './orders.js';
import { createPlaces } from './places.js';
import { createRecords } from './records.js';
import type { Sandbox, SandboxOptions } from './types.js';
import { createUploads } from './uploads.js';
import { createWorld, instant } from './world.js';

export { MAGIC } from './magic.js';
export type {
  Duration,
  NetworkMode,
  Sandbox,
  SandboxCall,
  SandboxCloud,
  SandboxControl,
  SandboxMessage,
  SandboxOptions,
  SandboxProfile,
  SandboxSession,
  SandboxSnapshot,
  SandboxWorld,
} from './types.js';

/**
 * A complete backend inside the page, for demos, tests and development. It keeps what it is given in plain text in this
 * browser and sends nothing anywhere: invented data only.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const world = createWorld(options);
  const orders = createOrders(world);
  const authenticity = createAuthenticity(world);
  const { recognise } = options;
  return {
    adapter: {
      id: 'sandbox',
      now: (callOptions) => world.call('now', callOptions, async () => instant(await world.now())),
      ...createLookups(world),
      ...createCloud(world),
      ...createDrafts(world),
      ...createUploads(world),
      ...createCodes(world),
      ...authenticity.calls,
      ...orders.calls,
      ...createRecords(world, orders.settleIn),
      ...createPlaces(world),
      subscribe: (listener) => world.onEvent(listener),
      ...(recognise ? { recognise: (image, kind, callOptions) => world.call('recognise', callOptions, () => recognise(image, kind, callOptions)) } : {}),
    },
    control: createControl(world, orders, authenticity),
  };
}
