import { expect } from '@open-wc/testing';
import type { UploadStatus } from '../../../src/core/store/types.js';
import { ksyunFirstIndividualTianjin, ksyunFirstUnitBeijing, ksyunFirstUnitJiangsu, now, withManyWebsites, without, withRejection } from '../../fixtures/filings/index.js';
import { answered } from '../../../stories/support/specimens.js';
import { tried } from '../../../stories/support/steps.js';
import { drawnPicture } from '../../../stories/ui/pictures.js';
import { descriptionOf } from '../ui/show.js';
import { closeSteps, drawings, fieldOf, fieldsOf, find, findAll, holdsFocus, keyOf, openStep, section, summaryOf, tooWide, until, words, type OpenStep } from './step.js';

const unit = ksyunFirstUnitBeijing;
const sheet = 'services[s1].materials[verification-sheet]';
const lacking = without(unit, sheet, 'services[s1].materials[domain-certificate]');

async function give(shown: OpenStep, key: string, name: string): Promise<void> {
  const input = find<HTMLInputElement>(fieldOf(shown.step, key), 'file', '选择文件');
  const data = new DataTransfer();
  data.items.add(new File([await drawnPicture()], name, { type: 'image/png' }));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const coming = (status: Partial<UploadStatus>) => () => ({
  uploads: { file1: { path: sheet, fileId: 'file1', name: 'sheet.jpg', side: null, phase: 'uploading' as const, ratio: 0.4, failure: null, changes: [], canRetry: true, ...status } },
});

afterEach(closeSteps);

it('empty: each paper has its place, and none is called missing yet', async () => {
  const shown = await openStep('materials', { filing: lacking });
  expect(findAll(fieldOf(shown.step, sheet), 'button', '选择文件').length).to.be.greaterThan(0);
  expect(findAll(fieldOf(shown.step, 'services[s1].materials[domain-certificate]'), 'button', '选择文件').length).to.be.greaterThan(0);
  expect(shown.words()).to.not.contain('错误：');
});

it('filled: each paper shows what was given', async () => {
  const shown = await openStep('materials', { filing: unit });
  for (const slot of ['verification-sheet', 'domain-certificate']) {
    const field = fieldOf(shown.step, `services[s1].materials[${slot}]`);
    expect([...find(field, 'group').querySelectorAll('img')].map(({ alt }) => alt), slot).to.deep.equal([`${slot}-s1.jpg 预览`]);
  }
});

it('a blank sheet to fill in can be had', async () => {
  const shown = await openStep('materials', { filing: lacking });
  const link = find(fieldOf(shown.step, sheet), 'group').querySelector('a');
  expect([link?.textContent?.trim(), link?.getAttribute('href')?.endsWith('providers/ksyun/verification-sheet.pdf')]).to.deep.equal(['下载空白模板', true]);
});

it('papers follow province and holder', async () => {
  const slots = async (filing: typeof unit): Promise<readonly string[]> => fieldsOf((await openStep('materials', { filing })).step).map((field) => /materials\[(.*)\]/.exec(keyOf(field))?.[1] ?? '');
  expect(await slots(unit)).to.include('holding-unit-certificate');
  expect(await slots(ksyunFirstUnitJiangsu)).to.include('authorisation-letter').and.to.not.include('holding-unit-certificate');
  expect(await slots(ksyunFirstIndividualTianjin)).to.not.include('authorisation-letter');
});

it('each website has papers of its own, under its name', async () => {
  const shown = await openStep('materials', { filing: answered(withManyWebsites(unit, 2), 'services[s2].name', '青禾云图商城') });
  expect(fieldsOf(section(shown.step, '“青禾云图官方网站”的资料')).map(keyOf).every((key) => key.startsWith('services[s1]'))).to.equal(true);
  expect(fieldsOf(section(shown.step, '“青禾云图商城”的资料')).map(keyOf).every((key) => key.startsWith('services[s2]'))).to.equal(true);
});

it('two websites of one name are told apart by their domains', async () => {
  const shown = await openStep('materials', { filing: withManyWebsites(unit, 2) });
  expect(() => section(shown.step, '“青禾云图官方网站 qinghe-yuntu-2.cn”的资料')).to.not.throw();
});

it('finding: going on without a paper stays, says which, and leads to it', async () => {
  const shown = await openStep('materials', { filing: lacking });
  find(shown.wizard, 'button', '下一步').click();
  await shown.rest();
  expect(shown.filing().step).to.equal('materials');
  expect(descriptionOf(find(fieldOf(shown.step, sheet), 'group')) + words(fieldOf(shown.step, sheet))).to.contain('错误：');
  const line = summaryOf(shown.wizard).find((each) => each.textContent?.includes('真实性核验单'));
  line?.click();
  await until(() => holdsFocus(fieldOf(shown.step, sheet)), 'the place of the paper has no focus');
});

it('a paper given is uploaded, shown and no longer missing', async () => {
  const shown = await openStep('materials', { filing: tried(lacking) });
  const before = summaryOf(shown.wizard).length;
  await give(shown, sheet, 'signed-sheet.png');
  await until(() => JSON.stringify(shown.value(sheet) ?? null).includes('uploadId'), 'it was not uploaded');
  await shown.rest();
  expect(words(fieldOf(shown.step, sheet))).to.contain('signed-sheet.png').and.to.not.contain('错误：');
  expect(summaryOf(shown.wizard)).to.have.length(before - 1);
});

it('an upload draws its own field and no other', async () => {
  const shown = await openStep('materials', { filing: lacking });
  const counts = drawings(shown.step);
  await give(shown, sheet, 'signed-sheet.png');
  await until(() => JSON.stringify(shown.value(sheet) ?? null).includes('uploadId'), 'it was not uploaded');
  await shown.rest();
  expect([...counts.keys()].filter((key) => key.startsWith('services')).sort()).to.deep.equal([sheet]);
});

it('under way: how far it is, and a way to give it up', async () => {
  const shown = await openStep('materials', { filing: lacking, over: coming({}) });
  expect(words(fieldOf(shown.step, sheet))).to.contain('正在上传 40%');
  find(shown.step, 'button', '移除：sheet.jpg').click();
  expect(shown.commands('files/cancel')).to.deep.equal([{ type: 'files/cancel', fileId: 'file1' }]);
});

it('failed: why, and another try; the other papers are not touched', async () => {
  const shown = await openStep('materials', { filing: lacking, over: coming({ phase: 'failed', failure: { code: 'network', details: {}, at: now } }) });
  expect(words(fieldOf(shown.step, sheet))).to.contain('网络中断');
  find(shown.step, 'button', '重试：sheet.jpg').click();
  expect(shown.commands('files/retry')).to.deep.equal([{ type: 'files/retry', fileId: 'file1' }]);
  expect(words(fieldOf(shown.step, 'services[s1].materials[domain-certificate]'))).to.not.contain('网络中断');
});

it('submitted: papers are looked at and not changed', async () => {
  const shown = await openStep('materials', { filing: { ...unit, orderId: 'order-1' } });
  expect(find(fieldOf(shown.step, sheet), 'group').querySelectorAll('img')).to.have.length(1);
  expect(findAll(shown.step, 'button', /^(更换|移除|选择文件)/)).to.have.length(0);
});

it('rejected: the paper named can be replaced, with the reviewer’s words beside it; the others stay', async () => {
  const shown = await openStep('materials', { filing: withRejection(unit, { path: sheet, message: '核验单签字不清楚。', at: '2026-11-20T01:30:00.000Z' }) });
  expect(words(fieldOf(shown.step, sheet))).to.contain('核验单签字不清楚。');
  expect(findAll(fieldOf(shown.step, sheet), 'button', '更换').length).to.be.greaterThan(0);
  expect(findAll(fieldOf(shown.step, 'services[s1].materials[domain-certificate]'), 'button', '更换')).to.have.length(0);
});

it('an earlier step and back: the papers are still there', async () => {
  const shown = await openStep('materials', { filing: unit });
  find(shown.wizard, 'button', '网站/APP信息填写').click();
  await shown.at('网站/APP信息填写');
  find(shown.wizard, 'button', '上传备案资料').click();
  await shown.at('上传备案资料');
  expect(find(fieldOf(shown.step, sheet), 'group').querySelectorAll('img')).to.have.length(1);
});

it('the language is switched live: papers are called by both names', async () => {
  const shown = await openStep('materials', { filing: unit });
  await shown.speak('en');
  expect(words(fieldOf(shown.step, sheet))).to.contain('真实性核验单').and.to.match(/sheet/i);
  expect(find(fieldOf(shown.step, sheet), 'group').querySelectorAll('img')).to.have.length(1);
});

for (const [what, filing] of [['filled', unit], ['with findings', tried(lacking)], ['of several websites', withManyWebsites(unit, 2)]] as const) {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`fits into 320 pixels: ${what}, ${locale}`, async () => {
      const shown = await openStep('materials', { filing }, { width: 320, locale });
      expect(tooWide(shown.wizard)).to.deep.equal([]);
    });
  }
}
