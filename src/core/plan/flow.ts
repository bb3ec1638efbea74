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
  /** Where its value comes from, while it stands here. */
  readonly carry: Carry | null;
}
export interface Carry { readonly from: FieldId; readonly side: 'front' | 'back' | null }
export interface FlowField {
  readonly id: FieldId;
  readonly def: FieldDef;
  readonly standings: readonly Standing[];
  readonly carry: (Carry & { /** Never answered here. */ readonly only: boolean }) | null;
  /** Where it stands decides whether it is carried or answered: it stands carried under one condition, and open under another. */
  readonly turns: boolean;
  readonly perService: boolean;
  /** In every service it shows what stands elsewhere in the filing, and never anything else. */
  readonly borrowed: boolean;
  /** It shows that at times: while it stands carried. */
  readonly lent: boolean;
  readonly inCheck: boolean;
  /** It may be absent, whatever the holder. */
  readonly conditional: boolean;
  /** What is on record does not answer it. */
  readonly anew: boolean;
  /** Leaving it open says yes. */
  readonly preset: boolean;
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

/** Where both sides of a card may be one picture, a form without a place for the back takes it where the front is. */
const takesBoth = (id: FieldId, fields: ReadonlyMap<FieldId, FlowField>): boolean => id.endsWith('.certificateFront') && !fields.has(id.replace('Front', 'Back') as FieldId);

/** The contact of a service is the principal: the tick that forms of some providers have. */
export const SAME_PERSON: FieldId = 'serviceContact.sameAsPrincipal';

/** @throws IcpError `bad-profile` for a field the catalogue lacks, or one in a section of the wrong kind */
function build(profile: Profile, catalogue: Catalogue, def: FlowDef, holder: Holder | null, apart: boolean): HolderFlow {
  const found = new Map<FieldId, { standings: Standing[]; perService: boolean }>();
  for (const step of def.steps) {
    for (const section of step.sections) {
      const perService = section.per === 'service';
      for (const ref of section.fields) {
        const mode = modeFor(ref, holder);
        if (mode === undefined || (apart && ref.field === SAME_PERSON)) continue;
        if (isPerService(ref.field) !== perService && !isMaterial(ref.field)) {
          throw new IcpError('bad-profile', 'a field stands in a section of the wrong kind', { details: { field: ref.field, section: section.id, provider: profile.id } });
        }
        const field = found.get(ref.field) ?? { standings: [], perService };
        const from = holder === null ? undefined : ref.carry?.[holder];
        const carry = from === undefined || from === ref.field ? null : { from, side: ref.carry?.side ?? null };
        field.standings.push({ ref, mode, stepId: step.id, sectionId: section.id, check: step.kind === 'type-check', carry });
        found.set(ref.field, field);
      }
    }
  }
  const fields = new Map<FieldId, FlowField>();
  for (const [id, { standings, perService }] of found) {
    const carry = standings.find((one) => one.carry !== null)?.carry;
    const only = standings.every(({ mode }) => mode === 'locked');
    const conditional = standings.every(({ ref }) => ref.when !== undefined);
    const lent = carry != null && perService && !isPerService(carry.from);
    fields.set(id, {
      id,
      def: fieldDef(catalogue, id),
      standings,
      carry: carry == null ? null : { ...carry, only },
      turns: carry != null && conditional,
      perService,
      borrowed: lent && only && !conditional,
      lent: lent && (only || conditional),
      inCheck: standings.some(({ check }) => check),
      conditional,
      anew: standings.some(({ ref }) => ref.anew),
      preset: standings.some(({ ref }) => ref.preset),
    });
  }
  const services = def.steps.filter((step) => step.sections.some(({ per }) => per === 'service'));
  return {
    def,
    fields,
    checkStep: def.steps.find(({ kind }) => kind === 'type-check') ?? null,
    sided: new Set([...fields.values()].flatMap(({ id, carry: one }) => [...(one?.side == null ? [] : [one.from]), ...(profile.images.sides !== 'separate' && takesBoth(id, fields) ? [id] : [])])),
    borrowed: [...fields.values()].filter(({ lent }) => lent),
    serviceStep: services.find(({ kind }) => kind !== 'type-check') ?? services[0] ?? null,
  };
}

/**
 * Flows by type and holder, each built once. `null`: the profile has none for this type. `apart`: the contact of a service may not be the
 * principal, so that nobody is offered it.
 */
export function flowsOf(profile: Profile, catalogue: Catalogue): (type: FilingTypeCode, holder: Holder | null, apart?: boolean) => HolderFlow | null {
  const built = new Map<string, HolderFlow | null>();
  return (type, holder, apart = false) => {
    const key = `${type} ${holder ?? ''} ${apart}`;
    let flow = built.get(key);
    if (flow === undefined) {
      const def = profile.flows.find((one) => one.type === type);
      flow = def === undefined ? null : build(profile, catalogue, def, holder, apart);
      built.set(key, flow);
    }
    return flow;
  };
}
