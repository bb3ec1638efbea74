import type { FieldDef } from '../model/catalogue.js';
import type { AnswerValue, Holder } from '../model/filing.js';
import { type FieldId, type Path, pathOf, type PathPlace } from '../model/ids.js';
import type { FieldMode, FieldRefDef } from '../model/profile.js';
import { isEmpty } from '../rules/empty.js';
import type { SourceRef } from '../rules/types.js';
import { type Carry, fieldDef, isMaterial, type FlowField } from './flow.js';
import type { Applied } from './said.js';
import { heldAt, holds, type Held, type Run, type Spot } from './reader.js';
import { messageKey } from './message-key.js';
import type { FieldPlan, OfferedText, Question } from './types.js';

/** What all fields of one part of a plan share. */
export interface Frame {
  readonly run: Run;
  readonly spot: Spot;
  readonly holder: Holder | null;
  /** The type check of this service (for the filing: of any) passed. */
  readonly checked: boolean;
  readonly submitted: boolean;
  /** Paths a reviewer named, where only they may be edited. */
  readonly named: ReadonlySet<Path> | null;
}

/** A field at one place of the form. */
export interface Asked {
  readonly id: FieldId;
  readonly place: PathPlace;
  readonly path: Path;
  readonly key: string;
  readonly stepId: string;
  readonly mode: FieldMode;
  readonly required: boolean;
  readonly source: SourceRef;
  readonly effects: readonly Applied[];
  /** `null` for a paper that no step of the flow lists. */
  readonly field: FlowField | null;
  /** It stands here for the type check to look at. */
  readonly check: boolean;
  readonly carry: Carry | null;
}

type Locked = Pick<FieldPlan, 'mode' | 'lockedBy'>;

function lock({ run, spot, checked, submitted, named }: Frame, { field, mode, key, path, check, carry }: Asked, held: Held | undefined): Locked {
  if (mode === 'locked' && carry !== null) return { mode, lockedBy: 'carried' };
  if (submitted) return { mode: 'locked', lockedBy: 'submitted' };
  // A field that only now has to be filled in stays open, or a correction could never be finished.
  if (named !== null && !named.has(path) && held !== undefined && !isEmpty(held.value)) return { mode: 'locked', lockedBy: 'rejection' };
  if (named?.has(path) === true && key === path) return { mode: mode === 'locked' ? 'edit' : mode, lockedBy: null };
  if (field?.inCheck === true) {
    if (run.filing.fromRecord === true && spot.service === null) return { mode: 'locked', lockedBy: 'record' };
    if (checked ? check || mode === 'locked' : !check && mode === 'locked') return { mode: 'locked', lockedBy: 'type-check' };
    return { mode, lockedBy: null };
  }
  return { mode, lockedBy: mode === 'locked' ? 'record' : null };
}

function options(frame: Frame, { place, effects }: Asked, def: FieldDef): readonly string[] | null {
  const dictionary = def.dictionary === undefined ? undefined : frame.run.context.dictionaries[def.dictionary];
  if (dictionary === undefined) return def.dictionary === undefined ? null : [];
  const { run, spot } = frame;
  const offered = dictionary.rows.filter(({ only }) => {
    if (only === undefined) return true;
    const other = heldAt(run, spot, only.field, place)?.value;
    return typeof other === 'string' && only.values.includes(other);
  });
  return effects
    .reduce((rows, { of: { effect } }) => (effect.do === 'allow' ? rows.filter(({ id }) => effect.values.includes(id)) : rows), offered)
    .map(({ id }) => id);
}

function sidesOf({ run }: Frame, id: FieldId): readonly ('front' | 'back' | 'merged')[] {
  const { sides } = run.context.profile.images;
  // Where one picture shows both sides, it stands in the front's place.
  if (sides === 'merged' && (run.flow.sided.has(id) || id.endsWith('.certificateFront'))) return ['merged'];
  if (!run.flow.sided.has(id)) return [];
  return sides === 'separate' ? ['front', 'back'] : ['front', 'back', 'merged'];
}

