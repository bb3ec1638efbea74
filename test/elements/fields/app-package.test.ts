import { expect, waitUntil } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { AppPackage } from '../../../src/core/ports/app-package.js';
import type { PackageStatus } from '../../../src/core/store/types.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { answered, specimenOf, states } from '../../../stories/support/specimens.js';
import { ksyunFirstUnitBeijing } from '../../fixtures/filings/index.js';
import { expectations, packageFile } from '../../capture/app-package/packages.js';
import { provideAnnouncer } from '../../../src/elements/base/index.js';
import { closeWorlds, showField, words, type ShownField } from '../filing.js';
import { find, findAll, focused } from '../ui/show.js';

const specimen = specimenOf('app platforms');
const empty = states.empty(specimen);
const at = (part: string): string => `services[s1].${part}`;

const fileInput = (shown: ShownField): HTMLInputElement => find<HTMLInputElement>(shown.element, 'file', '安装包');
function transferOf(files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}
function choose(shown: ShownField, ...files: readonly File[]): void {
  const input = fileInput(shown);
  input.files = transferOf(files).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const readings = (shown: ShownField): readonly PackageStatus[] => Object.values(shown.state().packages ?? {});
async function finished(shown: ShownField, count = 1): Promise<void> {
  await waitUntil(() => readings(shown).length === count && readings(shown).every(({ phase }) => phase !== 'reading'), 'the packages are not read', { timeout: 8_000 });
  await shown.rest();
}
const status = (change: Partial<PackageStatus>): FilingSetup => ({
  ...empty,
  over: () => ({ packages: { p1: { id: 'p1', serviceId: 's1', name: 'app.apk', phase: 'reading', ratio: 0.4, failure: null, read: null, filled: [], offered: [], ticked: false, ...change } } }),
});
const never: FilingSetup = { ...empty, ports: { appPackages: async () => ({ read: () => new Promise<AppPackage>(() => undefined) }) } };
const failing = (reason: string): FilingSetup => ({ ...empty, ports: { appPackages: async () => ({ read: () => Promise.reject(new IcpError('package-unreadable', undefined, { details: { reason } })) }) } });

afterEach(closeWorlds);

it('fills in what a real package says, shows it with its icon, and says so', async () => {
  const expected = (await expectations())['android-v3.apk'];
  const shown = await showField(specimen, empty);
  choose(shown, await packageFile('android-v3.apk'));
  await finished(shown);
  expect(shown.value(specimen.path)).to.deep.equal(['android']);
  expect([shown.value(at('android.packageName')), shown.value(at('android.version')), shown.value(at('android.publicKey')), shown.value(at('android.certificateMd5')), shown.value(at('android.certificateSha1'))])
    .to.deep.equal([expected?.packageName, expected?.version, expected?.certificate?.publicKey, expected?.certificate?.md5, expected?.certificate?.sha1]);
  await waitUntil(() => shown.element.shadowRoot?.querySelector('img') !== null, 'the icon is not shown');
  const text = words(shown.element);
  expect(text).to.contain('样例应用').and.contain('cn.example.android_v3').and.contain('填入 5 项').and.contain(expected?.certificate?.md5 ?? 'none');
  expect(find<HTMLInputElement>(shown.element, 'checkbox', 'Android').checked).to.equal(true);
});

it('reads the packages of several platforms that are given at once', async () => {
  const shown = await showField(specimen, empty);
  choose(shown, await packageFile('android-v2-ec.apk'), await packageFile('ios-release.ipa'), await packageFile('harmony.hap'));
  await finished(shown, 3);
  expect(shown.value(specimen.path)).to.deep.equal(['android', 'ios', 'harmonyos']);
  expect(['android', 'ios', 'harmonyos'].map((platform) => shown.value(at(`${platform}.packageName`)))).to.deep.equal(['cn.example.android_v2_ec', 'cn.example.ios-app', 'cn.example.harmony']);
  expect(words(shown.element)).to.contain('描述文件里有多个证书');
});

it('takes what is dropped', async () => {
  const shown = await showField(specimen, never);
  const zone = fileInput(shown).parentElement;
  const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: transferOf([new File(['x'], 'app.ipa')]) });
  zone?.dispatchEvent(over);
  await shown.rest();
  expect(over.defaultPrevented).to.equal(true);
  expect(words(shown.element)).to.contain('松开即可读取');
  zone?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transferOf([new File(['x'], 'app.ipa')]) }));
  await shown.rest();
  expect(shown.commands('package/read').map(({ serviceId, name }) => ({ serviceId, name }))).to.deep.equal([{ serviceId: 's1', name: 'app.ipa' }]);
  expect(words(shown.element)).to.not.contain('松开即可读取');
});

it('says that nothing is uploaded, and that it can be done by hand', async () => {
  const shown = await showField(specimen, empty);
  expect(words(shown.element)).to.contain('不会上传').and.contain('手动填写').and.contain('.apk、.aab、.ipa、.hap、.app');
});

