import type { CloudRules } from '../../core/model/profile.js';
import { said } from './sources.js';

/** The form asks for an address, not for a server of the account. */
export const cloud: CloudRules = {
  kinds: [
    {
      id: 'server', label: { 'zh-CN': '云接入', en: 'Cloud access' }, mainland: true, note: 'ipRange',
      source: said('§2.4 L38-40', 'how many filings one address carries is not stated (O5)'),
    },
  ],
  source: said('§2.4 L38'),
};
