import type { AnswerValue, Filing, FilingTypeCode, RecordSnapshot } from '../../src/core/model/filing.js';
import { type Change, contactAt, varied } from '../fixtures/expected/types.js';
import { accessTypes, type RecordField } from '../fixtures/stated/types.js';
import { ofType, recordOf } from './province-filings.js';
import type { At, Case, Driver, Pattern } from './stated-drivers.js';

/** Another record than the filing's own answers: what it asks for now is a change. */
const differing = (filing: Filing, answers: Readonly<Record<string, AnswerValue>>): RecordSnapshot => {
  const record = recordOf(filing);
  return { ...record, answers: { ...record.answers, ...answers } };
};
const other = { name: '青禾云图信息有限公司', number: '91110105MA01Q7X33Y', person: '许知行', personNumber: '320106198807123015' } as const;

/** Collects filings that change the entity; as a change of a website the same ones meet nothing. */
function changes(watch: readonly Pattern[]) {
  const list: Case[] = [];
  const add = (says: string, filing: Filing, baseline: RecordSnapshot, sees: readonly Pattern[], facts: NonNullable<Change['facts']> = {}): void => {
    const as = (type: FilingTypeCode): Pick<Case, 'filing' | 'beside'> => ({ filing: varied(ofType(filing, type, baseline), { facts }), beside: ofType(filing, type) });
    list.push({ says, watch, sees, ...as('change-entity') });
    if (sees.length > 0) list.push({ says: `${says}, in a change of a website`, watch, sees: [], ...as('change-service') });
  };
  return { list, add };
}

const nature = { block: 'block entity.nature', hint: 'hint entity.nature', ask: 'ask declared.wasLegalRepresentative' } as const;

/** The row's holder is the one on record; what it becomes is the filing. */
export const changeHolder: Driver<'change-holder'> = ([value], at) => {
  const { here } = at;
  const [before, after] = at.holder === 'unit' ? [here.unit, here.individual] : [here.individual, here.unit];
  const { list, add } = changes([...Object.values(nature), 'block entity.name']);
  const record = recordOf(before);
  const plain: readonly string[] | null = value === undefined ? [] : value === 'forbidden' ? [nature.block] : value === 'allowed' ? [nature.hint] : null;
  const declared = (was: boolean) => ({ 'declared.wasLegalRepresentative': was, 'entity.legalRepresentativeName': null });
  add('the other kind of holder', after, record, plain ?? [nature.ask], { 'entity.legalRepresentativeName': null });
  add('the same kind of holder', before, record, []);
  if (at.holder === 'unit') return list;
  add('a unit stays a unit', here.unit, recordOf(here.unit), [], declared(false));
  const { list: told, add: tell } = changes([nature.block]);
  tell('the individual was the legal representative', after, record, plain?.includes(nature.block) === true ? [nature.block] : [], declared(true));
  tell('the individual was not', after, record, plain === null || plain.includes(nature.block) ? [nature.block] : [], declared(false));
  const licence = (name: string) => ({ 'entity.legalRepresentativeName': name });
  const { list: read, add: show } = changes([nature.block, nature.ask]);
  show('the licence names the individual', after, record, plain?.includes(nature.block) === true ? [nature.block] : [], licence(here.colleague.name));
  tell('the licence names somebody else', after, record, plain === null || plain.includes(nature.block) ? [nature.block] : [], licence(other.person));
  return [...list, ...told, ...read];
};

export const changeToAnother: Driver<'change-to-another'> = ([value], at) => {
  const unit = at.holder === 'unit';
  const { list, add } = changes(unit ? [nature.hint] : [nature.hint, 'block entity.name']);
  const record = differing(at.base, unit ? { 'entity.name': other.name } : { 'entity.name': other.person, 'entity.certificateNumber': other.personNumber });
  add('another one', at.base, record, value === undefined ? [] : value === 'allowed' ? [nature.hint] : ['block entity.name']);
  if (unit) add('another kind of unit', at.base, differing(at.base, { 'entity.nature': 'foundation' }), value === undefined ? [] : [nature.hint]);
  add('the same one', at.base, recordOf(at.base), []);
  return list;
};

const renamed = { ask: 'ask declared.nameChangeRelated', paper: 'paper materials[change-proof]', block: 'block entity.name' } as const;
export const changeName: Driver<'change-name'> = ([value], at) => {
  const record = differing(at.base, { 'entity.name': other.name });
  const { list, add } = changes(Object.values(renamed));
  const stated = value !== undefined;
  add('a new name', at.base, record, stated ? [renamed.ask] : []);
  add('the old name', at.base, recordOf(at.base), []);
  add('an individual becomes a unit', at.here.unit, recordOf(at.here.individual), []);
  const { 'entity.nature': _, ...natureless } = record.answers;
  add('a new name, and a record that does not tell the kind of unit', at.base, { ...record, answers: natureless }, stated ? [renamed.ask] : []);
  const { list: told, add: tell } = changes([renamed.paper, renamed.block]);
  tell('the two units belong together', at.base, record, stated ? [renamed.paper] : [], { 'declared.nameChangeRelated': true });
  tell('they do not', at.base, record, stated ? [renamed.block] : [], { 'declared.nameChangeRelated': false });
  for (const related of [true, false]) {
    tell('the old name, whatever is declared', at.base, recordOf(at.base), [], { 'declared.nameChangeRelated': related });
    tell('an individual becomes a unit, whatever is declared', at.here.unit, recordOf(at.here.individual), [], { 'declared.nameChangeRelated': related, 'declared.wasLegalRepresentative': true });
  }
  return [...list, ...told];
};

