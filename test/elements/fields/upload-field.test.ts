import { expect, waitUntil } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { OcrStatus, UploadStatus } from '../../../src/core/store/types.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { fakeImages } from '../../support/capture.js';
import { now } from '../../fixtures/filings/index.js';
import type { FilingSetup } from '../../../stories/support/filing-store.js';
import { specimenOf, states } from '../../../stories/support/specimens.js';
import { closeWorlds, showField, words, type ShownField } from '../filing.js';
import { descriptionOf, find, findAll, focused } from '../ui/show.js';

const paper = specimenOf('upload');
const card = specimenOf('upload of two sides');
const picture = (name = 'scan.jpg'): File => new File([new Uint8Array([1, 2, 3])], name, { type: 'image/jpeg' });

function give(input: HTMLInputElement, ...files: readonly File[]): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const fileInput = (shown: ShownField): HTMLInputElement => find<HTMLInputElement>(shown.element, 'file', '选择文件');
const coming = (status: Partial<UploadStatus>): FilingSetup => ({
  ...states.empty(paper),
  over: () => ({ uploads: { file1: { path: paper.path, fileId: 'file1', name: 'IMG_2041.jpg', side: null, phase: 'uploading', ratio: 0, failure: null, changes: [], canRetry: true, ...status } } }),
});
const fileIds = (shown: ShownField): readonly string[] => {
  const value = shown.value(card.path);
  return Array.isArray(value) ? value.flatMap((each: unknown) => (typeof each === 'object' && each !== null && 'id' in each ? [String(each.id)] : [])) : [];
};
const read = (status: Partial<OcrStatus>): FilingSetup => ({
  ...card.setup,
  over: () => ({ ocr: { [card.path]: { path: card.path, phase: 'reading', ratio: 0, engine: 'device', failure: null, quality: [], filled: [], ...status } } }),
});

afterEach(closeWorlds);

it('a chosen file becomes an answer once it was uploaded', async () => {
  const shown = await showField(paper, states.empty(paper));
  give(fileInput(shown), picture());
  await waitUntil(() => JSON.stringify(shown.value(paper.path) ?? null).includes('uploadId'));
  await shown.rest();
  expect(shown.commands('files/add').map(({ path, names }) => ({ path, names }))).to.deep.equal([{ path: paper.path, names: ['scan.jpg'] }]);
  expect(words(shown.element)).to.contain('scan.jpg');
});

it('each side of a card goes to its own place', async () => {
  const shown = await showField(card, states.empty(card));
  find(shown.element, 'button', '选择文件：国徽面').click();
  give(fileInput(shown), picture('back.jpg'));
  expect(shown.commands('files/add').map(({ path, side }) => ({ path, side }))).to.deep.equal([{ path: card.path, side: 'back' }]);
});

const taking = (sides: 'merged' | 'either', setup: FilingSetup = states.empty(card)): FilingSetup => {
  const profile = setup.profile ?? ksyun;
  return { ...setup, profile: { ...profile, images: { ...profile.images, sides } } };
};
const chosen = (shown: ShownField) => shown.commands('files/add').map(({ names, side }) => [names.join(), side]);
const tiles = (shown: ShownField): readonly string[] => findAll(shown.element, 'button', '选择文件').map((each) => each.getAttribute('aria-label')?.replace('选择文件：', '') ?? '');

const joined = (): FilingSetup => ({ ...taking('merged'), ports: { images: async () => fakeImages() } });
const settledFiles = async (shown: ShownField, path = card.path): Promise<void> => waitUntil(() => JSON.stringify(shown.value(path) ?? null).includes('uploadId'), 'nothing was uploaded');

it('where both sides belong in one picture each is given by itself, and one picture is handed in', async () => {
  const shown = await showField(card, joined());
  expect(tiles(shown)).to.deep.equal(['人像面（正面）', '国徽面（反面）']);
  find(shown.element, 'button', '选择文件：国徽面').click();
  give(fileInput(shown), picture('back.jpg'));
  await shown.rest();
  expect([shown.commands('files/add'), words(shown.element).includes('还差另一面'), tiles(shown)]).to.deep.equal([[], true, ['人像面（正面）']]);
  find(shown.element, 'button', '选择文件：人像面').click();
  give(fileInput(shown), picture('front.jpg'));
  await settledFiles(shown);
  await shown.rest();
  expect(chosen(shown)).to.deep.equal([['front.jpg,back.jpg', 'merged']]);
  expect(words(shown.element)).to.contain('merged.jpg').and.to.not.contain('还差另一面').and.to.not.contain('拆成两张');
});

