import { expect } from '@open-wc/testing';
import { ksyunFirstIndividualGuangdong, ksyunFirstUnitBeijing, withManyWebsites } from '../../fixtures/filings/index.js';
import { answered, unchecked } from '../../../stories/support/specimens.js';
import { emptyFiling, tried } from '../../../stories/support/steps.js';
import { descriptionOf, type } from '../ui/show.js';
import { closeSteps, drawings, fieldOf, fieldsOf, find, findAll, focused, holdsFocus, keyOf, openStep, section, summaryOf, tooWide, until, words, type OpenStep } from './step.js';

const unit = unchecked(ksyunFirstUnitBeijing);
const domain = 'services[s1].domains[d1].name';

/** Types a province, city or district and takes the first that fits. */
async function pick(shown: OpenStep, level: string, text: string, option: string): Promise<void> {
  const input = find(shown.step, 'combobox', level);
  input.focus();
  type(input, text);
  await shown.rest();
  find(shown.step, 'option', option).click();
  await shown.rest();
}
async function choose(shown: OpenStep, key: string, value: string): Promise<void> {
  const select = find<HTMLSelectElement>(fieldOf(shown.step, key), 'combobox');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await shown.rest();
}

/** Takes the change after reading what it does. */
async function confirm(shown: OpenStep): Promise<string> {
  await shown.says('确定修改');
  const told = words(shown.wizard);
  find(shown.wizard, 'button', '确定修改').click();
  await until(() => shown.state().proposal == null, 'the question stays');
  await shown.rest();
  return told;
}

afterEach(closeSteps);

it('empty: says what has to be ready, and asks who files, with which domain and server', async () => {
  const shown = await openStep('type-check', { filing: emptyFiling });
  expect(find(shown.step, 'button', '开始之前，请准备好这些').closest('details')?.open).to.equal(true);
  expect(fieldsOf(shown.step).map(keyOf)).to.deep.equal(['entity.region', 'entity.nature', 'entity.certificateType', 'entity.certificateFiles', 'entity.certificateNumber', 'services[s1].kind', domain, 'services[s1].cloudResources']);
  expect(words(section(shown.step, '网站 1'))).to.contain('域名');
  expect(findAll(shown.step, 'textbox').some((each) => each.ariaInvalid === 'true')).to.equal(false);
  expect(summaryOf(shown.wizard)).to.have.length(0);
});

it('what has to be ready stands there with where it is said', async () => {
  const { step } = await openStep('type-check', { filing: emptyFiling });
  const details = find(step, 'button', '开始之前').closest('details');
  expect(details?.querySelectorAll('li')).to.have.length(3);
  for (const card of details?.querySelectorAll('li') ?? []) expect(card.textContent).to.contain('金山云备案流程');
});

it('filled: every answer stands in its control', async () => {
  const shown = await openStep('type-check', { filing: unit });
  expect(find<HTMLInputElement>(shown.step, 'textbox', '域名').value).to.equal('qinghe-yuntu.cn');
  expect(find<HTMLInputElement>(shown.step, 'textbox', '主办单位证件号码').value).to.equal('91110105MA01Q7X33Y');
  expect(words(fieldOf(shown.step, 'entity.nature'))).to.contain('企业');
  expect(words(fieldOf(shown.step, 'entity.region'))).to.contain('北京市').and.to.contain('朝阳区');
});

it('once a website was checked what has to be ready is folded away', async () => {
  const { step } = await openStep('type-check', { filing: ksyunFirstUnitBeijing });
  expect(find(step, 'button', '开始之前').closest('details')?.open).to.equal(false);
});

it('finding: says at the control what is wrong with it, and where that is said', async () => {
  const shown = await openStep('type-check', { filing: tried(emptyFiling) });
  const input = find(shown.step, 'textbox', '主办单位证件号码');
  expect(input.ariaInvalid).to.equal('true');
  expect(descriptionOf(input)).to.contain('错误：');
  expect(words(find(fieldOf(shown.step, 'entity.certificateNumber'), 'button', '为什么需要填写').closest('details') ?? shown.step)).to.contain('金山云备案流程');
});

