import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { Filing } from '../../../src/core/model/filing.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { aliyun } from '../../../src/providers/aliyun/index.js';
import { IcpServiceCard } from '../../../src/elements/table/service-card.js';
import { ksyunFirstUnitBeijing, withManyWebsites, without } from '../../fixtures/filings/index.js';
import { answers as givenAnswers } from '../../fixtures/filings/parts.js';
import { filed as filedAtAliyun } from '../../providers/aliyun/filings.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { answered } from '../../../stories/support/specimens.js';
import { tried } from '../../../stories/support/steps.js';
import { closeWorlds, showFiling, words, type Shown } from '../filing.js';
import { find, findAll, focused, heard, type } from '../ui/show.js';

const unit = ksyunFirstUnitBeijing;
const two = withManyWebsites(unit, 2);
interface CardProps { readonly service?: string; readonly number?: number; readonly single?: boolean; readonly copyable?: boolean; readonly removable?: boolean }

const show = (setup: FilingSetup, { service = 's1', number = 1, single = false, copyable = true, removable = true }: CardProps = {}): Promise<Shown<IcpServiceCard>> =>
  showFiling([IcpServiceCard], { ...setup, filing: { ...setup.filing, step: 'website' } }, html`<icp-service-card .service=${service} .step=${'website'} .number=${number} .single=${single} .copyable=${copyable} .removable=${removable}></icp-service-card>`);
const toggle = (shown: Shown<IcpServiceCard>): HTMLElement => find(shown.element, 'button');
const region = (shown: Shown<IcpServiceCard>): HTMLElement => {
  const section = shown.element.shadowRoot?.querySelector('section');
  if (!section) throw new TypeError('no card');
  return section;
};
const closed: Pick<FilingSetup, 'over'> = { over: () => ({ openService: null }) };

afterEach(closeWorlds);

it('closed it says which website it is and how it stands, and nothing more', async () => {
  const shown = await show({ filing: two, ...closed });
  expect(toggle(shown).ariaExpanded).to.equal('false');
  expect(words(shown.element)).to.contain('青禾云图官方网站').and.to.contain('qinghe-yuntu.cn').and.to.contain('已填完');
  expect(findAll(shown.element, 'textbox')).to.have.length(0);
});

it('without a name it goes by its domain, said once', async () => {
  const shown = await show({ filing: without(two, 'services[s1].name'), ...closed });
  expect(words(shown.element).split('qinghe-yuntu.cn')).to.have.length(2);
});

it('a press opens it and another closes it; the focus stays on the button', async () => {
  const shown = await show({ filing: two });
  shown.world.store.dispatch({ type: 'service/open', serviceId: null });
  await shown.rest();
  toggle(shown).focus();
  toggle(shown).click();
  await shown.rest();
  expect(shown.state().openService).to.equal('s1');
  expect(toggle(shown).ariaExpanded).to.equal('true');
  expect(findAll(shown.element, 'textbox', '网站名称')).to.have.length(1);
  toggle(shown).click();
  await shown.rest();
  expect(toggle(shown).ariaExpanded).to.equal('false');
  expect(findAll(shown.element, 'textbox')).to.have.length(0);
  expect(focused() === toggle(shown)).to.equal(true);
});

it('what the button opens is named by it', async () => {
  const shown = await show({ filing: two });
  const id = toggle(shown).getAttribute('aria-controls') ?? '';
  shown.world.store.dispatch({ type: 'service/open', serviceId: 's1' });
  await shown.rest();
  expect(shown.element.shadowRoot?.getElementById(id)?.checkVisibility()).to.equal(true);
  shown.world.store.dispatch({ type: 'service/open', serviceId: 's2' });
  await shown.rest();
  expect(shown.element.shadowRoot?.getElementById(id)?.checkVisibility()).to.equal(false);
});

it('the only one is open whatever else is open', async () => {
  const shown = await show({ filing: unit, ...closed }, { single: true });
  expect(toggle(shown).ariaExpanded).to.equal('true');
  expect(findAll(shown.element, 'textbox', '网站名称')).to.have.length(1);
});

it('its questions stand in sections with headings', async () => {
  const shown = await show({ filing: unit }, { single: true });
  const headings = [...(shown.element.shadowRoot?.querySelectorAll('section[aria-labelledby]') ?? [])].map((section) => shown.element.shadowRoot?.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent);
  expect(headings).to.deep.equal(['网站基本信息', '网站负责人信息']);
});

it('without a name it is called by its domain, without a domain by its place', async () => {
  const name = 'services[s1].name';
  expect(region(await show({ filing: without(two, name) })).ariaLabel).to.equal('qinghe-yuntu.cn');
  await closeWorlds();
  expect(region(await show({ filing: without(two, name, 'services[s1].domains[d1].name') }, { number: 3 })).ariaLabel).to.equal('网站 3');
});

it('a new name stands in its heading at once', async () => {
  const shown = await show({ filing: unit }, { single: true });
  type(find(shown.element, 'textbox', '网站名称'), '青禾云图商城');
  await shown.rest();
  expect(region(shown).ariaLabel).to.equal('青禾云图商城 qinghe-yuntu.cn');
});

