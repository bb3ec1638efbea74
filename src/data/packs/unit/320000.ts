import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime, validityOfBoth } from '../families/both.js';
import { unitPaper as paper } from '../families/proves.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add, all, answerIn, isLegalRepresentative, not, page, process } from '../parts.js';

const p = unitPage('320000', '§7.4.3');

/** 江苏, 单位. */
export const unit: readonly OverlayRow[] = [
  p.certificateHint('unitCertificateAmong', 'L1253', 'the list is open (等证件), so nothing is hidden'),
  p.localMobile('L1254'),
  p.minorsWithProof('L1254'),
  add({
    id: '320000.unit.principal', scope: 'filing', holder: 'unit',
    when: not(isLegalRepresentative('principal')),
    then: [
      paper('authorisation-letter', 'filing', 'principalLetter'),
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
  p.heldByUnitOrLegalRepresentative('L1257'),
  validityOfBoth('320000', 3, '§7.4.3 L1259,1291'),
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
  reviewTime('320000', 1, 'week', 'L89'),
  p.staysUnit('L1270'),
  p.renamed('L1271-1274', 'C64: the page prints 变更后 for before and after'),
  p.accessNeedsProof('L1278'),
  p.accessLater(['number', ...people, ...addresses], 'L1279'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