const onRecord = (side: 'front' | 'back') => ({ id: `record-${side}`, name: `record-${side}.jpg`, type: 'image/jpeg', size: 3, uploadId: `up-${side}`, side });
/** Sides that stand on record, one picture each, where one picture of both is wanted. */
function recordedSides(download: (uploadId: string) => Promise<Blob>, ...sides: readonly ('front' | 'back')[]): FilingSetup {
  const { filing, ...rest } = joined();
  return { ...rest, backend: { download }, filing: { ...filing, baseline: { entityNumber: null, holder: null, services: [], answers: { [card.path]: sides.map(onRecord) } } } };
}
const joinedFiles = async (shown: ShownField): Promise<void> => waitUntil(() => JSON.stringify(shown.value(card.path)).includes('merged.jpg') && JSON.stringify(shown.value(card.path)).includes('uploadId'), 'they were not joined');
const sidesThere = (shown: ShownField): unknown => JSON.parse(JSON.stringify(shown.value(card.path) ?? null, ['side', 'name']));

it('a new back is joined with the front that is on record', async () => {
  const asked: string[] = [];
  const shown = await showField(card, recordedSides(async (id) => (asked.push(id), picture('bytes.jpg')), 'front'));
  expect(words(shown.element)).to.contain('record-front.jpg');
  find(shown.element, 'button', '选择文件：国徽面').click();
  give(fileInput(shown), picture('new-back.jpg'));
  await joinedFiles(shown);
  await shown.rest();
  expect(chosen(shown)).to.deep.equal([['bytes.jpg,new-back.jpg', 'merged']]);
  expect(sidesThere(shown)).to.deep.equal([{ side: 'merged', name: 'merged.jpg' }]);
  expect([...new Set(asked)]).to.deep.equal(['up-front']);
  expect(words(shown.element)).to.not.contain('还差另一面').and.to.not.contain('record-front.jpg');
});

it('of two sides on record one is replaced and the other stays', async () => {
  const shown = await showField(card, recordedSides(async (id) => new File(['x'], `${id}.jpg`), 'front', 'back'));
  find(shown.element, 'button', '更换：国徽面').click();
  give(fileInput(shown), picture('new-back.jpg'));
  await joinedFiles(shown);
  expect(chosen(shown)).to.deep.equal([['up-front.jpg,new-back.jpg', 'merged']]);
  expect(sidesThere(shown)).to.deep.equal([{ side: 'merged', name: 'merged.jpg' }]);
});

it('where the side on record cannot be fetched it is asked for, and nothing is lost meanwhile', async () => {
  const shown = await showField(card, recordedSides(async () => Promise.reject(new IcpError('unavailable')), 'front', 'back'));
  find(shown.element, 'button', '更换：国徽面').click();
  give(fileInput(shown), picture('new-back.jpg'));
  await waitUntil(() => words(shown.element).includes('取不到原图'), 'nobody is told');
  expect(words(shown.element)).to.contain('之前交的人像面（正面）').and.to.contain('new-back.jpg').and.to.contain('record-front.jpg');
  expect([shown.commands('files/add'), shown.commands('files/remove'), shown.value(card.path)]).to.deep.equal([[], [], [onRecord('front'), onRecord('back')]]);
  find(shown.element, 'button', '更换：人像面').click();
  give(fileInput(shown), picture('new-front.jpg'));
  await joinedFiles(shown);
  expect(chosen(shown)).to.deep.equal([['new-front.jpg,new-back.jpg', 'merged']]);
  await shown.rest();
  expect(words(shown.element)).to.not.contain('取不到原图');
});

it('a new side that is taken away again leaves what is on record', async () => {
  const shown = await showField(card, recordedSides(async () => Promise.reject(new IcpError('unavailable')), 'front', 'back'));
  find(shown.element, 'button', '更换：国徽面').click();
  give(fileInput(shown), picture('new-back.jpg'));
  await waitUntil(() => words(shown.element).includes('取不到原图'), 'nobody is told');
  find(shown.element, 'button', '移除：国徽面（反面） new-back.jpg').click();
  await shown.rest();
  expect(words(shown.element)).to.contain('record-back.jpg').and.to.contain('record-front.jpg').and.to.not.contain('取不到原图');
});

