import type { Filing } from '../model/filing.js';
import { type FieldId, type Path, pathOf } from '../model/ids.js';
import type { Plan } from '../plan/types.js';
import { normaliseDomain } from '../values/domain/index.js';
import { beyond, itemOf } from './item.js';
import type { RehearsalItem } from './types.js';

/** What two websites of one filing cannot both have. */
export function services(filing: Filing, plan: Plan): readonly RehearsalItem[] {
  const places = (id: FieldId): readonly Path[] =>
    filing.services.flatMap((service) =>
      id === 'domain.name' ? service.domains.map((domain) => pathOf(id, { serviceId: service.id, domainId: domain.id })) : [pathOf(id, { serviceId: service.id })]);
  return (['domain.name', 'service.homeUrl'] as const).flatMap((id) => {
    const before = new Map<string, Path>();
    return places(id).flatMap((path) => {
      const value = plan.fields.get(path)?.value;
      if (typeof value !== 'string' || value === '') return [];
      const key = normaliseDomain(value.replace(/^https?:\/\//i, '').replace(/\/$/, ''));
      const first = before.get(key);
      if (first === undefined) {
        before.set(key, path);
        return [];
      }
      return [
        itemOf(plan, {
          ruleId: id === 'domain.name' ? 'rehearsal.domain-twice' : 'rehearsal.home-twice', severity: 'warn', path,
          message: id === 'domain.name' ? 'rehearsal:item.domainTwice' : 'rehearsal:item.homeTwice', fix: 'change', source: beyond('§4'),
          evidence: [{ what: 'same', path: first, value }, { what: 'same', path, value }],
        }),
      ];
    });
  });
}
