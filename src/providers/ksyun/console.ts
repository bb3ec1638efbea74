import type { FilingTypeCode } from '../../core/model/filing.js';
import type { ProviderConsole, RecordActionDef, RecordActionId } from '../../core/model/console.js';
import { adding } from '../shared/rules.js';
import { own, said } from './sources.js';

const action = (
  id: RecordActionId, on: 'entity' | 'service', types: readonly FilingTypeCode[], opens: 'wizard' | 'dialog', label: string, section: string,
  shows?: RecordActionDef['shows'],
): RecordActionDef => ({ id, on, types, opens, label: `action.${label}`, ...(shows === undefined ? {} : { shows }), source: said(section) });

/** 备案管理: the entity's and the website's record with their buttons, and the orders. The document shows no columns and no states. */
export const console: ProviderConsole = {
  records: {
    entity: ['number', 'state', 'name', 'principal'],
    services: ['number', 'kind', 'name', 'domains', 'homeUrl', 'contact', 'state'],
    actions: [
      { id: 'view', on: 'entity', types: [], opens: 'dialog', shows: ['number', 'name', 'principal'], source: own('§6.1', 'the record is where its buttons stand; it can be looked at everywhere') },
      { id: 'view', on: 'service', types: [], opens: 'dialog', shows: ['number', 'kind', 'name', 'domains', 'homeUrl', 'contact'], source: own('§6.1', 'the record is where its buttons stand; it can be looked at everywhere') },
      action('start', 'entity', ['add-service-here', 'add-access-here'], 'wizard', 'addFiling', '§新增网站/APP（主体在金山云） L479'),
      action('change-entity', 'entity', ['change-entity'], 'wizard', 'changeEntity', '§变更备案 L647'),
      action('deregister-entity', 'entity', ['deregister-entity'], 'dialog', 'deregisterEntity', '§注销主体/一 L744-745', ['number', 'name', 'principal']),
      action('change-service', 'service', ['change-service'], 'wizard', 'changeService', '§变更网站 L672'),
      // Submitted at once in the document; here it is asked first, because the website may become unreachable.
      action('cancel-access', 'service', ['cancel-access'], 'dialog', 'cancelAccess', '§取消接入/一 L700', ['number', 'name', 'domains', 'homeUrl']),
      action('deregister-service', 'service', ['deregister-service'], 'dialog', 'deregisterService', '§注销网站/一 L722', ['number', 'name', 'domains', 'homeUrl']),
    ],
    oneEntity: false,
    source: own('§6.1', 'the columns of the record are not stated'),
  },
  orders: {
    columns: ['id', 'type', 'domains', 'createdAt', 'state'],
    actions: [
      { id: 'continue', states: ['draft'], source: own('§6.1', 'the orders of this provider are not described') },
      { id: 'view', states: ['initial-review', 'waiting-submission', 'ministry-sms', 'authority-review', 'approved', 'rejected', 'withdrawn'], source: own('§6.1', 'the orders of this provider are not described') },
      { id: 'correct', states: ['withdrawn'], types: [...adding, 'change-entity', 'change-service'], source: own('§6.1', 'what is withdrawn may be mended and sent again') },
      { id: 'correct', states: ['rejected'], source: own('§6.1', 'the orders of this provider are not described') },
      // C31: with the submission to the authority the last chance has gone, for cancelling an access as for the others.
      { id: 'withdraw', states: ['initial-review', 'second-review', 'waiting-submission'], source: said('§注销网站/二 L727, §注销主体/二 L750-751', 'C31') },
    ],
    source: own('§6.1', 'the orders of this provider are not described'),
  },
};