it('never writes over what was typed', async () => {
  const path = at('android.packageName');
  const shown = await showField(specimen, { ...specimen.setup, filing: answered(specimen.setup.filing, path, 'cn.typed.app') });
  choose(shown, await packageFile('android-v3.apk'));
  await finished(shown);
  expect(shown.value(path)).to.equal('cn.typed.app');
  expect(words(shown.element)).to.contain('与已有的内容不同');
  expect(shown.state().suggestions.map((one) => one.value)).to.include('cn.example.android_v3');
});

it('shows how far reading is and can be cancelled, and the keyboard stays where it is', async () => {
  const shown = await showField(specimen, never);
  choose(shown, new File(['x'], 'app.apk'));
  await shown.rest();
  expect(words(shown.element)).to.contain('正在读取 app.apk');
  expect(shown.element.shadowRoot?.querySelector('progress')).to.not.equal(null);
  const cancel = find(shown.element, 'button', '取消读取 app.apk');
  cancel.focus();
  cancel.click();
  await shown.rest();
  expect(words(shown.element)).to.contain('已取消读取');
  expect(focused()).to.equal(find(shown.element, 'button', '移除 app.apk'));
});

it('removes a reading and puts the keyboard back to where packages are chosen', async () => {
  const shown = await showField(specimen, failing('damaged'));
  choose(shown, new File(['x'], 'app.apk'));
  await finished(shown);
  find(shown.element, 'button', '移除 app.apk').click();
  await shown.rest();
  expect(readings(shown)).to.deep.equal([]);
  expect(focused()).to.equal(find(shown.element, 'button', '选择安装包'));
});

const failures: readonly [reason: string, text: string][] = [['truncated', '文件不完整'], ['encrypted', '加密'], ['bomb', '解压后过大'], ['manifest', '应用清单'], ['damaged', '文件损坏']];
for (const [reason, text] of failures) {
  it(`says what to do about a package that is ${reason}`, async () => {
    const shown = await showField(specimen, failing(reason));
    choose(shown, new File(['x'], 'app.apk'));
    await finished(shown);
    expect(words(shown.element)).to.contain('没有读取成功：app.apk').and.contain(text);
  });
}

it('tells whoever listens how it ended, and nothing before', async () => {
  const said: string[] = [];
  const shown = await showField(specimen, empty);
  const leave = provideAnnouncer(shown.element.getRootNode(), (text, politeness) => said.push(`${politeness}: ${text}`));
  choose(shown, await packageFile('harmony.hap'), new File(['x'], 'broken.hap'));
  await finished(shown, 2);
  leave();
  expect(said).to.deep.equal(['polite: 已从 harmony.hap 读取，填入 5 项', 'assertive: 这不是安装包。请选择 .apk、.aab、.ipa、.hap 或 .app 文件。']);
});

it('looking for a file is not leaving the question', async () => {
  const shown = await showField(specimen, empty);
  const button = find(shown.element, 'button', '选择安装包');
  button.focus();
  button.blur();
  await shown.rest();
  expect(shown.commands('field/leave')).to.deep.equal([]);
});

it('offers no reading once the filing was handed in', async () => {
  const locked = await showField(specimen, states.locked(specimen));
  expect(findAll(locked.element, 'file')).to.deep.equal([]);
});

it('shows what goes on to whoever comes later', async () => {
  const shown = await showField(specimen, status({}));
  expect(words(shown.element)).to.contain('正在读取 app.apk… 40%');
});

it('answers what Kingsoft Cloud asks of an APP', async () => {
  const filing = answered(ksyunFirstUnitBeijing, at('kind'), 'app');
  const setup: FilingSetup = { filing: { ...filing, services: filing.services.map((service) => ({ ...service, kind: 'app' })), step: 'website' } };
  const shown = await showField({ control: 'app-platforms', key: at('platforms') }, setup);
  choose(shown, await packageFile('android-v3.apk'));
  await finished(shown);
  const { fields } = shown.world.store.getPlan();
  const ofPackage = [...fields.values()].filter(({ path }) => path.startsWith(at('android.')));
  expect(ofPackage.map(({ path }) => path)).to.include.members([at('android.packageName'), at('android.publicKey'), at('android.certificateMd5')]);
  expect(ofPackage.filter(({ required, origin, path }) => required && origin !== 'package' && path !== at('android.icon')).map(({ path }) => path)).to.deep.equal([]);
});

it('is accessible in every state', async () => {
  const shown = await showField(specimen, empty);
  choose(shown, await packageFile('android-rotated.apk'), new File(['x'], 'broken.apk'));
  await finished(shown, 2);
  await waitUntil(() => shown.element.shadowRoot?.querySelector('img') !== null, 'the icon is not shown');
  await expect(shown.element).to.be.accessible();
});
