import type { FilingTypeCode } from '../../core/model/filing.js';
import type { Condition, OverlayRow, Pack, Rule } from '../../core/rules/types.js';
import {
  add, all, always, any, answer, answerIn, atDomain, beyond, contains, fact, factIn, filled, firstKnown, holderIsEntity,
  holderIsLegalRepresentative, holderIsNotSelf, named, newWebsites, not, oneDomainLeft, page, process,
} from './parts.js';

const stateWords: Condition = { op: 'starts-with', of: answer('service.name'), words: { list: 'national.state-words' } };
const noApproval: Condition = any(not(filled('service.priorApprovalType')), answerIn('service.priorApprovalType', 'none'));
const abolished = ['education', 'healthcare', 'bulletin'];

const namingRules: readonly Rule[] = [
  {
    id: 'national.naming.han', scope: 'service',
    when: { op: 'han-fewer-than', of: answer('service.name'), n: 3 },
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameHan', params: { n: 3 } }],
    source: process('§3.1 附录一 L450, 附录二 L459'),
  },
  {
    id: 'national.naming.only-digits-or-latin', scope: 'service',
    when: any({ op: 'text', of: answer('service.name'), shape: 'only-digits' }, { op: 'text', of: answer('service.name'), shape: 'only-latin' }),
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameOnlyLatin' }],
    source: process('§3.1 附录一 L451, 附录二 L462'),
  },
  {
    id: 'national.naming.symbols', scope: 'service',
    when: { op: 'text', of: answer('service.name'), shape: 'has-symbols' },
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameSymbols' }],
    source: process('§3.1 附录一 L451, 附录二 L462'),
  },
  {
    id: 'national.naming.state-words', scope: 'service',
    when: all(stateWords, not({ op: 'starts-with', of: answer('entity.name'), words: { list: 'national.state-words' } })),
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameStateWords' }],
    source: process('§3.1 附录一 L452, 附录二 L464', 'a state unit is told by its own name, which was registered under the same law'),
  },
  {
    id: 'national.naming.domain', scope: 'domain',
    when: any({ op: 'same', a: answer('service.name'), b: answer('domain.name') }, { op: 'starts-with', of: answer('service.name'), words: ['www.', 'http'] }),
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameIsDomain' }],
    source: process('§3.1 附录一 L453', '004 §2.3 L29 adds web addresses'),
  },
  {
    id: 'national.naming.sensitive', scope: 'service',
    when: contains('service.name', { list: 'national.sensitive' }),
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameSensitive' }],
    source: process('§3.1 附录一 L454, 附录二 L463'),
  },
  {
    id: 'national.naming.related', scope: 'service',
    then: [{ do: 'hint', at: 'service.name', message: 'nameRelated' }],
    source: process('§3.1 L419'),
  },
  {
    id: 'national.naming.individual-content', scope: 'service', holder: 'individual',
    then: [{ do: 'hint', at: 'service.name', message: 'nameIndividual' }],
    source: process('§3.1 附录二 L458,460,461'),
  },
  {
    id: 'national.naming.own-name', scope: 'service', holder: 'individual',
    when: { op: 'same', a: answer('service.name'), b: answer('entity.name') },
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameOwnName' }],
    source: process('§3.1 附录二 L461', 'place names and idioms are left to the reviewer'),
  },
  {
    id: 'national.naming.individual-words', scope: 'service', holder: 'individual',
    when: contains('service.name', { list: 'national.individual-words' }),
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameIndividualWords' }],
    source: process('§3.1 附录二 L465'),
  },
  {
    id: 'national.naming.approval-words', scope: 'service', holder: 'individual',
    when: all(contains('service.name', { list: 'national.approval-words' }), noApproval),
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'nameApprovalWords' }],
    source: process('§3.1 附录二 L466', '论坛 and 社区 stand in the list before, which knows no exception'),
  },
];
/** The documents print them for websites; an APP is called what the stores call it. */
const naming = namingRules.map((rule) => add({ ...rule, types: named, kinds: ['website'] }));

