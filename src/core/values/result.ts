/** Values for the placeholders of an error message. Shown to the applicant only; never logged, because one may echo what was typed. */
export type ValueParams = Readonly<Record<string, string | number>>;

/** The raw text is a good value: `value` is its normalised form, `info` what could be read out of it. */
export interface ValueOk<Info, Value = string> {
  readonly ok: true;
  readonly value: Value;
  readonly info: Info;
}

/**
 * The raw text is not a good value. `value` is normalised as far as that is possible, `code` is the key of a message in the
 * locale namespace `values`.
 */
export interface ValueFail<Code extends string> {
  readonly ok: false;
  readonly value: string;
  readonly code: Code;
  readonly params?: ValueParams;
}

/** What every validator answers. `Code` is the closed union of the errors of that kind of value. */
export type ValueResult<Code extends string, Info, Value = string> = ValueOk<Info, Value> | ValueFail<Code>;

/** Nothing was entered. Whether that matters is for the plan to say, so the validators only name it. */
export type EmptyCode = 'common.required';

export const ok = <Info, Value = string>(value: Value, info: Info): ValueOk<Info, Value> => ({ ok: true, value, info });

export const fail = <Code extends string>(value: string, code: Code, params?: ValueParams): ValueFail<Code> =>
  params === undefined ? { ok: false, value, code } : { ok: false, value, code, params };
