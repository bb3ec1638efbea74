import type { LetterDef, ProviderConsole } from './console.js';
import type { AuthenticityMethod, FilingTypeCode, RecordStatus, ServiceKind } from './filing.js';
import type { FieldId } from './ids.js';
import type { Condition, OverlayRow, PackMessages, SourceRef } from '../rules/types.js';

/**
 * `extend`: what stands may be added to. `confirm`: what was found on record stands there to be looked at, and corrected where it is wrong;
 * where the record does not tell, it is asked.
 */
export type FieldMode = 'edit' | 'locked' | 'extend' | 'confirm';
export type StepKind = 'type-check' | 'entity' | 'website' | 'access' | 'materials' | 'authenticity' | 'review' | 'progress';

export interface FieldRefDef {
  readonly field: FieldId;
  /** Mode per holder; a holder that is not listed does not have the field at all. */
  readonly unit?: FieldMode;
  readonly individual?: FieldMode;
  /** Default true. */
  readonly required?: boolean;
  /** Asked anew in this flow: what stands on record is compared with the answer, and never stands in its place. */
  readonly anew?: true;
  /** A tick that is set until somebody takes it away. */
  readonly preset?: true;
  /** The field exists only while this holds (unknown counts as not). */
  readonly when?: Condition;
  /** Where a locked value comes from, when not from an answer of its own. */
  readonly carry?: { readonly unit?: FieldId; readonly individual?: FieldId; readonly side?: 'front' | 'back' };
  readonly source: SourceRef;
}

export interface SectionDef {
  readonly id: string;
  /** `service`: once per service. */
  readonly per?: 'service';
  readonly fields: readonly FieldRefDef[];
}
export interface StepDef {
  readonly id: string;
  readonly kind: StepKind;
  /** The provider's own name of this step in this flow: messages `provider:step.<label>.title` and `.lead`. Absent: that of its kind. */
  readonly label?: string;
  readonly sections: readonly SectionDef[];
}
export interface FlowDef {
  readonly type: FilingTypeCode;
  readonly steps: readonly StepDef[];
  readonly services: { readonly max: number; readonly canAdd: boolean };
  /** While a service is not checked, or where nothing is: whether it may get more domains, and whether some of several may be taken away. Absent: as the mode of `domain.name` says. */
  readonly domains?: { readonly add: boolean; readonly remove: boolean };
  /** What the filing is about, where it starts from a record: the entity, one of its services, or both. Absent: what the type's name says. */
  readonly about?: { readonly entity: boolean; readonly service: boolean };
}

/** One row of the table that decides the filing type; the first row that fits wins. */
export interface TypeRow {
  readonly type: FilingTypeCode | null;
  readonly entity: readonly RecordStatus[];
  readonly domain: readonly RecordStatus[];
  /** Message key under `type-check:reason`. */
  readonly reason: string;
  readonly alternatives?: readonly FilingTypeCode[];
  readonly source: SourceRef;
}

export interface ImageRules {
  readonly formats: readonly ('jpeg' | 'png' | 'gif' | 'webp' | 'bmp')[];
  /** Bytes. */
  readonly minBytes: number;
  readonly maxBytes: number;
  /** Pixels of the shorter edge below which a paper cannot be read. */
  readonly minEdge: number;
  /** Pixels in all; a larger picture is reduced while decoding. */
  readonly maxPixels: number;
  /** Pixels of the longer edge after reduction. */
  readonly maxEdge: number;
  readonly target: 'jpeg' | 'keep';
  readonly sides: 'separate' | 'merged' | 'either';
  readonly source: SourceRef;
}

