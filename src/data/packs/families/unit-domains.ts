import type { Condition, OverlayRow, Span } from '../../../core/rules/types.js';
import {
  add, all, always, any, atDomain, factIn, firstKnown, holderIsEntity, holderIsLegalRepresentative, holderIsNotUnit, not, oneDomainLeft, replace,
} from '../parts.js';
import type { UnitPage } from './page.js';

const relationUnknown = firstKnown(
  not(factIn('domain.holderRelation', 'self', 'legal-representative', 'shareholder', 'principal-officer', 'senior-manager', 'other')),
  always,
);
const isShareholder = firstKnown(factIn('domain.holderRelation', 'shareholder'), factIn('declared.domainHolderIsShareholder', true));
const isOfficer = firstKnown(factIn('domain.holderRelation', 'principal-officer', 'senior-manager'), factIn('declared.domainHolderIsOfficer', true));
const isSomebodyElse = all(
  not(holderIsEntity),
  not(
    firstKnown(
      factIn('domain.holderRelation', 'self', 'legal-representative'),
      factIn('declared.domainHolderIsLegalRepresentative', true),
      holderIsLegalRepresentative,
    ),
  ),
);
/** The holder is not the unit, and nothing tells how it stands to it. */
const hasToBeAsked = all(not(holderIsEntity), relationUnknown, firstKnown(not(holderIsLegalRepresentative), always));
const narrower = 'C52: narrower than the general sentence';

/** Who holds the domain when it is not the unit itself. */
export type OtherHolder = 'shareholder' | 'officer' | 'anybody';
export const heldBy: Readonly<Record<OtherHolder, Condition>> = {
  shareholder: all(not(holderIsEntity), isShareholder),
  officer: all(not(holderIsEntity), isOfficer),
  anybody: holderIsNotUnit,
};

/** What pages say of a unit's domains and of what is done with them. */
export function domains({ id, at }: UnitPage) {
  const holder = (when: Condition, message: string, lines: string, note?: string): OverlayRow => {
    const rule = {
      id: id('domain-holder'), scope: 'domain', holder: 'unit', when,
      then: [{ do: 'finding', severity: 'block', at: atDomain('domain.holderName'), message }],
      source: at(lines, note),
    } as const;
    return replace(when === holderIsNotUnit ? ['national.domain.holder-unit', 'national.domain.holder-question'] : ['national.domain.holder-unit'], rule);
  };
  const question = (lines: string, ...asks: readonly (readonly [fact: `declared.${string}`, message: string])[]): OverlayRow =>
    replace(['national.domain.holder-question'], {
      id: id('domain-holder-question'), scope: 'domain', holder: 'unit',
      when: hasToBeAsked,
      then: asks.map(([fact, message]) => ({ do: 'ask', fact, at: 'domain.name', message })),
      source: at(lines),
    });

  return {
    /** 域名持有者需与主办单位名称一致 */
    heldByUnit: (lines: string): readonly OverlayRow[] => [holder(holderIsNotUnit, 'unitHolder', lines, narrower)],

    /** … 或法定代表人姓名 */
    heldByUnitOrLegalRepresentative: (lines: string): readonly OverlayRow[] => [
      holder(isSomebodyElse, 'unitHolderOrLegal', lines, narrower),
      question(lines, ['declared.domainHolderIsLegalRepresentative', 'unitAskHolderLegal']),
    ],

    /** … （含股东）、法定代表人姓名、单位主要负责人或高级管理人员 */
    heldByInsiders: (lines: string): readonly OverlayRow[] => [
      holder(all(isSomebodyElse, not(any(isShareholder, isOfficer))), 'unitHolderInsider', lines),
      question(
        lines,
        ['declared.domainHolderIsLegalRepresentative', 'unitAskHolderLegal'],
        ['declared.domainHolderIsShareholder', 'unitAskHolderShareholder'],
        ['declared.domainHolderIsOfficer', 'unitAskHolderOfficer'],
      ),
    ],

    /** Papers, each with its message, when somebody else holds the domain. */
    holderPapers: (who: OtherHolder, lines: string, ...slots: readonly (readonly [slot: string, message: string])[]): readonly OverlayRow[] => [
      add({
        id: id(`domain-papers-${who}`), scope: 'domain', holder: 'unit',
        when: heldBy[who],
        // Whoever holds the domain was shown when it was filed.
        then: slots.map(([slot, message]) => ({ do: 'material', slot, per: 'service', level: 'required', message, ifChanged: ['domain.name', 'entity.name'] })),
        source: at(lines),
      }),
    ],

    /** Strictly more than this is left. */
    validity: (n: number, unit: Span['unit'], lines: string): readonly OverlayRow[] => [
      replace(['national.domain.validity'], {
        id: id('domain-validity'), scope: 'domain', holder: 'unit',
        when: oneDomainLeft(n, unit),
        then: [
          {
            do: 'finding', severity: 'block', at: atDomain('domain.expiresOn'),
            ...(unit === 'month' ? { message: 'unitDomainMonths', params: { months: n } } : { message: 'unitDomainDays', params: { days: n } }),
          },
        ],
        source: at(lines, 'C02: the province page wins; the unit as printed'),
      }),
    ],

    /** 境外注册的域名不能备案 */
    notOverseas: (lines: string): readonly OverlayRow[] => [
      replace(['national.domain.overseas'], {
        id: id('domain-overseas'), scope: 'domain', holder: 'unit',
        when: factIn('domain.registrarRegion', 'overseas'),
        then: [{ do: 'finding', severity: 'block', at: atDomain('domain.registrarRegion'), message: 'unitDomainOverseas' }],
        source: at(lines),
      }),
    ],

    /** 若域名设置了隐私保护，备案期间需关闭 */
    privacyOff: (lines: string): readonly OverlayRow[] => [
      add({
        id: id('domain-privacy'), scope: 'domain', holder: 'unit',
        when: factIn('domain.privacyProtection', true),
        then: [{ do: 'finding', severity: 'block', at: atDomain('domain.privacyProtection'), message: 'unitDomainPrivacy' }],
        source: at(lines),
      }),
    ],

    /** 已取得备案号的域名必须可以访问且网站下方须有备案号标识 */
    reachable: (lines: string): readonly OverlayRow[] => [
      add({ id: id('reachable'), scope: 'filing', holder: 'unit', then: [{ do: 'duty', message: 'unitReachable' }], source: at(lines) }),
    ],

    /** 备案提交管局后，备案负责人需按照工信部短信通知要求完成验证 */
    ministrySms: (lines: string): readonly OverlayRow[] => [
      replace(['national.duty.ministry-sms'], {
        id: id('ministry-sms'), scope: 'filing', holder: 'unit',
        then: [{ do: 'duty', message: 'unitMinistrySms' }],
        source: at(lines, 'repeats 002 §9 L728-760'),
      }),
    ],
  };
}
