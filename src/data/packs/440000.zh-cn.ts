import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  certificate: '广东的企业可用营业执照或组织机构代码证备案。',
  oneDomain: '广东要求前缀不同的域名按不同网站备案，每个域名请各加一个网站。',
  sitePlanUnit: '名下前缀不同的域名超过 {{n}} 个，广东要求每个域名交一份网站建设方案书。',
  guaranteeUnit: '名下前缀不同的域名超过 {{n}} 个，广东还要求接入商加盖备案专用章的保证书。',
  sitePlanIndividual: '名下前缀不同的域名超过 {{n}} 个，广东要求每个域名交一份网站建设方案书。',
  guaranteeIndividual: '名下前缀不同的域名达到 {{n}} 个，广东还要求接入商加盖备案专用章的保证书。',
  clusterProof: '执照上是集群注册地址，请交法定代表人在当地的居住证、社保证明，或单位的缴税记录，任选一样。',
  clusterMailing: '集群注册的单位，通讯地址请填集群所在地的实际办公地址或居住地址。',
  clusterQianhai: '前海集群注册的单位，通讯地址请填深圳市的实际办公地址。',
  employment: '未满 {{age}} 周岁，广东要求提供就业证明。',
  residence: '证件住址不在广东，请上传广东省居住证（或港澳台居民居住证）；没有的，把暂住证、本地房产登记证和身份证照片一起上传。',
  approvalReligion: '广东的宗教类网站须有当地民族宗教事务委员会的批复函或批文。',
  dutyReachable: '广东：已有备案号的域名必须能够访问，网站底部标明正确的备案号。',
};
