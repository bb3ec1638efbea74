import type { CloudResourceRef, Filing } from '../model/filing.js';
import { type Path, pathOf } from '../model/ids.js';
import type { CloudRules } from '../model/profile.js';
import type { CloudResource } from '../ports/backend.js';

/** What a filing itself takes of the servers of an account, beside what is on record there. */

const isRef = (item: unknown): item is CloudResourceRef => typeof item === 'object' && item !== null && 'via' in item;

/** Servers that the services at other places than this one run on, one entry for each use. */
export const takenElsewhere = ({ services, answers }: Pick<Filing, 'services' | 'answers'>, path: Path): readonly string[] =>
  services.flatMap(({ id }) => {
    const at = pathOf('service.cloudResources', { serviceId: id });
    const value = answers[at]?.value;
    return at !== path && Array.isArray(value) ? value.filter(isRef).map((one) => one.id) : [];
  });

/** With what is on record and what this filing takes of it (`taken`) there is no room for one more. */
export function isFull({ id, kind, quota }: CloudResource, items: readonly CloudResource[], taken: readonly string[], rules: CloudRules | undefined): boolean {
  if (quota === undefined) return false;
  const perAccount = rules?.kinds.find((one) => one.id === kind)?.quota?.per === 'account';
  const together: ReadonlySet<string> = new Set(perAccount ? items.filter((one) => one.kind === kind).map((one) => one.id) : [id]);
  const here = taken.filter((one) => together.has(one)).length;
  return here > 0 && quota.used + here >= quota.of;
}
