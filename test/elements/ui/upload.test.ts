import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { IcpUpload, type FilesChosen, type UploadFile, type UploadSide } from '../../../src/elements/ui/upload.js';
import { IcpLiveRegion } from '../../../src/elements/ui/live-region.js';
import { drawnPicture } from '../../../stories/ui/pictures.js';
import { find, findAll, focused, heard, settled, show, textOf } from './show.js';

const sides: readonly UploadSide[] = [{ id: 'front', label: '人像面' }, { id: 'back', label: '国徽面' }];
const jpg = (name = 'a.jpg'): File => new File(['x'], name, { type: 'image/jpeg' });

const mount = (props: Partial<IcpUpload> = {}) => show<IcpUpload>([IcpUpload, IcpLiveRegion], html`<icp-upload label="身份证"></icp-upload>`).then(async (upload) => {
  Object.assign(upload, props);
  await settled(upload);
  return upload;
});

function transfer(...files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

function pick(upload: Element, ...files: readonly File[]): void {
  const input = find<HTMLInputElement>(upload, 'file', '选择文件');
  input.files = transfer(...files).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const given = (upload: Element) => heard<FilesChosen>(upload, 'files-chosen');
const named = (chosen: readonly FilesChosen[]) => chosen.map(({ files, side, replaces }) => [files.map((file) => file.name).join(), side, replaces]);

it('the button opens the picker of its side, and what is picked goes there', async () => {
  const upload = await mount({ sides });
  const chosen = given(upload);
  let opened = 0;
  find(upload, 'file', '选择文件').addEventListener('click', (event) => { event.preventDefault(); opened += 1; });
  find(upload, 'button', '选择文件：国徽面').click();
  pick(upload, jpg());
  expect([opened, named(chosen)]).to.deep.equal([1, [['a.jpg', 'back', undefined]]]);
});

it('a file given to the picker without pressing a button goes to the first side still empty', async () => {
  const upload = await mount({ sides, files: [{ id: '1', side: 'front', name: 'f.jpg', state: 'done' }] });
  const chosen = given(upload);
  pick(upload, jpg());
  expect(named(chosen)).to.deep.equal([['a.jpg', 'back', undefined]]);
});

it('the same file can be chosen twice', async () => {
  const upload = await mount();
  const chosen = given(upload);
  pick(upload, jpg());
  pick(upload, jpg());
  expect(chosen).to.have.length(2);
});

it('a dropped file goes to the side it was dropped on', async () => {
  const upload = await mount({ sides });
  const chosen = given(upload);
  const tile = find(upload, 'button', '选择文件：国徽面').closest('li');
  const dataTransfer = transfer(jpg('d.jpg'));
  const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer });
  tile?.dispatchEvent(over);
  tile?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  expect([over.defaultPrevented, named(chosen)]).to.deep.equal([true, [['d.jpg', 'back', undefined]]]);
});

it('a file dropped on a file takes its place', async () => {
  const upload = await mount({ files: [{ id: '7', name: 'old.jpg', state: 'done' }] });
  const chosen = given(upload);
  const tile = find(upload, 'button', '更换').closest('li');
  tile?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer(jpg()) }));
  expect(named(chosen)).to.deep.equal([['a.jpg', '', '7']]);
});

it('a pasted picture goes to the first empty side', async () => {
  const upload = await mount({ sides });
  const chosen = given(upload);
  upload.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer(jpg('p.png')), bubbles: true, cancelable: true }));
  expect(named(chosen)).to.deep.equal([['p.png', 'front', undefined]]);
});

it('only one file is taken where one is wanted, all where several are', async () => {
  const one = await mount();
  const several = await mount({ multiple: true });
  const [first, second] = [given(one), given(several)];
  pick(one, jpg('1.jpg'), jpg('2.jpg'));
  pick(several, jpg('1.jpg'), jpg('2.jpg'));
  expect([named(first), named(second)]).to.deep.equal([[['1.jpg', '', undefined]], [['1.jpg,2.jpg', '', undefined]]]);
});

it('no further file is asked for once the limit is reached', async () => {
  const files: readonly UploadFile[] = [{ id: '1', name: 'a', state: 'done' }, { id: '2', name: 'b', state: 'done' }];
  expect(findAll(await mount({ multiple: true, limit: 2, files }), 'button', '选择文件')).to.have.length(0);
});