export interface MaterialDef {
  readonly slot: string;
  readonly per: 'filing' | 'service';
  readonly level: 'required' | 'optional';
  readonly unit?: boolean;
  readonly individual?: boolean;
  readonly when?: Condition;
  /** Number of files. */
  readonly max: number;
  /** A blank template to download, relative to the profile's asset base, or absolute. */
  readonly template?: string;
  /** Absent: every filing type. */
  readonly types?: readonly FilingTypeCode[];
  /** Only when one of these differs from what is on record (a change filing): what was handed in once is not asked for again. */
  readonly ifChanged?: readonly FieldId[];
  /** A document that the wizard fills in and prints (`src/data/letters`), by its id. */
  readonly letter?: string;
  readonly source: SourceRef;
}

/** In-form phone check (spec 3.3 a): who has to prove the number while the form is filled in. */
export interface PhoneCodeRow {
  readonly types: readonly FilingTypeCode[];
  readonly mobile: 'principal.mobile' | 'serviceContact.mobile';
  readonly unit: boolean;
  readonly individual: boolean;
  readonly source: SourceRef;
}
export interface PhoneCodeRules {
  readonly length: number;
  /** Seconds; what the backend answers wins. */
  readonly resendAfter: number;
  readonly validFor: number;
  readonly attempts: number;
  readonly rows: readonly PhoneCodeRow[];
  readonly source: SourceRef;
}

export interface AuthenticityRow {
  readonly method: AuthenticityMethod;
  readonly types: readonly FilingTypeCode[];
  /** Whose face: always the service contact at the providers we know. */
  readonly who: 'serviceContact';
  readonly unit?: boolean;
  readonly individual?: boolean;
  readonly when?: Condition;
  /** Material slot for methods that end in an upload. */
  readonly slot?: string;
  /** When it happens. Default `before`: while the filing is filled in; else once the provider's first review has passed, on the order's page. */
  readonly at?: 'before' | 'after-initial-review';
  /** Rows of one choice: all of a name that hold are offered together, and the applicant takes one. Absent: the first row that holds. */
  readonly choice?: string;
  readonly source: SourceRef;
}

/** OCR: which picture is read as what, and what its reading fills. Everything else read becomes a suggestion or a fact. */
export interface OcrRow {
  readonly picture: FieldId;
  readonly side?: 'front' | 'back';
  readonly document: 'business-licence' | 'resident-id-front' | 'resident-id-back';
  /** Only when the certificate kind fits. */
  readonly when?: Condition;
  /** Reading field → answer that is filled. */
  readonly fills: Readonly<Record<string, FieldId>>;
  /** Reading field → answer for which it is offered as a suggestion. */
  readonly suggests?: Readonly<Record<string, FieldId>>;
  /** Reading field → fact. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly source: SourceRef;
}

export interface ReviewStage {
  readonly id: string;
  /** Absent: every filing type. The estimate of a row that names its types goes before that of the province. */
  readonly types?: readonly FilingTypeCode[];
  /** Message key `progress:stage.<id>` unless wording overrides it. */
  readonly estimate?: { readonly min: number; readonly max: number; readonly unit: 'working-day' | 'day' | 'week' };
  readonly source: SourceRef;
}

export interface AgreementDef { readonly id: string; readonly required: boolean; readonly url?: string; /** Absent: every filing type. */ readonly types?: readonly FilingTypeCode[]; readonly source: SourceRef }

export interface Wording { readonly messages: PackMessages; readonly overrides: Readonly<Record<string, string>> }

/** Where a website or APP runs, and what makes a server fit for a filing. Facts for hints; the backend decides what is eligible. */
export interface CloudKind {
  /** Matches `CloudResource.kind`. */
  readonly id: string;
  /** Locale → the provider's name of the product. */
  readonly label: Readonly<Record<string, string>>;
  /** Months bought, renewals included, below which it is not eligible. */
  readonly months?: number;
  readonly publicBandwidth?: boolean;
  readonly mainland?: boolean;
  /** Filings that one instance (or one account) carries. */
  readonly quota?: { readonly n: number; readonly per: 'instance' | 'account' };
  /** Message key under `provider:` for anything else that is to be said. */
  readonly note?: string;
  readonly source: SourceRef;
}
export interface CloudRules {
  readonly kinds: readonly CloudKind[];
  /** Of one service; absent: any number. */
  readonly max?: number;
  /** Authorisation codes (授权码, 服务号). `pattern`: a regular expression of the whole text, where the provider states one. */
  readonly code?: { readonly pattern?: string; readonly maxLength?: number; readonly onceOnly: boolean; readonly source: SourceRef };
  /** Address of the shop, for an account without a server. */
  readonly buy?: string;
  readonly source: SourceRef;
}

