import type { FieldRefDef, FlowDef, StepDef } from '../../core/model/profile.js';
import { edited } from '../shared/refs.js';
import { own, said } from './sources.js';

const asked = own('O6', 'the certificate’s fields in 校验 stand in a figure only (004 §2.1 L15); which kinds there are depends on the nature');

/** 校验: the domain and the certificate of the organiser. */
const certificate: readonly FieldRefDef[] = [
  edited('entity.region', own('O6', 'where this provider asks it is not stated; rules and review times hang on it, and most flows jump over the entity form')),
  edited('entity.nature', asked),
  edited('entity.certificateType', asked),
  edited('entity.certificateNumber', said('§2.1 L15')),
];
export const typeCheck: StepDef = {
  id: 'type-check', kind: 'type-check', label: 'check',
  sections: [
    { id: 'entity', fields: certificate },
    { id: 'service', per: 'service', fields: [edited('domain.name', said('§2.1 L15'))] },
  ],
};

/** The provider has a name of its own for each step; they are the labels. */
export const bare = (kind: StepDef['kind'], label: string): StepDef => ({ id: kind, kind, label, sections: [] });
/** What follows the forms. The photo is taken after the first review, so no step asks for it. */
export const ending: readonly StepDef[] = [bare('review', 'submit'), { id: 'progress', kind: 'progress', sections: [] }];

/** A first filing as far as its first screen shows it. */
export const firstScreen: FlowDef = {
  type: 'first',
  services: { max: 100, canAdd: true },
  steps: [typeCheck, bare('entity', 'entity'), bare('website', 'website'), bare('access', 'access'), bare('materials', 'materials'), ...ending],
};
