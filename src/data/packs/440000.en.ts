import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: 'Companies in Guangdong file with the business licence or the organisation code certificate.',
  oneDomain: 'Guangdong files domains with different prefixes as different websites: add a website for each domain.',
  sitePlanUnit: 'With more than {{n}} domains of different prefixes, Guangdong asks for a site plan for each domain.',
  guaranteeUnit: 'With more than {{n}} domains of different prefixes, Guangdong also asks for the provider’s sealed guarantee.',
  sitePlanIndividual: 'With more than {{n}} domains of different prefixes, Guangdong asks for a site plan for each domain.',
  guaranteeIndividual: 'From {{n}} domains of different prefixes on, Guangdong also asks for the provider’s sealed guarantee.',
  clusterProof: 'The licence has a cluster-registered address: upload the legal representative’s residence permit or social insurance record there, or the tax record of the organisation.',
  clusterMailing: 'With a cluster-registered address, the mailing address is the actual office or home there.',
  clusterQianhai: 'With a cluster-registered address in Qianhai, the mailing address must be the actual office in Shenzhen.',
  employment: 'You are under {{age}}: Guangdong asks for proof of employment.',
  residence: 'The address on your certificate is not in Guangdong: upload a Guangdong residence permit (or the one for Hong Kong, Macau and Taiwan residents), or together the temporary permit, the local property registration and a photo of the ID card.',
  approvalReligion: 'Religious sites in Guangdong need the written consent of the local ethnic and religious affairs commission.',
  dutyReachable: 'Guangdong: domains that have a number must be reachable and show the correct number at the bottom.',
};
