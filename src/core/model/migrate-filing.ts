import * as z from 'zod/mini';
import { IcpError } from './errors.js';
import type { Filing } from './filing.js';
import { deepFreeze } from './freeze.js';

// Loaded with the first stored draft only: import this module dynamically.

/** The schema this version writes. */
const SCHEMA = 1;

const text = z.string();
const texts = z.array(text);
const rows = <T extends z.ZodMiniType>(row: T) => z.record(text, row);
const orNull = <T extends z.ZodMiniType>(type: T) => z.nullable(type);
const maybe = <T extends z.ZodMiniType>(type: T) => z.optional(type);

const file = z.looseObject({ id: text, name: text, type: text, size: z.number(), side: maybe(z.enum(['front', 'back', 'merged'])), uploadId: maybe(text) });
const resource = z.looseObject({ id: text, label: text, via: z.enum(['account', 'code']) });
const validity = z.looseObject({ from: text, until: text });
const answerValue = z.union([
  text,
  z.boolean(),
  texts,
  z.looseObject({ province: text, city: text, district: text }),
  z.looseObject({ areaCode: text, number: text, extension: text }),
  validity,
  z.array(file),
  z.array(resource),
]);
const origin = z.enum(['typed', 'ocr', 'record', 'carried', 'suggested', 'package']);
const answer = z.looseObject({ value: answerValue, origin, at: text, previous: maybe(orNull(z.looseObject({ value: answerValue, origin }))) });
const fact = z.looseObject({ value: z.union([text, z.boolean(), z.number(), validity, texts]), from: z.enum(['ocr', 'adapter', 'record', 'declared']), at: text });
const type = z.enum([
  'first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here', 'change-entity', 'change-service', 'change-access',
  'cancel-access', 'deregister-service', 'deregister-entity',
]);
const kind = z.enum(['website', 'app']);
const service = z.looseObject({ id: text, kind, domains: z.array(z.looseObject({ id: text })), checkedAt: orNull(text) });
const phoneCheck = z.looseObject({
  phone: text, ticket: maybe(text), sentAt: maybe(text), resendAt: maybe(text), expiresAt: maybe(text), attemptsLeft: maybe(z.number()), verifiedAt: maybe(text),
});
const authenticity = z.looseObject({
  method: z.enum(['face-check', 'curtain-photo', 'verification-point', 'counter-visit', 'app-capture']),
  status: z.enum(['none', 'waiting', 'passed', 'failed', 'expired']),
});
const baseline = z.looseObject({
  entityNumber: orNull(text),
  holder: orNull(z.enum(['unit', 'individual'])),
  answers: rows(answerValue),
  services: z.array(z.looseObject({ id: text, number: text, kind, domains: texts, here: z.boolean() })),
});

const filing = z.looseObject({
  schema: z.number(),
  id: text,
  providerId: text,
  versions: z.looseObject({ profile: text, packs: rows(text) }),
  rulesSeen: maybe(rows(rows(text))),
  decision: orNull(z.looseObject({ type: orNull(type), reasons: texts, alternatives: z.array(type) })),
  type,
  scope: z.looseObject({ entity: z.boolean(), serviceIds: texts }),
  services: z.array(service),
  answers: rows(answer),
  facts: rows(fact),
  printed: maybe(rows(rows(text))),
  baseline: orNull(baseline),
  fromRecord: maybe(z.boolean()),
  phoneChecks: rows(phoneCheck),
  authenticity: rows(authenticity),
  agreements: rows(text),
  step: text,
  triedSteps: texts,
  submissionKey: orNull(text),
  orderId: orNull(text),
  rejections: z.array(z.looseObject({ path: orNull(text), message: text })),
  createdAt: text,
  updatedAt: text,
});

/** Lifts a filing of an older schema by one; keyed by the schema it starts from. There is none yet. */
const migrations: Readonly<Record<number, (json: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>> = {};

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> => typeof json === 'object' && json !== null && !Array.isArray(json);

const copy = (json: unknown): unknown => {
  if (Array.isArray(json)) return json.map(copy);
  return isObject(json) ? Object.fromEntries(Object.entries(json).map(([key, value]) => [key, copy(value)])) : json;
};

/** Where the first fault is; the path names a place of the schema, never an answer. */
function fault(json: unknown): string | null {
  const result = z.safeParse(filing, json);
  return result.success ? null : (result.error.issues[0]?.path.map(String).join('.') ?? '');
}
const isFiling = (json: unknown): json is Filing => fault(json) === null;

export interface MigratedFiling {
  readonly filing: Filing;
  /** Written by a newer version: it may be looked at, never changed, or what this one does not know would be lost. */
  readonly readOnly: boolean;
}

/**
 * Reads a stored filing of any schema: a frozen copy, with every member this version does not know.
 * @throws IcpError `bad-draft` for what is no filing, `newer-draft` for one of a newer version that this one cannot even show
 */
export function migrateFiling(json: unknown): MigratedFiling {
  const schema = isObject(json) ? json['schema'] : undefined;
  if (!isObject(json) || typeof schema !== 'number' || !Number.isInteger(schema)) throw new IcpError('bad-draft', 'not a filing');
  let lifted = json;
  for (let from = schema; from < SCHEMA; from += 1) {
    const lift = migrations[from];
    if (lift === undefined) throw new IcpError('bad-draft', 'a schema that never was', { details: { schema } });
    lifted = lift(lifted);
  }
  const newer = schema > SCHEMA;
  const result = copy(lifted);
  if (!isFiling(result)) throw new IcpError(newer ? 'newer-draft' : 'bad-draft', 'the filing is not of the shape its schema asks for', { details: { schema, at: fault(result) ?? '' } });
  return { filing: deepFreeze(result), readOnly: newer };
}
