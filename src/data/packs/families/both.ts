import type { FilingTypeCode, Holder } from '../../../core/model/filing.js';
import type { Effect, OverlayRow } from '../../../core/rules/types.js';
import { add, answerIn, atDomain, estimated, oneDomainLeft, page, process, replace } from '../parts.js';

/** What is said of units and individuals alike, or of either in the same words. */

type Time = Extract<Effect, { readonly do: 'estimate' }>;

/** How long the authority takes; the document does not tell units from individuals. */
export const reviewTime = (code: string, n: number, unit: Time['unit'], line: string): readonly OverlayRow[] => [
  replace(['national.review-time'], {
    id: `${code}.review-time`, scope: 'filing',
    then: [{ do: 'estimate', clock: 'authority-review', min: n, max: n, unit }],
    source: estimated(`§6 ${line}`),
  }),
];

/** Months left on a domain, where one rule speaks of both holders. */
export const validityOfBoth = (code: string, months: number, section: string): readonly OverlayRow[] => [
  replace(['national.domain.validity'], {
    id: `${code}.domain.validity`, scope: 'domain',
    when: oneDomainLeft(months, 'month'),
    then: [{ do: 'finding', severity: 'block', at: atDomain('domain.expiresOn'), message: 'unitDomainMonths', params: { months } }],
    source: page(section, 'C02: the province page wins; the unit as printed'),
  }),
];

/** Filing types whose orders bring new websites. */
export const newWebsites: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-service-here'];

/** One order holds so many websites, each with one domain. */
export const websitesPerOrder = (code: string, holder: Holder, max: number | null, message: string, line: string): readonly OverlayRow[] => [
  add({
    id: `${code}.${holder}.per-order`, scope: 'filing', holder, types: newWebsites,
    then: [
      ...(max === null ? [] : [{ do: 'limit', what: 'services', max, message } as const]),
      { do: 'limit', what: 'domains-per-service', max: 1, message: max === null ? message : 'orderOneDomain' },
    ],
    source: process(`§3.2 ${line}`),
  }),
];

/** What a province takes as approval of one line of business, beside the choice of the papers. */
export const approvalHint = (code: string, kind: string, message: string, lines: string, note?: string): readonly OverlayRow[] => [
  add({
    id: `${code}.approval.${kind}`, scope: 'service',
    when: answerIn('service.priorApprovalType', kind),
    then: [{ do: 'hint', at: 'service.priorApprovalFile', message }],
    source: page(`§8 ${lines}`, note),
  }),
];
