import type { FilingTypeCode } from '../../../core/model/filing.js';
import type { Condition, Effect, OverlayRow, Params, Rule } from '../../../core/rules/types.js';
import {
  add, all, always, answer, answerIn, any, atDomain, changed, contains, fact, factIn, firstKnown, named, newWebsites, not, oneDomainLeft, onRecord, page, process,
} from '../parts.js';
import { individualPaper } from './proves.js';

/**
 * What the pages of the provinces say of individuals (个人用户). A sentence that several pages share is one member here; a province's file says which
 * of them its page has, and on which lines. Their texts are in `individual.zh-cn.ts` and `individual.en.ts`.
 */

export const access: readonly FilingTypeCode[] = ['add-access-elsewhere', 'add-access-here'];
const change: readonly FilingTypeCode[] = ['change-entity'];

const under18: Condition = { op: 'age', of: answer('entity.certificateNumber'), is: '<', than: 18 };
const hasResidentId = answerIn('entity.certificateType', 'resident-id');
const cardIsFromHere: Condition = { op: 'home-in-entity-province', of: answer('entity.certificateNumber') };
const never: Condition = { any: [] };
const wasIndividual: Condition = { op: 'in', of: onRecord('entity.nature'), values: ['individual'] };
const isThatLegalRepresentative: Condition = { op: 'same', a: onRecord('entity.name'), b: fact('entity.legalRepresentativeName') };

/** Fields that a page compares with the record in an access filing. */
const accessFields = [
  ['name', 'entity.name'],
  ['number', 'entity.certificateNumber'],
  ['address', 'entity.certificateAddress'],
  ['mailing', 'entity.mailingAddress'],
] as const;
type ByField = Partial<Readonly<Record<(typeof accessFields)[number][0], string>>>;

type Body = Partial<Pick<Rule, 'scope' | 'holder' | 'roles' | 'types' | 'when'>> & { readonly note?: string };
type Finding = Extract<Effect, { readonly do: 'finding' }>;

const withParams = (params: Params | undefined): { readonly params?: Params } => (params === undefined ? {} : { params });
export const block = (at: Finding['at'], message: string, params?: Params): Effect => ({ do: 'finding', severity: 'block', at, message, ...withParams(params) });
export const paper = (slot: string, message: string, per: 'filing' | 'service' = 'filing', params?: Params): Effect =>
  individualPaper(slot, per, message, params);

