import { gbkLength, unencodableInGbk } from './gbk.js';
import { countHan, emojiIn, lengthOf } from './measure.js';
import { joinHan, normaliseCode, normaliseMultiline, normaliseText } from './normalise.js';
import { validateText } from './validate.js';

export type { TextCode, TextContext, TextInfo } from './validate.js';

/** Free text: one way to normalise it, measure it and say what the receiving systems cannot hold. */
export const text = {
  normalise: normaliseText,
  normaliseMultiline,
  normaliseCode,
  joinHan,
  format: normaliseText,
  validate: validateText,
  lengthOf,
  gbkLength,
  countHan,
  emojiIn,
  unencodableInGbk,
} as const;
