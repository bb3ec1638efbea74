import type { PackMessages } from '../../core/rules/types.js';

export const messages: PackMessages = {
  individualBusiness: '天津的个体工商户一律选“企业”。',
  individualBusinessName: '个体工商户：有字号的填执照上的单位全称；没有字号的填法定代表人姓名加“（个体工商户）”，例如“张某某（个体工商户）”。',
  certificate: '天津的企业用营业执照正本或副本，不要求年检章。',
  huayuan: '地址在华苑的：环内请选南开区，环外请选西青区。',
  contactDiffers: '天津的单位，网站负责人不能和主体负责人是同一人。请换一位网站负责人。',
  sharedMobile: '天津不允许不同的负责人用同一个手机号，请换一个号码。',
  shareholderPapers: '域名在股东名下，请交公司章程作证明。',
  officerPapers: '域名在主要负责人或高级管理人员名下，请交其近 {{months}} 个月的社保证明。',
  privacy: '域名开着隐私保护，管局核不到持有人。备案期间请先关闭。',
  individualContent: '天津的个人网站不能有企业、行业等信息，不能做淘宝、商城一类的网站。',
  dutySameName: '天津的个人网站，开通后的名称必须与备案名称一致。',
  dutySms: '提交管局前后，负责人须按工信部的短信通知完成核验：收到后 24 小时内填写 6 位验证码，超时会退回。',
  dutyReachable: '天津：主体备案号下发半年以上的，网站必须能够访问。',
};
