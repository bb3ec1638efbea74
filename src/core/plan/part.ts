import type { Instant, ServiceEntry } from '../model/filing.js';
import { type FieldId, type Path, pathOf, type PathPlace } from '../model/ids.js';
import { type Asked, type Frame, fieldPlan, isRequired } from './fields.js';
import type { Applied, Gathered } from './said.js';
import type { Judge } from './judge.js';
import { heldAt, holds } from './reader.js';
import type { RuleEffect } from './rule-index.js';
import { keep, keepList } from './same.js';
import { sameApplied } from './same-gathered.js';
import type { AuthenticityPlan, FieldPlan, Finding, SectionPlan, Unchecked, VerificationPlan } from './types.js';

/** The plan of one service, or of what belongs to the filing as a whole; kept as it is until something it looked at changes. */
export interface Part {
  readonly fields: ReadonlyMap<string, FieldPlan>;
  /** By step. */
  readonly sections: ReadonlyMap<string, readonly SectionPlan[]>;
  /** By step. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly unchecked: readonly Unchecked[];
  readonly out: readonly Applied[];
  readonly wide: readonly RuleEffect[];
  readonly verifications: readonly VerificationPlan[];
  /** One, or none. */
  readonly authenticity: readonly AuthenticityPlan[];
  readonly parked: readonly Path[];
  /** Of a change: something is another than on record. */
  readonly differs: boolean;
  /** The instant at which it changes by itself. */
  readonly until: Instant | null;
}

/** Collects fields and sections in the order in which they stand. */
class Sheet {
  readonly fields = new Map<string, FieldPlan>();
  readonly asked: Asked[] = [];
  readonly sections = new Map<string, Map<string, { readonly keys: string[]; readonly check: boolean }>>();
  readonly #frame: Frame;
  readonly #effects: ReadonlyMap<Path, readonly Applied[]>;
  readonly #before: Part | undefined;

  constructor(frame: Frame, effects: ReadonlyMap<Path, readonly Applied[]>, before: Part | undefined) {
    this.#frame = frame;
    this.#effects = effects;
    this.#before = before;
  }

