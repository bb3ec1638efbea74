import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, now, withManyWebsites } from '../../fixtures/filings/index.js';
import { answered } from '../../../stories/support/specimens.js';
import { byCurtain, tried, withAuthenticity } from '../../../stories/support/steps.js';
import { closeSteps, drawings, fieldOf, find, findAll, holdsFocus, openStep, section, summaryOf, tooWide, until, words } from './step.js';

const unit = ksyunFirstUnitBeijing;
const minutes = (n: number): string => new Date(Date.parse(now) + n * 60_000).toISOString();
const waiting = withAuthenticity(unit, { status: 'waiting', url: 'https://phone.example/check?session=face-s1', expiresAt: minutes(30) });

afterEach(closeSteps);

it('says how the contact is checked, why so, and that nothing has begun', async () => {
  const shown = await openStep('authenticity', { filing: withAuthenticity(unit, null) });
  expect(shown.words()).to.contain('请网站负责人本人用手机完成人脸核验').and.to.contain('金山云备案流程').and.to.contain('尚未开始');
  expect(findAll(shown.step, 'button', '开始核验')).to.have.length(1);
});

it('started: a link for the phone, what to do with it, and until when', async () => {
  const shown = await openStep('authenticity', { filing: withAuthenticity(unit, null) });
  find(shown.step, 'button', '开始核验').click();
  await until(() => shown.words().includes('打开核验页面'), 'no link');
  const link = [...section(shown.step, '网站负责人').querySelectorAll('a')][0];
  expect([link?.href, link?.target, link?.rel]).to.deep.equal([shown.filing().authenticity['s1']?.url, '_blank', 'noopener noreferrer']);
  expect(link?.href).to.not.contain('顾明远');
  expect(shown.words()).to.contain('用手机扫描二维码').and.to.contain('由网站负责人本人').and.to.contain('前有效').and.to.contain('等待本人在手机上完成');
});

it('a link that is no web address is not offered', async () => {
  const shown = await openStep('authenticity', { filing: withAuthenticity(unit, { status: 'waiting', url: 'javascript:alert(1)', expiresAt: minutes(30) }) });
  expect([...section(shown.step, '网站负责人').querySelectorAll('a')].map((each) => each.getAttribute('href'))).to.deep.equal([null]);
});

for (const [end, says] of [['passed', '核验已通过'], ['failed', '核验没有通过，请重新开始'], ['expired', '链接已过期，请重新开始']] as const) {
  it(`what happens on the phone is told here at once, aloud: ${end}`, async () => {
    const shown = await openStep('authenticity', { filing: withAuthenticity(unit, null) });
    find(shown.step, 'button', '开始核验').click();
    await until(() => shown.words().includes('打开核验页面'), 'no link');
    await shown.world.control.settleAuthenticity(shown.filing().authenticity['s1']?.sessionId ?? '', end);
    await until(() => findAll(shown.step, 'status').some((each) => each.textContent?.includes(says)), says);
    expect(findAll(shown.step, 'button', '重新开始')).to.have.length(end === 'passed' ? 0 : 1);
    expect(shown.words()).to.not.contain('打开核验页面');
  });
}

it('the result is looked up when it is asked for', async () => {
  let asked = 0;
  const shown = await openStep('authenticity', { filing: waiting, backend: { getAuthenticity: async (sessionId) => ((asked += 1), { sessionId, status: 'passed', validUntil: minutes(600) }) } });
  find(shown.step, 'button', '查看结果').click();
  await until(() => shown.words().includes('核验已通过'), 'no result');
  expect(asked).to.equal(1);
});

it('passed: the way is free, and it is done again only after it ran out', async () => {
  const shown = await openStep('authenticity', { filing: unit });
  expect(shown.words()).to.contain('核验已通过');
  expect(findAll(shown.step, 'button')).to.have.length(0);
  find(shown.wizard, 'button', '下一步').click();
  await shown.at('提交备案申请');
  expect(shown.filing().step).to.equal('review');
});

it('a link that ran out while nobody looked is told, and another can be had', async () => {
  const shown = await openStep('authenticity', { filing: withAuthenticity(unit, { status: 'waiting', url: 'https://phone.example/check', expiresAt: minutes(-1) }) });
  expect(shown.words()).to.contain('链接已过期').and.to.not.contain('打开核验页面');
  find(shown.step, 'button', '重新开始').click();
  await until(() => shown.words().includes('打开核验页面'), 'no new link');
  expect(shown.filing().authenticity['s1']?.status).to.equal('waiting');
});

for (const [code, says] of [['network', '请检查网络'], ['unavailable', '服务器暂时没有响应'], ['rate-limited', '稍等片刻'], ['unsupported', '没有提供这项功能']] as const) {
  it(`a start that failed says why and leaves the button: ${code}`, async () => {
    const shown = await openStep('authenticity', { filing: withAuthenticity(unit, null), backend: { startAuthenticity: () => Promise.reject(new IcpError(code)) } });
    find(shown.step, 'button', '开始核验').click();
    await until(() => findAll(shown.step, 'alert').length > 0, 'nothing is said');
    expect(findAll(shown.step, 'alert').map(words).join()).to.contain(says);
    expect(findAll(shown.step, 'button', '开始核验')).to.have.length(1);
  });
}

