import type { AnswerValue, FileRef, Holder } from '../../core/model/filing.js';
import type { FieldId } from '../../core/model/ids.js';
import type { FlowDef } from '../../core/model/profile.js';
import type { SandboxProfile } from './types.js';

type Side = NonNullable<FileRef['side']>;
type Answers = Readonly<Record<string, AnswerValue>>;

/** Everything that was ever handed in, by name; the bytes of each are those of one drawn sheet. */
export const PAPERS = ['licence', ...['principal', 'contact', 'person'].flatMap((who) => ['front', 'back', 'merged'].map((side) => `${who}-${side}`))];

/** A paper that was handed in long ago. */
const paper = (name: string, side?: Side): FileRef => ({
  id: `seed-${name}`, name: `${name}.jpg`, type: 'image/jpeg', size: 482_133, width: 1600, height: side === 'merged' ? 2030 : 1000, uploadId: `seed-${name}`, ...(side === undefined ? {} : { side }),
});
const card = (who: string, ...sides: readonly Side[]): readonly FileRef[] => sides.map((side) => paper(`${who}-${side}`, side));

/** The papers that a first filing with this provider leaves on record. */
export interface SeedPapers {
  /** The licence of a unit; the card of a person (`who`), where the form takes it as the entity's. */
  entity(who: string): Answers;
  /** @param at where the answers stand; @param role whose fields of the form they are; @param who whose card */
  card(at: string, role: 'principal' | 'serviceContact', who: string): Answers;
}

/**
 * Told by the form of the first filing and by how its pictures are to be: a form without a place for a card's back takes both sides where the
 * front is. Without a form to look at, each side stands by itself.
 */
export function seedPapers(flows: readonly FlowDef[], { sides }: SandboxProfile['images'], holder: Holder): SeedPapers {
  const first = flows.find(({ type }) => type === 'first');
  const asks = (id: FieldId): boolean =>
    first === undefined || first.steps.some(({ sections }) => sections.some(({ fields }) => fields.some((ref) => ref.field === id && ref[holder] !== undefined)));
  const both: readonly Side[] = sides === 'merged' ? ['merged'] : ['front', 'back'];
  return {
    entity(who) {
      if (!asks('entity.certificateFiles')) return {};
      return { 'entity.certificateFiles': holder === 'unit' ? [paper('licence')] : card(who, ...both) };
    },
    card(at, role, who) {
      if (!asks(`${role}.certificateFront`)) return {};
      const apart = asks(`${role}.certificateBack`);
      if (!apart) return { [`${at}.certificateFront`]: card(who, ...(sides === 'separate' ? (['front'] as const) : both)) };
      return { [`${at}.certificateFront`]: card(who, 'front'), [`${at}.certificateBack`]: card(who, 'back') };
    },
  };
}
