import type { Condition, OverlayRow } from '../../../core/rules/types.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add, all, always, answer, answerIn, atDomain, estimated, factIn, firstKnown, holderIsEntity, holderIsLegalRepresentative, isLegalRepresentative, not, oneDomainLeft, page, process, replace } from '../parts.js';

const p = unitPage('320000', '§7.4.3');
const away: Condition = not({ op: 'home-in-entity-province', of: answer('person.mobile') });
const under18: Condition = { op: 'age', of: answer('person.certificateNumber'), is: '<', than: 18 };

/** 江苏, 单位. */
export const unit: readonly OverlayRow[] = [
  add({
    id: '320000.unit.certificate', scope: 'filing', holder: 'unit',
    when: answerIn('entity.nature', 'enterprise'),
    then: [{ do: 'hint', at: 'entity.certificateType', message: 'certificate' }],
    source: page('§7.4.3 L1253', 'the list is open (等证件), so nothing is hidden'),
  }),
  add({
    id: '320000.unit.mobile', scope: 'person', holder: 'unit',
    when: away,
    then: [{ do: 'finding', severity: 'block', at: 'person.mobile', message: 'mobile' }],
    source: page('§7.4.3 L1254'),
  }),
  add({
    id: '320000.unit.age-principal', scope: 'person', roles: ['principal'], holder: 'unit',
    when: all(under18, not(isLegalRepresentative('person'))),
    then: [{ do: 'material', slot: 'employment-proof', per: 'filing', level: 'required', message: 'employmentUnit', params: { age: 18 } }],
    source: page('§7.4.3 L1254'),
  }),
  add({
    id: '320000.unit.age-contact', scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: all(under18, not(isLegalRepresentative('person')), not({ op: 'shared', field: 'certificateNumber', between: 'roles' })),
    then: [{ do: 'material', slot: 'employment-proof', per: 'service', level: 'required', message: 'employmentUnit', params: { age: 18 } }],
    source: page('§7.4.3 L1254'),
  }),
  add({
    id: '320000.unit.principal', scope: 'filing', holder: 'unit',
    when: not(isLegalRepresentative('principal')),
    then: [
      { do: 'material', slot: 'authorisation-letter', per: 'filing', level: 'required', message: 'principalLetter' },
      { do: 'hint', at: 'principal.name', message: 'principal' },
    ],
    source: page('§7.4.3 L1255'),
  }),
  add({
    id: '320000.unit.contact-same', scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: all(not(isLegalRepresentative('principal')), not({ op: 'shared', field: 'certificateNumber', between: 'roles' })),
    then: [{ do: 'finding', severity: 'block', at: 'person.certificateNumber', message: 'contactSame' }],
    source: page('§7.4.3 L1255'),
  }),
  replace(['national.domain.holder-unit'], {
    id: '320000.unit.domain-holder', scope: 'domain', holder: 'unit',
    when: all(
      not(holderIsEntity),
      not(
        firstKnown(
          factIn('domain.holderRelation', 'self', 'legal-representative'),
          factIn('declared.domainHolderIsLegalRepresentative', true),
          holderIsLegalRepresentative,
        ),
      ),
    ),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.holderName'), message: 'domainHolder' }],
    source: page('§7.4.3 L1257', 'C52: narrower than the general sentence'),
  }),
  replace(['national.domain.holder-question'], {
    id: '320000.unit.domain-holder-question', scope: 'domain', holder: 'unit',
    when: all(
      not(holderIsEntity),
      firstKnown(not(factIn('domain.holderRelation', 'self', 'legal-representative', 'shareholder', 'principal-officer', 'senior-manager', 'other')), always),
      firstKnown(not(holderIsLegalRepresentative), always),
    ),
    then: [{ do: 'ask', fact: 'declared.domainHolderIsLegalRepresentative', at: 'domain.name', message: 'askHolder' }],
    source: page('§7.4.3 L1257'),
  }),
  replace(['national.domain.validity'], {
    id: '320000.domain.validity', scope: 'domain',
    when: oneDomainLeft(3, 'month'),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.expiresOn'), message: 'domainValidity', params: { months: 3 } }],
    source: page('§7.4.3 L1259,1291', 'C02: the province page wins; the unit as printed'),
  }),
  add({
    id: '320000.approval.finance', scope: 'service',
    when: answerIn('service.priorApprovalType', 'finance'),
    then: [{ do: 'hint', at: 'service.priorApprovalFile', message: 'approvalFinance' }],
    source: page('§8 L2719-2720'),
  }),
  add({
    id: '320000.duty.copyright', scope: 'filing', holder: 'unit',
    then: [{ do: 'duty', message: 'dutyCopyright' }],
    source: process('§11 L952-958'),
  }),
  replace(['national.review-time'], {
    id: '320000.review-time', scope: 'filing',
    then: [{ do: 'estimate', clock: 'authority-review', min: 1, max: 1, unit: 'week' }],
    source: estimated('§6 L89'),
  }),
  p.staysUnit('L1270'),
  p.renamed('L1271-1274', 'C64: the page prints 变更后 for before and after'),
  p.accessNeedsProof('L1278'),
  p.accessLater(['number', ...people, ...addresses], 'L1279'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
