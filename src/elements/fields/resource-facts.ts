import type { CloudKind, CloudRules } from '../../core/model/profile.js';
import { parsePath, type ServiceId } from '../../core/model/ids.js';
import type { Filing } from '../../core/model/filing.js';
import type { CloudResource } from '../../core/ports/backend.js';
import type { I18n } from '../../i18n/index.js';
import { isResources } from './format-answer.js';

/** What makes a server fit for a filing, and how much of it is left, in words. */

type Words = Pick<I18n, 't' | 'formatDate'>;
const together = ({ t }: Words, parts: readonly string[]): string => parts.reduce((rest, part) => (rest === '' ? part : t('access:cloud.and', { first: rest, rest: part })), '');

/** Where it has to stand, for how long it has to be paid, and how many websites it carries. */
export function conditionsOf(words: Words, { mainland, months, publicBandwidth, quota, note }: CloudKind): string {
  const { t } = words;
  return together(words, [
    ...(mainland === true ? [t('access:cloud.mainland')] : []),
    ...(months === undefined ? [] : [t('access:cloud.months', { months })]),
    ...(publicBandwidth === true ? [t('access:cloud.bandwidth')] : []),
    ...(quota === undefined ? [] : [t(`access:cloud.quota.${quota.per}`, { n: quota.n })]),
    ...(note === undefined ? [] : [t(`provider:${note}`)]),
  ]);
}

/** How many filings it carries still, and until when it is paid. */
export const stateOf = (words: Words, { quota, expiresOn }: CloudResource): string =>
  together(words, [
    ...(quota === undefined ? [] : [words.t('access:cloud.left', { left: Math.max(0, quota.of - quota.used), of: quota.of })]),
    ...(expiresOn === undefined ? [] : [words.t('access:cloud.until', { date: words.formatDate(expiresOn) })]),
  ]);

/** Servers that the other services of the filing run on, one entry for each use. */
export const takenIn = ({ services, answers }: Filing, key: string): readonly string[] => {
  const mine: ServiceId | undefined = parsePath((key.split('@')[0] ?? ''))?.serviceId;
  return services.filter(({ id }) => id !== mine).flatMap(({ id }) => {
    const value = answers[`services[${id}].cloudResources`]?.value;
    return isResources(value) ? value.map((one) => one.id) : [];
  });
};

/** With what is on record and what this filing takes of it there is no room for one more. */
export function isFull({ id, kind, quota }: CloudResource, items: readonly CloudResource[], taken: readonly string[], rules: CloudRules | undefined): boolean {
  if (quota === undefined) return false;
  const perAccount = rules?.kinds.find((one) => one.id === kind)?.quota?.per === 'account';
  const together: ReadonlySet<string> = new Set(perAccount ? items.filter((one) => one.kind === kind).map((one) => one.id) : [id]);
  const here = taken.filter((one) => together.has(one)).length;
  return here > 0 && quota.used + here >= quota.of;
}
