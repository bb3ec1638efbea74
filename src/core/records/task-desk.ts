import type { Profile } from '../model/profile.js';
import type { BackendAdapter, Counter, CurtainRequest, Order, TaskAnswer } from '../ports/backend.js';
import type { ImageOptions, ImageTools, PreparedImage } from '../ports/images.js';

export type TaskPicture = Pick<PreparedImage, 'blob' | 'name' | 'changes'>;

/** What can be done about what an order waits for; what the backend cannot do is absent. */
export interface TaskDesk {
  /**
   * Brings a picture to the form and size that the provider takes, on this device. Absent: it is handed in as it is.
   * @throws IcpError as `ImageTools.prepare` does
   */
  readonly prepare?: (file: Blob, options?: ImageOptions) => Promise<TaskPicture>;
  /** @returns the backend's name for the file. @throws IcpError */
  readonly upload: (file: Blob, name: string, options?: ImageOptions) => Promise<string>;
  /** @throws IcpError */
  readonly complete?: (taskId: string, answer: TaskAnswer) => Promise<void>;
  /** @throws IcpError */
  readonly counters?: () => Promise<readonly Counter[]>;
  /** @throws IcpError */
  readonly requestCurtain?: (request: Pick<CurtainRequest, 'receiver' | 'address' | 'phone'>) => Promise<{ readonly note?: string }>;
}

interface Around {
  readonly adapter: BackendAdapter;
  readonly profile: Pick<Profile, 'images'>;
  readonly images?: (() => Promise<ImageTools>) | undefined;
}

/**
 * @param province GB/T 2260 code; `null`: nobody knows, and places are not asked for
 * @param learn hears how the order stands afterwards
 */
export function taskDesk({ id, filingId }: Pick<Order, 'id' | 'filingId'>, { adapter, profile, images }: Around, province: string | null, learn: (order: Order) => void): TaskDesk {
  let uploads = 0;
  return {
    ...(images ? { prepare: async (file, options) => (await images()).prepare(file, profile.images, options) } : {}),
    upload: async (blob, name, options) => (await adapter.upload({ id: `${id}-${++uploads}`, blob, name, path: 'tasks[photo]', filingId }, options)).uploadId,
    ...(adapter.completeTask ? { complete: async (taskId, answer) => {
      const order = await adapter.completeTask?.(id, taskId, answer);
      if (order) learn(order);
    } } : {}),
    ...(adapter.listCounters && province !== null ? { counters: async () => (await adapter.listCounters?.({ province })) ?? [] } : {}),
    ...(adapter.requestCurtain ? { requestCurtain: async (request) => (await adapter.requestCurtain?.({ ...request, filingId, orderId: id })) ?? {} } : {}),
  };
}
