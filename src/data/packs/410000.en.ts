import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: 'Companies in Henan must file with the newest certificate: the business licence that unites the three former ones.',
  fiveWebsites: 'In Henan an organisation files at most five websites at a time. Leave the others for the next filing.',
};
