import type { LetterDef } from '../../core/model/console.js';
import { a, own } from './said.js';

/** 工作证明: that a contact who stands in several filings works here. The principal's is of the filing, that of a website's contact of the website. */
const workProof = (per: LetterDef['per'], role: 'principal' | 'serviceContact'): LetterDef => ({
  id: 'work-proof', per, holder: 'unit',
  blocks: [
    { kind: 'title', text: '工作证明' },
    { kind: 'paragraph', text: `兹证明 {{${role}.name}}（证件号码 {{${role}.certificateNumber}}）系我单位在职工作人员，负责我单位互联网信息服务备案的有关工作。` },
    { kind: 'paragraph', text: '特此证明。' },
    { kind: 'sign', lines: ['单位（盖章）：{{entity.name}}', '日期：{{date}}'] },
  ],
  signing: [{ about: 'seal', text: 'seal', source: own('letters.work-proof', 'customary') }],
  source: own('letters.work-proof', '003 §1 L176 names the paper; its words are the customary ones'),
});

/** 经营性说明书: the authority told the applicant that no commercial licence is needed. */
const commercialStatement: LetterDef = {
  id: 'commercial-statement', per: 'filing', holder: 'unit',
  blocks: [
    { kind: 'title', text: '说明书' },
    { kind: 'paragraph', text: '我单位 {{entity.name}}（证件号码 {{entity.certificateNumber}}）申请备案的网站“{{service.name}}”，域名 {{domain.name}}，服务内容为 {{service.content}}。' },
    { kind: 'paragraph', text: '我单位已就该网站是否需要办理经营性许可证进行咨询，被告知无需办理。咨询的部门和日期：' },
    { kind: 'lines', n: 2 },
    { kind: 'paragraph', text: '以上情况属实，特此说明。' },
    { kind: 'sign', lines: ['单位（盖章）：', '日期：{{date}}'] },
  ],
  signing: [
    { about: 'fill', text: 'whoSaidSo', source: a('§1 L177') },
    { about: 'seal', text: 'seal', source: own('letters.commercial-statement', 'customary') },
  ],
  source: own('letters.commercial-statement', '003 §1 L177 says what it states; its words are ours'),
};

export const statements: readonly LetterDef[] = [workProof('filing', 'principal'), workProof('service', 'serviceContact'), commercialStatement];