const domains: readonly OverlayRow[] = [
  add({
    id: 'national.domain.approved', scope: 'domain',
    then: [{ do: 'hint', at: 'domain.name', message: 'domainApproved' }],
    source: page('§4 L325-348', '000 §新增备案/备案准备 L92, 001 and 004 agree'),
  }),
  add({
    id: 'national.domain.registrable', scope: 'domain',
    then: [{ do: 'hint', at: 'domain.name', message: 'domainRegistrable' }],
    source: page('§4 L332-335'),
  }),
  add({
    id: 'national.domain.real-name', scope: 'domain',
    when: factIn('domain.realNameStatus', 'none'),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.realNameStatus'), message: 'domainRealName' }],
    source: page('§1 L117-119', '000 §新增备案/备案准备 L92 and 001 agree'),
  }),
  add({
    id: 'national.domain.real-name-pending', scope: 'domain',
    when: factIn('domain.realNameStatus', 'pending'),
    then: [{ do: 'finding', severity: 'warn', at: atDomain('domain.realNameStatus'), message: 'domainRealNamePending' }],
    source: page('§4 L312'),
  }),
  add({
    id: 'national.domain.expired', scope: 'domain',
    when: oneDomainLeft(0, 'day'),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.expiresOn'), message: 'domainExpired' }],
    source: page('§1 L108', '000 §新增备案/备案准备 L92: the date of WHOIS counts'),
  }),
  add({
    id: 'national.domain.validity', scope: 'domain',
    when: oneDomainLeft(90, 'day'),
    then: [{ do: 'finding', severity: 'warn', at: atDomain('domain.expiresOn'), message: 'domainValidity', params: { days: 90 } }],
    source: page('§4 L314-319', 'C02: the general sentence; a province page wins, so it only warns where no page is known'),
  }),
  add({
    id: 'national.domain.overseas', scope: 'domain',
    types: [...newWebsites, 'add-access-elsewhere', 'add-access-here'],
    when: all(
      factIn('domain.registrarRegion', 'overseas'),
      any(factIn('domain.recordStatus', 'none'), { op: 'date', of: fact('domain.registeredOn'), is: 'on-or-after', than: '2018-01-01' }),
    ),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.registrarRegion'), message: 'domainOverseas' }],
    source: page('§1 L111-114', 'the exception for domains registered before 2018 is for those that are filed already'),
  }),
  add({
    id: 'national.domain.country-code', scope: 'domain',
    when: { op: 'suffix-in', of: answer('domain.name'), words: { list: 'national.country-codes' } },
    then: [{ do: 'hint', at: 'domain.name', message: 'domainCountryCode' }],
    source: page('§4 L323', 'which suffixes are meant is not listed; these are the examples of §7.3.1 L813'),
  }),
  add({
    id: 'national.domain.holder-individual', scope: 'domain', holder: 'individual',
    when: holderIsNotSelf,
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.holderName'), message: 'domainHolderIndividual' }],
    source: page('§1 L116', '001 §接入备案/域名 L1436, 004 §2.3 L33 and the pages of all 31 provinces agree; C54: 河南 prints 主办单位 for 主办人'),
  }),
  add({
    id: 'national.domain.holder-unit', scope: 'domain', holder: 'unit',
    when: all(
      not(holderIsEntity),
      not(
        firstKnown(
          factIn('domain.holderRelation', 'self', 'legal-representative', 'shareholder', 'principal-officer', 'senior-manager'),
          factIn('declared.domainHolderRelated', true),
          holderIsLegalRepresentative,
        ),
      ),
    ),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.holderName'), message: 'domainHolderUnit' }],
    source: page('§1 L116', 'C52: province pages are narrower and win; since 2018-01-01'),
  }),
  add({
    id: 'national.domain.holder-question', scope: 'domain', holder: 'unit',
    when: all(not(holderIsEntity), firstKnown(not(factIn('domain.holderRelation', 'self', 'legal-representative', 'shareholder', 'principal-officer', 'senior-manager', 'other')), always)),
    then: [{ do: 'ask', fact: 'declared.domainHolderRelated', at: 'domain.name', message: 'askHolderRelated' }],
    source: page('§1 L116'),
  }),
  add({
    id: 'national.home-url', scope: 'service',
    when: { op: 'home-url-outside-domains' },
    then: [{ do: 'finding', severity: 'block', at: 'service.homeUrl', message: 'homeUrl' }],
    source: { document: '001', section: '§首次备案/2.2 L182', date: '2018-05-28', note: '000 §新增备案/三 L160 and 004 §2.3 L30 agree' },
  }),
];

