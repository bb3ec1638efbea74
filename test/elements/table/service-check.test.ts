import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { IcpError } from '../../../src/core/model/errors.js';
import type { Filing } from '../../../src/core/model/filing.js';
import type { Profile } from '../../../src/core/model/profile.js';
import { MAGIC } from '../../../src/adapters/sandbox/index.js';
import { IcpServiceCheck } from '../../../src/elements/table/service-check.js';
import { ksyunFirstUnitBeijing, without } from '../../fixtures/filings/index.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { answered, unchecked } from '../../../stories/support/specimens.js';
import { wholeKsyun } from '../../support/whole-ksyun.js';
import { closeWorlds, showFiling, words, type Shown } from '../filing.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { find, findAll, type } from '../ui/show.js';

const firstOnly: Profile = { ...wholeKsyun, flows: wholeKsyun.flows.filter(({ type }) => type === 'first') };
const filing = unchecked(ksyunFirstUnitBeijing);
const domain = 'services[s1].domains[d1].name';
const show = (setup: FilingSetup): Promise<Shown<IcpServiceCheck>> => showFiling([IcpServiceCheck], setup, html`<icp-service-check .service=${'s1'}></icp-service-check>`);
const of = (number: string, name: string): Filing => answered(answered(filing, 'entity.certificateNumber', number), domain, name);
const check = (shown: Shown<HTMLElement>): void => find(shown.element, 'button', '验证备案类型').click();

const at = (found: readonly HTMLElement[], index: number): HTMLElement => {
  const one = found[index];
  if (!one) throw new TypeError(`there is no number ${index}`);
  return one;
};

afterEach(closeWorlds);

it('asks the domain and the servers of its website', async () => {
  const shown = await show({ filing });
  await waitUntil(() => findAll(shown.element, 'textbox', '域名').length === 1);
  expect(findAll(shown.element, 'group', '云服务')).to.have.length(1);
});

it('takes further domains of one website where the provider does, checks them all, and lets them go again', async () => {
  const shown = await show({ filing: { ...filing, providerId: 'tencent' }, profile: await wholeProfile(tencent) });
  await waitUntil(() => findAll(shown.element, 'textbox', '域名').length === 1);
  find(shown.element, 'button', '添加域名').click();
  await waitUntil(() => findAll(shown.element, 'textbox', '域名').length === 2);
  const [first, second] = shown.state().filing.services[0]?.domains ?? [];
  type(at(findAll(shown.element, 'textbox', '域名'), 1), 'qinghe-yuntu.com');
  await shown.rest();
  expect(shown.state().filing.answers[`services[s1].domains[${second?.id ?? ''}].name`]?.value).to.equal('qinghe-yuntu.com');
  find(shown.element, 'button', '移除域名 qinghe-yuntu.com').click();
  await waitUntil(() => findAll(shown.element, 'textbox', '域名').length === 1);
  expect(shown.state().filing.services[0]?.domains).to.deep.equal([first]);
});

it('offers no further domain where the provider takes one', async () => {
  const shown = await show({ filing });
  await waitUntil(() => findAll(shown.element, 'textbox', '域名').length === 1);
  expect(findAll(shown.element, 'button', '添加域名')).to.deep.equal([]);
});

it('nothing filed before: a first filing, and the answers are settled', async () => {
  const shown = await show({ filing });
  check(shown);
  await waitUntil(() => words(shown.element).includes('需要办理：新增备案（首次备案）'));
  expect(words(shown.element)).to.contain('主体和域名都没有备案过');
  expect(shown.state().filing.decision?.type).to.equal('first');
  expect(findAll(shown.element, 'textbox', '域名')).to.have.length(0);
});

