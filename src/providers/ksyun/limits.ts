import type { ImageRules, PhoneCodeRules } from '../../core/model/profile.js';
import { own, said } from './sources.js';

export const images: ImageRules = {
  formats: ['jpeg', 'png'],
  minBytes: 0,
  maxBytes: 5 * 1024 * 1024,
  minEdge: 400,
  maxPixels: 16_000_000,
  maxEdge: 3000,
  target: 'keep',
  sides: 'separate',
  source: own('O9', 'no limits are stated; only that both sides of an ID card are two pictures (000 §新增备案/二 L141-142)'),
};

const openPoint = own('O4', 'length, life and attempts of the code are not stated; what the backend answers wins');

export const phoneCodes: PhoneCodeRules = {
  length: 6,
  resendAfter: 60,
  validFor: 300,
  attempts: 5,
  rows: [
    {
      types: ['first', 'add-service-elsewhere'], mobile: 'principal.mobile', unit: true, individual: true,
      source: said('§新增备案/二 L146'),
    },
    {
      types: ['first', 'add-service-elsewhere', 'add-service-here'], mobile: 'serviceContact.mobile', unit: true, individual: false,
      source: said('§新增备案/三 L186'),
    },
  ],
  source: openPoint,
};
