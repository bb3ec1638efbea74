import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkBoundaries, rooms } from '../../scripts/check-boundaries.mjs';
import { checkForbidden } from '../../scripts/check-forbidden.mjs';
import { checkLocales } from '../../scripts/check-locales.mjs';

const made = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A throw-away checkout with these files. */
function checkout(files) {
  const base = mkdtempSync(join(tmpdir(), 'gates-'));
  made.push(base);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  return base;
}
const messages = ({ findings }) => findings.map(({ file, message }) => `${file}: ${message}`);

const element = (name, before = '') => `${before}export class ${name} {}\ndeclare global { interface HTMLElementTagNameMap { 'x-${name.toLowerCase()}': ${name} } }\n`;

const breaches = [
  ['core imports an element', { 'src/core/a.ts': "import '../elements/ui/b.js';", 'src/elements/ui/b.ts': '' }, /core may not import elements\/ui/],
  ['core imports Lit', { 'src/core/a.ts': "import { html } from 'lit';\nexport { html };" }, /core may not import the package 'lit'/],
  ['core imports full zod', { 'src/core/model/a.ts': "import { z } from 'zod';\nexport { z };" }, /may not import the package 'zod'/],
  ['a provider takes a value from core', { 'src/providers/one/a.ts': "import { x } from '../../core/x.js';\nexport { x };", 'src/core/x.ts': 'export const x = 1;' }, /only types from core/],
  ['data reaches core by import()', { 'src/data/a.ts': "export const load = () => import('../core/x.js');", 'src/core/x.ts': 'export const x = 1;' }, /only types from core/],
  ['one provider imports another', { 'src/providers/one/a.ts': "export * from '../two/b.js';", 'src/providers/two/b.ts': 'export const b = 1;' }, /providers\/one may not import providers\/two/],
  ['an adapter imports data', { 'src/adapters/box/a.ts': "import { b } from '../../data/b.js';\nexport { b };", 'src/data/b.ts': 'export const b = 1;' }, /adapters\/box may not import data/],
  ['a field imports a step', { 'src/elements/fields/a.ts': "import type { B } from '../steps/b.js';\nexport type A = B;", 'src/elements/steps/b.ts': 'export type B = 1;' }, /elements\/fields may not import elements\/steps/],
  ['a step imports its sibling', { 'src/elements/steps/a.ts': element('A', "import { B } from './b.js';\nvoid B;\n"), 'src/elements/steps/b.ts': element('B') }, /may not import its sibling/],
  ['the wizard imports the records', { 'src/elements/wizard/a.ts': "export * from '../records/b.js';", 'src/elements/records/b.ts': 'export const b = 1;' }, /elements\/wizard may not import elements\/records/],
  ['an address is computed', { 'src/data/a.ts': 'export const load = (x: string) => import(x);' }, /computed address/],
  ['a file lies in no room', { 'src/utils.ts': 'export const a = 1;' }, /lies in no room/],
  ['a file that is not there', { 'src/core/a.ts': "export * from './gone.js';" }, /does not exist/],
  ['two files import each other', { 'src/core/a.ts': "export * from './b.js';", 'src/core/b.ts': "export * from './a.js';" }, /import cycle: src\/core\/a.ts → src\/core\/b.ts → src\/core\/a.ts/],
  ['a cycle of types alone', { 'src/core/a.ts': "import type { B } from './b.js';\nexport type A = B;", 'src/core/b.ts': "export type B = import('./a.js').A;" }, /import cycle/],
  ['a cycle through a late import', { 'src/core/a.ts': "export const f = () => import('./b.js');", 'src/core/b.ts': "export * from './c.js';", 'src/core/c.ts': "export * from './a.js';" }, /import cycle/],
];
for (const [name, files, expected] of breaches) {
  test(`the boundary gate refuses: ${name}`, () => {
    const found = messages(checkBoundaries(checkout(files)));
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], expected);
  });
}

