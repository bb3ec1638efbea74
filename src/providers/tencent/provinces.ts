import type { OverlayRow } from '../../core/rules/types.js';
import { add, answer, found, hint, not } from '../shared/rules.js';
import { accessElsewhere, landlineAsked } from './parts.js';
import { said } from './sources.js';

const fingerprint = (code: string): OverlayRow =>
  add({
    id: `tencent.${code}.fingerprint`, scope: 'service', types: accessElsewhere,
    then: [hint('material.verification-sheet', 'fingerprint')],
    source: said('接入备案', '三 L1661', 'C44'),
  });

/** By province. */
export const overlays: Readonly<Record<string, readonly OverlayRow[]>> = {
  '110000': [
    add({
      id: 'tencent.110000.suffix', scope: 'domain',
      // What the authority’s page of 2020 denies as well needs no second word.
      when: { op: 'suffix-in', of: answer('domain.name'), words: ['co', 'biz'] },
      then: [found('warn', 'domain.name', 'suffix')],
      source: said('原备案在腾讯云新增网站', '2 L526', 'C03: denies .hk .tw .asia .jp .co .so .biz .me (.asia is printed .aisa); the list of 2020 allows .co and .biz'),
    }),
    add({
      id: 'tencent.110000.domain-holder', scope: 'domain', holder: 'unit', types: accessElsewhere,
      when: {
        all: [
          { op: 'in', of: { fact: 'domain.holderKind' }, values: ['individual'] },
          not({ op: 'same', a: { fact: 'domain.holderName' }, b: answer('principal.name') }),
        ],
      },
      then: [found('block', { fact: 'domain.holderName', shownAt: 'domain.name' }, 'holderIsPrincipal')],
      source: said('接入备案', '二 L1518'),
    }),
    add({
      id: 'tencent.110000.mobile', scope: 'person', roles: ['principal'], types: accessElsewhere,
      when: not({ op: 'home-in-entity-province', of: answer('person.mobile') }),
      then: [found('warn', 'person.mobile', 'localMobile')],
      source: said('接入备案', '二 L1531', 'C26, C60: one sample screen says it, no page of the province'),
    }),
  ],
  '120000': [
    add({
      id: 'tencent.120000.landline', scope: 'person', holder: 'individual', types: landlineAsked,
      then: [{ do: 'require', at: 'person.officePhone' }, hint('person.officePhone', 'landline')],
      source: said('首次备案', '2.1 L141', 'C25'),
    }),
  ],
  '360000': [fingerprint('360000')],
  '650000': [fingerprint('650000')],
  '440000': [
    add({
      id: 'tencent.440000.undertaking', scope: 'service', holder: 'individual', types: accessElsewhere,
      then: [hint('material.verification-sheet', 'undertaking')],
      source: said('接入备案', '三 L1662-1664', 'C61: said of all users, but its text says 本网站是个人网站'),
    }),
  ],
};
