import type { FilingTypeCode } from '../../core/model/filing.js';
import type { FactId, FieldId } from '../../core/model/ids.js';
import type { Condition, OverlayRow, Ref, Rule, SourceRef } from '../../core/rules/types.js';

/** Building parts of the packs. What they build is plain data; nothing here is called when rules are evaluated. */

export const add = (rule: Rule): OverlayRow => ({ add: rule });
export const replace = (ids: readonly string[], rule: Rule): OverlayRow => ({ replaces: ids, with: rule });

type Answer = Extract<Ref, { readonly answer: string }>['answer'];
type FactName = Extract<Ref, { readonly fact: string }>['fact'];

export const answer = (id: Answer): Ref => ({ answer: id });
export const fact = (id: FactName): Ref => ({ fact: id });
export const onRecord = (id: Answer): Ref => ({ record: id });
/** What is asked now is not what stands on record. Unknown without a record. */
export const changed = (id: Answer): Condition => not({ op: 'same', a: answer(id), b: onRecord(id) });
export const answerIn = (id: Answer, ...values: string[]): Condition => ({ op: 'in', of: answer(id), values });
export const factIn = (id: FactName, ...values: (string | boolean)[]): Condition => ({ op: 'in', of: fact(id), values });
export const not = (condition: Condition): Condition => ({ not: condition });
export const all = (...conditions: Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: Condition[]): Condition => ({ any: conditions });
export const firstKnown = (...conditions: Condition[]): Condition => ({ firstKnown: conditions });
export const filled = (id: Answer): Condition => ({ op: 'filled', of: answer(id) });
export const contains = (id: Answer, words: readonly string[] | { readonly list: string }): Condition => ({ op: 'contains', of: answer(id), words });
/** Holds whatever is known. */
export const always: Condition = { all: [] };
/** Never holds: what is unknown counts as not, when it stands last in `firstKnown`. */
export const never: Condition = { any: [] };

const withNote = (document: string, date: string | undefined, section: string, note?: string): SourceRef => ({
  document,
  section,
  ...(date === undefined ? {} : { date }),
  ...(note === undefined ? {} : { note }),
});
/** “ICP备案流程” of 2020-09-21. */
export const process = (section: string, note?: string): SourceRef => withNote('002', '2020-09-21', section, note);
/** “ICP备案前准备” of 2020-10-20; its province pages count as the authorities' own rules. */
export const page = (section: string, note?: string): SourceRef => withNote('003', '2020-10-20', section, note);
/** The only document with review times per province; it has no date and calls them estimates. */
export const estimated = (section: string): SourceRef => withNote('004', undefined, section, 'C57: an undated estimate');
export const beyond = (section: string, note?: string): SourceRef => withNote('beyond', undefined, section, note);

/** What the applicant declares goes before what was read from the licence: a misread name must not stand against it. */
export const isLegalRepresentative = (role: 'principal' | 'serviceContact' | 'person'): Condition =>
  firstKnown(factIn(`${role}.isLegalRepresentative`, true), {
    op: 'same',
    a: answer(`${role}.name`),
    b: fact('entity.legalRepresentativeName'),
  });

export const holderIsEntity: Condition = { op: 'same', a: fact('domain.holderName'), b: answer('entity.name') };
export const holderIsLegalRepresentative: Condition = { op: 'same', a: fact('domain.holderName'), b: fact('entity.legalRepresentativeName') };
/** A holder of the other kind needs no name to be wrong. */
export const holderIsNotUnit: Condition = firstKnown(not(holderIsEntity), factIn('domain.holderKind', 'individual'));
export const holderIsNotSelf: Condition = firstKnown(not(holderIsEntity), factIn('domain.holderKind', 'unit'));

/** Evidence about a domain, shown where the domain is asked. */
export const atDomain = (id: FactId): { readonly fact: FactId; readonly shownAt: FieldId } => ({ fact: id, shownAt: 'domain.name' });

export const oneDomainLeft = (n: number, unit: 'day' | 'month'): Condition =>
  not({ op: 'remaining-more-than', of: fact('domain.expiresOn'), span: { n, unit } });

/** Filing types in which a website gets a name. With an access from elsewhere it keeps the one on record, whatever the rules are now. */
export const named: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-service-here', 'add-access-here', 'change-service'];
/** Filing types that bring websites which have no number yet. */
export const newWebsites: readonly FilingTypeCode[] = ['first', 'add-service-elsewhere', 'add-service-here'];
