import type { Dictionary } from '../../core/model/catalogue.js';
import { IcpError } from '../../core/model/errors.js';
import type { RecordSnapshot, RecordStatus } from '../../core/model/filing.js';
import type { BackendAdapter, CloudResource, DomainFacts, TypeFacts, TypeQuery } from '../../core/ports/backend.js';
import { addDays, civilDateOf } from '../../core/time/index.js';
import fixtures from './fixtures.json';
import { MAGIC } from './magic.js';
import { isOpen } from './order-life.js';
import type { StoredOrder } from './types.js';
import type { World } from './world.js';

type Lookups = Required<Pick<BackendAdapter, 'getDictionary' | 'listCloudResources' | 'checkAuthorisationCode' | 'checkDomain' | 'getTypeFacts'>>;

const { domains, certificates, authorisationCodes } = MAGIC;
const RESOURCES: readonly CloudResource[] = fixtures.cloudResources;

const CODES: Readonly<Record<string, 'unknown' | 'expired' | 'used' | 'not-eligible' | 'good'>> = {
  [authorisationCodes.good]: 'good',
  [authorisationCodes.expired]: 'expired',
  [authorisationCodes.used]: 'used',
  [authorisationCodes.notEligible]: 'not-eligible',
};

const CERTIFICATE_STATUS: Readonly<Record<string, RecordStatus>> = {
  [certificates.filedHere]: 'here',
  [certificates.personFiledHere]: 'here',
  [certificates.filedElsewhere]: 'elsewhere',
  [certificates.personFiledElsewhere]: 'elsewhere',
};
const IN_FLIGHT: ReadonlySet<string> = new Set([certificates.inFlight, certificates.personInFlight]);

const plain = (domain: string): string => domain.trim().toLowerCase().replace(/\.$/, '');

/** What is set for a domain on top of an ordinary one; `null` for a domain of which nothing is known. */
function magicFacts(domain: string, today: string): Partial<DomainFacts> | null {
  const table: Readonly<Record<string, Partial<DomainFacts> | null>> = {
    [domains.filedHere]: { recordStatus: 'here' },
    [domains.filedElsewhere]: { recordStatus: 'elsewhere' },
    [domains.otherHolder]: { holderName: fixtures.holders.unit, holderKind: 'unit' },
    [domains.heldByLegalRepresentative]: { holderName: fixtures.holders.individual, holderKind: 'individual', holderRelation: 'legal-representative' },
    [domains.heldByStranger]: { holderName: fixtures.holders.individual, holderKind: 'individual', holderRelation: 'other' },
    [domains.expiringSoon]: { expiresOn: addDays(today, 20) },
    [domains.expired]: { expiresOn: addDays(today, -5) },
    [domains.notVerified]: { realNameStatus: 'none' },
    [domains.verificationPending]: { realNameStatus: 'pending' },
    [domains.overseasRegistrar]: { registrarRegion: 'overseas' },
    [domains.privacyOn]: { privacyProtection: true },
    [domains.nothingKnown]: null,
  };
  return domain in table ? (table[domain] ?? null) : {};
}

const { record } = fixtures;

/** The record of an entity that filed before: one service, with one domain, and those that are told to be filed. */
function recordOf(query: TypeQuery, here: boolean): RecordSnapshot {
  const individual = query.nature === 'individual';
  const { name, certificateNumber, mobile, emergencyPhone } = individual ? { ...record.person, name: record.individualName, certificateNumber: query.certificateNumber } : record.person;
  const contact = { certificateType: 'resident-id', name, certificateNumber, mobile, emergencyPhone };
  const of = (at: string): RecordSnapshot['answers'] => Object.fromEntries(Object.entries(contact).map(([field, value]) => [`${at}.${field}`, value]));
  return {
    entityNumber: record.number,
    holder: individual ? 'individual' : 'unit',
    answers: {
      'entity.region': query.region,
      'entity.nature': query.nature,
      'entity.certificateType': query.certificateType,
      'entity.certificateNumber': query.certificateNumber,
      'entity.name': individual ? record.individualName : record.entityName,
      ...of('principal'),
      'services[r1].name': record.siteName,
      ...of('services[r1].contact'),
    },
    services: [{ id: 'r1', number: `${record.number}-1`, kind: 'website', domains: [record.filedDomain, domains.filedHere, domains.filedElsewhere], here }],
  };
}

