import type { FieldId } from '../../../core/model/ids.js';
import type { FilingTypeCode } from '../../../core/model/filing.js';
import type { Condition, Effect, OverlayRow, Rule } from '../../../core/rules/types.js';
import { add, all, always, any, changed, factIn, firstKnown, not, onRecord } from '../parts.js';
import type { UnitPage } from './page.js';

const change: readonly FilingTypeCode[] = ['change-entity'];
const access: readonly FilingTypeCode[] = ['add-access-elsewhere', 'add-access-here'];

const wasUnit: Condition = not({ op: 'in', of: onRecord('entity.nature'), values: ['individual'] });
/** A record that does not tell is taken for a unit's, since a unit is filing now. */
const wasUnitSurely = firstKnown(wasUnit, always);
const nameChanged = all(wasUnitSurely, changed('entity.name'));
const numberChanged = all(wasUnitSurely, changed('entity.certificateNumber'));

/** What may have to be as it stands on record, with the topic of the rule about it. */
const fields = {
  name: 'entity.name',
  number: 'entity.certificateNumber',
  principal: 'principal.name',
  contact: 'serviceContact.name',
  'certificate-address': 'entity.certificateAddress',
  'mailing-address': 'entity.mailingAddress',
} as const satisfies Readonly<Record<string, FieldId>>;
export type RecordField = keyof typeof fields;
export const everything: readonly RecordField[] = ['name', 'number', 'principal', 'contact', 'certificate-address', 'mailing-address'];
export const people: readonly RecordField[] = ['principal', 'contact'];
export const addresses: readonly RecordField[] = ['certificate-address', 'mailing-address'];

const sameMessage: Partial<Readonly<Record<RecordField, string>>> = {
  name: 'unitAccessSameName',
  number: 'unitAccessSameNumber',
  principal: 'unitAccessSamePerson',
  contact: 'unitAccessSamePerson',
};

/** What pages say of a unit's record: changing it, and coming to another provider with it. */
export function records({ id, at }: UnitPage) {
  const row = (topic: string, types: readonly FilingTypeCode[], when: Condition, then: readonly Effect[], lines: string, more: Partial<Pick<Rule, 'scope' | 'holder'>> & { readonly note?: string } = {}): OverlayRow =>
    add({ id: id(topic), scope: more.scope ?? 'filing', holder: more.holder ?? 'unit', types, when, then, source: at(lines, more.note) });
  const scopeOf = (field: RecordField): Rule['scope'] => (field === 'contact' ? 'service' : 'filing');
  const block = (field: RecordField, message: string): Effect => ({ do: 'finding', severity: 'block', at: fields[field], message });
  const proof = (message: string): Effect => ({ do: 'material', slot: 'change-proof', per: 'filing', level: 'required', message });

  /** Asks for a proof of the change, takes it, or does not let the access happen. */
  const withProof = (differ: readonly RecordField[], message: string, lines: string): readonly OverlayRow[] => {
    const differs = any(...differ.map((field) => changed(fields[field])));
    return [
      row('access-proof-question', access, differs, [{ do: 'ask', fact: 'declared.hasChangeProof', at: 'entity.name', message: 'unitAskChangeProof' }], lines),
      row('access-proof', access, all(differs, factIn('declared.hasChangeProof', true)), [proof('unitAccessProof')], lines),
      ...differ.map((field) =>
        row(`access-${field}`, access, all(changed(fields[field]), factIn('declared.hasChangeProof', false)), [block(field, message)], lines),
      ),
    ];
  };

  return {
    /** 单位不能变更为个人备案 */
    staysUnit: (lines: string): readonly OverlayRow[] => [
      row('to-individual', change, wasUnit, [{ do: 'finding', severity: 'block', at: 'entity.nature', message: 'unitToIndividual' }], lines, { holder: 'individual' }),
    ],

    /** 单位性质可以变更为其他单位或个人性质备案，无需提供变更证明 */
    mayBecomeAnother: (lines: string): readonly OverlayRow[] => [
      add({
        id: id('to-another'), scope: 'filing', types: change,
        when: all(wasUnitSurely, any(changed('entity.nature'), changed('entity.name'))),
        then: [{ do: 'hint', at: 'entity.nature', message: 'unitToAnother' }],
        source: at(lines),
      }),
    ],

    /** A unit under another name: with proof if it is the same one, else it has to file anew. */
    renamed: (lines: string, note?: string): readonly OverlayRow[] => [
      row('rename-question', change, nameChanged, [{ do: 'ask', fact: 'declared.nameChangeRelated', at: 'entity.name', message: 'unitAskRenamed' }], lines),
      row('rename-proof', change, all(nameChanged, factIn('declared.nameChangeRelated', true)), [proof('unitRenameProof')], lines, note === undefined ? {} : { note }),
      row('rename-unrelated', change, all(nameChanged, factIn('declared.nameChangeRelated', false)), [block('name', 'unitRenameUnrelated')], lines),
    ],
    /** Both at once. */
    renamedAndRenumbered: (lines: string, message = 'unitNameAndNumber'): readonly OverlayRow[] => [
      row('rename-and-renumber', change, all(numberChanged, changed('entity.name')), [{ do: 'hint', at: 'entity.certificateNumber', message }], lines),
    ],
    /** 证件号码变更需变更备案时，不需要提供变更资料 */
    onlyRenumbered: (lines: string, message = 'unitOnlyNumber'): readonly OverlayRow[] => [
      row('renumber', change, all(numberChanged, not(changed('entity.name'))), [{ do: 'hint', at: 'entity.certificateNumber', message }], lines),
    ],

    /** 若不一致需提供变更证明才可接入。如无法提供，需注销备案后重新提交 */
    accessNeedsProof: (lines: string): readonly OverlayRow[] => withProof(['name'], 'unitAccessNoProof', lines),
    /** … or change it at the original provider first. */
    accessNeedsProofOrChange: (lines: string, differ: readonly RecordField[] = ['name']): readonly OverlayRow[] => withProof(differ, 'unitAccessNoProofNorChange', lines),

    /** These have to be as on record; change them at the original provider first. */
    accessSame: (same: readonly RecordField[], lines: string, types = access): readonly OverlayRow[] =>
      same.map((field) => row(`access-${field}`, types, changed(fields[field]), [block(field, (same === everything ? undefined : sameMessage[field]) ?? 'unitAccessSame')], lines, { scope: scopeOf(field) })),

    /** These may differ now; change them after the access. */
    accessLater: (later: readonly RecordField[], lines: string, types = access): readonly OverlayRow[] =>
      later.map((field) =>
        row(`access-later-${field}`, types, changed(fields[field]), [{ do: 'hint', at: fields[field], message: 'unitAccessLater' }], lines, { scope: scopeOf(field) }),
      ),

    /** 接入备案在初审完成后，需原备案信息中的网站负责人进行短信验证 */
    accessSms: (lines: string): readonly OverlayRow[] => [
      add({ id: id('access-sms'), scope: 'filing', holder: 'unit', types: access, then: [{ do: 'duty', message: 'unitAccessSms' }], source: at(lines, 'C28: 002 §9 L734-739 says it of every province') }),
    ],
  };
}
