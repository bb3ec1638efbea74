import type { Condition, OverlayRow, Rule } from '../../core/rules/types.js';
import { isWebsite } from '../shared/app.js';
import { adding } from '../shared/rules.js';
import { changeRules } from './rules-change.js';
import { own, said } from './sources.js';

const add = (rule: Rule): OverlayRow => ({ add: rule });
const individual: Condition = { op: 'in', of: { answer: 'entity.nature' }, values: ['individual'] };
const contentIsOther: Condition = { op: 'in', of: { answer: 'service.content' }, values: ['other'] };
const needsContentRemark: Condition = { any: [contentIsOther, individual] };

/** Chinese text that enters the filing. */
const finestAddress = '主办单位地址已是最详细地址';
const noTradeName = '个体工商户无工商字号';
const undertaking =
  '本网站是个人网站，不含有企业、单位等非个人网站的信息。若在核实中发现网站中含有企业、单位等信息，本人愿接受以虚假信息进行备案，注销网站，并将主体和域名加入黑名单的处罚。';

/** What this provider alone asks or advises. */
export const rules: readonly OverlayRow[] = [
  add({
    id: 'ksyun.region', scope: 'filing',
    then: [{ do: 'hint', at: 'entity.region', message: 'region' }],
    source: said('§新增备案/一 L109'),
  }),
  add({
    id: 'ksyun.nature', scope: 'filing',
    then: [{ do: 'hint', at: 'entity.nature', message: 'nature' }],
    source: said('§新增备案/一 L110', 'C51: other institutions are filed as social organisations'),
  }),
  add({
    id: 'ksyun.certificate-type', scope: 'filing',
    then: [{ do: 'hint', at: 'entity.certificateType', message: 'certificateType' }],
    source: said('§新增备案/一 L111'),
  }),
  add({
    id: 'ksyun.private-non-enterprise', scope: 'filing',
    when: { op: 'in', of: { answer: 'entity.nature' }, values: ['private-non-enterprise'] },
    then: [{ do: 'hint', at: 'entity.certificateType', message: 'privateNonEnterprise' }],
    source: said('§新增备案/一 L111', 'C15: another provider advises the registration certificate'),
  }),
  add({
    id: 'ksyun.cloud', scope: 'service',
    then: [{ do: 'hint', at: 'service.cloudResources', message: 'cloud' }],
    source: said('§新增备案/备案准备 L93'),
  }),
  add({
    id: 'ksyun.registrant', scope: 'filing',
    then: [{ do: 'hint', at: 'entity.name', message: 'registrant' }],
    source: said('§新增备案/二 L131'),
  }),
  add({
    id: 'ksyun.investor', scope: 'filing',
    then: [{ do: 'hint', at: 'entity.investor', message: 'investor' }],
    source: said('§新增备案/二 L134'),
  }),
  add({
    id: 'ksyun.no-door-number', scope: 'filing',
    when: {
      all: [
        { op: 'address-incomplete', of: { answer: 'entity.mailingAddress' } },
        {
          any: [
            { not: { op: 'filled', of: { answer: 'entity.remark' } } },
            { not: { op: 'contains', of: { answer: 'entity.remark' }, words: ['最详细'] } },
          ],
        },
      ],
    },
    then: [
      { do: 'finding', severity: 'warn', at: 'entity.mailingAddress', message: 'noDoorNumber' },
      { do: 'suggest', at: 'entity.remark', text: finestAddress, message: 'noDoorNumberRemark' },
    ],
    source: said('§新增备案/二 L133,135', 'C43: two wordings are printed; the one of the remark is offered'),
  }),
  add({
    id: 'ksyun.no-trade-name', scope: 'filing', holder: 'unit',
    // Credit codes of individual businesses begin with 92.
    when: { op: 'starts-with', of: { answer: 'entity.certificateNumber' }, words: ['92'] },
    then: [{ do: 'suggest', at: 'entity.remark', text: noTradeName, message: 'noTradeName' }],
    source: said('§新增备案/二 L135', 'C13: printed with 工商号, read as 工商户'),
  }),
  add({
    id: 'ksyun.individual-content', scope: 'service', holder: 'individual',
    when: { not: contentIsOther },
    then: [{ do: 'finding', severity: 'warn', at: 'service.content', message: 'individualContent' }],
    source: said('§新增备案/三 L161'),
  }),
  add({
    id: 'ksyun.access-name', scope: 'service', types: ['add-access-elsewhere'],
    when: { not: { op: 'same', a: { answer: 'service.name' }, b: { record: 'service.name' } } },
    then: [{ do: 'finding', severity: 'block', at: 'service.name', message: 'accessName' }],
    source: said('§新增接入（主体不在金山云）/三 L422'),
  }),
  add({
    id: 'ksyun.access-name-hint', scope: 'service', types: ['add-access-elsewhere'],
    then: [{ do: 'hint', at: 'service.name', message: 'accessNameHint' }],
    source: said('§新增接入（主体不在金山云）/三 L422'),
  }),
  add({
    id: 'ksyun.service-type', scope: 'service',
    then: [{ do: 'hint', at: 'service.type', message: 'serviceType' }],
    source: said('§新增备案/三 L162'),
  }),
  add({
    id: 'ksyun.home-url', scope: 'service',
    then: [{ do: 'hint', at: 'service.homeUrl', message: 'homeUrl' }],
    source: said('§新增备案/三 L160', 'the example is printed with blanks'),
  }),
  add({
    id: 'ksyun.content-remark', scope: 'service',
    when: needsContentRemark,
    then: [
      { do: 'require', at: 'service.remark' },
      { do: 'hint', at: 'service.remark', message: 'contentRemark' },
    ],
    source: said('§新增备案/三 L168'),
  }),
  add({
    id: 'ksyun.individual-undertaking', scope: 'service', holder: 'individual',
    when: {
      all: [
        isWebsite,
        {
          any: [
            { not: { op: 'filled', of: { answer: 'service.remark' } } },
            { not: { op: 'contains', of: { answer: 'service.remark' }, words: ['个人网站'] } },
          ],
        },
      ],
    },
    then: [
      { do: 'suggest', at: 'service.remark', text: undertaking, message: 'undertaking' },
      { do: 'finding', severity: 'warn', at: 'service.remark', message: 'undertakingMissing' },
    ],
    source: said('§新增备案/三 L168', 'O12: whether the exact sentence is checked is not stated, so it does not block'),
  }),
  add({
    id: 'ksyun.verification-sheet', scope: 'service',
    then: [{ do: 'hint', at: 'material.verification-sheet', message: 'sheet' }],
    source: said('§新增备案/四 L196'),
  }),
  add({
    id: 'ksyun.sheet-by-post', scope: 'filing', types: adding,
    then: [{ do: 'duty', message: 'sheetByPost' }],
    source: said('§新增备案/四 L196'),
  }),
  add({
    id: 'ksyun.one-domain', scope: 'filing',
    then: [{ do: 'limit', what: 'domains-per-service', max: 1, message: 'oneDomain' }],
    source: said('§新增备案/三 L159', 'the form has one domain per website, taken from the type check'),
  }),
  add({
    id: 'ksyun.domain-certificate', scope: 'service',
    then: [{ do: 'hint', at: 'material.domain-certificate', message: 'domainCertificate' }],
    source: said('§新增备案/四 L195'),
  }),
  add({
    id: 'ksyun.other-certificates', scope: 'filing',
    when: { not: { op: 'in', of: { answer: 'entity.certificateType' }, values: ['resident-id', 'business-licence'] } },
    then: [{ do: 'hint', at: 'entity.certificateType', message: 'curtainAhead' }],
    source: said('§新增备案/四 L203-204'),
  }),
  add({
    id: 'ksyun.result', scope: 'filing',
    then: [{ do: 'duty', message: 'result' }],
    source: said('§新增备案/六 L216'),
  }),
  add({
    id: 'ksyun.emergency', scope: 'person', roles: ['principal'],
    then: [{ do: 'hint', at: 'person.emergencyPhone', message: 'emergency' }],
    source: said('§新增备案/二 L148'),
  }),
  add({
    id: 'ksyun.picture-limits', scope: 'filing',
    then: [{ do: 'hint', at: 'entity.certificateFiles', message: 'pictureLimits', params: { megabytes: 5 } }],
    source: own('O9', 'the document states no limits; these are ours'),
  }),
  ...changeRules,
];