export const changeNumber: Driver<'change-number'> = ([value], at) => {
  const said = 'hint entity.certificateNumber';
  const { list, add } = changes([said]);
  const alone = value?.includes('alone') === true;
  const withName = value?.includes('with-name') === true;
  add('a new number', at.base, differing(at.base, { 'entity.certificateNumber': other.number }), alone ? [said] : []);
  if (withName === alone || withName) {
    add('a new name and a new number', at.base, differing(at.base, { 'entity.certificateNumber': other.number, 'entity.name': other.name }), withName ? [said] : []);
  }
  add('a new name alone', at.base, differing(at.base, { 'entity.name': other.name }), []);
  add('an individual becomes a unit', at.here.unit, recordOf(at.here.individual), []);
  add('the old number', at.base, recordOf(at.base), []);
  return list;
};

const pathOf = (field: RecordField): string => (field === 'contact.name' ? `${contactAt}.name` : field);
/** The record that this field alone differs from. */
function recordBut(filing: Filing, field: RecordField): RecordSnapshot {
  switch (field) {
    case 'entity.name': return differing(filing, { 'entity.name': other.name });
    case 'entity.certificateNumber': return differing(filing, { 'entity.certificateNumber': other.number });
    case 'entity.certificateAddress': return differing(filing, { 'entity.certificateAddress': '人民路20号6层' });
    case 'entity.mailingAddress': return differing(filing, { 'entity.mailingAddress': '人民路20号6层' });
    case 'principal.name': return differing(filing, { 'principal.name': other.person, 'principal.certificateNumber': other.personNumber });
    case 'contact.name': return differing(filing, { [`${contactAt}.name`]: other.person, [`${contactAt}.certificateNumber`]: other.personNumber });
  }
}
const ownFields: readonly RecordField[] = ['entity.name', 'entity.certificateNumber', 'entity.certificateAddress', 'entity.mailingAddress'];
const fieldsOf = ({ holder }: At): readonly RecordField[] => (holder === 'unit' ? [...ownFields, 'principal.name', 'contact.name'] : ownFields);
const proof = { ask: 'ask declared.hasChangeProof', paper: 'paper materials[change-proof]' } as const;

export const accessEqual: Driver<'access-equal'> = (values, at) => {
  const fields = fieldsOf(at);
  const blocks = fields.map((field) => `block ${pathOf(field)}`);
  const list: Case[] = [];
  for (const type of accessTypes) {
    const access = (says: string, record: RecordSnapshot, watch: readonly Pattern[], sees: readonly Pattern[], declared?: boolean): void =>
      void list.push({
        says: `${type}: ${says}`, filing: varied(ofType(at.base, type, record), declared === undefined ? {} : { facts: { 'declared.hasChangeProof': declared } }), watch, sees,
      });
    const all = [...blocks, ...Object.values(proof)];
    access('as on record', recordOf(at.base), all, []);
    for (const declared of [true, false]) access('as on record, whatever is declared', recordOf(at.base), all, [], declared);
    for (const field of fields) {
      const row = values.find((one) => one.fields.includes(field) && (one.onlyHere !== true || type === 'add-access-here'));
      const blocked = [`block ${pathOf(field)}`];
      const record = recordBut(at.base, field);
      if (row?.proofHelps !== true) {
        access(`${field} differs`, record, all, row === undefined ? [] : blocked);
        continue;
      }
      access(`${field} differs`, record, all, [proof.ask]);
      access(`${field} differs, with proof`, record, [...blocks, proof.paper], [proof.paper], true);
      access(`${field} differs, without proof`, record, [...blocks, proof.paper], blocked, false);
    }
  }
  for (const field of fields) {
    for (const declared of [true, false]) {
      list.push({
        says: `${field} differs in a change of a website`, filing: varied(ofType(at.base, 'change-service', recordBut(at.base, field)), { facts: { 'declared.hasChangeProof': declared } }),
        watch: [...blocks, ...Object.values(proof)], sees: [],
      });
    }
  }
  return list;
};

export const accessMayDiffer: Driver<'access-may-differ'> = (values, at) => {
  const fields = fieldsOf(at);
  const list: Case[] = [];
  for (const type of accessTypes) {
    const hints = fields.map((field) => `hint ${pathOf(field)}`);
    const add = (says: string, record: RecordSnapshot, sees: readonly Pattern[]): void => void list.push({ says: `${type}: ${says}`, filing: ofType(at.base, type, record), watch: hints, sees });
    for (const field of fields) {
      const row = values.find((one) => one.fields.includes(field) && (one.onlyElsewhere !== true || type === 'add-access-elsewhere'));
      add(`${field} differs`, recordBut(at.base, field), row === undefined ? [] : [`hint ${pathOf(field)}`]);
    }
  }
  for (const field of fields) list.push({ says: `${field} differs in a change of a website`, filing: ofType(at.base, 'change-service', recordBut(at.base, field)), watch: [`hint ${pathOf(field)}`], sees: [] });
  return list;
};
