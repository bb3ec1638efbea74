import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  approvalGames: 'In Hubei games are approved by the press and publication bureau.',
};