it('a side that waits can be taken away again', async () => {
  const shown = await showField(card, joined());
  give(fileInput(shown), picture('front.jpg'));
  await shown.rest();
  find(shown.element, 'button', '移除：').click();
  await shown.rest();
  expect([tiles(shown), shown.commands('files/remove')]).to.deep.equal([['人像面（正面）', '国徽面（反面）'], []]);
});

it('joined pictures can be taken apart again: both are back in their places', async () => {
  const shown = await showField(card, joined());
  give(fileInput(shown), picture('1.jpg'), picture('2.jpg'));
  await settledFiles(shown);
  await shown.rest();
  find(shown.element, 'button', '撤销，恢复原来的图片').click();
  await shown.rest();
  expect([shown.value(card.path), words(shown.element).includes('1.jpg'), words(shown.element).includes('2.jpg')]).to.deep.equal([undefined, true, true]);
});

it('a picture that has both sides already is given as it is', async () => {
  const shown = await showField(card, taking('merged'));
  find(shown.element, 'radio', '已经合在一张图里').click();
  await shown.rest();
  expect(tiles(shown)).to.deep.equal(['正反面合在一张']);
  give(fileInput(shown), picture('both.jpg'));
  expect(chosen(shown)).to.deep.equal([['both.jpg', 'merged']]);
});

const single = specimenOf('upload');
const oneFile = (setup: FilingSetup): FilingSetup => {
  const profile = setup.profile ?? ksyun;
  return { ...setup, profile: { ...profile, materials: profile.materials.map((one) => (one.slot === 'verification-sheet' ? { ...one, max: 1 } : one)) }, ports: { images: async () => fakeImages() } };
};

it('several pages given where one picture fits become one picture', async () => {
  const shown = await showField(single, oneFile(states.empty(single)));
  give(fileInput(shown), picture('1.jpg'), picture('2.jpg'), picture('3.jpg'));
  await settledFiles(shown, single.path);
  expect(shown.commands('files/add').map(({ names, join }) => [names.join(), join])).to.deep.equal([['1.jpg,2.jpg,3.jpg', true]]);
  expect(JSON.stringify(shown.value(single.path))).to.contain('merged.jpg');
});

it('a page is added to the picture that is there, and taken away again', async () => {
  const shown = await showField(single, oneFile(single.setup));
  await waitUntil(() => findAll(shown.element, 'button', '再加一页').length === 1, 'no page can be added');
  const before = shown.value(single.path);
  const name = Array.isArray(before) && typeof before[0] === 'object' && 'name' in before[0] ? before[0].name : '';
  give(find<HTMLInputElement>(shown.element, 'file', '再加一页'), picture('page-2.jpg'));
  await waitUntil(() => JSON.stringify(shown.value(single.path) ?? null).includes('merged.jpg'), 'it was not joined');
  await shown.rest();
  expect(shown.commands('files/add').map(({ names, join }) => [names.join(), join])).to.deep.equal([[`${name},page-2.jpg`, true]]);
  find(shown.element, 'button', '撤销，恢复原来的图片').click();
  await shown.rest();
  expect(shown.commands('files/add').at(-1)?.names).to.deep.equal([name]);
});

