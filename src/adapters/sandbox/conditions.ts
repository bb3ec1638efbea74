import type { Submission } from '../../core/plan/types.js';
import type { Comparison, Condition } from '../../core/rules/types.js';

/**
 * What a backend can tell of a profile's condition from a submission: choices, whether something is filled in, how many services there are and
 * whether one person answers for them. Anything else it cannot know, and what is not known does not hold.
 */
export function holds(condition: Condition | undefined, submission: Submission, serviceId: string): boolean {
  return condition === undefined || truth(condition, submission, serviceId) === true;
}

function truth(condition: Condition, submission: Submission, serviceId: string): boolean | undefined {
  const each = (parts: readonly Condition[]): readonly (boolean | undefined)[] => parts.map((part) => truth(part, submission, serviceId));
  if ('all' in condition) {
    const parts = each(condition.all);
    return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
  }
  if ('any' in condition) {
    const parts = each(condition.any);
    return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
  }
  if ('firstKnown' in condition) return each(condition.firstKnown).find((part) => part !== undefined);
  if ('not' in condition) {
    const part = truth(condition.not, submission, serviceId);
    return part === undefined ? undefined : !part;
  }
  if (condition.op === 'count' && condition.what === 'services') return compared(submission.services.length, condition.is, condition.than);
  if (condition.op === 'shared' && condition.between === 'contacts') {
    const values = submission.services.map(({ id }) => answer(`serviceContact.${condition.field}`, submission, id));
    return values.includes(undefined) ? undefined : new Set(values).size === 1;
  }
  if (condition.op !== 'in' && condition.op !== 'filled') return undefined;
  const value = 'answer' in condition.of ? answer(condition.of.answer, submission, serviceId) : undefined;
  if (condition.op === 'filled') return value !== undefined && value !== '';
  if (value === undefined) return undefined;
  const texts: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'object' && 'province' in value ? [value.province, value.city, value.district] : [value];
  return condition.values.some((one) => texts.includes(one));
}

const compared = (n: number, is: Comparison, than: number): boolean =>
  ({ '<': n < than, '<=': n <= than, '>': n > than, '>=': n >= than, '=': n === than })[is];

function answer(id: string, { answers, services }: Submission, serviceId: string): Submission['answers'][string] | undefined {
  const dot = id.indexOf('.');
  const name = id.slice(dot + 1);
  switch (id.slice(0, dot)) {
    case 'service': return name === 'kind' ? services.find((service) => service.id === serviceId)?.kind : answers[`services[${serviceId}].${name}`];
    case 'serviceContact': return answers[`services[${serviceId}].contact.${name}`];
    default: return answers[id];
  }
}