it('every line of the error summary puts the focus into its control', async () => {
  const shown = await openStep('type-check', { filing: tried(emptyFiling) });
  const lines = summaryOf(shown.wizard);
  expect(lines.length).to.be.greaterThan(5);
  for (const [label, key] of [['主办单位所属区域', 'entity.region'], ['主办单位性质', 'entity.nature'], ['主办单位证件号码', 'entity.certificateNumber'], ['域名', domain], ['云服务', 'services[s1].cloudResources']] as const) {
    const line = lines.find((each) => each.textContent?.trim().startsWith(label));
    line?.click();
    await shown.rest();
    expect(holdsFocus(fieldOf(shown.step, key)), label).to.equal(true);
  }
});

it('locked: what a check has settled is read, and changed by opening the check again', async () => {
  const shown = await openStep('type-check', { filing: ksyunFirstUnitBeijing });
  const card = section(shown.step, '网站 1');
  expect(words(card)).to.contain('qinghe-yuntu.cn').and.to.contain('需要办理：新增备案（首次备案）');
  expect(findAll(card, 'textbox', '域名')).to.have.length(0);
  find(card, 'button', '修改并重新验证').click();
  await shown.rest();
  expect(find<HTMLInputElement>(card, 'textbox', '域名').value).to.equal('qinghe-yuntu.cn');
});

it('submitted: all of it is to be read and none of it to be changed', async () => {
  const shown = await openStep('type-check', { filing: { ...ksyunFirstUnitBeijing, orderId: 'order-1' } });
  expect(shown.words()).to.contain('91110105MA01Q7X33Y').and.to.contain('qinghe-yuntu.cn');
  for (const input of [...findAll(shown.step, 'textbox'), ...findAll(shown.step, 'combobox')]) expect(input.matches(':read-only, :disabled'), input.outerHTML).to.equal(true);
  expect(findAll(shown.step, 'button', /验证|移除|更换/)).to.have.length(0);
  for (const input of findAll(shown.step, 'file')) expect(input.matches(':disabled')).to.equal(true);
});

it('a keystroke draws the field typed into and no other', async () => {
  const shown = await openStep('type-check', { filing: unit });
  const counts = drawings(shown.step);
  type(find(shown.step, 'textbox', '主办单位证件号码'), '91110105MA01Q7X33');
  await shown.rest();
  expect(Object.fromEntries(counts)).to.deep.equal({ 'entity.certificateNumber': 1 });
  expect(shown.value('entity.certificateNumber')).to.equal('91110105MA01Q7X33');
});

it('another province says what changes, brings its own rules at once, and loses nothing', async () => {
  const shown = await openStep('type-check', { filing: unit });
  const before = shown.filing().answers;
  await pick(shown, '省级', '广东', '广东省');
  expect(await confirm(shown)).to.contain('已填的内容都不会丢').and.to.contain('手持单位证件照');
  expect(shown.world.store.getPlan().province).to.equal('440000');
  const { 'entity.region': region, ...others } = shown.filing().answers;
  const { 'entity.region': _old, ...othersBefore } = before;
  expect(others).to.deep.equal(othersBefore);
  expect(region?.value).to.deep.equal({ province: '440000', city: '', district: '' });
});

it('another kind of holder keeps every answer, names what came and what is not needed, and gives it back', async () => {
  const shown = await openStep('type-check', { filing: unit });
  const before = shown.filing().answers;
  await choose(shown, 'entity.nature', 'individual');
  expect(await confirm(shown)).to.contain('不再需要填的').and.to.contain('办公室电话');
  for (const [path, answer] of Object.entries(before)) if (path !== 'entity.nature') expect(shown.filing().answers[path], path).to.deep.equal(answer);
  await choose(shown, 'entity.nature', 'enterprise');
  await confirm(shown);
  expect(shown.value('principal.officePhone')).to.deep.equal({ areaCode: '010', number: '62345678', extension: '801' });
});

