import { expect } from '@open-wc/testing';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { IcpElement } from '../../../src/elements/base/index.js';
import { CompositionController } from '../../../src/elements/ui/composition.js';
import * as controls from '../../../src/elements/ui/controls/index.js';
import { renderField, type FieldFrame } from '../../../src/elements/ui/field.js';
import { fieldStyles } from '../../../src/elements/ui/field.styles.js';
import { descriptionOf, find, findAll, press, settled, show, textOf, type } from './show.js';

type Frame = Omit<FieldFrame, 'id'>;

class FrameProbe extends IcpElement {
  static readonly tag = 'frame-probe';
  static override styles: CSSResultGroup = [fieldStyles, controls.controlStyles];
  static override properties = { frame: { attribute: false } };
  declare frame: Frame;
  readonly composition = new CompositionController(this);
  override render(): TemplateResult {
    return renderField(this.t, { ...this.frame, id: this.uid('x') });
  }
}

const mount = (frame: Frame) => show<FrameProbe>([FrameProbe], html`<frame-probe .frame=${frame}></frame-probe>`);

const text = (more: Partial<Frame> = {}, options: Partial<controls.TextOptions> = {}) =>
  mount({ label: '名称', control: (bind) => controls.renderText({ ...bind, value: '甲', ...options }), ...more });

const three = [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }, { value: 'c', label: '丙', disabled: true }] as const;

it('the star never stands alone on a line, however narrow it gets', async () => {
  const element = await text({ label: '主体负责人：证件号码', official: '主体负责人证件号码', required: true });
  const star = element.shadowRoot?.querySelector('[aria-hidden="true"]');
  const before = [...(star?.previousElementSibling?.childNodes ?? [])].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent !== '');
  if (!star || !before) throw new TypeError('no star after the official term');
  const last = document.createRange();
  last.setStart(before, (before.textContent ?? '').length - 1);
  last.setEnd(before, (before.textContent ?? '').length);
  element.style.display = 'block';
  for (let width = 60; width <= 320; width += 4) {
    element.style.inlineSize = `${width}px`;
    expect(star.getBoundingClientRect().bottom, `at ${width}px`).to.be.greaterThan(last.getBoundingClientRect().top).and.to.be.lessThan(last.getBoundingClientRect().bottom + 4);
  }
  expect(getComputedStyle(star).color).not.to.equal(getComputedStyle(element).color);
});

it('the label names the control', async () => {
  expect(find<HTMLInputElement>(await text(), 'textbox', '名称').value).to.equal('甲');
});

for (const [part, frame, said] of [
  ['hint', { hint: '如实填写' }, '如实填写'],
  ['error', { error: '不能为空' }, '错误：不能为空'],
  ['warning', { warning: '请确认' }, '注意：请确认'],
  ['lock reason', { locked: '已核验' }, '已核验'],
  ['origin', { mark: { text: '由证件识别' } }, '由证件识别'],
] as const) {
  it(`the ${part} is tied to the control`, async () => {
    expect(descriptionOf(find(await text(frame), 'textbox'))).to.equal(said);
  });
}

it('an error comes before the hint and marks the control invalid', async () => {
  const input = find(await text({ hint: '提示', error: '错' }), 'textbox');
  expect([descriptionOf(input), input.getAttribute('aria-invalid')]).to.deep.equal(['错误：错 提示', 'true']);
});

it('without anything to say the control is described by nothing', async () => {
  expect(find(await text(), 'textbox').hasAttribute('aria-describedby')).to.equal(false);
});

it('a required control says so', async () => {
  expect(find(await text({ required: true }), 'textbox').getAttribute('aria-required')).to.equal('true');
});

it('a locked control cannot be edited but can be read and focused', async () => {
  const input = find<HTMLInputElement>(await text({ locked: '已核验' }), 'textbox');
  expect([input.readOnly, input.disabled]).to.deep.equal([true, false]);
});

it('an autofilled value can be undone, by a button that says which', async () => {
  let undone = 0;
  const field = await text({ mark: { text: '由证件识别', undo: () => undone++ } });
  find(field, 'button', '撤销“名称”').click();
  expect(undone).to.equal(1);
});

it('a suggestion is taken with one click', async () => {
  let applied = 0;
  const field = await text({ suggestion: { text: '乙', apply: () => applied++ } });
  find(field, 'button', '采用：乙').click();
  expect(applied).to.equal(1);
});

it('why it is asked can be opened', async () => {
  const field = await text({ why: '用于核验' });
  find(field, 'button', '为什么').click();
  expect(find<HTMLDetailsElement>(field, 'button', '为什么').parentElement).to.have.property('open', true);
});

it('what is going on is a status', async () => {
  expect(find(await text({ status: '正在核对' }), 'status').textContent.trim()).to.equal('正在核对');
});

it('typing reports every keystroke', async () => {
  const typed: unknown[] = [];
  const field = await text({}, { onInput: (value, { composing }) => typed.push([value, composing]) });
  type(find(field, 'textbox'), '甲乙');
  expect(typed).to.deep.equal([['甲乙', false]]);
});

it('typing in an open composition is flagged, and its end reports the final text', async () => {
  const typed: unknown[] = [];
  const field = await text({}, { onInput: (value, { composing }) => typed.push([value, composing]) });
  const input = find(field, 'textbox');
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  type(input, 'yi', { composing: true });
  type(input, '乙', { composing: true });
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: '乙' }));
  expect(typed).to.deep.equal([['yi', true], ['乙', true], ['乙', false]]);
});

it('a render in the middle of a composition leaves the text alone', async () => {
  const field = await text();
  const input = find<HTMLInputElement>(field, 'textbox');
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  type(input, 'yi', { composing: true });
  field.requestUpdate();
  await settled(field);
  expect(input.value).to.equal('yi');
});

