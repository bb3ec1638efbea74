import { parsePath } from '../model/ids.js';
import type { Answer, AnswerValue, Fact, Filing, Instant, Origin } from '../model/filing.js';
import type { FactId, FieldId, Path } from '../model/ids.js';

/** A copy without one key; the same object when the key is not there. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!Object.hasOwn(record, key)) return record;
  const { [key]: _gone, ...rest } = record;
  return rest;
}

const DOMAIN_EVIDENCE = ['recordStatus', 'holderName', 'holderKind', 'holderRelation', 'realNameStatus', 'expiresOn', 'registeredOn', 'registrarRegion', 'privacyProtection'] as const;

/** Evidence that speaks of an answer and is void once that answer changes. Both stand at the same place of the filing. */
const EVIDENCE: Readonly<Partial<Record<FieldId, readonly FactId[]>>> = {
  'entity.certificateFiles': ['entity.legalRepresentativeName', 'entity.certificateValidity'],
  'entity.certificateNumber': ['entity.recordStatus'],
  'principal.certificateBack': ['principal.certificateValidity'],
  'principal.certificateNumber': ['principal.otherEntities'],
  'principal.mobile': ['principal.mobileHome'],
  'serviceContact.certificateBack': ['serviceContact.certificateValidity'],
  'serviceContact.certificateNumber': ['serviceContact.otherEntities'],
  'serviceContact.mobile': ['serviceContact.mobileHome'],
  'domain.name': DOMAIN_EVIDENCE.map((name) => `domain.${name}` as const),
};

const lastName = (id: string): string => id.slice(id.indexOf('.') + 1);

/** Paths of the facts that speak of the answer at a path. */
export function evidenceOf(path: Path): readonly Path[] {
  const place = parsePath(path);
  if (!place) return [];
  const stem = path.slice(0, path.length - lastName(place.id).length);
  return (EVIDENCE[place.id as FieldId] ?? []).map((fact) => stem + lastName(fact));
}

/** What an answer is about: a file that was uploaded meanwhile is still the same file. */
const subjectOf = (value: AnswerValue | undefined): string =>
  JSON.stringify(Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'object' && item !== null && 'id' in item ? item.id : item)) : (value ?? null));

export const sameValue = (a: AnswerValue | undefined, b: AnswerValue | undefined): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export const isEmpty = (value: AnswerValue | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every((part) => part === ''));

function factsAfter(filing: Filing, path: Path, value: AnswerValue | undefined): Readonly<Record<Path, Fact>> {
  if (subjectOf(filing.answers[path]?.value) === subjectOf(value)) return filing.facts;
  return evidenceOf(path).reduce(without, filing.facts);
}

/** Before an autofill, what it replaces is remembered; over a second autofill the first remembrance stays. */
function remembered(before: Answer | undefined, origin: Origin): Pick<Answer, 'previous'> {
  if (origin !== 'ocr' && origin !== 'suggested' && origin !== 'package') return {};
  if (before?.previous !== undefined) return { previous: before.previous };
  return { previous: before ? { value: before.value, origin: before.origin } : null };
}

/** Sets an answer; `null` when it stands there already. Evidence about another value than this one falls away. */
export function withAnswer(filing: Filing, path: Path, value: AnswerValue, origin: Origin, at: Instant): Filing | null {
  const before = filing.answers[path];
  if (before && before.origin === origin && sameValue(before.value, value)) return null;
  return {
    ...filing,
    answers: { ...filing.answers, [path]: { value, origin, at, ...remembered(before, origin) } },
    facts: factsAfter(filing, path, value),
  };
}

/** Takes an answer away; `null` when there is none. */
export function withoutAnswer(filing: Filing, path: Path): Filing | null {
  if (!Object.hasOwn(filing.answers, path)) return null;
  return { ...filing, answers: without(filing.answers, path), facts: factsAfter(filing, path, undefined) };
}

/** Puts back what stood before an autofill; `null` when nothing is remembered. */
export function withUndone(filing: Filing, path: Path, at: Instant): Filing | null {
  const previous = filing.answers[path]?.previous;
  if (previous === undefined) return null;
  if (previous === null) return withoutAnswer(filing, path);
  return {
    ...filing,
    answers: { ...filing.answers, [path]: { value: previous.value, origin: previous.origin, at } },
    facts: factsAfter(filing, path, previous.value),
  };
}
