import type { Wording } from '../../core/model/profile.js';

/** What the first screen says. */
export const wording: Wording = {
  messages: {
    'preparation.domain.title': '域名',
    'preparation.domain.text':
      '域名后缀和注册服务机构都已获国家批复，域名在有效期内（以 WHOIS 到期时间为准），并已完成实名认证。备案主体信息须与域名实名认证信息一致。',
    'preparation.cloud.title': '金山云服务',
    'preparation.cloud.text': '先购买中国大陆地区、带公网 IP 的服务器。服务器在其他账号下时，请在那个账号里生成备案授权码，它代表那台服务器的 IP。',
    'preparation.papers.title': '备案材料',
    'preparation.papers.text': '准备主体证件、负责人证件的原件照片，域名证书和真实性核验单。各省要求不同，选好所属区域后这里会列出还需要什么。',
    'step.type-check.title': '验证备案类型',
    'step.entity.title': '主体信息填写',
    'step.website.title': '网站/APP信息填写',
    'step.materials.title': '上传备案资料',
    'step.authenticity.title': '真实性核验',
    'step.review.title': '提交备案申请',
    'step.progress.title': '通过审核，完成备案',
  },
  overrides: {
    'fields:source.document.000': '金山云备案流程',
    'fields:entity.name.label': '主办单位或主办人名称',
    'fields:entity.certificateFiles.label': '主办单位证件证明',
    'fields:service.cloudResources.label': '云服务或备案授权码',
  },
};
