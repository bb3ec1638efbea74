import type { RecordStatus, TypeDecision } from '../model/filing.js';
import type { Profile } from '../model/profile.js';

/**
 * What the filing is, from what is on record: the first row of the provider's table that fits. `type` is `null` where the facts are not
 * known or the documents name no type; the reason says which, and `alternatives` what the applicant may choose.
 */
export function resolveFilingType(facts: { readonly entity: RecordStatus; readonly domain: RecordStatus }, profile: Pick<Profile, 'typeTable'>): TypeDecision {
  const row = profile.typeTable.find((one) => one.entity.includes(facts.entity) && one.domain.includes(facts.domain));
  if (row !== undefined) return { type: row.type, reasons: [`type-check:reason.${row.reason}`], alternatives: row.alternatives ?? [] };
  const unknown = facts.entity === 'unknown' || facts.domain === 'unknown';
  return { type: null, reasons: [`type-check:reason.${unknown ? 'unknown' : 'noRow'}`], alternatives: [] };
}
