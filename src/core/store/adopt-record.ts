import type { Filing, RecordSnapshot } from '../model/filing.js';
import { pathOf } from '../model/ids.js';
import { withNumbers } from '../model/record-numbers.js';
import { normaliseDomain } from '../values/domain/index.js';

/**
 * A record names its services its own way. Those that this filing is about, told by their domain, take the filing's ids, so that what stands
 * on record for a website is found under the path of the same question.
 */
export function adoptRecord(given: RecordSnapshot, filing: Filing): RecordSnapshot {
  const record = withNumbers(given);
  const ids = new Map<string, string>();
  for (const { id, domains } of filing.services) {
    const names = domains.map((domain) => filing.answers[pathOf('domain.name', { serviceId: id, domainId: domain.id })]?.value);
    const mine = new Set(names.flatMap((name) => (typeof name === 'string' && name !== '' ? [normaliseDomain(name)] : [])));
    const known = record.services.find((one) => !ids.has(one.id) && one.domains.some((name) => mine.has(normaliseDomain(name))));
    if (known) ids.set(known.id, id);
  }
  if (ids.size === 0) return record;
  // An id of the record that a service of the filing happens to have is not that service.
  const own = new Set(filing.services.map(({ id }) => id));
  const idFor = (id: string): string => ids.get(id) ?? (own.has(id) ? `record-${id}` : id);
  const answers = Object.entries(record.answers).map(([path, value]) => [path.replace(/^services\[([^\]]*)\]/, (_, id: string) => `services[${idFor(id)}]`), value] as const);
  return { ...record, answers: Object.fromEntries(answers), services: record.services.map((one) => ({ ...one, id: idFor(one.id) })) };
}