const persons: readonly OverlayRow[] = [
  add({
    id: 'national.person.legal-representative', scope: 'person', holder: 'unit',
    when: all(filled('person.name'), firstKnown(not({ op: 'same', a: answer('person.name'), b: fact('entity.legalRepresentativeName') }), always)),
    then: [{ do: 'ask', fact: 'person.isLegalRepresentative', at: 'person.name', message: 'askLegalRepresentative' }],
    source: page('§1 L169'),
  }),
  add({
    id: 'national.person.certificate-kinds', scope: 'person', holder: 'unit',
    then: [{ do: 'hint', at: 'person.certificateType', message: 'certificateKinds' }],
    source: page('§6 L520-524,530-534'),
  }),
  add({
    id: 'national.individual.certificate-kinds', scope: 'filing', holder: 'individual',
    then: [{ do: 'hint', at: 'entity.certificateType', message: 'certificateKinds' }],
    source: page('§6 L490-494'),
  }),
  add({
    id: 'national.person.certificate-validity', scope: 'person', holder: 'unit',
    when: all(
      answerIn('person.certificateType', 'resident-id'),
      not({ op: 'remaining-more-than', of: fact('person.certificateValidity'), span: { n: 3, unit: 'month' } }),
    ),
    then: [{ do: 'finding', severity: 'block', at: 'person.certificateBack', message: 'idValidity', params: { months: 3 } }],
    source: process('§2 L366', '003 says the same on all 31 province pages, §7.2.1 L627'),
  }),
  add({
    id: 'national.person.certificate-expired', scope: 'person', holder: 'unit',
    when: all(
      not(answerIn('person.certificateType', 'resident-id')),
      not({ op: 'remaining-more-than', of: fact('person.certificateValidity'), span: { n: 0, unit: 'day' } }),
    ),
    then: [{ do: 'finding', severity: 'block', at: 'person.certificateFront', message: 'certificateExpired' }],
    source: page('§1 L185', '001 §首次备案/3 L225 agrees'),
  }),
  add({
    id: 'national.individual.certificate-validity', scope: 'filing', holder: 'individual',
    when: all(
      answerIn('entity.certificateType', 'resident-id'),
      not({ op: 'remaining-more-than', of: fact('entity.certificateValidity'), span: { n: 3, unit: 'month' } }),
    ),
    then: [{ do: 'finding', severity: 'block', at: 'entity.certificateFiles', message: 'idValidity', params: { months: 3 } }],
    source: page('§7.2.1 L656', 'the same on all 31 province pages'),
  }),
  add({
    id: 'national.entity.certificate-expired', scope: 'filing',
    when: all(
      not(answerIn('entity.certificateType', 'resident-id')),
      not({ op: 'remaining-more-than', of: fact('entity.certificateValidity'), span: { n: 0, unit: 'day' } }),
    ),
    then: [{ do: 'finding', severity: 'block', at: 'entity.certificateFiles', message: 'certificateExpired' }],
    source: page('§1 L185', '001 §首次备案/3 L225 agrees'),
  }),
  add({
    id: 'national.person.mobile', scope: 'person', roles: ['principal'],
    then: [{ do: 'hint', at: 'person.mobile', message: 'mobileReaches' }],
    source: process('§2 L369, §6 L637'),
  }),
  add({
    id: 'national.contact.mobile', scope: 'person', roles: ['serviceContact'], holder: 'unit',
    then: [{ do: 'hint', at: 'person.mobile', message: 'mobileReaches' }],
    source: process('§3.1 L441, §6 L641'),
  }),
  add({
    id: 'national.person.emergency', scope: 'person', holder: 'unit',
    when: { op: 'same', a: answer('person.mobile'), b: answer('person.emergencyPhone') },
    then: [{ do: 'finding', severity: 'hint', at: 'person.emergencyPhone', message: 'emergencySame' }],
    source: beyond('§5.6'),
  }),
  add({
    id: 'national.individual.emergency', scope: 'person', roles: ['principal'], holder: 'individual',
    when: { op: 'same', a: answer('person.mobile'), b: answer('person.emergencyPhone') },
    then: [{ do: 'finding', severity: 'hint', at: 'person.emergencyPhone', message: 'emergencySame' }],
    source: beyond('§5.6'),
  }),
];

