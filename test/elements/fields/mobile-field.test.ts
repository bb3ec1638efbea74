import { expect, waitUntil } from '@open-wc/testing';
import type { PhoneCheck } from '../../../src/core/model/filing.js';
import type { CodeStatus } from '../../../src/core/store/types.js';
import { MAGIC } from '../../../src/adapters/sandbox/index.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { now } from '../../fixtures/filings/index.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { answered, specimenOf } from '../../../stories/support/specimens.js';
import { completeCell } from '../../support/complete-filing.js';
import { closeWorlds, showField, words, type ShownField } from '../filing.js';
import { find, findAll, type } from '../ui/show.js';

const specimen = specimenOf('mobile with code');
const { path, setup } = specimen;
const phone = '13911112201';
const after = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
const withPhone = (number: string): FilingSetup => ({ ...setup, filing: answered(setup.filing, path, number) });
const checked = (check: Partial<PhoneCheck>): FilingSetup => ({
  ...setup,
  filing: { ...setup.filing, phoneChecks: { [path]: { phone, ticket: 't1', sentAt: after(-10), resendAt: after(50), expiresAt: after(290), problem: null, ...check } } },
});
const show = (how: FilingSetup = setup): Promise<ShownField> => showField(specimen, how);
const codeOf = (shown: ShownField): HTMLInputElement => find<HTMLInputElement>(shown.element, 'textbox', '短信验证码');
const sendButton = (shown: ShownField): HTMLButtonElement | undefined => findAll(shown.element, 'button', /验证码|发送/).find((each) => each instanceof HTMLButtonElement && !each.closest('details')) as HTMLButtonElement | undefined;

afterEach(closeWorlds);

it('a code that arrived proves the number', async () => {
  const shown = await show();
  sendButton(shown)?.click();
  await waitUntil(() => shown.world.control.codeFor(phone) !== null);
  await shown.rest();
  expect(words(shown.element)).to.contain('验证码已发送');
  type(codeOf(shown), shown.world.control.codeFor(phone) ?? '');
  await waitUntil(() => shown.state().filing.phoneChecks[path]?.verifiedAt !== undefined);
  await shown.rest();
  expect(words(shown.element)).to.contain('手机号已验证');
  expect(findAll(shown.element, 'button', '获取验证码')).to.have.length(0);
  expect(codeOf(shown).readOnly).to.equal(true);
});

it('the code is checked once, when its last digit is there', async () => {
  const shown = await show(checked({}));
  type(codeOf(shown), '12345');
  expect(shown.commands('code/verify')).to.deep.equal([]);
  type(codeOf(shown), '123456');
  expect(shown.commands('code/verify')).to.deep.equal([{ type: 'code/verify', path, code: '123456' }]);
});

it('a wrong code is said at the code, not at the number', async () => {
  const shown = await show(withPhone(MAGIC.phones.codeAlwaysWrong));
  sendButton(shown)?.click();
  await waitUntil(() => shown.state().filing.phoneChecks[path]?.ticket !== undefined);
  await shown.rest();
  type(codeOf(shown), '000000');
  await waitUntil(() => shown.state().filing.phoneChecks[path]?.problem === 'wrong');
  await shown.rest();
  expect(codeOf(shown).getAttribute('aria-invalid')).to.equal('true');
  expect(find(shown.element, 'textbox', /^主体负责人手机号码\s*\*?$/).getAttribute('aria-invalid')).to.equal(null);
  expect(words(shown.element)).to.contain('验证码不正确');
});

it('no code is sent to half a number', async () => {
  const shown = await show(withPhone('1391111'));
  expect(sendButton(shown)?.disabled).to.equal(true);
});

it('a finished number sends one again', async () => {
  const shown = await show(withPhone('1391111'));
  type(find(shown.element, 'textbox', '主体负责人手机号码'), phone);
  await shown.rest();
  expect(sendButton(shown)?.disabled).to.equal(false);
});

