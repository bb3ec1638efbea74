import type { ImageRules, PhoneCodeRules } from '../../core/model/profile.js';
import { flowSaid, own, prepSaid } from './sources.js';

export const images: ImageRules = {
  formats: ['jpeg', 'png', 'gif'],
  minBytes: 200 * 1024,
  maxBytes: 4 * 1024 * 1024,
  minEdge: 400,
  maxPixels: 16_000_000,
  maxEdge: 3000,
  target: 'keep',
  sides: 'separate',
  source: prepSaid('§1 L186, §6 L556-558', 'C05: printed as “less than 200k~4MB”, read as 200 KB to 4 MB; edges are ours'),
};

export const phoneCodes: PhoneCodeRules = {
  length: 6,
  resendAfter: 60,
  validFor: 300,
  attempts: 5,
  rows: [
    {
      types: ['first', 'add-service-elsewhere', 'add-access-elsewhere', 'add-service-here', 'add-access-here'], mobile: 'principal.mobile',
      unit: true, individual: true, source: flowSaid('§2 L370'),
    },
  ],
  source: own('O4', 'length, life and attempts of the code are not stated; what the backend answers wins'),
};
