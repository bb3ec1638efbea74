import type { FactId, FieldId } from '../model/ids.js';
import type { FilingTypeCode, Holder, ServiceKind } from '../model/filing.js';
import type { DictionaryId } from '../model/catalogue.js';

/**
 * A rule is data: it survives JSON, because a provider may load a newer pack. Conditions and effects are closed unions;
 * there are no expression strings and no functions. A kind of condition is generic by name and serves at least two rules.
 */

/**
 * What a condition looks at: an answer in force, evidence, or what stands on record for a field before this filing changes it (unknown where
 * no record was handed in). In scope `person` the group `person` stands for the role at hand.
 */
export type Ref =
  | { readonly answer: FieldId | `person.${string}` }
  | { readonly fact: FactId | `person.${string}` }
  | { readonly record: FieldId | `person.${string}` };

export type Comparison = '<' | '<=' | '>' | '>=' | '=';
export interface Span { readonly n: number; readonly unit: 'day' | 'month' }

/** Where a word list comes from: written out, or a named list of a pack (`lists`). */
export type Words = readonly string[] | { readonly list: string };

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The first of these that is not unknown decides. */
  | { readonly firstKnown: readonly Condition[] }
  | { readonly op: 'in'; readonly of: Ref; readonly values: readonly (string | boolean | number)[] }
  | { readonly op: 'filled'; readonly of: Ref }
  /** Text equality after normalisation; unknown while one side is missing. */
  | { readonly op: 'same'; readonly a: Ref; readonly b: Ref }
  | { readonly op: 'contains' | 'starts-with' | 'ends-with' | 'equals-any'; readonly of: Ref; readonly words: Words }
  | { readonly op: 'text'; readonly of: Ref; readonly shape: 'only-digits' | 'only-latin' | 'has-symbols' | 'not-gbk' }
  | { readonly op: 'han-fewer-than'; readonly of: Ref; readonly n: number }
  | { readonly op: 'longer-than'; readonly of: Ref; readonly n: number }
  /** Last label(s) of a domain, without the dot, ASCII or Unicode. */
  | { readonly op: 'suffix-in'; readonly of: Ref; readonly words: Words }
  /** Full years of a person on `today`, read from a resident number. */
  | { readonly op: 'age'; readonly of: Ref; readonly is: Comparison; readonly than: number }
  /** Time left from today to a date or the end of a validity; strictly more than the span. `long-term` is always more. */
  | { readonly op: 'remaining-more-than'; readonly of: Ref; readonly span: Span }
  | { readonly op: 'date'; readonly of: Ref; readonly is: 'before' | 'on-or-after'; readonly than: string }
  /** The number (mobile by its fact of home, landline by area code, resident number by its first digits) belongs to the entity's province. */
  | { readonly op: 'home-in-entity-province'; readonly of: Ref }
  | { readonly op: 'count'; readonly what: CountKind; readonly is: Comparison; readonly than: number }
  /** Two persons, or two fields, of the filing share a value that only one may have. */
  | { readonly op: 'shared'; readonly field: 'mobile' | 'certificateNumber' | 'emergencyPhone' | 'email'; readonly between: 'roles' | 'contacts' | 'mobile-and-emergency' }
  | { readonly op: 'address-incomplete'; readonly of: Ref }
  | { readonly op: 'home-url-outside-domains' };

export type CountKind =
  | 'services'              // of this filing
  | 'domains-of-service'
  | 'entity-services'       // on record plus this filing
  | 'entity-domains';       // different registrable domains, on record plus this filing

export type Severity = 'block' | 'warn' | 'hint';

