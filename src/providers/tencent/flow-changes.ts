import type { FilingTypeCode } from '../../core/model/filing.js';
import type { FlowDef } from '../../core/model/profile.js';
import { asOnRecord, edited, locked, optional } from '../shared/refs.js';
import { asking, changedMaterialsStep, changeEnding, contact, entityStep, principal, sameSite, websiteStep, wholeContact } from './flow-parts.js';
import { said } from './sources.js';

const page = '变更备案信息';
const entity = said(page, '1 L1069-1086');

/** 变更备案: one order for the entity and its websites, in two steps; whoever changes only one goes past the other. */
const change = (type: FilingTypeCode): FlowDef => ({
  type,
  services: { max: 100, canAdd: false },
  about: { entity: true, service: true },
  steps: [
    entityStep(
      'changeEntity',
      [
        edited('entity.region', entity), edited('entity.nature', entity), edited('entity.certificateType', entity), edited('entity.certificateNumber', entity),
        edited('entity.name', entity), edited('entity.certificateAddress', entity), edited('entity.investor', entity), edited('entity.mailingAddress', entity),
        optional(edited('entity.remark', said(page, '1 L1099-1102'))),
      ],
      principal(said(page, '1 L1088-1098')),
    ),
    websiteStep('changeWebsite', sameSite(said(page, '2 L1114-1162', 'C22: the form offers another domain')), contact(said(page, '2 L1164-1186', 'C63'), wholeContact)),
    changedMaterialsStep(said(page, '3 L1188-1210')),
    ...changeEnding,
  ],
});

const site = (source: ReturnType<typeof said>) => ({ id: 'service', per: 'service', fields: [locked('service.name', source), locked('service.homeUrl', source)] }) as const;
const about = { entity: false, service: true } as const;

/** 取消接入: a question on the spot. */
const cancelAccess: FlowDef = {
  type: 'cancel-access', services: { max: 1, canAdd: false }, about,
  steps: asking('cancelAccess', site(said('取消接入网站', 'L1273-1274'))),
};
/** 注销网站: a question on the spot. */
const deregisterService: FlowDef = {
  type: 'deregister-service', services: { max: 1, canAdd: false }, about,
  steps: asking('deregisterService', site(said('注销网站', 'L1320-1321'))),
};
/** 注销主体: the password comes first. */
const deregisterEntity: FlowDef = {
  type: 'deregister-entity', services: { max: 0, canAdd: false }, about: { entity: true, service: false },
  steps: [
    entityStep('password', [...asOnRecord('entity.recordNumber', said('注销主体', 'L1380')), edited('entity.recordPassword', said('注销主体', 'L1382-1384', 'C17, C42'))]),
    ...asking('deregisterEntity'),
  ],
};

export const recordFlows: readonly FlowDef[] = [change('change-entity'), change('change-service'), change('change-access'), cancelAccess, deregisterService, deregisterEntity];
