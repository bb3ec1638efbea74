import type { ProviderConsole } from '../../core/model/console.js';
import type { FilingTypeCode } from '../../core/model/filing.js';
import { adding, changes } from '../shared/rules.js';
import { own, said } from './sources.js';

const records = '原备案在腾讯云新增网站';
const filled: readonly FilingTypeCode[] = [...adding, ...changes];

/** Entity and websites on record above, what is under way below: 正在备案的网站 and 注销中的主体. */
const screens: ProviderConsole = {
  records: {
    entity: ['number', 'state', 'name', 'principal'],
    services: ['number', 'name', 'domains', 'contact', 'state'],
    actions: [
      { id: 'view', on: 'entity', types: [], opens: 'dialog', label: 'record.view', shows: ['number', 'state', 'name', 'principal'], source: said(records, 'L482') },
      {
        id: 'change-entity', on: 'entity', types: ['change-entity'], opens: 'wizard', label: 'record.change',
        source: said('变更备案信息', 'L1052-1056', 'C21: entity and website in one order'),
      },
      { id: 'deregister-entity', on: 'entity', types: ['deregister-entity'], opens: 'wizard', label: 'record.deregisterEntity', source: said('注销主体', 'L1356-1359,1372-1386') },
      { id: 'start', on: 'entity', types: ['add-service-here', 'add-access-here'], opens: 'wizard', label: 'record.start', source: said(records, 'L489,501') },
      { id: 'view', on: 'service', types: [], opens: 'dialog', label: 'record.view', shows: ['number', 'name', 'domains', 'contact', 'state'], source: said(records, 'L491-493') },
      {
        id: 'deregister-service', on: 'service', types: ['deregister-service'], opens: 'dialog', label: 'record.deregisterService', shows: ['name', 'homeUrl'],
        source: said('注销网站', 'L1312-1323'),
      },
      { id: 'cancel-access', on: 'service', types: ['cancel-access'], opens: 'dialog', label: 'record.cancelAccess', shows: ['name', 'homeUrl'], source: said('取消接入网站', 'L1265-1276') },
    ],
    oneEntity: true,
    source: said(records, 'L478-501'),
  },
  orders: {
    columns: ['id', 'domains', 'type', 'createdAt', 'state'],
    actions: [
      { id: 'continue', states: ['draft'], label: 'order.continue', source: own('§6.2', 'a draft is gone on with; the document shows none in its lists') },
      { id: 'view', states: ['initial-review', 'waiting-photo', 'second-review', 'waiting-submission', 'ministry-sms', 'authority-review', 'approved', 'withdrawn', 'abandoned'], label: 'order.view', source: said('取消接入网站', 'L1291') },
      { id: 'correct', states: ['withdrawn'], types: filled, label: 'order.correct', source: own('§6.1', 'what is withdrawn may be mended and sent again') },
      {
        id: 'correct', states: ['rejected'], label: 'order.correct',
        source: said('接入备案', '三 L1671', 'mended as advised, and sent again'),
      },
      { id: 'photo', states: ['waiting-photo'], types: adding, label: 'order.photo', source: said('首次备案', '4 L290-305') },
      {
        id: 'withdraw', states: ['initial-review'], types: filled,
        label: 'order.withdraw', source: said('变更备案信息', '5 L1238'),
      },
      {
        id: 'abandon', states: ['draft', 'rejected', 'withdrawn'], types: filled,
        label: 'order.abandon', source: said('首次备案', '2.1 L95'),
      },
      {
        id: 'abandon', states: ['initial-review', 'second-review', 'waiting-submission', 'rejected'], types: ['cancel-access', 'deregister-service'], label: 'order.giveUp',
        source: said('取消接入网站', 'L1282,1291', 'C31: until it is with the authority'),
      },
      {
        id: 'abandon', states: ['initial-review', 'second-review', 'waiting-submission', 'rejected'], types: ['deregister-entity'], label: 'order.giveUpDeregistration',
        source: said('注销主体', 'L1398-1402'),
      },
    ],
    source: said('取消接入网站', 'L1284-1291'),
  },
  curtain: {
    perAccount: 1,
    rules: ['curtain.person', 'curtain.middle', 'curtain.letters', 'curtain.background', 'curtain.light', 'curtain.file'],
    note: 'curtain.dispatch',
    source: said('接入备案', '四 L1724-1748'),
  },
  publicSecurity: [
    { field: 'access.name', value: '腾讯云计算（北京）有限责任公司', source: said('公安备案', 'L389') },
    { field: 'access.region', value: '北京市市辖区海淀区', source: said('公安备案', 'L391') },
    { field: 'access.method', value: '租赁主机', source: said('公安备案', 'L393') },
    { field: 'access.phone', value: '4009-100-100', source: said('公安备案', 'L395') },
    { field: 'access.organisationCode', value: '56365494-8', source: said('公安备案', 'L397') },
    { field: 'access.uscc', value: '911101085636549482', source: said('公安备案', 'L399') },
    { field: 'registrar.name', value: '北京新网数码信息技术有限公司', only: 'publicSecurity.registeredHere', source: said('公安备案', 'L407-409', 'for domains registered here') },
    { field: 'registrar.region', value: '北京市市辖区大兴区', only: 'publicSecurity.registeredHere', source: said('公安备案', 'L407,411', 'for domains registered here') },
    { field: 'contract', value: '腾讯云控制台 > 费用中心 > 合同申请', source: said('公安备案', 'L464-466', 'where to apply for it') },
  ],
};

export default screens;
