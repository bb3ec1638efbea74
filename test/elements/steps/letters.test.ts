import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { strFromU8, unzipSync } from 'fflate';
import '../../../src/core/store/letter-desk.js';
import '../../../src/elements/table/letter-dialog.js';
import { markOf } from '../../../src/core/letters/printed.js';
import type { FileRef, Filing } from '../../../src/core/model/filing.js';
import { answered } from '../../../stories/support/specimens.js';
import { ksyunFirstUnitBeijing, ksyunFirstUnitJiangsu, without } from '../../fixtures/filings/index.js';
import { closeSteps, drawn, fieldOf, find, findAll, holdsFocus, openStep, until, words, type OpenStep } from './step.js';

const unit = ksyunFirstUnitBeijing;
const sheet = 'services[s1].materials[verification-sheet]';
const lacking = without(unit, sheet, 'services[s1].materials[domain-certificate]');

afterEach(closeSteps);

const dialogOf = (shown: OpenStep): HTMLElement | undefined => [...drawn(shown.step)].find(({ localName }) => localName === 'icp-letter-dialog');
async function letterOf(shown: OpenStep, key = sheet): Promise<HTMLElement> {
  find(fieldOf(shown.step, key), 'button', /代填并打印|Fill in and print/).click();
  await until(() => dialogOf(shown)?.shadowRoot?.querySelector('.sheet') != null, 'the letter is not shown');
  await shown.rest();
  const dialog = dialogOf(shown);
  if (!dialog) throw new TypeError('no dialog');
  return dialog;
}
const paper = (dialog: HTMLElement): HTMLElement => {
  const sheetOf = dialog.shadowRoot?.querySelector('article');
  if (!sheetOf) throw new TypeError('no paper');
  return sheetOf;
};
const samplesOf = (field: Element): readonly (string | null)[] => [...drawn(field)].flatMap((one) => [...(one.shadowRoot?.querySelectorAll('svg[role=img]') ?? [])]).map((one) => one.getAttribute('aria-label'));

it('a paper that the wizard can fill in says so; another one does not', async () => {
  const shown = await openStep('materials', { filing: lacking });
  expect(findAll(fieldOf(shown.step, sheet), 'button', '代填并打印')).to.have.length(1);
  expect(findAll(fieldOf(shown.step, 'services[s1].materials[domain-certificate]'), 'button', '代填并打印')).to.have.length(0);
});

it('an empty place shows what the paper should look like', async () => {
  const shown = await openStep('materials', { filing: lacking });
  expect(samplesOf(fieldOf(shown.step, sheet))).to.deep.equal(['样例：真实性核验单']);
  const given = await openStep('materials', { filing: unit });
  expect(samplesOf(fieldOf(given.step, sheet))).to.deep.equal([]);
});

it('the letter carries the words of the filing, and the rules for signing it', async () => {
  const shown = await openStep('materials', { filing: lacking });
  const dialog = await letterOf(shown);
  expect(words(paper(dialog))).to.contain(String(unit.answers['entity.name']?.value)).and.to.contain(String(unit.answers['services[s1].domains[d1].name']?.value));
  expect(words(dialog)).to.contain('不能涂改').and.to.contain('加盖单位公章').and.to.not.contain('手印');
});

it('what is missing is named and leads to its question', async () => {
  const shown = await openStep('materials', { filing: without(lacking, 'services[s1].contact.name') });
  const dialog = await letterOf(shown);
  find(dialog, 'button', '姓名').click();
  await shown.at('网站/APP信息填写');
  expect(shown.commands('focus')).to.deep.equal([{ type: 'focus', path: 'services[s1].contact.name' }]);
});

it('closed, the focus is back on the button', async () => {
  const shown = await openStep('materials', { filing: lacking });
  const button = find(fieldOf(shown.step, sheet), 'button', '代填并打印');
  button.focus();
  const dialog = await letterOf(shown);
  find(dialog, 'button', '关闭').click();
  await until(() => dialogOf(shown) === undefined, 'it stays open');
  expect(holdsFocus(button)).to.equal(true);
});

it('a rule that was followed can be ticked off, by keyboard too', async () => {
  const shown = await openStep('materials', { filing: lacking });
  const dialog = await letterOf(shown);
  const box = find<HTMLInputElement>(dialog, 'checkbox', /加盖单位公章/);
  box.click();
  await shown.rest();
  expect(box.checked).to.equal(true);
});

