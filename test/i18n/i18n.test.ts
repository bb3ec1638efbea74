import { expect } from '@open-wc/testing';
import { IcpError } from '../../src/core/model/errors.js';
import { createI18n, readableKey, resolveLocale } from '../../src/i18n/index.js';

const words = {
  'zh-CN': { probe: { hi: '你好 {{name}}', group: { inner: '内' } }, terms: { probeEntity: '主办单位' } },
  en: { probe: { hi: 'Hi {{name}}', count_one: '{{count}} file', count_other: '{{count}} files' }, terms: { probeEntity: 'Filing entity' } },
} as const;

const make = (locale: 'zh-CN' | 'en') => createI18n({ locale, overrides: words });

it('a message is filled with its parameters', () => {
  expect(make('zh-CN').t('probe:hi', { name: '王' })).to.equal('你好 王');
});

it('what looks like markup stays as typed, since Lit escapes it', () => {
  expect(make('en').t('probe:hi', { name: '<A&B>' })).to.equal('Hi <A&B>');
});

it('plural forms follow the count', () => {
  const i18n = make('en');
  expect([1, 3].map((count) => i18n.t('probe:count', { count }))).to.deep.equal(['1 file', '3 files']);
});

for (const [key, shown] of [
  ['ui:upload.chooseFile', 'choose file'],
  ['probe:group', 'group'],
  ['nowhere:very-long_name', 'very long name'],
] as const) {
  it(`the missing message ${key} is shown as "${shown}"`, () => {
    expect(make('zh-CN').t(key)).to.equal(shown);
  });
}

it('English never falls back to Chinese', () => {
  expect(make('en').t('probe:group.inner')).to.equal('inner');
});

it('has tells a message from a missing one', () => {
  const i18n = make('zh-CN');
  expect([i18n.has('probe:hi'), i18n.has('probe:ho')]).to.deep.equal([true, false]);
});

it('a namespace is there after loading and not before', async () => {
  const i18n = createI18n({ locale: 'en' });
  const before = [i18n.isLoaded('ui'), i18n.has('ui:loading')];
  await i18n.load('ui');
  expect([before, i18n.isLoaded('ui'), i18n.has('ui:loading')]).to.deep.equal([[false, false], true, true]);
});

it('wording given earlier survives the file that arrives later', async () => {
  const i18n = createI18n({ locale: 'en', overrides: { en: { ui: { loading: 'Needed' } } } });
  await i18n.load('ui');
  expect(i18n.t('ui:loading')).to.equal('Needed');
});

it('added messages win over the loaded file', async () => {
  const i18n = createI18n({ locale: 'en' });
  await i18n.load('ui');
  i18n.addMessages('en', 'ui', { loading: 'Must have' });
  expect(i18n.t('ui:loading')).to.equal('Must have');
});

it('a file that cannot be had is a typed error, keys stay readable, and asking again tries again', async () => {
  let attempts = 0;
  const broken = async () => {
    attempts += 1;
    if (attempts === 1) throw new TypeError('offline');
    return { default: { loading: 'Late' } };
  };
  const i18n = createI18n({ locale: 'en', tables: { en: { ui: broken } } });
  const error = await i18n.load('ui').catch((reason: unknown) => reason);
  const first = [error instanceof IcpError && error.code, i18n.t('ui:loading')];
  await i18n.load('ui');
  expect([first, i18n.t('ui:loading')]).to.deep.equal([['unavailable', 'loading'], 'Late']);
});

it('a switch whose files cannot be had leaves the old language', async () => {
  const i18n = createI18n({ locale: 'en', tables: { 'zh-CN': { ui: () => Promise.reject(new TypeError('offline')) } } });
  await i18n.load('ui');
  const error = await i18n.setLocale('zh-CN').catch((reason: unknown) => reason);
  expect([error instanceof IcpError && error.code, i18n.locale]).to.deep.equal(['unavailable', 'en']);
});

it('switching brings along every namespace that was loaded', async () => {
  const i18n = createI18n({ locale: 'en' });
  await i18n.load('ui');
  await i18n.setLocale('zh-CN');
  expect([i18n.locale, i18n.isLoaded('ui'), i18n.t('ui:loading')]).to.deep.equal(['zh-CN', true, '正在加载…']);
});

