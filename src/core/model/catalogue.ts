import type { AppPlatform, FieldId } from './ids.js';

/** What an answer of a field is; decides parsing, normalisation and base validation. */
export type ValueKind =
  | 'text' | 'person-name' | 'unit-name' | 'service-name' | 'address' | 'remark'
  | 'choice' | 'choices' | 'region' | 'certificate-number' | 'mobile' | 'landline' | 'email'
  | 'domain' | 'home-url' | 'validity' | 'date' | 'files' | 'resources' | 'flag'
  | 'package-name' | 'fingerprint' | 'public-key' | 'app-domains';

export type ControlKind =
  | 'text' | 'textarea' | 'select' | 'radio' | 'checks' | 'multi-select' | 'region' | 'certificate-number'
  | 'mobile' | 'landline' | 'email' | 'domain' | 'url' | 'date' | 'validity' | 'upload' | 'cloud-resources' | 'flag' | 'password' | 'app-platforms';

/** Served by the adapter where it offers them; the bundled table is the fallback. */
export type DictionaryId =
  | 'entity-nature' | 'certificate-type' | 'person-certificate-type' | 'service-content' | 'service-type'
  | 'service-language' | 'prior-approval' | 'service-kind' | 'app-platform' | 'access-method' | 'server-place';

export interface FieldDef {
  readonly id: FieldId;
  readonly kind: ValueKind;
  readonly control: ControlKind;
  readonly dictionary?: DictionaryId;
  /** In characters. */
  readonly maxLength?: number;
  /** HTML autocomplete token, where one fits. */
  readonly autocomplete?: string;
  /** For `certificate-number`: the field that holds its kind. */
  readonly certificateTypeFrom?: FieldId;
  /** For `package-name`: whose grammar it follows. */
  readonly platform?: AppPlatform;
  /** For `fingerprint`: of which digest. */
  readonly digest?: 'md5' | 'sha1';
  /** For `files`: what is handed in, where it is no picture. */
  readonly media?: 'video';
  /** Row of the specification, e.g. `ENT-01`. */
  readonly row: string;
}

export type Catalogue = Readonly<Record<string, FieldDef>>;

export interface DictionaryRow {
  /** Canonical slug; ministry numbers are attributes, never keys. */
  readonly id: string;
  /** Locale → label; Chinese is the official term. */
  readonly label: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** Only offered when the other field has one of these values, e.g. certificate kinds of a nature. */
  readonly only?: { readonly field: FieldId; readonly values: readonly string[] };
}
export interface Dictionary {
  readonly id: DictionaryId;
  /** Opaque to us, e.g. a date or ETag. */
  readonly version: string;
  readonly rows: readonly DictionaryRow[];
}
export type Dictionaries = Readonly<Partial<Record<DictionaryId, Dictionary>>>;
