import type { Catalogue, FieldDef } from '../model/catalogue.js';
import { IcpError } from '../model/errors.js';
import type { FilingTypeCode, Holder } from '../model/filing.js';
import type { FieldId } from '../model/ids.js';
import type { FieldMode, FieldRefDef, FlowDef, Profile, StepDef } from '../model/profile.js';

/** One place of a field: the step and section that list it. */
interface Standing {
  readonly ref: FieldRefDef;
  readonly mode: FieldMode;
  readonly stepId: string;
  readonly sectionId: string;
  /** It stands in the type check. */
  readonly check: boolean;
}
export interface FlowField {
  readonly id: FieldId;
  readonly def: FieldDef;
  readonly standings: readonly Standing[];
  readonly carry: { readonly from: FieldId; readonly side: 'front' | 'back' | null; /** Never answered here. */ readonly only: boolean } | null;
  readonly perService: boolean;
  /** In every service it shows what stands elsewhere in the filing, and never anything else. */
  readonly borrowed: boolean;
  readonly inCheck: boolean;
  /** It may be absent, whatever the holder. */
  readonly conditional: boolean;
}
/** A flow as one holder sees it. */
export interface HolderFlow {
  readonly def: FlowDef;
  readonly fields: ReadonlyMap<FieldId, FlowField>;
  readonly checkStep: StepDef | null;
  /** Fields of services that show what stands elsewhere. */
  readonly borrowed: readonly FlowField[];
  /** Where services are filled in: what an added one's type check asks is asked there. */
  readonly serviceStep: StepDef | null;
  /** Fields of which others take one side of a paper. */
  readonly sided: ReadonlySet<FieldId>;
}

export const isPerService = (id: string): boolean => /^(service|serviceContact|domain)\./.test(id);
export const isMaterial = (id: string): id is `material.${string}` => id.startsWith('material.');

/** Unknown to the catalogue are only material slots, which all look alike. */
export function fieldDef(catalogue: Catalogue, id: FieldId): FieldDef {
  const def = catalogue[id];
  if (def !== undefined) return def;
  if (isMaterial(id)) return { id, kind: 'files', control: 'upload', row: id };
  throw new IcpError('bad-profile', 'a flow lists a field that the catalogue does not have', { details: { field: id } });
}

/** Before the holder is known only what both are asked exists, and nothing is carried. */
function modeFor(ref: FieldRefDef, holder: Holder | null): FieldMode | undefined {
  if (holder !== null) return ref[holder];
  if (ref.unit === undefined || ref.individual === undefined) return undefined;
  return ref.unit === ref.individual ? ref.unit : 'edit';
}

/** @throws IcpError `bad-profile` for a field the catalogue lacks, or one in a section of the wrong kind */
function build(profile: Profile, catalogue: Catalogue, def: FlowDef, holder: Holder | null): HolderFlow {
  const found = new Map<FieldId, { standings: Standing[]; perService: boolean }>();
  for (const step of def.steps) {
    for (const section of step.sections) {
      const perService = section.per === 'service';
      for (const ref of section.fields) {
        const mode = modeFor(ref, holder);
        if (mode === undefined) continue;
        if (isPerService(ref.field) !== perService && !isMaterial(ref.field)) {
          throw new IcpError('bad-profile', 'a field stands in a section of the wrong kind', { details: { field: ref.field, section: section.id, provider: profile.id } });
        }
        const field = found.get(ref.field) ?? { standings: [], perService };
        field.standings.push({ ref, mode, stepId: step.id, sectionId: section.id, check: step.kind === 'type-check' });
        found.set(ref.field, field);
      }
    }
  }
  const fields = new Map<FieldId, FlowField>();
  for (const [id, { standings, perService }] of found) {
    const carry = holder === null ? undefined : standings.map(({ ref }) => ref.carry).find((one) => one?.[holder] !== undefined && one[holder] !== id);
    const from = holder === null ? undefined : carry?.[holder];
    const only = standings.every(({ mode }) => mode === 'locked');
    const conditional = standings.every(({ ref }) => ref.when !== undefined);
    fields.set(id, {
      id,
      def: fieldDef(catalogue, id),
      standings,
      carry: from === undefined ? null : { from, side: carry?.side ?? null, only },
      perService,
      borrowed: from !== undefined && only && perService && !conditional && !isPerService(from),
      inCheck: standings.some(({ check }) => check),
      conditional,
    });
  }
  const services = def.steps.filter((step) => step.sections.some(({ per }) => per === 'service'));
  return {
    def,
    fields,
    checkStep: def.steps.find(({ kind }) => kind === 'type-check') ?? null,
    sided: new Set([...fields.values()].flatMap(({ carry: one }) => (one?.side == null ? [] : [one.from]))),
    borrowed: [...fields.values()].filter(({ borrowed }) => borrowed),
    serviceStep: services.find(({ kind }) => kind !== 'type-check') ?? services[0] ?? null,
  };
}

/** Flows by type and holder, each built once. `null`: the profile has none for this type. */
export function flowsOf(profile: Profile, catalogue: Catalogue): (type: FilingTypeCode, holder: Holder | null) => HolderFlow | null {
  const built = new Map<string, HolderFlow | null>();
  return (type, holder) => {
    const key = `${type} ${holder ?? ''}`;
    let flow = built.get(key);
    if (flow === undefined) {
      const def = profile.flows.find((one) => one.type === type);
      flow = def === undefined ? null : build(profile, catalogue, def, holder);
      built.set(key, flow);
    }
    return flow;
  };
}
