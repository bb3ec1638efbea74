import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { normaliseCode } from '../text/normalise.js';

export type RecordNumberCode = EmptyCode | 'recordNumber.shape' | 'recordNumber.entityOnly' | 'recordNumber.serviceOnly';

export interface RecordNumberContext {
  /** `entity`: without the part behind the hyphen; `service`: with it. Default: either. */
  readonly of?: 'entity' | 'service';
}

export interface RecordNumberInfo {
  /** The number of the holder, without the service. */
  readonly entity: string;
  readonly service: { readonly number: number; readonly kind: 'website' | 'app' | 'mini-program' | 'quick-app' } | null;
  /** Licensed operators have numbers of another form. */
  readonly licence: boolean;
}

const abbreviations = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘陇青宁新';
const filed = new RegExp(`^([${abbreviations}]ICP备\\d{8,10}号)(?:-(\\d+)([AXK]?))?$`, 'u');
const licensed = new RegExp(`^((?:[${abbreviations}]|合字)?(?:[AB][12]\\.)*[AB][12]-\\d{8,10})(?:-(\\d+)([AXK]?))?$`, 'u');
const kinds = { '': 'website', A: 'app', X: 'mini-program', K: 'quick-app' } as const;
type KindLetter = keyof typeof kinds;
const isKindLetter = (letter: string): letter is KindLetter => Object.hasOwn(kinds, letter);

export const normaliseRecordNumber = (raw: string): string => normaliseCode(raw).replace(/[()]/g, '');

/** Checks a filing number (备案号), of an entity or of one of its services. */
export function validateRecordNumber(raw: string, context: RecordNumberContext = {}): ValueResult<RecordNumberCode, RecordNumberInfo> {
  const value = normaliseRecordNumber(raw);
  if (value === '') return fail(value, 'common.required');
  const licence = licensed.test(value);
  const [, entity = '', number, letter = ''] = filed.exec(value) ?? licensed.exec(value) ?? [];
  if (entity === '' || !isKindLetter(letter)) return fail(value, 'recordNumber.shape');
  if (context.of === 'entity' && number !== undefined) return fail(value, 'recordNumber.entityOnly', { suggestion: entity });
  if (context.of === 'service' && number === undefined) return fail(value, 'recordNumber.serviceOnly');
  return ok(value, { entity, service: number === undefined ? null : { number: Number(number), kind: kinds[letter] }, licence });
}

/** Filing number (备案号). */
export const recordNumber = { normalise: normaliseRecordNumber, format: normaliseRecordNumber, validate: validateRecordNumber } as const;
