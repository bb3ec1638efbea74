import type { ImageRules, PhoneCodeRules } from '../../core/model/profile.js';
import { own, said } from './sources.js';

/** What is handed in is a .jpg; a PNG that is picked becomes one. */
export const images: ImageRules = {
  // What may be chosen; all of it leaves as a JPEG.
  formats: ['jpeg', 'png', 'webp', 'bmp', 'gif'],
  minBytes: 0,
  maxBytes: 2 * 1024 * 1024,
  minEdge: 400,
  maxPixels: 16_000_000,
  maxEdge: 2400,
  target: 'jpeg',
  sides: 'either',
  source: said('变更备案信息', '3 L1200', 'C05, C06: .jpg within 2 MB; both sides in two pictures or in one (首次备案 L233); pixels are ours'),
};

export const phoneCodes: PhoneCodeRules = {
  length: 6,
  resendAfter: 60,
  validFor: 300,
  attempts: 5,
  rows: [
    { types: ['add-service-elsewhere'], mobile: 'principal.mobile', unit: true, individual: true, source: said('原备案不在腾讯云新增网站', '2.1 L888') },
    { types: ['add-access-elsewhere'], mobile: 'principal.mobile', unit: true, individual: true, source: said('接入备案', '二 L1512,1537', 'the new principal') },
    { types: ['first'], mobile: 'serviceContact.mobile', unit: true, individual: true, source: said('首次备案', '2.2 L212') },
    { types: ['add-service-here'], mobile: 'serviceContact.mobile', unit: true, individual: true, source: said('原备案在腾讯云新增网站', '3 L596') },
    {
      types: ['change-entity', 'change-service', 'change-access'], mobile: 'serviceContact.mobile', unit: true, individual: true,
      source: said('变更备案信息', '2 L1164-1166,1184', 'C63'),
    },
  ],
  source: own('O4', 'length, life and attempts of the code are not stated; what the backend answers wins'),
};
