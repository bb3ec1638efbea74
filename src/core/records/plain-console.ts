import type { ProviderConsole, RecordActionDef } from '../model/console.js';
import type { FilingTypeCode } from '../model/filing.js';
import type { SourceRef } from '../rules/types.js';

const source: SourceRef = { document: 'own', section: 'O11', note: 'the provider says nothing about its records and orders' };
const ending: readonly FilingTypeCode[] = ['cancel-access', 'deregister-service', 'deregister-entity'];
const changing: readonly FilingTypeCode[] = ['change-entity', 'change-service', 'change-access', ...ending];

const action = (id: RecordActionDef['id'], on: RecordActionDef['on'], types: readonly FilingTypeCode[], opens: RecordActionDef['opens'], shows: RecordActionDef['shows'] = []): RecordActionDef =>
  ({ id, on, types, opens, blockedBy: changing, shows, source });

/** Records and orders of a provider whose profile does not describe its own. */
export const plainConsole: ProviderConsole = {
  records: {
    entity: ['number', 'state', 'name', 'principal'],
    services: ['number', 'kind', 'name', 'domains', 'contact', 'state'],
    actions: [
      action('start', 'entity', ['add-service-here', 'add-access-here'], 'wizard'),
      action('change-entity', 'entity', ['change-entity'], 'wizard'),
      action('deregister-entity', 'entity', ['deregister-entity'], 'dialog', ['number', 'name']),
      action('change-service', 'service', ['change-service'], 'wizard'),
      action('cancel-access', 'service', ['cancel-access'], 'dialog', ['name', 'homeUrl']),
      action('deregister-service', 'service', ['deregister-service'], 'dialog', ['name', 'homeUrl']),
    ],
    oneEntity: false,
    source,
  },
  orders: {
    columns: ['id', 'domains', 'type', 'createdAt', 'state'],
    actions: [
      { id: 'continue', states: ['draft'], source },
      { id: 'correct', states: ['rejected', 'withdrawn', 'expired'], source },
      { id: 'photo', states: ['waiting-photo'], source },
      { id: 'view', states: ['initial-review', 'waiting-photo', 'waiting-papers', 'second-review', 'waiting-submission', 'ministry-sms', 'authority-review', 'rejected', 'approved', 'withdrawn', 'abandoned', 'expired'], source },
      { id: 'withdraw', states: ['initial-review', 'waiting-photo', 'waiting-papers', 'second-review', 'waiting-submission'], source },
      { id: 'abandon', states: ['draft', 'rejected', 'withdrawn'], source },
    ],
    source,
  },
};
