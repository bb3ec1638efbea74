import type { FilingTypeCode } from '../../core/model/filing.js';
import type { OverlayRow } from '../../core/rules/types.js';
import { access, add, adding, changed, changes, duty, found, hint, newWebsites } from '../shared/rules.js';
import { contactReplaced, principalReplaced } from './conditions.js';
import { rules as stated } from './overlays.js';
import { accessElsewhere } from './parts.js';
import { said } from './sources.js';

/** Types that begin with the whole check; which of them it is shows only then. */
const checked: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-access-elsewhere'];

/** What its form offers, and what it says beside the fields. */
const beside: readonly OverlayRow[] = [
  add({
    id: 'tencent.prior-approvals', scope: 'service',
    then: [{
      do: 'allow', at: 'service.priorApprovalType', dictionary: 'prior-approval',
      values: ['news', 'publishing', 'education', 'healthcare', 'drugs', 'bulletin', 'culture', 'broadcasting', 'none'],
    }],
    source: said('首次备案', '2.2 L187-188', 'C40: three of them are no longer approved by anybody'),
  }),
  add({
    id: 'tencent.contents', scope: 'service',
    then: [{ do: 'allow', at: 'service.content', dictionary: 'service-content', values: ['general-portal', 'unit-portal', 'other'] }],
    source: said('首次备案', '2.2 L185'),
  }),
  add({
    id: 'tencent.same-as-before', scope: 'filing', types: checked,
    then: [hint('entity.certificateNumber', 'sameAsBefore')],
    source: said('原备案不在腾讯云新增网站', '1 L770'),
  }),
  add({
    id: 'tencent.photographed-later', scope: 'filing', types: checked,
    then: [hint('entity.certificateType', 'photographedLater')],
    source: said('接入备案', '一 L1484-1485'),
  }),
  add({
    id: 'tencent.closed-site', scope: 'service', types: newWebsites,
    then: [hint('domain.name', 'closedSite')],
    source: said('原备案在腾讯云新增网站', '2 L528', 'C60: of the three hints beside the field only the suffixes belong to Beijing'),
  }),
  add({
    id: 'tencent.domain-conditions', scope: 'service', types: adding,
    then: [hint('domain.name', 'domainConditions')],
    source: said('接入备案', '域名 L1430-1437'),
  }),
  add({
    id: 'tencent.cloud', scope: 'service', types: adding,
    then: [hint('service.cloudResources', 'cloudKinds', { months: 3 })],
    source: said('接入备案', '一 L1488-1492, 腾讯云服务器 L1441-1445', 'C33'),
  }),
  add({
    id: 'tencent.password', scope: 'filing',
    then: [hint('entity.recordPassword', 'password')],
    source: said('接入备案', '备案材料 L1454-1455', 'C17'),
  }),
  add({
    id: 'tencent.original-data', scope: 'filing', types: accessElsewhere,
    then: [hint('entity.name', 'originalData')],
    source: said('接入备案', '二 L1498'),
  }),
  add({
    id: 'tencent.new-principal', scope: 'filing', types: accessElsewhere,
    then: [hint('principal.name', 'newPrincipal')],
    source: said('接入备案', '二 L1512-1516'),
  }),
  add({
    id: 'tencent.landline-or-mobile', scope: 'filing', types: accessElsewhere,
    then: [hint('principal.officePhone', 'landlineOrMobile')],
    source: said('接入备案', '二 L1525-1527', 'C25'),
  }),
  add({
    id: 'tencent.notices', scope: 'filing',
    then: [hint('principal.email', 'notices')],
    source: said('首次备案', '2.1 L154'),
  }),
  add({
    id: 'tencent.found-site', scope: 'service', types: access,
    then: [hint('service.name', 'foundSite')],
    source: said('接入备案', '二 L1543', 'C24'),
  }),
  add({
    id: 'tencent.entity-paper', scope: 'filing',
    then: [hint('entity.certificateFiles', 'entityPaper', { megabytes: 2 })],
    source: said('首次备案', '3 L225-226'),
  }),
  add({
    id: 'tencent.card', scope: 'person',
    then: [hint('person.certificateFront', 'card', { megabytes: 2 })],
    source: said('首次备案', '3 L233', 'C06'),
  }),
  add({
    id: 'tencent.check-twice', scope: 'filing', types: adding,
    then: [hint({ step: 'review' }, 'checkTwice')],
    source: said('首次备案', '3.3 L261'),
  }),
  add({
    id: 'tencent.change-only', scope: 'filing', types: changes,
    then: [hint({ step: 'entity' }, 'changeOnly'), hint({ step: 'website' }, 'changeOnly')],
    source: said('变更备案信息', '1 L1063, 2 L1110'),
  }),
  add({
    id: 'tencent.domain-stays', scope: 'domain', types: changes,
    when: changed('domain.name'),
    then: [found('warn', 'domain.name', 'domainStays')],
    source: said('变更备案信息', '2 L1130-1134', 'C22: a domain may be added; nothing is said about another in its place'),
  }),
  add({
    id: 'tencent.change-papers', scope: 'filing', types: changes,
    then: [hint({ step: 'materials' }, 'changePapers')],
    source: said('变更备案信息', '3 L1190'),
  }),
  add({
    id: 'tencent.replaced-principal', scope: 'filing', types: changes,
    when: principalReplaced,
    then: [hint('principal.certificateFront', 'replacedPerson')],
    source: said('变更备案信息', '3 L1190'),
  }),
  add({
    id: 'tencent.replaced-contact', scope: 'service', types: changes,
    when: contactReplaced,
    then: [hint('serviceContact.certificateFront', 'replacedPerson')],
    source: said('变更备案信息', '3 L1190'),
  }),
  add({
    id: 'tencent.cancel-access', scope: 'filing', types: ['cancel-access'],
    then: [hint({ step: 'review' }, 'cancelAccess')],
    source: said('取消接入网站', 'L1250,1271'),
  }),
  add({
    id: 'tencent.deregister-service', scope: 'filing', types: ['deregister-service'],
    then: [hint({ step: 'review' }, 'deregisterService')],
    source: said('注销网站', 'L1318'),
  }),
  add({
    id: 'tencent.deregister-entity', scope: 'filing', types: ['deregister-entity'],
    then: [hint({ step: 'review' }, 'deregisterEntity')],
    source: said('注销主体', 'L1352,1398'),
  }),
];

const afterwards: readonly OverlayRow[] = [
  add({ id: 'tencent.photo', scope: 'filing', types: adding, then: [duty('photoAfterReview')], source: said('首次备案', '4 L292,303') }),
  add({ id: 'tencent.sheet-originals', scope: 'filing', types: newWebsites, then: [duty('sheetOriginals')], source: said('首次备案', '3.2 L249') }),
  add({ id: 'tencent.password-sent', scope: 'filing', types: ['first'], then: [duty('passwordSent')], source: said('接入备案', '备案材料 L1454') }),
  add({ id: 'tencent.result', scope: 'filing', then: [duty('result')], source: said('首次备案', '5 L337') }),
];

export const rules: readonly OverlayRow[] = [...stated, ...beside, ...afterwards];
