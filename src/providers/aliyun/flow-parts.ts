import type { FieldId, PersonField } from '../../core/model/ids.js';
import type { FieldMode, FieldRefDef, SectionDef, StepDef } from '../../core/model/profile.js';
import type { Condition, SourceRef } from '../../core/rules/types.js';
import { both, conditional, edited, locked, only, optional, unitEdits, unitOnly } from '../shared/refs.js';
import { not } from '../shared/rules.js';
import { sameAsPrincipalTick, samePersonFields } from '../shared/same-person.js';
import { needsApprovalPapers, onRecord } from './conditions.js';
import { flowSaid, own, prepSaid } from './sources.js';

const reused = { unit: true } as const;
/** An individual has it as it stands elsewhere in the filing. */
const forIndividual = (field: FieldId, from: FieldId, source: SourceRef, side?: 'front' | 'back'): FieldRefDef => ({
  field, individual: 'locked', carry: side === undefined ? { individual: from } : { individual: from, side }, source,
});

/** 主办者信息. What the check asked stands above; an individual's investor is the individual. */
export const entityFields: readonly FieldRefDef[] = [
  locked('entity.region', flowSaid('§2 L342', 'shown before the mailing address')),
  locked('entity.name', flowSaid('§1.1 L104, §2 L379')),
  locked('entity.certificateAddress', flowSaid('§1.1 L107, §2 L350')),
  edited('entity.mailingAddress', flowSaid('§2 L342-351')),
  unitEdits('entity.investor', 'entity.name', flowSaid('§2 L344-352')),
  optional(edited('entity.remark', flowSaid('§2 L346-353'))),
];

/** 单位负责人信息. The provider asks for no office phone: its 联系方式2 takes that place, and an individual has none. */
export const principalFields: readonly FieldRefDef[] = [
  unitEdits('principal.name', 'entity.name', flowSaid('§2 L362-363,378-379')),
  unitEdits('principal.certificateType', 'entity.certificateType', flowSaid('§2 L364-366,380-381')),
  unitEdits('principal.certificateNumber', 'entity.certificateNumber', flowSaid('§2 L382-385')),
  edited('principal.mobile', flowSaid('§2 L368-369,387-389')),
  unitOnly('principal.secondPhone', flowSaid('§2 L371-372,392')),
  edited('principal.emergencyPhone', flowSaid('§2 L373,393')),
  edited('principal.email', flowSaid('§2 L374-375,394-395')),
];

/** 网站信息, without the server. The provider asks for no home page; the remark is the box below the prior approval. */
const aboutSite = (domain: FieldMode): readonly FieldRefDef[] => [
  both('domain.name', domain, flowSaid('§3.1 L423-424')),
  edited('service.content', flowSaid('§3.1 L425')),
  edited('service.type', flowSaid('§3.1 L428')),
  edited('service.priorApprovalType', flowSaid('§3.1 L429')),
  conditional('service.priorApprovalNumber', needsApprovalPapers, prepSaid('§8 L2641-2645')),
  conditional('service.priorApprovalFile', needsApprovalPapers, prepSaid('§8 L2641')),
  edited('service.languages', flowSaid('§3.1 L430')),
  optional(edited('service.remark', prepSaid('§8 L2740'))),
];
export const siteFields: readonly FieldRefDef[] = [
  edited('service.name', flowSaid('§3.1 L419')),
  edited('service.cloudResources', flowSaid('§3.1 L420-422')),
  ...aboutSite('locked'),
];
/** A change never touches the domain, and has the server changed on its own. */
export const changedSiteFields: readonly FieldRefDef[] = [edited('service.name', flowSaid('§3.1 L419')), ...aboutSite('locked')];

/** 网站负责人信息: a unit may reuse the principal; an individual is the same person, and nothing of it can be edited. */
const contactOf = (preset: boolean): readonly FieldRefDef[] => [
  sameAsPrincipalTick(flowSaid('§3.1 L434-436'), reused, preset),
  ...samePersonFields(['name'], flowSaid('§3.1 L437'), { holders: reused }),
  ...samePersonFields(['certificateType'], flowSaid('§3.1 L438'), { holders: reused }),
  ...samePersonFields(['certificateNumber'], flowSaid('§3.1 L439-441'), { holders: reused }),
  ...samePersonFields(['mobile'], flowSaid('§3.1 L441'), { holders: reused }),
  ...samePersonFields(['secondPhone'], flowSaid('§3.1 L442'), { holders: reused }),
  ...samePersonFields(['emergencyPhone'], flowSaid('§3.1 L443'), { holders: reused }),
  ...samePersonFields(['email'], flowSaid('§3.1 L446'), { holders: reused }),
  forIndividual('serviceContact.name', 'entity.name', flowSaid('§3.1 L437')),
  forIndividual('serviceContact.certificateType', 'entity.certificateType', flowSaid('§3.1 L438')),
  forIndividual('serviceContact.certificateNumber', 'entity.certificateNumber', flowSaid('§3.1 L439-441')),
  forIndividual('serviceContact.mobile', 'principal.mobile', flowSaid('§3.1 L441')),
  forIndividual('serviceContact.emergencyPhone', 'principal.emergencyPhone', flowSaid('§3.1 L443')),
  forIndividual('serviceContact.email', 'principal.email', flowSaid('§3.1 L446')),
];
export const contactFields = contactOf(false);
/** A new website begins with the principal’s data (003 §6 L528); 不复用 takes them away. One that has a contact on record begins with that. */
export const newContactFields = contactOf(true);

