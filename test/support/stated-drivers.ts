import type { Filing, FilingTypeCode, Holder } from '../../src/core/model/filing.js';
import { addSpan } from '../../src/core/time/index.js';
import { type Change, contactAt, domainAt, site, varied } from '../fixtures/expected/types.js';
import { today, withManyWebsites } from '../fixtures/filings/index.js';
import { isOf, orderTypes, type Relation, type StatedRow, type Topic, type Topics } from '../fixtures/stated/types.js';
import { type ProvinceFilings, ofType, recordOf } from './province-filings.js';
import { accessEqual, accessMayDiffer, changeHolder, changeName, changeNumber, changeToAnother } from './stated-changes.js';

/** A line, or what a line looks like. */
export type Pattern = string | RegExp;
/** A filing and what it meets: of all lines that are watched, those that are seen and no other. */
export interface Case {
  readonly says: string;
  readonly filing: Filing;
  readonly watch: readonly Pattern[];
  readonly sees: readonly Pattern[];
  /** Whose lines count; absent: those of the province's rules. */
  readonly from?: 'everyone';
  /** How often each line is said, by as many rules; absent: once. */
  readonly times?: number;
  /** What this filing meets too does not count. */
  readonly beside?: Filing;
}
export interface At {
  readonly holder: Holder;
  readonly base: Filing;
  readonly here: ProvinceFilings;
  /** The same fact of another topic of this page, where one case touches both. */
  readonly states: (topic: Topic) => boolean;
}
type Values<T extends Topic> = readonly Topics[T][];
/** Makes the filings for what a page says of a topic; for a page that says nothing of it the same ones, which then meet nothing. */
export type Driver<T extends Topic> = (values: Values<T>, at: At, rows: readonly StatedRow[]) => readonly Case[];

export const elsewhere = (here: ProvinceFilings): { readonly code: string; readonly address: string; readonly number: string } =>
  here.code === '430000'
    ? { code: '350000', address: '福建省厦门市思明区湖滨南路3号2室', number: '350203198503171021' }
    : { code: '430000', address: '湖南省长沙市芙蓉区八一路1号2室', number: '430102198503171027' };

const paper = (slot: string): string => `paper materials[${slot}]`;
const sitePaper = (slot: string): string => `paper ${site}.materials[${slot}]`;
const domainLine = `${domainAt}.name`;
const facts = (values: NonNullable<Change['facts']>): Change => ({ facts: values });
const answers = (values: NonNullable<Change['answers']>): Change => ({ answers: values });
const join = (...changes: readonly Change[]): Change => ({
  answers: Object.assign({}, ...changes.map((change) => change.answers ?? {})),
  facts: Object.assign({}, ...changes.map((change) => change.facts ?? {})),
});
const principalIs = (legalRepresentative: boolean): Change => facts({ 'principal.isLegalRepresentative': legalRepresentative });
const contactIs = (legalRepresentative: boolean): Change => facts({ [`${contactAt}.isLegalRepresentative`]: legalRepresentative });
/** The website contact is the colleague. */
const colleague = ({ here }: At): Change =>
  join(
    answers({ [`${contactAt}.name`]: here.colleague.name, [`${contactAt}.certificateNumber`]: here.colleague.number, [`${contactAt}.mobile`]: here.colleague.mobile, [`${contactAt}.emergencyPhone`]: here.colleague.emergency }),
    contactIs(false),
  );
/** The website contact is the principal. */
const samePerson = ({ here }: At): Change =>
  join(
    answers({ [`${contactAt}.name`]: here.principal.name, [`${contactAt}.certificateNumber`]: here.principal.number, [`${contactAt}.mobile`]: here.principal.mobile, [`${contactAt}.emergencyPhone`]: here.principal.emergency }),
    contactIs(true),
  );

/** A duty is known by the sentence it was read from: the rule has to name that line. */
function dutyOf(line: string): RegExp {
  const [document, number] = line.includes(' ') ? line.split(' ') : ['003', line];
  return new RegExp(`^duty ${document ?? ''} (L\\d+ )*${number ?? ''}( |$)`);
}

/** Collects cases that watch the same lines. */
function cases(at: At, watch: readonly Pattern[], from?: 'everyone') {
  const list: Case[] = [];
  const add = (says: string, change: Change, sees: readonly Pattern[], filing: Filing = at.base): void =>
    void list.push({ says, filing: Object.keys(change).length === 0 ? filing : varied(filing, change), watch, sees, ...(from === undefined ? {} : { from }) });
  return { list, add };
}

const principalSees: Readonly<Record<Topics['principal'], readonly string[]>> = {
  'legal-representative': ['block principal.name'],
  'or-letter': [paper('authorisation-letter')],
  'or-letter-and-their-id': [paper('authorisation-letter'), paper('legal-representative-id')],
  'or-letter-and-remark': [paper('authorisation-letter'), 'required entity.remark'],
};
const principal: Driver<'principal'> = ([value], at) => {
  const { list, add } = cases(at, ['block principal.name', 'warn principal.name', paper('authorisation-letter'), paper('legal-representative-id'), 'required entity.remark']);
  const sees = value === undefined ? [] : principalSees[value];
  const licence = (name: string): Change => facts({ 'principal.isLegalRepresentative': null, 'entity.legalRepresentativeName': name });
  add('another person, as declared', principalIs(false), sees);
  add('the legal representative, as declared', principalIs(true), []);
  add('another person by the licence', licence('沈嘉木'), sees);
  add('the legal representative by the licence', licence(at.here.principal.name), []);
  add('nobody knows', facts({ 'principal.isLegalRepresentative': null }), []);
  return list;
};

