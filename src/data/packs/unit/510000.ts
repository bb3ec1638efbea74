import type { OverlayRow } from '../../../core/rules/types.js';
import { approvalHint } from '../families/both.js';
import { addresses, people, unitPage } from '../families/unit.js';
import { paper } from '../families/unit-persons.js';
import { add, factIn, filled, page } from '../parts.js';

const p = unitPage('510000', '§7.8.3');
const inOtherFilings = factIn('person.otherEntities', true);
const workNote = 'C39: not on the province’s own page';

/** 四川, 单位. */
export const unit: readonly OverlayRow[] = [
  p.licenceOrCode('L2408'),
  p.principalOrLetter('L2409,2421'),
  p.adults('L2410'),
  p.localMobile('L2410'),
  p.heldByInsiders('L2412'),
  p.holderPapers('shareholder', 'L2412', ['articles-of-association', 'shareholderArticles'], ['domain-certificate', 'shareholderCertificate'], ['domain-holder-proof', 'holderProof']),
  p.holderPapers('officer', 'L2412', ['social-insurance-proof', 'officerInsurance'], ['domain-holder-proof', 'holderProof']),
  p.privacyOff('L2412'),
  p.validity(3, 'month', 'L2414'),
  add({
    id: p.id('work-proof-principal'), scope: 'person', roles: ['principal'], holder: 'unit',
    when: inOtherFilings,
    then: [paper('work-proof', 'filing', 'workProof')],
    source: page('§1 L176', workNote),
  }),
  add({
    id: p.id('work-proof-contact'), scope: 'person', roles: ['serviceContact'], holder: 'unit',
    when: inOtherFilings,
    then: [paper('work-proof', 'service', 'workProof')],
    source: page('§1 L176', workNote),
  }),
  add({
    id: p.id('work-proof-question'), scope: 'person', holder: 'unit',
    when: filled('person.certificateNumber'),
    then: [{ do: 'ask', fact: 'person.otherEntities', at: 'person.certificateNumber', message: 'askOtherFilings' }],
    source: page('§1 L176'),
  }),
  add({
    id: p.id('commercial-statement'), scope: 'filing', holder: 'unit',
    then: [paper('commercial-statement', 'filing', 'commercialStatement', undefined, 'optional')],
    source: page('§1 L177, §6 L549', 'C39: not on the province’s own page; the words that count as commercial are not listed, so it is only offered'),
  }),
  p.staysUnit('L2426'),
  p.renamed('L2427-2430', 'C64: the page prints 变更前 for before and after'),
  p.accessSame(['name'], 'L2434'),
  p.accessLater(['number', ...people, ...addresses], 'L2435'),
  p.accessSms('L2437'),
  approvalHint('510000', 'games', 'approvalGames', 'L2658,2729', 'C65: the text below the table says 新闻出版局; the table’s name is shown'),
].flat();

export const lists: Readonly<Record<string, readonly string[]>> = {};