it('replacing says which file goes', async () => {
  const upload = await mount({ files: [{ id: '7', name: 'old.jpg', state: 'done' }] });
  const chosen = given(upload);
  find(upload, 'file', '选择文件').addEventListener('click', (event) => event.preventDefault());
  find(upload, 'button', '更换：old.jpg').click();
  pick(upload, jpg());
  expect(named(chosen)).to.deep.equal([['a.jpg', '', '7']]);
});

it('an upload on its way shows how far it is', async () => {
  const upload = await mount({ files: [{ id: '1', name: 'a.jpg', state: 'uploading', progress: 0.42 }] });
  const bar = upload.shadowRoot?.querySelector('progress');
  expect([textOf(upload).includes('正在上传 42%'), bar?.value]).to.deep.equal([true, 0.42]);
});

it('a failed file says why and can be tried again', async () => {
  const upload = await mount({ files: [{ id: '9', name: 'a.heic', state: 'error', error: '格式不支持' }] });
  const retried = heard(upload, 'retry');
  find(upload, 'button', '重试：a.heic').click();
  expect([textOf(upload).includes('错误：格式不支持'), retried]).to.deep.equal([true, [{ id: '9' }]]);
});

it('after removing, the keyboard stands on the way to choose another', async () => {
  const upload = await mount({ files: [{ id: '1', name: 'a.jpg', state: 'done' }] });
  upload.addEventListener('remove', () => { upload.files = []; });
  const remove = find(upload, 'button', '移除：a.jpg');
  remove.focus();
  remove.click();
  await settled(upload);
  expect(focused()).to.equal(find(upload, 'button', '选择文件'));
});

it('the end of an upload is said', async () => {
  const upload = await mount({ files: [{ id: '1', name: 'a.jpg', state: 'uploading' }] });
  const region = new IcpLiveRegion();
  upload.parentElement?.append(region);
  upload.files = [{ id: '1', name: 'a.jpg', state: 'done' }];
  await settled(upload);
  await settled(region);
  expect(find(region, 'status').textContent).to.equal('a.jpg 已上传');
});

it('a preview is shown and its address released when it goes', async () => {
  const upload = await mount({ files: [{ id: '1', name: 'a.png', state: 'done', preview: await drawnPicture() }] });
  const picture = upload.shadowRoot?.querySelector('img');
  const address = picture?.src ?? '';
  const before = await fetch(address).then((answer) => answer.ok);
  upload.files = [];
  await settled(upload);
  const after = await fetch(address).then(() => true, () => false);
  expect([picture?.alt, before, after]).to.deep.equal(['a.png 预览', true, false]);
});

it('a preview is drawn again after the element was moved', async () => {
  const upload = await mount({ files: [{ id: '1', name: 'a.png', state: 'done', preview: await drawnPicture() }] });
  const parent = upload.parentElement;
  upload.remove();
  parent?.append(upload);
  await settled(upload);
  expect(await fetch(upload.shadowRoot?.querySelector('img')?.src ?? '').then((answer) => answer.ok)).to.equal(true);
});

it('a locked upload takes nothing and offers nothing', async () => {
  const upload = await mount({ locked: '审核中', files: [{ id: '1', name: 'a.jpg', state: 'done' }] });
  const chosen = given(upload);
  upload.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer(jpg()), cancelable: true }));
  expect([chosen.length, findAll(upload, 'button').length]).to.deep.equal([0, 0]);
});

it('focus() goes to the first button of the control', async () => {
  const upload = await mount();
  upload.focus();
  expect(focused()).to.equal(find(upload, 'button', '选择文件'));
});

const states: readonly (readonly [string, Partial<IcpUpload>])[] = [
  ['empty', { sides, required: true, hint: '四角完整' }],
  ['with an error', { sides, error: '请上传' }],
  ['processing', { files: [{ id: '1', name: 'a', state: 'processing' }] }],
  ['uploading', { files: [{ id: '1', name: 'a', state: 'uploading', progress: 0.5 }] }],
  ['failed', { files: [{ id: '1', name: 'a', state: 'error', error: '失败' }] }],
  ['locked', { locked: '审核中', files: [{ id: '1', name: 'a', state: 'done' }] }],
];
for (const [name, props] of states) {
  it(`is accessible ${name}`, async () => {
    await expect(await mount(props)).to.be.accessible();
  });
}
