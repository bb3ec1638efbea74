import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  askNotMainland: 'Is the legal representative a resident of a place outside mainland China?',
  authorised: 'The legal representative is not a mainland resident: Shandong wants a mainland resident of the company to be authorised. Upload the letter of authorisation.',
  mainland: 'When the legal representative is not a mainland resident, Shandong wants a mainland resident of the company to be authorised. Enter that person as the principal.',
  approvalDrugs: 'Shandong does not take a drug trading licence or a medical-device trading licence as the approval.',
};