const principalAbroad: Driver<'principal-abroad'> = ([value], at) => {
  const { list, add } = cases(at, ['block principal.certificateType', paper('authorisation-letter')]);
  const permits = ['hk-macau-residence-permit', 'hk-macau-travel-permit', 'taiwan-residence-permit', 'taiwan-travel-permit'];
  for (const type of at.states('foreigners') ? permits : [...permits, 'passport', 'foreign-permanent-resident-id']) {
    add(`a principal with ${type}`, answers({ 'principal.certificateType': type, 'principal.certificateNumber': 'H12345678' }), value === undefined ? [] : ['block principal.certificateType']);
  }
  add('a legal representative from the mainland', {}, []);
  add('the legal representative, whatever is declared', facts({ 'declared.legalRepresentativeNotMainland': true }), []);
  if (value === undefined) return list;
  const delegate = cases(at, ['block principal.name', paper('authorisation-letter'), 'ask declared.legalRepresentativeNotMainland']);
  const because = (notMainland: boolean | null): Change => join(principalIs(false), facts({ 'declared.legalRepresentativeNotMainland': notMainland }));
  delegate.add('a colleague of a legal representative from abroad', because(true), [paper('authorisation-letter'), 'ask declared.legalRepresentativeNotMainland']);
  delegate.add('a colleague of one from the mainland', because(false), ['block principal.name', 'ask declared.legalRepresentativeNotMainland']);
  delegate.add('the legal representative', principalIs(true), []);
  delegate.add('the legal representative by the licence', facts({ 'principal.isLegalRepresentative': null, 'entity.legalRepresentativeName': at.here.principal.name, 'declared.legalRepresentativeNotMainland': true }), []);
  delegate.add('a colleague, and nobody knows of whom', because(null), ['block principal.name', 'ask declared.legalRepresentativeNotMainland']);
  return [...list, ...delegate.list];
};

const contact: Driver<'contact'> = ([value], at) => {
  const { list, add } = cases(at, [sitePaper('authorisation-letter'), `block ${contactAt}.name`]);
  const sees = value === undefined ? [] : [sitePaper('authorisation-letter')];
  const licence = (name: string): Change => join(colleague(at), facts({ [`${contactAt}.isLegalRepresentative`]: null, 'entity.legalRepresentativeName': name }));
  add('a colleague, as declared', colleague(at), sees);
  add('the legal representative, as declared', join(colleague(at), contactIs(true)), []);
  add('the legal representative beside another principal', join(colleague(at), contactIs(true), principalIs(false)), []);
  add('a colleague by the licence', licence(at.here.principal.name), sees);
  add('the legal representative by the licence', licence(at.here.colleague.name), []);
  return list;
};

const contactPerson: Driver<'contact-person'> = ([value], at) => {
  const { list, add } = cases(at, [`block ${contactAt}.certificateNumber`, 'block principal.certificateNumber']);
  const sees = (...when: readonly (typeof value)[]): readonly string[] => (value !== undefined && when.includes(value) ? [`block ${contactAt}.certificateNumber`] : []);
  const elsewhereToo = (known: boolean | null): Change => join(colleague(at), facts({ [`${contactAt}.otherEntities`]: known }));
  add('the legal representative twice', join(samePerson(at), principalIs(true)), sees('not-the-principal'));
  add('two people', join(colleague(at), principalIs(true)), []);
  add('another principal, and a colleague', join(colleague(at), principalIs(false)), sees('the-principal-unless-legal-representative'));
  add('another principal in both roles', join(samePerson(at), principalIs(false), contactIs(false)), sees('not-the-principal'));
  add('also in filings of others', elsewhereToo(true), sees('in-no-other-filing'));
  add('in no filings of others', elsewhereToo(false), []);
  add('the principal also in filings of others', join(colleague(at), facts({ 'principal.otherEntities': true, [`${contactAt}.otherEntities`]: false })), []);
  if (value !== 'in-no-other-filing') return list;
  const asked = cases(at, [`ask ${contactAt}.otherEntities`, `block ${contactAt}.certificateNumber`]);
  asked.add('nobody knows of other filings', elsewhereToo(null), [`ask ${contactAt}.otherEntities`]);
  return [...list, ...asked.list];
};

const financeName: Driver<'finance-name'> = ([value], at) => {
  const stated = value !== undefined;
  const { list, add } = cases(at, stated ? ['block principal.name', `block ${contactAt}.name`] : [`block ${contactAt}.name`]);
  const named = (word: string): Change => answers({ 'entity.name': `云杉${word}有限公司` });
  for (const word of value ?? ['投资管理']) {
    add(`${word}: another principal`, join(named(word), principalIs(false), samePerson(at)), stated ? ['block principal.name'] : []);
    add(`${word}: another website contact`, join(named(word), colleague(at)), stated ? [`block ${contactAt}.name`] : []);
    add(`${word}: the legal representative`, join(named(word), principalIs(true), samePerson(at)), []);
  }
  add('another name', join(named('投资顾问'), principalIs(at.states('principal')), colleague(at)), []);
  return list;
};

