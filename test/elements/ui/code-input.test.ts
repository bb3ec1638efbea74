import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { IcpCodeInput, type CodePhase } from '../../../src/elements/ui/code-input.js';
import { descriptionOf, find, findAll, focused, heard, settled, show, textOf, type } from './show.js';

const mount = async (props: Partial<IcpCodeInput> = {}) => {
  const code = await show<IcpCodeInput>([IcpCodeInput], html`<icp-code-input label="验证码"></icp-code-input>`);
  Object.assign(code, props);
  await settled(code);
  return code;
};

const input = (code: Element) => find<HTMLInputElement>(code, 'textbox', '验证码');

it('there is one input, and the system may fill it', async () => {
  const code = await mount();
  expect([findAll(code, 'textbox').length, input(code).autocomplete, input(code).inputMode]).to.deep.equal([1, 'one-time-code', 'numeric']);
});

for (const [typed, value] of [['12a3', '123'], ['１２３', '123'], ['12 34 56', '123456'], ['1234567', '123456']] as const) {
  it(`typing "${typed}" gives ${value}`, async () => {
    const code = await mount();
    type(input(code), typed);
    await settled(code);
    expect([code.value, input(code).value]).to.deep.equal([value, value]);
  });
}

it('a complete code is reported once', async () => {
  const code = await mount();
  const done = heard(code, 'value-change');
  for (const text of ['12345', '123456', '1234567']) type(input(code), text);
  expect(done).to.deep.equal([{ value: '123456' }]);
});

it('nothing is reported while an input method composes', async () => {
  const code = await mount();
  const done = heard(code, 'value-input');
  input(code).dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  type(input(code), '123456', { composing: true });
  expect(done).to.deep.equal([]);
});

it('sending is asked for and the keyboard waits in the input', async () => {
  const code = await mount();
  const sent = heard(code, 'send');
  find(code, 'button', '获取验证码').click();
  expect([sent.length, focused()]).to.deep.equal([1, input(code)]);
});

for (const [name, props, words] of [
  ['counting down', { availableAt: 61_000, now: () => 1_500, phase: 'sent' }, '60 秒后可重新发送'],
  ['sending', { phase: 'sending' }, '正在发送'],
  ['without a number', { cannotSend: true }, '获取验证码'],
] as const) {
  it(`${name}, nothing is sent`, async () => {
    const code = await mount(props);
    const sent = heard(code, 'send');
    find(code, 'button', words).click();
    expect(sent).to.deep.equal([]);
  });
}

it('the countdown goes on by the clock it was given, and ends', async () => {
  let now = 0;
  const code = await mount({ availableAt: 2_000, now: () => now, phase: 'sent' });
  const words = [textOf(code)];
  now = 2_000;
  code.now = () => now;
  await settled(code);
  words.push(textOf(code));
  expect(words.map((text) => text.includes('2 秒') || (text.includes('重新发送') && !text.includes('秒')))).to.deep.equal([true, true]);
});

for (const [phase, words] of [['checking', '正在验证'], ['verified', '已验证']] as const) {
  it(`${phase} is said and nothing can be typed`, async () => {
    const code = await mount({ phase, value: '123456' });
    expect([find(code, 'status', words).textContent.includes(words), input(code).readOnly]).to.deep.equal([true, true]);
  });
}

it('a wrong code is tied to the input', async () => {
  const code = await mount({ value: '123456', phase: 'sent', error: '验证码不正确' });
  expect([descriptionOf(input(code)), input(code).getAttribute('aria-invalid')]).to.deep.equal(['错误：验证码不正确', 'true']);
});

it('typing starts at the end, where the drawn cell is', async () => {
  const code = await mount({ value: '123' });
  const field = input(code);
  field.focus();
  field.setSelectionRange(0, 0);
  field.click();
  expect(field.selectionStart).to.equal(3);
});

for (const phase of ['idle', 'sending', 'sent', 'checking', 'verified'] satisfies CodePhase[]) {
  it(`is accessible ${phase}`, async () => {
    await expect(await mount({ phase, value: '123', required: true })).to.be.accessible();
  });
}
