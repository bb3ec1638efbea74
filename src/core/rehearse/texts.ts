import type { ValueKind } from '../model/catalogue.js';
import type { FieldPlan, Plan } from '../plan/types.js';
import { outsideGb2312, unencodableInGbk, gbkLength } from '../values/text/gbk.js';
import { beyond, itemOf } from './item.js';
import type { RehearsalItem } from './types.js';

/** What is typed freely; numbers, domains and the like have a shape of their own. */
const FREE: ReadonlySet<ValueKind> = new Set(['text', 'person-name', 'unit-name', 'service-name', 'address', 'remark'] satisfies ValueKind[]);
/** What is compared with a paper letter by letter. */
const NAMES: ReadonlySet<ValueKind> = new Set(['person-name', 'unit-name'] satisfies ValueKind[]);
/** From this share of the room on, a text is said to be long. */
const NEARLY = 0.9;

/** Every text that is sent, once: what is carried is looked at where it comes from. */
const sent = (plan: Plan): readonly (FieldPlan & { readonly value: string })[] =>
  [...plan.fields.values()].flatMap((field) => {
    const { value } = field;
    return field.key === field.path && field.carriedFrom === null && field.options === null && typeof value === 'string' && value !== '' ? [{ ...field, value }] : [];
  });

/** Characters the ministry's system cannot take, or that are easily mistaken, and texts that fill or burst their room. */
export function texts(plan: Plan, known: readonly RehearsalItem[]): readonly RehearsalItem[] {
  const told = new Set(known.filter(({ evidence, params }) => 'characters' in params || evidence.some(({ what }) => what === 'characters')).map(({ place }) => place.path));
  return sent(plan).flatMap((field): readonly RehearsalItem[] => {
    const { path, kind, value, maxLength } = field;
    const items: RehearsalItem[] = [];
    const missing = unencodableInGbk(value) ?? [];
    if (missing.length > 0 && !told.has(path)) {
      items.push(itemOf(plan, {
        ruleId: 'rehearsal.not-gbk', severity: 'warn', path, message: 'rehearsal:item.notGbk', fix: 'change', source: beyond('§2'),
        evidence: [{ what: 'characters', path, params: { found: missing.join(' ') } }],
      }));
    }
    const rare = NAMES.has(kind) ? outsideGb2312(value).filter((character) => !missing.includes(character)) : [];
    if (rare.length > 0) {
      items.push(itemOf(plan, {
        ruleId: 'rehearsal.rare-characters', severity: 'hint', path, message: 'rehearsal:item.rare', fix: 'change', source: beyond('§2'),
        evidence: [{ what: 'characters', path, params: { found: rare.join(' ') } }],
      }));
    }
    if (!FREE.has(kind) || maxLength === null) return items;
    // The ministry counts bytes of GBK, two for a Chinese character; the catalogue's limits are half of its.
    const max = maxLength * 2;
    const n = gbkLength(value);
    if (n >= max * NEARLY) {
      items.push(itemOf(plan, {
        ruleId: n > max ? 'rehearsal.too-long' : 'rehearsal.nearly-too-long', severity: n > max ? 'warn' : 'hint', path,
        message: n > max ? 'rehearsal:item.tooLong' : 'rehearsal:item.nearlyTooLong', fix: 'change', source: beyond('§1'),
        evidence: [{ what: 'bytes', path, params: { n, max } }],
      }));
    }
    return items;
  });
}
