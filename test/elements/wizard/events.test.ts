import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { Filing } from '../../../src/core/model/filing.js';
import type { BackendAdapter } from '../../../src/core/ports/backend.js';
import { ksyunFirstUnitBeijing, now } from '../../fixtures/filings/index.js';
import { find, findAll, type } from '../ui/show.js';
import { backend, fillIn, giveFile, leave, listen, mount, newAccount, once, open, says, shown, textbox, until, words } from './host.js';

afterEach(leave);

/** A backend that has a draft of this filing, lives on its day, and takes what it is given. */
function holding(filing: Filing): { readonly adapter: BackendAdapter; readonly sent: string[] } {
  const sent: string[] = [];
  const { adapter } = backend();
  return {
    sent,
    adapter: {
      ...adapter,
      now: async () => now,
      loadDraft: async () => ({ filing, version: '1', savedAt: now }),
      saveDraft: async () => ({ version: '2' }),
      submit: async (_, { idempotencyKey }) => {
        sent.push(idempotencyKey);
        return { orderId: 'order-7', submittedAt: now };
      },
      getOrder: async () => {
        throw new IcpError('unavailable');
      },
    },
  };
}
const reviewed = async (filing: Filing = ksyunFirstUnitBeijing) => {
  const { adapter, sent } = holding(filing);
  const wizard = mount({ adapter });
  await until(() => findAll(wizard, 'button', '提交备案').length > 0, 'no button to submit');
  return { wizard, sent };
};

it('every event bubbles out of every shadow root and carries plain data', async () => {
  const heard = listen();
  const { wizard } = await reviewed();
  find(wizard, 'button', '上一步').click();
  // The result is good by the backend's clock, which the wizard asks for late.
  await says(wizard, '核验已通过');
  wizard.next();
  find(wizard, 'button', '保存并离开').click();
  wizard.submit();
  await until(() => heard.some(({ type: name }) => name === 'icp-submitted'), 'not submitted');
  await until(() => heard.some(({ type: name }) => name === 'icp-draft-saved'), 'not saved');
  const names = new Set(heard.map(({ type: name }) => name));
  for (const name of ['icp-ready', 'icp-step-change', 'icp-draft-saved', 'icp-exit', 'icp-submit', 'icp-submitted']) expect([...names]).to.include(name);
  for (const { type: name, detail, bubbles, composed, cancelable } of heard) {
    expect({ name, bubbles, composed, cancelable }).to.deep.equal({ name, bubbles: true, composed: true, cancelable: name === 'icp-submit' });
    expect(JSON.parse(JSON.stringify(detail))).to.deep.equal(detail);
  }
});

it('no event ever holds an answer, a file name or what a backend said', async () => {
  const secrets = ['91110108LY832564X5', 'secret-domain.cn', 'secret-paper', 'secret-message', '13900139000', '秘密备注'];
  const heard = listen();
  const { adapter } = backend();
  let broken = false;
  const wizard = await open({
    adapter: {
      ...adapter,
      saveDraft: (draft, version) => (broken ? Promise.reject(new Error('secret-message')) : adapter.saveDraft?.(draft, version) ?? Promise.reject(new Error('none'))),
      checkDomain: () => Promise.reject(new Error('secret-message')),
      upload: () => Promise.reject(new IcpError('too-large', 'secret-message')),
    },
  });
  fillIn(wizard, '域名', 'secret-domain.cn');
  fillIn(wizard, '主办单位证件号码', '91110108LY832564X5');
  await giveFile(wizard, 'secret-paper.png');
  await says(wizard, '已保存');
  await says(wizard, '文件超过平台允许的大小');
  broken = true;
  fillIn(wizard, '域名', 'secret-domain.cn.cn');
  await says(wizard, '草稿暂时没有保存成功');
  wizard.next();
  find(wizard, 'button', '保存并离开').click();
  await until(() => heard.some(({ type: name }) => name === 'icp-error'), 'no error was told');
  const told = JSON.stringify(heard);
  for (const secret of secrets) expect(told).not.to.include(secret);
  expect(heard.map(({ type: name }) => name)).to.include.members(['icp-ready', 'icp-draft-saved', 'icp-error', 'icp-exit']);
});

it('a host that refuses icp-submit keeps the filing from being sent', async () => {
  const { wizard, sent } = await reviewed();
  const asked: unknown[] = [];
  wizard.addEventListener('icp-submit', (event) => {
    asked.push(event.detail);
    event.preventDefault();
  });
  wizard.submit();
  await until(() => asked.length === 1, 'the host was not asked');
  expect(asked).to.deep.equal([{ filingId: ksyunFirstUnitBeijing.id, type: 'first' }]);
  await until(() => findAll(wizard, 'button', '提交备案').length > 0, 'no button to submit');
  expect(sent).to.deep.equal([]);
});

it('a submission tells filing and order, and sends once however often it is asked', async () => {
  const { wizard, sent } = await reviewed();
  const submitted = once(wizard, 'icp-submitted');
  wizard.submit();
  wizard.submit();
  find(wizard, 'button', '提交备案').click();
  expect(await submitted).to.deep.equal({ filingId: ksyunFirstUnitBeijing.id, orderId: 'order-7' });
  await says(wizard, '通过审核，完成备案');
  expect(sent).to.have.length(1);
});

it('leaving tells why', async () => {
  const { wizard } = await reviewed();
  const close = once(wizard, 'icp-exit');
  find(wizard, 'button', '保存并离开').click();
  expect(await close).to.deep.equal({ filingId: ksyunFirstUnitBeijing.id, reason: 'close' });
});

it('a session that ended is told, and what was typed goes to the backend after the login', async () => {
  const { adapter, control } = backend();
  const account = newAccount();
  const wizard = await open({ adapter, account });
  const error = once(wizard, 'icp-error');
  await control.setNetwork('unauthenticated');
  fillIn(wizard, '域名', 'logged-out.cn');
  expect((await error).code).to.equal('unauthenticated');
  await says(wizard, '请重新登录控制台');
  await control.setNetwork('normal');
  find(wizard, 'button', '我已登录，继续').click();
  await says(wizard, '已保存');
  expect(words(wizard)).not.to.include('请重新登录控制台');
});

it('half-composed text is no answer: nothing is saved and Enter does nothing', async () => {
  const heard = listen();
  const wizard = await open();
  const input = textbox(wizard, '域名');
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  type(input, 'zhong', { composing: true });
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, isComposing: true }));
  wizard.next();
  await shown(wizard);
  expect(heard.map(({ type: name }) => name)).not.to.include('icp-step-change');
  expect(words(wizard)).not.to.include('处需要修改');
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: '中' }));
  type(input, '中国.cn');
  await says(wizard, '已保存');
});
