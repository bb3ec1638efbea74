import type { Condition, Effect, OverlayRow, Rule } from '../../../core/rules/types.js';
import { add, all, answer, answerIn, isLegalRepresentative, not, page } from '../parts.js';
import type { UnitPage } from './page.js';
import { unitPaper as paper } from './proves.js';

type Paper = Extract<Effect, { readonly do: 'material' }>;
export { paper };

const under18: Condition = { op: 'age', of: answer('person.certificateNumber'), is: '<', than: 18 };
const enterprise = answerIn('entity.nature', 'enterprise');
const away: Condition = not({ op: 'home-in-entity-province', of: answer('person.mobile') });
const principalIsNot = not(isLegalRepresentative('principal'));
const samePerson: Condition = { op: 'shared', field: 'certificateNumber', between: 'roles' };

/** What pages say of a unit's certificate and of the two persons who answer for it. */
export function persons({ id, at }: UnitPage) {
  const hintOnCertificate = (message: string, lines: string, note?: string): readonly OverlayRow[] => [
    add({
      id: id('certificate'), scope: 'filing', holder: 'unit',
      when: enterprise,
      then: [{ do: 'hint', at: 'entity.certificateType', message }],
      source: at(lines, note),
    }),
  ];

  return {
    /** 主体负责人需填写法定代表人 */
    principal: (lines: string): readonly OverlayRow[] => [
      add({
        id: id('principal'), scope: 'filing', holder: 'unit',
        when: principalIsNot,
        then: [{ do: 'finding', severity: 'block', at: 'principal.name', message: 'unitPrincipal' }],
        source: at(lines),
      }),
    ],

    /** … or a letter. */
    principalOrLetter: (lines: string, message: 'unitPrincipalLetter' | 'unitPrincipalLetterGeneral' = 'unitPrincipalLetter', also: readonly Effect[] = []): readonly OverlayRow[] => [
      add({
        id: id('principal'), scope: 'filing', holder: 'unit',
        when: principalIsNot,
        then: [paper('authorisation-letter', 'filing', message), { do: 'hint', at: 'principal.name', message: 'unitPrincipalHint' }, ...also],
        source: at(lines),
      }),
    ],

    /** 网站负责人 the legal representative, or a letter. `asked: false`: the page only says when a letter is due. */
    contactOrLetter: (lines: string, { asked = true } = {}): readonly OverlayRow[] => [
      add({
        id: id('contact'), scope: 'person', roles: ['serviceContact'], holder: 'unit',
        when: not(isLegalRepresentative('person')),
        then: [paper('authorisation-letter', 'service', 'unitContactLetter'), ...(asked ? [{ do: 'hint', at: 'person.name', message: 'unitContactHint' } as const] : [])],
        source: at(lines),
      }),
    ],

    /** 负责人未满十八周岁不能备案 */
    adults: (lines: string): readonly OverlayRow[] => [
      add({
        id: id('age'), scope: 'person', holder: 'unit',
        when: under18,
        then: [{ do: 'finding', severity: 'block', at: 'person.certificateNumber', message: 'unitAge', params: { age: 18 } }],
        source: at(lines),
      }),
    ],

    /** Under 18 with proof of employment or income; the legal representative needs none. */
    minorsWithProof: (lines: string): readonly OverlayRow[] => {
      const rule = (role: 'principal' | 'serviceContact', topic: string, per: Paper['per'], ...more: Condition[]): Rule => ({
        id: id(topic), scope: 'person', roles: [role], holder: 'unit',
        when: all(under18, not(isLegalRepresentative('person')), ...more),
        then: [paper('employment-proof', per, 'unitEmployment', { age: 18 })],
        source: at(lines),
      });
      // One person in both roles proves it once.
      return [add(rule('principal', 'age-principal', 'filing')), add(rule('serviceContact', 'age-contact', 'service', not(samePerson)))];
    },

    /** 负责人手机号码需为本省号码 */
    localMobile: (lines: string): readonly OverlayRow[] => [
      add({
        id: id('mobile'), scope: 'person', holder: 'unit',
        when: away,
        then: [{ do: 'finding', severity: 'block', at: 'person.mobile', message: 'unitMobile' }],
        source: at(lines),
      }),
    ],

    /** Enterprises must file with the business licence. */
    licenceOnly: (lines: string, message = 'unitCertificateLicence', more: { readonly note?: string; readonly types?: Rule['types'] } = {}): readonly OverlayRow[] => [
      add({
        id: id('certificate'), scope: 'filing', holder: 'unit',
        ...(more.types === undefined ? {} : { types: more.types }),
        when: enterprise,
        then: [
          { do: 'allow', at: 'entity.certificateType', dictionary: 'certificate-type', values: ['business-licence'] },
          { do: 'hint', at: 'entity.certificateType', message },
        ],
        source: at(lines, more.note),
      }),
    ],
    /** 企业可使用营业执照、组织机构代码证备案: says what may be used, forbids nothing. */
    licenceOrCode: (lines: string): readonly OverlayRow[] =>
      hintOnCertificate('unitCertificateLicenceOrCode', lines, 'C16: the page still names 组织机构代码证; it says what may be used and hides nothing'),
    certificateHint: hintOnCertificate,

    /** 事业单位和政府机关: 编办证明. */
    staffingProof: (): readonly OverlayRow[] => [
      add({
        id: id('staffing-proof'), scope: 'filing', holder: 'unit',
        when: answerIn('entity.nature', 'public-institution', 'government'),
        then: [paper('staffing-office-proof', 'filing', 'unitStaffingProof')],
        source: page('§1 L174, §6 L545', 'C39: not on the province’s own page'),
      }),
    ],
  };
}
