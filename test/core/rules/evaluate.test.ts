import { expect } from '@open-wc/testing';
import { evaluate, type RuleEnv, type Value } from '../../../src/core/rules/evaluate.js';
import { nameIn } from '../../../src/core/rules/ref.js';
import type { Condition, Ref, Truth } from '../../../src/core/rules/types.js';

const answer = (id: string): Ref => ({ answer: `person.${id}` });
const fact = (id: string): Ref => ({ fact: `person.${id}` });

interface World { readonly [id: string]: Value | undefined }

function env(world: World, more: Partial<RuleEnv> = {}): RuleEnv {
  return {
    today: '2026-11-22',
    province: '440000',
    lists: { banned: ['论坛', '购'] },
    read: (ref) => world[nameIn(ref).slice('person.'.length)],
    count: () => undefined,
    shared: () => 'unknown',
    homeUrlOutsideDomains: () => 'unknown',
    areaProvinces: (areaCode) => ({ '020': ['440000'], '010': ['110000'], '0335': ['130000', '440000'] })[areaCode] ?? [],
    ...more,
  };
}

type Row = readonly [condition: Condition, world: World, truth: Truth];
const yes: Condition = { all: [] };
const no: Condition = { any: [] };
const doubt: Condition = { op: 'in', of: answer('nothing'), values: ['x'] };

const name = (value: string): World => ({ name: value });
const of = answer('name');
const words = (op: 'contains' | 'starts-with' | 'ends-with' | 'equals-any' | 'suffix-in', list: readonly string[]): Condition => ({ op, of, words: list });
const age = (is: '<' | '<=' | '>' | '>=' | '=', than: number): Condition => ({ op: 'age', of: answer('id'), is, than });
const left = (n: number, unit: 'day' | 'month'): Condition => ({ op: 'remaining-more-than', of: fact('until'), span: { n, unit } });
const home = (id: string): Condition => ({ op: 'home-in-entity-province', of: answer(id) });