for (const [what, how, says] of [
  ['still to wait', checked({}), '50 秒后可重新发送'],
  ['the number was changed after sending', checked({ phone: '13911112299' }), '号码已更改'],
  ['the code has run out', checked({ resendAt: after(-60), expiresAt: after(-1) }), '验证码已过期'],
  ['too many wrong codes', checked({ problem: 'too-many', attemptsLeft: 0 }), '错误次数过多'],
  ['proven', checked({ verifiedAt: after(-5) }), '手机号已验证'],
] as const) {
  it(`says so: ${what}`, async () => {
    expect(words((await show(how)).element)).to.contain(says);
  });
}

for (const [code, details, says] of [
  ['rate-limited', { after: 60 }, '请在 60 秒后再试'],
  ['network', {}, '网络不通'],
  ['invalid', {}, '号码不能接收验证码'],
  ['internal', {}, '验证码没有发出'],
] as const) {
  it(`a code that could not be sent says why: ${code}`, async () => {
    const failed: CodeStatus = { busy: null, failure: { code, details, at: now } };
    const shown = await show({ ...setup, over: () => ({ codes: { [path]: failed } }) });
    expect(words(shown.element)).to.contain(says);
    expect(codeOf(shown).getAttribute('aria-invalid')).to.equal('true');
  });
}

it('counting down does not trust the clock of the device', async () => {
  const shown = await show(checked({ resendAt: after(3600) }));
  expect(shown.world.store.now()).to.equal(Date.parse(now));
  expect(words(shown.element)).to.contain('3600 秒后可重新发送');
});

it('a number that needs no code asks for none', async () => {
  const shown = await showField(specimenOf('mobile'), specimenOf('mobile').setup);
  expect(findAll(shown.element, 'textbox', '验证码')).to.have.length(0);
});

it('a number taken over from the principal is a line to read, and is proved where it stands', async () => {
  const { filing } = await completeCell(tencent, { type: 'first', holder: 'unit' });
  const key = `services[${filing.services[0]?.id ?? ''}].contact`;
  const carried = answered({ ...filing, phoneChecks: {} }, `${key}.sameAsPrincipal`, true);
  const shown = await showField({ control: 'mobile', key: `${key}.mobile` }, { profile: tencent, filing: { ...carried, triedSteps: ['website'] } });
  expect(findAll(shown.element, 'textbox')).to.have.length(1);
  expect(words(shown.element)).to.contain(phone);
  expect(codeOf(shown).getAttribute('aria-invalid')).to.equal('true');
  sendButton(shown)?.click();
  await waitUntil(() => shown.world.control.codeFor(phone) !== null);
  await shown.rest();
  type(codeOf(shown), shown.world.control.codeFor(phone) ?? '');
  await waitUntil(() => shown.state().filing.phoneChecks[`${key}.mobile`]?.verifiedAt !== undefined);
  await shown.rest();
  expect(words(shown.element)).to.contain('手机号已验证');
  expect(shown.world.store.getPlan().findings.some(({ code }) => code === 'findings:phoneNotVerified')).to.equal(false);
});

for (const [what, verifiedAt, asked] of [['whose proof is gone is proved again', undefined, 1], ['that was proved is left alone', now, 0]] as const) {
  it(`a number that nobody sent back and ${what}`, async () => {
    const { filing } = withPhone(phone);
    const sentBack: FilingSetup = {
      ...setup,
      filing: {
        ...filing,
        ...(verifiedAt === undefined ? { phoneChecks: {} } : { phoneChecks: { [path]: { phone, verifiedAt } } }),
        rejections: [{ path: 'principal.name', code: 'unreadable', message: '看不清', at: now }],
      },
    };
    const shown = await show(sentBack);
    expect(words(shown.element)).to.contain(phone);
    expect(findAll(shown.element, 'textbox', /手机号码$/)).to.have.length(0);
    expect(findAll(shown.element, 'textbox', '短信验证码')).to.have.length(asked);
  });
}
