import type { FilingTypeCode } from '../core/model/filing.js';
import type { DutyRow } from '../core/records/types.js';
import type { SourceRef } from '../core/rules/types.js';

const process = (section: string, note?: string): SourceRef => ({ document: '002', section, date: '2020-09-21', ...(note === undefined ? {} : { note }) });
const provinces = (section: string): SourceRef => ({ document: '003', section, date: '2020-10-20' });

/** Orders after which a website opens, here or at all. */
const opening: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here'];

/** What is to be done once the number is there. A day is only given where a document states one. */
export const duties: readonly DutyRow[] = [
  { id: 'footer-number', says: ['national.duty.footer'], kinds: ['website'], source: process('§11 L924-933') },
  { id: 'copyright', kinds: ['website'], provinces: ['320000'], holder: 'unit', footerLine: '版权所有 {{name}}', source: process('§11 L952-958') },
  {
    id: 'public-security', says: ['national.duty.public-security'], types: opening, within: { n: 30, unit: 'day' }, link: 'https://beian.mps.gov.cn/',
    source: process('§11 L920,968', '001 §公安备案 L343 counts from the day the network is connected; neither can be before the number is granted'),
  },
  { id: 'public-security-number', types: opening, source: process('§11 L975') },
  { id: 'resolve', types: opening, source: process('§10 L903-916') },
  { id: 'reachable', standing: true, kinds: ['website'], provinces: ['310000', '410000', '440000', '540000'], source: provinces('§7.4.5 L1384') },
  { id: 'reachable-later', types: opening, kinds: ['website'], provinces: ['120000'], within: { n: 6, unit: 'month' }, source: provinces('§7.9.1 L2605') },
  { id: 'commercial', says: ['national.duty.commercial'], standing: true, source: process('§11 L960-964') },
  { id: 'contact-data', says: ['national.duty.contact-data'], standing: true, source: process('§2 L334') },
];
