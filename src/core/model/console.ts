import type { FilingTypeCode, Holder } from './filing.js';
import type { SourceRef } from '../rules/types.js';
import type { Condition } from '../rules/types.js';

/**
 * What a provider's console shows around the wizard: the entity on record, its services, the orders, and what comes after success. Data
 * only. Texts are message keys; where none is given, the SDK's own word for the column or action is used.
 */
export interface ProviderConsole {
  readonly records: RecordsDef;
  readonly orders: OrdersDef;
  /** Who has to confirm by the ministry's text message, per filing type. Absent: as the ministry's rules say (`src/data/ministry-sms.ts`). */
  readonly ministrySms?: readonly MinistrySmsRow[];
  /** Where papers are brought or photos are taken, where the provider names places itself; a backend may know more. */
  readonly counters?: readonly CounterDef[];
  readonly curtain?: CurtainDef;
  /** Where originals are posted, when the provider asks for them. */
  readonly mail?: MailDef;
  /** What the public-security form asks about the provider, ready to copy. */
  readonly publicSecurity?: readonly KnownValue[];
}

export type RecordColumn = 'number' | 'state' | 'name' | 'principal' | 'domains' | 'contact' | 'kind' | 'homeUrl';
/** `start`: add a service or access. The others open the filing type of their name. */
export type RecordActionId = 'view' | 'start' | 'change-entity' | 'change-service' | 'change-access' | 'cancel-access' | 'deregister-service' | 'deregister-entity';

export interface RecordActionDef {
  readonly id: RecordActionId;
  readonly on: 'entity' | 'service';
  /** The filing types it leads to; several where the type check decides. */
  readonly types: readonly FilingTypeCode[];
  /** `dialog`: asked and confirmed on the spot; `wizard`: opens the wizard in that type. */
  readonly opens: 'wizard' | 'dialog';
  /** Blocked while an order of one of these types is open for the same entity. */
  readonly blockedBy?: readonly FilingTypeCode[];
  /** Message key of the provider's own label, under `provider:`. */
  readonly label?: string;
  /** Fields that the confirmation shows. */
  readonly shows?: readonly RecordColumn[];
  readonly source: SourceRef;
}
export interface RecordsDef {
  readonly entity: readonly RecordColumn[];
  readonly services: readonly RecordColumn[];
  readonly actions: readonly RecordActionDef[];
  /** One account files one entity. */
  readonly oneEntity: boolean;
  readonly source: SourceRef;
}

export type OrderColumn = 'id' | 'domains' | 'type' | 'createdAt' | 'updatedAt' | 'state' | 'number';
export type OrderActionId = 'continue' | 'view' | 'withdraw' | 'abandon' | 'correct' | 'photo';
export interface OrderActionDef { readonly id: OrderActionId; readonly states: readonly string[]; readonly types?: readonly FilingTypeCode[]; readonly label?: string; readonly source: SourceRef }
export interface OrdersDef {
  readonly columns: readonly OrderColumn[];
  readonly actions: readonly OrderActionDef[];
  /** Days without an update after which the provider deletes an order that is not submitted. */
  readonly idleDays?: { readonly n: number; readonly source: SourceRef };
  readonly pageSize?: number;
  readonly source: SourceRef;
}

