import { expect } from '@open-wc/testing';
import type { Filing } from '../../../src/core/model/filing.js';
import { answered } from '../../../stories/support/specimens.js';
import { ksyunFirstIndividualJiangsu, ksyunFirstUnitBeijing, withManyWebsites, without } from '../../fixtures/filings/index.js';
import { closeSteps, find, findAll, focused, holdsFocus, fieldOf, openStep, section, tooWide, until, words, type OpenStep } from './step.js';

afterEach(closeSteps);

const known = (filing: Filing, path: string, value: string): Filing => ({ ...filing, facts: { ...filing.facts, [path]: { value, from: 'adapter', at: filing.createdAt } } });
const shared = answered(ksyunFirstUnitBeijing, 'services[s1].contact.mobile', '13911112201');
const foreign = known(ksyunFirstUnitBeijing, 'services[s1].domains[d1].holderName', '北京别家科技有限公司');

async function panel(filing: Filing, look?: Parameters<typeof openStep>[2]): Promise<OpenStep & { readonly panel: HTMLElement }> {
  const shown = await openStep('review', { filing }, look);
  await until(() => !/正在预演|Rehearsing/.test(words(section(shown.step, /提交前预演|Rehearse/))), 'the rehearsal does not end');
  await shown.rest();
  return { ...shown, rest: shown.rest, panel: section(shown.step, /提交前预演|Rehearse/), wizard: shown.wizard, get step() { return shown.step; } };
}
const rows = (root: HTMLElement): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.items > li')];
const row = (root: HTMLElement, text: string): HTMLElement => {
  const found = rows(root).find((each) => words(each).includes(text));
  if (!found) throw new Error(`no item says ${text}: ${words(root)}`);
  return found;
};

it('a golden filing: says honestly that nothing was found, and what the reviewer still looks at', async () => {
  const { panel: root } = await panel(ksyunFirstIndividualJiangsu);
  expect(words(root)).to.contain('没有发现机器看得出的问题').and.to.contain('审核人员还会看').and.to.contain('是不是原件');
});

it('says when a decision can be expected, as an estimate', async () => {
  const { panel: root } = await panel(ksyunFirstUnitBeijing);
  expect(words(root)).to.contain('2026年12月9日').and.to.contain('估计');
});

it('what blocks comes first, under a heading with its number', async () => {
  const { panel: root } = await panel(known(without(ksyunFirstUnitBeijing, 'entity.mailingAddress'), 'services[s1].domains[d1].realNameStatus', 'pending'));
  const headings = [...root.querySelectorAll('h4')].map((each) => each.textContent?.trim());
  expect(headings).to.deep.equal(['必须修改，否则不能提交 (1)', '可能被退回 (1)']);
  expect(root.querySelector('[role="status"]')?.textContent).to.contain('1 处必须修改').and.to.contain('1 处可能被退回');
});

it('an item says what was compared, and names the document that says so', async () => {
  const { panel: root } = await panel(foreign);
  const item = row(root, '持有人');
  expect(words(item)).to.contain('域名持有人：北京别家科技有限公司').and.to.contain('北京青禾云图科技有限公司');
  const why = find(item, 'button', '依据');
  expect(why.textContent).to.contain('域名');
  why.click();
  expect(words(item)).to.contain('§7.3.1').and.to.contain('2020').and.to.contain('110000.unit.domain-holder');
});

it('the link to mend it opens the step and puts the focus on the control', async () => {
  const shown = await panel(without(ksyunFirstUnitBeijing, 'entity.mailingAddress'));
  const link = find(shown.panel, 'button', '去填写');
  expect(link.getAttribute('aria-label')).to.contain('地址');
  link.click();
  await until(() => focused() instanceof HTMLTextAreaElement, 'the address does not have the focus');
  expect(holdsFocus(fieldOf(shown.step, 'entity.mailingAddress'))).to.equal(true);
  expect(shown.filing().step).to.equal('entity');
});

it('the link to an agreement puts the focus on its box', async () => {
  const shown = await panel({ ...ksyunFirstUnitBeijing, agreements: {}, triedSteps: ['review'] });
  findAll(shown.panel, 'button', '去勾选')[0]?.click();
  await until(() => focused() instanceof HTMLInputElement, 'no box has the focus');
  expect((focused() as HTMLInputElement).type).to.equal('checkbox');
});

it('an agreement that is still to be ticked is no mistake before anybody tried to submit', async () => {
  const shown = await panel({ ...ksyunFirstUnitBeijing, agreements: {}, triedSteps: [] });
  expect(findAll(shown.panel, 'button', '去勾选')).to.have.length(0);
  expect(words(shown.panel)).not.to.contain('处必须修改');
  shown.world.store.dispatch({ type: 'submit' });
  await until(() => findAll(shown.panel, 'button', '去勾选').length === 2, 'the agreements are not told');
});