const sharedMobile: Driver<'shared-mobile'> = ([value], at) => {
  const { list, add } = cases(at, [/^(block|warn) (principal|services\[s1\]\.contact)\.mobile$/]);
  add('two people with one number', join(colleague(at), answers({ [`${contactAt}.mobile`]: at.here.principal.mobile })), value === undefined ? [] : [`block ${contactAt}.mobile`]);
  add('two people with two numbers', colleague(at), []);
  return list;
};

const workProof: Driver<'work-proof'> = ([value], at) => {
  const { list, add } = cases(at, [paper('work-proof'), sitePaper('work-proof')]);
  const known = (whose: 'principal' | 'contact', also: boolean): Change =>
    join(colleague(at), facts({ [whose === 'principal' ? 'principal.otherEntities' : `${contactAt}.otherEntities`]: also }));
  add('the principal stands in other filings', known('principal', true), value === undefined ? [] : [paper('work-proof')]);
  add('the principal stands in no other', known('principal', false), []);
  add('the website contact stands in other filings', known('contact', true), value === undefined ? [] : [sitePaper('work-proof')]);
  add('the website contact stands in no other', known('contact', false), []);
  const asked = cases(at, ['ask principal.otherEntities', ...(at.states('contact-person') ? [] : [`ask ${contactAt}.otherEntities`])]);
  asked.add('nobody knows', colleague(at), value === undefined ? [] : ['ask principal.otherEntities', `ask ${contactAt}.otherEntities`]);
  return [...list, ...asked.list];
};

const company = ['business-licence', 'organisation-code-enterprise', 'foreign-representative-office'];
const organiserCertificate: Driver<'organiser-certificate'> = ([value], at) => {
  const said = 'hint entity.certificateType';
  const { list, add } = cases(at, [said, /^options entity\.certificateType: /]);
  const options = (named: readonly string[]): string => `options entity.certificateType: ${named.join()}`;
  const open = options(company);
  const narrowed = value === undefined ? open : value.closed ? options(value.named) : new RegExp(`^options entity\\.certificateType: ${value.named.join()}`);
  add('a company', {}, value === undefined ? [open] : [said, narrowed]);
  add('a government body', answers({ 'entity.nature': 'government', 'entity.certificateType': 'credit-code-government' }), [/^options entity\.certificateType: credit-code-government/]);
  if (value?.first) add('a company that adds a website', {}, [open], ofType(at.base, 'add-service-here'));
  return list;
};

const eighteen = addSpan(today, { n: -216, unit: 'month' });
const dayAfter = (date: string): string => addSpan(date, { n: 1, unit: 'day' });
const age: Driver<'age'> = ([value], at) => {
  const { holder, here } = at;
  const minor = here.bornOn(dayAfter(eighteen));
  const adult = here.bornOn(eighteen);
  if (holder === 'individual') {
    const slots = ['employment-proof', 'guardian-id'];
    const { list, add } = cases(at, ['block entity.certificateNumber', 'block principal.certificateNumber', ...slots.map(paper), ...slots.map(sitePaper)]);
    const sees = value === undefined ? [] : value === 'cannot-file' ? ['block entity.certificateNumber'] : [paper(value === 'guardian-id' ? 'guardian-id' : 'employment-proof')];
    add('eighteen tomorrow', answers({ 'entity.certificateNumber': minor }), sees);
    add('eighteen today', answers({ 'entity.certificateNumber': adult }), []);
    return list;
  }
  const numbers = { principal: 'block principal.certificateNumber', contact: `block ${contactAt}.certificateNumber` } as const;
  const { list, add } = cases(at, [...Object.values(numbers), paper('employment-proof'), sitePaper('employment-proof'), paper('guardian-id'), sitePaper('guardian-id')]);
  const proof = value === 'employment-proof-unless-legal-representative';
  const banned = value === 'cannot-file';
  const two = at.states('contact-person') && !proof;
  const principalBorn = (number: string): Change => join(two ? colleague(at) : samePerson(at), answers({ 'principal.certificateNumber': number, ...(two ? {} : { [`${contactAt}.certificateNumber`]: number }) }));
  const principalBanned = banned ? (two ? [numbers.principal] : Object.values(numbers)) : [];
  add('a principal eighteen tomorrow, the legal representative', principalBorn(minor), principalBanned);
  add('a principal eighteen tomorrow, not the legal representative', join(principalBorn(minor), principalIs(false), contactIs(false)), proof ? [paper('employment-proof')] : principalBanned);
  add('a principal eighteen today', principalBorn(adult), []);
  const contactBorn = (number: string, legalRepresentative: boolean): Change => join(colleague(at), answers({ [`${contactAt}.certificateNumber`]: number }), contactIs(legalRepresentative));
  add('a website contact eighteen tomorrow', contactBorn(minor, false), proof ? [sitePaper('employment-proof')] : banned ? [numbers.contact] : []);
  add('a website contact eighteen tomorrow, the legal representative', contactBorn(minor, true), banned ? [numbers.contact] : []);
  add('a website contact eighteen today', contactBorn(adult, false), []);
  return list;
};

