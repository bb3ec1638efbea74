import { expect, waitUntil } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import { factsSource } from '../../../src/data/index.js';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, without } from '../../fixtures/filings/index.js';
import { answered, specimenOf, states } from '../../../stories/support/specimens.js';
import { closeWorlds, showField, words } from '../filing.js';
import { descriptionOf, find, findAll, focused, type } from '../ui/show.js';

afterEach(closeWorlds);

it('text: what is typed stays as it is until the field is left, and is settled then', async () => {
  const specimen = specimenOf('certificate number');
  const shown = await showField(specimen, states.empty(specimen));
  const input = find<HTMLInputElement>(shown.element, 'textbox');
  input.focus();
  type(input, ' １1010519491231002x');
  await shown.rest();
  expect(input.value).to.equal(' １1010519491231002x');
  input.blur();
  await shown.rest();
  expect(input.value).to.equal('11010519491231002X');
});

it('text: a field that goes in the middle of a composition does not keep the filing from being saved', async () => {
  const specimen = specimenOf('text');
  const shown = await showField(specimen, states.empty(specimen));
  const input = find<HTMLInputElement>(shown.element, 'textbox');
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  type(input, 'bei', { composing: true });
  expect(shown.state().composing).to.equal(true);
  const parent = shown.element.parentElement;
  shown.element.remove();
  expect(shown.state().composing).to.equal(false);
  // Back again it listens to the store, not to the composition that never ended.
  parent?.append(shown.element);
  shown.world.store.dispatch({ type: 'answer/set', path: specimen.path, value: '北京清禾' });
  find<HTMLInputElement>(shown.element, 'textbox').dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  await shown.rest();
  expect(input.value).to.equal('北京清禾');
});

it('text: a field that goes while nothing is composed leaves the composition of another alone', async () => {
  const specimen = specimenOf('text');
  const shown = await showField(specimen, states.empty(specimen));
  shown.world.store.dispatch({ type: 'composition', open: true });
  shown.element.remove();
  expect(shown.state().composing).to.equal(true);
});

it('text: the system may offer what it knows of the applicant', async () => {
  const shown = await showField(specimenOf('mobile with code'), specimenOf('mobile with code').setup);
  expect(find(shown.element, 'textbox', '手机').getAttribute('autocomplete')).to.equal('tel-national');
});

for (const [name, mode] of [['e-mail', 'email'], ['web address', 'url'], ['domain', 'url'], ['mobile', 'tel'], ['text', null]] as const) {
  it(`text: brings the keyboard that fits: ${name}`, async () => {
    const shown = await showField(specimenOf(name), specimenOf(name).setup);
    expect(find(shown.element, 'textbox').getAttribute('inputmode')).to.equal(mode);
  });
}

it('textarea: says how much room there is', async () => {
  const specimen = specimenOf('textarea');
  const shown = await showField(specimen, { ...specimen.setup, filing: answered(specimen.setup.filing, specimen.path, '望京东路') });
  expect(words(shown.element)).to.contain('4 / 256');
});

it('text: a mistake is said in words that name it', async () => {
  const specimen = specimenOf('e-mail');
  const shown = await showField(specimen, { ...specimen.setup, filing: answered(specimen.setup.filing, specimen.path, 'nobody') });
  shown.focus();
  (focused() as HTMLElement).blur();
  await shown.rest();
  const [finding] = shown.world.store.getPlan().findings.filter(({ path }) => path === specimen.path);
  expect(descriptionOf(find(shown.element, 'textbox'))).to.contain(shown.i18n.t(finding?.code as `${string}:${string}`, finding?.params ?? {}));
});

it('text: a set sentence is added to what stands there, and offered no more', async () => {
  const path = 'services[s1].remark';
  const filing = { ...answered(ksyunFirstIndividualBeijing, path, '个人作品展示'), step: 'website' };
  const shown = await showField({ control: 'textarea', key: path }, { filing });
  const [offer] = shown.world.store.getPlan().fields.get(path)?.offers ?? [];
  find(shown.element, 'button', '填入').click();
  await shown.rest();
  expect(shown.value(path)).to.equal(`个人作品展示；${offer?.text ?? 'no offer'}`);
  expect(findAll(shown.element, 'button', '填入')).to.have.length(0);
});

it('text: a question beside a field is answered as a declaration, not as an answer', async () => {
  const shown = await showField({ control: 'text', key: 'principal.name' }, { filing: { ...ksyunFirstUnitBeijing, step: 'entity' } });
  const group = find(shown.element, 'group', '法定代表人');
  find(group, 'radio', '否').click();
  expect(shown.commands('declare')).to.deep.equal([{ type: 'declare', fact: 'principal.isLegalRepresentative', value: false }]);
  expect(shown.state().filing.facts['principal.isLegalRepresentative']?.value).to.equal(false);
});

it('text: what the province asks for stands in the hint with its source', async () => {
  const shown = await showField({ control: 'select', key: 'entity.certificateType' }, { filing: { ...ksyunFirstUnitBeijing, step: 'type-check', services: ksyunFirstUnitBeijing.services.map((one) => ({ ...one, checkedAt: null })) } });
  expect(descriptionOf(find(shown.element, 'combobox'))).to.contain('北京的企业');
  expect(words(find(shown.element, 'button', '为什么需要填写').closest('details') ?? shown.element)).to.contain('各省管局备案要求');
});

it('choice: an answer that is no longer on offer stays readable', async () => {
  const specimen = specimenOf('select');
  const shown = await showField(specimen, { ...specimen.setup, filing: answered(specimen.setup.filing, specimen.path, 'long-gone') });
  expect(find<HTMLSelectElement>(shown.element, 'combobox').value).to.equal('long-gone');
});

