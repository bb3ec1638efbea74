import type { Catalogue, ControlKind, Dictionaries, DictionaryId, ValueKind } from '../model/catalogue.js';
import type { AnswerValue, AuthenticityMethod, CivilDate, Filing, FilingTypeCode, Holder, Instant, Origin } from '../model/filing.js';
import type { FactId, FieldId, Path, ServiceId } from '../model/ids.js';
import type { FieldMode, Profile, StepKind } from '../model/profile.js';
import type { CertificateSchemes } from '../values/certificate-number/index.js';
import type { AreaCodeTable } from '../values/landline/index.js';
import type { Params, RuleSet, Severity, SourceRef } from '../rules/types.js';

/** Everything a plan is made of, loaded. */
export interface PlanContext {
  readonly profile: Profile;
  readonly catalogue: Catalogue;
  readonly rules: RuleSet;
  readonly dictionaries: Dictionaries;
  /** Civil day in Asia/Shanghai; the server's where known. */
  readonly today: CivilDate;
  /** The instant the plan is for; the server's where known. Only clocks and expiries look at it. */
  readonly now: Instant;
  /** Absent: the home of a landline stays unknown, and any well-formed area code passes. */
  readonly areaCodes?: AreaCodeTable;
  /** How the certificates of the dictionary are numbered. Absent: a kind is told by its slug. */
  readonly certificateSchemes?: CertificateSchemes;
}

export interface Hint {
  readonly ruleId: string;
  /** `pack.<id>:<key>`, `provider:<key>` or `<namespace>:<key>`. */
  readonly message: string;
  readonly params: Params;
  readonly source: SourceRef;
}
export interface OfferedText { readonly text: string; readonly message: string; readonly ruleId: string; readonly source: SourceRef }
export interface Question { readonly fact: Path; readonly factId: FactId; readonly message: string; readonly answer: boolean | null; readonly ruleId: string; readonly source: SourceRef }

export interface FieldPlan {
  /**
   * Its place in `plan.fields`: the path, or `<path>@<step id>` where a field stands in a second step (region, domain and the like are asked
   * in the type check and stand again, locked or to be extended, in a later step). Findings point to the first place.
   */
  readonly key: string;
  readonly path: Path;
  readonly id: FieldId;
  readonly stepId: string;
  readonly serviceId: ServiceId | null;
  readonly kind: ValueKind;
  readonly control: ControlKind;
  readonly mode: FieldMode;
  readonly required: boolean;
  /** The value in force (an answer, or carried); `undefined` when nothing is there. */
  readonly value: AnswerValue | undefined;
  readonly origin: Origin | null;
  /** The field a carried value comes from. */
  readonly carriedFrom: Path | null;
  /** Why a locked field is locked: message key `fields:locked.<reason>`. */
  readonly lockedBy: 'carried' | 'type-check' | 'record' | 'rejection' | 'submitted' | null;
  readonly dictionary: DictionaryId | null;
  /** Slugs of the dictionary rows on offer, in order; `null` for fields without options. */
  readonly options: readonly string[] | null;
  readonly maxLength: number | null;
  /** The kind of certificate a number belongs to. */
  readonly certificateType: string | null;
  readonly autocomplete: string | null;
  readonly hints: readonly Hint[];
  readonly offers: readonly OfferedText[];
  readonly questions: readonly Question[];
  /** An in-form code has to prove this number. */
  readonly needsCode: boolean;
  /** Upload fields: what the slot takes. */
  readonly upload: { readonly max: number; readonly sides: readonly ('front' | 'back' | 'merged')[]; readonly template: string | null; readonly ocr: boolean; /** Absent: pictures. */ readonly media?: 'video' } | null;
  /** "Why am I asked this?": the row that put the field here. */
  readonly source: SourceRef;
}

export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly path: Path;
  readonly stepId: string;
  readonly serviceId: ServiceId | null;
  /** Message key with namespace. */
  readonly code: string;
  readonly params: Params;
  readonly source: SourceRef;
}
/** A rule that could not be checked, because evidence is missing. Never blocks. */
export interface Unchecked { readonly ruleId: string; readonly path: Path | null; readonly needs: readonly Path[]; readonly message: string; readonly params?: Params; readonly source: SourceRef }

