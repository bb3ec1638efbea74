import type { Condition, OverlayRow } from '../../../core/rules/types.js';
import { reviewTime, validityOfBoth } from '../families/both.js';
import { unitPage } from '../families/unit.js';
import { heldBy } from '../families/unit-domains.js';
import { paper } from '../families/unit-persons.js';
import { add, all, answer, atDomain, contains, factIn, not, page, replace } from '../parts.js';

const p = unitPage('120000', '§7.3.5');
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
  p.licenceOnly('L1060', 'certificate'),
  add({
    id: '120000.huayuan', scope: 'filing',
    when: contains('entity.mailingAddress', ['华苑']),
    then: [{ do: 'hint', at: 'entity.mailingAddress', message: 'huayuan' }],
    source: page('§7.3.5 L1061,1096'),
  }),
  p.principal('L1063'),
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
  p.adults('L1063'),
  p.heldByInsiders('L1065'),
  add({
    id: '120000.unit.shareholder-papers', scope: 'domain', holder: 'unit',
    when: heldBy.shareholder,
    then: [paper('articles-of-association', 'service', 'shareholderPapers')],
    source: page('§7.3.5 L1065'),
  }),
  add({
    id: '120000.unit.officer-papers', scope: 'domain', holder: 'unit',
    when: heldBy.officer,
    then: [paper('social-insurance-proof', 'service', 'officerPapers', { months: 6 })],
    source: page('§7.3.5 L1065'),
  }),
  add({
    id: '120000.domain.privacy', scope: 'domain',
    when: factIn('domain.privacyProtection', true),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.privacyProtection'), message: 'privacy' }],
    source: page('§7.3.5 L1065,1098'),
  }),
  validityOfBoth('120000', 3, '§7.3.5 L1062,1099'),
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
  reviewTime('120000', 2, 'week', 'L88'),
  p.staysUnit('L1078'),
  p.renamed('L1079-1083', 'C64: the page prints 变更前 for before and after'),
  // With the entity at this provider the record has to be put right first; else it may follow.
  p.accessSame(['principal'], 'L1087', ['add-access-here']),
  p.accessLater(['principal'], 'L1087', ['add-access-elsewhere']),
  p.accessSms('L1089'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