it('follows the filing: what is mended is gone', async () => {
  const shown = await panel({ ...ksyunFirstUnitBeijing, agreements: {}, triedSteps: ['review'] });
  expect(findAll(shown.panel, 'button', '去勾选')).to.have.length(2);
  shown.world.store.dispatch({ type: 'agreement/set', id: 'serviceTerms', agreed: true });
  await shown.rest();
  expect(findAll(shown.panel, 'button', '去勾选')).to.have.length(1);
});

it('two people with one number: the table says so in the cells of both', async () => {
  const { panel: root } = await panel(shared);
  const table = root.querySelector('table');
  expect(table?.closest('icp-disclosure')?.hasAttribute('open')).to.equal(true);
  const cells = [...(table?.querySelectorAll('tbody tr') ?? [])].map((each) => words(each));
  expect(cells[0]).to.contain('沈嘉禾').and.to.contain('主体负责人').and.to.contain('与顾明远相同，可能被退回');
  expect(cells[1]).to.contain('顾明远').and.to.contain('与沈嘉禾相同，可能被退回');
});

it('the table has heads of columns and rows, and a name', async () => {
  const { panel: root } = await panel(shared);
  const table = root.querySelector('table');
  expect([...(table?.querySelectorAll('thead [scope="col"]') ?? [])].map((each) => each.textContent)).to.deep.equal(['负责人', '证件号码', '手机号码', '应急联系电话']);
  expect(table?.querySelectorAll('tbody [scope="row"]')).to.have.length(2);
  expect(table?.caption?.textContent).to.contain('同一个人');
});

it('many websites with one contact stand in one row, counted', async () => {
  const { panel: root } = await panel(withManyWebsites(ksyunFirstUnitBeijing, 5));
  expect(words(root.querySelectorAll('tbody tr')[1] ?? root)).to.contain('5 个网站的负责人');
});

it('of several websites it is said which one is meant', async () => {
  const { panel: root } = await panel(without(withManyWebsites(ksyunFirstUnitBeijing, 2), 'services[s2].homeUrl'));
  expect(words(row(root, '首页'))).to.contain('qinghe-yuntu-2.cn');
});

it('what is the same with many websites is written out once, the others stand behind it', async () => {
  const { panel: root } = await panel(without(withManyWebsites(ksyunFirstUnitBeijing, 4), 'entity.investor', ...[1, 2, 3, 4].map((n) => `services[s${n}].homeUrl`)));
  const items = [...root.querySelectorAll<HTMLElement>('.block > .items > li')];
  expect(items).to.have.length(2);
  expect(words(items[1] ?? root)).to.contain('另有 3 处相同');
  expect(findAll(items[1] ?? root, 'button', '去填写')).to.have.length(4);
});

it('what could not be checked is folded away, with its number', async () => {
  const { panel: root } = await panel({ ...ksyunFirstUnitBeijing, facts: {} });
  const fold = find(root, 'button', '请您自行确认').closest('details');
  expect(fold?.open).to.equal(false);
  expect(words(root)).to.contain('系统缺少依据');
});

it('when its part cannot be had it says so, and tries again', async () => {
  let fails = true;
  const shown = await openStep('review', {
    filing: ksyunFirstUnitBeijing,
    ahead: async () => {
      if (fails) throw new Error('offline');
      return { rehearse: () => ({ items: [], counts: { block: 0, warn: 0, hint: 0, unchecked: 0 }, decision: null, reuse: { columns: [], rows: [] }, rules: 3 }), compare: () => Promise.reject(new Error('not here')) };
    },
  });
  await shown.says('预演没有完成');
  fails = false;
  find(shown.step, 'button', '重试').click();
  await shown.says('共核对了 3 条规则');
  expect(shown.words()).not.to.contain('预演没有完成');
});

it('speaks English, and nothing in it is Chinese but names and terms', async () => {
  const { panel: root } = await panel(foreign, { locale: 'en' });
  expect(words(root)).to.contain('To be corrected');
  expect(words(root)).to.contain('Domain holder: 北京别家科技有限公司');
  expect(words(root).replace(/北京别家科技有限公司|北京青禾云图科技有限公司/g, '')).not.to.match(/[\u4e00-\u9fff]{5,}/);
});

for (const width of [320, 720]) {
  it(`fits a place ${width} pixels wide`, async () => {
    const { wizard } = await panel(without(shared, 'entity.name'), { width });
    expect(tooWide(wizard).filter((each) => each.startsWith('icp-rehearsal'))).to.deep.equal([]);
  });
}

it('is accessible', async () => {
  const { panel: root } = await panel({ ...without(shared, 'entity.name'), facts: {} });
  for (const fold of root.querySelectorAll('icp-disclosure')) fold.open = true;
  await expect(root).to.be.accessible();
});
