import { expect } from '@open-wc/testing';
import { createFiling } from '../../../src/core/model/create-filing.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { ksyunFirstIndividualBeijing, ksyunFirstUnitBeijing, ksyunFirstUnitTianjin, now, without, withRejection } from '../../fixtures/filings/index.js';
import { answered } from '../../../stories/support/specimens.js';
import { tried } from '../../../stories/support/steps.js';
import { descriptionOf, type } from '../ui/show.js';
import { closeSteps, drawings, fieldOf, fieldsOf, find, findAll, focused, holdsFocus, keyOf, openStep, section, summaryOf, tooWide, words } from './step.js';

const unit = ksyunFirstUnitBeijing;
const person = ksyunFirstIndividualBeijing;
const lacking = without(unit, 'entity.name', 'entity.mailingAddress', 'principal.name', 'principal.mobile', 'principal.officePhone');
const bare = { ...unit, phoneChecks: {}, answers: Object.fromEntries(Object.entries(unit.answers).filter(([path]) => /^entity\.(region|nature|certificate(Type|Files|Number))$|^services/.test(path))) };

afterEach(closeSteps);

it('empty: every question of the entity and its principal, each to be answered', async () => {
  const shown = await openStep('entity', { filing: bare });
  const open = ['entity.name', 'entity.certificateAddress', 'entity.mailingAddress', 'entity.investor', 'entity.remark', 'principal.certificateType', 'principal.name', 'principal.certificateNumber', 'principal.mobile', 'principal.officePhone', 'principal.emergencyPhone'];
  for (const key of open) expect(findAll(fieldOf(shown.step, key), 'textbox').length + findAll(fieldOf(shown.step, key), 'combobox').length, key).to.be.greaterThan(0);
  expect(summaryOf(shown.wizard)).to.have.length(0);
  expect(findAll(shown.step, 'textbox').filter((each) => each.ariaInvalid === 'true').map(descriptionOf)).to.deep.equal([]);
});

it('only what is optional is called so', async () => {
  const shown = await openStep('entity', { filing: bare });
  const optional = fieldsOf(shown.step).filter((field) => words(field).includes('选填')).map(keyOf);
  expect(optional).to.deep.equal(['entity.remark']);
});

it('filled: each answer stands in the section it belongs to', async () => {
  const shown = await openStep('entity', { filing: unit });
  expect(words(section(shown.step, /主办单位/))).to.contain('北京青禾云图科技有限公司').and.to.contain('望京东路18号院5号楼3层301室');
  expect(words(section(shown.step, /主体负责人/))).to.contain('沈嘉禾').and.to.contain('110105198503171020').and.to.contain('62345678');
});

it('locked: what the type check settled is read here and cannot be changed', async () => {
  const shown = await openStep('entity', { filing: unit });
  for (const id of ['region', 'nature', 'certificateType', 'certificateNumber']) {
    const field = fieldOf(shown.step, `entity.${id}@entity`);
    expect(words(field), id).to.contain('已在验证备案类型时确认');
    expect([...findAll(field, 'textbox'), ...findAll(field, 'combobox')], id).to.have.length(0);
  }
});

it('an individual is its own principal: nothing is asked twice, and only the phones are left', async () => {
  const shown = await openStep('entity', { filing: person });
  const card = section(shown.step, /主体负责人/);
  expect(words(fieldOf(shown.step, 'principal.name'))).to.contain('顾明远').and.to.contain('自动带入，无需填写');
  const asked = findAll(card, 'textbox').filter((each) => each.matches(':read-write')).length;
  expect(asked).to.equal(2);
  expect(fieldsOf(shown.step).map(keyOf)).to.not.include('principal.officePhone');
});

it('what was carried follows its answer', async () => {
  const shown = await openStep('entity', { filing: person });
  type(find(shown.step, 'textbox', '主办单位或主办人名称'), '顾明之');
  await shown.rest();
  expect(words(fieldOf(shown.step, 'principal.name'))).to.contain('顾明之');
});