it('a picture with both sides given for one is cut in two, and put together again', async () => {
  const cuts: unknown[] = [];
  const half = { type: 'image/jpeg', width: 10, height: 10, bytes: 3, name: 'half.jpg', changes: ['split'], quality: { blur: 0, tilt: 0 } } as const;
  const images = { ...fakeImages(), split: async (_file: Blob, _limits: unknown, cut: unknown) => (cuts.push(cut), [{ ...half, blob: new Blob(['a']) }, { ...half, blob: new Blob(['b']) }] as const) };
  const front = { value: [{ id: 'both', name: 'both.jpg', type: 'image/jpeg', size: 1, side: 'front' as const, uploadId: 'u' }], origin: 'typed' as const, at: now };
  const shown = await showField(card, { ...card.setup, filing: { ...card.setup.filing, answers: { ...card.setup.filing.answers, [card.path]: front } }, ports: { images: async () => images } });
  await waitUntil(() => findAll(shown.element, 'button', '拆成两张').length === 1, 'it cannot be cut');
  find(shown.element, 'button', '拆成两张').click();
  await waitUntil(() => findAll(shown.element, 'slider', '分割线位置').length === 1, 'nothing opens');
  await shown.rest();
  const line = find<HTMLInputElement>(shown.element, 'slider', '分割线位置');
  line.value = '40';
  line.dispatchEvent(new Event('input', { bubbles: true }));
  find(shown.element, 'radio', '下面').click();
  await shown.rest();
  find(shown.element, 'button', /^拆成两张$/).click();
  await waitUntil(() => fileIds(shown).length === 2, 'it was not cut');
  await shown.rest();
  expect(cuts).to.deep.equal([{ axis: 'row', at: 0.4 }]);
  expect(shown.commands('files/split').map(({ path, fileId, swap }) => ({ path, fileId, swap }))).to.deep.equal([{ path: card.path, fileId: 'both', swap: true }]);
  expect(words(shown.element)).to.contain('拆成了正反两张');
  find(shown.element, 'button', '撤销，恢复原来的图片').click();
  await waitUntil(() => fileIds(shown).length === 1, 'it was not put together');
  expect(shown.commands('files/add').at(-1)).to.deep.include({ path: card.path, names: ['both.jpg'], side: 'front' });
});

it('two pictures become one where both sides belong in one', async () => {
  const shown = await showField(card, { ...taking('merged'), ports: { images: async () => fakeImages() } });
  give(fileInput(shown), picture('1.jpg'), picture('2.jpg'));
  await waitUntil(() => JSON.stringify(shown.value(card.path) ?? null).includes('uploadId'));
  expect([chosen(shown), JSON.stringify(shown.value(card.path)).includes('merged.jpg')]).to.deep.equal([[['1.jpg,2.jpg', 'merged']], true]);
});

it('two files given at once are front and back', async () => {
  const shown = await showField(card, states.empty(card));
  give(fileInput(shown), picture('1.jpg'), picture('2.jpg'));
  expect(chosen(shown)).to.deep.equal([['1.jpg', 'front'], ['2.jpg', 'back']]);
});

it('where either will do there is a choice, and a picture with both sides can be given', async () => {
  const shown = await showField(card, taking('either'));
  expect(tiles(shown)).to.deep.equal(['人像面（正面）', '国徽面（反面）']);
  find(shown.element, 'radio', '正反面合在一张').click();
  await shown.rest();
  expect(tiles(shown)).to.deep.equal(['正反面合在一张']);
  give(fileInput(shown), picture('both.jpg'));
  expect(chosen(shown)).to.deep.equal([['both.jpg', 'merged']]);
});

it('switching between one and two pictures loses none, there and back', async () => {
  const shown = await showField(card, taking('either', card.setup));
  const before = shown.value(card.path);
  find(shown.element, 'radio', '正反面合在一张').click();
  await shown.rest();
  expect(words(shown.element)).to.contain('id-card-front.jpg').and.to.contain('id-card-back.jpg').and.to.contain('会取代已有的图片');
  expect(tiles(shown)).to.deep.equal(['正反面合在一张']);
  find(shown.element, 'radio', '两面各拍一张').click();
  await shown.rest();
  expect([tiles(shown), shown.value(card.path), shown.commands('files/remove')]).to.deep.equal([[], before, []]);
});

it('a draft with both sides in one picture opens that way', async () => {
  const both = { value: [{ id: 'b', name: 'both.jpg', type: 'image/jpeg', size: 1, side: 'merged' as const, uploadId: 'u' }], origin: 'typed' as const, at: now };
  const shown = await showField(card, taking('either', { ...card.setup, filing: { ...card.setup.filing, answers: { ...card.setup.filing.answers, [card.path]: both } } }));
  expect([find<HTMLInputElement>(shown.element, 'radio', '正反面合在一张').checked, tiles(shown)]).to.deep.equal([true, []]);
  find(shown.element, 'radio', '两面各拍一张').click();
  await shown.rest();
  expect([tiles(shown), words(shown.element).includes('both.jpg')]).to.deep.equal([['人像面（正面）', '国徽面（反面）'], true]);
});

it('two files given for one picture are the two sides where either will do', async () => {
  const shown = await showField(card, taking('either'));
  find(shown.element, 'radio', '正反面合在一张').click();
  await shown.rest();
  give(fileInput(shown), picture('1.jpg'), picture('2.jpg'));
  await shown.rest();
  expect([chosen(shown), find<HTMLInputElement>(shown.element, 'radio', '两面各拍一张').checked]).to.deep.equal([[['1.jpg', 'front'], ['2.jpg', 'back']], true]);
});

