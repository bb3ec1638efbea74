import type { OverlayRow } from '../../../core/rules/types.js';
import { reviewTime } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';

const p = unitPage('340000', '§7.4.1');

/** 安徽, 单位. */
export const unit: readonly OverlayRow[] = [
  p.certificateHint('unitCertificateMayLicence', 'L1129'),
  p.principal('L1130'),
  p.contactOrLetter('L1130'),
  p.heldByUnitOrLegalRepresentative('L1132'),
  p.validity(3, 'month', 'L1133'),
  p.staysUnit('L1145'),
  p.renamed('L1146-1149'),
  p.accessNeedsProof('L1153'),
  p.accessLater(['number', ...people, ...addresses], 'L1154'),
  p.accessSms('L1156'),
  reviewTime('340000', 1, 'week', 'L89'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
