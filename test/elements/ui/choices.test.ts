import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { IcpCombobox } from '../../../src/elements/ui/combobox.js';
import { IcpMultiSelect } from '../../../src/elements/ui/multi-select.js';
import { descriptionOf, find, findAll, focused, heard, press, settled, show, textOf, type } from './show.js';

const cities = ['北京市', '天津市', '上海市', '重庆市'].map((label, index) => ({ value: `c${index}`, label }));
const many = Array.from({ length: 3000 }, (_, index) => ({ value: String(index), label: `server-${index}`, hint: `10.0.0.${index}` }));

async function combobox(props: Partial<IcpCombobox> = {}) {
  const box = await show<IcpCombobox>([IcpCombobox], html`<icp-combobox label="城市" .options=${cities}></icp-combobox>`);
  Object.assign(box, props);
  await settled(box);
  return { box, input: find<HTMLInputElement>(box, 'combobox', '城市'), chosen: heard<{ value: string }>(box, 'value-change') };
}

async function key(element: Element, target: Element, ...keys: readonly string[]): Promise<void> {
  for (const each of keys) {
    press(target, each);
    await settled(element);
  }
}

const shown = (element: Element): string[] => findAll(element, 'option').map((option) => option.textContent.replace(/\s+/g, ' ').trim());
const activeText = (element: Element, input: Element): string => element.shadowRoot?.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent.trim() ?? '';

it('a click opens all options', async () => {
  const { box, input } = await combobox();
  input.click();
  await settled(box);
  expect([shown(box), input.getAttribute('aria-expanded')]).to.deep.equal([['北京市', '天津市', '上海市', '重庆市'], 'true']);
});

it('typing narrows down and Enter takes the first', async () => {
  const { box, input, chosen } = await combobox();
  type(input, '海');
  await settled(box);
  await key(box, input, 'Enter');
  expect([chosen, input.value, input.getAttribute('aria-expanded')]).to.deep.equal([[{ value: 'c2' }], '上海市', 'false']);
});

it('half-composed letters do not narrow anything down', async () => {
  const { box, input } = await combobox();
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  type(input, 'shang', { composing: true });
  await settled(box);
  expect([input.getAttribute('aria-expanded'), input.value]).to.deep.equal(['false', 'shang']);
});

it('Enter during a composition chooses nothing', async () => {
  const { box, input, chosen } = await combobox();
  await key(box, input, 'ArrowDown');
  press(input, 'Enter', { isComposing: true });
  expect(chosen).to.deep.equal([]);
});

for (const [keys, at] of [[['ArrowDown'], '北京市'], [['ArrowDown', 'ArrowDown'], '天津市'], [['ArrowUp'], '重庆市'], [['ArrowDown', 'ArrowUp'], '重庆市'], [['ArrowDown', 'PageDown'], '重庆市']] as const) {
  it(`${keys.join(' ')} stands on ${at}`, async () => {
    const { box, input } = await combobox();
    await key(box, input, ...keys);
    expect(activeText(box, input)).to.equal(at);
  });
}

it('opening starts at the chosen option', async () => {
  const { box, input } = await combobox({ value: 'c2' });
  await key(box, input, 'ArrowDown');
  expect(activeText(box, input)).to.equal('上海市');
});

it('disabled options are stepped over and cannot be chosen', async () => {
  const { box, input, chosen } = await combobox({ options: [{ value: 'a', label: '甲', disabled: true }, { value: 'b', label: '乙' }] });
  await key(box, input, 'ArrowDown');
  find(box, 'option', '甲').click();
  expect([activeText(box, input), chosen]).to.deep.equal(['乙', []]);
});

it('Escape closes first, then brings the chosen text back', async () => {
  const { box, input } = await combobox({ value: 'c0' });
  type(input, '海');
  await settled(box);
  await key(box, input, 'Escape');
  const first = [input.getAttribute('aria-expanded'), input.value];
  await key(box, input, 'Escape');
  expect([first, input.value]).to.deep.equal([['false', '海'], '北京市']);
});

it('an option is chosen by pointing', async () => {
  const { box, input, chosen } = await combobox();
  input.click();
  await settled(box);
  find(box, 'option', '重庆市').click();
  await settled(box);
  expect([chosen, input.value]).to.deep.equal([[{ value: 'c3' }], '重庆市']);
});

for (const [typed, value] of [['上海市', 'c2'], ['', ''], ['不存在', undefined]] as const) {
  it(`leaving with "${typed}" typed reports ${String(value)}`, async () => {
    const { box, input, chosen } = await combobox({ value: 'c0' });
    input.focus();
    type(input, typed);
    await settled(box);
    input.blur();
    await settled(box);
    expect([chosen.map((each) => each.value), input.value]).to.deep.equal([value === undefined ? [] : [value], value === undefined ? '北京市' : typed]);
  });
}