test('the boundary gate lets every arrow of the table pass', () => {
  const files = {
    'locales/en/ui.json': '{}',
    'src/core/model/a.ts': "import * as z from 'zod/mini';\nexport const a = z;",
    'src/core/plan/p.ts': "import { a } from '../model/a.js';\nexport { a };\nexport type T = 1;",
    'src/data/d.ts': "import type { T } from '../core/plan/p.js';\nexport const load = () => import('./e.js');\nexport type D = T;",
    'src/data/e.ts': 'export const e = 1;',
    'src/providers/one/index.ts': "import { type T } from '../../core/plan/p.js';\nexport const one = (t: T) => t;",
    'src/i18n/i.ts': "import { createInstance } from 'i18next';\nexport const t = () => import('../../locales/en/ui.json');\nexport { createInstance };",
    'src/adapters/box/index.ts': "import { openDB } from 'idb';\nimport { a } from '../../core/model/a.js';\nexport { a, openDB };",
    'src/elements/base/b.ts': "import { html } from 'lit';\nimport '../../i18n/i.js';\nexport { html };",
    'src/elements/ui/u.ts': element('U', "import '../base/b.js';\nimport { property } from 'lit/decorators.js';\nvoid property;\n"),
    'src/elements/fields/f.ts': element('F', "import '../ui/u.js';\n"),
    'src/elements/fields/all.ts': "export * from './f.js';",
    'src/elements/steps/s.ts': element('S', "import '../fields/all.js';\n"),
    'src/elements/wizard/w.ts': element('W', "import '../steps/s.js';\nimport './x.js';\n"),
    'src/elements/wizard/x.ts': element('X'),
    'src/define.ts': "import './elements/wizard/w.js';",
    'src/core.ts': "export * from './core/plan/p.js';\nexport * from './data/d.js';",
    'src/index.ts': "import './define.js';\nimport 'lit';\nexport * from './core.js';",
  };
  assert.deepEqual(messages(checkBoundaries(checkout(files))), []);
});

test('every room of the boundary table names only rooms that exist', () => {
  const known = Object.keys(rooms);
  const named = Object.values(rooms).flatMap(({ imports, typesFrom = [] }) => [...imports, ...typesFrom]);
  const unknown = named.filter((name) => name !== '*' && name !== 'locales' && !known.some((room) => room === name || room.startsWith(`${name}/`)));
  assert.deepEqual(unknown, []);
});

