import type { LetterDef } from '../model/console.js';
import type { Holder } from '../model/filing.js';
import { parsePath, type Path } from '../model/ids.js';
import type { Profile } from '../model/profile.js';
import type { LetterFacts } from '../ports/letters.js';

export interface SlotAt { readonly slot: string; readonly per: 'filing' | 'service'; readonly serviceId?: string }

/** The slot behind the path of a paper; `null` for any other path. */
export function slotAt(path: Path): SlotAt | null {
  const place = parsePath(path);
  if (place?.id.startsWith('material.') !== true) return null;
  const slot = place.id.slice('material.'.length);
  return place.serviceId === undefined ? { slot, per: 'filing' } : { slot, per: 'service', serviceId: place.serviceId };
}

/** The letter that goes into a slot: the one the profile names, else that of the rules; the provider's own wording first. */
export function letterOfSlot({ slot, per }: SlotAt, holder: Holder | null, profile: Pick<Profile, 'materials'>, facts: Pick<LetterFacts, 'letters' | 'letterOf'>, own: readonly LetterDef[] = []): LetterDef | null {
  const named = profile.materials.find((row) => row.slot === slot && row.per === per && row.letter !== undefined)?.letter;
  const id = named ?? facts.letterOf[slot];
  const fits = (letter: LetterDef): boolean => letter.id === id && letter.per === per && (letter.holder === undefined || holder === null || letter.holder === holder);
  return own.find(fits) ?? facts.letters.find(fits) ?? null;
}
