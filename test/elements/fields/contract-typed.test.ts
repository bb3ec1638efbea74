import { fieldContract, type FieldSubject } from '../../suites/field-contract.js';
import { closeWorlds } from '../filing.js';
import { given, typing } from './acts.js';

const subjects: readonly FieldSubject[] = [
  { name: 'text', role: 'textbox', reads: given('text'), answer: { act: typing('北京青禾云图有限公司'), gives: '北京青禾云图有限公司' }, typed: { text: '青禾云图', gives: '青禾云图' } },
  { name: 'textarea', role: 'textbox', reads: given('textarea'), answer: { act: typing('望京东路 20 号'), gives: '望京东路 20 号' }, typed: { text: '望京东路', gives: '望京东路' } },
  { name: 'certificate number', role: 'textbox', reads: given('certificate number'), answer: { act: typing('110105198503171039'), gives: '110105198503171039' }, typed: { text: '1101', gives: '1101' } },
  { name: 'mobile', role: 'textbox', reads: given('mobile'), answer: { act: typing('13911112299'), gives: '13911112299' }, typed: { text: '139', gives: '139' } },
  { name: 'mobile with code', role: 'textbox', reads: given('mobile with code'), answer: { act: typing('13911112299'), gives: '13911112299' }, typed: { text: '139', gives: '139' } },
  { name: 'e-mail', role: 'textbox', reads: given('e-mail'), answer: { act: typing('gu@qinghe-yuntu.cn'), gives: 'gu@qinghe-yuntu.cn' }, typed: { text: 'gu', gives: 'gu' } },
  { name: 'web address', role: 'textbox', reads: given('web address'), answer: { act: typing('qinghe-yuntu.cn'), gives: 'qinghe-yuntu.cn' }, typed: { text: 'qing', gives: 'qing' } },
  { name: 'domain', role: 'textbox', reads: given('domain'), answer: { act: typing('qinghe.cn'), gives: 'qinghe.cn' }, typed: { text: '青禾.cn', gives: '青禾.cn' } },
];

afterEach(closeWorlds);
for (const subject of subjects) fieldContract(subject);
