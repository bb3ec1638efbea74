import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkDocs } from '../../scripts/check-docs.mjs';
import { checkSideEffects } from '../../scripts/check-package.mjs';
import { isFalseAlarm } from '../../scripts/lint.mjs';

const made = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
function checkout(files) {
  const base = mkdtempSync(join(tmpdir(), 'gates-'));
  made.push(base);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  return base;
}
const messages = (findings) => findings.map(({ file, message }) => `${file}: ${message}`);

const effects = ['define();', 'customElements.define("x-a", A);', 'globalThis.x = 1;', 'if (a) b();', 'for (const x of y) z(x);', 'A.prototype.x.push(1);'];
for (const code of effects) {
  test(`a built file with the effect \`${code}\` has to be listed`, () => {
    const base = checkout({ 'dist/a.js': `const own = 1;\n${code}\nexport { own };` });
    assert.match(messages(checkSideEffects(base, [])).join('\n'), /dist\/a\.js: has an effect/);
    assert.deepEqual(messages(checkSideEffects(base, ['./dist/a.js'])), []);
  });
}

const quiet = [
  'class A { static styles = css`a`; }\nexport { A };',
  'class A {}\n__decorate([property()], A.prototype, "x", void 0);\nexport { A };',
  'let A = class {};\nA = __decorate([x], A);\nA.tag = "x";\nexport { A };',
  'import { b } from "./b.js";\nexport const c = b(1);',
  '"use strict";\nfunction f() { g(); }\nexport { f };',
];
for (const code of quiet) {
  test(`a built file without effects may not be listed: ${code.split('\n')[1] ?? code}`, () => {
    const base = checkout({ 'dist/a.js': code, 'dist/b.js': 'export const b = (x) => x;' });
    assert.deepEqual(messages(checkSideEffects(base, [])), []);
    assert.match(messages(checkSideEffects(base, ['./dist/a.js'])).join('\n'), /has no effect/);
  });
}

test('a listed file that was not built is named', () => {
  const base = checkout({ 'dist/a.js': 'export const a = 1;' });
  assert.match(messages(checkSideEffects(base, ['./dist/gone.js'])).join('\n'), /gone\.js, which was not built/);
});

const alarms = [
  [`Type 'Symbol(undefined) | "true"' is not assignable to '"true" | "false"'`, true],
  [`Type 'string | Symbol(undefined)' is not assignable to 'string'`, true],
  [`Type 'string' is not assignable to '"on" | "off" | ... 48 more ...'`, true],
  [`Type 'number | Symbol(undefined)' is not assignable to 'string'`, true],
  [`Type 'Profile' is not assignable to 'string'`, false],
  ["Unknown attribute 'popover'.", true],
  ["Unknown attribute 'lable'.", false],
  [`Type '"maybe" | Symbol(undefined)' is not assignable to '"true" | "false"'`, false],
  [`Type 'string' is not assignable to 'number'`, false],
  [`Type 'string' is not assignable to 'Profile'`, false],
  ['Unknown tag <x-y>.', false],
];
for (const [message, expected] of alarms) {
  test(`lit-analyzer's "${message}" is ${expected ? 'a false alarm' : 'taken seriously'}`, () => {
    assert.equal(isFalseAlarm(message), expected);
  });
}

const documented = { tagName: 'icp-a', name: 'A', description: 'An element.' };
const element = (body, imports = '') => `${imports}export class A extends Base { render() { ${body} } }\ndeclare global { interface HTMLElementTagNameMap { 'icp-a': A } }`;
const withManifest = (declaration, files) =>
  checkout({ 'custom-elements.json': JSON.stringify({ modules: [{ path: 'src/elements/ui/a.ts', declarations: [{ ...documented, ...declaration }] }] }), ...files });

const docCases = [
  ['a slot that is not documented', {}, element('return html`<slot name="end"></slot>`;'), /makes the slot 'end'/],
  ['a slot that is not made', { slots: [{ name: 'end', description: 'x' }] }, element('return html``;'), /documents the slot 'end'/],
  ['a part that is not documented', {}, element('return html`<p part="body"></p>`;'), /makes the part 'body'/],
  ['an event that is not documented', {}, element("this.emit('change-all');"), /makes the event 'change-all'/],
  ['an event that is not made', { events: [{ name: 'gone', description: 'x' }] }, element('return 1;'), /documents the event 'gone'/],
  ['a part without a description', { cssParts: [{ name: 'body' }] }, element('return html`<p part="body"></p>`;'), /does not describe the part/],
  ['an element without a description', { description: '' }, element('return 1;'), /has no description/],
  ['an outer element with a mute member', { tagName: 'icp-filing-a', members: [{ name: 'next' }] }, element('return 1;'), /does not describe its member 'next'/],
];
for (const [name, declaration, code, expected] of docCases) {
  test(`the documentation gate refuses: ${name}`, () => {
    assert.match(messages(checkDocs(withManifest(declaration, { 'src/elements/ui/a.ts': code })).findings).join('\n'), expected);
  });
}

test('the documentation gate finds what helpers and base classes make', () => {
  const base = withManifest(
    { slots: [{ name: '', description: 'x' }], cssParts: [{ name: 'control', description: 'x' }], events: [{ name: 'done', description: 'x' }] },
    {
      'src/elements/ui/a.ts': element('return part();', "import { Base } from './base.js';\nimport { part } from './part.js';\n"),
      'src/elements/ui/base.ts': "export class Base { x() { this.emit('done'); return html`<slot></slot>`; } }",
      'src/elements/ui/part.ts': 'export const part = () => html`<p part="control other"></p>`;',
    },
  );
  assert.deepEqual(messages(checkDocs(base).findings), []);
});