it('listeners hear of a switch only when the new texts are there', async () => {
  const i18n = createI18n({ locale: 'en' });
  await i18n.load('ui');
  const heard: string[] = [];
  i18n.subscribe(() => heard.push(`${i18n.locale} ${i18n.isLoaded('ui')}`));
  await i18n.setLocale('zh-CN');
  expect(heard).to.deep.equal(['zh-CN true']);
});

it('of two switches in flight the later call wins', async () => {
  const i18n = createI18n({ locale: 'en' });
  await i18n.load('ui');
  await Promise.all([i18n.setLocale('zh-CN'), i18n.setLocale('en')]);
  expect(i18n.locale).to.equal('en');
});

it('a listener that left hears nothing', () => {
  const i18n = make('en');
  let heard = 0;
  const leave = i18n.subscribe(() => heard++);
  leave();
  i18n.addMessages('en', 'probe', { x: 'x' });
  expect(heard).to.equal(0);
});

it('two instances do not share language or wording', () => {
  const [zh, en] = [make('zh-CN'), make('en')];
  zh.addMessages('en', 'probe', { hi: 'changed' });
  expect([zh.locale, en.t('probe:hi', { name: 'B' })]).to.deep.equal(['zh-CN', 'Hi B']);
});

it('English shows the official Chinese term beside the translation', () => {
  expect(make('en').term('probeEntity')).to.deep.equal({ text: 'Filing entity', official: '主办单位' });
});

it('Chinese shows the term alone', () => {
  expect(make('zh-CN').term('probeEntity')).to.deep.equal({ text: '主办单位' });
});

it('loading the terms in English loads the official ones too, and nothing else in Chinese', async () => {
  const i18n = createI18n({ locale: 'en' });
  await i18n.load('ui', 'terms');
  const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
  expect(i18n.isLoaded('terms')).to.equal(true);
  expect(files.some((file) => file.endsWith('/locales/zh-CN/terms.json'))).to.equal(true);
});

for (const [tag, locale] of [
  ['zh', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh_TW', 'zh-CN'],
  ['', 'zh-CN'],
  [undefined, 'zh-CN'],
  ['en-GB', 'en'],
  ['fr', 'en'],
] as const) {
  it(`the language tag ${String(tag)} gives ${locale}`, () => {
    expect(resolveLocale(tag)).to.equal(locale);
  });
}

it('a readable key is its last part in words', () => {
  expect(readableKey('shell:autoSave.savedAt')).to.equal('saved at');
});

it('a civil day does not move with the time zone', () => {
  expect(make('en').formatDate('2026-03-01')).to.equal('March 1, 2026');
});

it('an instant is shown in the time of Shanghai', () => {
  expect(make('zh-CN').formatDate('2026-03-01T16:05:00Z', 'dayTime')).to.equal('2026年3月2日 00:05');
});

it('what is not a date is shown as given', () => {
  expect(make('en').formatDate('soon')).to.equal('soon');
});

it('lists and numbers follow the language', () => {
  const shown = [make('en').formatList(['a', 'b', 'c'], 'or'), make('zh-CN').formatList(['甲', '乙', '丙']), make('en').formatNumber(12345.5)];
  expect(shown).to.deep.equal(['a, b, or c', '甲、乙和丙', '12,345.5']);
});

it('the first part of a namespace is there without the rest', async () => {
  const i18n = createI18n({ locale: 'en' });
  await i18n.load('ui.first');
  expect([i18n.isLoaded('ui.first'), i18n.isLoaded('ui'), i18n.has('ui:loading'), i18n.has('ui:upload.choose')]).to.deep.equal([true, false, true, false]);
});

it('a host that serves a namespace serves its first part too, and is asked once', async () => {
  let asked = 0;
  const own = async () => ({ default: { loading: `Own ${++asked}` } });
  const i18n = createI18n({ locale: 'en', tables: { en: { ui: own } } });
  await i18n.load('ui.first');
  await i18n.load('ui');
  expect([i18n.t('ui:loading'), asked, i18n.isLoaded('ui.first')]).to.deep.equal(['Own 1', 1, true]);
});