it('finding: nothing is called wrong before its field was left, and everything after the step was tried', async () => {
  const shown = await openStep('entity', { filing: lacking });
  const name = find(shown.step, 'textbox', '主办单位或主办人名称');
  const phone = find(fieldOf(shown.step, 'principal.mobile'), 'textbox');
  name.focus();
  name.blur();
  await shown.rest();
  expect(name.ariaInvalid).to.equal('true');
  expect(phone.ariaInvalid).to.not.equal('true');
  find(shown.wizard, 'button', '下一步').click();
  await shown.rest();
  expect(phone.ariaInvalid).to.equal('true');
  expect(shown.filing().step).to.equal('entity');
  expect(focused() === name, 'the first of them has the focus').to.equal(true);
});

it('every line of the error summary puts the focus into its control', async () => {
  const shown = await openStep('entity', { filing: tried(lacking) });
  for (const [label, key] of [['主办单位或主办人名称', 'entity.name'], ['主办单位通讯地址', 'entity.mailingAddress'], ['负责人姓名', 'principal.name'], ['负责人手机号码', 'principal.mobile'], ['办公室电话', 'principal.officePhone']] as const) {
    const line = summaryOf(shown.wizard).find((each) => each.textContent?.includes(label));
    expect(line, label).to.not.equal(undefined);
    line?.click();
    await shown.rest();
    expect(holdsFocus(fieldOf(shown.step, key)), label).to.equal(true);
  }
});

it('a line leaves the summary as soon as its answer is right', async () => {
  const shown = await openStep('entity', { filing: tried(lacking) });
  const before = summaryOf(shown.wizard).length;
  type(find(shown.step, 'textbox', '主办单位或主办人名称'), '北京青禾云图科技有限公司');
  await shown.rest();
  expect(summaryOf(shown.wizard)).to.have.length(before - 1);
  expect(find(shown.step, 'textbox', '主办单位或主办人名称').ariaInvalid).to.not.equal('true');
});

it('a keystroke draws the field typed into and no other', async () => {
  const shown = await openStep('entity', { filing: unit });
  const counts = drawings(shown.step);
  type(find(shown.step, 'textbox', '投资人或主管单位'), '沈嘉禾禾');
  await shown.rest();
  expect(Object.fromEntries(counts)).to.deep.equal({ 'entity.investor': 1 });
});

it('half-composed text is neither called wrong nor mended under the fingers', async () => {
  const shown = await openStep('entity', { filing: tried(lacking) });
  const name = find<HTMLInputElement>(shown.step, 'textbox', '主办单位或主办人名称');
  name.focus();
  name.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  type(name, 'ｂeijing ', { composing: true });
  find(shown.wizard, 'button', '下一步').click();
  await shown.rest();
  expect(name.value).to.equal('ｂeijing ');
  expect(shown.filing().answers['entity.name']).to.equal(undefined);
});

it('what stands in the province’s rules is said at the field, with its source', async () => {
  const shown = await openStep('entity', { filing: ksyunFirstUnitTianjin });
  const hints = fieldsOf(shown.step).map(words).filter((text) => text.includes('各省管局备案要求'));
  expect(hints.length).to.be.greaterThan(0);
});

it('a rejected filing: the field named is open and marked with the reviewer’s words, the others wait', async () => {
  const shown = await openStep('entity', { filing: withRejection(unit, { path: 'entity.name', message: '名称与营业执照不一致，请核对。', suggestion: '请按营业执照填写全称。' }) });
  const name = find(shown.step, 'textbox', '主办单位或主办人名称');
  expect(descriptionOf(name) + words(fieldOf(shown.step, 'entity.name'))).to.contain('名称与营业执照不一致，请核对。');
  expect(name.matches(':read-write')).to.equal(true);
  expect(words(fieldOf(shown.step, 'principal.name'))).to.contain('本次只需修改被退回的栏目');
  expect(findAll(fieldOf(shown.step, 'principal.name'), 'textbox')).to.have.length(0);
  expect(words(shown.wizard)).to.contain('审核人员退回了这份备案');
});

