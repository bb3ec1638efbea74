import { expect } from '@open-wc/testing';
import { reasonOf } from '../../../src/elements/fields/upload-rows.js';
import { createI18n, type Locale } from '../../../src/i18n/index.js';

const small = { code: 'image-too-small', at: '', details: { reason: 'pixels', minWidth: 32, minHeight: 32 } } as const;

for (const [locale, icon, paper] of [['zh-CN', /图标.*32 像素/, /看不清文字/], ['en', /icon.*32 pixels/, /too small to be read/]] as const satisfies readonly (readonly [Locale, RegExp, RegExp])[]) {
  it(`an icon has nothing to be read: what is wrong with it is said of an icon (${locale})`, async () => {
    const i18n = createI18n({ locale });
    await i18n.load('capture');
    expect(reasonOf(small, { t: i18n.t, i18n, subject: 'icon' })).to.match(icon);
    expect(reasonOf(small, { t: i18n.t, i18n })).to.match(paper);
    for (const code of ['image-too-large', 'image-unsupported', 'image-unreadable'] as const) {
      expect(reasonOf({ code, at: '', details: { kind: 'svg' } }, { t: i18n.t, i18n, subject: 'icon' }), code).to.not.match(/证件|文字|重新拍摄|paper|photo|Take it/);
    }
  });
}
