import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { gbkLength, unencodableInGbk } from './gbk.js';
import { emojiIn, lengthOf } from './measure.js';
import { normaliseMultiline, normaliseText } from './normalise.js';

export type TextCode = EmptyCode | 'text.tooShort' | 'text.tooLong' | 'text.tooManyBytes' | 'text.emoji' | 'text.rareCharacters';

export interface TextContext {
  readonly multiline?: boolean;
  /** Characters, as a person counts them. */
  readonly min?: number;
  readonly max?: number;
  /** Bytes of the GBK encoding, the measure of the ministry's interface. */
  readonly maxBytes?: number;
  /** `false` lets characters pass that GBK cannot hold. Default `true`. */
  readonly gbk?: boolean;
}

export interface TextInfo {
  readonly characters: number;
  readonly gbkBytes: number;
}

/** Checks free text: length, emoji, and characters that the ministry's interface cannot carry. */
export function validateText(raw: string, context: TextContext = {}): ValueResult<TextCode, TextInfo> {
  const value = context.multiline === true ? normaliseMultiline(raw) : normaliseText(raw);
  if (value === '') return fail(value, 'common.required');
  const emoji = emojiIn(value);
  if (emoji.length > 0) return fail(value, 'text.emoji', { characters: emoji.join(' ') });
  const characters = lengthOf(value);
  const gbkBytes = gbkLength(value);
  if (context.min !== undefined && characters < context.min) return fail(value, 'text.tooShort', { min: context.min, length: characters });
  if (context.max !== undefined && characters > context.max) return fail(value, 'text.tooLong', { max: context.max, length: characters });
  if (context.maxBytes !== undefined && gbkBytes > context.maxBytes) {
    return fail(value, 'text.tooManyBytes', { max: context.maxBytes, length: gbkBytes });
  }
  const rare = context.gbk === false ? null : unencodableInGbk(value);
  if (rare !== null && rare.length > 0) return fail(value, 'text.rareCharacters', { characters: rare.join(' ') });
  return ok(value, { characters, gbkBytes });
}