it('pressed twice it starts once', async () => {
  let started = 0;
  const shown = await openStep('authenticity', { filing: withAuthenticity(unit, null), backend: { startAuthenticity: () => ((started += 1), new Promise(() => undefined)) } });
  find(shown.step, 'button', '开始核验').click();
  find(shown.step, 'button', '开始核验').click();
  await shown.rest();
  expect(started).to.equal(1);
});

it('going on before it has passed stays, and the summary says what is open', async () => {
  const shown = await openStep('authenticity', { filing: withAuthenticity(unit, null) });
  find(shown.wizard, 'button', '下一步').click();
  await shown.rest();
  expect(shown.filing().step).to.equal('authenticity');
  expect(summaryOf(shown.wizard)).to.have.length(1);
});

it('each website has its own check, and one drawn again leaves the other as it is', async () => {
  const filing = answered(withAuthenticity(withManyWebsites(unit, 2), null), 'services[s2].name', '青禾云图商城');
  const shown = await openStep('authenticity', { filing });
  find(section(shown.step, '青禾云图商城'), 'button', '开始核验').click();
  await until(() => words(section(shown.step, '青禾云图商城')).includes('打开核验页面'), 'no link');
  expect(words(section(shown.step, '青禾云图官方网站'))).to.contain('尚未开始');
  expect(Object.keys(shown.filing().authenticity)).to.deep.equal(['s2']);
});

it('who has no resident ID is photographed instead: a paper to give, and no link', async () => {
  const shown = await openStep('authenticity', { filing: byCurtain(unit) });
  expect(shown.words()).to.contain('幕布前拍照').and.to.not.contain('开始核验');
  expect(findAll(fieldOf(shown.step, 'services[s1].materials[curtain-photo]'), 'button', '选择文件').length).to.be.greaterThan(0);
  find(shown.wizard, 'button', '下一步').click();
  await shown.rest();
  const line = summaryOf(shown.wizard).find((each) => each.textContent?.includes('幕布照'));
  line?.click();
  await until(() => holdsFocus(fieldOf(shown.step, 'services[s1].materials[curtain-photo]')), 'the place of the photo has no focus');
});

it('an individual is checked as contact of the own website', async () => {
  const shown = await openStep('authenticity', { filing: withAuthenticity(ksyunFirstIndividualBeijing, null) });
  expect(shown.words()).to.contain('人脸核验');
  expect(findAll(shown.step, 'button', '开始核验')).to.have.length(1);
});

it('submitted: what was passed is told, and nothing can be started', async () => {
  const shown = await openStep('authenticity', { filing: { ...unit, orderId: 'order-1' } });
  expect(shown.words()).to.contain('核验已通过');
  expect(findAll(shown.step, 'button')).to.have.length(0);
});

it('an answer elsewhere does not draw it again', async () => {
  const shown = await openStep('authenticity', { filing: waiting });
  const counts = drawings(shown.step);
  shown.world.store.dispatch({ type: 'answer/set', path: 'entity.investor', value: '王' });
  await shown.rest();
  expect(Object.fromEntries(counts)).to.deep.equal({});
});

it('the language is switched live', async () => {
  const shown = await openStep('authenticity', { filing: waiting });
  await shown.speak('en');
  expect(shown.words()).to.contain('Open').and.to.not.contain('打开核验页面');
  expect(shown.filing().authenticity['s1']?.status).to.equal('waiting');
});

for (const [what, filing] of [['waiting', waiting], ['by curtain, with findings', tried(byCurtain(unit))], ['of several websites', withAuthenticity(withManyWebsites(unit, 2), null)]] as const) {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`fits into 320 pixels: ${what}, ${locale}`, async () => {
      const shown = await openStep('authenticity', { filing }, { width: 320, locale });
      expect(tooWide(shown.wizard)).to.deep.equal([]);
    });
  }
}

it('a check that failed says why, as the backend words it', async () => {
  const shown = await openStep('authenticity', { filing: withAuthenticity(unit, { status: 'failed', reason: '人像不清晰' }) });
  expect(shown.words()).to.contain('核验没有通过').and.to.contain('人像不清晰');
});

it('a result has an end of its own: it is told before, and afterwards it is the result that ran out', async () => {
  const good = await openStep('authenticity', { filing: withAuthenticity(unit, { status: 'passed', validUntil: minutes(600) }) });
  expect(good.words()).to.match(/结果在 .+ 前有效/);
  const over = await openStep('authenticity', { filing: withAuthenticity(unit, { status: 'passed', validUntil: minutes(-1) }) });
  expect(over.words()).to.contain('核验结果已过期').and.to.not.contain('链接已过期');
  expect(findAll(over.step, 'button', '重新开始')).to.have.length(1);
});
