import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  creditCode: 'For a merged business licence enter the unified social credit code.',
  mailingAddress: 'Down to the door: in the country to the village, in town to street and number or a mailbox.',
  investor: 'Without a particular investor or superior unit, give the organisation’s name.',
  principal: 'Organisations best name the legal representative on the licence.',
  mobile: 'The mobile number must belong to the place of the organisation. Give a local one.',
  officePhone: 'The office phone must belong to the place of the organisation. Give a local one.',
  twoMobiles: 'The website contact is not the principal: the two cannot share a mobile number.',
  twoMailboxes: 'The website contact is not the principal: the two cannot share a mailbox.',
  homeUrl: 'The address of the registered domain (such as www.abc.com); subdomains work once it is filed.',
  domainHolder: 'The registrant on the domain certificate had better be the entity or the principal. Check it.',
  privacy: 'Privacy protection must be off while the filing is under review.',
  sheetUnit: 'Fill in the organiser’s name and the domain only (without www.); the website contact signs, with the seal. Leave the field of the verifier empty.',
  sheetIndividual: 'Fill in your name and the domain only (without www.), sign it and add your fingerprint. Leave the field of the verifier empty.',
  sheetByPost: 'After the initial review, take the photo as the e-mail says, and bring or post the originals of the sheet and of the network security undertaking.',
  signature: 'The signature on the sheet is valid for {{months}} months; after that it is signed again in person.',
  changeFirst: 'If data of the organisation have changed, file the change first and add afterwards; while a change is under way nothing can be added.',
};
