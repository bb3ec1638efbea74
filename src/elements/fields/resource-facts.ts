import type { CloudKind } from '../../core/model/profile.js';
import type { CloudResource } from '../../core/ports/backend.js';
import type { I18n } from '../../i18n/index.js';

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
