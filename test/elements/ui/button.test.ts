import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { IcpButton } from '../../../src/elements/ui/button.js';
import { find, settled, show } from './show.js';

const button = (content = html`<icp-button>下一步</icp-button>`) => show<IcpButton>([IcpButton], content);

function clicksOn(element: Element): { count: number } {
  const clicks = { count: 0 };
  element.addEventListener('click', () => { clicks.count += 1; });
  return clicks;
}

it('a click on the native button is heard on the element', async () => {
  const element = await button();
  const clicks = clicksOn(element);
  find(element, 'button', '下一步').click();
  expect(clicks.count).to.equal(1);
});

for (const state of ['disabled', 'busy'] as const) {
  it(`a ${state} button swallows clicks, also those made by code`, async () => {
    const element = await button();
    element[state] = true;
    await settled(element);
    const clicks = clicksOn(element);
    find(element, 'button').click();
    element.click();
    expect(clicks.count).to.equal(0);
  });
}

it('a busy button keeps focus and says that it is working', async () => {
  const element = await button();
  element.focus();
  element.busy = true;
  await settled(element);
  const native = find<HTMLButtonElement>(element, 'button', '处理中');
  expect([element.shadowRoot?.activeElement === native, native.getAttribute('aria-disabled')]).to.deep.equal([true, 'true']);
});

it('focus() goes to the native button', async () => {
  const element = await button();
  element.focus();
  expect(element.shadowRoot?.activeElement).to.equal(find(element, 'button'));
});

for (const variant of ['primary', 'secondary', 'text', 'danger']) {
  it(`the ${variant} variant is accessible`, async () => {
    await expect(await button(html`<icp-button variant=${variant} icon="plus">添加</icp-button>`)).to.be.accessible();
  });
}

it('an icon alone takes its name from the label', async () => {
  const element = await button(html`<icp-button icon="trash" label="移除"></icp-button>`);
  expect(find(element, 'button', '移除').getAttribute('aria-label')).to.equal('移除');
});
