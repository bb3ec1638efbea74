import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  dutyPublicSecurity: 'Shanghai has its own entrance for the public-security filing: follow the announcement of the city.',
};
