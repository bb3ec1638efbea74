import { expect } from '@open-wc/testing';
import { emptyFiling } from '../../../stories/support/steps.js';
import { unchecked } from '../../../stories/support/specimens.js';
import { ksyunFirstUnitBeijing, withManyWebsites } from '../../fixtures/filings/index.js';
import { closeSteps, drawn, fieldOf, find, focused, holdsFocus, openStep, until, words, type OpenStep } from '../steps/step.js';
import { type } from '../ui/show.js';

afterEach(closeSteps);

const unit = unchecked(ksyunFirstUnitBeijing);
const province = (shown: OpenStep): string => {
  const value = shown.value('entity.region');
  return typeof value === 'object' && 'province' in value ? value.province : '';
};
const dialogIn = ({ wizard }: OpenStep): HTMLDialogElement | undefined =>
  [...drawn(wizard)].filter((each) => each.localName === 'icp-dialog').flatMap((each) => each.shadowRoot?.querySelector('dialog') ?? []).find((each) => each.open);
const dialog = (shown: OpenStep): HTMLElement => {
  const host = [...drawn(shown.wizard)].find((each) => each.localName === 'icp-switch-dialog');
  if (!(host instanceof HTMLElement)) throw new Error('nothing is asked');
  return host;
};
const asked = (shown: OpenStep): Promise<void> => until(() => dialogIn(shown) !== undefined && !/正在比较|Comparing/.test(words(dialog(shown))), 'no dialog opens');
const gone = (shown: OpenStep): Promise<void> => until(() => dialogIn(shown) === undefined && shown.state().proposal == null, 'the dialog stays');

async function pick(shown: OpenStep, level: string, text: string): Promise<HTMLElement> {
  const input = find(shown.step, 'combobox', level);
  input.focus();
  type(input, text);
  await shown.rest();
  find(shown.step, 'option', text).click();
  await shown.rest();
  return input;
}
async function choose(shown: OpenStep, key: string, value: string): Promise<HTMLSelectElement> {
  const select = find<HTMLSelectElement>(fieldOf(shown.step, key), 'combobox');
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await shown.rest();
  return select;
}

it('another province: says from where to where, and what changes, before it is chosen', async () => {
  const shown = await openStep('type-check', { filing: unit });
  await pick(shown, '省级', '广东');
  await asked(shown);
  expect(words(dialog(shown))).to.contain('从北京市改为广东省').and.to.contain('都不会丢').and.to.contain('审核时间').and.to.contain('手持单位证件');
  expect(province(shown)).to.equal('110000');
});

it('confirmed: the province is chosen, and nothing is told a second time', async () => {
  const shown = await openStep('type-check', { filing: unit });
  await pick(shown, '省级', '广东');
  await asked(shown);
  find(dialog(shown), 'button', '确定修改').click();
  await gone(shown);
  await shown.rest();
  expect(province(shown)).to.equal('440000');
  expect(shown.state().notice).to.equal(null);
  expect(shown.world.store.getPlan().provincePack).to.equal(true);
});

it('no answer is lost by it', async () => {
  const shown = await openStep('type-check', { filing: unit });
  const before = Object.keys(shown.filing().answers);
  await pick(shown, '省级', '广东');
  await asked(shown);
  find(dialog(shown), 'button', '确定修改').click();
  await gone(shown);
  expect(Object.keys(shown.filing().answers)).to.deep.equal(before);
});

it('not confirmed: the old province stays, in the control too, and the focus is where it was', async () => {
  const shown = await openStep('type-check', { filing: unit });
  const input = await pick(shown, '省级', '广东');
  await asked(shown);
  find(dialog(shown), 'button', '不改了').click();
  await gone(shown);
  await shown.rest();
  expect(province(shown)).to.equal('110000');
  expect(words(fieldOf(shown.step, 'entity.region'))).to.contain('北京市').and.to.contain('朝阳区');
  expect(focused()).to.equal(input);
});

it('Escape leaves everything as it is', async () => {
  const shown = await openStep('type-check', { filing: unit });
  await pick(shown, '省级', '广东');
  await asked(shown);
  dialogIn(shown)?.dispatchEvent(new Event('cancel', { cancelable: true }));
  await gone(shown);
  expect(province(shown)).to.equal('110000');
});