it('printed is the sheet alone, in a document of its own, once', async () => {
  const shown = await openStep('materials', { filing: lacking });
  const dialog = await letterOf(shown);
  const printed: string[] = [];
  const watch = new MutationObserver(() => {
    const view = dialog.shadowRoot?.querySelector('iframe')?.contentDocument?.defaultView;
    if (view) view.print = () => void printed.push(`${view.document.title}|${view.document.body.children.length}|${view.document.body.textContent ?? ''}|${view.document.adoptedStyleSheets.length}`);
  });
  watch.observe(dialog.shadowRoot ?? dialog, { childList: true, subtree: true });
  find(dialog, 'button', '打印').click();
  await until(() => printed.length > 0, 'nothing was printed');
  watch.disconnect();
  expect(printed).to.have.length(1);
  expect(printed[0]).to.match(/^网站备案信息真实性核验单\|1\|/).and.to.match(/\|1$/).and.to.contain(String(unit.answers['entity.name']?.value)).and.to.not.contain('不能涂改');
});

it('the word processor file holds the same words', async function wordFile(this: { timeout(ms: number): void }) {
  this.timeout(20_000);
  const shown = await openStep('materials', { filing: lacking });
  const dialog = await letterOf(shown);
  const files: { name: string; blob: Promise<Blob> }[] = [];
  const save = (event: Event): void => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    files.push({ name: event.target.download, blob: fetch(event.target.href).then((answer) => answer.blob()) });
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function press(this: HTMLAnchorElement) {
    this.addEventListener('click', save, { once: true });
    click.call(this);
  };
  try {
    find(dialog, 'button', '下载 Word 文件').click();
    await until(() => files.length > 0, 'there is no file');
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  expect(files[0]?.name).to.equal('网站备案信息真实性核验单.docx');
  const bytes = new Uint8Array(await ((await files[0]?.blob) ?? new Blob()).arrayBuffer());
  expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).to.contain(String(unit.answers['entity.name']?.value));
});

it('where the letters cannot be had, papers are given as ever', async () => {
  const shown = await openStep('materials', { filing: lacking, ports: { letters: async () => Promise.reject(new TypeError('offline')) } });
  expect(findAll(fieldOf(shown.step, sheet), 'button', '代填并打印')).to.have.length(0);
  expect(findAll(fieldOf(shown.step, sheet), 'button', '选择文件').length).to.be.greaterThan(0);
});

const fileAt = ({ answers }: Filing): string => ((answers[sheet]?.value ?? []) as readonly FileRef[])[0]?.id ?? '';
const signed: Filing = { ...unit, printed: { [fileAt(unit)]: { 'entity.name': markOf('entity.name', unit, { serviceId: 's1' }, (path) => unit.answers[path]?.value) } } };

it('a signed paper whose words have changed is called out of date, with what changed, and printed again from there', async () => {
  const shown = await openStep('materials', { filing: answered(signed, 'entity.name', '青禾云图科技（北京）有限公司') });
  expect(words(fieldOf(shown.step, sheet))).to.contain('需要重新签署').and.to.contain('主办单位或主办人名称');
  const dialog = await letterOf(shown);
  expect(words(paper(dialog))).to.contain('青禾云图科技（北京）有限公司');
  const calm = await openStep('materials', { filing: signed });
  expect(words(fieldOf(calm.step, sheet))).to.not.contain('需要重新签署');
});

it('what stands on a letter is remembered with the file that is given, without its words', async () => {
  const shown = await openStep('materials', { filing: lacking });
  const input = find<HTMLInputElement>(fieldOf(shown.step, sheet), 'file', '选择文件');
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array([1, 2, 3])], 'signed.png', { type: 'image/png' }));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => JSON.stringify(shown.value(sheet) ?? null).includes('uploadId'), 'it was not uploaded');
  const marks = shown.filing().printed?.[fileAt(shown.filing())] ?? {};
  expect(Object.keys(marks)).to.include.members(['entity.name', 'domain.name', 'serviceContact.name']);
  expect(JSON.stringify(marks)).to.not.contain(String(unit.answers['entity.name']?.value));
});

for (const locale of ['zh-CN', 'en'] as const) {
  for (const [what, filing, key] of [['sheet', lacking, sheet], ['authorisation', without(ksyunFirstUnitJiangsu, 'materials[authorisation-letter]'), 'materials[authorisation-letter]']] as const) {
    it(`fits into 320 pixels: ${what}, ${locale}`, async () => {
      await setViewport({ width: 320, height: 640 });
      try {
        const shown = await openStep('materials', { filing }, { width: 304, locale });
        const dialog = await letterOf(shown, key);
        const beyond = [...drawn(dialog)].flatMap((one) => [...(one.shadowRoot?.querySelectorAll('*') ?? [])]).filter((one) => one.getBoundingClientRect().right > 320 && one.localName !== 'iframe');
        expect(beyond.map((one) => one.localName)).to.deep.equal([]);
        expect(paper(dialog).getBoundingClientRect().width).to.be.greaterThan(200);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }
}
