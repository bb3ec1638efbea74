import type { OverlayRow } from '../../../core/rules/types.js';
import { add, answer, answerIn, contains, not, page, process } from '../parts.js';

const suffixMissing = not({ op: 'suffix-in', of: answer('domain.name'), words: { list: '110000.suffixes' } });

/** 北京, 个人. */
export const individual: readonly OverlayRow[] = [
  add({
    id: '110000.individual.suffix', scope: 'domain', holder: 'individual',
    when: suffixMissing,
    then: [{ do: 'finding', severity: 'warn', at: 'domain.name', message: 'suffixIndividual' }],
    source: page('§7.3.1 L848,807', 'for individuals the page says “some country codes” and gives no list of its own'),
  }),
  add({
    id: '110000.individual.certificate', scope: 'filing', holder: 'individual',
    when: not(answerIn('entity.certificateType', 'resident-id')),
    then: [{ do: 'finding', severity: 'warn', at: 'entity.certificateType', message: 'certificateIndividual' }],
    source: page('§7.3.1 L845', 'citizenship is not asked, so it does not block'),
  }),
  add({
    id: '110000.individual.holding-photo', scope: 'filing', holder: 'individual',
    then: [{ do: 'material', slot: 'holding-own-certificate', per: 'filing', level: 'required', message: 'holdingOwn' }],
    source: page('§7.3.1 L854'),
  }),
  add({
    id: '110000.individual.words', scope: 'service', holder: 'individual',
    when: contains('service.name', { list: '110000.individual-words' }),
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameWords' }],
    source: process('§3.1 附录二 L471'),
  }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  '110000.individual-words': ['合伙', '评论', '中心', '售后', '学院', '社团', '博客', '论坛', '社区', '返现', '团购'],
};
