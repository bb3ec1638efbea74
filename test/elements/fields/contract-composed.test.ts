import { fieldContract, type FieldSubject } from '../../suites/field-contract.js';
import { closeWorlds } from '../filing.js';
import { choosing, searching, settling, typing } from './acts.js';

const subjects: readonly FieldSubject[] = [
  { name: 'region', role: 'combobox', frame: 'group', reads: '朝阳区', offered: '北京市 / 市辖区 / 朝阳区', answer: { act: searching('县级', '海淀', '海淀区'), gives: { province: '110000', city: '110100', district: '110108' } } },
  { name: 'landline', role: 'textbox', frame: 'group', reads: '62345678', offered: '086-010-62345678-801', answer: { act: typing('62345679', '电话号码'), gives: { areaCode: '010', number: '62345679', extension: '801' } }, at: '电话号码', typed: { text: '62', gives: { areaCode: '010', number: '62', extension: '801' } } },
  { name: 'date', role: 'textbox', reads: '2021', offered: '2021-03-31', answer: { act: settling('2020-1-5'), gives: '2020-01-05' } },
  { name: 'validity', role: 'textbox', reads: '2035', offered: '2035年6月30日', answer: { act: choosing('checkbox', '长期'), gives: { from: '', until: 'long-term' } } },
  { name: 'upload', role: 'button', at: '选择文件', frame: 'group', reads: 'verification-sheet-s1.jpg', files: true },
  { name: 'upload of two sides', role: 'button', at: '选择文件', frame: 'group', reads: 'id-card-back.jpg', files: true },
];

afterEach(closeWorlds);
for (const subject of subjects) fieldContract(subject);
