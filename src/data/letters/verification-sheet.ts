import type { LetterDef } from '../../core/model/console.js';
import type { Condition } from '../../core/rules/types.js';
import { domains, isApp, k, own, t, v } from './said.js';

const provinceIn = (...values: readonly string[]): Condition => ({ op: 'in', of: { answer: 'entity.region' }, values });
const guangdong = provinceIn('440000');
const jiangxiOrXinjiang = provinceIn('360000', '650000');
/** Also where no service is at hand. */
const noApp: Condition = { firstKnown: [{ not: isApp }, { all: [] }] };
const result = '□ 一致　　□ 不一致';

/** 《网站备案信息真实性核验单》. The layout is our own; the names of the boxes are those of the paper. */
const per = (level: LetterDef['per']): LetterDef => ({
  id: 'verification-sheet', per: level,
  blocks: [
    { kind: 'title', text: '网站备案信息真实性核验单' },
    { kind: 'heading', text: '一、网站主办者填写' },
    {
      kind: 'rows',
      rows: [
        { label: '网站主办者名称', text: '{{entity.name}}' },
        { label: 'APP 名称', text: '{{service.name}}', when: isApp },
        { label: '域名', text: domains, when: isApp },
        { label: '网站域名', text: '{{domain.name}}', when: noApp },
        // One provider wants nothing but these two.
        { label: '网站首页网址', text: '{{service.homeUrl}}', when: noApp, exceptProviders: ['vianet'] },
        { label: '负责人姓名', text: '{{serviceContact.name}}', when: isApp },
        { label: '网站负责人姓名', text: '{{serviceContact.name}}', when: noApp, exceptProviders: ['vianet'] },
      ],
    },
    { kind: 'heading', text: '二、核验内容（由核验人填写）' },
    {
      kind: 'rows',
      rows: [
        { label: '主办者证件', text: result },
        { label: '主体负责人证件', text: result },
        { label: '网站负责人证件', text: result },
        { label: '域名注册信息', text: result },
        { label: '接入信息', text: result },
        { label: '网站负责人当面核验', text: result },
      ],
    },
    { kind: 'sign', boxed: true, lines: ['网站负责人签字：'], holder: 'individual' },
    { kind: 'sign', boxed: true, lines: ['网站负责人签字（单位加盖公章）：'], holder: 'unit' },
    { kind: 'sign', boxed: true, lines: ['核验人签字及单位盖章：'] },
    { kind: 'note', text: '核验内容和核验人一栏由接入服务单位填写，请留空。' },
    { kind: 'lines', n: 8, when: guangdong, holder: 'individual', exceptProviders: ['vianet'] },
  ],
  signing: [
    { about: 'copies', text: 'copies', params: { n: 2 }, providers: ['tencent'], types: ['first', 'add-service-here', 'add-service-elsewhere'], source: t('§首次备案/3.2 L247', 'C44') },
    { about: 'copies', text: 'copies', params: { n: 1 }, providers: ['tencent'], holder: 'individual', types: ['add-access-elsewhere'], source: t('§接入备案/三 L1648-1650', 'C44') },
    { about: 'copies', text: 'copies', params: { n: 2 }, providers: ['tencent'], holder: 'unit', types: ['add-access-elsewhere'], source: t('§接入备案/三 L1652-1654', 'C44') },
    { about: 'fill', text: 'twoLines', providers: ['vianet'], source: v('§3 L49') },
    { about: 'fill', text: 'nothingElse', providers: ['tencent'], types: ['add-access-elsewhere'], source: t('§接入备案/三 L1650') },
    { about: 'fill', text: 'noAlteration', providers: ['ksyun'], source: k('§新增备案/四 L196') },
    { about: 'sign', text: 'contactSigns', source: t('§接入备案/三 L1660', '004 §3 L49 says the same') },
    { about: 'seal', text: 'seal', holder: 'unit', source: t('§接入备案/三 L1654', '004 §3 L49 says the same') },
    { about: 'fingerprint', text: 'fingerprint', when: jiangxiOrXinjiang, exceptProviders: ['vianet'], source: t('§接入备案/三 L1661', 'C44; an authority’s rule, written by one provider') },
    { about: 'fingerprint', text: 'fingerprint', providers: ['vianet'], holder: 'individual', source: v('§3 L49', 'C44') },
    {
      about: 'handwrite', text: 'copyByHand', when: guangdong, holder: 'individual', exceptProviders: ['vianet'],
      copy: '本人已履行网站备案信息当面核验手续，承认网站备案信息和核验记录真实有效，承诺本网站是个人网站，未含企业、单位等非个人网站的信息，承诺网站备案信息一旦发生变更，将及时进行更新，填报虚假备案信息、未履行备案变更手续、超出备案项目提供服务的，愿承担关闭网站并注销备案（列黑名单）等相应处理。',
      source: t('§接入备案/三 L1664', 'C61: asked of all of 广东, but its words are those of an individual'),
    },
    { about: 'handwrite', text: 'copyIfAsked', when: guangdong, holder: 'unit', exceptProviders: ['vianet'], source: t('§接入备案/三 L1662-1664', 'C61: only on the reviewer’s word') },
    { about: 'date', text: 'dateEmpty', providers: ['tencent'], source: t('§首次备案/3.2 L248', 'C44') },
    { about: 'date', text: 'dateThreeMonths', providers: ['vianet'], types: ['change-entity', 'change-service', 'change-access'], source: v('§5.1 L68', 'C44') },
    { about: 'empty', text: 'verifierEmpty', source: v('§3 L49', '001 §接入备案/三 L1650 says that nothing else is filled in') },
    { about: 'send', text: 'keepTwo', providers: ['tencent'], types: ['first', 'add-service-here', 'add-service-elsewhere'], source: t('§首次备案/3.2 L249') },
    { about: 'send', text: 'mailAfterReview', providers: ['ksyun'], source: k('§新增备案/四 L196') },
    { about: 'send', text: 'bringWithLetter', providers: ['vianet'], source: v('§6 L78') },
  ],
  source: own('letters.verification-sheet', 'the boxes: 004 §3 L49, 001 §首次备案/3.2 L245'),
});

/** One of a website; for a change of the entity, one of the filing. */
export const verificationSheets: readonly LetterDef[] = [per('service'), per('filing')];
