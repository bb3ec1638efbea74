import type { Dictionary } from '../../core/model/catalogue.js';
import { IcpError } from '../../core/model/errors.js';
import type { RecordSnapshot, RecordStatus } from '../../core/model/filing.js';
import type { BackendAdapter, DomainFacts, EntityRecord, TypeFacts, TypeQuery } from '../../core/ports/backend.js';
import { addDays, civilDateOf } from '../../core/time/index.js';
import fixtures from './fixtures.json';
import { MAGIC } from './magic.js';
import { isOpen } from './order-life.js';
import { isHere, plainDomain } from './record-life.js';
import type { StoredOrder } from './types.js';
import type { World } from './world.js';

type Lookups = Required<Pick<BackendAdapter, 'getDictionary' | 'checkDomain' | 'getTypeFacts'>>;

const { domains, certificates, appNames } = MAGIC;

const CERTIFICATE_STATUS: Readonly<Record<string, RecordStatus>> = {
  [certificates.filedHere]: 'here',
  [certificates.personFiledHere]: 'here',
  [certificates.filedElsewhere]: 'elsewhere',
  [certificates.personFiledElsewhere]: 'elsewhere',
};
const IN_FLIGHT: ReadonlySet<string> = new Set([certificates.inFlight, certificates.personInFlight]);

const APP_STATUS: Readonly<Record<string, RecordStatus>> = { [appNames.filedHere]: 'here', [appNames.filedElsewhere]: 'elsewhere' };

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

const domainsOf = (row: StoredOrder): readonly string[] => row.order.domains.map(plainDomain);
const certificateOf = (row: StoredOrder): unknown => row.submission.answers['entity.certificateNumber'];
/** APPs go by their name, as it was written. */
const appsOf = ({ submission }: StoredOrder): readonly unknown[] =>
  submission.services.filter(({ kind }) => kind === 'app').map(({ id }) => submission.answers[`services[${id}].name`]);
const services = (records: readonly EntityRecord[]): readonly { readonly here: boolean; readonly domains: readonly string[]; readonly app: unknown }[] =>
  records.flatMap(({ snapshot }) =>
    snapshot.services.map(({ id, kind, here, domains: names }) => ({ here, domains: names.map(plainDomain), app: kind === 'app' ? snapshot.answers[`services[${id}].name`] : undefined })),
  );

export function createLookups(world: World): Lookups {
  const orders = async (): Promise<readonly StoredOrder[]> => (await world.db()).all('orders');
  const records = async (): Promise<readonly EntityRecord[]> => (await world.db()).all('records');

  const onRecord = async (fits: (service: ReturnType<typeof services>[number]) => boolean): Promise<RecordStatus> => {
    const found = services(await records()).filter(fits);
    return found.length === 0 ? 'none' : found.some(({ here }) => here) ? 'here' : 'elsewhere';
  };
  const statusOfDomain = async (domain: string): Promise<RecordStatus> => {
    const set = world.options.domains?.[domain]?.recordStatus ?? magicFacts(domain, '2000-01-01')?.recordStatus;
    if (set) return set;
    if (domain === domains.nothingKnown) return 'unknown';
    return onRecord((service) => service.domains.includes(domain));
  };
  const statusOfApp = async (name: string): Promise<RecordStatus> => APP_STATUS[name] ?? onRecord(({ app }) => app === name);
  const recordFor = async (number: string): Promise<EntityRecord | undefined> =>
    (await records()).find(({ snapshot }) => snapshot.answers['entity.certificateNumber'] === number);
  const inFlight = async (domain: string, app: string | null, number: string): Promise<NonNullable<TypeFacts['inFlight']> | null> => {
    if (domain === domains.inFlight || app === appNames.inFlight) return { what: 'domain', orderId: null };
    if (IN_FLIGHT.has(number)) return { what: 'entity', orderId: null };
    const open = (await orders()).filter((row) => isOpen(row.order.state));
    const byName = open.find((row) => (app === null ? domainsOf(row).includes(domain) : appsOf(row).includes(app)));
    if (byName) return { what: 'domain', orderId: byName.order.id };
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

    checkDomain: (raw, options) =>
      world.call('checkDomain', options, async () => {
        const domain = plainDomain(raw);
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
        const domain = plainDomain(query.domain);
        const app = query.kind === 'app' ? (query.appName ?? '').trim() : null;
        const number = query.certificateNumber.trim().toUpperCase();
        if (domain === domains.checkFails) throw new IcpError('unavailable', 'the sandbox plays a register that is down');
        const known = await recordFor(number);
        const entity = CERTIFICATE_STATUS[number] ?? (known === undefined ? 'none' : isHere(known) ? 'here' : 'elsewhere');
        return {
          entity,
          domain: app === null ? await statusOfDomain(domain) : await statusOfApp(app),
          inFlight: await inFlight(domain, app, number),
          record: known?.snapshot ?? (entity === 'here' || entity === 'elsewhere' ? recordOf(query, entity === 'here') : null),
        };
      }),
  };
}
