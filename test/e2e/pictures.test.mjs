/** What an applicant gives by mistake, pictures that are too large, and a recogniser that cannot work. */
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applicant, company, expect, picture, readingTime } from './applicant.mjs';
import { heic, noisyJpeg, pdf, png, program, svg } from './files.mjs';
import { limit, useDemo } from './harness.mjs';

const demo = useDemo();

const texts = (locale) => JSON.parse(readFileSync(new URL(`../../locales/${locale}/capture.json`, import.meta.url), 'utf8'));
const photo = readFileSync(picture(company.licence));

/** Each with the message that it must get, by key; the words are those of the message files. */
const mistakes = [
  { what: 'a HEIC photo', name: 'IMG_0001.HEIC', bytes: heic, says: 'image-unsupported-heic' },
  { what: 'a HEIC photo named as a JPEG', name: 'IMG_0001.jpg', bytes: heic, says: 'image-unsupported-heic' },
  { what: 'a PDF', name: 'licence.pdf', bytes: pdf, says: 'image-unsupported-pdf' },
  { what: 'an SVG', name: 'licence.svg', bytes: svg, says: 'image-unsupported-svg' },
  { what: 'a program named as a picture', name: 'licence.jpg', bytes: program, says: 'image-unsupported-executable' },
  { what: 'an empty file', name: 'empty.jpg', bytes: Buffer.alloc(0), says: 'image-empty' },
  { what: 'a photo that was cut off', name: 'half.jpg', bytes: photo.subarray(0, photo.length / 2), says: 'image-truncated' },
  { what: 'a thumbnail', name: 'thumb.png', bytes: png(120, 80), says: 'image-too-small' },
];

const labels = { 'zh-CN': { paper: '主办单位证件证明', choose: /^(选择文件|更换)：/, remove: /^移除：/, problem: '错误：' }, en: { paper: /^Certificate|certificate/, choose: /^(Choose|Replace)/i, remove: /^Remove/, problem: 'Error' } };

for (const locale of ['zh-CN', 'en']) {
  test(`each wrong file is told what it is and what to do instead, in ${locale}`, limit, async () => {
    const { page, checkAxe } = await demo.open({ path: `?lang=${locale}` });
    const { failure } = texts(locale);
    const words = labels[locale];
    const paper = page.getByRole('group', { name: words.paper });
    for (const { name, bytes, says } of mistakes) {
      const chooser = page.waitForEvent('filechooser');
      await paper.getByRole('button', { name: words.choose }).first().click();
      await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer: bytes });
      await expect(paper.getByText(failure[says])).toBeVisible();
      await expect(paper.getByRole('button', { name: words.remove })).toBeVisible();
    }
    await checkAxe(`a wrong file in ${locale}`);
    await paper.getByRole('button', { name: words.remove }).click();
    await expect(paper.getByText(failure['image-too-small'])).toHaveCount(0);
    await expect(paper.getByRole('button', { name: words.choose }).first()).toBeFocused();
  });
}

test('a picture above the limit is compressed, one with too many pixels reduced, and both are told', limit, async () => {
  const { page } = await demo.open();
  const me = applicant(page);
  await me.at('type-check');
  const give = (name, buffer) => me.choosePicture('主办单位证件证明', { name, mimeType: 'image/jpeg', buffer });
  const large = await noisyJpeg(page, 2000);
  expect(large.length).toBeGreaterThan(5 * 1024 * 1024);
  await give('large.jpg', large);
  await me.arrived('主办单位证件证明', 'large.jpg');
  await expect(me.group('主办单位证件证明').getByText('已压缩到平台允许的大小')).toBeVisible();
  await me.button('移除：large.jpg').click();
  await give('wide.png', png(4000, 1200));
  await me.arrived('主办单位证件证明', 'wide.png');
  await expect(me.group('主办单位证件证明').getByText('图片过大，已缩小')).toBeVisible();
});

const isReady = async (page) => {
  const me = applicant(page);
  await me.at('type-check');
  await me.choose('主办单位性质', company.nature);
  await me.choose('主办单位证件类型', company.certificate);
  return me;
};

for (const { what, blocked, told } of [
  { what: 'the worker', blocked: '**/ocr/ocr-worker.js', told: false },
  { what: 'the language data', blocked: '**/ocr/**/*.gz', told: true },
]) {
  test(`a recogniser that does not get ${what} says so, and the form works without it`, limit, async () => {
    const { page, context, expectTrouble } = await demo.open();
    await context.route(blocked, (route) => route.abort());
    const me = await isReady(page);
    await me.choosePicture('主办单位证件证明', company.licence);
    await expect(me.group('主办单位证件证明').getByText(/识别所需的文件没有加载成功，请手动填写|页面的安全策略阻止了识别功能，请手动填写|识别功能无法启动，请手动填写/)).toBeVisible({ timeout: readingTime });
    await me.arrived('主办单位证件证明', company.licence);
    await me.type('主办单位证件号码', company.number);
    await expect(me.textbox('主办单位证件号码')).toHaveValue(company.number);
    // The browser reports files that a worker did not get, but not the worker itself.
    if (told) expectTrouble(/ocr/);
  });
}

test('a reading that was called off fills in nothing, then or later', limit, async () => {
  const { page, expectQuiet } = await demo.open();
  const me = await isReady(page);
  await me.choosePicture('主办单位证件证明', company.licence);
  await me.button('取消识别，手动填写').click();
  await expect(me.group('主办单位证件证明').getByText('已取消识别，请手动填写')).toBeVisible();
  await me.type('主办单位证件号码', '91440106LABAAAA47Q');

  // The same picture read to its end leaves alone what was typed.
  await me.button(`移除：${company.licence}`).click();
  await me.choosePicture('主办单位证件证明', company.licence);
  await me.read('主办单位证件证明');
  await expect(me.textbox('主办单位证件号码')).toHaveValue('91440106LABAAAA47Q');
  await me.button(new RegExp(`^采用：.*${company.number}.*主办单位证件号码`)).click();
  await expect(me.textbox('主办单位证件号码')).toHaveValue(company.number);
  await me.button('撤销“主办单位证件号码”的自动填写').click();
  await expect(me.textbox('主办单位证件号码')).toHaveValue('91440106LABAAAA47Q');
  expectQuiet();
});
