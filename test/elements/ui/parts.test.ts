import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { IcpDateInput, readCivilDay } from '../../../src/elements/ui/date-input.js';
import { IcpLandlineInput, type Landline } from '../../../src/elements/ui/landline-input.js';
import { descriptionOf, find, findAll, focused, heard, settled, show, type } from './show.js';

for (const [text, day] of [
  ['2026-03-01', '2026-03-01'],
  ['2026-3-1', '2026-03-01'],
  ['2026.03.01', '2026-03-01'],
  ['2026/3/1', '2026-03-01'],
  ['20260301', '2026-03-01'],
  ['2026年3月1日', '2026-03-01'],
  ['２０２６－０３－０１', '2026-03-01'],
  [' 2026-03-01 ', '2026-03-01'],
  ['2024-02-29', '2024-02-29'],
  ['2025-02-29', undefined],
  ['2025-13-01', undefined],
  ['01-03-2026', undefined],
  ['2026-03', undefined],
  ['', undefined],
] as const) {
  it(`"${text}" read as a day is ${String(day)}`, () => {
    expect(readCivilDay(text)).to.equal(day);
  });
}

async function date(props: Partial<IcpDateInput> = {}) {
  const element = await show<IcpDateInput>([IcpDateInput], html`<icp-date-input label="有效期至"></icp-date-input>`);
  Object.assign(element, props);
  await settled(element);
  return { element, input: find<HTMLInputElement>(element, 'textbox', '有效期至'), changes: heard(element, 'value-change') };
}

function leave(input: HTMLInputElement, text: string): void {
  type(input, text);
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

it('a typed day is settled when it is left', async () => {
  const { element, input, changes } = await date();
  leave(input, '2031.8.15');
  await settled(element);
  expect([changes, input.value]).to.deep.equal([[{ value: '2031-08-15' }], '2031-08-15']);
});

it('what is no day is kept as typed, for the rules to judge', async () => {
  const { element, input, changes } = await date();
  leave(input, '2025-02-30');
  await settled(element);
  expect([changes, input.value]).to.deep.equal([[{ value: '2025-02-30' }], '2025-02-30']);
});

it('long-term takes the place of a day', async () => {
  const { element, input, changes } = await date({ longTerm: true, value: '2031-08-15' });
  find(element, 'checkbox', '长期').click();
  await settled(element);
  expect([changes, input.disabled, input.value]).to.deep.equal([[{ value: 'long-term' }], true, '']);
});

it('long-term is not offered unless asked for', async () => {
  expect(findAll((await date()).element, 'checkbox')).to.have.length(0);
});

it('a locked date opens no calendar', async () => {
  const { element, input } = await date({ value: '2031-08-15', locked: '已核验' });
  expect([input.readOnly, find<HTMLButtonElement>(element, 'button', '打开日历').disabled, descriptionOf(input)]).to.deep.equal([true, true, '已核验']);
});

for (const props of [{}, { longTerm: true, value: 'long-term', required: true }, { error: '没有这一天', value: '2025-02-30' }]) {
  it(`a date is accessible with ${JSON.stringify(props)}`, async () => {
    await expect((await date(props)).element).to.be.accessible();
  });
}

async function landline(props: Partial<IcpLandlineInput> = {}) {
  const element = await show<IcpLandlineInput>([IcpLandlineInput], html`<icp-landline-input label="办公电话"></icp-landline-input>`);
  Object.assign(element, props);
  await settled(element);
  const part = (name: string) => find<HTMLInputElement>(element, 'textbox', name);
  return { element, part, typed: heard<{ value: Landline }>(element, 'value-input'), changes: heard<{ value: Landline }>(element, 'value-change') };
}

it('all parts stand under one legend', async () => {
  const { element } = await landline();
  expect([find(element, 'group', '办公电话').querySelectorAll('input').length, findAll(element, 'textbox').map((input) => input.getAttribute('aria-label'))]).to.deep.equal([3, ['区号', '电话号码', '分机号']]);
});

for (const [area, moves] of [['010', true], ['021', true], ['0769', true], ['076', false], ['01', false], ['0', false]] as const) {
  it(`after typing ${area} the keyboard ${moves ? 'moves on' : 'stays'}`, async () => {
    const { part } = await landline();
    part('区号').focus();
    type(part('区号'), area);
    expect(focused()).to.equal(moves ? part('电话号码') : part('区号'));
  });
}

it('deleting never moves the keyboard', async () => {
  const { part } = await landline({ value: { area: '0769', number: '', extension: '' } });
  part('区号').focus();
  type(part('区号'), '010');
  expect(focused()).to.equal(part('区号'));
});

it('a number already there is not jumped into', async () => {
  const { part } = await landline({ value: { area: '', number: '12345678', extension: '' } });
  part('区号').focus();
  type(part('区号'), '010');
  expect(focused()).to.equal(part('区号'));
});

it('an open composition moves nothing and filters nothing', async () => {
  const { part, typed } = await landline();
  part('区号').focus();
  part('区号').dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  type(part('区号'), '０１０', { composing: true });
  expect([focused(), typed.at(-1)?.value.area]).to.deep.equal([part('区号'), '０１０']);
});

it('only digits stay, full-width ones become plain', async () => {
  const { element, part } = await landline();
  type(part('电话号码'), '1２3-4x');
  await settled(element);
  expect(part('电话号码').value).to.equal('1234');
});

for (const [text, value] of [
  ['010-12345678', ['010', '12345678', '']],
  ['086-0769-1234567-801', ['0769', '1234567', '801']],
  ['+86 (021) 12345678 转 12', ['021', '12345678', '12']],
] as const) {
  it(`pasting ${text} fills the parts`, async () => {
    const { part, changes } = await landline();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    part('区号').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    expect(changes.map((change) => Object.values(change.value))).to.deep.equal([value]);
  });
}

it('leaving a part settles it', async () => {
  const { part, changes } = await landline();
  leave(part('分机号'), '801');
  expect(changes).to.deep.equal([{ value: { area: '', number: '', extension: '801' } }]);
});

for (const props of [{ required: true, error: '号码有误' }, { locked: '已提交' }, { noExtension: true }]) {
  it(`a landline is accessible with ${JSON.stringify(props)}`, async () => {
    await expect((await landline(props)).element).to.be.accessible();
  });
}
