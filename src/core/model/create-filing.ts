import type { Filing, Instant, ServiceKind } from './filing.js';
import type { DomainId, ServiceId } from './ids.js';
import { deepFreeze } from './freeze.js';

export interface NewFiling {
  readonly id: string;
  readonly providerId: string;
  readonly profileVersion: string;
  readonly now: Instant;
  readonly serviceId: ServiceId;
  readonly domainId: DomainId;
  readonly kind: ServiceKind;
  /** Id of the first step of the flow. Default: `type-check`. */
  readonly step?: string;
}

/** An empty first filing with one service of one domain: what an applicant starts from. Frozen. */
export const createFiling = ({ id, providerId, profileVersion, now, serviceId, domainId, kind, step = 'type-check' }: NewFiling): Filing =>
  deepFreeze({
    schema: 1,
    id,
    providerId,
    versions: { profile: profileVersion, packs: {} },
    decision: null,
    type: 'first',
    scope: { entity: true, serviceIds: [serviceId] },
    services: [{ id: serviceId, kind, domains: [{ id: domainId }], checkedAt: null }],
    answers: {},
    facts: {},
    baseline: null,
    phoneChecks: {},
    authenticity: {},
    agreements: {},
    step,
    triedSteps: [],
    submissionKey: null,
    orderId: null,
    rejections: [],
    createdAt: now,
    updatedAt: now,
  });
