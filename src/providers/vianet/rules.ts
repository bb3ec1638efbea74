import type { Condition, OverlayRow } from '../../core/rules/types.js';
import { add, answerIn, changed, duty, hint, not } from '../shared/rules.js';
import { rules as stated } from './overlays.js';
import { said } from './sources.js';

const anyChanged = (...ids: readonly Parameters<typeof changed>[0][]): Condition => ({ any: ids.map(changed) });
const again = said('§5.1 L65', 'a picture that was handed in once is asked for again when what it shows has changed');
const signatureOld: Condition = { op: 'in', of: { fact: 'declared.signatureOld' }, values: [true] };
const signature = said('§5.1 L68');

const papers: readonly OverlayRow[] = [
  add({ id: 'vianet.ip-range', scope: 'service', then: [hint('service.ip', 'ipRange')], source: said('§2.4 L38') }),
  add({ id: 'vianet.merged-card', scope: 'person', then: [hint('person.certificateFront', 'mergedCard')], source: said('§3 L48') }),
  add({
    id: 'vianet.id-validity', scope: 'person',
    when: {
      all: [answerIn('person.certificateType', 'resident-id'), not({ op: 'remaining-more-than', of: { fact: 'person.certificateValidity' }, span: { n: 3, unit: 'month' } })],
    },
    then: [{ do: 'finding', severity: 'block', at: 'person.certificateFront', message: 'idValidity', params: { months: 3 } }],
    source: said('§3 L48', 'C35: printed as if it had to end within three months; read as three months left at least'),
  }),
  add({
    id: 'vianet.site-photo.first', scope: 'service', types: ['first'],
    then: [hint('material.site-photo', 'sitePhotoFirst')],
    source: said('§3 L50'),
  }),
  add({
    id: 'vianet.site-photo.later', scope: 'service', types: ['add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here'],
    then: [hint('material.site-photo', 'sitePhotoLater')],
    source: said('§6 L78'),
  }),
  add({
    id: 'vianet.security-letter', scope: 'service',
    then: [hint('material.network-security-letter', 'securityLetter')],
    source: said('§6 L78'),
  }),
];

const changing: readonly OverlayRow[] = [
  add({
    id: 'vianet.signature.ask', scope: 'service', types: ['change-service', 'change-access'],
    then: [{ do: 'ask', fact: 'declared.signatureOld', at: 'material.verification-sheet', message: 'askSignatureOld' }],
    source: signature,
  }),
  add({
    id: 'vianet.signature.ask-entity', scope: 'filing', types: ['change-entity'],
    then: [{ do: 'ask', fact: 'declared.signatureOld', at: 'material.verification-sheet', message: 'askSignatureOld' }],
    source: signature,
  }),
  add({
    id: 'vianet.signature.again', scope: 'service', types: ['change-service', 'change-access'], when: signatureOld,
    then: [{ do: 'material', slot: 'verification-sheet', per: 'service', level: 'required', message: 'signAgain' }],
    source: signature,
  }),
  add({
    id: 'vianet.signature.again-entity', scope: 'filing', types: ['change-entity'], when: signatureOld,
    then: [{ do: 'material', slot: 'verification-sheet', per: 'filing', level: 'required', message: 'signAgain' }],
    source: signature,
  }),
  add({
    id: 'vianet.change.entity-picture', scope: 'filing', holder: 'unit', types: ['change-entity'],
    when: anyChanged('entity.name', 'entity.certificateType', 'entity.certificateNumber'),
    then: [{ do: 'require', at: 'entity.certificateFiles' }, hint('entity.certificateFiles', 'changedPicture')],
    source: again,
  }),
  add({
    id: 'vianet.change.person-picture', scope: 'person', types: ['change-entity', 'change-service'],
    when: anyChanged('person.name', 'person.certificateType', 'person.certificateNumber'),
    then: [{ do: 'require', at: 'person.certificateFront' }, hint('person.certificateFront', 'changedPicture')],
    source: again,
  }),
  add({
    id: 'vianet.change.approval', scope: 'service', types: ['change-service'],
    when: anyChanged('service.priorApprovalType'),
    then: [{ do: 'require', at: 'service.priorApprovalFile' }, hint('service.priorApprovalFile', 'changedPicture')],
    source: again,
  }),
];

const afterwards: readonly OverlayRow[] = [
  add({ id: 'vianet.reachable', scope: 'filing', then: [duty('reachable')], source: said('§6 L77,83') }),
  add({ id: 'vianet.result', scope: 'filing', then: [duty('result')], source: said('§6 L84,93') }),
];

/** What this provider alone asks or advises. */
export const rules: readonly OverlayRow[] = [...stated, ...papers, ...changing, ...afterwards];
