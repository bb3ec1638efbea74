import type { Wording } from '../../core/model/profile.js';

/** What the first screen says. */
export const wording: Wording = {
  messages: {
    'step.check.title': '校验',
    'step.check.lead': '填写要备案的域名和主办单位证件，系统会查询它们是否已有备案记录。',
    'step.entity.title': '主体信息',
    'step.entity.lead': '主体是对网站负责的单位或个人，请填写真实、准确、详细的信息。',
    'step.website.title': '网站信息',
    'step.website.lead': '每个网站一张卡片，一次填写一张。',
    'step.access.title': '网站接入信息',
    'step.access.lead': '说明网站放在哪里：IP 地址、接入方式和服务器放置地点。',
    'step.materials.title': '上传备案资料',
    'step.materials.lead': '请上传原件的彩色扫描件或照片，jpg 格式。',
    'step.submit.title': '提交备案',
    'step.submit.lead': '提交前请再核对一遍。提交后蓝云在 2 个工作日内审核。',
  },
  overrides: {
    'fields:source.document.004': '世纪互联蓝云操作指导',
    'fields:entity.name.label': '主办单位名称',
  },
};
