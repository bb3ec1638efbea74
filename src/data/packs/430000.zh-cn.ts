import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  domainCertificate: '湖南要求提供本次订单里所有域名的域名证书。',
  sitePlan: '湖南从第二个网站起，要求提供已备案网站的建设方案书，由网站负责人签字、加盖单位公章。',
  dutySitePlan: '湖南：把建设方案书扫描成 PDF，以主办单位全称命名，发到 hunanbeian@xca.gov.cn，主题写“接入商+主办单位全称”。',
};
