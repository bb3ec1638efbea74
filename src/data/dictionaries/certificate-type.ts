import type { Dictionary, DictionaryRow } from '../../core/model/catalogue.js';

/** Kinds that a natural person can have; used for an individual entity and for every contact. */
const personal: readonly { readonly id: string; readonly zh: string; readonly en: string; readonly ministry: number }[] = [
  { id: 'resident-id', zh: '居民身份证', en: 'Resident ID card', ministry: 2 },
  { id: 'hk-macau-residence-permit', zh: '港澳居民居住证', en: 'Residence permit for Hong Kong and Macau residents', ministry: 41 },
  { id: 'hk-macau-travel-permit', zh: '港澳居民来往内地通行证', en: 'Mainland travel permit for Hong Kong and Macau residents', ministry: 14 },
  { id: 'taiwan-residence-permit', zh: '台湾居民居住证', en: 'Residence permit for Taiwan residents', ministry: 42 },
  { id: 'taiwan-travel-permit', zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents', ministry: 11 },
  { id: 'passport', zh: '护照', en: 'Passport', ministry: 7 },
  { id: 'foreign-permanent-resident-id', zh: '外国人永久居留身份证', en: 'Foreign permanent resident ID card', ministry: 30 },
];

const personalRows: readonly DictionaryRow[] = personal.map(({ id, zh, en, ministry }) => ({
  id,
  label: { 'zh-CN': zh, en },
  attributes: { ministry },
}));

const unit = (id: string, ministry: number, nature: string, zh: string, en: string): DictionaryRow => ({
  id,
  label: { 'zh-CN': zh, en },
  attributes: { ministry },
  only: { field: 'entity.nature', values: [nature] },
});

const organisationCode = (ministry: number, nature: string): DictionaryRow =>
  unit(`organisation-code-${nature}`, ministry, nature, '组织机构代码证', 'Organisation code certificate');

const creditCode = (ministry: number, nature: string): DictionaryRow =>
  unit(`credit-code-${nature}`, ministry, nature, '统一社会信用代码证书', 'Unified social credit code certificate');

/** 证件类型 of the entity. 组织机构代码证 is seven rows with seven ministry numbers under one label: a label is never a key. */
export const certificateType: Dictionary = {
  id: 'certificate-type',
  version: '2026-11-01',
  rows: [
    ...personalRows.map((row): DictionaryRow => ({ ...row, only: { field: 'entity.nature', values: ['individual'] } })),
    unit('business-licence', 1, 'enterprise', '营业执照', 'Business licence'),
    organisationCode(12, 'enterprise'),
    unit('foreign-representative-office', 27, 'enterprise', '外国企业常驻代表机构登记证', 'Registration of a foreign enterprise’s representative office'),
    creditCode(13, 'government'),
    organisationCode(9, 'government'),
    unit('institution-legal-person', 4, 'public-institution', '事业单位法人证书', 'Public institution legal person certificate'),
    creditCode(15, 'public-institution'),
    organisationCode(3, 'public-institution'),
    unit('social-organisation-legal-person', 6, 'social-organisation', '社会团体法人登记证书', 'Social organisation legal person registration'),
    organisationCode(10, 'social-organisation'),
    unit('private-non-enterprise-registration', 17, 'private-non-enterprise', '民办非企业单位登记证书', 'Private non-enterprise unit registration'),
    unit('social-service-registration', 36, 'private-non-enterprise', '社会服务机构登记证书', 'Social service institution registration'),
    unit('private-school-licence', 37, 'private-non-enterprise', '民办学校办学许可证', 'Private school licence'),
    organisationCode(16, 'private-non-enterprise'),
    unit('foundation-legal-person', 19, 'foundation', '基金会法人登记证书', 'Foundation legal person registration'),
    organisationCode(18, 'foundation'),
    unit('law-firm-licence', 21, 'law-firm', '律师事务所执业许可证', 'Law firm practising licence'),
    organisationCode(20, 'law-firm'),
    unit('foreign-cultural-centre-registration', 22, 'foreign-cultural-centre', '外国在华文化中心登记证', 'Registration of a foreign cultural centre'),
    unit('foreign-tourism-office', 34, 'foreign-cultural-centre', '外国政府旅游部门常驻代表机构批准登记证', 'Registration of a foreign government tourism office'),
    unit('embassy-school-licence', 40, 'foreign-cultural-centre', '北京市外国驻华使馆人员子女学校办学许可证', 'Beijing embassy children’s school licence'),
    creditCode(24, 'mass-organisation'),
    unit('forensic-licence', 28, 'forensic-institution', '司法鉴定许可证', 'Forensic licence'),
    unit('religious-venue-registration', 25, 'religious-body', '宗教活动场所登记证', 'Religious venue registration'),
    unit('overseas-institution-certificate', 35, 'overseas-institution', '境外机构证件', 'Overseas institution certificate'),
    unit('medical-institution-licence', 38, 'medical-institution', '医疗机构执业许可证', 'Medical institution practising licence'),
    unit('notary-licence', 39, 'notary-institution', '公证机构执业证', 'Notary institution practising licence'),
    unit('rural-collective-registration', 43, 'collective-economy', '农村集体经济组织登记证', 'Rural collective economic organisation registration'),
    unit('arbitration-registration', 44, 'arbitration-institution', '仲裁委员会登记证', 'Arbitration commission registration'),
    unit('military-unit-code', 5, 'defence-institution', '部队代号', 'Military unit code'),
    unit('military-paid-service-licence', 23, 'defence-institution', '军队单位对外有偿服务许可证', 'Military unit paid service licence'),
  ],
};

export const personCertificateType: Dictionary = { id: 'person-certificate-type', version: '2026-11-01', rows: personalRows };
