import type { OverlayRow } from '../../../core/rules/types.js';
import { approvalHint } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { paper } from '../families/unit-persons.js';
import { add, all, answerIn, factIn, firstKnown, isLegalRepresentative, never, not } from '../parts.js';

const p = unitPage('370000', '§7.4.4');
const notLegalRepresentative = not(isLegalRepresentative('principal'));
/** Only what is declared lifts the demand. */
const legalRepresentativeIsAbroad = firstKnown(factIn('declared.legalRepresentativeNotMainland', true), never);

/** 山东, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOnly('L1315'),
  p.adults('L1316'),
  add({
    id: p.id('principal'), scope: 'filing', holder: 'unit',
    when: all(notLegalRepresentative, not(legalRepresentativeIsAbroad)),
    then: [{ do: 'finding', severity: 'block', at: 'principal.name', message: 'unitPrincipal' }],
    source: p.at('L1317'),
  }),
  add({
    id: p.id('principal-question'), scope: 'filing', holder: 'unit',
    when: notLegalRepresentative,
    then: [{ do: 'ask', fact: 'declared.legalRepresentativeNotMainland', at: 'principal.name', message: 'askNotMainland' }],
    source: p.at('L1317'),
  }),
  add({
    id: p.id('principal-authorised'), scope: 'filing', holder: 'unit',
    when: all(notLegalRepresentative, legalRepresentativeIsAbroad),
    then: [paper('authorisation-letter', 'filing', 'authorised')],
    source: p.at('L1317', 'the page says 授权 and names no paper; the letter of authorisation is that'),
  }),
  add({
    id: p.id('principal-mainland'), scope: 'filing', holder: 'unit',
    when: answerIn(
      'principal.certificateType', 'passport', 'foreign-permanent-resident-id', 'hk-macau-residence-permit', 'hk-macau-travel-permit',
      'taiwan-residence-permit', 'taiwan-travel-permit',
    ),
    then: [{ do: 'finding', severity: 'block', at: 'principal.certificateType', message: 'mainland' }],
    source: p.at('L1317'),
  }),
  p.heldByUnitOrLegalRepresentative('L1319'),
  p.validity(45, 'day', 'L1321'),
  p.staysUnit('L1332'),
  p.renamed('L1333-1336', 'C64: the page prints 变更后 for before and after'),
  p.accessNeedsProof('L1340'),
  p.accessLater(['number', ...people, ...addresses], 'L1341'),
  p.accessSms('L1343'),
  approvalHint('370000', 'drugs', 'approvalDrugs', 'L2650'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
