/** How each provider asks for the same things, as rows for `me.fillIn`. What a test is about, it does itself. */
import { company, contact, principal } from './applicant.mjs';

const card = '居民身份证';
const approval = '以上都不涉及';
const office = ['010', '62345678'];

/** Names, certificate and number of a person, under the provider's labels. */
const named = (role, name, who) => [['type', name, who.name], ['choose', `${role}证件类型`, card], ['type', `${role}证件号码`, who.number]];

/** What a test does not say of a website is as the company has it. */
const siteOf = (about, rows) => rows({ ...company, content: '单位门户网站', ...about });

export const forms = {
  tencent: {
    check: (who = company, domain = who.domain) => [
      ['region', who.region], ['choose', '主办者性质', who.nature], ['choose', '证件类型', who.certificate], ['type', '证件号码', who.number], ['type', '域名', domain],
      ['tick', /web-1/], ['press', '验证备案类型'],
    ],
    entity: (who = company) => [
      ['type', '单位名称或姓名', who.name], ['type', '证件住址', who.address], ['type', '投资人或主管单位', who.legalRepresentative ?? who.name], ['type', '通信地址', who.address],
    ],
    principal: (who = principal) => [
      ...named('主体负责人', '负责人姓名', who), ['landline', '主体负责人办公室电话', ...office], ['type', '主体负责人手机号码', who.mobile], ['type', '电子邮箱地址', who.email],
    ],
    site: (about = {}) => siteOf(about, ({ site, domain, content }) => [
      ['type', '网站名称', site], ['type', '网站首页 URL', `www.${domain}`], ['choose', '网站服务内容', content], ['choose', '前置或专项审批内容类型', approval],
    ]),
    same: (who = principal) => [['tick', /同主体负责人/], ['proveShown', '网站负责人手机号码', who.mobile]],
    contact: (who = contact) => [
      ...named('网站负责人', '网站负责人姓名', who), ['landline', '网站负责人办公室电话', ...office], ['prove', '网站负责人手机号码', who.mobile], ['type', '网站负责人电子邮箱', who.email],
    ],
  },
  aliyun: {
    check: (who = company, domain = who.domain) => [
      ['region', who.region], ['choose', '备案性质', who.nature], ['choose', '证件类型', who.certificate], ['type', '单位名称', who.name],
      ['type', '证件号码', who.number], ['type', '证件住所', who.address], ['type', '域名', domain], ['press', '信息校验'],
    ],
    entity: (who = company) => [['type', '通信地址', who.address], ['type', '投资人或主管单位', who.legalRepresentative]],
    principal: (who = principal) => [
      ...named('主体负责人', '主体负责人姓名', who), ['prove', '主体负责人手机号码', who.mobile], ['landline', '联系方式 2', ...office],
      ['type', '主体负责人应急手机号码', who.emergency], ['type', '主体负责人电子邮箱', who.email],
    ],
    site: (about = {}) => siteOf(about, ({ site }) => [
      ['type', '网站名称', site], ['pick', /ECS web-1/], ['choose', '网站内容', '单位门户网站'], ['choose', '服务类型', '网站应用服务'], ['choose', '前置审批类型', approval],
      ['languages', '中文简体'],
    ]),
  },
  vianet: {
    check: (who = company, domain = who.domain) => [
      ['region', who.region], ['choose', '主办单位性质', who.nature], ['choose', '主办单位证件类型', who.certificate], ['type', '主办单位证件号码', who.number],
      ['type', '域名', domain], ['press', '验证备案类型'],
    ],
    entity: (who = company) => [['type', '主办单位名称', who.name], ['type', '主办单位通讯地址', who.address], ['type', '投资者或上级主管单位', who.legalRepresentative]],
    principal: (who = principal) => [
      ...named('主体负责人', '主体负责人姓名', who), ['type', '主体负责人手机号码', who.mobile], ['landline', '主体负责人办公室电话', ...office], ['type', '主体负责人电子邮箱', who.email],
    ],
    site: (about = {}) => siteOf(about, ({ site, domain }) => [['type', '网站名称', site], ['type', '网站首页网址', `www.${domain}`]]),
    contact: (who = contact) => [...named('网站负责人', '网站负责人姓名', who), ['type', '网站负责人手机号码', who.mobile], ['type', '网站负责人电子邮箱', who.email]],
    access: (place = '北京') => [['type', '网站 IP 地址', '192.0.2.10'], ['choose', '网站接入方式', '云接入'], ['choose', '服务器放置地点', place]],
    approval: [['choose', '前置审批类型', approval]],
  },
};
