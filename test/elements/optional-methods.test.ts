import { expect } from '@open-wc/testing';
import type { FilingSetup } from '../../stories/support/filing-store.js';
import { sent, withAuthenticity } from '../../stories/support/steps.js';
import { stepViews } from '../../src/elements/wizard/steps.js';
import { ksyunFirstUnitBeijing } from '../fixtures/filings/index.js';
import { closeWorlds, showFiling, words, type Shown } from './filing.js';
import { findAll } from './ui/show.js';

const step = async (kind: 'authenticity' | 'progress', setup: FilingSetup): Promise<Shown<HTMLElement>> =>
  showFiling([await stepViews[kind].load()], { ...setup, filing: { ...setup.filing, step: kind } }, stepViews[kind].render(kind));
const NAMES = ['开始核验', '重新开始', '查看结果', '撤回'];
const buttons = (shown: Shown<HTMLElement>): readonly string[] => NAMES.filter((name) => findAll(shown.element, 'button', name).some((each) => each.checkVisibility()));
const said = (shown: Shown<HTMLElement>): string => words(shown.element).replace(/\s/g, '');
const begun = (status: 'waiting' | 'failed' | 'passed') => withAuthenticity(ksyunFirstUnitBeijing, { status, url: 'https://face.example/s', validUntil: '2026-12-31T00:00:00Z' });

afterEach(closeWorlds);

it('a backend that starts face checks offers to', async () => {
  const shown = await step('authenticity', { filing: withAuthenticity(ksyunFirstUnitBeijing, null) });
  expect(buttons(shown)).to.deep.equal(['开始核验']);
  expect(words(shown.element)).to.not.contain('不能从这里开始');
});

for (const [what, filing] of [['not begun', withAuthenticity(ksyunFirstUnitBeijing, null)], ['failed', begun('failed')]] as const) {
  it(`a backend that starts none has no button for it, and says whom to turn to: ${what}`, async () => {
    const shown = await step('authenticity', { filing, lacks: ['startAuthenticity'] });
    expect(buttons(shown)).to.deep.equal([]);
    expect(words(shown.element)).to.contain('不能从这里开始').and.to.contain('请联系金山云');
  });
}

it('a check that the provider began elsewhere can be looked at', async () => {
  const shown = await step('authenticity', { filing: begun('waiting'), lacks: ['startAuthenticity'] });
  expect(buttons(shown)).to.deep.equal(['查看结果']);
});

it('one that can neither be started nor looked up has no button at all', async () => {
  const shown = await step('authenticity', { filing: begun('waiting'), lacks: ['startAuthenticity', 'getAuthenticity'] });
  expect(buttons(shown)).to.deep.equal([]);
});

it('a passed check asks for nothing more', async () => {
  const shown = await step('authenticity', { filing: begun('passed'), lacks: ['startAuthenticity'] });
  expect(words(shown.element)).to.contain('核验已通过').and.to.not.contain('不能从这里开始');
});

it('an order that the backend cannot take back is not offered to be', async () => {
  const order = sent(ksyunFirstUnitBeijing, 'initial-review');
  const [can, cannot] = [await step('progress', order), await step('progress', { ...order, lacks: ['withdraw'] })];
  expect([buttons(can).includes('撤回'), buttons(cannot).includes('撤回')]).to.deep.equal([true, false]);
});

const copied: string[] = [];
const clipboard = navigator.clipboard;
before(() => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void copied.push(text) } });
});
after(() => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
});

it('order and record numbers can be copied', async () => {
  const shown = await step('progress', sent(ksyunFirstUnitBeijing, 'approved'));
  for (const button of findAll(shown.element, 'button', '复制：')) button.click();
  await shown.rest();
  expect(copied.slice(0, 3)).to.deep.equal(['京ICP备2099000001号', '京ICP备2099000001号-1', 'KS-2026-1120']);
});

for (const [state, says] of [
  ['initial-review', ['平台初审(进行中)', '工信部短信核验(未开始)']],
  ['authority-review', ['平台初审(已完成)', '管局审核(进行中)']],
  ['rejected', ['已退回(需要处理)']],
  ['approved', ['备案完成(已完成)']],
  ['withdrawn', ['已撤回(已停止)']],
] as const) {
  it(`the way of an order says what is done, where it stands and what is still to come: ${state}`, async () => {
    const shown = await step('progress', sent(ksyunFirstUnitBeijing, state));
    for (const one of says) expect(said(shown)).to.contain(one);
  });
}
