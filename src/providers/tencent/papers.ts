import type { AuthenticityRow, MaterialDef } from '../../core/model/profile.js';
import { adding, changes } from '../shared/rules.js';
import { shanghaiIndividual, shanghaiUnit } from './conditions.js';
import { own, said } from './sources.js';

/** Certificates are fields of the step that hands them in. A change asks for a new sheet only when somebody else signs it. */
export const materials: readonly MaterialDef[] = [
  {
    slot: 'verification-sheet', per: 'service', level: 'required', max: 2, letter: 'verification-sheet',
    types: ['first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere'], source: said('首次备案', '3.2 L243-249', 'C44; 接入备案 L1644-1666'),
  },
  {
    slot: 'verification-sheet', per: 'service', level: 'required', max: 2, letter: 'verification-sheet', types: ['add-access-here'],
    source: own('O3', 'no page describes it; all others that add something ask for the sheet'),
  },
  {
    slot: 'verification-sheet', per: 'service', level: 'required', max: 2, letter: 'verification-sheet', types: changes,
    ifChanged: ['principal.name', 'principal.certificateNumber', 'serviceContact.name', 'serviceContact.certificateNumber'],
    source: said('变更备案信息', '3 L1190', 'a new person in one of the roles; a new number or address alone asks for nothing'),
  },
];

const choice = 'photo';
const at = 'after-initial-review';

/** The contact of the website is photographed once the first review has passed, in the way that suits: no row goes before another. */
export const authenticity: readonly AuthenticityRow[] = [
  { method: 'verification-point', types: adding, who: 'serviceContact', at, choice, source: said('首次备案', '4 L305-312') },
  { method: 'curtain-photo', types: adding, who: 'serviceContact', slot: 'curtain-photo', at, choice, source: said('首次备案', '4 L314-331', 'C04') },
  { method: 'app-capture', types: adding, who: 'serviceContact', individual: true, when: shanghaiIndividual, at, choice, source: said('接入备案', '四 L1677-1679') },
  {
    method: 'app-capture', types: adding, who: 'serviceContact', unit: true, when: shanghaiUnit, at, choice,
    source: said('接入备案', '四 L1677-1680', 'several websites: one contact for all of them, told by the certificate number'),
  },
];
