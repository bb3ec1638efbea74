import type { Condition, OverlayRow } from '../../../core/rules/types.js';
import { unitPage } from '../families/unit.js';
import { add, all, always, answer, answerIn, any, atDomain, contains, estimated, factIn, firstKnown, holderIsEntity, holderIsLegalRepresentative, isLegalRepresentative, not, oneDomainLeft, page, replace } from '../parts.js';

const p = unitPage('120000', '§7.3.5');
const relationUnknown = firstKnown(
  not(factIn('domain.holderRelation', 'self', 'legal-representative', 'shareholder', 'principal-officer', 'senior-manager', 'other')),
  always,
);
const isShareholder = firstKnown(factIn('domain.holderRelation', 'shareholder'), factIn('declared.domainHolderIsShareholder', true));
const isOfficer = firstKnown(factIn('domain.holderRelation', 'principal-officer', 'senior-manager'), factIn('declared.domainHolderIsOfficer', true));
const otherHolder = all(
  not(holderIsEntity),
  not(
    firstKnown(
      factIn('domain.holderRelation', 'self', 'legal-representative'),
      factIn('declared.domainHolderIsLegalRepresentative', true),
      holderIsLegalRepresentative,
    ),
  ),
);
const samePerson: Condition = { op: 'shared', field: 'certificateNumber', between: 'roles' };
const individualBusiness: Condition = { op: 'starts-with', of: answer('entity.certificateNumber'), words: ['92'] };

/** 天津, 单位. */
export const unit: readonly OverlayRow[] = [
  add({
    id: '120000.individual-business', scope: 'filing',
    then: [{ do: 'hint', at: 'entity.nature', message: 'individualBusiness' }],
    source: page('§7.9.1 L2603', 'C13: 天津 wins over what providers say'),
  }),
  add({
    id: '120000.unit.individual-business-name', scope: 'filing', holder: 'unit',
    // Credit codes of individual businesses begin with 92.
    when: individualBusiness,
    then: [{ do: 'hint', at: 'entity.name', message: 'individualBusinessName' }],
    source: page('§7.9.1 L2603'),
  }),
  add({
    id: '120000.unit.certificate', scope: 'filing', holder: 'unit',
    when: answerIn('entity.nature', 'enterprise'),
    then: [
      { do: 'allow', at: 'entity.certificateType', dictionary: 'certificate-type', values: ['business-licence'] },
      { do: 'hint', at: 'entity.certificateType', message: 'certificate' },
    ],
    source: page('§7.3.5 L1060'),
  }),
  add({
    id: '120000.huayuan', scope: 'filing',
    when: contains('entity.mailingAddress', ['华苑']),
    then: [{ do: 'hint', at: 'entity.mailingAddress', message: 'huayuan' }],
    source: page('§7.3.5 L1061,1096'),
  }),
  add({
    id: '120000.unit.principal', scope: 'filing', holder: 'unit',
    when: not(isLegalRepresentative('principal')),
    then: [{ do: 'finding', severity: 'block', at: 'principal.name', message: 'principal' }],
    source: page('§7.3.5 L1063'),
  }),
  add({
    id: '120000.unit.contact-differs', scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: samePerson,
    then: [{ do: 'finding', severity: 'block', at: 'person.certificateNumber', message: 'contactDiffers' }],
    source: page('§7.3.5 L1063', 'also §7.9.1 L2606'),
  }),
  add({
    id: '120000.unit.no-reuse', scope: 'filing', holder: 'unit',
    then: [{ do: 'forbid-reuse' }],
    source: page('§7.3.5 L1063', 'C67: takes away the offer to copy the principal'),
  }),
  add({
    id: '120000.unit.shared-mobile', scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: all({ op: 'shared', field: 'mobile', between: 'roles' }, not(samePerson)),
    then: [{ do: 'finding', severity: 'block', at: 'person.mobile', message: 'sharedMobile' }],
    source: page('§7.9.1 L2606'),
  }),
  add({
    id: '120000.unit.age', scope: 'person', holder: 'unit',
    when: { op: 'age', of: answer('person.certificateNumber'), is: '<', than: 18 },
    then: [{ do: 'finding', severity: 'block', at: 'person.certificateNumber', message: 'age', params: { age: 18 } }],
    source: page('§7.3.5 L1063'),
  }),
  replace(['national.domain.holder-unit'], {
    id: '120000.unit.domain-holder', scope: 'domain', holder: 'unit',
    when: all(otherHolder, not(any(isShareholder, isOfficer))),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.holderName'), message: 'domainHolder' }],
    source: page('§7.3.5 L1065'),
  }),
  replace(['national.domain.holder-question'], {
    id: '120000.unit.domain-holder-question', scope: 'domain', holder: 'unit',
    when: all(not(holderIsEntity), relationUnknown, firstKnown(not(holderIsLegalRepresentative), always)),
    then: [
      { do: 'ask', fact: 'declared.domainHolderIsLegalRepresentative', at: 'domain.name', message: 'askLegalRepresentativeHolder' },
      { do: 'ask', fact: 'declared.domainHolderIsShareholder', at: 'domain.name', message: 'askShareholder' },
      { do: 'ask', fact: 'declared.domainHolderIsOfficer', at: 'domain.name', message: 'askOfficer' },
    ],
    source: page('§7.3.5 L1065'),
  }),
  add({
    id: '120000.unit.shareholder-papers', scope: 'domain', holder: 'unit',
    when: all(not(holderIsEntity), isShareholder),
    then: [{ do: 'material', slot: 'articles-of-association', per: 'service', level: 'required', message: 'shareholderPapers' }],
    source: page('§7.3.5 L1065'),
  }),
  add({
    id: '120000.unit.officer-papers', scope: 'domain', holder: 'unit',
    when: all(not(holderIsEntity), isOfficer),
    then: [{ do: 'material', slot: 'social-insurance-proof', per: 'service', level: 'required', message: 'officerPapers', params: { months: 6 } }],
    source: page('§7.3.5 L1065'),
  }),
  add({
    id: '120000.domain.privacy', scope: 'domain',
    when: factIn('domain.privacyProtection', true),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.privacyProtection'), message: 'privacy' }],
    source: page('§7.3.5 L1065,1098'),
  }),
  replace(['national.domain.validity'], {
    id: '120000.domain.validity', scope: 'domain',
    when: oneDomainLeft(3, 'month'),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.expiresOn'), message: 'domainValidity', params: { months: 3 } }],
    source: page('§7.3.5 L1062,1099', 'C02: the province page wins; the unit as printed'),
  }),
  replace(['national.duty.ministry-sms'], {
    id: '120000.duty.ministry-sms', scope: 'filing',
    then: [{ do: 'duty', message: 'dutySms' }],
    source: page('§7.3.5 L1067,1101', 'repeats 002 §9 L728-760'),
  }),
  add({
    id: '120000.duty.reachable', scope: 'filing',
    then: [{ do: 'duty', message: 'dutyReachable' }],
    source: page('§7.9.1 L2605'),
  }),
  replace(['national.review-time'], {
    id: '120000.review-time', scope: 'filing',
    then: [{ do: 'estimate', clock: 'authority-review', min: 2, max: 2, unit: 'week' }],
    source: estimated('§6 L88'),
  }),
  p.staysUnit('L1078'),
  p.renamed('L1079-1083', 'C64: the page prints 变更前 for before and after'),
  // With the entity at this provider the record has to be put right first; else it may follow.
  p.accessSame(['principal'], 'L1087', ['add-access-here']),
  p.accessLater(['principal'], 'L1087', ['add-access-elsewhere']),
  p.accessSms('L1089'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
