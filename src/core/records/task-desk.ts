import type { BackendAdapter, Counter, CurtainRequest, Order, TaskAnswer } from '../ports/backend.js';

/** What can be done about what an order waits for; what the backend cannot do is absent. */
export interface TaskDesk {
  /** @returns the backend's name for the file. @throws IcpError */
  readonly upload: (file: Blob, name: string) => Promise<string>;
  /** @throws IcpError */
  readonly complete?: (taskId: string, answer: TaskAnswer) => Promise<void>;
  /** @throws IcpError */
  readonly counters?: () => Promise<readonly Counter[]>;
  /** @throws IcpError */
  readonly requestCurtain?: (request: Pick<CurtainRequest, 'receiver' | 'address' | 'phone'>) => Promise<{ readonly note?: string }>;
}

/**
 * @param province GB/T 2260 code; `null`: nobody knows, and places are not asked for
 * @param learn hears how the order stands afterwards
 */
export function taskDesk({ id, filingId }: Pick<Order, 'id' | 'filingId'>, adapter: BackendAdapter, province: string | null, learn: (order: Order) => void): TaskDesk {
  let uploads = 0;
  return {
    upload: async (blob, name) => (await adapter.upload({ id: `${id}-${++uploads}`, blob, name, path: 'tasks[photo]', filingId })).uploadId,
    ...(adapter.completeTask ? { complete: async (taskId, answer) => {
      const order = await adapter.completeTask?.(id, taskId, answer);
      if (order) learn(order);
    } } : {}),
    ...(adapter.listCounters && province !== null ? { counters: async () => (await adapter.listCounters?.({ province })) ?? [] } : {}),
    ...(adapter.requestCurtain ? { requestCurtain: async (request) => (await adapter.requestCurtain?.({ ...request, filingId, orderId: id })) ?? {} } : {}),
  };
}
