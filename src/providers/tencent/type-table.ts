import type { TypeRow } from '../../core/model/profile.js';
import { own, said } from './sources.js';

/** What the state of entity and domain makes of a filing; the first row that fits wins. `reason` is a key under `type-check:reason`. */
export const typeTable: readonly TypeRow[] = [
  { entity: ['none'], domain: ['none'], type: 'first', reason: 'neitherFiled', source: said('首次备案', 'L51,57') },
  {
    entity: ['elsewhere'], domain: ['none'], type: 'add-service-elsewhere', reason: 'entityElsewhereDomainNew',
    source: said('原备案不在腾讯云新增网站', 'L756,772', 'the screen calls the type that it finds 新增备案'),
  },
  { entity: ['elsewhere'], domain: ['here', 'elsewhere'], type: 'add-access-elsewhere', reason: 'bothElsewhere', source: said('接入备案', 'L1414-1420') },
  { entity: ['here'], domain: ['none'], type: 'add-service-here', reason: 'entityHereDomainNew', source: said('原备案在腾讯云新增网站', 'L472-476') },
  {
    entity: ['here'], domain: ['elsewhere'], type: 'add-access-here', reason: 'entityHereDomainFiled',
    source: own('O3', 'no page of its own; the page that confirms the entity speaks of it (001 §原备案在腾讯云新增网站/1 L501)'),
  },
  {
    entity: ['here'], domain: ['here'], type: null, reason: 'alreadyHere', alternatives: ['change-service'],
    source: own('§0.2', 'nothing is to be added where both are on record here; what is no longer true is changed'),
  },
  {
    entity: ['none'], domain: ['here', 'elsewhere'], type: null, reason: 'domainFiledByOther',
    source: own('O1', 'entity never filed, domain filed: no document names a type'),
  },
  {
    entity: ['none', 'here', 'elsewhere', 'unknown'], domain: ['none', 'here', 'elsewhere', 'unknown'], type: null, reason: 'unknown',
    alternatives: ['first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here'],
    source: own('§2.1 CHK-05', 'the record could not be looked up: the applicant knows whether there is one'),
  },
];
