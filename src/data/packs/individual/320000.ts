import type { OverlayRow } from '../../../core/rules/types.js';
import { block, individualOf } from '../families/individual.js';
import { add, answer, named, not, process, replace } from '../parts.js';

const p = individualOf('320000', '7.4.3');
const twice = 'C53: one name is printed twice; read as temporary residence permit or residence permit';

/** 江苏, 个人. */
export const individual: readonly OverlayRow[] = [
  p.employmentProof('L1285'),
  p.residence('L1286,1296', twice),
  p.mobile('L1287'),
  replace(['national.naming.own-name', 'national.naming.individual-words', 'national.naming.approval-words'], {
    id: '320000.individual.name', scope: 'service', holder: 'individual', types: named,
    when: not({ op: 'ends-with', of: answer('service.name'), words: ['的个人博客', '的个人主页'] }),
    then: [block('service.name', 'nameOnly')],
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
  p.notAnotherPerson('L1300'),
  ...p.unitOfLegalRepresentative('L1300'),
  ...p.accessEquals({ name: 'L1304', number: 'L1304' }),
  ...p.accessLater({ mailing: 'L1305' }),
];

export const lists: Readonly<Record<string, readonly string[]>> = {
  // An address on a certificate begins with the province, or with one of its cities.
  '320000.places': ['江苏', '南京', '无锡', '徐州', '常州', '苏州', '南通', '连云港', '淮安', '盐城', '扬州', '镇江', '泰州', '宿迁'],
};