/** The sentences of one page. `section` is the number of the page in the document, `lines` are those of the document. */
export function individualOf(code: string, section: string) {
  const own = (topic: string, lines: string, then: readonly Effect[], { scope = 'filing', note, ...body }: Body = {}): OverlayRow =>
    add({ id: `${code}.individual.${topic}`, scope, holder: 'individual', ...body, then, source: page(`§${section} ${lines}`, note) });
  const begins = (list: string): Condition => ({ op: 'starts-with', of: answer('entity.certificateAddress'), words: { list } });
  // An address may begin with a county alone. Then the number tells where the card was given out, and another card has no number that does.
  const fromHere: Condition = any(begins(`${code}.places`), all(not(begins('national.provinces')), firstKnown(cardIsFromHere, never)));
  const noted = (note: string | undefined): Body => (note === undefined ? {} : { note });
  const compared = (lines: ByField, then: (at: (typeof accessFields)[number][1]) => Effect, body: Body): readonly OverlayRow[] =>
    accessFields.flatMap(([name, at]) => {
      const line = lines[name];
      return line === undefined ? [] : [own(`access-${name}`, line, [then(at)], { types: access, when: changed(at), ...body })];
    });

  return {
    /** A sentence that this page alone has. */
    own,

    /** 中国公民必须使用身份证. */
    certificate: (lines: string) =>
      own('certificate', lines, [{ do: 'finding', severity: 'warn', at: 'entity.certificateType', message: 'individualCertificate' }], {
        when: not(hasResidentId), note: 'citizenship is not asked, so it does not block',
      }),
    /** 临时身份证不可用于备案. */
    temporaryId: (lines: string) =>
      own('temporary-id', lines, [{ do: 'hint', at: 'entity.certificateType', message: 'individualTemporaryId' }], {
        note: 'a temporary card is chosen as an ID card, so it can only be told',
      }),
    /** 外籍人士不予备案. */
    foreigners: (lines: string) =>
      own('foreigners', lines, [block('entity.certificateType', 'individualForeigners')], {
        when: answerIn('entity.certificateType', 'passport', 'foreign-permanent-resident-id'),
      }),
    /** 非本省身份证不能进行个人备案. Told by the address: the number keeps the place where it was given out. */
    localId: (lines: string) => own('local-id', lines, [block('entity.certificateAddress', 'individualLocalId')], { when: all(hasResidentId, not(fromHere)) }),
    /** 证件住所需为本省, and nothing that would do instead. */
    localAddress: (lines: string) => own('local-id', lines, [block('entity.certificateAddress', 'individualLocalAddress')], { when: not(fromHere) }),
    /** 证件住所需为本省，如非本省，需上传居住证; `message` where a page takes other papers than most. */
    residence: (lines: string, note?: string, message = 'individualResidence') =>
      own('residence', lines, [paper('residence-permit', message)], { when: not(fromHere), ...noted(note) }),

    /** 未满十八周岁不能备案. */
    adult: (lines: string) => own('age', lines, [block('entity.certificateNumber', 'individualAge', { age: 18 })], { when: under18 }),
    /** 未满十八周岁需提供劳动就业或收入证明. */
    employmentProof: (lines: string, note?: string, message = 'individualEmployment') =>
      own('age', lines, [paper('employment-proof', message, 'filing', { age: 18 })], { when: under18, ...noted(note) }),
    /** 未满十八周岁需提供监护人身份证. */
    guardian: (lines: string) => own('age', lines, [paper('guardian-id', 'individualGuardian', 'filing', { age: 18 })], { when: under18 }),
    /** 负责人手机号码需为本省号码. An individual is the only person of the filing. */
    mobile: (lines: string) =>
      own('mobile', lines, [block('person.mobile', 'individualMobile')], {
        scope: 'person', roles: ['principal'],
        when: not({ op: 'home-in-entity-province', of: answer('person.mobile') }),
      }),

    /** 域名有效期需大于; the national sentence is replaced by the unit's rule. */
    domainValidity: (n: number, unit: 'day' | 'month', lines: string) =>
      own('domain-validity', lines, [block(atDomain('domain.expiresOn'), unit === 'day' ? 'individualDomainDays' : 'individualDomainMonths', { n })], {
        scope: 'domain', when: oneDomainLeft(n, unit), note: 'C02: the province page wins; the unit as printed',
      }),
    /** 境外注册的域名不能备案. */
    overseas: (lines: string) =>
      own('domain-overseas', lines, [block(atDomain('domain.registrarRegion'), 'individualOverseas')], { scope: 'domain', when: factIn('domain.registrarRegion', 'overseas') }),
    /** 若域名设置了隐私保护，备案期间需关闭. */
    privacy: (lines: string) =>
      own('domain-privacy', lines, [block(atDomain('domain.privacyProtection'), 'individualPrivacy')], { scope: 'domain', when: factIn('domain.privacyProtection', true) }),

    /** 部分省份个人备案网站名称不能使用行业、经营性关键字. */
    words: (lines: string, words: readonly string[]) =>
      add({
        id: `${code}.individual.words`, scope: 'service', holder: 'individual', types: named, kinds: ['website'],
        when: contains('service.name', { list: `${code}.individual-words` }),
        then: [block('service.name', 'individualWords', { words: words.join('、') })],
        source: process(`§3.1 附录二 ${lines}`),
      }),

    /** 同一个备案订单下，一次可以备案…个网站，每个网站对应一个域名; without `most`, more of them come with papers. */
    perOrder: (lines: string, most?: { readonly max: number; readonly message: string }) =>
      add({
        id: `${code}.individual.per-order`, scope: 'filing', holder: 'individual', types: newWebsites,
        then: [
          ...(most === undefined ? [] : [{ do: 'limit', what: 'services', ...most } as const]),
          { do: 'limit', what: 'domains-per-service', max: 1, message: 'individualOneDomain' },
        ],
        source: process(`§3.2 ${lines}`),
      }),

    /** 已取得备案号的域名必须可以访问且网站下方须有备案号标识. */
    reachable: (lines: string) => own('duty.reachable', lines, [{ do: 'duty', message: 'individualReachable' }]),
    /** 备案提交管局后，备案负责人需按照工信部短信通知要求完成验证; the national sentence is replaced by the unit's rule. */
    ministrySms: (lines: string) => own('duty.ministry-sms', lines, [{ do: 'duty', message: 'individualMinistrySms' }], { note: 'repeats 002 §9 L728-760' }),

    /** 个人不可以变更为其他个人. */
    notAnotherPerson: (lines: string) =>
      own('change-person', lines, [block('entity.name', 'individualChangePerson')], { types: change, when: all(wasIndividual, changed('entity.name')) }),
    /** 个人不可以变更为单位. Met by the unit that the person wants to become. */
    notAUnit: (lines: string) =>
      own('change-unit', lines, [block('entity.nature', 'individualChangeUnit')], { holder: 'unit', types: change, when: wasIndividual }),
    /** 当已备案的个人是单位法定代表人时，可以个人变单位. */
    unitOfLegalRepresentative: (lines: string): readonly OverlayRow[] => [
      own('change-unit', lines, [block('entity.nature', 'individualChangeLegalRepresentative')], {
        holder: 'unit', types: change,
        when: all(wasIndividual, not(firstKnown(factIn('declared.wasLegalRepresentative', true), isThatLegalRepresentative))),
      }),
      own('change-unit-question', lines, [{ do: 'ask', fact: 'declared.wasLegalRepresentative', at: 'entity.nature', message: 'individualAskLegalRepresentative' }], {
        holder: 'unit', types: change, when: all(wasIndividual, firstKnown(not(isThatLegalRepresentative), always)),
      }),
    ],
    /** 个人性质备案可以变更为其他个人或单位. */
    mayChange: (lines: string) =>
      add({
        id: `${code}.individual.change-allowed`, scope: 'filing', types: change,
        when: all(wasIndividual, any(changed('entity.nature'), changed('entity.name'))),
        then: [{ do: 'hint', at: 'entity.nature', message: 'individualChangeAllowed' }],
        source: page(`§${section} ${lines}`),
      }),

    /** 需与原备案信息一致，若不一致需先到原接入商变更备案或注销备案后重新提交: field → the lines that say so. */
    accessEquals: (lines: ByField, note?: string) => compared(lines, (at) => block(at, 'individualAccessEquals'), noted(note)),
    /** 符合当前管局规则即可，接入成功后进行变更: field → the lines that say so. */
    accessLater: (lines: ByField, note?: string) => compared(lines, (at) => ({ do: 'hint', at, message: 'individualAccessLater' }), noted(note)),
    /** 初审完成后，需原备案信息中的网站负责人进行短信验证. */
    accessSms: (lines: string) => own('duty.access-sms', lines, [{ do: 'duty', message: 'individualAccessSms' }], { types: access, note: 'C28: 002 §9 says so of all provinces' }),
  };
}
