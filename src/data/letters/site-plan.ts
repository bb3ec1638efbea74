import type { LetterBlock, LetterDef } from '../../core/model/console.js';
import type { Condition } from '../../core/rules/types.js';
import { a, a2, domains, isWebsite } from './said.js';

const hunan: Condition = { op: 'in', of: { answer: 'entity.region' }, values: ['430000'] };
const elsewhere: Condition = { not: hunan };
const section = (heading: string, hint: string, n: number, when: Condition, holder?: LetterDef['holder']): readonly LetterBlock[] => [
  { kind: 'heading', text: heading, when },
  { kind: 'note', text: hint, when, ...(holder === undefined ? {} : { holder }) },
  { kind: 'lines', n, when },
];

/** 网站建设方案书: no form is set, only what it must speak of. */
const per = (level: LetterDef['per']): LetterDef => ({
  id: 'site-plan', per: level, kind: 'outline',
  blocks: [
    { kind: 'title', text: '网站建设方案书' },
    { kind: 'rows', rows: [
      { label: '主办者名称', text: '{{entity.name}}' },
      { label: '网站或 APP 名称', text: '{{service.name}}' },
      { label: '域名', text: domains },
      { label: '网站首页网址', text: '{{service.homeUrl}}', when: isWebsite },
      { label: '网站服务内容', text: '{{service.content}}' },
      { label: '网站负责人', text: '{{serviceContact.name}}' },
    ] },
    ...section('一、网站内容及栏目介绍', '逐个介绍栏目，并附设计图。', 6, elsewhere),
    { kind: 'heading', text: '二、人员及资金安排', when: elsewhere },
    { kind: 'note', text: '写明人员的资质、能力、背景，以及资金来源。', when: elsewhere, holder: 'unit' },
    { kind: 'note', text: '写明全职还是兼职、个人时间如何支配、对政策的了解和技术能力，以及资金来源。', when: elsewhere, holder: 'individual' },
    { kind: 'lines', n: 5, when: elsewhere },
    ...section('三、内容管理制度', '谁发布、谁审核、多久检查一次，用户发布的内容怎样管理。', 5, elsewhere),
    ...section('四、网络部署方案', '使用什么技术，分别部署在哪里。', 5, elsewhere),
    ...section('五、网络信息安全技术措施', '账号、日志、备份、漏洞和病毒防护。', 5, elsewhere),
    ...section('六、应急处置方案', '出现违法信息或安全事件时，谁处理、怎样处理、怎样报告。', 5, elsewhere),
    ...section('一、网站服务内容介绍', '附内容截图或设计图、栏目及内容介绍；有多个网站或域名的，写明各自的用途和域名扩展使用情况。', 6, hunan),
    ...section('二、组网方案', '设备配置、组网结构、使用的技术及部署情况。', 6, hunan),
    ...section('三、网络安全与信息安全管理制度', '安全防御措施、信息安全管控制度和应急处理方案。', 6, hunan),
    { kind: 'heading', text: '四、承诺', when: hunan },
    { kind: 'paragraph', text: '备案成功后如发现主体信息有误、网站实际开办内容与备案信息不一致、域名有交易行为、网站内容涉及九不准等违法违规问题，自愿接受接入服务商关闭网站、主管部门注销备案并列入黑名单的处罚。', when: hunan },
    { kind: 'sign', lines: ['网站负责人（签字）：', '日期：{{date}}'], holder: 'individual' },
    { kind: 'sign', lines: ['网站负责人（签字）：', '单位（盖章）：', '日期：{{date}}'], holder: 'unit' },
  ],
  signing: [
    { about: 'fill', text: 'writeEachPart', when: elsewhere, source: a('§7.9.2 L2619-2631') },
    { about: 'fill', text: 'writeEachPart', when: hunan, source: a2('§3.2 L502') },
    { about: 'sign', text: 'contactSigns', source: a2('§3.2 L502') },
    { about: 'seal', text: 'seal', holder: 'unit', source: a2('§3.2 L502') },
    { about: 'enclose', text: 'drawings', source: a('§7.9.2 L2623') },
    { about: 'send', text: 'pdfByMail', params: { address: 'hunanbeian@xca.gov.cn' }, when: hunan, source: a2('§3.2 L502') },
  ],
  source: a('§7.9.2 L2619-2631', 'no set form; 湖南 asks for its own parts, 002 §3.2 L502'),
});

/** Some provinces want one of each website, one wants one of the order. */
export const sitePlans: readonly LetterDef[] = [per('service'), per('filing')];
