import type { FilingTypeCode, RecordStatus, TypeDecision } from '../model/filing.js';
import type { Profile } from '../model/profile.js';

type Facts = { readonly entity: RecordStatus; readonly domain: RecordStatus };

/** Some row gives this type for what is known, whatever the rest turns out to be. */
const mayBe = (type: FilingTypeCode, { entity, domain }: Facts, { typeTable }: Pick<Profile, 'typeTable'>): boolean =>
  typeTable.some((row) => row.type === type && (entity === 'unknown' || row.entity.includes(entity)) && (domain === 'unknown' || row.domain.includes(domain)));

/**
 * What the filing is, from what is on record: the first row of the provider's table that fits. `type` is `null` where the facts are not
 * known or the documents name no type; the reason says which, and `alternatives` what the applicant may choose: of what is
 * half known, only what is still possible.
 */
export function resolveFilingType(facts: Facts, profile: Pick<Profile, 'typeTable'>): TypeDecision {
  const row = profile.typeTable.find((one) => one.entity.includes(facts.entity) && one.domain.includes(facts.domain));
  const unknown = facts.entity === 'unknown' || facts.domain === 'unknown';
  if (row !== undefined) {
    const { alternatives = [] } = row;
    return { type: row.type, reasons: [`type-check:reason.${row.reason}`], alternatives: unknown ? alternatives.filter((type) => mayBe(type, facts, profile)) : alternatives };
  }
  return { type: null, reasons: [`type-check:reason.${unknown ? 'unknown' : 'noRow'}`], alternatives: [] };
}