const forbidden = [
  ['any', 'src/core/a.ts', 'export const f = (x: any) => x;', /uses 'any'/],
  ['a double cast', 'src/core/a.ts', 'export const f = (x: string) => x as unknown as number;', /as unknown as/],
  ['a non-null mark', 'src/core/a.ts', 'export const f = (x?: string) => x!.length;', /non-null/],
  ['a silenced compiler', 'src/core/a.ts', '// @ts-expect-error\nexport const a = 1;', /silences the compiler/],
  ['unfinished work', 'src/core/a.ts', '/** TODO later */\nexport const a = 1;', /leaves something to do/],
  ['an enum', 'src/core/a.ts', 'export enum A { B }', /enum/],
  ['a parameter property', 'src/core/a.ts', 'export class A { constructor(private x: string) { void x; } }', /parameter property/],
  ['printing', 'src/capture/a.ts', "console.warn('x');", /prints to the console/],
  ['eval', 'src/capture/a.ts', "eval('1');", /uses eval/],
  ['code from text', 'src/capture/a.ts', "export const f = new Function('return 1');", /makes code from text/],
  ['unsafeHTML', 'src/elements/ui/a.ts', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';", /uses unsafeHTML/],
  ['innerHTML', 'src/capture/a.ts', "export const f = (e: Element) => { e.innerHTML = ''; };", /uses innerHTML/],
  ['full zod', 'src/core/model/a.ts', "export const f = () => import('zod');", /full 'zod'/],
  ['a style attribute', 'src/elements/ui/a.ts', 'export const t = html`<p style="color:red"></p>`;', /style= attribute/],
  ['a bound style attribute', 'src/elements/ui/a.ts', 'export const t = html`<p style=${x}></p>`;', /style= attribute/],
  ['an inline handler', 'src/elements/ui/a.ts', 'export const t = html`<p onclick="x()"></p>`;', /inline event handler/],
  ['a visible text', 'src/elements/ui/a.ts', 'export const t = html`<p ?hidden=${a > b}>Save ${x}</p>`;', /text literal: Save/],
  ['a spoken text', 'src/elements/ui/a.ts', 'export const t = html`<p aria-label="Close"></p>`;', /text literal: aria-label/],
  ['a Chinese text in an element', 'src/elements/ui/a.ts', "export const t = '保存';", /Chinese text/],
  ['the clock in core', 'src/core/a.ts', 'export const f = () => Date.now();', /core may not use Date.now/],
  ['the time of day in core', 'src/core/a.ts', 'export const f = () => new Date();', /ask for the time/],
  ['chance in core', 'src/core/a.ts', 'export const f = () => Math.random();', /core may not use Math.random/],
  ['a province by name', 'src/core/a.ts', 'export const loadGuangdong = 1;', /names a province/],
  ['a province by code', 'src/elements/ui/a.ts', "export const a = '440000';", /names a province/],
  ['a province in Chinese', 'src/core/a.ts', "export const a = '广东省';", /names a province/],
  ['a provider', 'src/elements/ui/a.ts', "export const a = 'ksyun';", /names a provider/],
  ['a focused test', 'test/core/a.test.ts', "it.only('x', () => { expect(1).to.equal(1); });", /skips or focuses/],
  ['a skipped suite', 'test/core/a.test.ts', "describe.skip('x', () => {});", /skips or focuses/],
  ['a test skipped by an option', 'test/node/a.test.mjs', "test('x', { skip: true }, () => { assert.ok(1); });", /skips or focuses/],
  ['a test that asserts nothing', 'test/core/a.test.ts', "it('x', () => { run(); });", /asserts nothing/],
  ['a test whose helper asserts nothing', 'test/core/a.test.ts', "const holds = (x: number) => x;\nit('x', () => { holds(1); });", /asserts nothing/],
  ['a sleeping test', 'test/core/a.test.ts', "it('x', async () => { await aTimeout(100); expect(1).to.equal(1); });", /sleeps/],
];
for (const [name, path, text, expected] of forbidden) {
  test(`the forbidden gate refuses: ${name}`, () => {
    const found = messages(checkForbidden(checkout({ [path]: text })));
    assert.ok(found.length > 0, 'nothing was found');
    assert.match(found.join('\n'), expected);
  });
}

const allowed = [
  ['words and codes inside data', 'src/data/packs/a.ts', "export const a = { code: '440000', name: '广东省' };"],
  ['a provider in its own room', 'src/providers/one/a.ts', "export const a = 'ksyun 金山云';"],
  ['a time zone', 'src/core/a.ts', "export const zone = 'Asia/Shanghai';"],
  ['a provider in a comment', 'src/elements/ui/a.ts', '/** As in provider="ksyun". */\nexport const a = 1;'],
  ['messages in templates', 'src/elements/ui/a.ts', 'export const t = html`<p class="a" aria-label=${x} ?hidden=${a > b}>${y}<!-- note --></p>&nbsp;:`;'],
  ['as const', 'src/core/a.ts', "export const a = ['x'] as const;"],
  ['a date that is given', 'src/core/a.ts', 'export const f = (x: number) => new Date(x);'],
  ['a test that asserts in a function of its file', 'test/core/a.test.ts', "const inner = (x: number) => { expect(x).to.equal(1); };\nfunction holds(x: number) { inner(x); }\nit('x', () => { holds(1); });"],
  ['a test that asserts in a helper', 'test/core/a.test.ts', "it('x', () => { expectSaved(run()); });"],
];
for (const [name, path, text] of allowed) {
  test(`the forbidden gate lets pass: ${name}`, () => {
    assert.deepEqual(messages(checkForbidden(checkout({ [path]: text }))), []);
  });
}

const uses = (...keys) => ({ 'src/elements/ui/a.ts': `export const a = [${keys.map((key) => `'${key}'`).join(', ')}];` });
const localeCases = [
  ['a key that English lacks', { 'locales/zh-CN/ui.json': '{"a":"一","b":"二"}', 'locales/en/ui.json': '{"a":"one"}', ...uses('ui:a', 'ui:b') }, /b: is missing/],
  ['a key that the master lacks', { 'locales/zh-CN/ui.json': '{"a":"一"}', 'locales/en/ui.json': '{"a":"one","b":"two"}', ...uses('ui:a') }, /b: is not in zh-CN/],
  ['other placeholders', { 'locales/zh-CN/ui.json': '{"a":"{{n}} 个"}', 'locales/en/ui.json': '{"a":"{{count}} items"}', ...uses('ui:a') }, /placeholders/],
  ['Chinese in English', { 'locales/zh-CN/ui.json': '{"a":"一"}', 'locales/en/ui.json': '{"a":"one 一"}', ...uses('ui:a') }, /Chinese characters/],
  ['an empty text', { 'locales/zh-CN/ui.json': '{"a":"一"}', 'locales/en/ui.json': '{"a":" "}', ...uses('ui:a') }, /is not a text/],
  ['a missing file', { 'locales/zh-CN/ui.json': '{"a":"一"}', 'locales/en/x.json': '{}', ...uses('ui:a') }, /ui.json: is missing/],
  ['a key that nobody wrote', { 'locales/zh-CN/ui.json': '{"a":"一"}', 'locales/en/ui.json': '{"a":"one"}', ...uses('ui:a', 'ui:c') }, /'ui:c' is not in/],
  ['a computed key without any match', { 'locales/zh-CN/ui.json': '{"a":"一"}', 'locales/en/ui.json': '{"a":"one"}', 'src/elements/ui/a.ts': 'export const f = (x: string) => [`ui:c.${x}`, "ui:a"];' }, /no key begins with 'ui:c\.'/],
];
for (const [name, files, expected] of localeCases) {
  test(`the locale gate refuses: ${name}`, () => {
    assert.match(messages(checkLocales(checkout(files))).join('\n'), expected);
  });
}

test('the locale gate takes a wording for APPs as asked for with the wording for websites, and only so', () => {
  const base = checkout({ 'locales/zh-CN/ui.json': '{"a":"一","aApp":"二","b":"三","bApp":"四","cApp":"五"}', 'locales/en/ui.json': '{"a":"1","aApp":"2","b":"3","bApp":"4","cApp":"5"}', ...uses('ui:a') });
  assert.deepEqual(checkLocales(base).unused.map(({ message }) => message.split(':')[0]), ['b', 'bApp', 'cApp']);
});

test('the locale gate names keys that nothing asks for', () => {
  const base = checkout({ 'locales/zh-CN/ui.json': '{"a":"一","b":{"c":"二"}}', 'locales/en/ui.json': '{"a":"one","b":{"c":"two"}}', ...uses('ui:a') });
  assert.deepEqual(checkLocales(base).unused.map(({ message }) => message), ['b.c: nothing in src/ asks for it']);
});

test('the locale gate accepts plural forms, Chinese terms and computed keys', () => {
  const base = checkout({
    'locales/zh-CN/ui.json': '{"a":"{{count}} 个","kind":{"x":"一","y":"二"}}',
    'locales/en/ui.json': '{"a_one":"{{count}} item","a_other":"{{count}} items","kind":{"x":"one","y":"two"}}',
    'locales/zh-CN/terms.json': '{"entity":"主体"}',
    'locales/en/terms.json': '{"entity":"Entity (主体)"}',
    'locales/zh-CN/step.json': '{"title":"题","part":{"a":"一"}}',
    'locales/en/step.json': '{"title":"Title","part":{"a":"one"}}',
    'src/elements/ui/a.ts': "export const f = (x: string) => [`ui:kind.${x}`, 'ui:a', term('entity'), `${x}:title`, `${x}:part.${x}`];",
  });
  const { findings, unused } = checkLocales(base);
  assert.deepEqual([...findings, ...unused].map(({ message }) => message), []);
});
