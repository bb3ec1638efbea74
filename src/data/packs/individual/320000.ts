import type { Condition, OverlayRow } from '../../../core/rules/types.js';
import { add, answer, not, page, process, replace } from '../parts.js';

const away: Condition = not({ op: 'home-in-entity-province', of: answer('person.mobile') });

/** 江苏, 个人. */
export const individual: readonly OverlayRow[] = [
  add({
    id: '320000.individual.age', scope: 'filing', holder: 'individual',
    when: { op: 'age', of: answer('entity.certificateNumber'), is: '<', than: 18 },
    then: [{ do: 'material', slot: 'employment-proof', per: 'filing', level: 'required', message: 'employment', params: { age: 18 } }],
    source: page('§7.4.3 L1285'),
  }),
  add({
    id: '320000.individual.residence', scope: 'filing', holder: 'individual',
    when: not({ op: 'starts-with', of: answer('entity.certificateAddress'), words: { list: '320000.places' } }),
    then: [{ do: 'material', slot: 'residence-permit', per: 'filing', level: 'required', message: 'residence' }],
    source: page('§7.4.3 L1286,1296', 'C53: one name is printed twice; read as temporary residence permit or residence permit'),
  }),
  add({
    id: '320000.individual.mobile', scope: 'person', roles: ['principal'], holder: 'individual',
    when: away,
    then: [{ do: 'finding', severity: 'block', at: 'person.mobile', message: 'mobile' }],
    source: page('§7.4.3 L1287'),
  }),
  replace(['national.naming.own-name', 'national.naming.individual-words', 'national.naming.approval-words'], {
    id: '320000.individual.name', scope: 'service', holder: 'individual',
    when: not({ op: 'ends-with', of: answer('service.name'), words: ['的个人博客', '的个人主页'] }),
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameOnly' }],
    source: process('§3.1 附录二 L467', 'C45: takes the place of the general bans on personal names and on 博客 and 主页'),
  }),
  add({
    id: '320000.individual.remark', scope: 'service', holder: 'individual',
    then: [
      { do: 'require', at: 'service.remark' },
      { do: 'hint', at: 'service.remark', message: 'remark' },
    ],
    source: process('§3.1 附录二 L467'),
  }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '320000.places': ['江苏', '南京', '无锡', '徐州', '常州', '苏州', '南通', '连云港', '淮安', '盐城', '扬州', '镇江', '泰州', '宿迁'],
};