const domainsOf = (row: StoredOrder): readonly string[] => row.order.domains.map(plain);
const certificateOf = (row: StoredOrder): unknown => row.submission.answers['entity.certificateNumber'];

export function createLookups(world: World): Lookups {
  const orders = async (): Promise<readonly StoredOrder[]> => (await world.db()).all('orders');

  const statusOfDomain = async (domain: string): Promise<RecordStatus> => {
    const set = world.options.domains?.[domain]?.recordStatus ?? magicFacts(domain, '2000-01-01')?.recordStatus;
    if (set) return set;
    if (domain === domains.nothingKnown) return 'unknown';
    return (await orders()).some((row) => row.order.state === 'approved' && domainsOf(row).includes(domain)) ? 'here' : 'none';
  };
  const statusOfEntity = async (number: string): Promise<RecordStatus> => {
    const set = CERTIFICATE_STATUS[number];
    if (set) return set;
    return (await orders()).some((row) => row.order.state === 'approved' && certificateOf(row) === number) ? 'here' : 'none';
  };
  const inFlight = async (domain: string, number: string): Promise<NonNullable<TypeFacts['inFlight']> | null> => {
    if (domain === domains.inFlight) return { what: 'domain', orderId: null };
    if (IN_FLIGHT.has(number)) return { what: 'entity', orderId: null };
    const open = (await orders()).filter((row) => isOpen(row.order.state));
    const byDomain = open.find((row) => domainsOf(row).includes(domain));
    if (byDomain) return { what: 'domain', orderId: byDomain.order.id };
    const byEntity = open.find((row) => certificateOf(row) === number);
    return byEntity ? { what: 'entity', orderId: byEntity.order.id } : null;
  };

  return {
    getDictionary: (id, known, options) =>
      world.call('getDictionary', options, async () => {
        const found: Dictionary | undefined = world.options.dictionaries?.[id];
        if (!found) throw new IcpError('unsupported', `the sandbox was given no dictionary ${id}`);
        return found.version === known ? null : found;
      }),

    listCloudResources: (options) => world.call('listCloudResources', options, async () => RESOURCES),

    checkAuthorisationCode: (code, options) =>
      world.call('checkAuthorisationCode', options, async () => {
        const kind = CODES[code.trim().toLowerCase()] ?? 'unknown';
        return kind === 'good' ? { ok: true, resource: fixtures.authorisedResource } : { ok: false, reason: kind };
      }),

    checkDomain: (raw, options) =>
      world.call('checkDomain', options, async () => {
        const domain = plain(raw);
        if (domain === domains.checkFails) throw new IcpError('unavailable', 'the sandbox plays a register that is down');
        const today = civilDateOf(await world.now());
        const magic = magicFacts(domain, today);
        const recordStatus = await statusOfDomain(domain);
        if (magic === null) return { domain, recordStatus };
        return {
          domain,
          realNameStatus: 'verified',
          registeredOn: addDays(today, -700),
          expiresOn: addDays(today, 700),
          registrarRegion: 'mainland',
          privacyProtection: false,
          ...magic,
          ...world.options.domains?.[domain],
          recordStatus,
        };
      }),

    getTypeFacts: (query, options) =>
      world.call('getTypeFacts', options, async () => {
        const domain = plain(query.domain);
        const number = query.certificateNumber.trim().toUpperCase();
        if (domain === domains.checkFails) throw new IcpError('unavailable', 'the sandbox plays a register that is down');
        const entity = await statusOfEntity(number);
        return {
          entity,
          domain: await statusOfDomain(domain),
          inFlight: await inFlight(domain, number),
          record: entity === 'here' || entity === 'elsewhere' ? recordOf(query, entity === 'here') : null,
        };
      }),
  };
}
