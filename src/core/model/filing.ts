import type { DomainId, Path, ServiceId } from './ids.js';

/** ISO 8601 instant in UTC, e.g. `2026-11-22T04:00:00.000Z`. */
export type Instant = string;
/** Civil day in Asia/Shanghai, `YYYY-MM-DD`. */
export type CivilDate = string;
/** GB/T 2260 code, six digits; a province ends in `0000`. */
export type DivisionCode = string;

export type FilingTypeCode =
  | 'first'
  | 'add-service-elsewhere' | 'add-service-here'
  | 'add-access-elsewhere' | 'add-access-here'
  | 'change-entity' | 'change-service' | 'change-access'
  | 'cancel-access' | 'deregister-service' | 'deregister-entity';

/** A unit (单位) or a natural person (个人); derived from the entity's nature by its dictionary row. */
export type Holder = 'unit' | 'individual';
export type ServiceKind = 'website' | 'app';

export interface RegionValue { readonly province: DivisionCode; readonly city: DivisionCode; readonly district: DivisionCode }
export interface LandlineValue { readonly areaCode: string; readonly number: string; readonly extension: string }
export interface ValidityValue { readonly from: CivilDate | ''; readonly until: CivilDate | 'long-term' | '' }
/** A file of the draft. The bytes live in `DraftStorage` under `id`; `uploadId` is the backend's name for them once uploaded. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly width?: number;
  readonly height?: number;
  readonly side?: 'front' | 'back' | 'merged';
  readonly uploadId?: string;
}
export interface CloudResourceRef { readonly id: string; readonly label: string; readonly via: 'account' | 'code' }

export type AnswerValue =
  | string | boolean | readonly string[]
  | RegionValue | LandlineValue | ValidityValue
  | readonly FileRef[] | readonly CloudResourceRef[];

export type Origin = 'typed' | 'ocr' | 'record' | 'carried' | 'suggested' | 'package';

export interface Answer {
  readonly value: AnswerValue;
  readonly origin: Origin;
  readonly at: Instant;
  /** What stood here before an autofill, so that it can be undone. */
  readonly previous?: { readonly value: AnswerValue; readonly origin: Origin } | null;
}

export type FactValue = string | boolean | number | ValidityValue | readonly string[];
export interface Fact {
  readonly value: FactValue;
  readonly from: 'ocr' | 'adapter' | 'record' | 'declared';
  readonly at: Instant;
  /** 0..1, for OCR only. */
  readonly confidence?: number;
}

export interface ServiceEntry {
  readonly id: ServiceId;
  readonly kind: ServiceKind;
  readonly domains: readonly { readonly id: DomainId }[];
  /** When the type check of this service passed; from then on its domain and first cloud resources are locked. */
  readonly checkedAt: Instant | null;
}

/** State of one in-form phone check; survives reload so that a countdown goes on. Keyed by the path of the mobile number. */
export interface PhoneCheck {
  /** The number the last code went to; a different answer makes the check stale. */
  readonly phone: string;
  readonly ticket?: string;
  readonly sentAt?: Instant;
  readonly resendAt?: Instant;
  readonly expiresAt?: Instant;
  readonly attemptsLeft?: number;
  readonly verifiedAt?: Instant;
  readonly problem?: 'wrong' | 'expired' | 'too-many' | null;
}

/** Where a filing starts, when it does not start from nothing: its type, and what stands on record. */
export interface FilingStart {
  readonly type: FilingTypeCode;
  readonly record?: RecordSnapshot;
  /** Services of the record that it is about; absent: none (a new one is added, or it is about the entity), or all that are here where its form is about both. */
  readonly serviceIds?: readonly ServiceId[];
  /** For a new service. Default: the profile's first kind. */
  readonly kind?: ServiceKind;
}

export type AuthenticityMethod = 'face-check' | 'curtain-photo' | 'verification-point' | 'counter-visit' | 'app-capture';
export interface AuthenticityState {
  readonly method: AuthenticityMethod;
  readonly sessionId?: string;
  /** Link for the phone; short-lived, carries no personal data. */
  readonly url?: string;
  readonly status: 'none' | 'waiting' | 'passed' | 'failed' | 'expired';
  readonly expiresAt?: Instant;
  /** Until when a passed result may be used for submission. */
  readonly validUntil?: Instant;
  readonly reason?: string;
}

/** Snapshot of what is on record already: changes, access and whole-entity thresholds look at it. */
export interface RecordSnapshot {
  readonly entityNumber: string | null;
  readonly holder: Holder | null;
  readonly answers: Readonly<Record<Path, AnswerValue>>;
  readonly services: readonly { readonly id: ServiceId; readonly number: string; readonly kind: ServiceKind; readonly domains: readonly string[]; readonly here: boolean }[];
}

export type RecordStatus = 'none' | 'here' | 'elsewhere' | 'unknown';

export interface TypeDecision {
  readonly type: FilingTypeCode | null;
  /** Message keys, e.g. `type-check:reason.entityNotFiled`. */
  readonly reasons: readonly string[];
  readonly alternatives: readonly FilingTypeCode[];
}

export interface Rejection {
  /** `null`: concerns the whole filing. */
  readonly path: Path | null;
  readonly code?: string;
  /** The reviewer's words, shown as plain text. */
  readonly message: string;
  readonly suggestion?: string;
  /** When it was said. An answer given later counts as mended; without it the rejection stays shown and holds nothing up. */
  readonly at?: Instant;
}

/** The document being filled in. JSON-able; see house rule "a filing is data". */
export interface Filing {
  readonly schema: 1;
  readonly id: string;
  readonly providerId: string;
  readonly versions: { readonly profile: string; readonly packs: Readonly<Record<string, string>> };
  /** What the rules did in this filing when it was last saved, so that at the next opening it can be said which have changed. Never sent with a submission. */
  readonly rulesSeen?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly decision: TypeDecision | null;
  /** What the filing is now taken to be; before the type check `first` is assumed so that a plan exists. */
  readonly type: FilingTypeCode;
  readonly scope: { readonly entity: boolean; readonly serviceIds: readonly ServiceId[] };
  readonly services: readonly ServiceEntry[];
  readonly answers: Readonly<Record<Path, Answer>>;
  readonly facts: Readonly<Record<Path, Fact>>;
  /** File of a signed letter → field that stands printed on it → digest of what was answered when it was given. Never sent with a submission. */
  readonly printed?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly baseline: RecordSnapshot | null;
  /** It was started from the record: who files stands there, and is not asked again. */
  readonly fromRecord?: boolean;
  readonly phoneChecks: Readonly<Record<Path, PhoneCheck>>;
  readonly authenticity: Readonly<Record<ServiceId, AuthenticityState>>;
  /** Agreement id → when it was ticked. */
  readonly agreements: Readonly<Record<string, Instant>>;
  readonly step: string;
  /** Steps the applicant tried to leave: from then on their findings are shown. */
  readonly triedSteps: readonly string[];
  /** Set once and kept over retries, so that a filing is submitted at most once. */
  readonly submissionKey: string | null;
  readonly orderId: string | null;
  /** Fields a reviewer named; only they are editable where the profile says so. */
  readonly rejections: readonly Rejection[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
