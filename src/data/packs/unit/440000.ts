import type { Condition, OverlayRow } from '../../../core/rules/types.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add, all, answerIn, atDomain, contains, estimated, holderIsNotUnit, isLegalRepresentative, not, oneDomainLeft, page, replace } from '../parts.js';

const p = unitPage('440000', '§7.5.1');
const counting = 'C09: the table of §7.9.2 is used; §7.5.1 L1577,1612 prints 不超过 for 超过. Domains on record and of this order count together (L2610)';
const domains = (is: '>' | '>=', than: number): Condition => ({ op: 'count', what: 'entity-domains', is, than });
const clusterAddress = contains('entity.certificateAddress', ['集群']);
const inQianhai = contains('entity.certificateAddress', ['前海']);

/** 广东, 单位. */
export const unit: readonly OverlayRow[] = [
  add({
    id: '440000.unit.certificate', scope: 'filing', holder: 'unit',
    when: answerIn('entity.nature', 'enterprise'),
    then: [
      { do: 'allow', at: 'entity.certificateType', dictionary: 'certificate-type', values: ['business-licence', 'organisation-code-enterprise'] },
      { do: 'hint', at: 'entity.certificateType', message: 'certificate' },
    ],
    source: page('§7.5.1 L1573', 'the page names these two for enterprises'),
  }),
  add({
    id: '440000.unit.principal', scope: 'filing', holder: 'unit',
    when: not(isLegalRepresentative('principal')),
    then: [{ do: 'finding', severity: 'block', at: 'principal.name', message: 'principal' }],
    source: page('§7.5.1 L1574'),
  }),
  replace(['national.domain.holder-unit', 'national.domain.holder-question'], {
    id: '440000.unit.domain-holder', scope: 'domain', holder: 'unit',
    when: holderIsNotUnit,
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.holderName'), message: 'domainHolder' }],
    source: page('§7.5.1 L1576', 'C52: narrower than the general sentence'),
  }),
  replace(['national.domain.validity'], {
    id: '440000.domain.validity', scope: 'domain',
    when: oneDomainLeft(3, 'month'),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.expiresOn'), message: 'domainValidity', params: { months: 3 } }],
    source: page('§7.5.1 L1580,1614', 'C02: the province page wins; the unit as printed'),
  }),
  add({
    id: '440000.one-domain', scope: 'filing',
    then: [{ do: 'limit', what: 'domains-per-service', max: 1, message: 'oneDomain' }],
    source: page('§7.5.1 L1577,1612', 'also §7.9.2 L2610'),
  }),
  add({
    id: '440000.unit.site-plan', scope: 'service', holder: 'unit',
    when: domains('>', 31),
    then: [
      { do: 'material', slot: 'site-plan', per: 'service', level: 'required', message: 'sitePlanUnit', params: { n: 31 } },
      { do: 'material', slot: 'provider-guarantee', per: 'service', level: 'required', message: 'guaranteeUnit', params: { n: 31 } },
    ],
    source: page('§7.9.2 L2615', counting),
  }),
  add({
    id: '440000.unit.cluster', scope: 'filing', holder: 'unit',
    when: all(clusterAddress, not(inQianhai)),
    then: [
      { do: 'material', slot: 'cluster-address-proof', per: 'filing', level: 'required', message: 'clusterProof' },
      { do: 'hint', at: 'entity.mailingAddress', message: 'clusterMailing' },
    ],
    source: page('§7.5.1 L1583', 'a cluster address is told by the word 集群 on the certificate'),
  }),
  add({
    id: '440000.unit.cluster-qianhai', scope: 'filing', holder: 'unit',
    when: all(clusterAddress, inQianhai, not(contains('entity.mailingAddress', ['深圳']))),
    then: [{ do: 'finding', severity: 'warn', at: 'entity.mailingAddress', message: 'clusterQianhai' }],
    source: page('§7.5.1 L1582', 'C37: both cases are printed 非前海; the first is read as 前海, so it only warns'),
  }),
  add({
    id: '440000.approval.religion', scope: 'service',
    when: answerIn('service.priorApprovalType', 'religion'),
    then: [{ do: 'hint', at: 'service.priorApprovalNumber', message: 'approvalReligion' }],
    source: page('§8 L2659,2733'),
  }),
  add({
    id: '440000.duty.reachable', scope: 'filing',
    then: [{ do: 'duty', message: 'dutyReachable' }],
    source: page('§7.5.1 L1579,1611'),
  }),
  replace(['national.review-time'], {
    id: '440000.review-time', scope: 'filing',
    then: [{ do: 'estimate', clock: 'authority-review', min: 1, max: 1, unit: 'week' }],
    source: estimated('§6 L89'),
  }),
  p.mayBecomeAnother('L1595'),
  p.accessNeedsProof('L1599'),
  p.accessLater(['number', ...people, ...addresses], 'L1600'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
