import type { AddressCode } from './address/index.js';
import type { AppDomainsCode } from './app-domains/index.js';
import type { AuthorisationCodeCode } from './authorisation-code/index.js';
import type { CertificateNumberCode } from './certificate-number/index.js';
import type { DateCode } from './date/index.js';
import type { DomainCode } from './domain/index.js';
import type { EmailCode } from './email/index.js';
import type { FileNameCode } from './file-name/index.js';
import type { FingerprintCode } from './fingerprint/index.js';
import type { HomeUrlCode } from './home-url/index.js';
import type { LandlineCode } from './landline/index.js';
import type { MobileCode } from './mobile/index.js';
import type { PackageNameCode } from './package-name/index.js';
import type { PersonNameCode } from './person-name/index.js';
import type { PublicKeyCode } from './public-key/index.js';
import type { RecordNumberCode } from './record-number/index.js';
import type { ServiceNameCode } from './service-name/index.js';
import type { SmsCodeCode } from './sms-code/index.js';
import type { TextCode } from './text/index.js';
import type { UnitNameCode } from './unit-name/index.js';
import type { ValidityCode } from './validity/index.js';

/** Every kind of value, one object each: `validate(raw, context?)`, `normalise(raw)`, `format(raw)` and what that kind needs besides. */
export type { EmptyCode, ValueFail, ValueOk, ValueParams, ValueResult } from './result.js';
export { isProvinceCode, type ProvinceCode, provinceCodes } from './regions.js';
export { text, type TextCode, type TextContext, type TextInfo } from './text/index.js';
export { residentId, type ResidentIdCode, type ResidentIdContext, type ResidentIdInfo } from './resident-id/index.js';
export { type Registrar, registrars, uscc, type UsccCode, type UsccInfo } from './uscc/index.js';
export {
  type Carrier,
  mobile,
  type MobileCode,
  type MobileContext,
  type MobileInfo,
  mobileSegments,
  type Segment,
  type SegmentUse,
} from './mobile/index.js';
export { domain, type DomainCode, type DomainInfo } from './domain/index.js';
export { organisationCode, type OrganisationCodeCode } from './organisation-code/index.js';
export { registrationNumber, type RegistrationNumberCode, type RegistrationNumberInfo } from './registration-number/index.js';
export { passport, type PassportCode, type PassportInfo } from './passport/index.js';
export { travelPermit, type TravelPermitCode, type TravelPermitInfo, type TravelPermitKind } from './travel-permit/index.js';
export {
  type PermitRegion,
  permitRegions,
  residencePermit,
  type ResidencePermitCode,
  type ResidencePermitContext,
  type ResidencePermitInfo,
} from './residence-permit/index.js';
export {
  permanentResidentCard,
  type PermanentResidentCode,
  type PermanentResidentContext,
  type PermanentResidentInfo,
} from './permanent-resident-card/index.js';
export {
  certificateNumber,
  type CertificateNumberCode,
  type CertificateNumberContext,
  type CertificateNumberInfo,
  type CertificateNumberResult,
  type CertificateSchemes,
  type NumberScheme,
  numberSchemes,
  validateCertificateNumber,
} from './certificate-number/index.js';
export {
  type AreaCodeRow,
  type AreaCodeTable,
  landline,
  type LandlineCode,
  type LandlineContext,
  type LandlineInfo,
  type LandlineParts,
  type LandlineResult,
} from './landline/index.js';
export { email, type EmailCode, type EmailInfo } from './email/index.js';
export { personName, type PersonNameCode, type PersonNameInfo } from './person-name/index.js';
export { unitName, type UnitNameCode, type UnitNameContext } from './unit-name/index.js';
export { homeUrl, type HomeUrlCode, type HomeUrlContext, type HomeUrlInfo } from './home-url/index.js';
export { serviceName, type ServiceNameCode, type ServiceNameContext, type ServiceNameViolation } from './service-name/index.js';
export { address, type AddressCode, type AddressContext, type AddressInfo, type AddressPart } from './address/index.js';
export { authorisationCode, type AuthorisationCodeCode, type AuthorisationCodeContext } from './authorisation-code/index.js';
export { packageName, type PackageNameCode, type PackagePlatform } from './package-name/index.js';
export { type Digest, fingerprint, type FingerprintCode } from './fingerprint/index.js';
export { publicKey, type PublicKeyCode } from './public-key/index.js';
export { appDomains, type AppDomainsCode } from './app-domains/index.js';
export { smsCode, type SmsCodeCode, type SmsCodeContext } from './sms-code/index.js';
export { recordNumber, type RecordNumberCode, type RecordNumberContext, type RecordNumberInfo } from './record-number/index.js';
export { fileName, type FileNameCode, type FileNameInfo } from './file-name/index.js';
export { date, type DateCode } from './date/index.js';
export { validity, type ValidityCode, type ValidityContext } from './validity/index.js';

/** Every error of every kind: the keys of the locale namespace `values`. */
export type ValueErrorCode =
  | AddressCode
  | AppDomainsCode
  | AuthorisationCodeCode
  | CertificateNumberCode
  | DateCode
  | DomainCode
  | EmailCode
  | FileNameCode
  | FingerprintCode
  | HomeUrlCode
  | LandlineCode
  | MobileCode
  | PackageNameCode
  | PersonNameCode
  | PublicKeyCode
  | RecordNumberCode
  | ServiceNameCode
  | SmsCodeCode
  | TextCode
  | UnitNameCode
  | ValidityCode;
