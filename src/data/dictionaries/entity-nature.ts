import type { Dictionary } from '../../core/model/catalogue.js';

/** 单位性质. Numbers 7 and 8 are unused by the ministry. A state organ may begin a website's name with 中国 and the like. */
export const entityNature: Dictionary = {
  id: 'entity-nature',
  version: '2026-11-01',
  rows: [
    { id: 'enterprise', label: { 'zh-CN': '企业', en: 'Enterprise' }, attributes: { ministry: 4, holder: 'unit' } },
    { id: 'individual', label: { 'zh-CN': '个人', en: 'Individual' }, attributes: { ministry: 5, holder: 'individual' } },
    { id: 'public-institution', label: { 'zh-CN': '事业单位', en: 'Public institution' }, attributes: { ministry: 3, holder: 'unit' } },
    { id: 'social-organisation', label: { 'zh-CN': '社会团体', en: 'Social organisation' }, attributes: { ministry: 6, holder: 'unit' } },
    { id: 'government', label: { 'zh-CN': '政府机关', en: 'Government body' }, attributes: { ministry: 2, holder: 'unit' } },
    { id: 'private-non-enterprise', label: { 'zh-CN': '民办非企业单位', en: 'Private non-enterprise unit' }, attributes: { ministry: 9, holder: 'unit' } },
    { id: 'foundation', label: { 'zh-CN': '基金会', en: 'Foundation' }, attributes: { ministry: 10, holder: 'unit' } },
    { id: 'law-firm', label: { 'zh-CN': '律师执业机构', en: 'Law firm' }, attributes: { ministry: 11, holder: 'unit' } },
    { id: 'foreign-cultural-centre', label: { 'zh-CN': '外国在华文化中心', en: 'Foreign cultural centre in China' }, attributes: { ministry: 12, holder: 'unit' } },
    { id: 'mass-organisation', label: { 'zh-CN': '群众性团体组织', en: 'Mass organisation' }, attributes: { ministry: 13, holder: 'unit' } },
    { id: 'forensic-institution', label: { 'zh-CN': '司法鉴定机构', en: 'Forensic institution' }, attributes: { ministry: 14, holder: 'unit' } },
    { id: 'religious-body', label: { 'zh-CN': '宗教团体', en: 'Religious body' }, attributes: { ministry: 15, holder: 'unit' } },
    { id: 'overseas-institution', label: { 'zh-CN': '境外机构', en: 'Overseas institution' }, attributes: { ministry: 16, holder: 'unit' } },
    { id: 'medical-institution', label: { 'zh-CN': '医疗机构', en: 'Medical institution' }, attributes: { ministry: 17, holder: 'unit' } },
    { id: 'notary-institution', label: { 'zh-CN': '公证机构', en: 'Notary institution' }, attributes: { ministry: 18, holder: 'unit' } },
    { id: 'collective-economy', label: { 'zh-CN': '集体经济', en: 'Collective economy' }, attributes: { ministry: 19, holder: 'unit' } },
    { id: 'arbitration-institution', label: { 'zh-CN': '仲裁机构', en: 'Arbitration institution' }, attributes: { ministry: 20, holder: 'unit' } },
    { id: 'defence-institution', label: { 'zh-CN': '国防机构', en: 'Defence institution' }, attributes: { ministry: 1, holder: 'unit' } },
  ],
};
