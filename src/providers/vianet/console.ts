import type { ProviderConsole, RecordActionDef } from '../../core/model/console.js';
import { own, said } from './sources.js';

const change = said('§5.1 L65');
const deregister = said('§5.2 L69-75');

const actions: readonly RecordActionDef[] = [
  { id: 'view', on: 'entity', types: [], opens: 'dialog', shows: ['number', 'name', 'principal'], source: said('§2.3 L32', 'look at the entity before adding anything') },
  // While the entity is being changed nothing can be added.
  { id: 'start', on: 'entity', types: ['add-service-here', 'add-access-here'], opens: 'wizard', blockedBy: ['change-entity'], label: 'action.add', source: said('§2.3 L32, §2.4 L41, §4 L56') },
  { id: 'change-entity', on: 'entity', types: ['change-entity'], opens: 'wizard', label: 'action.change', source: change },
  { id: 'deregister-entity', on: 'entity', types: ['deregister-entity'], opens: 'wizard', label: 'action.deregister', shows: ['number', 'name'], source: deregister },
  { id: 'view', on: 'service', types: [], opens: 'dialog', shows: ['number', 'name', 'domains', 'contact'], source: own('§6.1', 'not described; a record can be looked at everywhere') },
  { id: 'change-service', on: 'service', types: ['change-service'], opens: 'wizard', label: 'action.changeService', source: change },
  { id: 'change-access', on: 'service', types: ['change-access'], opens: 'wizard', label: 'action.changeAccess', source: change },
  { id: 'deregister-service', on: 'service', types: ['deregister-service'], opens: 'wizard', label: 'action.deregister', shows: ['number', 'name', 'domains'], source: deregister },
];

const orders = own('§6.1', 'progress is found inside the module of each type (004 §6 L91); its columns are not described');

/** 备案系统: 申请备案, 变更备案 and 注销备案 on its home page, and where papers are brought or posted. */
export const providerConsole: ProviderConsole = {
  records: {
    entity: ['number', 'state', 'name', 'principal'],
    services: ['number', 'name', 'domains', 'contact', 'state'],
    actions,
    oneEntity: false,
    source: own('§6.1', 'the record is shown as a figure only'),
  },
  orders: {
    columns: ['id', 'type', 'domains', 'createdAt', 'state'],
    actions: [
      { id: 'continue', states: ['draft'], label: 'action.edit', source: said('§4 L56') },
      { id: 'photo', states: ['waiting-photo'], source: said('§6 L78') },
      { id: 'photo', states: ['waiting-papers'], label: 'action.originals', source: said('§6 L78') },
      { id: 'correct', states: ['rejected'], source: said('§6 L93') },
      {
        id: 'view', states: ['initial-review', 'waiting-photo', 'waiting-papers', 'second-review', 'waiting-submission', 'ministry-sms', 'authority-review', 'approved', 'rejected'],
        source: said('§6 L91'),
      },
    ],
    source: orders,
  },
  counters: [
    {
      id: 'beijing', city: { 'zh-CN': '北京', en: 'Beijing' },
      address: { 'zh-CN': '北京市朝阳区酒仙桥东路1号', en: '1 Jiuxianqiao East Road, Chaoyang District, Beijing' }, phone: '4000890365', source: said('§6 L80'),
    },
    {
      id: 'shanghai', city: { 'zh-CN': '上海', en: 'Shanghai' },
      address: { 'zh-CN': '上海市浦东区科苑路88号3号楼657室', en: 'Room 657, Building 3, 88 Keyuan Road, Pudong, Shanghai' }, phone: '021-28986102', source: said('§6 L82'),
    },
  ],
  mail: {
    receiver: '世纪互联蓝云 备案资料', address: '北京市朝阳区酒仙桥东路1号', phone: '4000890365', notes: ['mail.originals'],
    source: said('§6 L78-80', 'no receiver is named'),
  },
  // No curtain is sent, so none can be asked for.
  curtain: { perAccount: 0, rules: ['curtain.own', 'curtain.who'], source: said('§6 L78', 'no rules for the photo are printed') },
};
