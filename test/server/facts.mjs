/** What the test server knows of domains, certificates and codes; the values are the sandbox's, the answers its own. */
import { readFileSync } from 'node:fs';

const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
export const magic = json('../../src/adapters/sandbox/magic.json');
export const fixtures = json('../../src/adapters/sandbox/fixtures.json');
export const contract = json('./contract.json');

const DAY = 86_400_000;
const CHINA = 8 * 3_600_000;
const civil = (milliseconds) => new Date(milliseconds + CHINA).toISOString().slice(0, 10);

export const plainDomain = (domain) => domain.trim().toLowerCase().replace(/\.$/, '');

export function domainFacts(raw, now, filedHere) {
  const domain = plainDomain(raw);
  const { domains } = magic;
  if (domain === domains.nothingKnown) return { domain, recordStatus: 'unknown' };
  const facts = {
    domain,
    recordStatus: filedHere(domain) ? 'here' : 'none',
    realNameStatus: 'verified',
    registeredOn: civil(now - 700 * DAY),
    expiresOn: civil(now + 700 * DAY),
    registrarRegion: 'mainland',
    privacyProtection: false,
  };
  const set = {
    [domains.filedHere]: { recordStatus: 'here' },
    [domains.filedElsewhere]: { recordStatus: 'elsewhere' },
    [domains.otherHolder]: { holderName: fixtures.holders.unit, holderKind: 'unit' },
    [domains.heldByLegalRepresentative]: { holderName: fixtures.holders.individual, holderKind: 'individual', holderRelation: 'legal-representative' },
    [domains.heldByStranger]: { holderName: fixtures.holders.individual, holderKind: 'individual', holderRelation: 'other' },
    [domains.expiringSoon]: { expiresOn: civil(now + 20 * DAY) },
    [domains.expired]: { expiresOn: civil(now - 5 * DAY) },
    [domains.notVerified]: { realNameStatus: 'none' },
    [domains.verificationPending]: { realNameStatus: 'pending' },
    [domains.overseasRegistrar]: { registrarRegion: 'overseas' },
    [domains.privacyOn]: { privacyProtection: true },
  };
  return { ...facts, ...set[domain] };
}

export function certificateStatus(number) {
  const { certificates } = magic;
  if ([certificates.filedHere, certificates.personFiledHere].includes(number)) return 'here';
  if ([certificates.filedElsewhere, certificates.personFiledElsewhere].includes(number)) return 'elsewhere';
  return 'none';
}
export const certificateInFlight = (number) => [magic.certificates.inFlight, magic.certificates.personInFlight].includes(number);

/** APPs go by their name. */
export function appStatus(name, records) {
  const { appNames } = magic;
  const set = { [appNames.filedHere]: 'here', [appNames.filedElsewhere]: 'elsewhere' }[name];
  const onRecord = ({ snapshot }) => snapshot.services.some(({ id, kind }) => kind === 'app' && snapshot.answers[`services[${id}].name`] === name);
  return set ?? (records.some(onRecord) ? 'here' : 'none');
}

export function authorisationCode(code) {
  const { authorisationCodes: codes } = magic;
  if (code === codes.good) return { ok: true, resource: fixtures.authorisedResource };
  const reasons = { [codes.expired]: 'expired', [codes.used]: 'used', [codes.filing]: 'filing', [codes.notEligible]: 'not-eligible' };
  return { ok: false, reason: reasons[code] ?? 'unknown' };
}

/** Path of the first service name or remark that holds the word. */
export function findWord(answers, word) {
  for (const [path, value] of Object.entries(answers)) {
    const worth = path.endsWith('.remark') || /^services\[[\w-]+\]\.name$/.test(path);
    if (worth && typeof value === 'string' && value.includes(word)) return path;
  }
  return null;
}
