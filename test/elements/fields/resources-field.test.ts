import { expect, waitUntil } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { AuthorisationCodeResult, CloudResource } from '../../../src/core/ports/backend.js';
import { MAGIC } from '../../../src/adapters/sandbox/index.js';
import { now } from '../../fixtures/filings/index.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { specimenOf, states } from '../../../stories/support/specimens.js';
import type { CloudResourceRef } from '../../../src/core/model/filing.js';
import type { CloudRules } from '../../../src/core/model/profile.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { wholeKsyun } from '../../support/whole-ksyun.js';
import { closeWorlds, showField, words, type ShownField } from '../filing.js';
import { descriptionOf, find, findAll, focused, type } from '../ui/show.js';

const specimen = specimenOf('cloud resources');
const { path } = specimen;
const { authorisationCodes: codes } = MAGIC;
const answering = (listCloudResources: () => Promise<readonly CloudResource[]>): FilingSetup => ({ ...states.empty(specimen), backend: { listCloudResources } });
const server: CloudResource = { id: 'a', label: { 'zh-CN': '云服务器 甲', en: 'Server A' }, kind: 'server', ip: '192.0.2.1' };

const codeInput = (shown: ShownField): HTMLInputElement => find<HTMLInputElement>(shown.element, 'textbox', '备案授权码');
async function enter(shown: ShownField, code: string): Promise<void> {
  find(shown.element, 'button', '使用备案授权码').click();
  type(find(shown.element, 'textbox', '备案授权码'), code);
  await shown.rest();
  find(shown.element, 'button', '验证并添加').click();
}

afterEach(closeWorlds);

it('the servers of the account are asked for once', async () => {
  const shown = await showField(specimen, specimen.setup);
  await shown.speak('en');
  expect(shown.commands('resources/load')).to.have.length(1);
});

it('speaks the language of the reader', async () => {
  const shown = await showField(specimen, answering(async () => [server]), { locale: 'en' });
  await waitUntil(() => words(shown.element).includes('Server A'));
  expect(findAll(shown.element, 'checkbox', 'Server A')).to.have.length(1);
});

it('the address stands beside a server whose name does not hold it', async () => {
  const shown = await showField(specimen, answering(async () => [server]));
  expect(findAll(shown.element, 'checkbox', '云服务器 甲 192.0.2.1')).to.have.length(1);
});

it('a server that may not carry a filing says why and cannot be chosen', async () => {
  const shown = await showField(specimen, answering(async () => [{ ...server, disabled: { 'zh-CN': '试用服务器不能用于备案' } }]));
  expect(find<HTMLInputElement>(shown.element, 'checkbox', '试用服务器不能用于备案').disabled).to.equal(true);
});

it('says that there is none', async () => {
  expect(words((await showField(specimen, answering(async () => []))).element)).to.contain('没有可用于备案的云服务');
});

it('a list that could not be had is asked for again', async () => {
  let answers = 0;
  const shown = await showField(specimen, answering(async () => {
    answers += 1;
    if (answers === 1) throw new IcpError('unavailable');
    return [server];
  }));
  expect(words(shown.element)).to.contain('云服务没有查询成功');
  find(shown.element, 'button', '再试一次').click();
  await waitUntil(() => findAll(shown.element, 'checkbox', '云服务器 甲').length === 1);
  expect(words(shown.element)).to.not.contain('云服务没有查询成功');
});

it('a good code adds the server of the other account', async () => {
  const shown = await showField(specimen, states.empty(specimen));
  await enter(shown, ` ${codes.good} `);
  await waitUntil(() => Array.isArray(shown.value(path)));
  expect(shown.value(path)).to.deep.equal([{ id: 'res-authorised-1', label: '其他账号的云服务器（198.51.100.40）', via: 'code' }]);
  await shown.rest();
  expect(find<HTMLInputElement>(shown.element, 'checkbox', '其他账号的云服务器').checked).to.equal(true);
});

for (const [code, says] of [[codes.expired, '授权码已过期'], [codes.used, '授权码已被使用'], [codes.notEligible, '不满足备案条件'], ['0a0a', '没有这个授权码']] as const) {
  it(`a refused code says why: ${says}`, async () => {
    const shown = await showField(specimen, states.empty(specimen));
    await enter(shown, code);
    await waitUntil(() => descriptionOf(codeInput(shown)).includes(says));
    expect([codeInput(shown).getAttribute('aria-invalid'), shown.value(path)]).to.deep.equal(['true', undefined]);
  });
}

