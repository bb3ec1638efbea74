import type { TypeRow } from '../../core/model/profile.js';
import { flowSaid, own } from './sources.js';

/** What the state of entity and domain makes of a filing; the first row that fits wins. `reason` is a key under `type-check:reason`. */
export const typeTable: readonly TypeRow[] = [
  { entity: ['none'], domain: ['none'], type: 'first', reason: 'neitherFiled', source: flowSaid('§1.2 L139') },
  { entity: ['elsewhere'], domain: ['none'], type: 'add-service-elsewhere', reason: 'entityElsewhereDomainNew', source: flowSaid('§1.3 L187') },
  { entity: ['here'], domain: ['none'], type: 'add-service-here', reason: 'entityHereDomainNew', source: flowSaid('§1.4 L235') },
  { entity: ['elsewhere'], domain: ['here', 'elsewhere'], type: 'add-access-elsewhere', reason: 'bothElsewhere', source: flowSaid('§1.5 L282') },
  {
    entity: ['here'], domain: ['elsewhere'], type: 'add-access-here', reason: 'entityHereDomainFiled',
    source: own('O3', 'no page tells of access for an entity at hand; the steps are those of a new website for it'),
  },
  {
    entity: ['here'], domain: ['here'], type: null, reason: 'alreadyHere', alternatives: ['change-service', 'change-access', 'add-access-here'],
    source: flowSaid('§1.1 L131-132', 'told as an error only; what remains is a change'),
  },
  {
    entity: ['none'], domain: ['here', 'elsewhere'], type: null, reason: 'domainFiledByOther',
    source: flowSaid('§1.1 L130-131', 'O1: the messages are printed without an answer, and no document names a type'),
  },
  {
    entity: ['none', 'here', 'elsewhere', 'unknown'], domain: ['none', 'here', 'elsewhere', 'unknown'], type: null, reason: 'unknown',
    alternatives: ['first', 'add-service-elsewhere', 'add-service-here', 'add-access-elsewhere', 'add-access-here'],
    source: own('§2.1 CHK-05', 'the record could not be looked up: the applicant knows whether there is one'),
  },
];
