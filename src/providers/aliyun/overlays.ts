import type { OverlayRow, SourceRef } from '../../core/rules/types.js';
import { add, answerIn, found, hint, newWebsites, not, suggest } from '../shared/rules.js';
import { noDoorNumber } from './parts.js';

const said = (document: '002' | '003', section: string, note?: string): SourceRef => ({
  document, section, date: document === '002' ? '2020-09-21' : '2020-10-20', ...(note === undefined ? {} : { note }),
});

/**
 * What Alibaba Cloud (阿里云) asks or advises beyond the rules of the provinces, which are told by its own pages (003 §7) and therefore hold at
 * every provider. To be taken into its profile.
 */
export const rules: readonly OverlayRow[] = [
  add({
    id: 'aliyun.one-domain', scope: 'filing', types: newWebsites,
    then: [{ do: 'limit', what: 'domains-per-service', max: 1, message: 'oneDomain' }],
    source: said('002', '§3.2 L491', 'C20'),
  }),
  add({
    id: 'aliyun.order-expiry', scope: 'filing',
    then: [{ do: 'duty', message: 'orderExpiry', params: { days: 45 } }],
    source: said('002', '§1.1 L125'),
  }),
  add({
    id: 'aliyun.district-missing', scope: 'filing',
    then: [hint('entity.region', 'districtMissing')],
    source: said('002', '§1.1 L99'),
  }),
  add({
    id: 'aliyun.same-certificate', scope: 'filing',
    then: [hint('entity.certificateType', 'sameCertificate'), hint('entity.name', 'sameName')],
    source: said('002', '§1.1 L103-104', '003 §1 L121 agrees'),
  }),
  add({
    id: 'aliyun.private-non-enterprise', scope: 'filing',
    when: answerIn('entity.nature', 'private-non-enterprise'),
    then: [hint('entity.certificateType', 'privateNonEnterprise')],
    source: said('002', '§1.1 L103', 'C15: another provider advises the organisation code certificate'),
  }),
  add({
    id: 'aliyun.no-door-number', scope: 'filing',
    when: noDoorNumber,
    then: [
      found('warn', 'entity.mailingAddress', 'noDoorNumber'),
      suggest('entity.remark', '主办单位通信地址已为最详细的地址', 'noDoorNumberRemark'),
    ],
    source: said('002', '§2 L346-353', 'C43: two wordings are printed; the one of the form is offered'),
  }),
  add({
    id: 'aliyun.individual-content', scope: 'service', holder: 'individual',
    when: not(answerIn('service.content', 'other')),
    then: [found('warn', 'service.content', 'individualContent')],
    source: said('002', '§3.1 L425'),
  }),
  add({
    id: 'aliyun.service-type', scope: 'service',
    then: [hint('service.type', 'serviceType')],
    source: said('002', '§3.1 L428'),
  }),
  add({
    id: 'aliyun.domain-stays', scope: 'domain', types: ['change-service'],
    when: not({ op: 'same', a: { answer: 'domain.name' }, b: { record: 'domain.name' } }),
    then: [found('block', 'domain.name', 'domainStays')],
    source: said('002', '§3.1 L424', 'C22: several domains may be kept or taken away'),
  }),
  add({
    id: 'aliyun.principal-pictures', scope: 'person', roles: ['principal'], holder: 'unit',
    then: [hint('person.certificateFront', 'sameScale')],
    source: said('003', '§1 L184, §6 L556'),
  }),
];

/** By province. How many websites one order holds and when site plans are asked for stands in the packs (C10, C59). */
export const overlays: Readonly<Record<string, readonly OverlayRow[]>> = {
  '440000': [
    add({
      id: 'aliyun.440000.guarantee', scope: 'service',
      then: [hint('material.provider-guarantee', 'guarantee')],
      source: said('003', '§7.9.2 L2615-2617'),
    }),
  ],
};