/** Certificates are photographed with the other papers. An individual's card is handed in once and stands for all three roles. */
export const entityPapers: readonly FieldRefDef[] = [edited('entity.certificateFiles', prepSaid('§1 L155-162, §6 L486-514'))];
export const principalPapers: readonly FieldRefDef[] = [
  unitEdits('principal.certificateFront', 'entity.certificateFiles', prepSaid('§6 L518-524,556'), 'front'),
  unitEdits('principal.certificateBack', 'entity.certificateFiles', prepSaid('§6 L518-524,556'), 'back'),
];
const contactSides: readonly PersonField[] = ['certificateFront', 'certificateBack'];
export const contactPapers: readonly FieldRefDef[] = [
  ...samePersonFields(contactSides, prepSaid('§6 L526-534'), { holders: reused }),
  forIndividual('serviceContact.certificateFront', 'entity.certificateFiles', prepSaid('§1 L155'), 'front'),
  forIndividual('serviceContact.certificateBack', 'entity.certificateFiles', prepSaid('§1 L155'), 'back'),
];

/**
 * A field as it stands on record here, where the backend has it, and to be filled in where it has not. What is carried stays carried: an
 * individual's name is that of the entity in either case.
 */
export const asRecorded = (ref: FieldRefDef): readonly FieldRefDef[] => {
  const source = own('C48', 'the flow page asks for the entity again; with its record at hand it is shown instead');
  const { unit, individual, carry, ...rest } = ref;
  const carried = carry?.individual === undefined ? [] : [{ ...rest, ...(individual === undefined ? {} : { individual }), carry }];
  const holders = { ...(unit === undefined ? {} : { unit }), ...(carried.length > 0 || individual === undefined ? {} : { individual }) };
  const shown = { ...('unit' in holders ? { unit: 'locked' as const } : {}), ...('individual' in holders ? { individual: 'locked' as const } : {}) };
  return [
    only(onRecord(ref.field), { ...rest, ...shown, source }),
    only(not(onRecord(ref.field)), { ...rest, ...holders }),
    ...carried,
  ];
};

/** The rows hold only while the condition does. */
export const onlyWhile = (when: Condition, fields: readonly FieldRefDef[]): readonly FieldRefDef[] => fields.map((ref) => only(when, ref));

const step = (kind: StepDef['kind'], label: string, ...sections: readonly SectionDef[]): StepDef => ({ id: kind, kind, label, sections });
export const entityStep = (entity: readonly FieldRefDef[], principal: readonly FieldRefDef[]): StepDef =>
  step('entity', 'entity', { id: 'entity', fields: entity }, { id: 'principal', fields: principal });
export const websiteStep = (site: readonly FieldRefDef[], contact: readonly FieldRefDef[] = [], label = 'website'): StepDef =>
  step(
    'website', label, { id: 'service', per: 'service', fields: site },
    ...(contact.length === 0 ? [] : [{ id: 'serviceContact', per: 'service', fields: contact } as const]),
  );
/** 上传资料 and 真实性核验 are one page of the provider; here the papers come first and the person after them. */
export const papersStep = (ofFiling: readonly FieldRefDef[], ofService: readonly FieldRefDef[]): StepDef =>
  step(
    'materials', 'materials',
    ...(ofFiling.length === 0 ? [] : [{ id: 'filing', fields: ofFiling }]),
    ...(ofService.length === 0 ? [] : [{ id: 'materials', per: 'service', fields: ofService } as const]),
  );
export const authenticityStep: StepDef = step('authenticity', 'authenticity');
export const confirmStep: StepDef = step('review', 'confirm');
export const progressStep: StepDef = step('progress', 'progress');
export const closingStep = (label: string, ...sections: readonly SectionDef[]): StepDef => step('review', label, ...sections);