export type Effect =
  | { readonly do: 'finding'; readonly severity: Severity; readonly at: FieldId | `person.${string}` | FactAt; readonly message: string; readonly params?: Params }
  /** Shown beside a field, or in a step's hint panel when `at` names no field. */
  | { readonly do: 'hint'; readonly at: FieldId | `person.${string}` | { readonly step: string }; readonly message: string; readonly params?: Params }
  | { readonly do: 'require'; readonly at: FieldId | `person.${string}` }
  | { readonly do: 'material'; readonly slot: string; readonly per: 'filing' | 'service'; readonly level: 'required' | 'optional'; readonly message: string; readonly params?: Params; /** What it proves: in a change it is asked for only where one of these is no longer as on record. Absent: in every change. */ readonly ifChanged?: readonly FieldId[] }
  /** Narrows the options of a field. */
  | { readonly do: 'allow'; readonly at: FieldId | `person.${string}`; readonly dictionary: DictionaryId; readonly values: readonly string[] }
  /** Offers a set sentence with one click; Chinese text that enters the filing, never translated. */
  | { readonly do: 'suggest'; readonly at: FieldId; readonly text: string; readonly message: string }
  /** Asks for a declaration that is never sent as a form field. */
  | { readonly do: 'ask'; readonly fact: FactId | `person.${string}`; readonly at: FieldId | `person.${string}`; readonly message: string }
  | { readonly do: 'limit'; readonly what: 'services' | 'domains-per-service'; readonly max: number; readonly message: string }
  | { readonly do: 'estimate'; readonly clock: string; readonly min: number; readonly max: number; readonly unit: 'working-day' | 'day' | 'week' }
  | { readonly do: 'duty'; readonly message: string; readonly params?: Params }
  | { readonly do: 'forbid-reuse' };

/** Marks a finding about evidence rather than an answer: shown at the field named. */
export interface FactAt { readonly fact: FactId; readonly shownAt: FieldId }
export type Params = Readonly<Record<string, string | number>>;

export interface SourceRef {
  /** Document key of the specification (`000` … `004`, `beyond`), or `own`. */
  readonly document: string;
  /** Section and lines as printed in the specification, e.g. `§7.3.1 L801`. */
  readonly section: string;
  /** Date or version of the document, ISO where known. */
  readonly date?: string;
  /** Where documents disagree: which reading we took (e.g. `C09`). */
  readonly note?: string;
}

export type RuleScope = 'filing' | 'service' | 'domain' | 'person';

export interface Rule {
  readonly id: string;
  readonly scope: RuleScope;
  /** For scope `person`; absent: both. */
  readonly roles?: readonly ('principal' | 'serviceContact')[];
  /** Absent: both. */
  readonly holder?: Holder;
  /** Absent: every filing type. */
  readonly types?: readonly FilingTypeCode[];
  /** For what is asked of a service; absent: websites and APPs. */
  readonly kinds?: readonly ServiceKind[];
  /** Absent: always. */
  readonly when?: Condition;
  readonly then: readonly Effect[];
  readonly source: SourceRef;
}

/** An overlay row: adds a rule, replaces named rules, or drops them. Shadowing in silence is an error. */
export type OverlayRow =
  | { readonly add: Rule }
  | { readonly replaces: readonly string[]; readonly with: Rule }
  | { readonly drop: readonly string[]; readonly source: SourceRef };

export interface Pack {
  readonly schema: 1;
  /** `national`, or the GB/T 2260 code of the province (six digits). */
  readonly id: string;
  /** ISO date; a lower one never replaces a higher one. */
  readonly version: string;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** The national base has only `add` rows. */
  readonly rules: readonly OverlayRow[];
}

/** Messages of a pack in one locale: key (as used in `message`, without namespace) → text with {{placeholders}}. */
export type PackMessages = Readonly<Record<string, string>>;

/** Merged rules of base, province, profile and profile overlay, ready to be evaluated. */
export interface RuleSet {
  readonly packs: Readonly<Record<string, string>>;
  readonly rules: readonly (Rule & { readonly packId: string })[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** `false` when the province has no pack: national rules only. */
  readonly hasProvincePack: boolean;
  /** Rules with a kind of condition or effect that this version does not know: not evaluated, and the plan says so. */
  readonly skipped?: readonly (Rule & { readonly packId: string })[];
}

export type Truth = true | false | 'unknown';
