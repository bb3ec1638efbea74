import type { FieldRefDef, FlowDef, StepDef } from '../../core/model/profile.js';
import { anew, asOnRecord, edited, locked, optional } from '../shared/refs.js';
import { typeCheck } from './first-screen.js';
import {
  accessMaterialsStep, checkedEntity, contact, ending, entityStep, foundSite, materialsStep, newSite, principal, websiteStep, wholeContact,
} from './flow-parts.js';
import { own, said } from './sources.js';

const first = '首次备案';
const here = '原备案在腾讯云新增网站';
const elsewhere = '原备案不在腾讯云新增网站';
const access = '接入备案';

/** 首次备案 */
/** 添加域名: several domains of one website are filed together (001 §首次备案/2.2 L178). Each is checked with the others. */
const severalDomains = { add: true, remove: true };

const firstFiling: FlowDef = {
  type: 'first',
  services: { max: 100, canAdd: true },
  domains: severalDomains,
  steps: [
    typeCheck,
    entityStep(
      'entity',
      [
        ...checkedEntity(said(first, '2.1 L106-112')),
        edited('entity.name', said(first, '2.1 L116')),
        edited('entity.certificateAddress', said(first, '2.1 L118')),
        edited('entity.investor', said(first, '2.1 L120')),
        edited('entity.mailingAddress', said(first, '2.1 L122-124')),
        optional(edited('entity.remark', said(first, '2.1 L147-149'))),
      ],
      principal(said(first, '2.1 L126-145')),
    ),
    websiteStep('website', newSite(said(first, '2.2 L172-196')), contact(said(first, '2.2 L198-214'), wholeContact)),
    materialsStep((lines, note) => said(first, lines, note), { entity: '3 L223-226', principal: '3 L231-233', contact: '3 L237-239' }),
    ...ending,
  ],
};

/** The questions of the type check, as this page prints them. */
const checkAt = (page: typeof elsewhere | typeof access, entity: string, service: string): StepDef => ({
  ...typeCheck,
  sections: typeCheck.sections.map((section) => ({
    ...section,
    fields: section.fields.map((ref): FieldRefDef => ({ ...ref, source: said(page, section.per === 'service' ? service : entity) })),
  })),
});

/** 原备案不在腾讯云新增网站: the legal representative takes the place of the investor, and the principal’s number is proved, not the contact’s. */
const addServiceElsewhere: FlowDef = {
  type: 'add-service-elsewhere',
  services: { max: 100, canAdd: true },
  steps: [
    checkAt(elsewhere, '1 L776-806', '1 L808-828'),
    entityStep(
      'entity',
      [
        ...checkedEntity(said(elsewhere, '2.1 L845-853')),
        edited('entity.name', said(elsewhere, '2.1 L855-857')),
        edited('entity.certificateAddress', said(elsewhere, '2.1 L859-861')),
        { field: 'entity.legalRepresentativeName', unit: 'edit', source: said(elsewhere, '2.1 L863', 'C23') },
        edited('entity.mailingAddress', said(elsewhere, '2.1 L865')),
        optional(edited('entity.remark', said(elsewhere, '2.1 L867-869'))),
      ],
      principal(said(elsewhere, '2.1 L871-890')),
    ),
    websiteStep(
      'website', newSite(said(elsewhere, '2.2 L900-921')),
      contact(said(elsewhere, '2.2 L923-939', 'the card made of the principal is the tick; name, certificate, mobile and mailbox stand on it, no landline'), ['name', 'certificateType', 'certificateNumber', 'mobile', 'email'], true),
    ),
    materialsStep((lines, note) => said(elsewhere, lines, note), { entity: '3 L947-950', principal: '3 L954-958', contact: '3 L961-963' }),
    ...ending,
  ],
};

const shown = said(here, '1 L495-513');
/** 确认主体信息: what is on record under this account, to look at. */
const confirmEntity = (source: typeof shown): StepDef =>
  entityStep(
    'confirmEntity',
    [
      locked('entity.name', source), locked('entity.nature', source), locked('entity.certificateType', source), locked('entity.certificateNumber', source),
      locked('entity.certificateAddress', source), locked('entity.region', source), locked('entity.mailingAddress', source), locked('entity.investor', source),
    ],
    [
      locked('principal.name', source), locked('principal.certificateType', source), locked('principal.certificateNumber', source),
      locked('principal.officePhone', source), locked('principal.mobile', source), locked('principal.email', source),
    ],
  );
/** The entity is known, so only domain and server decide. */
const shortCheck = (source: typeof shown): StepDef => ({
  id: 'type-check', kind: 'type-check', label: 'check',
  sections: [{ id: 'service', per: 'service', fields: [edited('domain.name', source), edited('service.cloudResources', source)] }],
});

/** 原备案在腾讯云新增网站 */
const addServiceHere: FlowDef = {
  type: 'add-service-here',
  services: { max: 100, canAdd: true },
  domains: severalDomains,
  steps: [
    confirmEntity(shown),
    shortCheck(said(here, '2 L515-538')),
    websiteStep('website', newSite(said(here, '3 L556-580')), contact(said(here, '3 L582-598'), wholeContact)),
    materialsStep((lines, note) => said(here, lines, note), { entity: '4 L606-617', principal: '4 L619-641', contact: '4 L643-666' }),
    ...ending,
  ],
};

/** 接入备案: number and password stand for the record, and a new principal is named. */
const addAccessElsewhere: FlowDef = {
  type: 'add-access-elsewhere',
  services: { max: 100, canAdd: true },
  steps: [
    checkAt(access, '一 L1466-1470', '一 L1472-1479'),
    entityStep(
      'entity',
      [
        ...checkedEntity(said(access, '二 L1502-1505')),
        ...asOnRecord('entity.recordNumber', said(access, '二 L1498,1506')),
        edited('entity.recordPassword', said(access, '二 L1507', 'C17')),
        // Whoever knows them, and the password, may act for the record: they are typed, never shown.
        anew(edited('entity.name', said(access, '二 L1498,1508'))),
        anew(edited('entity.certificateAddress', said(access, '二 L1498,1509'))),
        anew(edited('entity.mailingAddress', said(access, '二 L1498,1510'))),
      ],
      principal(said(access, '二 L1512-1539', 'the new principal')).map(anew),
    ),
    websiteStep('confirmWebsite', foundSite(said(access, '二 L1541-1568', 'C24: found in the record'))),
    accessMaterialsStep((lines, note) => said(access, lines, note), { entity: '三 L1574-1577,1637-1641', principal: '三 L1587-1609,1639', contact: '三 L1611-1633,1642' }),
    ...ending,
  ],
};

const unstated = own('O3', 'no page describes it: the entity is confirmed as for a new website, the website as for access; no password, since the record is this account’s');
/** 接入, under an entity of this account. */
const addAccessHere: FlowDef = {
  type: 'add-access-here',
  services: { max: 100, canAdd: true },
  steps: [
    confirmEntity(unstated),
    shortCheck(unstated),
    websiteStep('confirmWebsite', foundSite(unstated)),
    accessMaterialsStep(() => unstated, { entity: '', principal: '', contact: '' }),
    ...ending,
  ],
};

export const addingFlows: readonly FlowDef[] = [firstFiling, addServiceElsewhere, addServiceHere, addAccessElsewhere, addAccessHere];
