import { IcpError } from '../../core/model/errors.js';
import type { BackendAdapter, EntityRecord } from '../../core/ports/backend.js';
import type { Db } from './db.js';
import { listRecords } from './record-life.js';
import type { World } from './world.js';

type Calls = Required<Pick<BackendAdapter, 'listRecords' | 'getRecord'>>;

const PAGE = 5;

export function createRecords(world: World, settle: (db: Db) => Promise<void>): Calls {
  const listed = async (): Promise<readonly EntityRecord[]> => {
    await world.exclusive(settle);
    return listRecords(await world.db());
  };
  return {
    listRecords: ({ page: asked }, options) =>
      world.call('listRecords', options, async () => {
        const all = await listed();
        const pages = Math.max(1, Math.ceil(all.length / PAGE));
        const page = Math.min(Math.max(1, asked), pages);
        return { records: all.slice((page - 1) * PAGE, page * PAGE), page, pages, total: all.length };
      }),
    getRecord: (recordId, options) =>
      world.call('getRecord', options, async () => {
        const found = (await listed()).find(({ id }) => id === recordId);
        if (!found) throw new IcpError('invalid', 'there is no such record');
        return found;
      }),
  };
}