const mobile: Driver<'mobile'> = ([value], at) => {
  const { list, add } = cases(at, [/^(block|warn) (principal|services\[s1\]\.contact)\.mobile$/, 'required entity.remark', ...(at.states('special') ? [] : [`required ${site}.remark`])]);
  const of = (path: string): readonly string[] => (value === undefined ? [] : value === 'or-remark' ? [`warn ${path}.mobile`, 'required entity.remark'] : [`block ${path}.mobile`]);
  const there = elsewhere(at.here).code;
  add('a principal with a number of another province', facts({ 'principal.mobileHome': there }), of('principal'));
  add('numbers of this province', {}, []);
  add('a number that nobody knows the home of', facts({ 'principal.mobileHome': null }), []);
  if (at.holder === 'unit') add('a website contact with a number of another province', join(colleague(at), facts({ [`${contactAt}.mobileHome`]: there })), of(contactAt));
  return list;
};

const foreigners: Driver<'foreigners'> = ([value], at) => {
  const unit = at.holder === 'unit';
  const principalToo = unit && !at.states('principal-abroad') ? ['block principal.certificateType'] : [];
  const { list, add } = cases(at, unit ? [...principalToo, `block ${contactAt}.certificateType`] : ['block entity.certificateType']);
  for (const [type, foreign] of [['passport', true], ['foreign-permanent-resident-id', true], ['hk-macau-travel-permit', false], ['taiwan-residence-permit', false]] as const) {
    const blocked = value !== undefined && foreign;
    if (!unit) add(type, answers({ 'entity.certificateType': type, 'entity.certificateNumber': 'E12345678' }), blocked ? ['block entity.certificateType'] : []);
    if (unit && principalToo.length > 0) add(`principal: ${type}`, join(samePerson(at), answers({ 'principal.certificateType': type, 'principal.certificateNumber': 'E12345678' })), blocked ? principalToo : []);
    if (unit) add(`website contact: ${type}`, join(colleague(at), answers({ [`${contactAt}.certificateType`]: type, [`${contactAt}.certificateNumber`]: 'E12345678' })), blocked ? [`block ${contactAt}.certificateType`] : []);
  }
  return list;
};

const residentId: Driver<'resident-id'> = ([value], at) => {
  const { list, add } = cases(at, ['warn entity.certificateType']);
  const sees = value === undefined ? [] : ['warn entity.certificateType'];
  add('a passport', answers({ 'entity.certificateType': 'passport', 'entity.certificateNumber': 'E12345678' }), sees);
  add('a residence permit for Hong Kong residents', answers({ 'entity.certificateType': 'hk-macau-residence-permit', 'entity.certificateNumber': 'H12345678' }), sees);
  add('a resident ID card', {}, []);
  return list;
};

const certificateNote: Driver<'certificate-note'> = ([value], at) => {
  const { list, add } = cases(at, ['hint entity.certificateType']);
  add('an individual', {}, value === undefined ? [] : ['hint entity.certificateType']);
  return list.map((one) => ({ ...one, times: value?.length ?? 1 }));
};

const otherProvince: Driver<'other-province'> = ([value], at) => {
  const { list, add } = cases(at, [/^(block|warn) entity\.certificateAddress$/, paper('residence-permit')]);
  const sees = value === undefined ? [] : value === 'permit' ? [paper('residence-permit')] : ['block entity.certificateAddress'];
  const living = (address: string): Change => answers({ 'entity.certificateAddress': address });
  add('a certificate of another province', living(elsewhere(at.here).address), sees);
  add('a certificate that names no province, with a number of this one', living('人民路18号2单元301室'), []);
  const permit = answers({ 'entity.certificateType': 'hk-macau-residence-permit', 'entity.certificateNumber': 'H12345678' });
  add('a residence permit of another province', join(living(elsewhere(at.here).address), permit), value === 'no-id-card' ? [] : sees);
  for (const beginning of [...at.here.place.beginnings, ...at.here.place.directly]) add(`a certificate of ${beginning}`, living(`${beginning}人民路18号2单元301室`), []);
  return list;
};

const otherProvinceContact: Driver<'other-province-contact'> = ([value], at) => {
  const { list, add } = cases(at, [paper('residence-permit'), sitePaper('residence-permit'), /^block (principal|services\[s1\]\.contact)\.certificateNumber$/]);
  const { number } = elsewhere(at.here);
  const allowed = at.states('contact-person') ? [] : [samePerson(at)];
  add('a principal of another province', join(colleague(at), answers({ 'principal.certificateNumber': number })), value === 'principal' ? [paper('residence-permit')] : []);
  add('a website contact of another province', join(colleague(at), answers({ [`${contactAt}.certificateNumber`]: number })), value === 'contact' ? [sitePaper('residence-permit')] : []);
  for (const change of [colleague(at), ...allowed]) add('people of this province', change, []);
  if (value === undefined) return list;
  const fact = value === 'principal' ? 'declared.principalHasLocalId' : `${site}.declared.contactHasLocalId`;
  const of = (id: string, local: boolean | null): Change =>
    join(colleague(at), answers({ [value === 'principal' ? 'principal.certificateNumber' : `${contactAt}.certificateNumber`]: id }), facts({ [fact]: local }));
  const asked = cases(at, [`ask ${fact}`]);
  asked.add('a number of another province', of(number, null), [`ask ${fact}`]);
  asked.add('a number of this province', of(at.here.bornOn('1985-03-17'), null), []);
  add('a number of another province, but living here', of(number, true), []);
  return [...list, ...asked.list];
};

