import type { Condition, OverlayRow } from '../../../core/rules/types.js';
import { reviewTime, validityOfBoth } from '../families/both.js';
import { unitPaper as paper } from '../families/proves.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add, all, answerIn, contains, not, page } from '../parts.js';

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
  p.principal('L1574'),
  p.heldByUnit('L1576'),
  validityOfBoth('440000', 3, '§7.5.1 L1580,1614'),
  add({
    id: '440000.one-domain', scope: 'filing',
    then: [{ do: 'limit', what: 'domains-per-service', max: 1, message: 'oneDomain' }],
    source: page('§7.5.1 L1577,1612', 'also §7.9.2 L2610'),
  }),
  add({
    id: '440000.unit.site-plan', scope: 'service', holder: 'unit',
    when: domains('>', 31),
    then: [
      paper('site-plan', 'service', 'sitePlanUnit', { n: 31 }),
      paper('provider-guarantee', 'service', 'guaranteeUnit', { n: 31 }),
    ],
    source: page('§7.9.2 L2615', counting),
  }),
  add({
    id: '440000.unit.cluster', scope: 'filing', holder: 'unit',
    when: all(clusterAddress, not(inQianhai)),
    then: [
      paper('cluster-address-proof', 'filing', 'clusterProof'),
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
  reviewTime('440000', 1, 'week', 'L89'),
  p.mayBecomeAnother('L1595'),
  p.accessNeedsProof('L1599'),
  p.accessLater(['number', ...people, ...addresses], 'L1600'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
