import type { OverlayRow } from '../../core/rules/types.js';
import { add, answer, answerIn, changes, contains, found, hint, lacks, newWebsites, not, startsWith, suggest, younger } from '../shared/rules.js';
import { accessElsewhere, entityAsked, isIndividualBusiness, landlineAsked, noDoorNumber } from './parts.js';
import { said } from './sources.js';

export { overlays } from './provinces.js';

/** What Tencent Cloud (腾讯云) asks or advises in the document of 2018, beyond the questions of its form. */
export const rules: readonly OverlayRow[] = [
  add({
    id: 'tencent.unit-age', scope: 'person', roles: ['principal'], holder: 'unit',
    when: younger('person.certificateNumber', 16),
    then: [found('block', 'person.certificateNumber', 'unitAge', { age: 16 })],
    source: said('首次备案', '2.1 L136', 'C11: beside the rule of the province'),
  }),
  add({
    id: 'tencent.individual-age', scope: 'filing', holder: 'individual',
    when: younger('entity.certificateNumber', 18),
    then: [{ do: 'material', slot: 'employment-proof', per: 'filing', level: 'required', message: 'individualAge', params: { age: 18 }, ifChanged: ['entity.name', 'entity.certificateNumber'] }],
    source: said('首次备案', '2.1 L114,137', 'C11: beside the rule of the province'),
  }),
  add({
    id: 'tencent.contact-age', scope: 'person', roles: ['serviceContact'], types: changes,
    when: younger('person.certificateNumber', 18),
    then: [found('block', 'person.certificateNumber', 'contactAge', { age: 18 })],
    source: said('变更备案信息', '2 L1178', 'C11'),
  }),
  add({
    id: 'tencent.finance-name', scope: 'filing', holder: 'unit',
    when: {
      all: [
        contains('entity.name', '投资管理', '担保', '典当', '贷款', '理财'),
        not({ firstKnown: [{ op: 'in', of: { fact: 'principal.isLegalRepresentative' }, values: [true] }, { op: 'same', a: answer('principal.name'), b: { fact: 'entity.legalRepresentativeName' } }] }),
      ],
    },
    then: [found('block', 'principal.name', 'financeName')],
    source: said('首次备案', '2.1 L130', 'C12: one province page alone says it, of both contacts'),
  }),
  add({
    id: 'tencent.landline', scope: 'person', holder: 'unit', types: landlineAsked,
    then: [{ do: 'require', at: 'person.officePhone' }, hint('person.officePhone', 'landline')],
    source: said('首次备案', '2.1 L141', 'C25: where access is added a mobile number will do'),
  }),
  add({
    id: 'tencent.no-door-number', scope: 'filing', types: entityAsked,
    when: noDoorNumber,
    then: [
      found('warn', 'entity.mailingAddress', 'noDoorNumber'),
      suggest('entity.remark', '主办单位通信地址为最详细地址', 'noDoorNumberRemark'),
    ],
    source: said('首次备案', '2.1 L147', 'C43'),
  }),
  add({
    id: 'tencent.individual-business', scope: 'filing', types: entityAsked,
    when: isIndividualBusiness,
    then: [
      hint('entity.nature', 'individualBusiness'),
      suggest('entity.remark', '个体工商户无公章', 'noSeal'),
      suggest('entity.remark', '个体工商户无工商字号', 'noTradeName'),
    ],
    source: said('变更备案信息', '1 L1075,1100-1102', 'C13; 首次备案 L149 has the same sentences'),
  }),
  add({
    id: 'tencent.individual-business-name', scope: 'filing', types: accessElsewhere,
    when: isIndividualBusiness,
    then: [hint('entity.name', 'individualBusinessName')],
    source: said('接入备案', '二 L1508', 'C13'),
  }),
  add({
    id: 'tencent.hong-kong', scope: 'filing', types: accessElsewhere,
    then: [hint('principal.certificateType', 'hongKong')],
    source: said('接入备案', '二 L1521', 'C50: other documents name the permits'),
  }),
  add({
    id: 'tencent.home-url', scope: 'service', types: [...newWebsites, ...changes],
    when: not(startsWith('service.homeUrl', 'www.', 'http://www.', 'https://www.')),
    then: [found('warn', 'service.homeUrl', 'homeUrl')],
    source: said('首次备案', '2.2 L182-183'),
  }),
  add({
    id: 'tencent.content-remark', scope: 'service',
    when: { any: [answerIn('service.content', 'other'), answerIn('entity.nature', 'individual')] },
    then: [{ do: 'require', at: 'service.remark' }, hint('service.remark', 'contentRemark')],
    source: said('首次备案', '2.2 L192'),
  }),
  add({
    id: 'tencent.same-site', scope: 'service',
    when: { all: [{ op: 'count', what: 'domains-of-service', is: '>', than: 1 }, lacks('service.remark', '同一网站')] },
    then: [suggest('service.remark', '域名指向同一网站', 'sameSite')],
    source: said('首次备案', '2.2 L194', 'C20'),
  }),
  add({
    id: 'tencent.hospital', scope: 'service', holder: 'unit',
    when: { all: [{ any: [contains('entity.name', '医院'), answerIn('entity.nature', 'medical-institution')] }, lacks('service.remark', '执业许可证')] },
    then: [suggest('service.remark', '本单位医疗执业许可证为*年*月颁发，有效期至*年*月，颁发部门为*，许可证号码为***', 'hospital')],
    source: said('首次备案', '2.2 L196'),
  }),
  add({
    id: 'tencent.sheet', scope: 'service', types: newWebsites,
    then: [hint('material.verification-sheet', 'sheet')],
    source: said('首次备案', '3.2 L245-249', 'C44'),
  }),
  add({
    id: 'tencent.sheet-access-unit', scope: 'service', holder: 'unit', types: accessElsewhere,
    then: [hint('material.verification-sheet', 'sheetAccessUnit')],
    source: said('接入备案', '三 L1652-1660', 'C44'),
  }),
  add({
    id: 'tencent.sheet-access-individual', scope: 'service', holder: 'individual', types: accessElsewhere,
    then: [hint('material.verification-sheet', 'sheetAccessIndividual')],
    source: said('接入备案', '三 L1648-1660', 'C44'),
  }),
];