it('a paper of several files takes as many as there is room for; what was refused takes none', async () => {
  const profile = paper.setup.profile ?? ksyun;
  const several = { ...profile, materials: profile.materials.map((one) => (one.slot === 'verification-sheet' ? { ...one, max: 3 } : one)) };
  const shown = await showField(paper, { ...coming({ phase: 'failed', failure: { code: 'image-empty', details: {}, at: now } }), profile: several });
  give(fileInput(shown), picture('1.jpg'), picture('2.jpg'), picture('3.jpg'), picture('4.jpg'));
  await shown.rest();
  expect(chosen(shown)).to.deep.equal([['1.jpg,2.jpg,3.jpg', undefined]]);
  expect(words(shown.element)).to.contain('有 1 个文件没有放入');
});

it('a picture shows what it is, for the eyes and in words', async () => {
  const shown = await showField(card, card.setup);
  await waitUntil(() => find(shown.element, 'group').querySelectorAll('img').length === 2);
  const images = [...find(shown.element, 'group').querySelectorAll('img')];
  expect(images.map((image) => [image.src.startsWith('blob:'), image.alt])).to.deep.equal([[true, 'id-card-front.jpg 预览'], [true, 'id-card-back.jpg 预览']]);
});

it('replacing takes the old picture away first', async () => {
  const shown = await showField(paper, paper.setup);
  find(shown.element, 'button', '更换：').click();
  give(fileInput(shown), picture('better.jpg'));
  const [removed] = shown.commands('files/remove');
  expect(removed).to.deep.equal({ type: 'files/remove', path: paper.path, fileId: 'verification-sheet-s1' });
  expect(shown.commands('files/add')).to.have.length(1);
});

it('a picture can be taken away', async () => {
  const shown = await showField(paper, paper.setup);
  find(shown.element, 'button', '移除：').click();
  await shown.rest();
  expect(shown.state().filing.answers).to.not.have.property(paper.path);
});

it('an upload under way can be given up', async () => {
  const shown = await showField(paper, coming({ ratio: 0.4 }));
  expect(words(shown.element)).to.contain('正在上传 40%');
  find(shown.element, 'button', '移除：IMG_2041.jpg').click();
  expect(shown.commands('files/cancel')).to.deep.equal([{ type: 'files/cancel', fileId: 'file1' }]);
});

it('a broken line can be tried again', async () => {
  const shown = await showField(paper, coming({ phase: 'failed', failure: { code: 'network', details: {}, at: now } }));
  expect(words(shown.element)).to.contain('点击重试即可继续');
  find(shown.element, 'button', '重试：IMG_2041.jpg').click();
  expect(shown.commands('files/retry')).to.deep.equal([{ type: 'files/retry', fileId: 'file1' }]);
});

for (const [code, details, says] of [
  ['image-unsupported', { kind: 'heic' }, 'HEIC'],
  ['image-unsupported', { kind: 'executable' }, '程序文件'],
  ['image-unsupported', { kind: 'something new' }, '不支持这种文件'],
  ['image-empty', {}, '这个文件是空的'],
  ['image-truncated', {}, '文件不完整'],
  ['too-large', {}, '超过平台允许的大小'],
  ['internal', {}, '服务暂时没有响应'],
] as const) {
  it(`a file that cannot be used says why: ${code} ${JSON.stringify(details)}`, async () => {
    const shown = await showField(paper, coming({ phase: 'failed', canRetry: false, failure: { code, details, at: now } }));
    expect(words(shown.element)).to.contain(says);
  });
}

it('what was done to a picture is told', async () => {
  const shown = await showField(paper, coming({ phase: 'done', changes: ['reduced', 'stripped'] }));
  expect(descriptionOf(find(shown.element, 'group'))).to.contain('图片过大，已缩小').and.to.contain('已去除拍摄地点');
});

