import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  holderProof: 'The domain is not in the organisation’s name: Chongqing asks for proof about the domain holder.',
  oneDomain: 'In Chongqing each website has one domain. Add a website for each, even when several domains lead to the same site.',
};
