import type { FieldId, Path, ServiceId } from '../model/ids.js';
import { parsePath } from '../model/ids.js';
import type { Finding, Plan } from '../plan/types.js';
import type { CloudResource } from '../ports/backend.js';
import type { SourceRef } from '../rules/types.js';
import type { ResourcesStatus } from './types.js';

/** A paper to have ready. Both sides of a person's certificate are one paper. */
export interface PaperToPrepare {
  /** Where it will be handed in; the front, where there are two sides. */
  readonly path: Path;
  readonly id: FieldId;
  readonly required: boolean;
  readonly source: SourceRef;
}
export interface CheckResult {
  /** What stands in the way of the domain, and what has to be looked at. */
  readonly domain: readonly Finding[];
  readonly papers: readonly PaperToPrepare[];
}

/** What a passed type check makes of one website: whether its domain can be used, and which papers will be asked for, as far as that is known already. */
export function checkResultOf(plan: Plan, serviceId: ServiceId): CheckResult {
  const papers: PaperToPrepare[] = [];
  for (const { path, key, id, kind, serviceId: of, mode, required, source, stepId } of plan.fields.values()) {
    if (kind !== 'files' || key !== path || mode === 'locked' || (of !== null && of !== serviceId)) continue;
    if (id.endsWith('.certificateBack') || plan.steps.find((step) => step.id === stepId)?.kind === 'type-check') continue;
    papers.push({ path, id, required, source });
  }
  const ofDomain = (path: Path): boolean => {
    const place = parsePath(path);
    return place?.id === 'domain.name' && place.serviceId === serviceId;
  };
  return { domain: plan.findings.filter(({ path, severity }) => severity !== 'hint' && ofDomain(path)), papers };
}

/** Servers of the account that a filing may use, and those that it may not. */
export function serversOf({ items }: Pick<ResourcesStatus, 'items'>): { readonly usable: readonly CloudResource[]; readonly disabled: readonly CloudResource[] } {
  return { usable: items.filter(({ disabled }) => disabled === undefined), disabled: items.filter(({ disabled }) => disabled !== undefined) };
}
