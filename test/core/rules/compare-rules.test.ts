import { expect } from '@open-wc/testing';
import type { Filing } from '../../../src/core/model/filing.js';
import { createPlanner } from '../../../src/core/plan/planner.js';
import { compareRules } from '../../../src/core/rules/compare-rules.js';
import { merge } from '../../../src/core/rules/merge.js';
import { seenRules, type SeenRules } from '../../../src/core/rules/seen.js';
import type { OverlayRow, Pack, Rule } from '../../../src/core/rules/types.js';
import { dictionaries } from '../../../src/data/dictionaries/index.js';
import { catalogue } from '../../../src/data/catalogue/index.js';
import { ksyunFirstUnitGuangdong, now } from '../../fixtures/filings/index.js';
import { testProfile } from '../../support/profile.js';

const source = { document: '003', section: '§7', date: '2020-10-20' };
const rule = (id: string, then: Rule['then'], more: Partial<Rule> = {}): OverlayRow => ({ add: { id, scope: 'filing', then, source, ...more } });
const pack = (id: string, rules: readonly OverlayRow[], lists: Pack['lists'] = {}): Pack => ({ schema: 1, id, version: '2026-01-01', rules, lists });
const paper = (slot: string): Rule['then'][number] => ({ do: 'material', slot, per: 'filing', level: 'required', message: 'paper' });
const hint = (at: 'entity.name' | 'principal.name'): Rule['then'][number] => ({ do: 'hint', at, message: 'hint' });

/** What a draft in 440000 would remember of these rules. */
function seen(rules: readonly OverlayRow[], { national = [], lists, today = now, filing = ksyunFirstUnitGuangdong }: { readonly national?: readonly OverlayRow[]; readonly lists?: Pack['lists']; readonly today?: string; readonly filing?: Filing } = {}): SeenRules {
  const set = merge(pack('national', national), pack('440000', rules, lists));
  const planner = createPlanner({ profile: { ...testProfile, materials: [] }, catalogue, dictionaries, rules: set, today: today.slice(0, 10), now: today });
  return seenRules(filing, planner.plan(filing), set);
}

it('rules that are the same are no news, wherever they are read from and whatever day it is', () => {
  const age = rule('440000.left', [{ do: 'finding', severity: 'block', at: 'entity.name', message: 'x' }], { when: { op: 'date', of: { fact: 'domain.expiresOn' }, is: 'before', than: '2030-01-01' }, scope: 'domain' });
  const before = seen([rule('440000.a', [hint('entity.name')]), age]);
  const after = seen([rule('440000.a', [hint('entity.name')], { source: { document: 'own', section: 'moved' } }), age], { today: '2031-01-01T00:00:00.000Z' });
  expect(compareRules(before, after)).to.deep.equal({ changes: [], came: [], left: [], touched: [] });
});

it('a new rule with a paper brings the paper', () => {
  const news = compareRules(seen([]), seen([rule('440000.a', [paper('site-plan'), hint('entity.name')])]));
  expect(news).to.deep.equal({ changes: [{ packId: '440000', ruleId: '440000.a', what: 'new' }], came: ['material.site-plan'], left: [], touched: ['entity.name'] });
});

it('a rule that is gone takes its paper along, unless another still asks for it', () => {
  const one = rule('440000.a', [paper('site-plan')]);
  const other = rule('440000.b', [paper('site-plan')]);
  expect(compareRules(seen([one]), seen([]))).to.deep.include({ left: ['material.site-plan'], came: [] });
  expect(compareRules(seen([one, other]), seen([other]))).to.deep.include({ changes: [{ packId: '440000', ruleId: '440000.a', what: 'gone' }], left: [], came: [] });
  expect(compareRules(seen([other]), seen([one, other]))).to.deep.include({ left: [], came: [] });
});

it('a changed number, a changed word list and a changed place are changes of the rule', () => {
  const long = (n: number): OverlayRow => rule('440000.a', [{ do: 'finding', severity: 'warn', at: 'entity.name', message: 'x' }], { when: { op: 'longer-than', of: { answer: 'entity.name' }, n } });
  const word: OverlayRow = rule('440000.a', [{ do: 'finding', severity: 'warn', at: 'entity.name', message: 'x' }], { when: { op: 'contains', of: { answer: 'entity.name' }, words: { list: '440000.words' } } });
  const changed = [{ packId: '440000', ruleId: '440000.a', what: 'changed' }];
  expect(compareRules(seen([long(1)]), seen([long(2)]))).to.deep.equal({ changes: changed, came: [], left: [], touched: ['entity.name'] });
  expect(compareRules(seen([word], { lists: { '440000.words': ['a'] } }), seen([word], { lists: { '440000.words': ['a', 'b'] } })).changes).to.deep.equal(changed);
  expect(compareRules(seen([rule('440000.a', [hint('entity.name')])]), seen([rule('440000.a', [hint('principal.name')])])).touched).to.have.members(['entity.name', 'principal.name']);
});

it('a changed rule that says nothing in this filing touches nothing', () => {
  const quiet = (n: number): OverlayRow => rule('440000.a', [paper('site-plan')], { when: { op: 'longer-than', of: { answer: 'entity.name' }, n } });
  expect(compareRules(seen([quiet(500)]), seen([quiet(600)]))).to.deep.equal({ changes: [{ packId: '440000', ruleId: '440000.a', what: 'changed' }], came: [], left: [], touched: [] });
});

it('rules for the other holder and for other types do not concern the filing', () => {
  expect(compareRules(seen([]), seen([rule('440000.a', [paper('site-plan')], { holder: 'individual' }), rule('440000.b', [paper('site-plan')], { types: ['change-entity'] })])).changes).to.deep.equal([]);
});

it('a pack that was not there then, or is not there now, is not compared', () => {
  const before = seen([rule('440000.a', [hint('entity.name')])], { national: [rule('national.a', [hint('principal.name')])] });
  const { national = {}, ...province } = before;
  expect(compareRules({ national }, before).changes).to.deep.equal([]);
  expect(compareRules(before, { national }).changes).to.deep.equal([]);
  expect(compareRules(province, { national }).changes).to.deep.equal([]);
});

it('what is remembered of a province stays while its rules cannot be had', () => {
  const before = seen([rule('440000.a', [hint('entity.name')])]);
  const set = merge(pack('national', []), undefined);
  const filing = { ...ksyunFirstUnitGuangdong, rulesSeen: before };
  const planner = createPlanner({ profile: testProfile, catalogue, dictionaries, rules: set, today: now.slice(0, 10), now });
  expect(seenRules(filing, planner.plan(filing), set)['440000']).to.equal(before['440000']);
});

it('what is remembered holds no answers and does not grow with the number of websites', () => {
  const many = { ...ksyunFirstUnitGuangdong, services: Array.from({ length: 50 }, (_, n) => ({ id: `s${n + 1}`, kind: 'website' as const, domains: [{ id: 'd1' }], checkedAt: now })) };
  const rules = [rule('440000.a', [{ do: 'hint', at: 'service.name', message: 'x' }, { do: 'require', at: 'service.remark' }], { scope: 'service' })];
  expect(seen(rules, { filing: many })).to.deep.equal(seen(rules));
  expect(seen(rules)['440000']?.['440000.a']).to.match(/^[0-9a-z]+ field:service\.name field:service\.remark$/);
});
