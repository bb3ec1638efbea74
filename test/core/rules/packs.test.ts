import { expect } from '@open-wc/testing';
import { isIcpError } from '../../../src/core/model/errors.js';
import { checkPack } from '../../../src/core/rules/check-pack.js';
import { explain } from '../../../src/core/rules/explain.js';
import { merge } from '../../../src/core/rules/merge.js';
import type { OverlayRow, Pack, Rule } from '../../../src/core/rules/types.js';

const source = { document: '003', section: '§7', date: '2020-10-20' };
const rule = (id: string, more: Partial<Rule> = {}): Rule => ({ id, scope: 'filing', then: [{ do: 'duty', message: id }], source, ...more });
const add = (id: string, more?: Partial<Rule>): OverlayRow => ({ add: rule(id, more) });
const pack = (id: string, rules: readonly OverlayRow[], lists?: Pack['lists']): Pack => ({ schema: 1, id, version: '2026-01-01', rules, ...(lists ? { lists } : {}) });
/** What a newer version may send; only JSON knows such kinds. */
const newer = (json: string): Rule => JSON.parse(json);

const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return isIcpError(error) ? error.code : 'another error';
  }
  return 'no error';
};

it('layers add, replace and drop in order', () => {
  const set = merge(
    pack('national', [add('a'), add('b'), add('c')]),
    pack('320000', [{ replaces: ['a', 'b'], with: rule('ab') }]),
    [{ drop: ['c'], source }, add('p')],
    [{ replaces: ['p'], with: rule('p') }],
  );
  expect(set.rules.map(({ id, packId }) => `${packId} ${id}`)).to.deep.equal(['320000 ab', 'provider p']);
  expect(set.packs).to.deep.equal({ national: '2026-01-01', '320000': '2026-01-01' });
  expect(set.hasProvincePack).to.equal(true);
});

it('a province without a pack has national rules only', () => {
  expect(merge(pack('national', [add('a')]), undefined)).to.deep.include({ hasProvincePack: false, packs: { national: '2026-01-01' } });
});

it('a layer that shadows, or names what is not there, is refused', () => {
  const base = pack('national', [add('a')], { words: ['x'] });
  const contains = (list: string): Partial<Rule> => ({ when: { not: { op: 'contains', of: { answer: 'service.name' }, words: { list } } } });
  const faults: readonly (readonly [what: string, rows: readonly OverlayRow[], lists?: Pack['lists']])[] = [
    ['adds an id that exists', [add('a')]],
    ['replaces one that does not exist', [{ replaces: ['z'], with: rule('n') }]],
    ['drops one that does not exist', [{ drop: ['z'], source }]],
    ['replaces one and takes the id of another', [add('b'), { replaces: ['b'], with: rule('a') }]],
    ['defines a word list a second time', [], { words: ['y'] }],
    ['uses a word list nobody defines', [add('n', contains('other'))]],
  ];
  for (const [what, rows, lists] of faults) expect(code(() => merge(base, pack('110000', rows, lists))), what).to.equal('bad-pack');
  expect(code(() => merge(base, pack('110000', [add('n', contains('words'))])))).to.equal('no error');
});

it('a rule of a kind nobody here knows is set aside, not evaluated and not lost', () => {
  const odd = newer('{"id":"odd","scope":"filing","when":{"all":[{"not":{"op":"moon-is-full"}}]},"then":[],"source":{"document":"own","section":"x"}}');
  const effect = newer('{"id":"effect","scope":"filing","then":[{"do":"sing"}],"source":{"document":"own","section":"x"}}');
  const set = merge(pack('national', [add('a'), { add: odd }, { add: effect }]), undefined);
  expect(set.rules.map(({ id }) => id)).to.deep.equal(['a']);
  expect(set.skipped?.map(({ id }) => id)).to.deep.equal(['odd', 'effect']);
});

it('names of inherited members are no kinds', () => {
  const odd = newer('{"id":"odd","scope":"filing","when":{"op":"toString"},"then":[{"do":"constructor"}],"source":{"document":"own","section":"x"}}');
  expect(merge(pack('national', [{ add: odd }]), undefined).skipped?.map(({ id }) => id)).to.deep.equal(['odd']);
});

