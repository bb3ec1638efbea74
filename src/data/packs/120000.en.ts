import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  individualBusiness: 'Individual businesses in Tianjin always choose “Enterprise”.',
  individualBusinessName: 'Individual business: with a trade name, the full name on the licence; without one, the legal representative’s name followed by （个体工商户）.',
  certificate: 'Companies in Tianjin use the original or the duplicate of the business licence; no annual stamp is needed.',
  huayuan: 'Huayuan addresses: inside the ring road choose Nankai district, outside it Xiqing district.',
  principal: 'In Tianjin the principal must be the legal representative. Enter that person, or answer the question below with yes if it is.',
  contactDiffers: 'Organisations in Tianjin need a website contact who is not the principal. Name another person.',
  sharedMobile: 'In Tianjin two contacts may not share a mobile number. Give another one.',
  age: 'Nobody under {{age}} can file in Tianjin. Name another person.',
  domainHolder: 'In Tianjin the domain must belong to the organisation, its legal representative, a shareholder, a principal officer or a senior manager. Transfer it, or file another domain.',
  askLegalRepresentativeHolder: 'The domain holder is not the organisation itself. Is it the legal representative?',
  askShareholder: 'Is the domain holder a shareholder of the organisation?',
  askOfficer: 'Is the domain holder a principal officer or senior manager of the organisation?',
  shareholderPapers: 'A shareholder holds the domain: upload the articles of association as proof.',
  officerPapers: 'An officer or senior manager holds the domain: upload that person’s social insurance record of the last {{months}} months.',
  privacy: 'Privacy protection hides the domain holder from the authority. Switch it off while the filing runs.',
  domainValidity: 'The domain must be valid for more than {{months}} months. Renew it before you submit.',
  individualContent: 'Personal sites in Tianjin may not carry company or trade content, nor be a shop or a market place.',
  dutySameName: 'Tianjin: the name on a personal site must equal the filed name.',
  dutySms: 'The contacts complete the ministry’s SMS check: enter the 6-digit code within 24 hours of receiving it, or the order comes back.',
  dutyReachable: 'Tianjin: a site whose entity number is older than half a year must be reachable.',
};
