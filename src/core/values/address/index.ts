import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { emojiIn } from '../text/measure.js';
import { joinHan, normaliseText } from '../text/normalise.js';

export type AddressCode = EmptyCode;

/** A level of detail that an address lacks. `place` is a road, or in the country a village. */
export type AddressPart = 'province' | 'city' | 'district' | 'place' | 'door';

export interface AddressContext {
  /** The region was chosen beside the text, so that the text may leave it out. */
  readonly regionChosen?: boolean;
}

export interface AddressInfo {
  /** Nothing is missing, or its author says that there is nothing more exact. */
  readonly complete: boolean;
  readonly missing: readonly AddressPart[];
  /** Symbols that the filing systems refuse, each once. */
  readonly symbols: readonly string[];
}

const number = String.raw`(?:[0-9A-Za-z]+(?:[-#][0-9A-Za-z]+)*|[甲乙丙丁一二三四五六七八九十百零〇]+)`;
const patterns: Readonly<Record<AddressPart, RegExp>> = {
  // Whether a city at the beginning is a municipality is not told by its name: the benefit of the doubt.
  province: /\p{Script=Han}{2,}(?:省|自治区)|^\p{Script=Han}{2,}市/u,
  city: /\p{Script=Han}{2,}(?:市|自治州|州|盟|地区)/u,
  district: /\p{Script=Han}{1,}(?:区|县|旗|市\p{Script=Han}+镇)|市\p{Script=Han}+市/u,
  place: /\p{Script=Han}+(?:路|街|道|巷|弄|胡同|里|条|大道|公路|村|屯|组|社|庄|镇|乡|苏木|嘎查|园|园区|广场|小区|社区|新村|苑|城|大厦)|信箱/u,
  door: new RegExp(`${number} ?(?:号|室|幢|栋|楼|层|座|单元|弄|组|户|队|铺|房|库|院|#)|${number}-${number}|信箱|村委会|[村屯](?:民委员会)?$`, 'u'),
};
/** Set words by which the author says that there is nothing more exact. */
const finalWord = /最详细/u;

export const normaliseAddress = (raw: string): string => joinHan(normaliseText(raw));

/**
 * Says what an address seems to lack, down to the door number. A guess over the words that addresses are made of: fit for a hint, never
 * to stop anybody, so that only an empty address is refused.
 */
export function validateAddress(raw: string, context: AddressContext = {}): ValueResult<AddressCode, AddressInfo> {
  const value = normaliseAddress(raw);
  if (value === '') return fail(value, 'common.required');
  const wanted: readonly AddressPart[] = context.regionChosen === true ? ['place', 'door'] : ['province', 'city', 'district', 'place', 'door'];
  const missing = wanted.filter((part) => !patterns[part].test(value));
  const symbols = [...new Set([...value.replace(/[\p{L}\p{M}\p{N}\s（）()\-—#·,，、.。:：~～/]/gu, ''), ...emojiIn(value)])];
  return ok(value, { complete: missing.length === 0 || finalWord.test(value), missing, symbols });
}

/** Postal address. */
export const address = { normalise: normaliseAddress, format: normaliseAddress, validate: validateAddress } as const;
