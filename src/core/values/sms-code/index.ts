import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { normaliseCode } from '../text/normalise.js';

export type SmsCodeCode = EmptyCode | 'smsCode.characters' | 'smsCode.length';

export interface SmsCodeContext {
  /** Digits of a code. Default 6. */
  readonly length?: number;
}

/** Digits only: people paste the code with blanks and hyphens. */
export const normaliseSmsCode = (raw: string): string => normaliseCode(raw).replaceAll('-', '');

/** Checks the shape of a code that was sent by text message. */
export function validateSmsCode(raw: string, context: SmsCodeContext = {}): ValueResult<SmsCodeCode, null> {
  const value = normaliseSmsCode(raw);
  const length = context.length ?? 6;
  if (value === '') return fail(value, 'common.required');
  if (!/^\d+$/.test(value)) return fail(value, 'smsCode.characters');
  return value.length === length ? ok(value, null) : fail(value, 'smsCode.length', { length });
}

/** Code sent by text message. */
export const smsCode = { normalise: normaliseSmsCode, format: normaliseSmsCode, validate: validateSmsCode } as const;