for (const [what, number, name, says] of [
  ['the entity filed here', MAGIC.certificates.filedHere, 'new-sample.cn', '新增网站/APP（主体在金山云）'],
  ['the entity filed elsewhere', MAGIC.certificates.filedElsewhere, 'new-sample.cn', '新增网站/APP（主体不在金山云）'],
  ['both filed elsewhere', MAGIC.certificates.filedElsewhere, MAGIC.domains.filedElsewhere, '新增接入（主体不在金山云）'],
] as const) {
  it(`another kind of filing is named, and its questions follow: ${what}`, async () => {
    const shown = await show({ filing: of(number, name) });
    check(shown);
    await waitUntil(() => words(shown.element).includes(says));
    expect(words(shown.element)).not.to.contain('本向导目前不办理这一类型');
    expect(shown.state().filing.services[0]?.checkedAt).to.be.a('string');
  });

  it(`a kind of filing that the provider's profile has no form for is named, and honestly not offered: ${what}`, async () => {
    const shown = await show({ filing: of(number, name), profile: firstOnly });
    check(shown);
    await waitUntil(() => words(shown.element).includes(says));
    expect(words(shown.element)).to.contain('本向导目前不办理这一类型').and.to.contain('您填写的内容会保留');
    expect(shown.state().filing.services[0]?.checkedAt).to.equal(null);
    expect(findAll(shown.element, 'button', '验证备案类型')).to.have.length(1);
  });
}

it('a domain of somebody else has no type, and says what to do', async () => {
  const shown = await show({ filing: answered(filing, domain, MAGIC.domains.filedElsewhere) });
  check(shown);
  await waitUntil(() => words(shown.element).includes('暂时无法确定备案类型'));
  expect(words(shown.element)).to.contain('请先由原主体注销').and.to.contain('可以再次验证');
  // No kind is known, so none can be made elsewhere.
  expect(words(shown.element)).not.to.contain('办理这一类型');
});

it('where nothing could be looked up the possible kinds are named', async () => {
  const shown = await show({ filing: answered(filing, domain, MAGIC.domains.nothingKnown) });
  check(shown);
  await waitUntil(() => words(shown.element).includes('也可能适用'));
  expect(words(shown.element)).to.contain('新增备案（首次备案）');
});

for (const [what, setup, says] of [
  ['the domain', { filing: answered(filing, domain, MAGIC.domains.inFlight) }, '该域名已有进行中的备案订单'],
  ['the entity', { filing: of(MAGIC.certificates.inFlight, 'new-sample.cn') }, '该证件已有进行中的备案订单'],
] as const) {
  it(`an order under way stops it: ${what}`, async () => {
    const shown = await show(setup);
    check(shown);
    await waitUntil(() => words(shown.element).includes(says));
    expect(shown.state().filing.decision).to.equal(null);
  });
}

for (const [code, says] of [['network', '网络'], ['unavailable', '服务器暂时没有响应'], ['rate-limited', '稍等']] as const) {
  it(`a check that failed says why and may be tried again: ${code}`, async () => {
    const shown = await show({ filing, backend: { getTypeFacts: () => Promise.reject(new IcpError(code)) } });
    check(shown);
    await waitUntil(() => words(shown.element).includes('验证没有完成'));
    expect(findAll(shown.element, 'alert').map((each) => words(each)).join()).to.contain(says);
    expect(findAll(shown.element, 'button', '验证备案类型')).to.have.length(1);
  });
}

it('while it runs the button says so and starts no second one', async () => {
  let asked = 0;
  const shown = await show({ filing, backend: { getTypeFacts: () => ((asked += 1), new Promise(() => undefined)) } });
  check(shown);
  await waitUntil(() => findAll(shown.element, 'button', '正在验证').length === 1);
  find(shown.element, 'button', '正在验证').click();
  await shown.rest();
  expect(asked).to.equal(1);
});

it('what is missing is asked for first', async () => {
  const shown = await show({ filing: without(filing, domain) });
  check(shown);
  await waitUntil(() => shown.state().focus.path === domain);
  expect(shown.state().checks['s1']?.phase).to.not.equal('running');
});

it('a passed check may be opened again', async () => {
  const shown = await show({ filing: ksyunFirstUnitBeijing });
  await waitUntil(() => words(shown.element).includes('qinghe-yuntu.cn'));
  find(shown.element, 'button', '修改并重新验证').click();
  await waitUntil(() => findAll(shown.element, 'textbox', '域名').length === 1);
  expect(shown.state().filing.services[0]?.checkedAt).to.equal(null);
  expect(find<HTMLInputElement>(shown.element, 'textbox', '域名').value).to.equal('qinghe-yuntu.cn');
});

it('an order that was sent cannot be checked again', async () => {
  const shown = await show({ filing: { ...ksyunFirstUnitBeijing, orderId: 'order-1' } });
  expect(findAll(shown.element, 'button', /验证/)).to.have.length(0);
});