const holdingPhoto: Driver<'holding-photo'> = ([value], at) => {
  const own = paper('holding-own-certificate');
  const ofUnit = sitePaper('holding-unit-certificate');
  const { list, add } = cases(at, [own, ofUnit, sitePaper('holding-own-certificate'), paper('holding-unit-certificate')]);
  add('everybody', {}, value === undefined ? [] : [value === 'own-certificate' ? own : ofUnit]);
  return list;
};

const staffingOfficeProof: Driver<'staffing-office-proof'> = ([value], at) => {
  const { list, add } = cases(at, [paper('staffing-office-proof'), sitePaper('staffing-office-proof')]);
  for (const nature of ['public-institution', 'government', 'social-organisation', 'enterprise']) {
    add(nature, answers({ 'entity.nature': nature }), value?.includes(nature) === true ? [paper('staffing-office-proof')] : []);
  }
  return list;
};

const governmentLetter: Driver<'government-letter'> = ([value], at) => {
  const { list, add } = cases(at, [paper('government-confirmation-letter'), sitePaper('government-confirmation-letter')]);
  add('a first filing', {}, value === undefined ? [] : [paper('government-confirmation-letter')]);
  add('a website that is added', {}, [], ofType(at.base, 'add-service-here'));
  return list;
};

const commercialStatement: Driver<'commercial-statement'> = ([value], at) => {
  const { list, add } = cases(at, [/materials\[commercial-statement\]$/]);
  add('a company', {}, value === undefined ? [] : [/materials\[commercial-statement\]$/]);
  return list;
};

const relations: readonly Relation[] = ['legal-representative', 'shareholder', 'principal-officer', 'senior-manager', 'other'];
const heldBy = (relation: Relation | 'self' | null, legalRepresentative: string | null = null): Change =>
  facts({ [`${domainAt}.holderName`]: '石小川', [`${domainAt}.holderKind`]: 'individual', [`${domainAt}.holderRelation`]: relation, 'entity.legalRepresentativeName': legalRepresentative });
/** What is asked of a holder who is not the unit, and whom that makes good. */
const questions: readonly { readonly fact: string; readonly of: readonly Relation[] }[] = [
  { fact: `${site}.declared.domainHolderIsLegalRepresentative`, of: ['legal-representative'] },
  { fact: `${site}.declared.domainHolderIsShareholder`, of: ['shareholder'] },
  { fact: `${site}.declared.domainHolderIsOfficer`, of: ['principal-officer', 'senior-manager'] },
];
const declared = (yes: string | null): Change => facts(Object.fromEntries([...questions.map(({ fact }) => fact), `${site}.declared.domainHolderRelated`].map((fact) => [fact, fact === yes])));
const domainHolder: Driver<'domain-holder'> = ([value], at) => {
  const { list, add } = cases(at, [`block ${domainLine}`], 'everyone');
  const blocked = [`block ${domainLine}`];
  add('held by the entity', join(declared(null), facts({ 'entity.legalRepresentativeName': '石大川' })), []);
  if (at.holder === 'individual') {
    add('held by somebody else', facts({ [`${domainAt}.holderName`]: '石小川' }), blocked);
    add('held by a unit', facts({ [`${domainAt}.holderName`]: '云杉软件有限公司', [`${domainAt}.holderKind`]: 'unit' }), blocked);
    return list;
  }
  for (const relation of relations) add(`held by ${relation}`, heldBy(relation), value?.includes(relation) === true ? [] : blocked);
  const another = facts({ [`${domainAt}.holderName`]: '青禾云图信息有限公司', [`${domainAt}.holderKind`]: 'unit', [`${domainAt}.holderRelation`]: 'other' });
  add('held by another unit', another, blocked);
  if (value?.length === 0) add('held by an individual, whoever that is', facts({ [`${domainAt}.holderName`]: null, [`${domainAt}.holderKind`]: 'individual' }), blocked);
  if (value !== undefined && value.length < 2) add('held by somebody else than the licence names', heldBy(null, '石大川'), blocked);
  add('held by the legal representative of the licence', heldBy(null, '石小川'), value?.includes('legal-representative') === true ? [] : blocked);
  // Where it cannot be read how the holder stands to the unit, it is asked: only what may lift the block.
  const may = questions.filter(({ of }) => value?.some((relation) => of.includes(relation)) === true).map(({ fact }) => fact);
  const asked = cases(at, [/^ask services\[s1\]\.declared\.domainHolder/], 'everyone');
  for (const licence of ['沈嘉禾', null]) asked.add('held by nobody knows whom', heldBy(null, licence), may.map((fact) => `ask ${fact}`));
  for (const relation of [...relations, 'self'] as const) asked.add(`held by ${relation}, no question`, heldBy(relation), []);
  if (value?.includes('legal-representative') === true) asked.add('held by the legal representative of the licence, no question', heldBy(null, '石小川'), []);
  asked.add('held by the unit, no question', {}, []);
  const { list: told, add: tell } = cases(at, [`block ${domainLine}`], 'everyone');
  for (const { fact } of questions) tell(`declared: ${fact}`, join(heldBy(null, '沈嘉禾'), declared(fact)), may.includes(fact) ? [] : blocked);
  const notDeclared = facts({ [`${site}.declared.domainHolderIsLegalRepresentative`]: null });
  if (value?.includes('legal-representative') === true) tell('the legal representative of the licence, declared to be none of the others', join(heldBy(null, '石小川'), declared(null), notDeclared), []);
  tell('declared to be nobody of the unit', join(heldBy(null, '沈嘉禾'), declared(null)), blocked);
  return [...list, ...asked.list, ...told];
};

