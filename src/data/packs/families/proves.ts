import type { FieldId } from '../../../core/model/ids.js';
import type { Effect, Params } from '../../../core/rules/types.js';

/**
 * What each paper that a page asks for proves. The pages list papers for a filing, and for a change only what they say of changes: whoever
 * changes something else has handed these in already (so 001 §变更备案信息/3 L1190 says in words). A paper that is not here is asked for in every change.
 */
type Paper = Extract<Effect, { readonly do: 'material' }>;
type Proves = Readonly<Partial<Record<string, readonly FieldId[]>>>;

const unit: readonly FieldId[] = ['entity.name', 'entity.certificateNumber'];
const principal: readonly FieldId[] = ['principal.name', 'principal.certificateNumber'];
const contact: readonly FieldId[] = ['serviceContact.name', 'serviceContact.certificateNumber'];
// A new legal representative shows in the investor, where it shows at all.
const authority: readonly FieldId[] = [...unit, 'entity.investor', 'entity.legalRepresentativeName'];

const ofUnits: Readonly<Record<Paper['per'], Proves>> = {
  filing: {
    'authorisation-letter': [...principal, ...authority], 'legal-representative-id': [...principal, ...authority],
    'residence-permit': principal, 'employment-proof': principal, 'work-proof': principal,
    'staffing-office-proof': [...unit, 'entity.nature'], 'cluster-address-proof': [...unit, 'entity.certificateAddress', 'entity.mailingAddress'],
    'commercial-statement': [...unit, 'service.name', 'service.remark'],
    'site-plan': ['domain.name'], 'commitment-letter': ['domain.name'], 'premises-video': ['domain.name'],
  },
  service: {
    'authorisation-letter': [...contact, ...authority], 'holding-unit-certificate': [...contact, ...unit],
    'residence-permit': contact, 'employment-proof': contact, 'work-proof': contact,
    'site-plan': ['domain.name'], 'provider-guarantee': ['domain.name'],
    'articles-of-association': ['domain.name', ...unit], 'social-insurance-proof': ['domain.name', ...unit],
  },
};

const card: readonly FieldId[] = [...unit, 'entity.certificateType', 'entity.certificateAddress'];
const ofIndividuals: Readonly<Record<Paper['per'], Proves>> = {
  filing: {
    'holding-own-certificate': card, 'residence-permit': card, 'employment-proof': unit, 'guardian-id': unit,
    'site-plan': ['domain.name'], 'commitment-letter': ['domain.name'], 'premises-video': ['domain.name'],
  },
  service: { 'site-plan': ['domain.name'], 'provider-guarantee': ['domain.name'] },
};

const paperOf = (proves: Readonly<Record<Paper['per'], Proves>>) => (slot: string, per: Paper['per'], message: string, params?: Params, level: Paper['level'] = 'required'): Effect => {
  const ifChanged = proves[per][slot];
  return { do: 'material', slot, per, level, message, ...(params === undefined ? {} : { params }), ...(ifChanged === undefined ? {} : { ifChanged }) };
};
export const unitPaper = paperOf(ofUnits);
export const individualPaper = paperOf(ofIndividuals);
