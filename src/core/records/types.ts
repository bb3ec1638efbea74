import type { AnswerValue, CivilDate, DivisionCode, FilingTypeCode, Holder, ServiceKind } from '../model/filing.js';
import type { Path, ServiceId } from '../model/ids.js';
import type { SourceRef, Span } from '../rules/types.js';

/** A website or APP that has its number, as far as filing or record know it. */
export interface GrantedService {
  readonly id: ServiceId;
  readonly number: string;
  readonly kind: ServiceKind;
  /** Empty where nobody knows it. */
  readonly name: string;
  readonly domains: readonly string[];
  readonly homeUrl: string;
  readonly ip: string;
  /** Slugs of the dictionaries `service-language`, `service-content` and `prior-approval`; empty where nobody knows. */
  readonly languages: readonly string[];
  readonly contents: readonly string[];
  readonly approvals: readonly string[];
}

/** What was granted, and what is known about it: the ground of all that comes after success. */
export interface Granted {
  readonly entityName: string;
  readonly holder: Holder | null;
  /** GB/T 2260 code of the entity's province. */
  readonly province: DivisionCode | null;
  readonly entityNumber: string;
  /** The day the number was granted; `null` where nobody knows it, as after a change. */
  readonly approvedOn: CivilDate | null;
  /** Of the order that granted it; absent: a record. */
  readonly type?: FilingTypeCode;
  readonly services: readonly GrantedService[];
  readonly answers: Readonly<Record<Path, AnswerValue>>;
}

/** Something to do once the number is there. Texts: `after:duty.<id>.title` and `.text`. */
export interface DutyRow {
  readonly id: string;
  /** Absent: everywhere. */
  readonly provinces?: readonly DivisionCode[];
  readonly holder?: Holder;
  readonly kinds?: readonly ServiceKind[];
  /** Filing types after which it arises; absent: whatever is on record. */
  readonly types?: readonly FilingTypeCode[];
  /** Counted from the day the number was granted, the earliest day on which a website may open. Absent: no day is stated. */
  readonly within?: Span;
  /** Holds as long as the number does. */
  readonly standing?: true;
  /** A line that has to stand above the number in the page's footer, with `{{name}}` for the owner's. Chinese: it stands on the website. */
  readonly footerLine?: string;
  readonly link?: string;
  /** Rules whose duties say the same, by id: told once. */
  readonly says?: readonly string[];
  readonly source: SourceRef;
}
export interface Duty extends DutyRow { readonly due: CivilDate | null }

/** Locale → text; `zh-CN` is required. */
export type Labels = Readonly<Record<string, string>>;
export interface GuideOption { readonly id: string; readonly label: Labels }

/**
 * One line of the public-security form. `from`: where its value can be had. `provider`: what the profile's console says;
 * `options`: a list of the form, of which some may be told from the filing.
 */
export interface GuideRow {
  readonly id: string;
  readonly section: GuideSectionId;
  readonly required: boolean;
  readonly from: 'name' | 'has-number' | 'opened-on' | 'main-domain' | 'other-domains' | 'ip' | 'languages' | 'contents' | 'approvals' | 'provider' | 'options' | 'nowhere';
  /** Name under which a provider's console gives it (`ProviderConsole.publicSecurity`), e.g. `access.name`. */
  readonly known?: string;
  /** What is written where the answer is plain, e.g. that there is a number. */
  readonly writes?: string;
  /** What is written where the filing says that there is none. */
  readonly none?: string;
  readonly options?: readonly GuideOption[];
  /** What the guide advises to tick, by holder: ids of options. */
  readonly advice?: Readonly<Record<Holder, readonly string[]>>;
  /** Dictionary value of the filing → id of the option. */
  readonly matches?: Readonly<Record<string, string>>;
  readonly source: SourceRef;
}
export type GuideSectionId = 'site' | 'access' | 'registrar' | 'interaction' | 'controlled' | 'permits' | 'languages' | 'papers';
export interface PublicSecurityForm {
  /** Address of the platform where it is filed. */
  readonly platform: string;
  /** Provinces with an entrance of their own. */
  readonly ownEntrance: readonly DivisionCode[];
  readonly rows: readonly GuideRow[];
  readonly source: SourceRef;
}

/** Facts that are wanted after success only. */
export interface AfterFacts { readonly duties: readonly DutyRow[]; readonly publicSecurity: PublicSecurityForm }
