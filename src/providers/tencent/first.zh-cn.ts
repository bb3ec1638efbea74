import type { Wording } from '../../core/model/profile.js';

/** What the first screen says. */
export const wording: Wording = {
  messages: {
    'preparation.domain.title': '域名',
    'preparation.domain.text':
      '后缀和注册服务机构已获工信部批复，在有效期内，并已实名认证。姓名、证件类型和号码要与备案主体一致：个人网站的域名注册者是本人；单位网站的是单位（含股东）、主要负责人或高级管理人员。',
    'preparation.cloud.title': '腾讯云服务器',
    'preparation.cloud.text': '先购买中国大陆地域的服务器：云服务器须包年包月满 3 个月（含续费）并带公网带宽，建站主机须包年包月满 3 个月（含续费）。服务器在关联账号下的，准备好备案授权码。',
    'preparation.papers.title': '备案材料',
    'preparation.papers.text': '准备主体证件和负责人证件的照片，以及签好字的核验单，图片为 .jpg、2 MB 以内。办理接入备案还要备案密码，它在首次备案成功后由工信部发给负责人。',
    'step.check.title': '验证备案信息',
    'step.check.lead': '填写主办单位、域名和云服务，系统据此判断要办哪一种备案。',
    'step.entity.title': '主体信息',
    'step.entity.lead': '按证件填写主办单位和主体负责人。',
    'step.website.title': '网站信息',
    'step.website.lead': '填写网站和网站负责人；有多个网站，填完一个再添加下一个。',
    'step.materials.title': '上传资料',
    'step.materials.lead': '上传证件和核验单的照片或彩色扫描件。',
    'step.confirm.title': '确认资料，提交初审',
    'step.confirm.lead': '逐项核对，确认无误后提交腾讯云初审。',
    'step.photo.title': '办理拍照',
    'step.photo.lead': '初审通过后，网站负责人拍照；复审通过后提交管局。',
  },
  overrides: {
    'fields:source.document.001': '腾讯云备案文档',
    'fields:entity.region.label': '地域',
    'fields:entity.nature.label': '主办者性质',
    'fields:entity.certificateType.label': '证件类型',
    'fields:entity.certificateNumber.label': '证件号码',
    'fields:service.cloudResources.label': '对应云服务',
  },
};
