import type { SourceRef } from '../../core/rules/types.js';
import { saidIn } from '../shared/sources.js';

export { own } from '../shared/sources.js';

/** Pages of the document; each carries a date of its own. */
const dates = {
  首次备案: '2018-05-28',
  公安备案: '2018-03-09',
  原备案在腾讯云新增网站: '2018-05-28',
  原备案不在腾讯云新增网站: '2017-09-05',
  变更备案信息: '2018-05-28',
  取消接入网站: '2018-05-28',
  注销网站: '2018-05-28',
  注销主体: '2018-05-28',
  接入备案: '2018-08-20',
} as const;
export type Page = keyof typeof dates;

/** A place on a page: `part` names the section, where there is one, and the lines, e.g. `2.1 L116`. */
export const said = (page: Page, part: string, note?: string): SourceRef => saidIn('001', dates[page])(`§${page}${part.startsWith('L') ? ' ' : '/'}${part}`, note);