it('counts its own problems once they may be shown, and no others', async () => {
  const filing = without(two, 'services[s1].name', 'services[s1].homeUrl', 'services[s2].name', 'entity.name');
  const quiet = await show({ filing, ...closed });
  expect(words(quiet.element)).to.not.contain('需要修改').and.to.not.contain('已填完');
  await closeWorlds();
  const loud = await show({ filing: tried(filing), ...closed });
  expect(words(loud.element)).to.contain('有 2 处需要修改');
});

it('a website that waits for its check asks domain and servers, and only those', async () => {
  const filing = { ...two, services: two.services.map((service) => (service.id === 's2' ? { ...service, checkedAt: null } : service)) };
  const shown = await show({ filing, over: () => ({ openService: 's2' }) }, { service: 's2', number: 2 });
  expect(words(shown.element)).to.contain('先验证域名和云服务').and.to.not.contain('已填完');
  expect(findAll(shown.element, 'textbox', '域名')).to.have.length(1);
  expect(findAll(shown.element, 'textbox', '网站名称')).to.have.length(0);
  expect(findAll(shown.element, 'button', /^复制$/), 'nothing to copy yet').to.have.length(0);
});

it('copying is done here, removing is asked for above', async () => {
  const shown = await show({ filing: two, ...closed });
  const asked = heard<{ readonly id: string }>(shown.stage, 'remove-service');
  find(shown.element, 'button', /^删除$/).click();
  expect(asked).to.deep.equal([{ id: 's1' }]);
  expect(shown.commands('service/remove')).to.have.length(0);
  find(shown.element, 'button', /^复制$/).click();
  expect(shown.commands('service/copy')).to.deep.equal([{ type: 'service/copy', serviceId: 's1' }]);
});

for (const [what, props, names] of [
  ['neither', { copyable: false, removable: false }, []],
  ['copied only', { removable: false }, ['复制']],
  ['removed only', { copyable: false }, ['删除']],
] as const) {
  it(`offers what may be done with it: ${what}`, async () => {
    const shown = await show({ filing: two, ...closed }, props);
    expect(findAll(shown.element, 'button', /^(复制|删除)$/).map((each) => words(each))).to.deep.equal(names);
  });
}

it('an answer of another website does not draw it', async () => {
  const shown = await show({ filing: two });
  let drawn = 0;
  shown.element.addController({ hostUpdated: () => void (drawn += 1) });
  shown.world.store.dispatch({ type: 'answer/set', path: 'services[s2].name', value: '青禾云图商城' });
  shown.world.store.dispatch({ type: 'answer/set', path: 'entity.investor', value: '王' });
  await shown.rest();
  expect(drawn).to.equal(0);
  shown.world.store.dispatch({ type: 'answer/set', path: 'services[s1].name', value: '青禾云图总站' });
  await shown.rest();
  expect(drawn).to.equal(1);
});

it('a website that is gone draws nothing', async () => {
  const shown = await show({ filing: two, ...closed });
  shown.world.store.dispatch({ type: 'service/remove', serviceId: 's1' });
  await shown.rest();
  expect(words(shown.element)).to.equal('');
});

it('a name is text and nothing else', async () => {
  const shown = await show({ filing: answered(two, 'services[s1].name', '<b>青禾</b>'), ...closed });
  expect(words(shown.element)).to.contain('<b>青禾</b>');
  expect(shown.element.shadowRoot?.querySelector('b')).to.equal(null);
});

it('in English too it is called by its own name', async () => {
  const shown = await show({ filing: two, ...closed });
  await shown.speak('en');
  expect(region(shown).ariaLabel).to.equal('青禾云图官方网站 qinghe-yuntu.cn');
  expect(findAll(shown.element, 'button', /^Remove$/)).to.have.length(1);
});

const severalDomains = (): Filing => {
  const filing = filedAtAliyun('change-service', 'unit');
  const { baseline } = filing;
  const [service] = filing.services;
  if (!baseline || !service) throw new TypeError('no record');
  const second = { 'services[s1].domains[d2].name': 'rongyu-soft.cn' };
  return {
    ...filing, answers: { ...filing.answers, ...givenAnswers(second) }, services: [{ ...service, domains: [{ id: 'd1' }, { id: 'd2' }] }],
    baseline: { ...baseline, answers: { ...baseline.answers, ...second }, services: baseline.services.map((one) => ({ ...one, domains: [...one.domains, 'rongyu-soft.cn'] })) },
  };
};

it('of several domains on record one may be taken away, and none added, where the provider says so', async () => {
  const shown = await showFiling([IcpServiceCard], { filing: { ...severalDomains(), step: 'website' }, profile: await wholeProfile(aliyun) }, html`<icp-service-card .service=${'s1'} .step=${'website'} single></icp-service-card>`);
  await waitUntil(() => findAll(shown.element, 'button', /^去掉/).length === 2);
  expect(findAll(shown.element, 'button', '添加域名')).to.have.length(0);
  find(shown.element, 'button', '去掉 rongyu-soft.cn').click();
  await waitUntil(() => findAll(shown.element, 'button', /^去掉/).length === 0);
  expect(shown.state().filing.services[0]?.domains).to.deep.equal([{ id: 'd1' }]);
});
