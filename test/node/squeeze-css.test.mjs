import assert from 'node:assert/strict';
import { test } from 'node:test';
import { squeezeCss, squeezeStyles } from '../../scripts/build/squeeze-css.mjs';

const rows = [
  ['  li :hover {\n    color: red;\n  }\n', 'li :hover{color:red}', 'a space before a colon is a combinator'],
  ["a::before { content: ' ; , '; }", "a::before{content:' ; , '}", 'strings stay'],
  ['/* it isn’t, it\'s */ b { margin: 0 }', 'b{margin:0}', 'remarks go, apostrophes and all'],
  ['a { width: calc(1rem + 2px); } /* x */ b { top: 0; }', 'a{width:calc(1rem + 2px)}b{top:0}', 'sums keep their spaces'],
  ['${shared} .foo { inset: ${gap} 0; }', '${shared} .foo{inset:${gap} 0}', 'expressions keep what stands beside them'],
  ['@media (min-width: 30rem) and (max-width: 40rem) { a, b > c { top: 0 } }', '@media (min-width:30rem) and (max-width:40rem){a,b > c{top:0}}', 'conditions keep their words apart'],
];
for (const [from, to, what] of rows) test(`style sheets: ${what}`, () => assert.equal(squeezeCss(from), to));

test('a sheet with a literal inside an expression stays as it is, and scripts are not touched', () => {
  const code = 'const a = css`${unsafeCSS(`b { c: d }`)}`; // css: e\nconst f = html`<i>  g: h; </i>`;';
  assert.equal(squeezeStyles(code), code);
  assert.equal(squeezeStyles('static styles = css`\n  p {\n    top: 0;\n  }\n`;'), 'static styles = css`p{top:0}`;');
});
