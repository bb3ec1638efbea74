import type { LetterDef, SigningRule } from '../../core/model/console.js';
import { a, domains, k, own } from './said.js';

const beijing = { op: 'in', of: { answer: 'entity.region' }, values: ['110000'] } as const;
const gansu = { op: 'in', of: { answer: 'entity.region' }, values: ['620000'] } as const;

const signing: readonly SigningRule[] = [
  { about: 'sign', text: 'representativeSigns', source: own('letters.authorisation-letter', 'customary; no document says who signs') },
  { about: 'seal', text: 'seal', source: own('letters.authorisation-letter', 'customary') },
];
const provider: readonly SigningRule[] = [
  { about: 'send', text: 'mailAfterReview', providers: ['ksyun'], source: k('§新增备案/四 L197') },
];

/** 法定代表人授权书 for the principal. The documents speak of a general form and print none. */
const ofPrincipal: LetterDef = {
  id: 'authorisation-letter', per: 'filing', holder: 'unit',
  blocks: [
    { kind: 'title', text: '法定代表人授权书' },
    { kind: 'rows', rows: [
      { label: '主办单位', text: '{{entity.name}}' },
      { label: '单位证件号码', text: '{{entity.certificateNumber}}' },
      { label: '法定代表人', text: '{{entity.legalRepresentativeName}}' },
      { label: '被授权人', text: '{{principal.name}}' },
      { label: '被授权人证件类型', text: '{{principal.certificateType}}' },
      { label: '被授权人证件号码', text: '{{principal.certificateNumber}}' },
      { label: '被授权人手机号码', text: '{{principal.mobile}}' },
    ] },
    { kind: 'paragraph', text: '本人系 {{entity.name}} 的法定代表人，现授权上述被授权人担任本单位的主体负责人，代表本单位办理互联网信息服务备案的有关事项，并对所提交信息的真实性负责。' },
    { kind: 'paragraph', text: '被授权人在授权范围内签署的文件，本单位均予以承认。被授权人不得转委托。' },
    { kind: 'sign', lines: ['法定代表人（签字）：', '被授权人（签字）：', '单位（盖章）：', '日期：{{date}}'] },
  ],
  signing: [
    ...signing,
    { about: 'enclose', text: 'representativeId', when: beijing, source: a('§7.3.1 L801') },
    { about: 'enclose', text: 'sayInRemark', when: gansu, source: a('§7.7.1 L1972') },
    ...provider,
  ],
  source: own('letters.authorisation-letter', '003 §1 L169 and §7.2.2 L677 name the paper; its words are the customary ones'),
};

/** The same for the contact of a website or app. */
const ofContact: LetterDef = {
  id: 'authorisation-letter', per: 'service', holder: 'unit',
  blocks: [
    { kind: 'title', text: '法定代表人授权书' },
    { kind: 'rows', rows: [
      { label: '主办单位', text: '{{entity.name}}' },
      { label: '单位证件号码', text: '{{entity.certificateNumber}}' },
      { label: '法定代表人', text: '{{entity.legalRepresentativeName}}' },
      { label: '网站或 APP 名称', text: '{{service.name}}' },
      { label: '域名', text: domains },
      { label: '被授权人', text: '{{serviceContact.name}}' },
      { label: '被授权人证件类型', text: '{{serviceContact.certificateType}}' },
      { label: '被授权人证件号码', text: '{{serviceContact.certificateNumber}}' },
      { label: '被授权人手机号码', text: '{{serviceContact.mobile}}' },
    ] },
    { kind: 'paragraph', text: '本人系 {{entity.name}} 的法定代表人，现授权上述被授权人担任上述网站或 APP 的负责人，代表本单位办理其互联网信息服务备案的有关事项，并对所提交信息的真实性负责。' },
    { kind: 'paragraph', text: '被授权人在授权范围内签署的文件，本单位均予以承认。被授权人不得转委托。' },
    { kind: 'sign', lines: ['法定代表人（签字）：', '被授权人（签字）：', '单位（盖章）：', '日期：{{date}}'] },
  ],
  signing: [...signing, ...provider],
  source: own('letters.authorisation-letter', '003 §1 L169 names the paper; its words are the customary ones'),
};

export const authorisationLetters: readonly LetterDef[] = [ofPrincipal, ofContact];
