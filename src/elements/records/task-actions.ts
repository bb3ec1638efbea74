import type { Order } from '../../core/ports/backend.js';
import type { TaskActions } from '../table/tasks/actions.js';
import type { RecordsContext } from './context.js';

let uploads = 0;

/** What the backend can do for what an order waits for. */
export function taskActions(order: Order, { adapter, store }: Pick<RecordsContext, 'adapter' | 'store'>): TaskActions {
  const { id, filingId } = order;
  return {
    upload: async (blob, name) => (await adapter.upload({ id: `task-${id}-${++uploads}`, blob, name, path: 'tasks[photo]', filingId })).uploadId,
    ...(adapter.completeTask ? { complete: async (taskId, answer) => {
      const changed = await adapter.completeTask?.(id, taskId, answer);
      if (changed) store.learn(changed);
    } } : {}),
    ...(adapter.requestCurtain ? { requestCurtain: async (request) => (await adapter.requestCurtain?.({ ...request, filingId, orderId: id })) ?? {} } : {}),
  };
}