function upload(frame: Frame, { id, place }: Asked, def: FieldDef): FieldPlan['upload'] {
  if (def.kind !== 'files') return null;
  const { run, spot } = frame;
  const { profile } = run.context;
  const per = spot.service === null ? 'filing' : 'service';
  const paper = isMaterial(id) ? profile.materials.find((one) => `material.${one.slot}` === id && one.per === per) : undefined;
  const sides = sidesOf(frame, id);
  return {
    max: paper?.max ?? (sides.length > 1 ? 2 : 1),
    sides,
    template: paper?.template ?? null,
    ocr: profile.ocr.some((row) => row.picture === id && holds(run, spot, place, row.when)),
    ...(def.media ? { media: def.media } : {}),
  };
}

function questionsOf(frame: Frame, { id, place, effects }: Asked): readonly Question[] {
  const role = id.slice(0, id.indexOf('.'));
  return effects.flatMap(({ of: { effect, rule } }) => {
    if (effect.do !== 'ask') return [];
    const factId = (effect.fact.startsWith('person.') ? `${role}${effect.fact.slice('person'.length)}` : effect.fact) as Question['factId'];
    const fact = pathOf(factId, place);
    const value = frame.run.filing.facts[fact]?.value;
    return [{ fact, factId, message: messageKey(rule.packId, effect.message), answer: typeof value === 'boolean' ? value : null, ruleId: rule.id, source: rule.source }];
  });
}

const offersOf = ({ effects }: Asked): readonly OfferedText[] =>
  effects.flatMap(({ of: { effect, rule } }) =>
    effect.do === 'suggest' ? [{ text: effect.text, message: messageKey(rule.packId, effect.message), ruleId: rule.id, source: rule.source }] : [],
  );

/** Whether an in-form code has to prove a number of this holder. */
const needsCode = (run: Run, mobile: FieldId, holder: Holder | null): boolean =>
  holder !== null && run.context.profile.phoneCodes.rows.some((row) => row.mobile === mobile && row[holder] && row.types.includes(run.filing.type));

const textOf = (value: AnswerValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Everything the form shows of one field. */
export function fieldPlan(frame: Frame, asked: Asked): FieldPlan {
  const { run, spot } = frame;
  const { id, path, key, place, effects, field } = asked;
  const def = field?.def ?? fieldDef(run.context.catalogue, id);
  // What is borrowed is put in when somebody looks: fifty services need not be planned anew for it.
  const held = heldAt(run, field?.lent === true && asked.mode === 'locked' && asked.carry !== null ? { ...spot, reads: new Set() } : spot, id, place);
  const typeFrom = def.certificateTypeFrom;
  const demanded = effects.find(({ of }) => of.effect.do === 'require');
  const { mode, lockedBy } = lock(frame, asked, held);
  return {
    key,
    path,
    id,
    stepId: asked.stepId,
    serviceId: spot.service?.id ?? null,
    kind: def.kind,
    control: def.control,
    mode,
    lockedBy,
    required: asked.required || demanded !== undefined,
    value: held?.value,
    origin: held?.origin ?? null,
    carriedFrom: held === undefined ? carrySource(asked) : held.from,
    dictionary: def.dictionary ?? null,
    options: options(frame, asked, def),
    maxLength: def.maxLength ?? null,
    certificateType: typeFrom === undefined ? null : textOf(heldAt(run, spot, typeFrom, place)?.value),
    autocomplete: def.autocomplete ?? null,
    hints: effects.flatMap(({ of: { effect, hint } }) => ((effect.do === 'hint' || effect.do === 'material') && hint !== null ? [hint] : [])),
    offers: offersOf(asked),
    questions: questionsOf(frame, asked),
    needsCode: field?.carry?.only !== true && needsCode(run, id, frame.holder),
    upload: upload(frame, asked, def),
    source: !asked.required && demanded !== undefined ? demanded.of.rule.source : asked.source,
  };
}

const carrySource = ({ carry, mode, place }: Asked): Path | null => (carry !== null && mode === 'locked' ? pathOf(carry.from, place) : null);

export const isRequired = (ref: FieldRefDef): boolean => ref.required ?? true;
