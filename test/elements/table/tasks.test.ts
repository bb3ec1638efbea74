import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { IcpError } from '../../../src/core/model/errors.js';
import type { Order, OrderState, OrderTask, TaskAnswer } from '../../../src/core/ports/backend.js';
import { ministrySmsFacts } from '../../../src/data/ministry-sms.js';
import type { TaskActions } from '../../../src/elements/table/tasks/actions.js';
import { isCurrent, loadPanel, renderPanel, type TaskTools } from '../../../src/elements/table/order-tasks.js';
import { IcpMinistrySmsTask } from '../../../src/elements/table/tasks/ministry-sms-task.js';
import { IcpPapersTask } from '../../../src/elements/table/tasks/papers-task.js';
import { IcpPhotoTask } from '../../../src/elements/table/tasks/photo-task.js';
import { IcpQrCode } from '../../../src/elements/ui/qr-code.js';
import type { UiStage } from '../../../stories/ui/stage.js';
import { find, findAll, settled, show } from '../ui/show.js';

/** What stands there, through all shadow roots. */
const textOf = (node: Node): string =>
  [...(node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : []), ...node.childNodes]
    .map((child) => (child instanceof Text ? child.data : child instanceof HTMLStyleElement ? '' : textOf(child))).join(' ').replace(/\s+/g, ' ').trim();
const source = { document: 'own', section: 'test' };
const curtain = { perAccount: 1, rules: ['curtain.person'], source };
const counters = [
  { id: 'bj', city: { 'zh-CN': '北京', en: 'Beijing' }, address: { 'zh-CN': '样例路 1 号', en: '1 Sample Road' }, phone: '010-12345678', source },
  { id: 'sh', city: { 'zh-CN': '上海', en: 'Shanghai' }, address: { 'zh-CN': '样例路 2 号', en: '2 Sample Road' }, source },
];
const photo: OrderTask = { id: 't1', kind: 'photo', serviceId: 's1', methods: ['verification-point', 'curtain-photo'], state: 'open' };

async function withTexts<T extends HTMLElement>(element: T): Promise<T> {
  const stage = element.parentElement as UiStage;
  await stage.i18n.load('tasks', 'notices', 'papers', 'capture');
  await settled(stage);
  return element;
}
const showPhoto = async (actions: TaskActions, task = photo): Promise<IcpPhotoTask> =>
  withTexts(await show<IcpPhotoTask>([IcpPhotoTask], html`<icp-photo-task .task=${task} .actions=${actions} .curtain=${curtain} .counters=${counters} order="2641474533533"></icp-photo-task>`));

const choose = async (element: HTMLElement, name: string): Promise<void> => {
  find(element, 'radio', name).click();
  await settled(element);
};
function give(element: HTMLElement, file: File): void {
  const input = findAll(element, 'file')[0];
  if (!(input instanceof HTMLInputElement)) throw new TypeError('no file input');
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}
const picture = (): File => new File([new Uint8Array([0xff, 0xd8, 0xff])], 'curtain.jpg', { type: 'image/jpeg' });

it('names the places of one city, and what to bring', async () => {
  const element = await showPhoto({});
  expect(textOf(element)).to.contain('样例路 1 号').and.contain('2641474533533').and.not.contain('样例路 2 号');
  const select = find(element, 'combobox', '所在城市');
  if (select instanceof HTMLSelectElement) select.value = '上海';
  select.dispatchEvent(new Event('change'));
  await settled(element);
  expect(textOf(element)).to.contain('样例路 2 号').and.not.contain('样例路 1 号');
});

it('uploads the photo and hands it in once, however often the button is pressed', async () => {
  const answers: TaskAnswer[] = [];
  const element = await showPhoto({ upload: async () => 'up-1', complete: async (_, answer) => answers.push(answer) });
  await choose(element, '幕布拍照');
  give(element, picture());
  await settled(element);
  const button = find(element, 'button', '提交照片');
  button.click();
  button.click();
  await waitUntil(() => answers.length > 0);
  expect(answers).to.deep.equal([{ kind: 'photo', method: 'curtain-photo', uploadId: 'up-1' }]);
});

it('says that a photo is missing before it asks the backend for anything', async () => {
  let asked = 0;
  const element = await showPhoto({ upload: async () => `up-${++asked}`, complete: async () => undefined });
  await choose(element, '幕布拍照');
  find(element, 'button', '提交照片').click();
  await settled(element);
  expect(textOf(element)).to.contain('请先选择照片');
  expect(asked).to.equal(0);
});

it('keeps the photo when the line breaks, and sends it the next time', async () => {
  const answers: TaskAnswer[] = [];
  let down = true;
  const element = await showPhoto({
    upload: async () => {
      if (down) throw new IcpError('network');
      return 'up-2';
    },
    complete: async (_, answer) => answers.push(answer),
  });
  await choose(element, '幕布拍照');
  give(element, picture());
  await settled(element);
  find(element, 'button', '提交照片').click();
  await waitUntil(() => textOf(element).includes('网络'));
  expect(textOf(element)).to.contain('curtain.jpg');
  down = false;
  find(element, 'button', '提交照片').click();
  await waitUntil(() => answers.length === 1);
});

