import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  principalLetter: 'The principal is not the legal representative: Beijing asks for the legal representative’s letter of authorisation.',
  principalLetterId: 'The principal is not the legal representative: Beijing also asks for colour photos of both sides of the legal representative’s ID card.',
  principal: 'In Beijing the principal should be the legal representative. If that cannot be, upload the letter of authorisation and the legal representative’s ID card in the papers step.',
  certificate: 'Companies in Beijing file with the business licence or another company certificate.',
  holdingUnit: 'Beijing asks for a photo of the website contact holding the organisation’s certificate.',
  holdingUnitApp: 'Beijing asks for a photo of the app contact holding the organisation’s certificate.',
  domainOverseas: 'Domains registered outside the mainland cannot be filed in Beijing. Transfer it to a mainland registrar, or file another domain.',
  suffix: 'This suffix is not on Beijing’s list (as of October 2020; it may change). Choose another, or ask the provider first.',
  suffixIndividual: 'Beijing refuses some country suffixes, and this one is not on its list for organisations. Ask the provider before you submit.',
  holdingOwn: 'Beijing asks for a photo of you holding your certificate.',
  approvalDrugs: 'Beijing does not take a drug trading licence or a medical-device trading licence as the approval.',
};
