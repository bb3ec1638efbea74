import { IcpError } from '../../core/model/errors.js';
import type { FilingStart } from '../../core/model/filing.js';
import type { BackendAdapter } from '../../core/ports/backend.js';

const PAGES = 200;

/** A start with the record it is about, as the backend has it now. */
export async function startOf(adapter: BackendAdapter | undefined, start: Omit<FilingStart, 'record'>, recordId: string | null): Promise<FilingStart> {
  if (recordId === null) return start;
  if (!adapter) throw new IcpError('no-adapter');
  if (adapter.getRecord) return { ...start, record: (await adapter.getRecord(recordId)).snapshot };
  for (let page = 1, pages = 1; page <= Math.min(pages, PAGES); page++) {
    const answer = await adapter.listRecords?.({ page });
    const found = answer?.records.find(({ id }) => id === recordId);
    if (found) return { ...start, record: found.snapshot };
    pages = answer?.pages ?? 0;
  }
  throw new IcpError('unavailable', 'The backend no longer has this record', { details: { reason: 'record-gone' } });
}
