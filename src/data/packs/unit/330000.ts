import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { add, answerIn, any, contains, page } from '../parts.js';

const p = unitPage('330000', '§7.4.6');

/** 浙江, 单位. */
export const unit: readonly OverlayRow[] = [
  p.certificateHint('unitCertificateNewest', 'L1445'),
  p.principal('L1446'),
  p.heldByInsiders('L1448'),
  p.validity(3, 'month', 'L1450'),
  p.staysUnit('L1461'),
  p.renamed('L1462-1465'),
  p.accessNeedsProof('L1469'),
  p.accessLater(['number', ...people, ...addresses], 'L1470'),
  p.accessSms('L1472'),
  add({
    id: '330000.approval.charity', scope: 'service', holder: 'unit',
    when: any(contains('entity.name', ['基金会']), answerIn('entity.nature', 'foundation')),
    then: [{ do: 'hint', at: 'service.priorApprovalType', message: 'approvalCharity' }],
    source: page('§8 L2724'),
  }),
  reviewTime('330000', 2, 'week', 'L88'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
