import type { PersonField } from '../../core/model/ids.js';
import type { FieldRefDef, SectionDef, StepDef } from '../../core/model/profile.js';
import type { SourceRef } from '../../core/rules/types.js';
import { both, conditional, edited, locked, optional, requiredWhile, unitOnly } from '../shared/refs.js';
import { anyChanged } from '../shared/rules.js';
import { sameAsPrincipalTick, samePersonFields } from '../shared/same-person.js';
import { contactReplaced, entityReplaced, needsApprovalPaper, principalReplaced } from './conditions.js';
import { said } from './sources.js';

/** Lines of one group of the form, as a page prints them. */
type Source = (lines: string, note?: string) => SourceRef;

const step = (kind: StepDef['kind'], label: string, ...sections: readonly SectionDef[]): StepDef => ({ id: kind, kind, label, sections });

/** What the type check settled stands above the form, ticked. */
export const checkedEntity = (source: SourceRef): readonly FieldRefDef[] => [
  locked('entity.region', source), locked('entity.nature', source), locked('entity.certificateType', source), locked('entity.certificateNumber', source),
];
/** The landline may stay empty where no rule asks for it. */
export const principal = (source: SourceRef): readonly FieldRefDef[] => [
  edited('principal.name', source),
  edited('principal.certificateType', source),
  edited('principal.certificateNumber', source),
  optional(edited('principal.officePhone', source)),
  edited('principal.mobile', source),
  edited('principal.email', source),
];

/** Website data that a new website has beside its name, server and domain. */
export const aboutSite = (source: SourceRef): readonly FieldRefDef[] => [
  edited('service.homeUrl', source),
  edited('service.content', source),
  edited('service.priorApprovalType', source),
  optional(edited('service.remark', source)),
];
export const newSite = (source: SourceRef): readonly FieldRefDef[] => [
  edited('service.name', source),
  both('service.cloudResources', 'extend', source),
  locked('domain.name', source),
  ...aboutSite(source),
];
/** A website found in the record of another provider: to be confirmed. */
export const foundSite = (source: SourceRef): readonly FieldRefDef[] => [
  both('service.name', 'confirm', source),
  both('service.recordNumber', 'confirm', source),
  both('service.cloudResources', 'extend', source),
  locked('domain.name', source),
  both('service.homeUrl', 'confirm', source),
];
/** Domains may be added to those of the website. */
export const sameSite = (source: SourceRef): readonly FieldRefDef[] => [
  edited('service.name', source),
  both('service.cloudResources', 'extend', source),
  both('domain.name', 'extend', source),
  ...aboutSite(source),
];

/** 同主体负责人, and who it is otherwise. */
export const contact = (source: SourceRef, data: readonly PersonField[], preset = false): readonly FieldRefDef[] => [
  sameAsPrincipalTick(source, undefined, preset),
  ...samePersonFields(data, source).map((ref) => (ref.field === 'serviceContact.officePhone' ? optional(ref) : ref)),
];
export const wholeContact: readonly PersonField[] = ['name', 'certificateType', 'certificateNumber', 'officePhone', 'mobile', 'email'];

/** Papers: a card may be two pictures or one with both sides, so one field takes it. An individual hands in one card for all roles. */
const entityPaper = (source: SourceRef): FieldRefDef => unitOnly('entity.certificateFiles', source);
const principalPaper = (source: SourceRef): FieldRefDef => edited('principal.certificateFront', source);
const contactPaper = (source: SourceRef): readonly FieldRefDef[] => samePersonFields(['certificateFront'], source, { holders: { unit: true } });

export interface PaperSources { readonly entity: string; readonly principal: string; readonly contact: string }

const papers = (ofFiling: readonly FieldRefDef[], ofService: readonly FieldRefDef[]): StepDef =>
  step('materials', 'materials', { id: 'filing', fields: ofFiling }, { id: 'materials', per: 'service', fields: ofService });
const approval = conditional('service.priorApprovalFile', needsApprovalPaper, said('首次备案', '2.2 L187-188', 'the form asks which approval; the paper goes with the others'));

export const materialsStep = (source: Source, lines: PaperSources): StepDef =>
  papers([entityPaper(source(lines.entity)), principalPaper(source(lines.principal))], [...contactPaper(source(lines.contact)), approval]);
/** No contact is asked for when access is added, but a unit hands in the card of the one on record. */
export const accessMaterialsStep = (source: Source, lines: PaperSources): StepDef =>
  papers([entityPaper(source(lines.entity)), principalPaper(source(lines.principal))], [unitOnly('serviceContact.certificateFront', source(lines.contact))]);
/** Earlier pictures are shown and may be replaced; they have to be when what they prove is no longer so. */
export const changedMaterialsStep = (source: SourceRef): StepDef =>
  papers(
    [...requiredWhile(entityReplaced, entityPaper(source)), ...requiredWhile(principalReplaced, principalPaper(source))],
    [
      ...contactPaper(source).flatMap((ref) => (ref.unit === 'locked' ? [ref] : requiredWhile(contactReplaced, ref))),
      ...requiredWhile(anyChanged('service.priorApprovalType'), approval),
    ],
  );

export const entityStep = (label: string, entity: readonly FieldRefDef[], person: readonly FieldRefDef[] = []): StepDef =>
  step('entity', label, { id: 'entity', fields: entity }, ...(person.length === 0 ? [] : [{ id: 'principal', fields: person }]));
export const websiteStep = (label: string, site: readonly FieldRefDef[], person: readonly FieldRefDef[] = []): StepDef =>
  step('website', label, { id: 'service', per: 'service', fields: site }, ...(person.length === 0 ? [] : [{ id: 'serviceContact', per: 'service', fields: person } as const]));
/** 确认资料 and 提交初审, then what happens after it. */
export const ending: readonly StepDef[] = [step('review', 'confirm'), step('progress', 'photo')];
export const changeEnding: readonly StepDef[] = [step('review', 'confirmChange'), step('progress', 'reviewed')];
/** One page: what it is about, and the question. */
export const asking = (label: string, ...sections: readonly SectionDef[]): readonly StepDef[] => [step('review', label, ...sections), step('progress', 'reviewed')];