const services: readonly OverlayRow[] = [
  add({
    id: 'national.services.related', scope: 'service', types: newWebsites,
    when: { op: 'count', what: 'services', is: '>', than: 1 },
    then: [{ do: 'hint', at: 'service.name', message: 'servicesRelated' }],
    source: process('§3.2 L491-495'),
  }),
];

const approvalHint = (kind: string, message: string, line: string): OverlayRow =>
  add({
    id: `national.approval.${kind}`, scope: 'service',
    when: answerIn('service.priorApprovalType', kind),
    then: [{ do: 'hint', at: 'service.priorApprovalNumber', message }],
    source: page(`§8 ${line}`),
  });

const approvals: readonly OverlayRow[] = [
  add({
    id: 'national.approval.trigger', scope: 'service',
    then: [{ do: 'hint', at: 'service.priorApprovalType', message: 'approvalTrigger' }],
    source: page('§8 L2637'),
  }),
  add({
    id: 'national.approval.finance-words', scope: 'service',
    when: all(
      any(contains('entity.name', { list: 'national.finance' }), contains('service.name', { list: 'national.finance' })),
      not(contains('entity.name', ['基金会'])),
      noApproval,
    ),
    then: [{ do: 'finding', severity: 'warn', at: 'service.priorApprovalType', message: 'approvalFinanceWords' }],
    source: page('§8 L2709', 'the words are given for reference; the reviewer decides'),
  }),
  add({
    id: 'national.approval.charity', scope: 'service', holder: 'unit',
    when: any(contains('entity.name', ['基金会']), answerIn('entity.nature', 'foundation')),
    then: [{ do: 'hint', at: 'service.priorApprovalType', message: 'approvalCharity' }],
    source: page('§8 L2724'),
  }),
  approvalHint('news', 'approvalNews', 'L2648'),
  approvalHint('publishing', 'approvalPublishing', 'L2649'),
  approvalHint('drugs', 'approvalDrugs', 'L2650'),
  approvalHint('culture', 'approvalCulture', 'L2651'),
  approvalHint('broadcasting', 'approvalBroadcasting', 'L2652'),
  approvalHint('ride-hailing', 'approvalRideHailing', 'L2655'),
  approvalHint('finance', 'approvalFinance', 'L2657,2713-2720'),
  approvalHint('games', 'approvalGames', 'L2658,2729'),
  add({
    id: 'national.approval.abolished', scope: 'service',
    when: answerIn('service.priorApprovalType', ...abolished),
    then: [{ do: 'hint', at: 'service.priorApprovalType', message: 'approvalAbolished' }],
    source: page('§8 L2653-2656', 'C40: another provider still lists them (2018)'),
  }),
  add({
    id: 'national.approval.religion', scope: 'service',
    when: all(answerIn('service.priorApprovalType', 'religion'), not(answerIn('entity.region', '440000'))),
    then: [{ do: 'hint', at: 'service.priorApprovalType', message: 'approvalReligion' }],
    source: page('§8 L2659,2733', 'what 广东 asks stands in its own pack'),
  }),
  add({
    id: 'national.approval.statement', scope: 'service',
    when: all(filled('service.priorApprovalType'), not(answerIn('service.priorApprovalType', 'none', ...abolished))),
    then: [{ do: 'hint', at: 'service.priorApprovalFile', message: 'approvalStatement' }],
    source: page('§8 L2737-2746'),
  }),
  add({
    id: 'national.approval.not-needed', scope: 'service',
    when: all(filled('service.priorApprovalType'), not(answerIn('service.priorApprovalType', 'none', ...abolished))),
    then: [{ do: 'hint', at: 'service.remark', message: 'approvalNotNeeded' }],
    source: page('§8 L2737-2745'),
  }),
];

