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

const drop = (upload: Element, label: string, ...files: readonly File[]): void => {
  const tile = find(upload, 'button', label).closest('li');
  tile?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer(...files) }));
};
const paste = (upload: Element, ...files: readonly File[]): boolean => upload.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer(...files), bubbles: true, cancelable: true }));
const leftOut = (upload: Element): string => findAll(upload, 'status').map((each) => each.textContent?.trim() ?? '').join('');
const done = (id: string, side?: string): UploadFile => ({ id, name: `${id}.jpg`, state: 'done', ...(side === undefined ? {} : { side }) });

for (const [how, act] of [
  ['picked', (upload: Element, files: readonly File[]) => pick(upload, ...files)],
  ['dropped', (upload: Element, files: readonly File[]) => drop(upload, '选择文件：国徽面', ...files)],
  ['pasted', (upload: Element, files: readonly File[]) => paste(upload, ...files)],
] as const) {
  it(`several files ${how} at once fill the sides in their order, and what is left over is said`, async () => {
    const upload = await mount({ sides });
    const chosen = given(upload);
    act(upload, [jpg('1.jpg'), jpg('2.jpg'), jpg('3.jpg')]);
    await settled(upload);
    expect(named(chosen)).to.deep.equal([['1.jpg', 'front', undefined], ['2.jpg', 'back', undefined]]);
    expect(leftOut(upload)).to.contain('有 1 个文件没有放入');
  });
}

it('a side that is filled keeps its picture when several files come at once', async () => {
  const upload = await mount({ sides, files: [done('f', 'front')] });
  const chosen = given(upload);
  drop(upload, '选择文件：国徽面', jpg('1.jpg'), jpg('2.jpg'));
  await settled(upload);
  expect([named(chosen), leftOut(upload).includes('有 1 个文件')]).to.deep.equal([[['1.jpg', 'back', undefined]], true]);
});

it('of several files given for one that goes, the first takes its place and the next the side still free', async () => {
  const upload = await mount({ sides, files: [done('f', 'front')] });
  const chosen = given(upload);
  drop(upload, '更换：人像面', jpg('1.jpg'), jpg('2.jpg'));
  expect(named(chosen)).to.deep.equal([['1.jpg', 'front', 'f'], ['2.jpg', 'back', undefined]]);
});

it('nothing is replaced by a picture pasted on a full paper, but it is said', async () => {
  const upload = await mount({ files: [done('f')] });
  const chosen = given(upload);
  paste(upload, jpg());
  await settled(upload);
  expect([chosen, leftOut(upload).includes('有 1 个文件')]).to.deep.equal([[], true]);
});

it('a picture pasted on a file takes its place', async () => {
  const upload = await mount({ sides, files: [done('f', 'front')] });
  const chosen = given(upload);
  find(upload, 'button', '更换：人像面').focus();
  paste(upload, jpg());
  expect(named(chosen)).to.deep.equal([['a.jpg', 'front', 'f']]);
});

it('what was left out is said until files are given again', async () => {
  const upload = await mount();
  pick(upload, jpg('1.jpg'), jpg('2.jpg'));
  await settled(upload);
  const before = leftOut(upload);
  pick(upload, jpg('3.jpg'));
  await settled(upload);
  expect([before === '', leftOut(upload)]).to.deep.equal([false, '']);
});

it('of several files one is taken where one is wanted, and as many as there is room for where several are', async () => {
  const one = await mount();
  const several = await mount({ multiple: true, limit: 3, files: [done('f')] });
  const [first, second] = [given(one), given(several)];
  pick(one, jpg('1.jpg'), jpg('2.jpg'));
  pick(several, jpg('1.jpg'), jpg('2.jpg'), jpg('3.jpg'));
  await settled(several);
  expect([named(first), named(second)]).to.deep.equal([[['1.jpg', '', undefined]], [['1.jpg,2.jpg', '', undefined]]]);
  expect(leftOut(several)).to.contain('有 1 个文件');
});

it('a side that makes one picture of two takes both at once', async () => {
  const upload = await mount({ sides: [{ id: 'both', label: '合在一张', atOnce: 2 }] });
  const chosen = given(upload);
  pick(upload, jpg('1.jpg'), jpg('2.jpg'));
  expect(named(chosen)).to.deep.equal([['1.jpg,2.jpg', 'both', undefined]]);
});

it('the picker offers several only where there is room for several', async () => {
  const upload = await mount({ sides, files: [done('f', 'front')] });
  const input = find<HTMLInputElement>(upload, 'file', '选择文件');
  input.addEventListener('click', (event) => event.preventDefault());
  find(upload, 'button', '选择文件：国徽面').click();
  const full = input.multiple;
  upload.files = [];
  await settled(upload);
  find(upload, 'button', '选择文件：国徽面').click();
  expect([full, input.multiple]).to.deep.equal([false, true]);
});

it('a side that is shut shows its file and asks for no other', async () => {
  const upload = await mount({ sides: [{ id: 'front', label: '人像面', shut: true }, { id: 'both', label: '合在一张' }], files: [done('f', 'front')] });
  upload.files = [done('f', 'front')];
  expect([findAll(upload, 'button', '更换：人像面').length, findAll(upload, 'button', '选择文件').map((each) => each.getAttribute('aria-label'))]).to.deep.equal([1, ['选择文件：合在一张']]);
});

it('a file that belongs to no side is shown in the first tile', async () => {
  const upload = await mount({ sides, files: [done('old')] });
  expect(find(upload, 'button', '更换：').closest('li')?.dataset['side']).to.equal('front');
});

it('ways to give the files are radios, and the one chosen is told', async () => {
  const upload = await mount({ sides, ways: [{ value: 'two', label: '各拍一张' }, { value: 'one', label: '合在一张' }], way: 'two' });
  const told = heard(upload, 'way-change');
  find(upload, 'radio', '合在一张').click();
  expect([find<HTMLInputElement>(upload, 'radio', '各拍一张').name, told]).to.deep.equal([find<HTMLInputElement>(upload, 'radio', '合在一张').name, [{ way: 'one' }]]);
  await expect(upload).to.be.accessible();
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
