import { IcpError } from '../model/errors.js';
import type { Filing } from '../model/filing.js';
import type { Path } from '../model/ids.js';
import { changedPaths } from './changed.js';
import { effectiveValues } from './selectors.js';
import type { Plan, Submission } from './types.js';

/** Numbers on record of the services that the filing is about; whoever deregisters an entity deregisters all it has. */
const recordNumbers = ({ baseline, services, type }: Filing): Readonly<Record<string, string>> =>
  Object.fromEntries((baseline?.services ?? []).flatMap(({ id, number }) => (type === 'deregister-entity' || services.some((service) => service.id === id) ? [[id, number]] : [])));

/**
 * What the backend gets: the values of the fields in the plan and nothing that is parked, no evidence and no declaration.
 * @throws IcpError `not-ready` while something blocks the plan
 */
export function toSubmission(filing: Filing, plan: Plan): Submission {
  const { holder } = plan;
  if (!plan.ready || holder === null) throw new IcpError('not-ready', 'the plan still holds something that blocks', { details: { blocking: plan.findings.filter(({ severity }) => severity === 'block').length } });
  const phoneTickets: Record<Path, string> = {};
  for (const { mobile, state } of plan.verifications) {
    const ticket = filing.phoneChecks[mobile]?.ticket;
    if (state === 'verified' && ticket !== undefined) phoneTickets[mobile] = ticket;
  }
  const authenticity: Record<string, Submission['authenticity'][string]> = {};
  for (const { serviceId, method, state } of plan.authenticity) {
    if (method === null) continue;
    const sessionId = state === 'passed' ? filing.authenticity[serviceId]?.sessionId : undefined;
    authenticity[serviceId] = sessionId === undefined ? { method } : { method, sessionId };
  }
  const { baseline } = filing;
  return {
    filingId: filing.id,
    providerId: filing.providerId,
    type: filing.type,
    holder,
    versions: filing.versions,
    services: filing.services.map(({ id, kind, domains }) => ({
      id,
      kind,
      // An APP is not asked for a domain, or not for all that it has room for.
      domains: domains.filter((domain) => kind !== 'app' || plan.fields.has(`services[${id}].domains[${domain.id}].name`)).map((domain) => ({ id: domain.id })),
    })),
    answers: effectiveValues(plan),
    phoneTickets,
    authenticity,
    agreements: (plan.agreements ?? []).flatMap(({ id, agreed }) => (agreed ? [id] : [])),
    ...(baseline === null ? {} : { record: { entityNumber: baseline.entityNumber, services: recordNumbers(filing) } }),
    ...(baseline !== null && filing.type.startsWith('change-') ? { changed: changedPaths(filing, plan) } : {}),
  };
}