it('submitted: all of it is to be read and none of it to be changed', async () => {
  const shown = await openStep('entity', { filing: { ...unit, orderId: 'order-1' } });
  expect(shown.words()).to.contain('北京青禾云图科技有限公司').and.to.contain('已提交，不能修改');
  for (const input of [...findAll(shown.step, 'textbox'), ...findAll(shown.step, 'combobox')]) expect(input.matches(':read-only, :disabled')).to.equal(true);
});

it('what was read from a picture says so and can be undone', async () => {
  const shown = await openStep('entity', { filing: answered(unit, 'principal.name', '沈嘉和', { origin: 'ocr', previous: { value: '沈嘉禾', origin: 'typed' } }) });
  const field = fieldOf(shown.step, 'principal.name');
  expect(words(field)).to.contain('已从图片识别填入，请核对');
  find(field, 'button', '撤销').click();
  await shown.rest();
  expect(find<HTMLInputElement>(field, 'textbox').value).to.equal('沈嘉禾');
  expect(holdsFocus(field)).to.equal(true);
});

it('another number than the one that was proven asks for a new code', async () => {
  const shown = await openStep('entity', { filing: unit });
  const field = fieldOf(shown.step, 'principal.mobile');
  expect(words(field)).to.contain('手机号已验证');
  type(find(field, 'textbox'), '13800138000');
  await shown.rest();
  expect(words(field)).to.contain('号码已更改，请重新发送验证码');
});

it('another kind of principal’s certificate keeps the number given, and calls it wrong for this kind', async () => {
  const shown = await openStep('entity', { filing: tried(unit) });
  const select = find<HTMLSelectElement>(fieldOf(shown.step, 'principal.certificateType'), 'combobox');
  select.value = 'passport';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await shown.rest();
  const number = find<HTMLInputElement>(fieldOf(shown.step, 'principal.certificateNumber'), 'textbox');
  expect(number.value).to.equal('110105198503171020');
  expect(number.ariaInvalid).to.equal('true');
  select.value = 'resident-id';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await shown.rest();
  expect(number.ariaInvalid).to.not.equal('true');
});

it('the way back to the type check and again here loses nothing that was typed', async () => {
  const shown = await openStep('entity', { filing: unit });
  type(find(shown.step, 'textbox', '投资人或主管单位'), '青禾控股');
  find(shown.wizard, 'button', '上一步').click();
  await shown.at('验证备案类型');
  find(shown.wizard, 'button', '下一步').click();
  await shown.at('主体信息填写');
  expect(find<HTMLInputElement>(shown.step, 'textbox', '投资人或主管单位').value).to.equal('青禾控股');
});

it('the language is switched under what is being typed', async () => {
  const shown = await openStep('entity', { filing: unit });
  const investor = find<HTMLInputElement>(shown.step, 'textbox', '投资人或主管单位');
  investor.focus();
  type(investor, '青禾控');
  await shown.speak('en');
  expect(investor.value).to.equal('青禾控');
  expect(focused() === investor).to.equal(true);
  expect(words(fieldOf(shown.step, 'entity.investor'))).to.contain('投资人或主管单位').and.to.match(/[A-Za-z]{4}/);
  expect(words(section(shown.step, /Principal/))).to.contain('沈嘉禾');
});

it('a filing that has nothing yet does not let anybody come here', async () => {
  const filing = createFiling({ id: 'f-none', providerId: ksyun.id, profileVersion: ksyun.version, now, serviceId: 's1', domainId: 'd1', kind: 'website' });
  const shown = await openStep('type-check', { filing });
  shown.world.store.dispatch({ type: 'step/go', step: 'entity' });
  await shown.rest();
  expect(shown.filing().step).to.equal('type-check');
});

for (const [what, filing] of [['filled', unit], ['with findings', tried(lacking)], ['an individual', person], ['submitted', { ...unit, orderId: 'order-1' }]] as const) {
  for (const locale of ['zh-CN', 'en'] as const) {
    it(`fits into 320 pixels: ${what}, ${locale}`, async () => {
      const shown = await openStep('entity', { filing }, { width: 320, locale });
      expect(tooWide(shown.wizard)).to.deep.equal([]);
    });
  }
}
