import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { IcpError } from '../../../src/core/model/errors.js';
import type { Filing } from '../../../src/core/model/filing.js';
import type { Profile } from '../../../src/core/model/profile.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { IcpServiceCheck } from '../../../src/elements/table/service-check.js';
import type { Locale } from '../../../src/i18n/index.js';
import { aliyun } from '../../../src/providers/aliyun/index.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { changed, domain, filed } from '../../providers/aliyun/filings.js';
import { answers, facts } from '../../fixtures/filings/parts.js';
import { closeWorlds, showFiling, words, type Shown } from '../filing.js';
import { find, findAll } from '../ui/show.js';

const profile: Profile = await wholeProfile(aliyun);
await import('../../../src/elements/table/check-result.js');

/** As it is right after the check: contacts, websites and papers are still to be filled in. */
const justChecked = (holder: 'unit' | 'individual', province?: Filing['answers']): Filing => {
  const filing = filed('first', holder);
  const known = Object.entries({ ...filing.answers, ...province }).filter(([path]) => /^entity\.(region|nature|certificateType|certificateNumber|name|certificateAddress)$/.test(path) || path === domain);
  return { ...filing, answers: Object.fromEntries(known), step: 'type-check', authenticity: {}, phoneChecks: {}, agreements: {} };
};
const show = async (setup: Omit<FilingSetup, 'profile'>, locale: Locale = 'zh-CN', own: Profile = profile): Promise<Shown<IcpServiceCheck>> => {
  const shown = await showFiling<IcpServiceCheck>([IcpServiceCheck], { ...setup, profile: own }, html`<icp-service-check .service=${'s1'}></icp-service-check>`, { locale });
  await shown.rest();
  return shown;
};
const pageOf = ({ element }: Shown<IcpServiceCheck>): Element | undefined => element.shadowRoot?.querySelector('icp-check-result')?.shadowRoot?.querySelector('section') ?? undefined;
const said = (shown: Shown<IcpServiceCheck>): string => {
  const page = pageOf(shown);
  return page === undefined ? '' : words(page);
};
const result = async (setup: Omit<FilingSetup, 'profile'>, locale: Locale = 'zh-CN'): Promise<Shown<IcpServiceCheck>> => {
  const shown = await show(setup, locale);
  await waitUntil(() => said(shown) !== '');
  return shown;
};
const none = { listCloudResources: () => Promise.resolve([]) };

afterEach(closeWorlds);

it('a passed check says that domain and cloud service can be used, and which papers to have ready', async () => {
  const shown = await result({ filing: justChecked('unit') });
  await waitUntil(() => /账号下有 \d+ 项云服务可用/.test(said(shown)));
  for (const part of ['域名可用性', '通过校验', '营业执照', '主体负责人证件（正反面）', '可能还需要的资料（1 项）', '域名证书']) expect(said(shown)).to.contain(part);
  // The contact is the principal until somebody says otherwise.
  expect(said(shown)).to.not.contain('网站负责人证件');
});

it('an individual brings one card for all roles', async () => {
  expect(said(await result({ filing: justChecked('individual') }))).to.contain('居民身份证').and.to.contain('只需上传一次').and.not.to.contain('网站负责人证件');
});

it('the papers are those of the province', async () => {
  const beijing = answers({ 'entity.region': { province: '110000', city: '110100', district: '110108' } });
  expect(said(await result({ filing: justChecked('unit', beijing) }))).to.contain('手持单位证件照');
  expect(said(await result({ filing: justChecked('unit') }))).not.to.contain('手持单位证件照');
});

it('without a usable server it says what to do, and why those that are there cannot be chosen', async () => {
  const shown = await result({ filing: justChecked('unit'), backend: { listCloudResources: () => Promise.resolve([{ id: 'r1', kind: 'ecs', ip: null, label: { 'zh-CN': 'ECS 一号' }, disabled: { 'zh-CN': '没有公网带宽' } }]) } });
  await waitUntil(() => said(shown).includes('没有可用的云服务'));
  expect(said(shown)).to.contain('备案服务号').and.to.contain('ECS 一号：没有公网带宽');
});

it('servers that could not be looked up can be asked for again', async () => {
  let asked = 0;
  const shown = await result({ filing: justChecked('unit'), backend: { listCloudResources: () => ((asked += 1), asked === 1 ? Promise.reject(new IcpError('network')) : none.listCloudResources()) } });
  await waitUntil(() => findAll(shown.element, 'button', '再试一次').length === 1);
  find(shown.element, 'button', '再试一次').click();
  await waitUntil(() => said(shown).includes('没有可用的云服务'));
  expect(asked).to.equal(2);
});

it('what stands in the way of the domain takes the place of its approval', async () => {
  const filing = justChecked('unit');
  const shown = await result({ filing: { ...filing, facts: { ...filing.facts, ...facts({ [`${domain.slice(0, -'.name'.length)}.realNameStatus`]: 'none' }) } } });
  expect(said(shown)).not.to.contain('通过校验');
  expect(said(shown)).to.contain('实名');
});

it('a drawing shows what a paper should look like', async () => {
  const shown = await result({ filing: justChecked('unit') });
  await waitUntil(() => said(shown).includes('查看样例'));
  const drawn = [...(pageOf(shown)?.querySelectorAll('svg[role=img]') ?? [])].map((each) => each.getAttribute('aria-label'));
  expect(drawn).to.include.members(['样例：营业执照', '样例：主体负责人证件（正反面）', '样例：域名证书']);
});

it('says after how many idle days the order is deleted', async () => {
  const shown = await result({ filing: justChecked('unit') });
  await waitUntil(() => said(shown).includes('会被删除'));
  expect(said(shown)).to.contain('45 天');
});

it('speaks English too', async () => {
  const shown = await result({ filing: justChecked('unit') }, 'en');
  expect(said(shown)).to.contain('Can be used').and.to.contain('Business licence');
});

it('is not there before the check passed, nor at a provider that has no such page', async () => {
  const filing = justChecked('unit');
  const open = await show({ filing: { ...filing, decision: null, services: filing.services.map((service) => ({ ...service, checkedAt: null })) } });
  expect(pageOf(open)).to.equal(undefined);
  const { checkResult: _, ...without } = profile;
  const other = await show({ filing }, 'zh-CN', without);
  expect(pageOf(other)).to.equal(undefined);
});

it('leaves the answers alone', async () => {
  const filing = changed(justChecked('unit'), {});
  const shown = await result({ filing });
  expect(shown.state().filing.answers).to.deep.equal(filing.answers);
});
