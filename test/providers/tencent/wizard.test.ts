import { expect } from '@open-wc/testing';
import type { FilingStart } from '../../../src/core/model/filing.js';
import type { IcpFilingWizard } from '../../../src/define.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { recordOf } from '../../support/complete-filing.js';
import { backend, element, leave, newAccount, place, says, shown, words } from '../../elements/wizard/host.js';
import { findAll } from '../../elements/ui/show.js';

afterEach(leave);

function mount(start?: FilingStart, locale = 'zh-CN'): IcpFilingWizard {
  const wizard = element();
  wizard.provider = 'tencent';
  wizard.accountKey = newAccount();
  wizard.adapter = backend({ profile: tencent }).adapter;
  wizard.locale = locale;
  if (start !== undefined) wizard.start = start;
  place().append(wizard);
  return wizard;
}

it('opens by its id with its own check: no picture is asked for, and its own steps are named', async () => {
  const wizard = mount();
  await shown(wizard);
  await says(wizard, '主办者性质');
  expect(findAll(wizard, 'file', '选择文件')).to.deep.equal([]);
  for (const text of ['验证备案信息', '地域', '证件号码', '对应云服务', '主体信息', '网站信息', '上传资料', '确认资料，提交初审', '办理拍照', '腾讯云服务器']) expect(words(wizard), text).to.include(text);
  expect(words(wizard)).not.to.include('真实性核验');
});

it('speaks English throughout, on its first screen', async () => {
  const wizard = mount(undefined, 'en');
  await shown(wizard, 'Domain');
  await says(wizard, 'Entity, domain and cloud service tell which kind of filing this is.');
  for (const text of ['Check the filing', 'Kind of entity', 'Tencent Cloud server', 'Confirm and submit']) expect(words(wizard), text).to.include(text);
});

it('begins another website of an entity at hand with the entity to be confirmed, and nothing of it can be typed', async () => {
  const record = recordOf('unit', true);
  const wizard = mount({ type: 'add-service-here', record });
  await says(wizard, '确认主体信息');
  await says(wizard, String(record.answers['entity.name']));
  await says(wizard, String(record.answers['principal.email']));
  expect(findAll(wizard, 'textbox', '单位名称或姓名').filter((box) => !(box instanceof HTMLInputElement && (box.readOnly || box.disabled)))).to.deep.equal([]);
});

it('asks for the filing password before an entity is deregistered, and says how to get it back', async () => {
  const wizard = mount({ type: 'deregister-entity', record: recordOf('unit', true) });
  await says(wizard, '填写备案密码');
  await says(wizard, '京ICP备2026000001号');
  await says(wizard, '忘记密码，请到工信部备案系统找回');
  expect(findAll(wizard, 'file', '选择文件')).to.deep.equal([]);
});
