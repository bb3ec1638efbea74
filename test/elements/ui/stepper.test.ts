import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { IcpStepper, type StepItem } from '../../../src/elements/ui/stepper.js';
import { find, findAll, heard, settled, show } from './show.js';

const steps: readonly StepItem[] = [
  { id: 'a', label: '类型', state: 'done' },
  { id: 'b', label: '主体', state: 'problem', note: '2 处待修改' },
  { id: 'c', label: '网站', state: 'open' },
  { id: 'd', label: '提交', state: 'locked' },
];

async function stepper(width: string) {
  const element = await show<IcpStepper>([IcpStepper], html`<icp-stepper .steps=${steps} current="c"></icp-stepper>`);
  const parent = element.parentElement;
  if (parent) parent.style.inlineSize = width;
  await settled(element);
  return element;
}

const seen = (element: Element): boolean => element.checkVisibility();

for (const [name, state] of [['类型', '已完成'], ['主体', '有待修改'], ['网站', '当前步骤'], ['提交', '暂不可进入']]) {
  it(`the state of ${name} is said as ${state}`, async () => {
    const found = findAll(await stepper('60rem'), 'button', name).filter((button) => button.textContent.includes(`(${state})`));
    expect(found).to.have.length(1);
  });
}

it('exactly the current step is marked as current', async () => {
  const element = await stepper('60rem');
  const current = findAll(element, 'button').filter((button) => button.getAttribute('aria-current') === 'step');
  expect(current.map((button) => button.textContent.includes('网站'))).to.deep.equal([true]);
});

it('a chosen step is reported by id', async () => {
  const element = await stepper('60rem');
  const chosen = heard(element, 'step-select');
  find(element, 'button', '主体').click();
  expect(chosen).to.deep.equal([{ id: 'b' }]);
});

it('a locked step is not chosen', async () => {
  const element = await stepper('60rem');
  const chosen = heard(element, 'step-select');
  find(element, 'button', '提交').click();
  expect(chosen).to.deep.equal([]);
});

it('narrow shows the position and opens into the list', async () => {
  const element = await stepper('18rem');
  const toggle = find(element, 'button', '第 3 步，共 4 步');
  const before = seen(find(element, 'button', '主体'));
  toggle.click();
  await settled(element);
  expect([before, seen(find(element, 'button', '主体')), toggle.getAttribute('aria-expanded')]).to.deep.equal([false, true, 'true']);
});

it('narrow closes the list once a step is chosen', async () => {
  const element = await stepper('18rem');
  find(element, 'button', '第 3 步').click();
  await settled(element);
  find(element, 'button', '主体').click();
  await settled(element);
  expect(seen(find(element, 'button', '主体'))).to.equal(false);
});

for (const width of ['18rem', '60rem']) {
  it(`is accessible at ${width}`, async () => {
    await expect(await stepper(width)).to.be.accessible();
  });
}

it('a label far longer than its place does not widen the page', async () => {
  const element = await stepper('18rem');
  element.steps = [{ id: 'c', label: '核'.repeat(60), state: 'open' }];
  await settled(element);
  expect(element.scrollWidth).to.be.at.most(element.clientWidth);
});