  add(to: { readonly stepId: string; readonly sectionId: string; readonly waiting: boolean }, what: Pick<Asked, 'id' | 'mode' | 'required' | 'source' | 'field' | 'check' | 'carry'>, place: PathPlace): void {
    const path = pathOf(what.id, place, place.serviceId === undefined ? 'filing' : 'service');
    const key = this.fields.has(path) ? `${path}@${to.stepId}` : path;
    const asked: Asked = { ...what, place, path, key, stepId: to.stepId, effects: this.#effects.get(path) ?? [] };
    this.fields.set(key, keep(this.#before?.fields.get(key), fieldPlan(this.#frame, asked)));
    this.asked.push(asked);
    const step = this.sections.get(to.stepId) ?? new Map<string, { readonly keys: string[]; readonly check: boolean }>();
    const section = step.get(to.sectionId) ?? { keys: [], check: to.waiting };
    section.keys.push(key);
    this.sections.set(to.stepId, step.set(to.sectionId, section));
  }
}

/** Where the fields of the flow stand for this part; a service added later is checked where services are filled in. */
function layOut(sheet: Sheet, frame: Frame, added: boolean): void {
  const { run, spot, checked } = frame;
  const { service } = spot;
  const { checkStep, def, fields, serviceStep } = run.flow;
  const waiting = added && !checked && checkStep !== null;
  for (const step of def.steps) {
    const isCheck = step.kind === 'type-check';
    if (waiting && !isCheck) continue;
    for (const section of step.sections) {
      if ((section.per === 'service') !== (service !== null)) continue;
      for (const ref of section.fields) {
        const field = fields.get(ref.field);
        const here = field?.standings.find((one) => one.stepId === step.id && one.ref === ref);
        if (field === undefined || here === undefined) continue;
        if (added && isCheck && !waiting && field.standings.some(({ check }) => !check)) continue;
        const stepId = added && isCheck ? (serviceStep?.id ?? step.id) : step.id;
        for (const place of placesOf(ref.field, service)) {
          if (!holds(run, spot, place, ref.when)) continue;
          // Who files is known: what the record does not tell of it is not asked either.
          if (isCheck && service === null && run.filing.fromRecord === true && heldAt(run, spot, ref.field, place) === undefined) continue;
          const carry = here.carry ?? (field.turns ? null : field.carry);
          sheet.add({ stepId, sectionId: section.id, waiting }, { id: ref.field, field, mode: here.mode, check: isCheck, carry, required: isRequired(ref), source: ref.source }, place);
        }
      }
    }
  }
}

function placesOf(id: FieldId, service: ServiceEntry | null): readonly PathPlace[] {
  if (service === null) return [{}];
  if (!id.startsWith('domain.')) return [{ serviceId: service.id }];
  return service.domains.map((one) => ({ serviceId: service.id, domainId: one.id }));
}

function byPath(applied: readonly Applied[], frame: Frame): Map<Path, Applied[]> {
  const map = new Map<Path, Applied[]>();
  for (const one of applied) {
    for (const place of one.path === null ? placesOf(one.id, frame.spot.service) : [null]) {
      const path = place === null ? one.path : pathOf(one.id, place);
      if (path === null) continue;
      const list = map.get(path) ?? [];
      // Many services may say the same of one field of the filing.
      if (!list.some(({ of }) => of === one.of)) list.push(one);
      map.set(path, list);
    }
  }
  return map;
}

export interface PartInput {
  /** `null`: steps and fields alone. */
  readonly judge: Judge | null;
  readonly frame: Frame;
  /** What the rules of this part say. */
  readonly gathered: Gathered;
  /** Effects that the other level has on this one. */
  readonly incoming: readonly Applied[];
  /** Paths of all answers of this part. */
  readonly answered: Iterable<Path>;
  /** Not the first service. */
  readonly added: boolean;
}

const earliest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((first, one) => (one !== null && (first === null || Date.parse(one) < Date.parse(first)) ? one : first), null);

export function makePart({ judge, frame, gathered, incoming, answered, added }: PartInput, before: Part | undefined): Part {
  const { run, spot, holder } = frame;
  const { service } = spot;
  const place: PathPlace = service === null ? {} : { serviceId: service.id };
  const applied = [...gathered.own, ...incoming];
  const effects = byPath(applied, frame);
  const sheet = new Sheet(frame, effects, before);
  layOut(sheet, frame, added);

  const waiting = added && !frame.checked && run.flow.checkStep !== null;
  const { steps } = run.flow.def;
  const lastOf = (kind: 'materials' | 'authenticity'): string | undefined => steps.find((step) => step.kind === kind)?.id;
  const papers = lastOf('materials');
  if (judge !== null && papers !== undefined && !waiting) {
    for (const slot of judge.slots(run, spot, place, holder, applied)) {
      sheet.add({ stepId: papers, sectionId: 'materials', waiting: false }, { ...slot, mode: 'edit', field: null, check: false, carry: null }, place);
    }
  }
  const chosen = judge === null || service === null || waiting ? null : judge.chooseAuthenticity(run, spot, place, holder);
  const proof = lastOf('authenticity') ?? papers;
  const slot = chosen?.slot ?? null;
  const slotPath = slot === null ? null : pathOf(slot, place);
  if (slot !== null && slotPath !== null && proof !== undefined && chosen?.row && !sheet.fields.has(slotPath)) {
    sheet.add({ stepId: proof, sectionId: 'authenticity', waiting: false }, { id: slot, mode: 'edit', required: true, source: chosen.row.source, field: null, check: false, carry: null }, place);
  }

  const { fields } = sheet;
  const judged = judge?.weigh({ frame, added, fields, asked: sheet.asked, effects, chosen, slotPath, proofStep: proof ?? null });

  const sections = new Map<string, readonly SectionPlan[]>();
  for (const [stepId, list] of sheet.sections) {
    const plans = [...list].map(([id, { keys, check }]): SectionPlan => ({ id, serviceId: service?.id ?? null, fields: keys, ...(check ? { check } : {}) }));
    sections.set(stepId, keepList(before?.sections.get(stepId), plans));
  }
  const kept = new Map<string, readonly Finding[]>();
  for (const [stepId, list] of judged?.findings ?? []) kept.set(stepId, keepList(before?.findings.get(stepId), list));
  const parked = [...answered].filter((path) => {
    const field = fields.get(path);
    return field === undefined || field.carriedFrom !== null;
  });
  return {
    fields,
    sections,
    findings: kept,
    unchecked: keepList(before?.unchecked, gathered.unchecked),
    out: sameApplied(before?.out, [...gathered.out, ...(judged?.elsewhere ?? [])]),
    wide: keepList(before?.wide, gathered.wide),
    verifications: keepList(before?.verifications, (judged?.verifications ?? []).map(({ plan }) => plan)),
    authenticity: keepList(before?.authenticity, judged?.authenticity ? [judged.authenticity.plan] : []),
    parked: keepList(before?.parked, parked),
    differs: judged?.differs === true,
    until: earliest([...(judged?.verifications ?? []), ...(judged?.authenticity ? [judged.authenticity] : [])].map(({ until }) => until)),
  };
}
