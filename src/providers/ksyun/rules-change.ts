import type { Condition, OverlayRow } from '../../core/rules/types.js';
import { isApp } from '../shared/app.js';
import { add, changed, duty, hint, lacks, suggest } from '../shared/rules.js';
import { own, said } from './sources.js';

const anyChanged = (...ids: readonly Parameters<typeof changed>[0][]): Condition => ({ any: ids.map(changed) });
const thisChange = said('§变更网站 L675-676', 'the papers that this change needs: a picture that was handed in is asked for again when what it shows has changed');

/** Chinese text that enters the filing. */
const undertakingOfApp =
  '本APP是个人APP，不含有企业、单位等非个人APP的信息。若在核实中发现APP中含有企业、单位等信息，本人愿接受以虚假信息进行备案，注销APP，并将主体加入黑名单的处罚。';

/** What is said of changing, cancelling and deregistering, and of APPs. */
export const changeRules: readonly OverlayRow[] = [
  add({
    id: 'ksyun.change.entity-picture', scope: 'filing', types: ['change-entity'],
    when: anyChanged('entity.name', 'entity.certificateType', 'entity.certificateNumber', 'entity.certificateAddress'),
    then: [{ do: 'require', at: 'entity.certificateFiles' }, hint('entity.certificateFiles', 'changedPicture')],
    source: thisChange,
  }),
  add({
    id: 'ksyun.change.person-picture', scope: 'person', holder: 'unit', types: ['change-entity', 'change-service'],
    when: anyChanged('person.name', 'person.certificateType', 'person.certificateNumber'),
    then: [{ do: 'require', at: 'person.certificateFront' }, { do: 'require', at: 'person.certificateBack' }, hint('person.certificateFront', 'changedPicture')],
    source: thisChange,
  }),
  add({
    id: 'ksyun.change.approval', scope: 'service', types: ['change-service'],
    when: anyChanged('service.priorApprovalType', 'service.priorApprovalNumber'),
    then: [{ do: 'require', at: 'service.priorApprovalFile' }, hint('service.priorApprovalFile', 'changedPicture')],
    source: thisChange,
  }),
  // A change has no type check, above which the cards stand; its papers are listed where they are handed in.
  add({
    id: 'ksyun.change.preparation-entity', scope: 'filing', types: ['change-entity'],
    then: [hint({ step: 'entity' }, 'preparation.domain.text'), hint({ step: 'entity' }, 'preparation.cloud.text')],
    source: said('§变更备案/备案准备 L630-643', 'C62: 顶级域 and 一级域 are the same condition'),
  }),
  add({
    id: 'ksyun.change.preparation-website', scope: 'filing', types: ['change-service'],
    then: [hint({ step: 'website' }, 'preparation.domain.text'), hint({ step: 'website' }, 'preparation.cloud.text')],
    source: said('§变更网站/备案准备 L662-668', 'C62'),
  }),
  add({
    id: 'ksyun.change.one-at-a-time', scope: 'filing', types: ['change-entity'],
    then: [hint({ step: 'entity' }, 'changeOneAtATime')],
    source: said('§变更备案 L652', 'C21: the step before it asks for websites to tick; the note decides'),
  }),
  add({
    id: 'ksyun.cancel.consequence', scope: 'filing', types: ['cancel-access'],
    then: [hint({ step: 'review' }, 'cancelConsequence')],
    source: said('§取消接入 L693'),
  }),
  add({
    id: 'ksyun.deregister.for-good', scope: 'filing', types: ['deregister-service'],
    then: [hint({ step: 'review' }, 'deregisterServiceForGood')],
    source: said('§注销网站/二 L727'),
  }),
  add({
    id: 'ksyun.deregister.entity-for-good', scope: 'filing', types: ['deregister-entity'],
    then: [hint({ step: 'review' }, 'deregisterEntityForGood')],
    source: said('§注销主体 L737,750-751'),
  }),
  add({
    id: 'ksyun.removal.within-a-day', scope: 'filing', types: ['cancel-access', 'deregister-service', 'deregister-entity'],
    then: [duty('withinADay')],
    source: said('§取消接入/二 L705, §注销网站/二 L727, §注销主体/二 L750'),
  }),
  add({
    id: 'ksyun.app.name', scope: 'service',
    when: isApp,
    then: [hint('service.name', 'appName')],
    source: said('§新增备案/一 L106'),
  }),
  add({
    id: 'ksyun.app.features', scope: 'service',
    when: isApp,
    then: [hint('service.platforms', 'appFeatures')],
    source: own('O2', 'the document links an explanation of the features and lists none (000 §新增备案/三 L173-175)'),
  }),
  add({
    id: 'ksyun.app.individual-undertaking', scope: 'service', holder: 'individual',
    when: { all: [isApp, lacks('service.remark', '个人APP')] },
    then: [suggest('service.remark', undertakingOfApp, 'undertaking'), { do: 'finding', severity: 'warn', at: 'service.remark', message: 'undertakingMissing' }],
    source: said('§新增备案/三 L168', 'O12: whether the exact sentence is checked is not stated, so it does not block'),
  }),
];