for (const [what, status, says] of [
  ['the reader is on its way', { phase: 'loading', ratio: 0.3 }, '正在准备识别… 30%'],
  ['being read', { ratio: 0.65 }, '正在识别图片… 65%'],
  ['filled in', { phase: 'done', filled: ['entity.certificateNumber', 'entity.name'] }, '已填入 2 项'],
  ['nothing filled in', { phase: 'done' }, '没有自动填入的内容'],
  ['cancelled', { phase: 'cancelled' }, '已取消识别'],
  ['too blurred', { phase: 'failed', failure: { code: 'ocr-unreadable', details: { reason: 'blurred' }, at: now } }, '图片太模糊'],
  ['blocked by the page', { phase: 'failed', failure: { code: 'ocr-unavailable', details: { reason: 'blocked' }, at: now } }, '安全策略阻止了识别'],
] as const) {
  it(`reading tells how it fares, aloud: ${what}`, async () => {
    const shown = await showField(card, read(status));
    expect(findAll(shown.element, 'status').map((each) => each.textContent).join(' ')).to.contain(says);
  });
}

it('reading can be cancelled, and only while it goes on', async () => {
  const shown = await showField(card, read({ ratio: 0.2 }));
  find(shown.element, 'button', '取消识别').click();
  expect(shown.commands('ocr/cancel')).to.deep.equal([{ type: 'ocr/cancel', path: card.path }]);
  const done = await showField(card, read({ phase: 'done' }));
  expect(findAll(done.element, 'button', '取消识别')).to.have.length(0);
});

for (const [what, status] of [
  ['it was given up', { phase: 'cancelled' }],
  ['it failed', { phase: 'failed', failure: { code: 'ocr-timeout', details: {}, at: now } }],
  ['it read nothing', { phase: 'done' }],
] as const) {
  it(`every picture of the paper can be read again after ${what}`, async () => {
    const shown = await showField(card, read(status));
    find(shown.element, 'button', '重新识别').click();
    expect(shown.commands('ocr/run').map(({ path, fileId }) => [path, fileId])).to.deep.equal(fileIds(shown).map((id) => [card.path, id]));
    expect(fileIds(shown)).to.have.length(2);
  });
}

for (const [what, setup] of [
  ['something was read', read({ phase: 'done', filled: ['entity.name'] })],
  ['it goes on', read({ phase: 'reading' })],
  ['there is no picture any more', { ...read({ phase: 'cancelled' }), filing: states.empty(card).filing }],
  ['nothing may be changed', { ...read({ phase: 'cancelled' }), filing: states.locked(card).filing }],
] as const) {
  it(`nothing is offered to be read again where ${what}`, async () => {
    expect(findAll((await showField(card, setup)).element, 'button', '重新识别')).to.have.length(0);
  });
}

it('the button that gives reading up becomes the one that starts it again, under the same focus; when both are gone the keyboard stands at the paper', async () => {
  let ocr: OcrStatus = { path: card.path, phase: 'reading', ratio: 0.2, engine: 'device', failure: null, quality: [], filled: [] };
  const shown = await showField(card, { ...card.setup, over: () => ({ ocr: { [card.path]: ocr } }) });
  const turn = async (next: Partial<OcrStatus>): Promise<void> => {
    ocr = { ...ocr, ...next };
    shown.world.store.dispatch({ type: 'focus', path: card.path });
    await shown.rest();
  };
  find(shown.element, 'button', '取消识别').focus();
  await turn({ phase: 'cancelled' });
  expect(focused()).to.equal(find(shown.element, 'button', '重新识别'));
  await turn({ phase: 'done', filled: ['entity.name'] });
  expect(focused()).to.equal(find(shown.element, 'button', '更换：'));
});

it('a tilted picture is mentioned', async () => {
  const shown = await showField(card, read({ phase: 'done', quality: ['tilted'] }));
  expect(descriptionOf(find(shown.element, 'group'))).to.contain('图片有些倾斜');
});

it('a blank sheet can be had where the provider has one', async () => {
  const shown = await showField(paper, paper.setup);
  const links = findAll(shown.element, 'group').flatMap((group) => [...group.querySelectorAll('a')]);
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).to.deep.equal([['下载空白模板', 'providers/ksyun/verification-sheet.pdf']]);
});

it('bytes that are gone leave the name to look at', async () => {
  const shown = await showField(paper, { ...paper.setup, filing: { ...paper.setup.filing, answers: { ...paper.setup.filing.answers, [paper.path]: { value: [{ id: 'gone', name: 'gone.jpg', type: 'image/jpeg', size: 1 }], origin: 'typed', at: now } } } });
  expect(words(shown.element)).to.contain('gone.jpg');
  expect(find(shown.element, 'group').querySelectorAll('img')).to.have.length(0);
});
