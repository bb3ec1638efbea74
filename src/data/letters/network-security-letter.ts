import type { LetterDef } from '../../core/model/console.js';
import { own, v } from './said.js';

/** 网络安全责任书: the document names it and prints none of its words, so this is no more than an outline. */
export const networkSecurityLetter: LetterDef = {
  id: 'network-security-letter', per: 'service', kind: 'outline',
  blocks: [
    { kind: 'title', text: '网络安全责任书' },
    { kind: 'note', text: '正文以接入服务单位提供的版本为准；没有收到时，可按以下要点书写。' },
    { kind: 'rows', rows: [
      { label: '接入服务单位', text: '{{provider}}' },
      { label: '主办者名称', text: '{{entity.name}}' },
      { label: '网站名称', text: '{{service.name}}' },
      { label: '网站域名', text: '{{domain.name}}' },
      { label: '网站负责人', text: '{{serviceContact.name}}' },
      { label: '联系电话', text: '{{serviceContact.mobile}}' },
    ] },
    { kind: 'heading', text: '一、备案信息的真实与及时更新' },
    { kind: 'lines', n: 3 },
    { kind: 'heading', text: '二、网站内容的审核与管理' },
    { kind: 'lines', n: 3 },
    { kind: 'heading', text: '三、安全防护、日志留存与应急处置' },
    { kind: 'lines', n: 3 },
    { kind: 'heading', text: '四、配合主管部门检查与处置' },
    { kind: 'lines', n: 3 },
    { kind: 'sign', lines: ['网站负责人（签字）：', '日期：{{date}}'], holder: 'individual' },
    { kind: 'sign', lines: ['网站负责人（签字）：', '单位（盖章）：', '日期：{{date}}'], holder: 'unit' },
  ],
  signing: [
    { about: 'fill', text: 'theirWordsFirst', source: own('letters.network-security-letter') },
    { about: 'sign', text: 'contactSigns', source: own('letters.network-security-letter', 'customary') },
    { about: 'seal', text: 'seal', holder: 'unit', source: own('letters.network-security-letter', 'customary') },
    { about: 'send', text: 'bringWithSheet', providers: ['vianet'], source: v('§6 L78') },
  ],
  source: v('§6 L78', 'the words are not printed; the outline is ours'),
};
