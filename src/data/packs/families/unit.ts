import { domains } from './unit-domains.js';
import { type UnitPage, unitPageOf } from './page.js';
import { persons } from './unit-persons.js';
import { records } from './unit-records.js';

export { addresses, everything, people } from './unit-records.js';

/**
 * The sentences that province pages share about units, bound to one page: each gives the rules of one sentence, with its lines.
 * @param section as in `§7.2.2`
 */
export function unitPage(code: string, section: string): UnitPage & ReturnType<typeof persons> & ReturnType<typeof domains> & ReturnType<typeof records> {
  const page = unitPageOf(code, section);
  return { ...page, ...persons(page), ...domains(page), ...records(page) };
}