const tables: Readonly<Record<string, readonly Row[]>> = {
  'all, any, not and firstKnown are three-valued': [
    [{ all: [yes, yes] }, {}, true],
    [{ all: [yes, doubt] }, {}, 'unknown'],
    [{ all: [doubt, no] }, {}, false],
    [{ any: [no, doubt] }, {}, 'unknown'],
    [{ any: [doubt, yes] }, {}, true],
    [{ any: [no, no] }, {}, false],
    [{ not: yes }, {}, false],
    [{ not: no }, {}, true],
    [{ not: doubt }, {}, 'unknown'],
    [{ firstKnown: [doubt, no, yes] }, {}, false],
    [{ firstKnown: [doubt, yes, no] }, {}, true],
    [{ firstKnown: [doubt, doubt] }, {}, 'unknown'],
  ],
  'in looks into single values, several choices and regions': [
    [{ op: 'in', of, values: ['a', 'b'] }, name('b'), true],
    [{ op: 'in', of, values: ['a', 'b'] }, name('c'), false],
    [{ op: 'in', of, values: ['a'] }, {}, 'unknown'],
    [{ op: 'in', of, values: ['a'] }, name(''), 'unknown'],
    [{ op: 'in', of, values: [true] }, { name: true }, true],
    [{ op: 'in', of, values: [true] }, { name: false }, false],
    [{ op: 'in', of, values: [3] }, { name: 3 }, true],
    [{ op: 'in', of, values: ['en'] }, { name: ['zh', 'en'] }, true],
    [{ op: 'in', of, values: ['440300'] }, { name: { province: '440000', city: '440300', district: '440305' } }, true],
    [{ op: 'in', of, values: ['440100'] }, { name: { province: '440000', city: '440300', district: '440305' } }, false],
  ],
  'filled always knows': [
    [{ op: 'filled', of }, name('x'), true],
    [{ op: 'filled', of }, name(''), false],
    [{ op: 'filled', of }, {}, false],
    [{ op: 'filled', of }, { name: [] }, false],
    [{ op: 'filled', of }, { name: { areaCode: '', number: '', extension: '' } }, false],
    [{ op: 'filled', of }, { name: { province: '440000', city: '440300', district: '' } }, false],
    [{ op: 'filled', of }, { name: { from: '2020-01-01', until: '' } }, false],
    [{ op: 'filled', of }, { name: false }, true],
  ],
  'same does not see width, case, blanks or the script of brackets': [
    [{ op: 'same', a: of, b: fact('other') }, { name: '云杉（北京） 公司', other: '云杉(北京)公司' }, true],
    [{ op: 'same', a: of, b: fact('other') }, { name: 'ABC公司', other: 'abc公司' }, true],
    [{ op: 'same', a: of, b: fact('other') }, { name: '张三', other: '李四' }, false],
    [{ op: 'same', a: of, b: fact('other') }, { name: '张三' }, 'unknown'],
    [{ op: 'same', a: of, b: fact('other') }, { other: '张三' }, 'unknown'],
  ],
  'words are looked for in texts': [
    [words('contains', ['论坛']), name('老王论坛记'), true],
    [words('contains', ['论坛']), name('老王书房'), false],
    [words('contains', ['论坛']), {}, 'unknown'],
    [{ op: 'contains', of, words: { list: 'banned' } }, name('购书小站'), true],
    [{ op: 'contains', of, words: { list: 'banned' } }, name('书小站'), false],
    [words('starts-with', ['中国']), name('中国茶'), true],
    [words('starts-with', ['中国']), name('茶中国'), false],
    [words('ends-with', ['工作室']), name('茶工作室'), true],
    [words('ends-with', ['工作室']), name('工作室茶'), false],
    [words('equals-any', ['网站']), name('网站'), true],
    [words('equals-any', ['网站']), name('我的网站'), false],
    [words('suffix-in', ['com.cn']), name('abc.com.cn'), true],
    [words('suffix-in', ['cn']), name('abc.com.cn'), true],
    [words('suffix-in', ['公司']), name('例子.公司'), true],
    [words('suffix-in', ['公司']), name('xn--fsqu00a.xn--55qx5d'), true],
    [words('suffix-in', ['com']), name('abc.telecom'), false],
    [words('suffix-in', ['com']), {}, 'unknown'],
  ],
  'shapes and lengths of a text': [
    [{ op: 'text', of, shape: 'only-digits' }, name('１２３'), true],
    [{ op: 'text', of, shape: 'only-digits' }, name('123号'), false],
    [{ op: 'text', of, shape: 'only-latin' }, name('My Site'), true],
    [{ op: 'text', of, shape: 'only-latin' }, name('My 小站'), false],
    [{ op: 'text', of, shape: 'has-symbols' }, name('茶★馆'), true],
    [{ op: 'text', of, shape: 'has-symbols' }, name('茶馆2'), false],
    [{ op: 'text', of, shape: 'not-gbk' }, name('𠮷野'), true],
    [{ op: 'text', of, shape: 'not-gbk' }, name('吉野'), false],
    [{ op: 'text', of, shape: 'not-gbk' }, {}, 'unknown'],
    [{ op: 'han-fewer-than', of, n: 3 }, name('AB茶馆'), true],
    [{ op: 'han-fewer-than', of, n: 3 }, name('茶馆子'), false],
    [{ op: 'han-fewer-than', of, n: 3 }, {}, 'unknown'],
    [{ op: 'longer-than', of, n: 3 }, name('一二三四'), true],
    [{ op: 'longer-than', of, n: 3 }, name('一二三'), false],
    [{ op: 'longer-than', of, n: 3 }, {}, 'unknown'],
  ],
  'age is in full years and read from a resident number': [
    [age('<', 18), { id: '110105200811222000' }, false],
    [age('>=', 18), { id: '110105200811222000' }, true],
    [age('<', 18), { id: '110105200811232000' }, true],
    [age('=', 17), { id: '110105200811232000' }, true],
    [age('<=', 18), { id: '110105200811222000' }, true],
    [age('>', 18), { id: '110105200811222000' }, false],
    [age('<', 18), { id: '11010519491231002x' }, false],
    [age('<', 18), { id: 'E12345678' }, 'unknown'],
    [age('<', 18), { id: '110105200813222000' }, 'unknown'],
    [age('<', 18), {}, 'unknown'],
  ],
  'remaining time is strictly more, in the unit that was printed': [
    [left(3, 'month'), { until: '2027-02-22' }, false],
    [left(3, 'month'), { until: '2027-02-23' }, true],
    [left(90, 'day'), { until: '2027-02-20' }, false],
    [left(90, 'day'), { until: '2027-02-21' }, true],
    [left(0, 'day'), { until: '2026-11-22' }, false],
    [left(3, 'month'), { until: 'long-term' }, true],
    [left(3, 'month'), { until: { from: '2020-01-01', until: '2027-02-23' } }, true],
    [left(3, 'month'), { until: { from: '2020-01-01', until: 'long-term' } }, true],
    [left(3, 'month'), { until: 'soon' }, 'unknown'],
    [left(3, 'month'), {}, 'unknown'],
  ],
  'dates before, and on or after': [
    [{ op: 'date', of: fact('on'), is: 'before', than: '2018-01-01' }, { on: '2017-12-31' }, true],
    [{ op: 'date', of: fact('on'), is: 'before', than: '2018-01-01' }, { on: '2018-01-01' }, false],
    [{ op: 'date', of: fact('on'), is: 'on-or-after', than: '2018-01-01' }, { on: '2018-01-01' }, true],
    [{ op: 'date', of: fact('on'), is: 'on-or-after', than: '2018-01-01' }, { on: '2017-12-31' }, false],
    [{ op: 'date', of: fact('on'), is: 'on-or-after', than: '2018-01-01' }, { on: 'long-term' }, true],
    [{ op: 'date', of: fact('on'), is: 'before', than: '2018-01-01' }, {}, 'unknown'],
  ],
  'home of a number': [
    [home('mobile'), { mobile: '13800138000', mobileHome: '440000' }, true],
    [home('mobile'), { mobile: '13800138000', mobileHome: '110000' }, false],
    [home('mobile'), { mobile: '13800138000' }, 'unknown'],
    [home('mobile'), {}, 'unknown'],
    [home('emergencyPhone'), { emergencyPhone: '13800138000', mobileHome: '440000' }, 'unknown'],
    [home('officePhone'), { officePhone: { areaCode: '020', number: '12345678', extension: '' } }, true],
    [home('officePhone'), { officePhone: { areaCode: '010', number: '12345678', extension: '' } }, false],
    [home('officePhone'), { officePhone: { areaCode: '0335', number: '1234567', extension: '' } }, true],
    [home('officePhone'), { officePhone: { areaCode: '0999', number: '1234567', extension: '' } }, 'unknown'],
    [home('id'), { id: '440105199001011234' }, true],
    [home('id'), { id: '110105199001011234' }, false],
    [home('id'), { id: 'E12345678' }, 'unknown'],
    [{ op: 'home-in-entity-province', of: fact('mobileHome') }, { mobileHome: '44' }, true],
    [{ op: 'home-in-entity-province', of: fact('mobileHome') }, { mobileHome: 'somewhere' }, 'unknown'],
  ],
  'an address says down to the door': [
    [{ op: 'address-incomplete', of }, name('朝阳区建国路88号'), false],
    [{ op: 'address-incomplete', of }, name('朝阳区建国路'), true],
    [{ op: 'address-incomplete', of }, name('建国路（此地址已是最详细地址）'), false],
    [{ op: 'address-incomplete', of }, {}, 'unknown'],
  ],
};

