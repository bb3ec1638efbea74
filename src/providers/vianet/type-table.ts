import type { TypeRow } from '../../core/model/profile.js';
import { own, said } from './sources.js';

/** 校验 looks for the certificate and for the domain; the first row that fits wins. `reason` is a key under `type-check:reason`. */
export const typeTable: readonly TypeRow[] = [
  { entity: ['none'], domain: ['none'], type: 'first', reason: 'neitherFiled', source: said('§2.1 L15') },
  {
    entity: ['elsewhere'], domain: ['none'], type: 'add-service-elsewhere', reason: 'entityElsewhereDomainNew',
    source: said('§2.3 L34', 'the type has no name of its own; it is told by where the form begins'),
  },
  { entity: ['here'], domain: ['none'], type: 'add-service-here', reason: 'entityHereDomainNew', source: said('§2.3 L32,34, §4 L56') },
  { entity: ['elsewhere'], domain: ['here', 'elsewhere'], type: 'add-access-elsewhere', reason: 'bothElsewhere', source: said('§2.4 L41-42') },
  { entity: ['here'], domain: ['elsewhere'], type: 'add-access-here', reason: 'entityHereDomainFiled', source: said('§2.4 L41-42') },
  {
    entity: ['here'], domain: ['here'], type: null, reason: 'alreadyHere', alternatives: ['change-service', 'change-access', 'add-access-here'],
    source: own('§0.2', 'the document sends every filed domain to the access form; one that has access here already needs none'),
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
