import type { ImageRules, PhoneCodeRules } from '../../core/model/profile.js';
import { own, said } from './sources.js';

export const images: ImageRules = {
  // What may be chosen; all of it leaves as a JPEG.
  formats: ['jpeg', 'png', 'webp', 'bmp', 'gif'],
  minBytes: 0,
  maxBytes: 5 * 1024 * 1024,
  minEdge: 400,
  maxPixels: 16_000_000,
  maxEdge: 3000,
  target: 'jpeg',
  sides: 'merged',
  source: said('§3 L47-48', 'jpg, both sides of a card in one picture; sizes are not stated (O9) and are ours'),
};

/** No number is proved by a code while the form is filled in. */
export const phoneCodes: PhoneCodeRules = {
  length: 6, resendAfter: 60, validFor: 300, attempts: 5, rows: [],
  source: own('§3.3', 'no in-form code is mentioned (004 §2.2-2.3 L16-31)'),
};
