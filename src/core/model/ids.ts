/**
 * Typed names of everything a filing can hold. A field id names a question once; a path names one answer in one filing.
 *
 * | field id | path |
 * |---|---|
 * | `entity.name` | `entity.name` |
 * | `principal.mobile` | `principal.mobile` |
 * | `service.name` | `services[s1].name` |
 * | `serviceContact.mobile` | `services[s1].contact.mobile` |
 * | `domain.name` | `services[s1].domains[d1].name` |
 * | `material.verification-sheet` (per service) | `services[s1].materials[verification-sheet]` |
 * | `material.x` (per filing) | `materials[x]` |
 */
export type EntityField =
  | 'region' | 'nature' | 'certificateType' | 'certificateFiles' | 'certificateNumber'
  | 'name' | 'certificateAddress' | 'mailingAddress' | 'investor' | 'remark'
  | 'legalRepresentativeName' | 'recordNumber' | 'recordPassword' | 'closingReason';
export type PersonField =
  | 'certificateType' | 'certificateFront' | 'certificateBack' | 'name' | 'certificateNumber'
  | 'mobile' | 'officePhone' | 'emergencyPhone' | 'secondPhone' | 'email';
/** One APP is one filing, however many platforms it runs on; each platform has what tells its package from any other. */
export type AppPlatform = 'android' | 'ios' | 'harmonyos' | 'other';
export type AppField = 'platformName' | 'packageName' | 'version' | 'publicKey' | 'certificateMd5' | 'certificateSha1' | 'domains' | 'icon';
export type ServiceField =
  | 'kind' | 'cloudResources' | 'name' | 'homeUrl' | 'content' | 'type' | 'languages'
  | 'priorApprovalType' | 'priorApprovalNumber' | 'priorApprovalFile' | 'remark'
  | 'recordNumber' | 'ip' | 'accessMethod' | 'serverPlace' | 'closingReason'
  | 'platforms' | `${AppPlatform}.${AppField}`;
export type DomainField = 'name';
export type PersonRole = 'principal' | 'serviceContact';

export type FieldId =
  | `entity.${EntityField}`
  | `principal.${PersonField}`
  | `service.${ServiceField}`
  | `serviceContact.${PersonField}`
  /** The contact of this service is the principal: the provider's form offers it as one tick. */
  | 'serviceContact.sameAsPrincipal'
  | `domain.${DomainField}`
  | `material.${string}`;

/** Evidence kept apart from the answers: a rule may need it although no provider's form asks for it. */
export type FactId =
  | 'entity.legalRepresentativeName'
  | 'entity.certificateValidity'
  | 'entity.recordStatus'
  | 'principal.isLegalRepresentative'
  | 'principal.certificateValidity'
  | 'principal.mobileHome'
  | 'principal.otherEntities'
  | 'serviceContact.isLegalRepresentative'
  | 'serviceContact.certificateValidity'
  | 'serviceContact.mobileHome'
  | 'serviceContact.otherEntities'
  | 'domain.recordStatus'
  | 'domain.holderName'
  | 'domain.holderKind'
  | 'domain.holderRelation'
  | 'domain.realNameStatus'
  | 'domain.expiresOn'
  | 'domain.registeredOn'
  | 'domain.registrarRegion'
  | 'domain.privacyProtection'
  | `declared.${string}`;

/** One answer's or one fact's place in one filing, as in the table above. */
export type Path = string;

/** Ids inside a path: letters, digits, `-` and `_`. */
export type ServiceId = string;
export type DomainId = string;

export interface PathPlace {
  readonly serviceId?: ServiceId;
  readonly domainId?: DomainId;
}

/** The path of a field, fact or material of a given service and domain. Throws `TypeError` when the place it needs is missing. */
export function pathOf(id: FieldId | FactId, place: PathPlace = {}, materialPer: 'filing' | 'service' = 'service'): Path {
  const dot = id.indexOf('.');
  const group = id.slice(0, dot);
  const name = id.slice(dot + 1);
  if (group === 'entity' || group === 'principal') return id;
  if (group === 'declared') return place.serviceId === undefined ? id : `services[${place.serviceId}].${id}`;
  if (group === 'material' && materialPer === 'filing') return `materials[${name}]`;
  if (place.serviceId === undefined) throw new TypeError(`${id} needs a service`);
  const service = `services[${place.serviceId}]`;
  if (group === 'service') return `${service}.${name}`;
  if (group === 'serviceContact') return `${service}.contact.${name}`;
  if (group === 'material') return `${service}.materials[${name}]`;
  if (place.domainId === undefined) throw new TypeError(`${id} needs a domain`);
  return `${service}.domains[${place.domainId}].${name}`;
}

const SHAPE = /^services\[([\w-]+)\](?:\.domains\[([\w-]+)\])?\.(?:(contact)\.)?(?:materials\[([\w-]+)\]|(.+))$/;

/** The field id and place behind a path; the inverse of `pathOf`. `undefined` for a text that is no path. */
export function parsePath(path: Path): ({ readonly id: FieldId | FactId } & PathPlace) | undefined {
  const material = /^materials\[([\w-]+)\]$/.exec(path);
  if (material) return { id: `material.${material[1] ?? ''}` };
  if (/^(entity|principal|declared)\.\w/.test(path)) return { id: path as FieldId };
  const m = SHAPE.exec(path);
  if (!m || m[1] === undefined) return undefined;
  const [, serviceId, domainId, contact, slot, name] = m;
  const place = { serviceId, ...(domainId === undefined ? {} : { domainId }) };
  if (slot !== undefined) return { id: `material.${slot}`, ...place };
  if (name?.startsWith('declared.')) return { id: name as FactId, ...place };
  const group = domainId !== undefined ? 'domain' : contact !== undefined ? 'serviceContact' : 'service';
  return { id: `${group}.${name ?? ''}` as FieldId, ...place };
}
