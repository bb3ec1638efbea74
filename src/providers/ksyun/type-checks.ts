import type { StepDef } from '../../core/model/profile.js';
import type { SourceRef } from '../../core/rules/types.js';
import { forApp, forWebsite, serviceKind } from '../shared/app.js';
import { edited } from '../shared/refs.js';
import { typeCheck } from './first-screen.js';
import { said } from './sources.js';

/** A website is verified by its domain, an APP by its name. */
const service = (kind: SourceRef, name: SourceRef, cloud: SourceRef): StepDef['sections'][number] => ({
  id: 'service',
  per: 'service',
  fields: [
    serviceKind(kind),
    forWebsite(edited('domain.name', name)),
    forApp(edited('service.name', name)),
    edited('service.cloudResources', cloud),
  ],
});

/** 验证备案类型 of a first filing: the first screen's, with the choice that the document puts before the form. */
export const firstCheck: StepDef = {
  ...typeCheck,
  sections: [
    ...typeCheck.sections.filter(({ per }) => per === undefined),
    service(said('§新增备案/一 L103-106', 'C46: chosen before the form'), said('§新增备案/一 L104-106,114'), said('§新增备案/一 L115')),
  ],
};

const entity = ['entity.region', 'entity.nature', 'entity.certificateType', 'entity.certificateFiles', 'entity.certificateNumber'] as const;

/** The same questions, the last of them about 域名/APP名称 (SE, AE). */
export const checkElsewhere = (at: string, lines: { readonly entity: string; readonly kind: string; readonly name: string; readonly cloud: string }): StepDef => ({
  id: 'type-check',
  kind: 'type-check',
  label: 'type-check',
  sections: [
    { id: 'entity', fields: entity.map((field) => edited(field, said(`${at}/一 ${lines.entity}`))) },
    service(said(`${at}/一 ${lines.kind}`), said(`${at}/一 ${lines.name}`), said(`${at}/一 ${lines.cloud}`)),
  ],
});

/**
 * 【添加备案】 at the entity's record asks for the domain or the APP's name, and where it runs (SH, AH); what the record tells of the entity is
 * locked then. Whoever did not start there typed it, because it tells which record is meant.
 */
export const checkHere = (at: string, lines: string): StepDef => {
  const source = said(`${at} ${lines}`);
  return {
    id: 'type-check',
    kind: 'type-check',
    label: 'type-check',
    sections: [{ id: 'entity', fields: entity.map((field) => edited(field, source)) }, service(source, source, source)],
  };
};