it('a render outside a composition brings the value back', async () => {
  const field = await text();
  const input = find<HTMLInputElement>(field, 'textbox');
  type(input, '改');
  field.requestUpdate();
  await settled(field);
  expect(input.value).to.equal('甲');
});

for (const more of [{ isComposing: true }, { keyCode: 229 }]) {
  it(`keys of an input method reach nobody (${JSON.stringify(more)})`, async () => {
    const field = await text();
    const input = find(field, 'textbox');
    let reached = 0;
    input.addEventListener('keydown', () => reached++);
    press(input, 'Enter', more);
    press(input, 'Enter');
    expect(reached).to.equal(1);
  });
}

it('a select reports what was chosen', async () => {
  const chosen: string[] = [];
  const field = await mount({ label: '性质', control: (bind) => controls.renderSelect({ ...bind, value: '', choices: three, placeholder: '请选择', onChange: (value) => chosen.push(value) }) });
  const select = find<HTMLSelectElement>(field, 'combobox', '性质');
  expect(select.selectedOptions[0]?.label).to.equal('请选择');
  select.value = 'b';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(chosen).to.deep.equal(['b']);
});

it('a select whose choice was not taken goes back to the value it has', async () => {
  const field = await mount({ label: '性质', control: (bind) => controls.renderSelect({ ...bind, value: 'b', choices: three }) });
  const select = find<HTMLSelectElement>(field, 'combobox');
  select.value = 'a';
  field.requestUpdate();
  await settled(field);
  expect(select.value).to.equal('b');
});

it('a locked select shows the chosen label as text', async () => {
  const field = await mount({ label: '性质', locked: '已定', control: (bind) => controls.renderSelect({ ...bind, value: 'b', choices: three }) });
  const input = find<HTMLInputElement>(field, 'textbox', '性质');
  expect([input.value, input.readOnly]).to.deep.equal(['乙', true]);
});

it('radios are one group under the label', async () => {
  const chosen: string[] = [];
  const field = await mount({ label: '名义', group: 'radiogroup', required: true, error: '请选择', control: (bind) => controls.renderRadios({ ...bind, value: 'a', choices: three, onChange: (value) => chosen.push(value) }) });
  const group = find(field, 'group', '名义');
  expect([group.getAttribute('role'), group.getAttribute('aria-invalid'), descriptionOf(group)]).to.deep.equal(['radiogroup', 'true', '错误：请选择']);
  find(field, 'radio', '乙').click();
  expect(chosen).to.deep.equal(['b']);
});

it('checks come back in the order of the choices', async () => {
  const chosen: unknown[] = [];
  const field = await mount({ label: '语种', group: 'group', control: (bind) => controls.renderChecks({ ...bind, values: ['b'], choices: three, onChange: (values) => chosen.push(values) }) });
  find(field, 'checkbox', '甲').click();
  expect(chosen).to.deep.equal([['a', 'b']]);
});

it('unchecking leaves the others', async () => {
  const chosen: unknown[] = [];
  const field = await mount({ label: '语种', group: 'group', control: (bind) => controls.renderChecks({ ...bind, values: ['a', 'b'], choices: three, onChange: (values) => chosen.push(values) }) });
  find(field, 'checkbox', '甲').click();
  expect(chosen).to.deep.equal([['b']]);
});

it('a locked group of choices is closed', async () => {
  const field = await mount({ label: '名义', group: 'radiogroup', locked: '已定', control: (bind) => controls.renderRadios({ ...bind, value: 'a', choices: three }) });
  expect(findAll(field, 'radio').map((radio) => radio.matches(':disabled'))).to.deep.equal([true, true, true]);
});

it('a long text counts characters, not code units', async () => {
  const field = await mount({ label: '备注', control: (bind) => controls.renderTextarea({ ...bind, value: '𠮷a', limit: 10 }) });
  expect(textOf(field)).to.contain('2 / 10');
});

it('one checkbox carries its own words', async () => {
  const checked: boolean[] = [];
  const field = await mount({ label: '承诺', control: (bind) => controls.renderCheck({ ...bind, checked: false, label: '我同意', onChange: (on) => checked.push(on) }) });
  find(field, 'checkbox', '我同意').click();
  expect(checked).to.deep.equal([true]);
});

const everything: readonly (readonly [string, Frame])[] = [
  ['a text with all notes', { label: '名称', official: '主办单位名称', required: true, hint: '提示', error: '错', warning: '注意', locked: '锁', mark: { text: '识别', undo: () => undefined }, suggestion: { text: '乙', apply: () => undefined }, status: '核对中', why: '因为', control: (bind) => controls.renderText({ ...bind, value: '', prefix: '+86' }) }],
  ['a disabled text', { label: '名称', disabled: true, control: (bind) => controls.renderText({ ...bind, value: 'x' }) }],
  ['a select', { label: '性质', error: '错', control: (bind) => controls.renderSelect({ ...bind, value: '', choices: three }) }],
  ['radios as cards', { label: '名义', group: 'radiogroup', required: true, error: '错', control: (bind) => controls.renderRadios({ ...bind, value: 'a', choices: three, layout: 'cards' }) }],
  ['checks', { label: '语种', group: 'group', required: true, error: '错', control: (bind) => controls.renderChecks({ ...bind, values: [], choices: three }) }],
  ['a textarea', { label: '备注', optional: true, control: (bind) => controls.renderTextarea({ ...bind, value: 'x', limit: 5 }) }],
];
for (const [name, frame] of everything) {
  it(`${name} is accessible`, async () => {
    await expect(await mount(frame)).to.be.accessible();
  });
}