it('certificates on offer follow the kind of holder', async () => {
  const shown = await openStep('type-check', { filing: unit });
  const offered = (): readonly string[] => [...find<HTMLSelectElement>(fieldOf(shown.step, 'entity.certificateType'), 'combobox').options].map(({ label }) => label);
  expect(offered()).to.include.members(['营业执照']).and.not.include('居民身份证');
  await choose(shown, 'entity.nature', 'individual');
  await confirm(shown);
  expect(offered()).to.include('居民身份证');
});

it('a province whose rules we do not have is said to have national rules alone', async () => {
  const shown = await openStep('type-check', { filing: answered(unit, 'entity.region', { province: '710000', city: '', district: '' }) });
  await shown.says('您所在省份的细则暂时没有取到');
  expect(words(shown.wizard)).to.contain('只按全国通用规则检查');
});

it('each of several websites has its own check, and one that is opened again leaves the others settled', async () => {
  const shown = await openStep('type-check', { filing: withManyWebsites(ksyunFirstUnitBeijing, 3) });
  for (const n of [1, 2, 3]) expect(words(section(shown.step, `网站 ${n}`)), String(n)).to.contain('需要办理：新增备案（首次备案）');
  find(section(shown.step, '网站 2'), 'button', '修改并重新验证').click();
  await shown.rest();
  expect(find<HTMLInputElement>(section(shown.step, '网站 2'), 'textbox', '域名').value).to.equal('qinghe-yuntu-2.cn');
  expect(shown.filing().services.map(({ checkedAt }) => checkedAt === null)).to.deep.equal([false, true, false]);
});

it('going on starts the check, and what it found is told; the next press goes on', async () => {
  const shown = await openStep('type-check', { filing: unit });
  const next = find(shown.wizard, 'button', '下一步');
  next.click();
  await shown.says('需要办理：新增备案（首次备案）');
  expect(shown.filing().decision?.type).to.equal('first');
  if (shown.filing().step === 'type-check') next.click();
  await shown.at('主体信息填写');
  expect(shown.words()).to.contain('已在验证备案类型时确认');
});

it('from a later step the way back is free, and the answers given there stay', async () => {
  const shown = await openStep('website', { filing: ksyunFirstUnitBeijing });
  shown.world.store.dispatch({ type: 'answer/set', path: 'services[s1].name', value: '青禾云图新站' });
  find(shown.wizard, 'button', '验证备案类型').click();
  await shown.at('验证备案类型');
  expect(shown.value('services[s1].name')).to.equal('青禾云图新站');
  expect(summaryOf(shown.wizard)).to.have.length(0);
});

it('in English the official terms stand beside, without a word of the answers lost', async () => {
  const shown = await openStep('type-check', { filing: answered(unit, domain, 'both-tongues.cn') });
  const control = find(shown.step, 'textbox', '域名');
  control.focus();
  await shown.speak('en');
  expect(words(shown.step)).to.contain('Domain').and.to.contain('域名');
  expect(find<HTMLInputElement>(shown.step, 'textbox', 'Domain').value).to.equal('both-tongues.cn');
  expect(focused() === control, 'the control kept the focus').to.equal(true);
  await shown.speak('zh-CN');
  expect(words(shown.step)).to.not.contain('Domain');
});

for (const [what, filing] of [['empty, with findings', tried(emptyFiling)], ['a company', unit], ['an individual', unchecked(ksyunFirstIndividualGuangdong)], ['settled', ksyunFirstUnitBeijing]] as const) {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`fits into 320 pixels: ${what}, ${locale}`, async () => {
      const shown = await openStep('type-check', { filing }, { width: 320, locale });
      expect(tooWide(shown.wizard)).to.deep.equal([]);
    });
  }
}