export interface MinistrySmsRow {
  readonly types: readonly FilingTypeCode[];
  readonly who: readonly ('principal' | 'serviceContact')[];
  /** `record`: the person on record with the original provider. */
  readonly of: 'filing' | 'record';
  /** A new number may be confirmed where the old one is dead. */
  readonly newNumber: boolean;
  readonly source: SourceRef;
}
/** Which six characters of a certificate the ministry's form wants; the first row that fits wins. `text`: key below `tasks:sms.lastSix`. */
export interface LastSixRow { readonly certificateTypes?: readonly string[]; readonly provinces?: readonly string[]; readonly text: string; readonly source: SourceRef }
/** How the ministry's message works, whoever sends the filing. */
export interface MinistrySmsRules { readonly digits: number; readonly hours: number; readonly resends: number; readonly senders: readonly string[]; readonly site: string; /** Wrong codes that are borne; one more sends the order back. */ readonly wrong?: { readonly n: number; readonly source: SourceRef }; readonly source: SourceRef }
export interface MinistrySmsFacts { readonly rows: readonly MinistrySmsRow[]; readonly rules: MinistrySmsRules; readonly lastSix: readonly LastSixRow[] }
export interface CounterDef { readonly id: string; readonly city: Readonly<Record<string, string>>; readonly address: Readonly<Record<string, string>>; readonly phone?: string; readonly hours?: Readonly<Record<string, string>>; readonly source: SourceRef }
/** `receiver` and `address` are Chinese: they are written on the parcel. `notes`: message keys under `provider:`. */
export interface MailDef { readonly receiver: string; readonly address: string; readonly postcode?: string; readonly phone?: string; readonly hours?: Readonly<Record<string, string>>; readonly notes?: readonly string[]; readonly source: SourceRef }
/** `perAccount`: how many an account gets free of charge. */
export interface CurtainDef { readonly perAccount: number; readonly rules: readonly string[]; readonly note?: string; readonly source: SourceRef }
/** `only`: message key under `provider:` on when it holds, where it does not always. */
export interface KnownValue { readonly field: string; readonly value: string; readonly only?: string; readonly source: SourceRef }

/** For which filings a part of a letter, or a rule of signing, is; what is absent is no limit. A condition that is unknown does not hold. */
export interface LetterFor {
  readonly when?: Condition;
  readonly holder?: Holder;
  readonly types?: readonly FilingTypeCode[];
  /** Ids of profiles. A provider with words of its own brings them in `Profile.letters`. */
  readonly providers?: readonly string[];
  readonly exceptProviders?: readonly string[];
}

/** What a rule of signing is about. */
export type SigningAspect = 'copies' | 'fill' | 'sign' | 'seal' | 'fingerprint' | 'handwrite' | 'date' | 'empty' | 'send' | 'enclose';
export interface SigningRule extends LetterFor {
  readonly about: SigningAspect;
  /** Message key under `letters:signing`. */
  readonly text: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Words that are to be copied by hand, in Chinese. */
  readonly copy?: string;
  readonly source: SourceRef;
}

/** A document the wizard fills in for the applicant and prints: letters, undertakings, the verification sheet, the outline of a plan. */
export interface LetterDef {
  readonly id: string;
  /** Absent: both. */
  readonly holder?: Holder;
  readonly per: 'filing' | 'service';
  /** `form`: the wording is that of a document or of custom and may be signed as printed. `outline`: only what it must speak of; the applicant writes it. */
  readonly kind?: 'form' | 'outline';
  readonly blocks: readonly LetterBlock[];
  readonly signing: readonly SigningRule[];
  readonly source: SourceRef;
}
/**
 * `text`: Chinese, with `{{field.id}}` for an answer of the filing, or `{{field.id|other.id}}` where it may stand in several places; what is not
 * answered prints as a blank line to write on. `{{provider}}` is the provider's name, `{{_}}` a line to write on, `{{date}}` the places of a date.
 */
export type LetterBlock =
  | ({ readonly kind: 'title' | 'heading' | 'paragraph' | 'note'; readonly text: string } & LetterFor)
  | ({ readonly kind: 'rows'; readonly rows: readonly ({ readonly label: string; readonly text: string } & LetterFor)[] } & LetterFor)
  /** Empty lines to write on by hand. */
  | ({ readonly kind: 'lines'; readonly n: number } & LetterFor)
  /** `boxed`: each line heads a box of its own, side by side. */
  | ({ readonly kind: 'sign'; readonly lines: readonly string[]; readonly boxed?: boolean } & LetterFor);