it('says how to go on where the backend takes no photo', async () => {
  const element = await showPhoto({});
  await choose(element, '幕布拍照');
  expect(textOf(element)).to.contain('不能从这里提交');
  expect(findAll(element, 'button', '提交照片')).to.deep.equal([]);
});

it('orders a curtain only when receiver, address and phone are there', async () => {
  const sent: unknown[] = [];
  const element = await showPhoto({ requestCurtain: async (request) => { sent.push(request); return {}; } });
  await choose(element, '幕布拍照');
  const type = (name: string, value: string): void => {
    const input = find(element, 'textbox', name);
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new TypeError(name);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  find(element, 'button', '申请幕布').click();
  await settled(element);
  expect(textOf(element)).to.contain('请填写收件人姓名').and.contain('请填写详细地址').and.contain('请填写联系电话');
  type('收件人姓名', '顾明远');
  type('详细地址', '样例路 3 号 4 楼');
  type('联系电话', '1391111');
  find(element, 'button', '申请幕布').click();
  await settled(element);
  expect(sent).to.deep.equal([]);
  expect(textOf(element)).to.contain('11 位手机号码');
  type('联系电话', '13911112203');
  find(element, 'button', '申请幕布').click();
  await waitUntil(() => textOf(element).includes('申请已提交'));
  expect(sent).to.deep.equal([{ receiver: '顾明远', address: '样例路 3 号 4 楼', phone: '13911112203' }]);
});

it('lists the originals and takes note that they are on their way', async () => {
  const answers: TaskAnswer[] = [];
  const task: OrderTask = { id: 't2', kind: 'papers', what: ['verification-sheet', '盖章的说明'], state: 'open' };
  const element = await withTexts(await show<IcpPapersTask>([IcpPapersTask], html`<icp-papers-task .task=${task} .actions=${{ complete: async (_: string, answer: TaskAnswer) => answers.push(answer) }}></icp-papers-task>`));
  expect(textOf(element)).to.contain('核验单').and.contain('盖章的说明');
  find(element, 'button', '我已寄出').click();
  await waitUntil(() => answers.length === 1);
  expect(answers).to.deep.equal([{ kind: 'papers' }]);
});

it('names where originals are posted, as it is written on the parcel, and the counters of a provider that has some', async () => {
  const task: OrderTask = { id: 't2', kind: 'papers', what: ['verification-sheet'], state: 'open' };
  const mail = { receiver: '样例备案组', address: '北京市样例路 5 号', postcode: '100000', phone: '01012345678', hours: { 'zh-CN': '工作日 9:00-18:00', en: 'Working days' }, source };
  const element = await withTexts(await show<IcpPapersTask>([IcpPapersTask], html`<icp-papers-task .task=${task} .mail=${mail} .counters=${counters}></icp-papers-task>`));
  expect(textOf(element)).to.contain('收件人 样例备案组').and.contain('收件地址 北京市样例路 5 号').and.contain('邮政编码 100000').and.contain('收件时间 工作日 9:00-18:00');
  expect(textOf(element)).to.contain('样例路 1 号');
  const posted = await withTexts(await show<IcpPapersTask>([IcpPapersTask], html`<icp-papers-task .task=${task} .mail=${mail} .actions=${{ counters: async () => counters }}></icp-papers-task>`));
  expect(textOf(posted)).to.not.contain('办理地点');
});

const clock = (): number => Date.parse('2026-11-20T02:00:00.000Z');
const people = (first: 'waiting' | 'verified' | 'expired', second: 'waiting' | 'verified'): OrderTask => ({
  id: 't3', kind: 'ministry-sms',
  persons: [
    { roles: ['principal'], phone: '139****2201', state: first, expiresAt: '2026-11-20T23:30:00.000Z', resendsLeft: 2 },
    { roles: ['serviceContact'], phone: '139****2203', state: second, expiresAt: '2026-11-20T23:30:00.000Z', resendsLeft: 0 },
  ],
});
const showSms = async (task: OrderTask): Promise<IcpMinistrySmsTask> =>
  withTexts(await show<IcpMinistrySmsTask>([IcpMinistrySmsTask], html`<icp-ministry-sms-task .task=${task} .rules=${ministrySmsFacts.rules} .clock=${clock} .lastSix=${['permitOnTheFront']}></icp-ministry-sms-task>`));

const states: readonly (readonly ['waiting' | 'verified' | 'expired', 'waiting' | 'verified', string])[] = [
  ['verified', 'waiting', '还要等其他人'],
  ['verified', 'verified', '全部核验完成'],
  ['expired', 'waiting', '订单会退回'],
];
for (const [first, second, said] of states) {
  it(`tells two people, one ${first} and one ${second}, what follows`, async () => {
    expect(textOf(await showSms(people(first, second)))).to.contain(said);
  });
}

for (const [first, second, shown] of [['waiting', 'waiting', true], ['verified', 'waiting', true], ['verified', 'verified', false], ['expired', 'waiting', false]] as const) {
  it(`${shown ? 'tells' : 'does not tell'} how to confirm where one is ${first} and one ${second}`, async () => {
    const element = await showSms(people(first, second));
    expect(element.shadowRoot?.querySelector('a[href^="https://beian.miit.gov.cn"]') !== null).to.equal(shown);
  });
}

it('says how much time is left, how often the message may be sent again, and which six characters are asked', async () => {
  const text = textOf(await showSms(people('waiting', 'waiting')));
  expect(text).to.contain('21:30').and.contain('还可重发 2 次').and.contain('不能再重发').and.contain('345678').and.contain('139****2201');
});

const tools = (province: string | null, certificateTypes?: readonly string[]): TaskTools => ({
  actions: {}, console: {}, sms: ministrySmsFacts, province, clock, ...(certificateTypes === undefined ? {} : { certificateTypes }),
});
const order = { id: '1', type: 'first', state: 'ministry-sms' } as Order;
for (const [province, types, said, unsaid] of [
  ['330000', ['hk-macau-travel-permit'], '背面香港或澳门身份证件号码', '正面证件号码'],
  ['440000', ['hk-macau-travel-permit'], '正面证件号码', '背面香港或澳门身份证件号码'],
  ['330000', ['resident-id'], '末位是 X', '香港'],
  ['330000', undefined, '背面香港或澳门身份证件号码', '正面证件号码'],
] as const) {
  it(`an order of ${province} with ${types?.join() ?? 'certificates nobody knows'} is told which six characters`, async () => {
    const element = await withTexts(await show<IcpMinistrySmsTask>([await loadPanel('ministry-sms')], renderPanel(people('waiting', 'waiting'), order, tools(province, types))));
    expect(textOf(element)).to.contain(said).and.not.contain(unsaid);
  });
}

it('draws an address as a square that says what it is', async () => {
  const element = await show<IcpQrCode>([IcpQrCode], html`<icp-qr-code value="https://example.cn/face/abc" label="核验二维码"></icp-qr-code>`);
  await waitUntil(() => element.shadowRoot?.querySelector('svg'));
  expect(element.shadowRoot?.querySelector('svg')?.getAttribute('aria-label')).to.equal('核验二维码');
  expect(element.shadowRoot?.querySelector('path')?.getAttribute('d')?.length).to.be.greaterThan(1000);
});

const sms: OrderTask = { id: 't2', kind: 'ministry-sms', persons: [] };
const atState = (state: OrderState): Order => ({
  id: 'o1', type: 'first', state, title: '', domains: [], timeline: [], rejections: [], createdAt: '2026-11-20T02:00:00.000Z', updatedAt: '2026-11-20T02:00:00.000Z', canWithdraw: false, filingId: 'f1',
});
const handedIn: OrderTask = { ...photo, state: 'handed-in' };
for (const [what, task, state, expected] of [
  ['a photo that is waited for', photo, 'waiting-photo', true],
  ['a photo nobody waits for any more', photo, 'second-review', false],
  ['a photo that is looked at', handedIn, 'second-review', true],
  ['a photo that was taken', handedIn, 'ministry-sms', false],
  ['messages on their way', sms, 'ministry-sms', true],
  ['messages that ran out', people('expired', 'verified'), 'rejected', true],
  ['messages that were confirmed before the authority sent it back', people('verified', 'verified'), 'rejected', false],
  ['messages that were confirmed', sms, 'authority-review', false],
] as const) it(`${what} is ${expected ? '' : 'not '}shown`, () => {
  expect(isCurrent(task, atState(state))).to.equal(expected);
});

it('says how often a code may be wrong before the order comes back', async () => {
  expect(textOf(await showSms(people('waiting', 'waiting')))).to.contain('最多填错 5 次');
});

it('an account that has had its curtain is told so, and not that a draft was changed elsewhere', async () => {
  const element = await showPhoto({ requestCurtain: async () => Promise.reject(new IcpError('conflict')) });
  await choose(element, '幕布拍照');
  for (const [name, value] of [['收件人姓名', '顾明远'], ['详细地址', '样例路 3 号'], ['联系电话', '13911112203']] as const) {
    const input = find(element, 'textbox', name);
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new TypeError(name);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  }
  find(element, 'button', '申请幕布').click();
  await waitUntil(() => textOf(element).includes('已经申请过幕布'));
  expect(textOf(element)).to.not.contain('别处被修改');
  expect(findAll(element, 'button', '申请幕布')).to.deep.equal([]);
});