const domainHolderPapers: Driver<'domain-holder-papers'> = ([value], at) => {
  const slots = ['articles-of-association', 'social-insurance-proof', 'domain-holder-proof', ...(at.states('domain-certificate') ? [] : ['domain-certificate'])];
  const { list, add } = cases(at, slots.map(sitePaper));
  for (const relation of relations) {
    add(`held by ${relation}`, heldBy(relation), (value?.[relation] ?? []).map(sitePaper));
    const asked = questions.find(({ of }) => of.includes(relation));
    if (asked !== undefined) add(`held by ${relation}, as declared`, join(heldBy(null, '沈嘉禾'), declared(asked.fact)), (value?.[relation] ?? []).map(sitePaper));
  }
  for (const relation of [null, 'shareholder', 'senior-manager']) add('held by the unit', facts({ [`${domainAt}.holderRelation`]: relation }), []);
  return list;
};

const domainValidity: Driver<'domain-validity'> = ([span], at) => {
  const { list, add } = cases(at, [/^(block|warn) services\[s1\]\.domains\[d1\]\.name$/], 'everyone');
  if (span === undefined) return list;
  const until = addSpan(today, span);
  add(`${span.n} ${span.unit}s left and no more`, facts({ [`${domainAt}.expiresOn`]: until }), [`block ${domainLine}`]);
  add('a day more', facts({ [`${domainAt}.expiresOn`]: dayAfter(until) }), []);
  return list;
};

const domainRegistrar: Driver<'domain-registrar'> = ([value], at) => {
  const { list, add } = cases(at, [`block ${domainLine}`], 'everyone');
  const registered = (region: string): Change => facts({ [`${domainAt}.registrarRegion`]: region });
  for (const type of ['first', 'add-service-here', 'add-access-elsewhere', 'change-service'] as const) {
    const filing = type === 'first' ? at.base : ofType(at.base, type);
    // Everywhere a domain that was never filed has to be at home first; one that was filed before that was demanded stays.
    const never = type === 'first' || type === 'add-service-here';
    const filed = never ? {} : facts({ [`${domainAt}.recordStatus`]: 'elsewhere', [`${domainAt}.registeredOn`]: '2017-12-31' });
    add(`${type}: overseas`, join(registered('overseas'), filed), value !== undefined || never ? [`block ${domainLine}`] : [], filing);
    add(`${type}: mainland`, join(registered('mainland'), filed), [], filing);
  }
  return list;
};

const domainSuffix: Driver<'domain-suffix'> = ([value], at) => {
  const { list, add } = cases(at, [/^(block|warn) services\[s1\]\.domains\[d1\]\.name$/]);
  const named = (suffix: string): Change => answers({ [domainLine]: `yunshan-ruanjian.${suffix}`, [`${site}.homeUrl`]: `www.yunshan-ruanjian.${suffix}` });
  for (const suffix of value?.allowed ?? ['com']) add(`.${suffix}`, named(suffix), []);
  for (const suffix of value?.denied ?? ['hk', 'io', 'org', 'icu']) add(`.${suffix}`, named(suffix), value === undefined ? [] : [`${value.severity} ${domainLine}`]);
  return list;
};

const domainCertificate: Driver<'domain-certificate'> = ([value], at) => {
  const { list, add } = cases(at, [sitePaper('domain-certificate'), paper('domain-certificate')]);
  const types: readonly FilingTypeCode[] = ['first', 'add-service-here', 'add-access-elsewhere', 'change-service'];
  for (const type of types.filter((one) => value === undefined || one === 'first' || value.includes(one))) {
    add(type, {}, value?.includes(type) === true ? [sitePaper('domain-certificate')] : [], type === 'first' ? at.base : ofType(at.base, type));
  }
  return list;
};

const domainPrivacy: Driver<'domain-privacy'> = ([value], at) => {
  const { list, add } = cases(at, [`block ${domainLine}`]);
  add('hidden holder', facts({ [`${domainAt}.privacyProtection`]: true }), value === undefined ? [] : [`block ${domainLine}`]);
  add('shown holder', facts({ [`${domainAt}.privacyProtection`]: false }), []);
  return list;
};

const oneDomain: Driver<'one-domain-per-website'> = ([value], at) => {
  const told = /^hint services\[s1\]\.(domains\[d1\]\.)?name$/;
  const { list, add } = cases(at, value === 'told' ? [/^limit /, told] : [/^limit /]);
  for (const type of [...orderTypes, 'add-access-elsewhere'] as const) {
    const sees = value === undefined ? [] : value === 'told' ? [told] : value === 'limit' || orderTypes.includes(type) ? ['limit 1'] : [];
    add(type, {}, sees, type === 'first' ? at.base : ofType(at.base, type));
  }
  return list;
};