it('choice: in another language the official word stands beside its translation', async () => {
  const shown = await showField(specimenOf('select'), specimenOf('select').setup, { locale: 'en' });
  expect(find<HTMLSelectElement>(shown.element, 'combobox').selectedOptions[0]?.label).to.equal('Organisation’s portal 单位门户网站');
});

it('choice: choosing is leaving, so that a wrong choice is told at once', async () => {
  const specimen = specimenOf('select');
  const shown = await showField(specimen, states.empty(specimen));
  const select = find<HTMLSelectElement>(shown.element, 'combobox');
  select.value = 'other';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(shown.state().touched[specimen.path]).to.equal(true);
});

it('region: says that the divisions are on their way', async () => {
  const specimen = specimenOf('region');
  const shown = await showField(specimen, { ...specimen.setup, facts: { divisions: () => new Promise(() => undefined) } });
  expect(words(shown.element)).to.contain('正在加载行政区划');
});

it('region: divisions that could not be had are asked for again', async () => {
  const specimen = specimenOf('region');
  let asked = 0;
  const shown = await showField(specimen, {
    ...specimen.setup,
    facts: {
      divisions: async () => {
        asked += 1;
        if (asked === 1) throw new IcpError('network');
        return factsSource.divisions();
      },
    },
  });
  await waitUntil(() => asked > 1);
  await waitUntil(() => words(shown.element).includes('朝阳区'));
  expect(words(shown.element)).to.not.contain('没有加载成功');
});

it('region: another province empties what lay below the old one, once it is confirmed', async () => {
  const specimen = specimenOf('region');
  const shown = await showField(specimen, specimen.setup);
  const province = find(shown.element, 'combobox', '省级');
  province.focus();
  type(province, '广东');
  await shown.rest();
  find(shown.element, 'option', '广东省').click();
  await shown.rest();
  // With so much answered already the wizard asks first; the control shows what is in force.
  expect(shown.state().proposal).to.deep.equal({ path: specimen.path, value: { province: '440000', city: '', district: '' } });
  expect(words(shown.element)).to.contain('北京市');
});

it('region: settled it is read by name', async () => {
  const shown = await showField({ control: 'region', key: 'entity.region@entity' }, { filing: { ...ksyunFirstUnitBeijing, step: 'entity' } });
  await waitUntil(() => words(shown.element).includes('北京市 / 市辖区 / 朝阳区'));
  expect(words(shown.element)).to.contain('已在验证备案类型时确认');
});

it('date: what is no day is kept as typed and called wrong', async () => {
  const specimen = specimenOf('date');
  const shown = await showField(specimen, states.empty(specimen));
  const input = find(shown.element, 'textbox');
  type(input, '2021-13-01');
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await shown.rest();
  expect(shown.value(specimen.path)).to.equal('2021-13-01');
});

it('validity: the day of the beginning is kept when the end changes', async () => {
  const specimen = specimenOf('validity');
  const shown = await showField(specimen, { ...specimen.setup, filing: answered(specimen.setup.filing, specimen.path, { from: '2015-06-30', until: '2035-06-30' }) });
  const input = find(shown.element, 'textbox');
  type(input, '2036年1月2日');
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await shown.rest();
  expect(shown.value(specimen.path)).to.deep.equal({ from: '2015-06-30', until: '2036-01-02' });
});

it('landline: a number pasted whole falls into its parts', async () => {
  const specimen = specimenOf('landline');
  const shown = await showField(specimen, states.empty(specimen));
  const data = new DataTransfer();
  data.setData('text', '020-87654321-12');
  find(shown.element, 'textbox', '电话号码').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
  await shown.rest();
  expect(shown.value(specimen.path)).to.deep.equal({ areaCode: '020', number: '87654321', extension: '12' });
});

it('multi-select: one can be taken away again', async () => {
  const specimen = specimenOf('multi-select');
  const shown = await showField(specimen, specimen.setup);
  find(shown.element, 'button', '移除：中文简体').click();
  await shown.rest();
  expect(shown.value(specimen.path)).to.deep.equal([]);
});

it('a field that left the plan draws nothing', async () => {
  const path = 'services[s1].priorApprovalNumber';
  const filing = answered(ksyunFirstUnitBeijing, 'services[s1].priorApprovalType', 'news');
  const shown = await showField({ control: 'text', key: path }, { filing });
  expect(findAll(shown.element, 'textbox')).to.have.length(1);
  shown.world.store.dispatch({ type: 'answer/set', path: 'services[s1].priorApprovalType', value: 'none' });
  await shown.rest();
  expect(findAll(shown.element, 'textbox')).to.have.length(0);
});

it('a carried answer says that there is nothing to fill in', async () => {
  const shown = await showField({ control: 'text', key: 'principal.name' }, { filing: { ...ksyunFirstIndividualBeijing, step: 'entity' } });
  expect(words(shown.element)).to.contain('自动带入，无需填写').and.to.contain(String(ksyunFirstIndividualBeijing.answers['entity.name']?.value));
});

it('a finding of the whole filing does not show at a field that was not left', async () => {
  const shown = await showField({ control: 'text', key: 'entity.name' }, { filing: { ...without(ksyunFirstUnitBeijing, 'entity.name', 'principal.name'), step: 'entity' } });
  shown.world.store.dispatch({ type: 'field/leave', path: 'principal.name' });
  await shown.rest();
  expect(find(shown.element, 'textbox').getAttribute('aria-invalid')).to.equal(null);
});
