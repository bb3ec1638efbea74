import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  individualBusiness: 'Individual businesses in Tianjin always choose “Enterprise”.',
  individualBusinessName: 'Individual business: with a trade name, the full name on the licence; without one, the legal representative’s name followed by （个体工商户）.',
  certificate: 'Companies in Tianjin use the original or the duplicate of the business licence; no annual stamp is needed.',
  huayuan: 'Huayuan addresses: inside the ring road choose Nankai district, outside it Xiqing district.',
  contactDiffers: 'Organisations in Tianjin need a website contact who is not the principal. Name another person.',
  sharedMobile: 'In Tianjin two contacts may not share a mobile number. Give another one.',
  shareholderPapers: 'A shareholder holds the domain: upload the articles of association as proof.',
  officerPapers: 'An officer or senior manager holds the domain: upload that person’s social insurance record of the last {{months}} months.',
  privacy: 'Privacy protection hides the domain holder from the authority. Switch it off while the filing runs.',
  individualContent: 'Personal sites in Tianjin may not carry company or trade content, nor be a shop or a market place.',
  dutySameName: 'Tianjin: the name on a personal site must equal the filed name.',
  dutySms: 'The contacts complete the ministry’s SMS check: enter the 6-digit code within 24 hours of receiving it, or the order comes back.',
  dutyReachable: 'Tianjin: a site whose entity number is older than half a year must be reachable.',
};
