import type { AnswerValue, Filing, RecordSnapshot, ServiceEntry } from '../model/filing.js';
import type { Path } from '../model/ids.js';
import { isEmpty } from '../rules/empty.js';
import { isMaterial } from './flow.js';
import { same } from './same.js';
import type { FieldPlan, Plan } from './types.js';

/** What a list is about: a file or a server is the same under another name. */
const about = (value: AnswerValue | undefined): unknown =>
  Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'object' && one !== null && 'id' in one ? one.id : one)) : value;
/** A tick that was never set says no. */
const nothing = (value: AnswerValue | undefined): boolean => value === false || isEmpty(value);

/** Another value than the one on record. */
export const differs = (value: AnswerValue | undefined, record: AnswerValue | undefined): boolean => !(nothing(value) && nothing(record)) && !same(about(value), about(record));

export const isChanged = ({ answers }: RecordSnapshot, { id, path, key, value }: FieldPlan): boolean => key === path && !isMaterial(id) && differs(value, answers[path]);

/** Paths of domains that are on record for a service and that it has no longer. */
export function goneDomains({ answers }: RecordSnapshot, { id, domains }: ServiceEntry): readonly Path[] {
  const prefix = `services[${id}].domains[`;
  const here = new Set(domains.map((domain) => `${prefix}${domain.id}].name`));
  return Object.keys(answers).filter((path) => path.startsWith(prefix) && path.endsWith('].name') && !here.has(path));
}

/**
 * The fields of the plan whose value is another than the one on record, and the domains that are given up. Papers are none of them. Empty where
 * nothing is known of a record.
 */
export function changedPaths({ baseline, services }: Filing, plan: Plan): readonly Path[] {
  if (baseline === null) return [];
  const fields = [...plan.fields.values()].filter((field) => isChanged(baseline, field)).map(({ path }) => path);
  return [...fields, ...services.flatMap((service) => goneDomains(baseline, service))];
}
