import type { TypeRow } from '../../core/model/profile.js';
import { own, said } from './sources.js';

const reading = 'C01: the printed result sentence repeats the one of a first filing; the scene texts decide';

/** What the state of entity and domain makes of a filing; the first row that fits wins. `reason` is a key under `type-check:reason`. */
export const typeTable: readonly TypeRow[] = [
  { entity: ['none'], domain: ['none'], type: 'first', reason: 'neitherFiled', source: said('§新增备案/一 L117') },
  {
    entity: ['elsewhere'], domain: ['none'], type: 'add-service-elsewhere', reason: 'entityElsewhereDomainNew',
    source: said('§新增网站/APP（主体不在金山云） L222,256', reading),
  },
  {
    entity: ['elsewhere'], domain: ['here', 'elsewhere'], type: 'add-access-elsewhere', reason: 'bothElsewhere',
    source: said('§新增接入（主体不在金山云） L355,394', reading),
  },
  { entity: ['here'], domain: ['none'], type: 'add-service-here', reason: 'entityHereDomainNew', source: said('§新增网站/APP（主体在金山云） L468,484') },
  {
    entity: ['here'], domain: ['elsewhere'], type: 'add-access-here', reason: 'entityHereDomainFiled',
    source: said('§新增接入（主体在金山云） L555,570'),
  },
  {
    entity: ['here'], domain: ['here'], type: null, reason: 'alreadyHere', alternatives: ['change-service', 'add-access-here'],
    source: own('§0.2', 'the document sends every filed domain of an entity at hand to new access; one that has access here already needs none'),
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