/** `fields` are keys of `plan.fields`. */
export interface SectionPlan {
  readonly id: string;
  readonly serviceId: ServiceId | null;
  readonly fields: readonly string[];
  /** An added service that waits for its type check: only what that check asks is here. */
  readonly check?: true;
}
export interface StepPlan {
  readonly id: string;
  readonly kind: StepKind;
  /** The provider's own name: messages `provider:step.<label>.title` and `.lead`. */
  readonly label?: string;
  readonly sections: readonly SectionPlan[];
  readonly hints: readonly Hint[];
  /** Nothing blocks it. */
  readonly complete: boolean;
  readonly blocking: number;
  readonly warnings: number;
}
export interface VerificationPlan { readonly mobile: Path; readonly serviceId: ServiceId | null; readonly phone: string | null; readonly state: 'not-sent' | 'sent' | 'verified' | 'stale' | 'expired' | 'blocked'; readonly resendAt: Instant | null; readonly expiresAt: Instant | null }
export interface AuthenticityPlan { readonly serviceId: ServiceId; readonly method: AuthenticityMethod | null; readonly slot: Path | null; readonly state: 'none' | 'waiting' | 'passed' | 'failed' | 'expired'; readonly source: SourceRef | null;
  /** More than one: the applicant chooses. */
  readonly methods?: readonly AuthenticityMethod[];
  /** `later`: after the provider's first review, on the order's page; it holds nothing up here. */
  readonly when?: 'now' | 'later';
  /** Nothing to be done or handed in here: the person goes to a place, and the filing may be submitted before. */
  readonly inPerson?: true }
export interface Estimate { readonly clock: string; readonly min: number; readonly max: number; readonly unit: 'working-day' | 'day' | 'week'; readonly source: SourceRef }

/** What the applicant has to do now. A pure function of the filing and its context. */
export interface Plan {
  readonly type: FilingTypeCode;
  readonly holder: Holder | null;
  /** GB/T 2260 code of the entity's province, or `null` while it is not chosen. */
  readonly province: string | null;
  readonly provincePack: boolean;
  readonly steps: readonly StepPlan[];
  /** By `FieldPlan.key`. */
  readonly fields: ReadonlyMap<string, FieldPlan>;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  readonly verifications: readonly VerificationPlan[];
  readonly authenticity: readonly AuthenticityPlan[];
  readonly services: { readonly max: number; readonly canAdd: boolean; readonly reason: string | null; /** Of the rule that sets the limit. */ readonly source?: SourceRef };
  readonly estimates: readonly Estimate[];
  readonly duties: readonly Hint[];
  /** Answers kept but not part of this plan. */
  readonly parked: readonly Path[];
  /** The whole filing may be submitted. */
  readonly ready: boolean;
  /** The provider's profile has no flow for this filing type: there are no steps, and an honest screen says so. */
  readonly emptyBecause?: 'no-flow' | null;
  /** Agreements to be ticked before submission. */
  readonly agreements?: readonly { readonly id: string; readonly required: boolean; readonly agreed: boolean; readonly url: string | null; readonly source: SourceRef }[];
  /** A rule limits the domains of one website. */
  readonly domainsPerService?: { readonly max: number; readonly message: string; readonly ruleId: string; readonly source: SourceRef } | null;
  /** The contact of a service may not be copied from the principal. */
  readonly reuse?: { readonly ruleId: string; readonly source: SourceRef } | null;
}

export interface Planner {
  /** `now` (default: that of the context) moves on between two plans of one planner: only clocks and expiries look at it. */
  plan(filing: Filing, now?: Instant): Plan;
  readonly context: PlanContext;
}

/** What the backend gets: only what is in the plan, by path, plus the files' upload ids. */
export interface Submission {
  readonly filingId: string;
  readonly providerId: string;
  readonly type: FilingTypeCode;
  readonly holder: Holder;
  readonly versions: Filing['versions'];
  readonly services: readonly { readonly id: ServiceId; readonly kind: 'website' | 'app'; readonly domains: readonly { readonly id: string }[] }[];
  readonly answers: Readonly<Record<Path, AnswerValue>>;
  readonly phoneTickets: Readonly<Record<Path, string>>;
  readonly authenticity: Readonly<Record<ServiceId, { readonly method: AuthenticityMethod; readonly sessionId?: string }>>;
  readonly agreements: readonly string[];
  /** What stands on record, where the filing is about that: the entity's number, and those of the services it concerns. */
  readonly record?: { readonly entityNumber: string | null; readonly services: Readonly<Record<ServiceId, string>> };
  /** Of a change: the paths whose value is another than the one on record, and the domains that are given up. */
  readonly changed?: readonly Path[];
}