it('nothing found is said', async () => {
  const { box, input } = await combobox();
  type(input, '火星');
  await settled(box);
  expect(textOf(box)).to.contain('没有匹配的选项');
});

it('of thousands a hundred are drawn and the rest is counted', async () => {
  const { box, input } = await combobox({ options: many });
  input.click();
  await settled(box);
  expect([shown(box).length, textOf(box).includes('还有 2900 项')]).to.deep.equal([100, true]);
});

it('the chosen one of thousands is drawn when the list opens', async () => {
  const { box, input } = await combobox({ options: many, value: '1500' });
  await key(box, input, 'ArrowDown');
  expect(activeText(box, input)).to.contain('server-1500');
});

it('hints are searched too', async () => {
  const { box, input } = await combobox({ options: many });
  type(input, '10.0.0.2999');
  await settled(box);
  expect(shown(box)).to.deep.equal(['server-2999 10.0.0.2999']);
});

it('a click elsewhere closes the list', async () => {
  const { box, input } = await combobox();
  input.click();
  await settled(box);
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  await settled(box);
  expect(input.getAttribute('aria-expanded')).to.equal('false');
});

it('a locked combobox neither opens nor changes', async () => {
  const { box, input, chosen } = await combobox({ value: 'c0', locked: '已核验' });
  input.click();
  await key(box, input, 'ArrowDown', 'Enter');
  expect([input.readOnly, input.getAttribute('aria-expanded'), chosen, descriptionOf(input)]).to.deep.equal([true, 'false', [], '已核验']);
});

it('removing it while open leaves nothing in the top layer', async () => {
  const { box, input } = await combobox();
  input.click();
  await settled(box);
  box.remove();
  expect(document.querySelectorAll(':popover-open').length).to.equal(0);
});

for (const open of [false, true]) {
  it(`a combobox is accessible ${open ? 'open' : 'closed'}`, async () => {
    const { box, input } = await combobox({ value: 'c1', required: true, error: '请选择' });
    if (open) input.click();
    await settled(box);
    await expect(box).to.be.accessible();
  });
}

async function multi(props: Partial<IcpMultiSelect> = {}) {
  const select = await show<IcpMultiSelect>([IcpMultiSelect], html`<icp-multi-select label="语种" .options=${cities}></icp-multi-select>`);
  Object.assign(select, props);
  await settled(select);
  return { select, face: find(select, 'combobox', '语种'), chosen: heard<{ values: readonly string[] }>(select, 'value-change') };
}

it('several are chosen by keyboard, in the order of the options', async () => {
  const { select, face, chosen } = await multi();
  await key(select, face, 'ArrowDown', 'ArrowDown', ' ', 'ArrowUp', 'Enter');
  expect(chosen.map((each) => each.values)).to.deep.equal([['c1'], ['c0', 'c1']]);
});

it('the list stays open while choosing', async () => {
  const { select, face } = await multi();
  await key(select, face, 'ArrowDown', 'Enter');
  expect(face.getAttribute('aria-expanded')).to.equal('true');
});

it('a letter jumps to the option that begins with it', async () => {
  const { select, face } = await multi({ options: [{ value: 'e', label: 'English' }, { value: 'u', label: 'Uyghur' }] });
  await key(select, face, 'u');
  expect(activeText(select, face)).to.equal('Uyghur');
});

it('a chip is removed and the keyboard stays near', async () => {
  const { select, face, chosen } = await multi({ values: ['c0', 'c1'] });
  find(select, 'button', '移除：北京市').click();
  await settled(select);
  expect([chosen, focused()]).to.deep.equal([[{ values: ['c1'] }], face]);
});

it('beyond the limit nothing more is taken', async () => {
  const { select, face, chosen } = await multi({ values: ['c0'], limit: 1 });
  await key(select, face, 'ArrowDown', 'ArrowDown', 'Enter');
  expect([chosen, textOf(select).includes('最多选择 1 项')]).to.deep.equal([[], true]);
});

it('a locked multi-select shows chips that cannot be removed', async () => {
  const { select } = await multi({ values: ['c0'], locked: '已提交' });
  expect(findAll(select, 'button', '移除')).to.have.length(0);
});

for (const open of [false, true]) {
  it(`a multi-select is accessible ${open ? 'open' : 'closed'}`, async () => {
    const { select, face } = await multi({ values: ['c1'], required: true, error: '请选择' });
    if (open) face.click();
    await settled(select);
    await expect(select).to.be.accessible();
  });
}
