import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { IcpError } from '../../src/core/model/errors.js';
import type { FilingCommand, FilingState } from '../../src/core/store/types.js';
import type { ElementClass } from '../../src/elements/base/index.js';
import { IcpServiceCheck } from '../../src/elements/table/service-check.js';
import { IcpNotices } from '../../src/elements/wizard/notices.js';
import { stepViews } from '../../src/elements/wizard/steps.js';
import { ksyunFirstUnitBeijing, now, withManyWebsites } from '../fixtures/filings/index.js';
import type { FilingSetup } from '../../stories/support/filing-store.js';
import { specimenOf, states, unchecked } from '../../stories/support/specimens.js';
import { orderOf, withAuthenticity } from '../../stories/support/steps.js';
import { closeWorlds, showField, showFiling, words, type Shown } from './filing.js';
import { find, findAll, focused, type } from './ui/show.js';

const sending = (setup: FilingSetup, more: Partial<FilingState> = {}): FilingSetup => ({
  ...setup,
  over: (state) => ({ ...setup.over?.(state), submit: { phase: 'submitting', failure: null }, ...more }),
});
const step = async (kind: keyof typeof stepViews, setup: FilingSetup): Promise<Shown<HTMLElement>> =>
  showFiling([await stepViews[kind].load()], { ...setup, filing: { ...setup.filing, step: kind } }, stepViews[kind].render(kind));
const alone = (classes: readonly ElementClass[], setup: FilingSetup, content: unknown): Promise<Shown<HTMLElement>> => showFiling(classes, setup, content);
const three = withManyWebsites(ksyunFirstUnitBeijing, 3);
const check = html`<icp-service-check .service=${'s1'}></icp-service-check>`;
const code = specimenOf('mobile with code');
const resources = specimenOf('cloud resources');

/** The native button, within an element of ours or not. */
const native = (button: HTMLElement): Element => (button instanceof HTMLButtonElement ? button : (button.shadowRoot?.querySelector('button') ?? button));

afterEach(closeWorlds);

const rows: readonly (readonly [string, () => Promise<Shown<HTMLElement>>, string | RegExp, FilingCommand['type']])[] = [
  ['add a website', () => step('website', sending({ filing: ksyunFirstUnitBeijing })), '继续添加网站', 'service/add'],
  ['copy a website', () => step('website', sending({ filing: three })), '复制', 'service/copy'],
  ['check the type', () => alone([IcpServiceCheck], sending({ filing: unchecked(ksyunFirstUnitBeijing) }), check), '验证备案类型', 'check/run'],
  ['check again', () => alone([IcpServiceCheck], sending({ filing: ksyunFirstUnitBeijing }), check), '修改并重新验证', 'check/reopen'],
  ['edit an answer', () => step('review', sending({ filing: ksyunFirstUnitBeijing })), /^修改：/, 'focus'],
  ['submit', () => step('review', sending({ filing: ksyunFirstUnitBeijing })), '正在提交', 'submit'],
  ['start the face check', () => step('authenticity', sending({ filing: withAuthenticity(ksyunFirstUnitBeijing, null) })), '开始核验', 'authenticity/start'],
  ['look at the face check', () => step('authenticity', sending({ filing: withAuthenticity(ksyunFirstUnitBeijing, {}) })), '查看结果', 'authenticity/refresh'],
  ['send a code', () => showField(code, sending(code.setup)), '获取验证码', 'code/send'],
  ['take the filing over', () => alone([IcpNotices], sending({ filing: ksyunFirstUnitBeijing }, { readOnly: 'other-tab' }), html`<icp-notices></icp-notices>`), '在这里继续', 'lock/take'],
];
for (const [what, open, name, command] of rows) {
  it(`while the filing is on its way a button keeps its place and waits: ${what}`, async () => {
    const shown = await open();
    await waitUntil(() => findAll(shown.element, 'button', name).length > 0);
    const button = find(shown.element, 'button', name);
    button.focus();
    button.click();
    await shown.rest();
    expect([native(button).getAttribute('aria-disabled'), shown.commands(command)]).to.deep.equal(['true', []]);
    expect(focused()).to.equal(native(button));
  });
}

it('while the filing is on its way no authorisation code is checked', async () => {
  const shown = await showField(resources, sending(states.empty(resources)));
  find(shown.element, 'button', '使用备案授权码').click();
  const input = find<HTMLInputElement>(shown.element, 'textbox', '备案授权码');
  type(input, 'ABCD');
  await shown.rest();
  find(shown.element, 'button', '验证并添加').click();
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect([input.readOnly, shown.commands('resources/add-code')]).to.deep.equal([true, []]);
});

it('while the filing is on its way nothing is agreed to any more', async () => {
  const shown = await step('review', sending({ filing: ksyunFirstUnitBeijing }));
  expect(findAll(shown.element, 'checkbox').map((box) => box instanceof HTMLInputElement && box.disabled)).to.deep.equal(findAll(shown.element, 'checkbox').map(() => true));
  expect(findAll(shown.element, 'checkbox')).to.not.have.length(0);
});

it('a website whose removal was asked for stays while the filing is on its way', async () => {
  let submitting = false;
  const shown = await step('website', { filing: three, over: () => (submitting ? { submit: { phase: 'submitting', failure: null } } : {}) });
  find(shown.element, 'button', '删除').click();
  await shown.rest();
  submitting = true;
  shown.world.store.dispatch({ type: 'service/open', serviceId: null });
  await shown.rest();
  // The last one is that of the dialog which asks once more.
  findAll(shown.element, 'button', '删除').at(-1)?.click();
  expect(shown.commands('service/remove')).to.deep.equal([]);
});

const refused = (details: Readonly<Record<string, string>>): Promise<Shown<HTMLElement>> =>
  step('review', { filing: ksyunFirstUnitBeijing, over: () => ({ submit: { phase: 'failed', failure: { code: 'conflict', details, at: now } } }) });

it('a website that another order holds is told as that, with the order and what to do', async () => {
  const shown = await refused({ reason: 'other-order', orderId: 'KS-77' });
  const said = words(find(shown.element, 'alert'));
  expect(said).to.contain('已经在另一份备案订单里').and.to.contain('撤回那份订单').and.to.contain('KS-77').and.to.not.contain('在别处被修改');
});

it('a filing changed elsewhere is told as that', async () => {
  expect(words(find((await refused({})).element, 'alert'))).to.contain('在别处被修改').and.to.not.contain('那份订单');
});

it('what the backend says of another order is what the applicant reads', async () => {
  const order = orderOf({ ...ksyunFirstUnitBeijing, id: 'another' }, 'initial-review');
  const shown = await step('review', {
    filing: ksyunFirstUnitBeijing,
    backend: { submit: () => Promise.reject(new IcpError('conflict', undefined, { details: { orderId: order.id } })), getOrder: async () => order },
  });
  find(shown.element, 'button', '提交备案').click();
  await waitUntil(() => findAll(shown.element, 'alert', '').some((each) => words(each).includes(order.id)));
  expect(shown.state().filing.orderId).to.equal(null);
});