/** The ministry's interface speaks GBK: what it cannot hold fails late, far from here. */
const gbk = (id: string, scope: 'filing' | 'service' | 'person', at: 'entity.name' | 'entity.certificateAddress' | 'entity.mailingAddress' | 'entity.remark' | 'person.name' | 'service.name' | 'service.remark'): OverlayRow =>
  add({
    id: `national.gbk.${id}`, scope,
    // An individual's contacts carry the entity's name; it is told once.
    ...(scope === 'person' ? { holder: 'unit' as const } : {}),
    when: { op: 'text', of: answer(at), shape: 'not-gbk' },
    then: [{ do: 'finding', severity: 'warn', at, message: 'notGbk' }],
    source: beyond('§2, §6'),
  });

const kept: readonly FilingTypeCode[] = [...newWebsites, 'add-access-elsewhere', 'add-access-here', 'change-entity', 'change-service', 'change-access'];
const duty = (id: string, message: string, section: string, types: readonly FilingTypeCode[]): OverlayRow =>
  add({ id: `national.duty.${id}`, scope: 'filing', types, then: [{ do: 'duty', message }], source: process(section) });

const afterwards: readonly OverlayRow[] = [
  // Cancelling an access is the one order that nobody confirms.
  duty('ministry-sms', 'dutyMinistrySms', '§9 L728-760', [...kept, 'deregister-service', 'deregister-entity']),
  duty('footer', 'dutyFooter', '§11 L924-933', kept),
  duty('public-security', 'dutyPublicSecurity', '§11 L966-975', newWebsites),
  duty('commercial', 'dutyCommercial', '§11 L960-964', newWebsites),
  duty('contact-data', 'dutyContactData', '§2 L334', kept),
  add({
    id: 'national.duty.closed', scope: 'filing', types: newWebsites,
    then: [{ do: 'duty', message: 'dutyClosed' }],
    source: page('§4 L335', '001 §原备案在腾讯云新增网站/2 L528 agrees'),
  }),
  add({
    id: 'national.review-time', scope: 'filing',
    then: [{ do: 'estimate', clock: 'authority-review', min: 1, max: 20, unit: 'working-day' }],
    source: process('§7 L693-695'),
  }),
];

export const pack: Pack = {
  schema: 1,
  id: 'national',
  version: '2026-11-22',
  lists: {
    'national.state-words': ['中国', '中华', '中央', '人民', '人大', '国家'],
    // As an address begins that names its province.
    'national.provinces': [
      '北京', '天津', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江', '上海', '江苏', '浙江', '安徽', '福建', '江西', '山东', '河南', '湖北', '湖南',
      '广东', '广西', '海南', '重庆', '四川', '贵州', '云南', '西藏', '陕西', '甘肃', '青海', '宁夏', '新疆', '香港', '澳门', '台湾',
    ],
    'national.sensitive': ['反腐', '赌博', '廉政', '色情'],
    'national.individual-words': [
      '个人空间', '资讯', '网站', '网络', '网址', '爱好者', '作品展示', '论坛', '社区', '工作室', '平台', '主页', '热线', '社团', '导航',
    ],
    'national.approval-words': ['博客', '在线', '交流'],
    'national.country-codes': ['hk', 'tw', 'jp', 'so', 'me', 'io'],
    'national.finance': [
      '交易所', '交易中心', '金融', '资产管理', '理财', '基金', '投资管理', '财富管理', '网贷', '网络借贷', 'P2P', '股权众筹', '互联网保险', '支付',
    ],
  },
  rules: [
    ...naming,
    ...services,
    ...domains,
    ...persons,
    ...approvals,
    gbk('entity-name', 'filing', 'entity.name'),
    gbk('certificate-address', 'filing', 'entity.certificateAddress'),
    gbk('mailing-address', 'filing', 'entity.mailingAddress'),
    gbk('entity-remark', 'filing', 'entity.remark'),
    gbk('person-name', 'person', 'person.name'),
    gbk('service-name', 'service', 'service.name'),
    gbk('service-remark', 'service', 'service.remark'),
    ...afterwards,
  ],
};
