import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { IcpAlert } from '../../../src/elements/ui/alert.js';
import { find, heard, show, textOf } from './show.js';

for (const [kind, word] of [['info', '提示'], ['success', '成功'], ['warning', '注意'], ['error', '错误']] as const) {
  it(`the kind ${kind} is said in words, not by colour alone, and is accessible`, async () => {
    const alert = await show<IcpAlert>([IcpAlert], html`<icp-alert kind=${kind} heading="标题">内容</icp-alert>`);
    expect(textOf(alert)).to.contain(word);
    await expect(alert).to.be.accessible();
  });
}

for (const [live, role] of [['off', null], ['polite', 'status'], ['assertive', 'alert']] as const) {
  it(`live ${live} gives the role ${String(role)}`, async () => {
    const alert = await show<IcpAlert>([IcpAlert], html`<icp-alert live=${live}>内容</icp-alert>`);
    expect(alert.shadowRoot?.querySelector('[part="alert"]')?.getAttribute('role')).to.equal(role);
  });
}

it('dismissing tells the owner and leaves the rest to it', async () => {
  const alert = await show<IcpAlert>([IcpAlert], html`<icp-alert dismissible>内容</icp-alert>`);
  const events = heard(alert, 'dismiss');
  find(alert, 'button', '关闭').click();
  expect([events.length, alert.isConnected]).to.deep.equal([1, true]);
});