for (const [title, rows] of Object.entries(tables)) {
  it(title, () => {
    for (const [condition, world, truth] of rows) {
      expect(evaluate(condition, env(world)), JSON.stringify([condition, world])).to.equal(truth);
    }
  });
}

it('without a province nobody knows whose home it is', () => {
  const world = env({ id: '440105199001011234' }, { province: null });
  expect(evaluate(home('id'), world)).to.equal('unknown');
});

it('a count of what may not be all decides only what more cannot change', () => {
  const rows: readonly (readonly [n: number, atLeast: boolean, is: '<' | '<=' | '>' | '>=' | '=', than: number, truth: Truth])[] = [
    [31, false, '>', 31, false], [32, false, '>', 31, true], [5, false, '<', 5, false], [5, false, '<=', 5, true], [5, false, '=', 5, true], [4, false, '=', 5, false], [10, false, '>=', 10, true],
    [3, true, '>', 5, 'unknown'], [6, true, '>', 5, true], [5, true, '>=', 5, true], [4, true, '>=', 5, 'unknown'],
    [6, true, '<', 5, false], [4, true, '<', 5, 'unknown'], [5, true, '<', 5, false], [6, true, '<=', 5, false], [5, true, '<=', 5, 'unknown'],
    [5, true, '=', 5, 'unknown'], [6, true, '=', 5, false], [4, true, '=', 5, 'unknown'],
  ];
  for (const [n, atLeast, is, than, truth] of rows) {
    const world = env({}, { count: () => ({ n, atLeast }) });
    expect(evaluate({ op: 'count', what: 'entity-domains', is, than }, world), `${n}${atLeast ? '+' : ''} ${is} ${than}`).to.equal(truth);
  }
});

it('a count where there is nothing to count in is unknown', () => {
  expect(evaluate({ op: 'count', what: 'domains-of-service', is: '>', than: 0 }, env({}))).to.equal('unknown');
});

it('shared values and home addresses of pages are asked of the filing', () => {
  for (const truth of [true, false, 'unknown'] as const) {
    const world = env({}, { shared: () => truth, homeUrlOutsideDomains: () => truth });
    expect(evaluate({ op: 'shared', field: 'mobile', between: 'roles' }, world)).to.equal(truth);
    expect(evaluate({ op: 'home-url-outside-domains' }, world)).to.equal(truth);
  }
});
