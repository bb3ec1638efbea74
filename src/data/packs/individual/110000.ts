import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf, paper } from '../families/individual.js';
import { answer, not } from '../parts.js';

const p = individualOf('110000', '7.3.1');
const words = ['合伙', '评论', '中心', '售后', '学院', '社团', '博客', '论坛', '社区', '返现', '团购'];

/** 北京, 个人. */
export const individual: readonly OverlayRow[] = [
  p.certificate('L845'),
  p.own('suffix', 'L848,807', [{ do: 'finding', severity: 'warn', at: 'domain.name', message: 'suffixIndividual' }], {
    scope: 'domain', when: not({ op: 'suffix-in', of: answer('domain.name'), words: { list: '110000.suffixes' } }),
    note: 'for individuals the page says “some country codes” and gives no list of its own',
  }),
  p.own('holding-photo', 'L854', [paper('holding-own-certificate', 'holdingOwn')]),
  p.words('L471', words),
  p.notAnotherPerson('L858'),
  p.notAUnit('L858'),
  ...p.accessEquals({ name: 'L862', number: 'L862' }),
  ...p.accessLater({ mailing: 'L863' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '110000.individual-words': words,
};
