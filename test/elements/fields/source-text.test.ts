import { expect } from '@open-wc/testing';
import type { SourceRef } from '../../../src/core/rules/types.js';
import { RuleTexts } from '../../../src/elements/base/rule-texts.js';
import { afterFacts } from '../../../src/data/after-success.js';
import { ministrySmsFacts } from '../../../src/data/ministry-sms.js';
import { pack as national } from '../../../src/data/packs/national.js';
import { sourceText } from '../../../src/elements/fields/texts.js';
import { createI18n, type I18n } from '../../../src/i18n/index.js';
import type { Locale } from '../../../src/i18n/locales.js';
import { profiles } from '../../../src/providers/index.js';

const said: readonly (readonly [provider: string, document: string, zh: string, en: string])[] = [
  ['ksyun', '000', '金山云备案流程', 'Kingsoft Cloud filing guide'],
  ['tencent', '001', '腾讯云备案文档', 'Tencent Cloud filing guide'],
  ['aliyun', '002', '阿里云备案流程', 'Alibaba Cloud filing process'],
  ['vianet', '004', '世纪互联蓝云操作指导', '21Vianet Blue Cloud guide'],
];
const names = /金山|腾讯|阿里|世纪互联|蓝云|Kingsoft|Tencent|Alibaba|21Vianet/;

async function textsOf(provider: string | null, locale: Locale, part: 'provider' | 'first' = 'provider'): Promise<I18n> {
  const i18n = createI18n({ locale });
  await i18n.load('fields');
  const profile = provider === null ? undefined : (await profiles[provider]?.())?.default;
  if (profile && part === 'first') for (const [key, value] of Object.entries((await load(profile.firstWording?.[locale])).overrides)) i18n.addMessages(locale, ...nested(key, value));
  else if (profile) await new RuleTexts().provider(i18n, profile);
  return i18n;
}
type Lazy<T> = T | (() => Promise<T>) | undefined;
async function load<T extends { readonly overrides: Readonly<Record<string, string>> }>(wording: Lazy<T>): Promise<Pick<T, 'overrides'>> {
  return typeof wording === 'function' ? wording() : (wording ?? { overrides: {} });
}
type Messages = Parameters<I18n['addMessages']>[2];
function nested(key: string, text: string): [string, Messages] {
  const [namespace = '', path = ''] = key.split(':');
  return [namespace, path.split('.').reduceRight<Messages | string>((inner, part) => ({ [part]: inner }), text) as Messages];
}
/** Every source below a value. */
function sourcesIn(value: unknown): readonly SourceRef[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => (key === 'source' ? [child as SourceRef] : sourcesIn(child)));
}

for (const [provider, own, zh, en] of said) {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`${provider}, ${locale}: its own document is named with its lines, that of another is common guidance`, async () => {
      for (const part of ['provider', 'first'] as const) {
        const { t } = await textsOf(provider, locale, part);
        expect(sourceText(t, { document: own, section: '§3 L48', date: '2020-01-02' })).to.contain(locale === 'en' ? en : zh).and.to.contain('§3 L48').and.to.contain('2020-01-02');
        for (const [, document] of said.filter(([name]) => name !== provider)) {
          expect(sourceText(t, { document, section: '§3 L48', date: '2020-01-02' })).to.equal(locale === 'en' ? 'Common filing guidance (2020-01-02)' : '备案通用说明（2020-01-02）');
          expect(sourceText(t, { document, section: '§3 L48' })).to.equal(locale === 'en' ? 'Common filing guidance' : '备案通用说明');
        }
      }
    });
  }
}

for (const provider of [...said.map(([name]) => name), null]) {
  it(`what is common to all names no provider but ${provider ?? 'nobody'}`, async () => {
    const sources = sourcesIn([afterFacts, ministrySmsFacts, national]);
    expect(sources.length).to.be.greaterThan(40);
    for (const locale of ['zh-CN', 'en'] as const) {
      const { t } = await textsOf(provider, locale);
      const own = said.find(([name]) => name === provider)?.[1];
      for (const source of sources) if (source.document !== own) expect(sourceText(t, source)).to.not.match(names);
    }
  });
}

it('requirements of the authorities keep their name and their lines', async () => {
  const { t } = await textsOf('vianet', 'zh-CN');
  expect(sourceText(t, { document: '003', section: '§7.4.5 L1384', date: '2020-10-20' })).to.equal('各省管局备案要求（2020-10-20）§7.4.5 L1384');
});
