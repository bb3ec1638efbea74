import type { FieldRefDef, FlowDef } from '../../core/model/profile.js';
import { appFeatures, forApp, forWebsite } from '../shared/app.js';
import { optional } from '../shared/refs.js';
import { curtainOnRecord, needsApprovalPapers } from './conditions.js';
import { step } from './first-screen.js';
import { both, conditional, fromRecord, papersOf, unitOnly } from './flow-parts.js';
import { own, said } from './sources.js';

const entityChange = '§变更备案 L646-650';
const siteChange = '§变更网站 L672-673';

const pictures: ReadonlySet<string> = new Set(['principal.certificateFront', 'principal.certificateBack', 'serviceContact.certificateFront', 'serviceContact.certificateBack']);
/** A picture that was handed in once is asked for again only when what it shows has changed; a rule of the provider does that. */
const papers = (role: 'principal' | 'serviceContact', section: string): readonly FieldRefDef[] =>
  papersOf(role, section).map((ref) => (pictures.has(ref.field) ? optional(ref) : ref));

const edit = (field: FieldRefDef['field']): FieldRefDef => ({
  ...both(field, 'edit', entityChange), source: said(entityChange, 'the rows of the form are not listed again: those of a first filing'),
});

/** 变更备案: the entity alone. Its document says in one place that websites may be ticked too, and in the next that this is not supported (C21). */
const changeEntity: FlowDef = {
  type: 'change-entity',
  about: { entity: true, service: false },
  services: { max: 0, canAdd: false },
  steps: [
    {
      ...step('entity', 'changeEntity'),
      sections: [
        {
          id: 'entity',
          fields: [
            edit('entity.region'), edit('entity.nature'), edit('entity.certificateType'), optional(edit('entity.certificateFiles')), edit('entity.certificateNumber'),
            edit('entity.name'), edit('entity.certificateAddress'), edit('entity.mailingAddress'), edit('entity.investor'), optional(edit('entity.remark')),
          ],
        },
        {
          id: 'principal',
          fields: [
            ...papers('principal', entityChange),
            edit('principal.mobile'),
            unitOnly('principal.officePhone', entityChange),
            edit('principal.emergencyPhone'),
          ],
        },
      ],
    },
    step('materials', 'changePapers'),
    // The document has no authenticity check here; only a change of a website has.
    step('review'),
    step('progress', 'waiting'),
  ],
};

const site = (field: FieldRefDef['field']): FieldRefDef => ({ ...both(field, 'edit', siteChange), source: said(siteChange, 'the rows of the form are not listed again: those of a filing') });

/** 变更网站: one website or APP. Its domain or kind cannot become another one: nothing says so, and the number hangs on it. */
const changeService: FlowDef = {
  type: 'change-service',
  about: { entity: false, service: true },
  services: { max: 1, canAdd: false },
  steps: [
    {
      ...step('website', 'changeService'),
      sections: [
        {
          id: 'service', per: 'service',
          fields: [
            site('service.name'),
            both('service.cloudResources', 'edit', siteChange),
            { ...forWebsite(both('domain.name', 'locked', siteChange)), source: own('§1.1', 'whether a domain can be changed is not stated') },
            forWebsite(site('service.homeUrl')),
            site('service.content'),
            forWebsite(site('service.type')),
            site('service.languages'),
            site('service.priorApprovalType'),
            conditional('service.priorApprovalNumber', needsApprovalPapers, siteChange),
            optional(conditional('service.priorApprovalFile', needsApprovalPapers, siteChange)),
            optional(site('service.remark')),
            ...appFeatures(own('O2', 'the document names basic data and features of an APP and lists none')).map((ref) => (ref.field === 'service.platforms' ? forApp(ref) : optional(ref))),
          ],
        },
        {
          id: 'serviceContact', per: 'service',
          fields: [
            ...papers('serviceContact', siteChange),
            ...fromRecord('serviceContact.mobile', 'principal.mobile', siteChange),
            unitOnly('serviceContact.officePhone', siteChange),
            ...fromRecord('serviceContact.emergencyPhone', 'principal.emergencyPhone', siteChange),
          ],
        },
      ],
    },
    step('materials', 'changePapers'),
    {
      ...step('authenticity'),
      sections: [{ id: 'authenticity', per: 'service', fields: [conditional('material.curtain-photo', curtainOnRecord, '§变更网站 L677-684')] }],
    },
    step('review'),
    step('progress', 'waiting'),
  ],
};

export const changeFlows: readonly FlowDef[] = [changeEntity, changeService];