/** The first website with this many domains. */
function withDomains(filing: Filing, count: number): Filing {
  const ids = Array.from({ length: count }, (_, index) => `d${index + 1}`);
  const services = filing.services.map((service) => ({ ...service, domains: ids.map((id) => ({ id })) }));
  return varied({ ...filing, services }, answers(Object.fromEntries(ids.slice(1).map((id) => [`${site}.domains[${id}].name`, `bieming-${id}.cn`]))));
}
const manyDomains: Driver<'many-domains'> = ([value], at) => {
  const remark = ['required', 'offer', 'warn'].map((what) => `${what} ${site}.remark`);
  const { list, add } = cases(at, remark);
  if (at.states('special') && at.holder === 'individual') return list;
  const n = value ?? 3;
  const saying = (text: string): Change => answers({ [`${site}.remark`]: text });
  add(`${n} domains, no remark`, answers({ [`${site}.remark`]: null }), value === undefined ? [] : remark, withDomains(at.base, n));
  add(`${n} domains, another remark`, saying('记录山野植物。'), value === undefined ? [] : remark, withDomains(at.base, n));
  add(`${n - 1} domains`, saying('记录山野植物。'), [], withDomains(at.base, n - 1));
  add(`${n} domains, remarked`, saying('记录山野植物。域名指向同一网站。'), [], withDomains(at.base, n));
  return list;
};

const planned = /^paper (services\[s1\]\.)?materials\[(site-plan|provider-guarantee|commitment-letter|premises-video)\]$/;
const sitePlan: Driver<'site-plan'> = ([value], at) => {
  const { list, add } = cases(at, [planned, ...(value ?? []).flatMap(({ post }) => (post === undefined ? [] : [dutyOf(post)]))]);
  if (value === undefined) {
    if (!at.states('websites-per-order')) add('32 websites', {}, [], withManyWebsites(at.base, 32));
    return list;
  }
  for (const n of value.flatMap(({ moreThan }) => [moreThan, moreThan + 1])) {
    const step = value.filter(({ moreThan }) => n > moreThan).at(-1);
    const papers = (step?.papers ?? []).map((slot) => new RegExp(`^paper (services\\[s1\\]\\.)?materials\\[${slot}\\]$`));
    const sees = [...papers, ...(step?.post === undefined ? [] : [dutyOf(step.post)])];
    const many = withManyWebsites(at.base, n);
    add(`${n} websites`, {}, sees, many);
    if (step?.post === undefined) continue;
    // Said of orders with new websites.
    for (const type of orderTypes.filter((one) => one !== 'first')) add(`${type}: ${n} websites`, {}, sees, ofType(many, type));
    add(`${n} websites that change`, {}, [], ofType(many, 'change-service'));
  }
  return list;
};

const sitePlanNext: Driver<'site-plan-next'> = ([value], at, rows) => {
  const posted = rows.map(({ line }) => dutyOf(line));
  const { list, add } = cases(at, [planned, ...posted]);
  const record = recordOf(at.base);
  const before = { ...record, services: record.services.map((service) => ({ ...service, id: 'filed', domains: ['yunshan-jiuzhan.cn'] })) };
  for (const type of ['add-service-here', 'add-service-elsewhere'] as const) {
    add(`${type}: the next website`, {}, value === undefined ? [] : [/^paper (services\[s1\]\.)?materials\[site-plan\]$/, ...posted], ofType(at.base, type, before));
  }
  add('a change of a website beside another', {}, [], ofType(at.base, 'change-service', before));
  add('the first website', {}, []);
  return list;
};

const sitePlanPerhaps: Driver<'site-plan-perhaps'> = ([value], at) => {
  const { list, add } = cases(at, value === undefined ? ['may-paper materials[site-plan]', sitePaper('site-plan').replace('paper', 'may-paper')] : [`hint ${domainLine}`]);
  add('two websites', {}, value === undefined ? [] : [`hint ${domainLine}`], withManyWebsites(at.base, 2));
  add('one website', {}, []);
  return list;
};

const websitesPerOrder: Driver<'websites-per-order'> = ([value], at) => {
  const { list, add } = cases(at, [/^services max /]);
  for (const type of [...orderTypes, 'add-access-elsewhere'] as const) {
    add(type, {}, value !== undefined && orderTypes.includes(type) ? [`services max ${value}`] : [], type === 'first' ? at.base : ofType(at.base, type));
  }
  return list;
};

const drugs = ['drugs', 'religion', 'games', 'finance', 'news', 'culture', 'publishing'];
const approval: Driver<'approval'> = (values, at) => {
  const said = /^hint services\[s1\]\.priorApproval(Type|Number|File)$/;
  const { list, add } = cases(at, [said]);
  for (const kind of drugs) add(kind, answers({ [`${site}.priorApprovalType`]: kind }), values.includes(kind) ? [said] : []);
  return list;
};

const reviewTime: Driver<'review-time'> = ([value], at) => {
  const { list, add } = cases(at, [/^estimate authority-review /], 'everyone');
  add('any filing', {}, [value === undefined ? 'estimate authority-review 1-20 working-day' : `estimate authority-review ${value.n}-${value.n} ${value.unit}`]);
  return list;
};