it('the heading has the focus first, and the safest button comes first', async () => {
  const shown = await openStep('type-check', { filing: unit });
  await pick(shown, '省级', '广东');
  await asked(shown);
  expect(focused()?.localName).to.equal('h2');
  expect(words(dialog(shown)).indexOf('不改了')).to.be.lessThan(words(dialog(shown)).indexOf('确定修改'));
});

it('the first choice is taken without a question', async () => {
  const shown = await openStep('type-check', { filing: emptyFiling });
  await pick(shown, '省级', '广东');
  expect(province(shown)).to.equal('440000');
  expect(shown.state().proposal ?? null).to.equal(null);
  await until(() => shown.world.store.getPlan().provincePack, 'its rules do not come');
  expect(shown.state().notice).to.equal(null);
});

it('while nothing else was answered another province is taken without a question', async () => {
  const shown = await openStep('type-check', { filing: emptyFiling });
  await pick(shown, '省级', '广东');
  await pick(shown, '省级', '北京');
  expect(province(shown)).to.equal('110000');
});

it('another district of the same province is taken without a question', async () => {
  const shown = await openStep('type-check', { filing: unit });
  await pick(shown, '县级', '海淀');
  expect(shown.value('entity.region')).to.deep.equal({ province: '110000', city: '110100', district: '110108' });
});

it('another kind of holder: what leaves is named, and kept', async () => {
  const shown = await openStep('type-check', { filing: unit });
  const select = await choose(shown, 'entity.nature', 'individual');
  await asked(shown);
  expect(words(dialog(shown))).to.contain('改为“个人”').and.to.contain('不再需要填的').and.to.contain('办公室');
  expect(select.value).to.equal('enterprise');
  find(dialog(shown), 'button', '确定修改').click();
  await gone(shown);
  await shown.rest();
  expect(shown.value('entity.nature')).to.equal('individual');
  expect(shown.filing().answers['principal.officePhone']).not.to.equal(undefined);
  expect(holdsFocus(fieldOf(shown.step, 'entity.nature'))).to.equal(true);
});

it('of many websites each line is told once', async () => {
  const shown = await openStep('type-check', { filing: unchecked(withManyWebsites(ksyunFirstUnitBeijing, 6)) });
  await pick(shown, '省级', '广东');
  await asked(shown);
  expect(words(dialog(shown)).split('手持单位证件').length - 1).to.equal(1);
});

it('a change that changes nothing else is taken without a question', async () => {
  const same = { rehearse: () => { throw new Error('not asked'); }, compare: async () => ({
    nothing: true, province: { before: '110000', after: '440000' }, fields: { came: [], left: [], locked: [], opened: [], required: [], optional: [] }, papers: { came: [], left: [] },
    people: { came: [], left: [] }, findings: { came: [], left: [] }, waiting: { before: null, after: null }, nationalOnly: false, kept: [],
  }) };
  const shown = await openStep('type-check', { filing: unit, ahead: async () => same });
  await pick(shown, '省级', '广东');
  await until(() => province(shown) === '440000', 'the province is not taken');
  expect(dialogIn(shown)).to.equal(undefined);
});

it('when it cannot be compared the answer is taken, and what changed is told afterwards', async () => {
  const shown = await openStep('type-check', { filing: unit, ahead: () => Promise.reject(new Error('offline')) });
  await choose(shown, 'entity.nature', 'individual');
  await until(() => shown.value('entity.nature') === 'individual', 'the answer is not taken');
  expect(shown.state().notice?.kind).to.equal('plan-changed');
});

it('speaks English', async () => {
  const shown = await openStep('type-check', { filing: unit }, { locale: 'en' });
  await choose(shown, 'entity.nature', 'individual');
  await asked(shown);
  expect(words(dialog(shown))).to.contain('Questions that go').and.to.contain('Leave it as it is').and.to.contain('Nothing you have entered is lost');
});

it('is accessible', async () => {
  const shown = await openStep('type-check', { filing: unit });
  await pick(shown, '省级', '广东');
  await asked(shown);
  await expect(dialog(shown)).to.be.accessible();
});
