import { expect } from '@open-wc/testing';
import { createImageTools } from '../../src/capture/index.js';
import { isIcpError } from '../../src/core/model/errors.js';
import type { ImageLimits } from '../../src/core/ports/images.js';

const tools = createImageTools();
const jpg: ImageLimits = { formats: ['jpeg', 'png'], minBytes: 0, maxBytes: 2 * 1024 * 1024, minEdge: 200, maxPixels: 16_000_000, maxEdge: 2400, target: 'jpeg', sides: 'either' };
const atLeast: ImageLimits = { ...jpg, minBytes: 200 * 1024, maxBytes: 4 * 1024 * 1024 };

const papers = new Map<string, Promise<Blob>>();
/** A drawn specimen: nobody's card. */
const card = (side: 'front' | 'back'): Promise<Blob> => {
  const name = `id-${side}-sans-1.jpg`;
  let known = papers.get(name);
  if (!known) papers.set(name, (known = fetch(new URL(`../fixtures/images/${name}`, import.meta.url)).then((answer) => answer.blob())));
  return known;
};
/** How far two pictures of one size differ, 0 to 255. */
async function difference(a: Blob, b: Blob): Promise<number> {
  const [width, height] = [64, 40];
  const pixels = await Promise.all([a, b].map(async (blob) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new TypeError('no canvas');
    context.drawImage(await createImageBitmap(blob), 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  }));
  const [one, other] = pixels;
  if (!one || !other) throw new TypeError('no pixels');
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
}
async function noisy(width: number, height: number, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('no canvas');
  const data = context.createImageData(width, height);
  let seed = 7;
  for (let index = 0; index < data.data.length; index += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    data.data[index] = index % 4 === 3 ? 255 : seed % 256;
  }
  context.putImageData(data, 0, 0);
  return canvas.convertToBlob({ type });
}
const failure = async (work: Promise<unknown>): Promise<string> => work.then(() => 'it succeeded', (error: unknown) => (isIcpError(error) ? `${error.code} ${String(error.details['reason'] ?? '')}` : String(error)));

it('front and back become one picture, and are two again when it is cut', async () => {
  const [front, back] = await Promise.all([card('front'), card('back')]);
  const whole = await tools.merge([front, back], jpg);
  expect([whole.type, whole.changes.includes('merged'), whole.bytes <= jpg.maxBytes]).to.deep.equal(['image/jpeg', true, true]);
  expect(whole.height / whole.width).to.be.closeTo((2 * 638) / 1012, 0.05);
  const halves = await tools.split?.(whole.blob, jpg, { axis: 'row', at: 0.5 });
  if (!halves) throw new TypeError('cannot be cut');
  expect(halves.map(({ changes }) => changes.includes('split'))).to.deep.equal([true, true]);
  expect(await difference(halves[0].blob, front)).to.be.lessThan(12);
  expect(await difference(halves[1].blob, back)).to.be.lessThan(12);
  expect(await difference(halves[0].blob, back)).to.be.greaterThan(await difference(halves[0].blob, front));
});

it('side by side it is cut upright', async () => {
  const front = await createImageBitmap(await card('front'));
  const canvas = new OffscreenCanvas(front.width * 2, front.height);
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('no canvas');
  context.drawImage(front, 0, 0);
  context.drawImage(await createImageBitmap(await card('back')), front.width, 0);
  const halves = await tools.split?.(await canvas.convertToBlob({ type: 'image/png' }), jpg, { axis: 'column', at: 0.5 });
  if (!halves) throw new TypeError('cannot be cut');
  expect(halves.map(({ width, height, type }) => [width, height, type])).to.deep.equal([[front.width, front.height, 'image/jpeg'], [front.width, front.height, 'image/jpeg']]);
  expect(await difference(halves[1].blob, await card('back'))).to.be.lessThan(12);
});

it('a line at the edge leaves two pictures all the same', async () => {
  const halves = await tools.split?.(await card('front'), { ...jpg, minEdge: 0 }, { axis: 'row', at: 0 });
  expect(halves?.every(({ height }) => height > 0)).to.equal(true);
});

it('a half below the limit is refused, not handed in', async () => {
  expect(await failure(tools.split?.(await card('front'), { ...jpg, minEdge: 400 }, { axis: 'row', at: 0.5 }) ?? Promise.resolve())).to.equal('image-too-small pixels');
});

it('pages join into one picture within the limit, in their order', async () => {
  const pages = await Promise.all([card('front'), card('back'), card('front')]);
  const whole = await tools.merge(pages, jpg);
  expect(whole.height / whole.width).to.be.closeTo((3 * 638) / 1012, 0.06);
  expect(whole.bytes).to.be.at.most(jpg.maxBytes);
});

it('the lower limit is that of the whole picture: two light pictures may make one that is heavy enough', async () => {
  const light = await noisy(320, 210, 'image/jpeg');
  expect(light.size, 'each is too light').to.be.lessThan(atLeast.minBytes ?? 0);
  expect(await failure(tools.prepare(light, atLeast))).to.equal('image-too-small bytes');
  const whole = await tools.merge([light, light], atLeast);
  expect(whole.bytes).to.be.at.least(atLeast.minBytes ?? 0).and.at.most(atLeast.maxBytes);
});

it('joined and still too light is refused', async () => {
  const canvas = new OffscreenCanvas(400, 300);
  canvas.getContext('2d')?.fillRect(0, 0, 400, 300);
  const blank = await canvas.convertToBlob({ type: 'image/png' });
  expect(await failure(tools.merge([blank, blank], atLeast))).to.equal('image-too-small bytes');
});

it('jpg within 2 MB: a heavy PNG is converted and compressed, and says so', async () => {
  const heavy = await noisy(2000, 1500);
  expect(heavy.size).to.be.greaterThan(jpg.maxBytes);
  const prepared = await tools.prepare(heavy, jpg);
  expect([prepared.type, prepared.bytes <= jpg.maxBytes, prepared.name.endsWith('.jpg')]).to.deep.equal(['image/jpeg', true, true]);
  expect(prepared.changes).to.include('converted');
});