const duty: Driver<'duty'> = (_, at, rows) => {
  const { list, add } = cases(at, [/^duty /]);
  for (const type of ['first', 'add-access-elsewhere', 'add-access-here', 'add-service-here'] as const) {
    const mine = rows.filter((row) => row.topic === 'duty' && (row.value.types?.includes(type) ?? true));
    add(type, {}, mine.map(({ line }) => dutyOf(line)), type === 'first' ? at.base : ofType(at.base, type));
  }
  return list;
};

const special: Driver<'special'> = (values, at) =>
  values.flatMap((value) => {
    const { list, add } = cases(at, value.sees);
    add(value.says, value.fires, value.sees);
    if (value.rests !== 'always') add(`${value.says}: only just not`, value.rests, []);
    return list;
  });

/** A name with a word in it, as far as the page lets any other name pass. */
const nameWords = (all: readonly string[]): Driver<'name-words'> => ([value], at) => {
  const { list, add } = cases(at, [`block ${site}.name`]);
  const ending = at.here.code === '320000' && at.holder === 'individual' ? '的个人博客' : '手记';
  const named = (middle: string): string => `山野${middle}${ending}`;
  const own = value ?? [];
  const banned = (name: string): boolean => own.some((word) => name.includes(word));
  const say = (name: string): void => add(name, answers({ [`${site}.name`]: name }), banned(name) ? [`block ${site}.name`] : []);
  for (const word of own) {
    say(named(word));
    // The same letters with another between them are another word.
    if (word.length > 1) say(named(`${word.slice(0, 1)}草${word.slice(1)}`));
  }
  for (const [type, sees] of [['add-service-elsewhere', true], ['add-service-here', true], ['change-service', true], ['deregister-service', false]] as const) {
    const [word = ''] = own;
    if (word !== '') add(`${type}: ${word}`, answers({ [`${site}.name`]: named(word) }), sees ? [`block ${site}.name`] : [], ofType(at.base, type));
  }
  // Words that other provinces ban, all at once: where one name with all of them passes, each of them does.
  say(named(all.filter((word) => !banned(word)).join('草')));
  return list;
};

/** How a topic is seen, and of whom a page can state it. */
export interface TopicCases { readonly topic: Topic; readonly of: readonly Holder[]; readonly cases: (rows: readonly StatedRow[], at: At) => readonly Case[] }
function on<T extends Topic>(topic: T, of: readonly Holder[], driver: Driver<T>): TopicCases {
  return { topic, of, cases: (rows, at) => driver(rows.filter(isOf(topic)).map(({ value }) => value), at, rows) };
}
const ofUnit = ['unit'] as const;
const ofIndividual = ['individual'] as const;
const ofBoth = ['unit', 'individual'] as const;

/** @param words every word that is banned from the names of individuals somewhere */
export const drivers = (words: readonly string[]): readonly TopicCases[] => [
  on('principal', ofUnit, principal),
  on('principal-abroad', ofUnit, principalAbroad),
  on('contact', ofUnit, contact),
  on('contact-person', ofUnit, contactPerson),
  on('finance-name', ofUnit, financeName),
  on('shared-mobile', ofUnit, sharedMobile),
  on('work-proof', ofUnit, workProof),
  on('organiser-certificate', ofUnit, organiserCertificate),
  on('age', ofBoth, age),
  on('mobile', ofBoth, mobile),
  on('foreigners', ofBoth, foreigners),
  on('resident-id', ofIndividual, residentId),
  on('certificate-note', ofIndividual, certificateNote),
  on('other-province', ofIndividual, otherProvince),
  on('other-province-contact', ofUnit, otherProvinceContact),
  on('holding-photo', ofBoth, holdingPhoto),
  on('staffing-office-proof', ofUnit, staffingOfficeProof),
  on('government-letter', ofBoth, governmentLetter),
  on('commercial-statement', ofBoth, commercialStatement),
  on('domain-holder', ofBoth, domainHolder),
  on('domain-holder-papers', ofUnit, domainHolderPapers),
  on('domain-validity', ofBoth, domainValidity),
  on('domain-registrar', ofBoth, domainRegistrar),
  on('domain-suffix', ofBoth, domainSuffix),
  on('domain-certificate', ofBoth, domainCertificate),
  on('domain-privacy', ofBoth, domainPrivacy),
  on('one-domain-per-website', ofBoth, oneDomain),
  on('many-domains', ofBoth, manyDomains),
  on('site-plan', ofBoth, sitePlan),
  on('site-plan-next', ofBoth, sitePlanNext),
  on('site-plan-perhaps', ofBoth, sitePlanPerhaps),
  on('websites-per-order', ofBoth, websitesPerOrder),
  on('name-words', ofBoth, nameWords(words)),
  on('review-time', ofBoth, reviewTime),
  on('duty', ofBoth, duty),
  on('change-holder', ofBoth, changeHolder),
  on('change-to-another', ofBoth, changeToAnother),
  on('change-name', ofUnit, changeName),
  on('change-number', ofUnit, changeNumber),
  on('access-equal', ofBoth, accessEqual),
  on('access-may-differ', ofBoth, accessMayDiffer),
  on('approval', ofBoth, approval),
  on('special', ofBoth, special),
];