export type ProfileLater = Partial<Pick<Profile, 'flows' | 'materials' | 'authenticity' | 'ocr' | 'cloud' | 'review'>>;

/** Everything the SDK knows about one provider. Data only; a provider that we never met writes one of these. */
export interface Profile {
  readonly schema: 1;
  readonly id: string;
  readonly version: string;
  /** Locale → name of the provider and of its console. */
  readonly name: Readonly<Record<string, string>>;
  readonly kinds: readonly ServiceKind[];
  readonly typeTable: readonly TypeRow[];
  /** After a passed type check the provider tells what is usable and which papers will be needed, before the form goes on. */
  readonly checkResult?: true;
  /** A flow that is missing here cannot be filled in with this version: an honest screen says so. That of a first filing is what the first screen shows. */
  readonly flows: readonly FlowDef[];
  /**
   * Parts of which the first screen needs nothing, or only a piece; they come with the rules, after it. A flow of these takes the place of one of
   * its type above, each other part takes the place of its namesake. `wholeProfile` of `./core` brings them together.
   */
  readonly later?: () => Promise<ProfileLater>;
  readonly images: ImageRules;
  readonly cloud?: CloudRules;
  readonly materials: readonly MaterialDef[];
  /** What stands around the wizard: records, orders, what comes after success. Loaded with them, never with the form. */
  readonly console?: () => Promise<ProviderConsole>;
  /** Letters of the provider's own wording; one of the SDK's with the same id and level gives way. */
  readonly letters?: () => Promise<readonly LetterDef[]>;
  readonly phoneCodes: PhoneCodeRules;
  readonly authenticity: readonly AuthenticityRow[];
  readonly ocr: readonly OcrRow[];
  /** Order in which engines are tried: `provider` is the adapter's, `device` ours. */
  readonly ocrEngines: readonly ('provider' | 'device')[];
  readonly agreements: readonly AgreementDef[];
  readonly review: readonly ReviewStage[];
  /** After a rejection only the named fields are editable. */
  readonly editOnlyRejected: boolean;
  readonly withdraw: readonly string[];
  /** A function where they come in a part of their own, after the first screen. */
  readonly rules: readonly OverlayRow[] | (() => Promise<readonly OverlayRow[]>);
  readonly overlays: Readonly<Record<string, readonly OverlayRow[]>>;
  /**
   * Newer packs that the provider serves itself, by the address of their manifest (HTTPS). Where digests are given, only those packs are taken,
   * and only with exactly that content. Whatever is refused or cannot be fetched leaves the bundled pack in force.
   */
  readonly packs?: { readonly manifest: string; readonly digests?: Readonly<Record<string, string>> };
  /** Preparation cards shown before the type check: ids of messages in the wording, with their source. */
  readonly preparation: readonly { readonly id: string; readonly source: SourceRef }[];
  readonly links: Readonly<Record<string, string>>;
  /** Locale → messages of the profile's own rules (namespace `provider`) and overrides `ns:key`. */
  readonly wording: Readonly<Record<string, Wording | (() => Promise<Wording>)>>;
  /** The part of it that the first screen shows (preparation cards, labels), where the whole is to come later. */
  readonly firstWording?: Readonly<Record<string, Wording | (() => Promise<Wording>)>>;
  /** Token name without `--icp-` → value. */
  readonly theme: Readonly<Record<string, string>>;
}