it('a refused code stays, selected, under the keyboard; what was wrong with it is not said of the next', async () => {
  const shown = await showField(specimen, states.empty(specimen));
  await enter(shown, codes.expired);
  await waitUntil(() => codeInput(shown).getAttribute('aria-invalid') === 'true');
  const { value, selectionStart, selectionEnd } = codeInput(shown);
  expect([value, selectionStart, selectionEnd]).to.deep.equal([codes.expired, 0, codes.expired.length]);
  expect(focused()).to.equal(codeInput(shown));
  type(codeInput(shown), codes.good);
  await shown.rest();
  expect([codeInput(shown).getAttribute('aria-invalid'), descriptionOf(codeInput(shown))]).to.deep.equal([null, '']);
});

it('whoever has gone on is not called back to a refused code', async () => {
  let answer: (result: AuthorisationCodeResult) => void = () => undefined;
  const shown = await showField(specimen, { ...states.empty(specimen), backend: { checkAuthorisationCode: () => new Promise((resolve) => (answer = resolve)) } });
  await enter(shown, 'AAAA');
  find(shown.element, 'button', '为什么需要填写').focus();
  await shown.rest();
  answer({ ok: false, reason: 'used' });
  await waitUntil(() => codeInput(shown).getAttribute('aria-invalid') === 'true');
  expect(focused()).to.equal(find(shown.element, 'button', '为什么需要填写'));
});

it('while a code is checked no second one is sent, and it may not be pressed again', async () => {
  const shown = await showField(specimen, { ...states.empty(specimen), backend: { checkAuthorisationCode: () => new Promise(() => undefined) } });
  await enter(shown, 'AAAA');
  await shown.rest();
  codeInput(shown).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  find(shown.element, 'button', '验证并添加').click();
  expect(shown.commands('resources/add-code')).to.have.length(1);
});

it('Enter adds the code', async () => {
  const shown = await showField(specimen, states.empty(specimen));
  type(codeInput(shown), codes.good);
  await shown.rest();
  codeInput(shown).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await waitUntil(() => Array.isArray(shown.value(path)));
  await shown.rest();
  expect([codeInput(shown).value, findAll(shown.element, 'status', '已添加').length]).to.deep.equal(['', 1]);
});

it('a code that could not be checked says so', async () => {
  const shown = await showField(specimen, { ...states.empty(specimen), backend: { checkAuthorisationCode: () => Promise.reject(new IcpError('network')) } });
  await enter(shown, codes.good);
  await waitUntil(() => descriptionOf(codeInput(shown)).includes('请检查网络'));
  expect(shown.value(path)).to.equal(undefined);
});

it('no code is sent that is not there', async () => {
  const shown = await showField(specimen, states.empty(specimen));
  await enter(shown, '   ');
  expect(shown.commands('resources/add-code')).to.deep.equal([]);
});

it('after the type check servers are added, none taken away', async () => {
  const { filing } = specimen.setup;
  const checked = { ...filing, services: filing.services.map((service) => ({ ...service, checkedAt: now })) };
  const shown = await showField({ ...specimen, key: `${path}@website` }, { ...specimen.setup, filing: checked });
  await waitUntil(() => findAll(shown.element, 'checkbox').length > 1);
  const boxes = findAll(shown.element, 'checkbox') as HTMLInputElement[];
  expect(boxes.map((box) => [box.checked, box.disabled])).to.deep.equal([[true, true], [false, false]]);
});

const source = { document: 'own', section: 'test' } as const;
const two: readonly CloudResource[] = [server, { ...server, id: 'b', label: { 'zh-CN': '虚拟主机 乙', en: 'Host B' }, kind: 'host' }];
const withCloud = (cloud: Omit<CloudRules, 'source'>): FilingSetup => ({ ...answering(async () => two), profile: { ...wholeKsyun, cloud: { ...cloud, source } } });
const kinds: CloudRules['kinds'] = [
  { id: 'server', label: { 'zh-CN': '服务器产品', en: 'Servers' }, source },
  { id: 'host', label: { 'zh-CN': '主机产品', en: 'Hosts' }, source },
];

it('where one website takes one server, another choice takes its place', async () => {
  const shown = await showField(specimen, withCloud({ kinds: [], max: 1 }));
  find<HTMLInputElement>(shown.element, 'radio', '甲').click();
  await shown.rest();
  find<HTMLInputElement>(shown.element, 'radio', '乙').click();
  await shown.rest();
  expect(shown.value(path)).to.deep.equal([{ id: 'b', label: '虚拟主机 乙', via: 'account' }]);
});

it('where one website takes one server, one by code takes the place of that of the account', async () => {
  const shown = await showField(specimen, withCloud({ kinds: [], max: 1 }));
  find<HTMLInputElement>(shown.element, 'radio', '甲').click();
  await enter(shown, codes.good);
  await waitUntil(() => words(shown.element).includes('已添加并选中'));
  const value = shown.value(path);
  expect(Array.isArray(value) ? value.map((one: unknown) => (typeof one === 'object' && one !== null && 'via' in one ? one.via : '')) : []).to.deep.equal(['code']);
});

