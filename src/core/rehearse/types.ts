import type { AnswerValue, CivilDate, FactValue } from '../model/filing.js';
import type { Path, PersonRole, ServiceId } from '../model/ids.js';
import type { PaperContent } from '../model/paper-content.js';
import type { Finding, Plan, PlanContext } from '../plan/types.js';
import type { Params, Severity, SourceRef } from '../rules/types.js';

/** What a rehearsal is made of: what a plan is made of, and facts that only a rehearsal looks at. */
export interface RehearsalContext extends PlanContext {
  /** Absent: no paper is compared with the answers it shows. */
  readonly papers?: readonly PaperContent[];
}

/** What the applicant's device knows beside the filing. */
export interface RehearsalSession {
  /** By file id. */
  readonly uploads?: Readonly<Record<string, { readonly phase: 'preparing' | 'storing' | 'uploading' | 'done' | 'failed' }>>;
  /** Read, and not taken into the form. */
  readonly suggestions?: readonly { readonly path: Path; readonly value: AnswerValue; readonly from: 'ocr' | 'record' | 'adapter' | 'package' }[];
  /** The plan of this filing in this context, where it was made already. */
  readonly plan?: Plan;
}

/** `unchecked`: a rule that could not be checked, because evidence is missing. */
export type RehearsalSeverity = Severity | 'unchecked';

/**
 * What was compared. It is said by the message `rehearsal:evidence.<what>`, to which `label` (the name of the answer or fact at `path`) and
 * `value` (in words) are given beside `params`.
 *
 * | what | params |
 * |---|---|
 * | `value`, `missing`, `same` | – |
 * | `until` | `until`, `day`, `days` left on that day; `n` and `unit` of the limit |
 * | `age` | `age` in full years on `day`; `than` the limit |
 * | `words`, `characters` | `found` |
 * | `length`, `bytes`, `count` | `n`, and `max` where there is a limit |
 * | `home` | `value` is the code of the province the number belongs to, `entity` that of the entity |
 * | `decision` | `earliest`, `latest` |
 * | `falls` | `day` |
 * | `changed`, `uploaded` | `at`, an instant |
 * | `proven` | `value` is the number that was proved |
 * | `read` | `value` is what was read from a picture |
 * | `sentence` | `value` is a set sentence |
 */
export interface Evidence {
  readonly what: EvidenceKind;
  /** The answer or fact it was read from. */
  readonly path: Path | null;
  readonly value?: AnswerValue | FactValue;
  readonly params?: Params;
}
export type EvidenceKind =
  | 'value' | 'missing' | 'same' | 'until' | 'age' | 'words' | 'characters' | 'length' | 'bytes' | 'count' | 'home' | 'decision' | 'falls' | 'changed'
  | 'uploaded' | 'proven' | 'read' | 'sentence';

/** What mends it; said by the message `rehearsal:fix.<do>`. */
export type FixKind =
  | 'fill' | 'change' | 'upload' | 'replace' | 'wait' | 'retry' | 'verify' | 'checkType' | 'prove' | 'agree' | 'addSentence' | 'elsewhere' | 'declare' | 'confirm';
export interface Fix {
  readonly do: FixKind;
  /** Where to go: an answer that can be focused, or `null` where only the step is known. */
  readonly path: Path | null;
  readonly step: string | null;
}

export interface RehearsalItem {
  /** Different for every item of a rehearsal, and the same from one rehearsal to the next. */
  readonly id: string;
  readonly ruleId: string;
  readonly severity: RehearsalSeverity;
  readonly place: { readonly path: Path | null; readonly step: string | null; readonly service: ServiceId | null };
  /** Message key with namespace. */
  readonly message: string;
  readonly params: Params;
  readonly evidence: readonly Evidence[];
  readonly fix: Fix;
  readonly source: SourceRef;
}

/** When a decision may be expected if the filing is submitted today: estimates, from those of the profile and of the rules in force. */
export interface DecisionWindow {
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
  readonly stages: readonly { readonly stage: string; readonly min: number; readonly max: number; readonly unit: 'working-day' | 'day' | 'week'; readonly source: SourceRef }[];
}

export type ReuseColumn = 'certificateNumber' | 'mobile' | 'emergencyPhone' | 'email';
/** `own`: nobody else has it. `allowed`: another person has it too, and nothing speaks against that. */
export type ReuseVerdict = 'own' | 'same-person' | 'allowed' | 'warned' | 'refused';
export interface ReuseCell {
  readonly path: Path;
  readonly value: string;
  /** Rows with the same value. */
  readonly sharedWith: readonly string[];
  readonly verdict: ReuseVerdict;
}
/** One person in one or several roles; services whose contacts are alike in everything stand in one row. */
export interface ReuseRow {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly role: PersonRole; readonly service: ServiceId | null }[];
  readonly cells: Readonly<Partial<Record<ReuseColumn, ReuseCell>>>;
}
export interface ReuseMatrix { readonly columns: readonly ReuseColumn[]; readonly rows: readonly ReuseRow[] }

export interface Rehearsal {
  /** Most serious first, then in the order of the steps. */
  readonly items: readonly RehearsalItem[];
  readonly counts: Readonly<Record<RehearsalSeverity, number>>;
  /** `null` where nothing is known of how long a review takes. */
  readonly decision: DecisionWindow | null;
  readonly reuse: ReuseMatrix;
  /** How many rules were asked. */
  readonly rules: number;
}

/** Another answer to one of the questions that decide what is asked: the region, the holder's kind, the certificate. */
export interface SwitchChange { readonly path: Path; readonly value: AnswerValue }

/** Something a plan says in words. */
export interface SwitchWord { readonly path: Path | null; readonly message: string; readonly params: Params; readonly ruleId: string; readonly source: SourceRef }

/** What another answer would change. Answers that are no longer asked are kept, and come back when they apply again: nothing is ever lost. */
export interface SwitchComparison {
  /** Nothing changes but the answer itself. */
  readonly nothing: boolean;
  readonly province: { readonly before: string | null; readonly after: string | null };
  /** Questions, papers apart. `locked` and `opened`: may no longer, or may now, be changed. */
  readonly fields: { readonly came: readonly Path[]; readonly left: readonly Path[]; readonly locked: readonly Path[]; readonly opened: readonly Path[]; readonly required: readonly Path[]; readonly optional: readonly Path[] };
  readonly papers: { readonly came: readonly Path[]; readonly left: readonly Path[] };
  /** What is said of the people of the filing. */
  readonly people: { readonly came: readonly SwitchWord[]; readonly left: readonly SwitchWord[] };
  /** What would be wrong then with what was answered already; what is merely still to be filled in is not in it. */
  readonly findings: { readonly came: readonly Finding[]; readonly left: readonly Finding[] };
  /** How long the review takes; the same twice where that does not change. */
  readonly waiting: { readonly before: DecisionWindow | null; readonly after: DecisionWindow | null };
  /** The rules of the province that would apply are not written yet: national ones alone are compared. */
  readonly nationalOnly: boolean;
  /** Answers that are kept and not asked for. */
  readonly kept: readonly Path[];
}

/** What a filing store can tell beside its present plan. */
export interface LookAhead {
  rehearse(): Rehearsal;
  /** Rejects with `unavailable` when the other province's rules cannot be had. */
  compare(change: SwitchChange): Promise<SwitchComparison>;
}
