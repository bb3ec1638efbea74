import type { MinistrySmsRow, ProviderConsole, RecordActionDef } from '../../core/model/console.js';
import { access, newWebsites } from '../shared/rules.js';
import { flowSaid, own, prepSaid } from './sources.js';

const task = prepSaid('§2 L203');

const actions: readonly RecordActionDef[] = [
  { id: 'view', on: 'entity', types: [], opens: 'dialog', shows: ['number', 'name', 'principal'], source: own('§6', 'not described; a record can be looked at everywhere') },
  { id: 'start', on: 'entity', types: ['add-service-here', 'add-access-here'], opens: 'wizard', source: flowSaid('§1.4 L235') },
  { id: 'change-entity', on: 'entity', types: ['change-entity'], opens: 'wizard', source: task },
  { id: 'deregister-entity', on: 'entity', types: ['deregister-entity'], opens: 'dialog', shows: ['number', 'name', 'principal'], source: flowSaid('§9 L743') },
  { id: 'view', on: 'service', types: [], opens: 'dialog', shows: ['number', 'name', 'domains', 'contact'], source: own('§6', 'not described; a record can be looked at everywhere') },
  { id: 'change-service', on: 'service', types: ['change-service'], opens: 'wizard', source: flowSaid('§3.1 L424') },
  { id: 'change-access', on: 'service', types: ['change-access'], opens: 'wizard', source: prepSaid('§5.1 L424-436') },
  { id: 'cancel-access', on: 'service', types: ['cancel-access'], opens: 'dialog', shows: ['name', 'domains'], source: flowSaid('§9 L742') },
  { id: 'deregister-service', on: 'service', types: ['deregister-service'], opens: 'dialog', shows: ['name', 'domains', 'number'], source: flowSaid('§9 L743') },
];

/** 短信核验, everywhere since 2020-08-17. Cancelling an access is confirmed by nobody. */
export const ministrySms: readonly MinistrySmsRow[] = [
  { types: ['first'], who: ['principal', 'serviceContact'], of: 'filing', newNumber: false, source: flowSaid('§9 L737-738') },
  {
    types: newWebsites.filter((type) => type !== 'first'), who: ['serviceContact'], of: 'filing', newNumber: true,
    source: flowSaid('§9 L738,782', 'C29: the table allows a new number for changes only, the step text here too'),
  },
  {
    types: access, who: ['serviceContact'], of: 'record', newNumber: false,
    source: flowSaid('§9 L739', 'C30: a changed number is first changed at the original provider'),
  },
  { types: ['change-entity'], who: ['principal'], of: 'filing', newNumber: true, source: flowSaid('§9 L740-741') },
  {
    types: ['change-service', 'change-access'], who: ['serviceContact'], of: 'filing', newNumber: true,
    source: flowSaid('§9 L740-741', 'another server of a website is a change of the website'),
  },
  { types: ['deregister-service'], who: ['serviceContact'], of: 'record', newNumber: false, source: flowSaid('§9 L743') },
  { types: ['deregister-entity'], who: ['principal'], of: 'record', newNumber: false, source: flowSaid('§9 L743') },
];

/** Before the authority has it, an order may be given up; the printed list offers that while the provider reviews. */
const mine = ['draft', 'rejected'];

export const providerConsole: ProviderConsole = {
  records: {
    entity: ['number', 'state', 'name', 'principal'],
    services: ['number', 'name', 'domains', 'contact', 'state'],
    actions,
    oneEntity: true,
    source: prepSaid('§2 L203-211', 'columns are ours: the document shows orders only'),
  },
  orders: {
    columns: ['id', 'domains', 'createdAt', 'type', 'state'],
    actions: [
      { id: 'continue', states: mine, label: 'order.continue', source: flowSaid('§10 L878-882') },
      { id: 'view', states: ['initial-review', 'waiting-papers', 'second-review', 'waiting-submission', 'ministry-sms', 'authority-review', 'approved', 'abandoned', 'expired'], source: own('§6', 'an order that is under review is looked at') },
      { id: 'abandon', states: [...mine, 'initial-review', 'waiting-papers', 'second-review', 'waiting-submission'], label: 'order.abandon', source: flowSaid('§10 L878-882') },
    ],
    idleDays: { n: 45, source: flowSaid('§1.1 L125, §7 L656') },
    source: flowSaid('§10 L878-895'),
  },
  ministrySms,
  mail: {
    receiver: '阿里云信息认证部',
    address: '贵州省贵阳市观山湖区龙海路富力中心A1座14层',
    postcode: '550081',
    phone: '18586949808',
    hours: { 'zh-CN': '工作日 9:00-18:00', en: 'Working days 9:00–18:00' },
    notes: ['mail.onlyIfTold', 'mail.noCollect', 'mail.recorded', 'mail.wrong'],
    source: flowSaid('§8 L699-726'),
  },
  // Who gives the connection; the address of the domain's registrar is the applicant's own.
  publicSecurity: [],
};
