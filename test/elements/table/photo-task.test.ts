import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { createImageTools } from '../../../src/capture/index.js';
import { IcpError } from '../../../src/core/model/errors.js';
import type { BackendAdapter, OrderTask, TaskAnswer } from '../../../src/core/ports/backend.js';
import { taskDesk } from '../../../src/core/records/task-desk.js';
import type { TaskActions } from '../../../src/elements/table/tasks/actions.js';
import { IcpPhotoTask } from '../../../src/elements/table/tasks/photo-task.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import type { UiStage } from '../../../stories/ui/stage.js';
import { ascii, file, flag, picture, static_ } from '../../capture/pictures.js';
import { fakeBackend } from '../../support/backend.js';
import { find, findAll, settled, show } from '../ui/show.js';

const textOf = (node: Node): string =>
  [...(node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : []), ...node.childNodes]
    .map((child) => (child instanceof Text ? child.data : child instanceof HTMLStyleElement ? '' : textOf(child))).join(' ').replace(/\s+/g, ' ').trim();

const task: OrderTask = { id: 't1', kind: 'photo', serviceId: 's1', methods: ['curtain-photo'], state: 'open' };
async function showTask(actions: TaskActions): Promise<IcpPhotoTask> {
  const element = await show<IcpPhotoTask>([IcpPhotoTask], html`<icp-photo-task .task=${task} .actions=${actions}></icp-photo-task>`);
  const stage = element.parentElement as UiStage;
  await stage.i18n.load('tasks', 'notices', 'papers', 'capture', 'ui');
  await settled(stage);
  return element;
}
async function give(element: HTMLElement, chosen: File): Promise<void> {
  const input = findAll(element, 'file')[0];
  if (!(input instanceof HTMLInputElement)) throw new TypeError('no file input');
  const files = new DataTransfer();
  files.items.add(chosen);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await settled(element);
}
const submit = (element: HTMLElement): void => find(element, 'button', '提交照片').click();
const small = async (): Promise<File> => file('photo.jpg', await picture('image/jpeg', 600, 500, flag));

/** The desk of a real order, whose pictures go through the real tools, with the provider's own limits. */
function desk(uploads: Partial<Pick<BackendAdapter, 'upload' | 'completeTask'>> = {}) {
  const sent: { readonly name: string; readonly blob: Blob }[] = [];
  const answers: TaskAnswer[] = [];
  const adapter: BackendAdapter = {
    ...fakeBackend().adapter,
    upload: async ({ name, blob }) => ({ uploadId: `up-${sent.push({ name, blob })}` }),
    completeTask: async (_order, _task, answer) => {
      answers.push(answer);
      throw new IcpError('conflict');
    },
    ...uploads,
  };
  return { sent, answers, actions: taskDesk({ id: 'o1', filingId: 'f1' }, { adapter, profile: tencent, images: async () => createImageTools() }, '310000', () => undefined) };
}

it('a photo as large as a camera makes it is handed in as the provider takes it', async function () {
  this.timeout(30_000);
  const large = file('IMG_0001.png', await picture('image/png', 2000, 1700, static_));
  expect(large.size).to.be.greaterThan(tencent.images.maxBytes * 4);
  const { sent, answers, actions } = desk();
  const element = await showTask(actions);
  await give(element, large);
  expect(textOf(element)).to.contain('正在处理');
  submit(element);
  await waitUntil(() => answers.length === 1, 'it was not handed in', { timeout: 25_000 });
  const [only] = sent;
  expect([sent.length, only?.blob.type, only?.name, answers]).to.deep.equal([1, 'image/jpeg', 'IMG_0001.jpg', [{ kind: 'photo', method: 'curtain-photo', uploadId: 'up-1' }]]);
  expect(only?.blob.size).to.be.greaterThan(0).and.to.be.at.most(tencent.images.maxBytes);
  const drawn = await createImageBitmap(only?.blob ?? new Blob());
  expect(Math.max(drawn.width, drawn.height)).to.be.at.most(tencent.images.maxEdge);
  await waitUntil(() => textOf(element).includes('已转换格式'));
});

for (const [what, chosen, said] of [
  ['a PDF', file('photo.pdf', ascii('%PDF-1.7 and more of it')), '这是 PDF 文件'],
  ['an empty file', file('photo.jpg'), '这个文件是空的'],
  ['half a picture', file('photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])), '文件不完整'],
] as const) {
  it(`${what} is turned down in plain words, before anything is sent`, async () => {
    const { sent, actions } = desk();
    const element = await showTask(actions);
    await give(element, chosen);
    await waitUntil(() => textOf(element).includes(said), `it says ${textOf(element)}`);
    submit(element);
    await settled(element);
    expect(sent).to.deep.equal([]);
    expect(textOf(element)).to.contain(said);
  });
}

it('a picture that is too small is told, and another takes its place', async () => {
  const { sent, answers, actions } = desk();
  const element = await showTask(actions);
  await give(element, file('tiny.png', await picture('image/png', 60, 40, flag)));
  await waitUntil(() => textOf(element).includes('图片太小'));
  find(element, 'button', '移除').click();
  await settled(element);
  await give(element, await small());
  await waitUntil(() => !textOf(element).includes('图片太小') && textOf(element).includes('photo.jpg'));
  submit(element);
  await waitUntil(() => answers.length === 1);
  expect(sent.map(({ name }) => name)).to.deep.equal(['photo.jpg']);
});

it('says how far the upload is', async () => {
  let told: ((ratio: number) => void) | undefined;
  const { actions } = desk({ upload: (_file, options) => new Promise(() => (told = options?.onProgress)) });
  const element = await showTask(actions);
  await give(element, await small());
  submit(element);
  await waitUntil(() => told !== undefined);
  told?.(0.4);
  await settled(element);
  expect(textOf(element)).to.contain('40%');
});

it('a photo that is taken away while it is sent is sent no further', async () => {
  let aborted = false;
  const { answers, actions } = desk({
    upload: (_file, options) => new Promise((_resolve, reject) => options?.signal?.addEventListener('abort', () => {
      aborted = true;
      reject(new IcpError('aborted'));
    })),
  });
  const element = await showTask(actions);
  await give(element, await small());
  submit(element);
  await waitUntil(() => textOf(element).includes('0%'));
  find(element, 'button', '移除').click();
  await waitUntil(() => aborted);
  await settled(element);
  expect([answers, textOf(element).includes('photo.jpg'), textOf(element).includes('已取消')]).to.deep.equal([[], false, false]);
});

for (const [code, said] of [['too-large', '文件超过平台允许的大小'], ['network', '网络中断'], ['unauthenticated', '登录已过期']] as const) {
  it(`an upload that ends with ${code} says so beside the photo, which can be sent again`, async () => {
    let tries = 0;
    const { answers, actions } = desk({
      upload: async () => {
        tries += 1;
        if (tries === 1) throw new IcpError(code);
        return { uploadId: 'up-again' };
      },
    });
    const element = await showTask(actions);
    await give(element, await small());
    submit(element);
    await waitUntil(() => textOf(element).includes(said), `it says ${textOf(element)}`);
    find(element, 'button', '重试').click();
    await waitUntil(() => answers.length === 1);
    expect(tries).to.equal(2);
  });
}

it('a photo that has arrived is not sent twice when only its task was not taken', async () => {
  const { sent, answers, actions } = desk();
  const element = await showTask(actions);
  await give(element, await small());
  submit(element);
  await waitUntil(() => findAll(element, 'button', '提交照片').length === 1 && answers.length === 1);
  await settled(element);
  submit(element);
  await waitUntil(() => answers.length === 2);
  expect(sent).to.have.length(1);
});
