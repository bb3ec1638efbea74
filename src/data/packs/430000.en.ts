import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  domainCertificate: 'Hunan asks for the certificates of all domains of this order.',
  sitePlan: 'From the second website on, Hunan asks for the site plan of those already filed, signed by the website contact and sealed.',
  dutySitePlan: 'Hunan: scan the site plan as a PDF named after the organiser and mail it to hunanbeian@xca.gov.cn; the subject is the provider and the organiser’s full name.',
};
