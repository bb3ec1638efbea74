import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  oneDomain: '每个网站只备案一个域名，多个域名请分别添加网站。',
  orderExpiry: '备案订单 {{days}} 天没有更新会被删除，请及时提交和修改。',
  districtMissing: '没有您实际所在的区时，选邻近的区，并在备注里写：公司实际所在地为××区，因系统无该选项，故选择××区。',
  sameCertificate: '证件类型要与域名实名认证用的一致；中国公民一般用身份证，企业一般用营业执照。',
  sameName: '名称、证件类型和号码都要与域名实名认证信息一致；不一致的，请先把域名过户。',
  privateNonEnterprise: '民办非企业单位建议选民办非企业单位登记证书。',
  noDoorNumber: '地址好像没有门牌号。请补全；确实没有的，在备注里说明。',
  noDoorNumberRemark: '没有门牌号的，在备注里写上这句话',
  individualContent: '个人网站的内容请选“其他”。',
  serviceType: '官网或商城类网站选“网站应用服务”。',
  domainStays: '变更备案不能修改域名：只有一个域名的不能换；有多个的，只能保留或删除。',
  sameScale: '证件正反面的比例为 1:1，在相同背景、光线和距离下拍摄。',
  guarantee: '这里要的是加盖备案专用章的阿里云保证书。',
};
