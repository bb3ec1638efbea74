import type { OverlayRow } from '../../../core/rules/types.js';
import { individualOf } from '../families/individual.js';
import { all, any, contains, filled, not } from '../parts.js';

const p = individualOf('370000', '7.4.4');

/** 山东, 个人. */
export const individual: readonly OverlayRow[] = [
  p.guardian('L1349'),
  p.domainValidity(45, 'day', 'L1353'),
  p.own(
    'same-site', 'L1352',
    [
      { do: 'require', at: 'service.remark' },
      { do: 'suggest', at: 'service.remark', text: '域名指向同一网站', message: 'individualSameSiteSentence' },
      { do: 'finding', severity: 'warn', at: 'service.remark', message: 'individualSameSite', params: { n: 3 } },
    ],
    {
      scope: 'service',
      when: all({ op: 'count', what: 'domains-of-service', is: '>=', than: 3 }, any(not(filled('service.remark')), not(contains('service.remark', ['同一网站'])))),
      note: 'C20; O12: whether the exact sentence is looked for is not stated, so it does not block',
    },
  ),
  p.notAnotherPerson('L1362'),
  ...p.unitOfLegalRepresentative('L1362'),
  ...p.accessEquals({ name: 'L1366', number: 'L1366' }),
  ...p.accessLater({ mailing: 'L1367' }),
  p.accessSms('L1369'),
];

export const lists: Readonly<Record<string, readonly string[]>> = {};
