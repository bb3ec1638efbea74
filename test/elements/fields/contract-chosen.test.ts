import { fieldContract, type FieldSubject } from '../../suites/field-contract.js';
import { closeWorlds } from '../filing.js';
import { choosing, picking, ticking } from './acts.js';

const subjects: readonly FieldSubject[] = [
  { name: 'select', role: 'combobox', reads: '单位门户网站', answer: { act: picking('other'), gives: 'other' } },
  { name: 'radio', role: 'radio', frame: 'group', reads: '单位门户网站', answer: { act: choosing('radio', '综合门户'), gives: 'general-portal' } },
  { name: 'checks', role: 'checkbox', frame: 'group', reads: '中文简体', answer: { act: choosing('checkbox', '英'), gives: ['zh-hans', 'en'] } },
  { name: 'flag', role: 'checkbox', reads: '是', answer: { act: choosing('checkbox', '相同'), gives: false } },
  { name: 'multi-select', role: 'combobox', reads: '中文简体', answer: { act: ticking('英'), gives: ['zh-hans', 'en'] } },
  { name: 'app platforms', role: 'checkbox', frame: 'group', reads: 'Android', answer: { act: choosing('checkbox', 'iOS'), gives: ['android', 'ios'] } },
  { name: 'cloud resources', role: 'checkbox', frame: 'group', reads: '云服务器 KEC 203.0.113.10', answer: { act: choosing('checkbox', '203.0.113.11'), gives: [{ id: 'ecs-s1', label: '云服务器 KEC 203.0.113.10', via: 'account' }, { id: 'ecs-2', label: '云服务器 KEC 203.0.113.11', via: 'account' }] } },
];

afterEach(closeWorlds);
for (const subject of subjects) fieldContract(subject);
