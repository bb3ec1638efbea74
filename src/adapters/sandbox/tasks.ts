import { IcpError } from '../../core/model/errors.js';
import { invalidWith, type BackendAdapter, type Order, type OrderTask, type TaskAnswer } from '../../core/ports/backend.js';
import type { Db } from './db.js';
import fixtures from './fixtures.json';
import type { StoredOrder } from './types.js';
import type { World } from './world.js';

export type Tasks = Required<Pick<BackendAdapter, 'completeTask'>>;
type Change = (row: StoredOrder, at: number, db: Db) => StoredOrder | Promise<StoredOrder>;

type HandIn = Exclude<OrderTask, { readonly kind: 'ministry-sms' }>;

/** The task that an answer fits. The ministry's message is confirmed at the ministry, not here. */
function taskFor({ order }: StoredOrder, taskId: string, answer: TaskAnswer): HandIn {
  const task = order.tasks?.find(({ id }) => id === taskId);
  if (task === undefined || task.kind === 'ministry-sms' || task.kind !== answer.kind) throw new IcpError('invalid', 'the order waits for nothing of the kind');
  if (task.state === 'handed-in') throw new IcpError('conflict', 'it was handed in before', { details: { orderId: order.id } });
  if (order.state !== 'waiting-photo' && order.state !== 'waiting-papers') throw new IcpError('conflict', 'the order waits for nothing now', { details: { orderId: order.id } });
  return task;
}

async function check(db: Db, task: HandIn, answer: TaskAnswer): Promise<void> {
  if (task.kind !== 'photo' || answer.kind !== 'photo') return;
  if (!task.methods.includes(answer.method)) throw invalidWith([{ path: null, code: 'method-not-offered', message: fixtures.reviewers.methodNotOffered }]);
  if (answer.method !== 'curtain-photo') return;
  const file = answer.uploadId === undefined ? undefined : await db.get('files', answer.uploadId);
  if (!file) throw invalidWith([{ path: null, code: 'file-missing', message: fixtures.reviewers.fileMissing }]);
}

const handedIn = (row: StoredOrder, task: HandIn): StoredOrder => {
  const tasks = row.order.tasks?.map((one): OrderTask => {
    if (one.id !== task.id || one.kind === 'ministry-sms') return one;
    const { reason: _reason, ...rest } = one;
    return { ...rest, state: 'handed-in' };
  });
  return { ...row, order: { ...row.order, ...(tasks === undefined ? {} : { tasks }) } };
};

export const createTasks = (world: World, act: (orderId: string, change: Change) => Promise<Order>, next: Change): Tasks => ({
  completeTask: (orderId, taskId, answer, options) =>
    world.call('completeTask', options, () =>
      act(orderId, async (row, at, db) => {
        const task = taskFor(row, taskId, answer);
        await check(db, task, answer);
        const given = handedIn(row, task);
        const waits = given.order.tasks?.some((one) => one.kind === task.kind && one.state !== 'handed-in');
        if (!waits) return next(given, at, db);
        return { ...given, order: { ...given.order, updatedAt: new Date(at).toISOString() } };
      }),
    ),
});