const whole = pack('440000', [
  add('many', {
    scope: 'person', roles: ['principal'], holder: 'unit', types: ['first'],
    when: { any: [{ op: 'age', of: { answer: 'person.certificateNumber' }, is: '<', than: 18 }, { firstKnown: [{ op: 'shared', field: 'mobile', between: 'roles' }] }] },
    then: [
      { do: 'finding', severity: 'block', at: { fact: 'domain.expiresOn', shownAt: 'domain.name' }, message: 'a', params: { n: 3 } },
      { do: 'material', slot: 'site-plan', per: 'filing', level: 'required', message: 'b' },
      { do: 'forbid-reuse' },
    ],
  }),
  { replaces: ['x'], with: rule('y') },
  { drop: ['z'], source },
], { words: ['论坛'] });

it('a sound pack passes its check unchanged', () => {
  expect(checkPack(JSON.parse(JSON.stringify(whole)))).to.deep.equal({ pack: whole, skipped: [] });
});

it('a faulty pack is refused, whatever the fault', () => {
  const base = JSON.stringify(pack('440000', [add('a', { when: { op: 'age', of: { answer: 'principal.name' }, is: '<', than: 18 } })]));
  const faults: readonly (readonly [what: string, from: string, to: string])[] = [
    ['another schema', '"schema":1', '"schema":2'],
    ['an id that is no province', '"440000"', '"guangdong"'],
    ['a version that is no day', '2026-01-01', 'yesterday'],
    ['a rule without a source', '"source"', '"sauce"'],
    ['a source without a section', '"section"', '"part"'],
    ['an unknown scope', '"filing"', '"planet"'],
    ['a condition that lacks a member', '"than":18', '"then":18'],
    ['a comparison that is none', '"is":"<"', '"is":"!"'],
    ['a reference to nothing', '{"answer":', '{"question":'],
    ['a condition that says no kind', '"op":"age"', '"o":"age"'],
    ['an effect that lacks its message', '"message"', '"massage"'],
    ['a row that is no row', '"add"', '"put"'],
    ['a condition that says two things', '"op":"age"', '"all":"x","op":"age"'],
  ];
  for (const [what, from, to] of faults) {
    expect(base.includes(from), what).to.equal(true);
    expect(code(() => checkPack(JSON.parse(base.replace(from, to)))), what).to.equal('pack-invalid');
  }
  for (const json of [null, 'pack', [], {}]) expect(code(() => checkPack(json))).to.equal('pack-invalid');
});

it('unknown kinds in a sound pack are named and let the pack pass', () => {
  const json = JSON.stringify(pack('440000', [add('a', { when: { all: [{ op: 'filled', of: { answer: 'entity.name' } }] } })]));
  const checked = checkPack(JSON.parse(json.replace('"op":"filled"', '"op":"moon-is-full"').replace('"do":"duty"', '"do":"sing"')));
  expect(checked.skipped).to.deep.equal([{ ruleId: 'a', kinds: ['moon-is-full', 'sing'] }]);
});

it('an older pack, or that of another place, does not take the place of one in force', () => {
  const now = pack('440000', []);
  expect(code(() => checkPack({ ...now, version: '2025-12-31' }, now))).to.equal('pack-outdated');
  expect(code(() => checkPack({ ...now, id: '110000' }, now))).to.equal('pack-invalid');
  expect(code(() => checkPack({ ...now, version: '2026-01-02' }, now))).to.equal('no error');
});

it('everything said can say why', () => {
  const hint = { ruleId: 'r', message: 'pack.440000:a', params: { n: 1 }, source };
  expect(explain(hint)).to.deep.equal(hint);
  const finding = { ruleId: 'r', severity: 'block', path: 'entity.name', stepId: 'entity', serviceId: null, code: 'values:text.tooLong', params: { max: 3 }, source } as const;
  expect(explain(finding)).to.deep.equal({ message: 'values:text.tooLong', params: { max: 3 }, source, ruleId: 'r' });
  expect(explain({ ruleId: 'r', path: null, needs: ['entity.certificateValidity'], message: 'm', source })).to.deep.equal({ message: 'm', params: {}, source, ruleId: 'r' });
});
