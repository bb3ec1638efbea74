import type { LetterBlock, LetterDef } from '../../core/model/console.js';
import { a, a2, domains, own } from './said.js';

const shaanxi = { op: 'in', of: { answer: 'entity.region' }, values: ['610000'] } as const;
const chongqing = { op: 'in', of: { answer: 'entity.region' }, values: ['500000'] } as const;

const facts: LetterBlock = {
  kind: 'rows',
  rows: [
    { label: '主办者名称', text: '{{entity.name}}' },
    { label: '证件号码', text: '{{entity.certificateNumber}}' },
    { label: '主体负责人', text: '{{principal.name}}' },
    { label: '联系电话', text: '{{principal.mobile}}' },
    { label: '网站或 APP 名称', text: '{{service.name}}' },
    { label: '域名', text: domains },
  ],
};

/** 备案承诺书. Two provinces ask for it above their limits and print no words; these follow what 湖南 wants promised in its plan. */
const per = (level: LetterDef['per']): LetterDef => ({
  id: 'commitment-letter', per: level,
  blocks: [
    { kind: 'title', text: '备案承诺书' },
    facts,
    { kind: 'paragraph', text: '本主办者申请备案上述网站或 APP，现郑重承诺：' },
    { kind: 'paragraph', text: '一、提交的备案信息和资料真实、准确、完整；信息发生变化时，及时办理变更。' },
    { kind: 'paragraph', text: '二、上述网站或 APP 均由本主办者自行使用，内容与备案信息一致，不转让、不出租、不出借域名和备案号。' },
    { kind: 'paragraph', text: '三、遵守法律法规，不传播违法违规信息，落实信息安全管理责任。' },
    { kind: 'paragraph', text: '四、备案成功后如发现主体信息有误、实际开办内容与备案信息不一致、域名有交易行为或内容违法违规，自愿接受接入服务商关闭网站、主管部门注销备案并列入黑名单的处罚。' },
    { kind: 'sign', lines: ['承诺人（签字）：', '日期：{{date}}'], holder: 'individual' },
    { kind: 'sign', lines: ['主体负责人（签字）：', '单位（盖章）：', '日期：{{date}}'], holder: 'unit' },
  ],
  signing: [
    { about: 'sign', text: 'holderSigns', holder: 'individual', source: own('letters.commitment-letter', 'customary') },
    { about: 'sign', text: 'principalSigns', holder: 'unit', source: own('letters.commitment-letter', 'customary') },
    { about: 'seal', text: 'seal', holder: 'unit', source: own('letters.commitment-letter', 'customary') },
    { about: 'enclose', text: 'withPlanOfEach', when: chongqing, source: a('§7.8.1 L2324') },
    { about: 'enclose', text: 'withPlanAndVideo', when: shaanxi, source: a2('§3.2 L505-506') },
    { about: 'send', text: 'mailToAuthority', when: shaanxi, source: a2('§3.2 L505-506') },
  ],
  source: own('letters.commitment-letter', 'asked for by 003 §7.8.1 L2324 and 002 §3.2 L505-506; what is promised: 002 §3.2 L502'),
});

export const commitmentLetters: readonly LetterDef[] = [per('filing'), per('service')];