it('servers stand below their products, and several of different products may be chosen', async () => {
  const shown = await showField(specimen, withCloud({ kinds }));
  expect(words(shown.element)).to.match(/服务器产品.*甲.*主机产品.*乙/);
  find<HTMLInputElement>(shown.element, 'checkbox', '乙').click();
  await shown.rest();
  find<HTMLInputElement>(shown.element, 'checkbox', '甲').click();
  await shown.rest();
  find<HTMLInputElement>(shown.element, 'checkbox', '乙').click();
  await shown.rest();
  expect(shown.value(path)).to.deep.equal([{ id: 'a', label: '云服务器 甲', via: 'account' }]);
});

const aliyunCloud: CloudRules = (await wholeProfile((await import('../../../src/providers/aliyun/index.js')).aliyun)).cloud ?? { kinds: [], source };
const ecs: CloudResource = { id: 'a', label: { 'zh-CN': 'ECS 甲', en: 'ECS A' }, kind: 'ecs', ip: '192.0.2.1', quota: { used: 3, of: 5 }, expiresOn: '2027-10-08' };
const gateway: CloudResource = { id: 'n', label: { 'zh-CN': 'NAT 网关 乙', en: 'NAT B' }, kind: 'nat-gateway', ip: '192.0.2.2', quota: { used: 1, of: 2 } };
const onAliyun = (items: readonly CloudResource[], second: readonly CloudResourceRef[] = []): FilingSetup => {
  const setup = answering(async () => items);
  const [first] = setup.filing.services;
  const services = first === undefined ? [] : [first, { ...first, id: 's2', domains: [{ id: 'd2' }] }];
  const answers = { ...setup.filing.answers, 'services[s2].cloudResources': { value: second, origin: 'typed' as const, at: now } };
  return { ...setup, filing: { ...setup.filing, services, answers }, profile: { ...wholeKsyun, cloud: aliyunCloud } };
};

it('says beside each product what makes it fit, and of each server what is left of it and until when it is paid', async () => {
  const shown = await showField(specimen, onAliyun([ecs]));
  await waitUntil(() => words(shown.element).includes('含续费'));
  expect(words(shown.element)).to.match(/ECS.*中国内地，满 3 个月（含续费），有公网带宽，每个可备案 5 个网站/);
  expect(words(shown.element)).to.match(/192\.0\.2\.1，还可备案 2 个，共 5 个，2027年10月8日到期/);
});

it('an account without a fit server is told which ones qualify, and a code is asked for right away', async () => {
  const shown = await showField(specimen, onAliyun([{ ...ecs, disabled: { 'zh-CN': '时长不足 3 个月' } }]));
  await waitUntil(() => findAll(shown.element, 'button', '哪些云服务可以备案').length === 1);
  expect(words(shown.element)).to.contain('没有可用于备案的云服务').and.to.match(/弹性Web托管.*满 6 个月（含续费）.*每个账号共可备案 5 个网站/);
  expect(find<HTMLElement>(shown.element, 'textbox', '备案授权码').checkVisibility()).to.equal(true);
});

it('where there is a fit server a code is one press away', async () => {
  const shown = await showField(specimen, onAliyun([ecs]));
  await waitUntil(() => words(shown.element).includes('还可备案'));
  expect(find<HTMLElement>(shown.element, 'textbox', '备案授权码').checkVisibility()).to.equal(false);
});

it('what the other websites of the filing take of a server is counted with what stands on record', async () => {
  const shown = await showField(specimen, onAliyun([ecs, gateway], [{ id: 'n', label: 'NAT', via: 'account' }]));
  await waitUntil(() => words(shown.element).includes('用满'));
  expect([find<HTMLInputElement>(shown.element, 'radio', 'NAT 网关 乙').disabled, find<HTMLInputElement>(shown.element, 'radio', 'ECS 甲').disabled]).to.deep.equal([true, false]);
});

it('a number that is good for one website alone is refused for the second of a filing', async () => {
  const setup = onAliyun([ecs], [{ id: 'res-authorised-1', label: '其他账号', via: 'code' }]);
  const shown = await showField(specimen, { ...setup, backend: { ...setup.backend, checkAuthorisationCode: async () => ({ ok: true, resource: { ...ecs, id: 'res-authorised-1' } }) } });
  await enter(shown, '32a43232-a888-88e8-b9ec-00888be80001');
  await waitUntil(() => descriptionOf(codeInput(shown)).includes('另一个网站'));
  expect(shown.value(path)).to.equal(undefined);
});
