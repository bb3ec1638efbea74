import type { FieldId } from '../../core/model/ids.js';
import type { SectionDef } from '../../core/model/profile.js';
import type { Condition, SourceRef } from '../../core/rules/types.js';
import { edited, individualOnly, locked, only, optional, unitOnly } from '../shared/refs.js';
import { own, said } from './sources.js';

/** The groups of rows that this provider's flows are made of. Its document shows the forms as figures and names only some of their rows. */

const figure = 'the form itself is a figure; the row is named beside it';

export const entity: SectionDef = {
  id: 'entity',
  fields: [
    edited('entity.name', said('§2.2 L21, §3 L49', figure)),
    edited('entity.mailingAddress', said('§2.2 L20')),
    edited('entity.investor', said('§2.2 L21', 'C23')),
  ],
};

const officePhone = said('§2.2 L23');
export const principal: SectionDef = {
  id: 'principal',
  fields: [
    edited('principal.name', said('§2.2 L22')),
    edited('principal.certificateType', own('O6', 'a number of a certificate is of some kind (004 §2.2 L24)')),
    edited('principal.certificateNumber', said('§2.2 L24')),
    edited('principal.mobile', said('§2.2 L23')),
    unitOnly('principal.officePhone', officePhone),
    // A person may have no office.
    optional(individualOnly('principal.officePhone', officePhone)),
    edited('principal.email', said('§2.3 L31', figure)),
  ],
};

export const website: SectionDef = {
  id: 'service', per: 'service',
  fields: [
    edited('service.name', said('§2.3 L29')),
    locked('domain.name', said('§2.1 L15, §2.3 L30')),
    edited('service.homeUrl', said('§2.3 L30')),
  ],
};

export const contact: SectionDef = {
  id: 'serviceContact', per: 'service',
  fields: [
    edited('serviceContact.name', said('§2.3 L31', figure)),
    edited('serviceContact.certificateType', own('O6', 'a number of a certificate is of some kind')),
    edited('serviceContact.certificateNumber', said('§2.2 L24, §2.3 L31', figure)),
    edited('serviceContact.mobile', said('§2.3 L31')),
    edited('serviceContact.email', said('§2.3 L31')),
  ],
};

export const access: SectionDef = {
  id: 'access', per: 'service',
  fields: [
    edited('service.ip', said('§2.4 L38')),
    edited('service.accessMethod', said('§2.4 L39')),
    edited('service.serverPlace', said('§2.4 L40')),
  ],
};

/** An approval that is issued at all: three kinds were abolished nationwide. */
const needsApproval: Condition = {
  all: [
    { op: 'filled', of: { answer: 'service.priorApprovalType' } },
    { not: { op: 'in', of: { answer: 'service.priorApprovalType' }, values: ['none', 'education', 'healthcare', 'bulletin'] } },
  ],
};
const originals: SourceRef = said('§3 L46-48');

type Paper = 'entity.certificateFiles' | 'principal.certificateFront' | 'serviceContact.certificateFront';
/** 主办单位证件 and 主体负责人证件 */
export const entityPapers: SectionDef = {
  id: 'filing',
  fields: [unitOnly('entity.certificateFiles', originals), edited('principal.certificateFront', originals)],
};
/** 网站负责人证件, and what is asked of approvals while papers are uploaded. */
export const websitePapers: SectionDef = {
  id: 'materials', per: 'service',
  fields: [
    unitOnly('serviceContact.certificateFront', originals),
    edited('service.priorApprovalType', said('§3 L53')),
    only(needsApproval, edited('service.priorApprovalFile', said('§3 L53'))),
  ],
};

const papers: ReadonlySet<FieldId> = new Set<Paper>(['entity.certificateFiles', 'principal.certificateFront', 'serviceContact.certificateFront']);
/** In a change a picture is asked for again only when what it shows has changed; a rule of the provider does that. */
export const ifChanged = (section: SectionDef): SectionDef => ({
  ...section,
  fields: section.fields.map((ref) => (papers.has(ref.field) || ref.field === 'service.priorApprovalFile' ? optional(ref) : ref)),
});
