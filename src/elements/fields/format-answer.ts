import type { Dictionaries, DictionaryId } from '../../core/model/catalogue.js';
import type { AnswerValue, CloudResourceRef, FileRef, LandlineValue, RegionValue, ValidityValue } from '../../core/model/filing.js';
import type { FieldPlan } from '../../core/plan/types.js';
import type { I18n } from '../../i18n/index.js';

/** The label of a dictionary row; in another language than Chinese the official term stands beside it. */
export function optionLabel(dictionaries: Dictionaries | undefined, dictionary: DictionaryId, id: string, locale = 'zh-CN'): string {
  const row = dictionaries?.[dictionary]?.rows.find((each) => each.id === id);
  if (!row) return id;
  const official = row.label['zh-CN'] ?? id;
  const own = row.label[locale] ?? official;
  return own === official ? official : `${own} ${official}`;
}

export const isRegion = (value: AnswerValue | undefined): value is RegionValue => typeof value === 'object' && 'district' in value;
export const isLandline = (value: AnswerValue | undefined): value is LandlineValue => typeof value === 'object' && 'areaCode' in value;
export const isValidity = (value: AnswerValue | undefined): value is ValidityValue => typeof value === 'object' && 'until' in value;
export const isFiles = (value: AnswerValue | undefined): value is readonly FileRef[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && 'size' in each);
export const isResources = (value: AnswerValue | undefined): value is readonly CloudResourceRef[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && 'via' in each);
export const isTexts = (value: AnswerValue | undefined): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

export interface FormatContext {
  readonly i18n: I18n | undefined;
  readonly dictionaries: Dictionaries | undefined;
  /** Name of a division, once the divisions are loaded. */
  readonly division: (code: string) => string;
}

/** An answer in words, for the review page and for marks. Empty when there is none. */
export function formatAnswer(field: FieldPlan, { i18n, dictionaries, division }: FormatContext): string {
  const { value, dictionary, control } = field;
  if (value === undefined) return '';
  // A secret is never written out; its length says nothing either.
  if (control === 'password') return value === '' ? '' : '••••••';
  if (typeof value === 'boolean') return i18n?.t(value ? 'fields:question.yes' : 'fields:question.no') ?? String(value);
  if (typeof value === 'string') {
    if (dictionary) return value === '' ? '' : optionLabel(dictionaries, dictionary, value, i18n?.locale);
    return value;
  }
  if (isRegion(value)) return [value.province, value.city, value.district].filter((code) => code !== '').map(division).join(' / ');
  if (isLandline(value)) return [value.areaCode && '086', value.areaCode, value.number, value.extension].filter((part) => part !== '').join('-');
  if (isValidity(value)) {
    const until = value.until === 'long-term' ? (i18n?.t('fields:longTerm') ?? value.until) : value.until && (i18n?.formatDate(value.until) ?? value.until);
    return [value.from && (i18n?.formatDate(value.from) ?? value.from), until].filter(Boolean).join(' – ');
  }
  if (isTexts(value)) {
    const names = dictionary ? value.map((id) => optionLabel(dictionaries, dictionary, id, i18n?.locale)) : value;
    return i18n?.formatList(names) ?? names.join(', ');
  }
  if (isResources(value)) return value.map((each) => each.label).join(', ');
  if (isFiles(value)) return i18n?.t('fields:files', { count: value.length }) ?? String(value.length);
  return '';
}
