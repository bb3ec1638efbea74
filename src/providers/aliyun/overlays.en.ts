import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  oneDomain: 'One domain per website: add another website for each further domain.',
  orderExpiry: 'An order without a change for {{days}} days is deleted. Submit and correct it in time.',
  districtMissing: 'If your district is not listed, choose a neighbouring one and say so in the remark: 公司实际所在地为××区，因系统无该选项，故选择××区.',
  sameCertificate: 'Use the kind of certificate that the domain’s real-name check was done with: usually the ID card for citizens, the business licence for companies.',
  sameName: 'Name, kind of certificate and number must equal the domain’s real-name data. If they differ, transfer the domain first.',
  privateNonEnterprise: 'Private non-enterprise units best choose their registration certificate.',
  noDoorNumber: 'This address seems to have no door number. Add it, or, if there is none, say so in the remark.',
  noDoorNumberRemark: 'Where there is no door number, put this sentence into the remark',
  individualContent: 'Personal websites choose “Other” here.',
  serviceType: 'Company sites and shops choose “Website application service”.',
  domainStays: 'A change cannot alter a domain: a single one stays, of several some may be kept and others taken away.',
  sameScale: 'Both sides of the card at the same scale (1:1), on the same ground, in the same light, from the same distance.',
  guarantee: 'This is Alibaba Cloud’s guarantee with its filing seal.',
};
