import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  confirmationLetter: 'For a first filing of an organisation Xizang asks for the confirmation letter for Party and government bodies. The local cyberspace office tells how to get it.',
  dutyConfirmationLetter: 'Xizang: once the provider has passed the filing, post the original of the confirmation letter to the authority of Xizang.',
};
