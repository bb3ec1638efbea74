import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/i18n/engine.js';
import { en } from '../../src/i18n/en.js';
import { createI18n } from '../../src/i18n/index.js';
import type { Locale, LocaleTable, Messages } from '../../src/i18n/locales.js';
import { createLookup } from '../../src/i18n/lookup.js';
import { zhCN } from '../../src/i18n/zh-cn.js';

const leaves = (tree: Messages, prefix: string): readonly (readonly [key: string, text: string])[] =>
  Object.entries(tree).flatMap(([name, value]) => (typeof value === 'string' ? [[`${prefix}${name}`, value] as const] : leaves(value, `${prefix}${name}.`)));

const paramsFor = (text: string, count: number) =>
  Object.fromEntries([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => [name, name === 'count' ? count : `<${name}> $& {{x}}`]));

for (const [locale, table] of Object.entries({ 'zh-CN': zhCN, en }) as readonly [Locale, LocaleTable][]) {
  for (const [namespace, load] of Object.entries(table)) {
    it(`the first look-up and i18next read ${namespace} alike in ${locale}`, async () => {
      const { default: messages } = await load();
      const lookup = createLookup({ [locale]: { [namespace]: messages } });
      const engine = createEngine({ [locale]: { [namespace]: messages } });
      for (const [path, text] of leaves(messages, `${namespace}:`)) {
        for (const key of [path, path.replace(/_(one|other)$/, '')]) {
          for (const count of [0, 1, 2, 7]) {
            const params = paramsFor(text, count);
            expect(lookup.text(locale, key, params), key).to.equal(engine.text(locale, key, params));
          }
          expect([lookup.exists(locale, key), lookup.exists(locale, `${key}Not`)], key).to.deep.equal([engine.exists(locale, key), false]);
        }
      }
    });
  }
}

const odd: Messages = { 'flat.key': 'flat', tree: { 'has.point': 'inside', deep: { end: 'end' } }, files_one: 'one', files_other: '{{count}}', empty: '', gap: 'a{{b}}c' };

for (const key of ['odd:flat.key', 'odd:tree', 'odd:tree.has.point', 'odd:tree.deep.end', 'odd:tree.deep', 'odd:files', 'odd:empty', 'odd:gap', 'odd:none', 'none:flat.key']) {
  it(`the first look-up and i18next agree on ${key}`, () => {
    const [lookup, engine] = [createLookup({ en: { odd } }), createEngine({ en: { odd } })];
    expect([lookup.text('en', key, undefined), lookup.exists('en', key)]).to.deep.equal([engine.text('en', key, undefined), engine.exists('en', key)]);
  });
}

it('a parameter that is missing stays to be seen in both', () => {
  const both = [createLookup({ en: { odd } }), createEngine({ en: { odd } })];
  expect(both.map((one) => one.text('en', 'odd:gap', { other: 1 }))).to.deep.equal(['a{{b}}c', 'a{{b}}c']);
});

for (const overwrite of [true, false]) {
  it(`messages added later are merged alike, ${overwrite ? 'over' : 'under'} those that are there`, () => {
    const later: Messages = { a: 'new', tree: { b: 'new', c: 'new' }, text: { now: 'a tree' }, fresh: { d: 'new' } };
    const before = (): { en: { ns: Messages } } => ({ en: { ns: { a: 'old', tree: { b: 'old', z: 'old' }, text: 'old' } } });
    const both = [createLookup(before()), createEngine(before())];
    for (const one of both) one.add('en', 'ns', later, overwrite);
    const [lookup, engine] = both.map((one) => ['a', 'tree.b', 'tree.c', 'tree.z', 'text', 'text.now', 'fresh.d'].map((key) => one.text('en', `ns:${key}`, undefined)));
    expect(lookup).to.deep.equal(engine);
  });
}

it('formats are there once the whole engine has come', async () => {
  const i18n = createI18n({ locale: 'en', overrides: { en: { probe: { size: '{{size, number}}' } } } });
  await i18n.complete();
  expect(i18n.t('probe:size', { size: 1234 })).to.equal('1,234');
});

it('listeners hear when the whole engine has come', async () => {
  const i18n = createI18n({ locale: 'en' });
  let heard = 0;
  i18n.subscribe(() => heard++);
  await i18n.complete();
  expect(heard).to.equal(1);
});
