import { expect } from '@open-wc/testing';
import { type Gray, crop, emptyGray, flatten, luminance, median, percentile, quarterTurn, scale, shrinkTo, stretch, toPgm } from '../../src/capture/pixels/gray.js';
import { locatePaper } from '../../src/capture/pixels/locate.js';
import { measureBlur, measureGlare, measureNoise, measureTilt } from '../../src/capture/pixels/measure.js';
import { findLines, withoutFrame } from '../../src/capture/ocr/lines.js';
import { type Paint, printed } from './pictures.js';

async function grayOf(width: number, height: number, paint: Paint): Promise<Gray> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  paint(context, width, height);
  context.resetTransform();
  return luminance(context.getImageData(0, 0, width, height).data, width, height);
}
const fill = (gray: Gray, x: number, y: number, width: number, height: number, value: number): void => {
  for (let row = y; row < y + height; row += 1) gray.data.fill(value, row * gray.width + x, row * gray.width + x + width);
};

for (const degrees of [-44, -20, -12.5, -3.3, 0, 0.8, 7, 15.5, 40]) {
  it(`measures a lean of ${degrees} degrees`, async () => {
    expect(measureTilt(await grayOf(900, 700, printed(degrees, 0)))).to.be.closeTo(degrees, 0.6);
  });
}

it('sees no lean in an empty picture', () => {
  expect(measureTilt(emptyGray(300, 200, 240))).to.equal(0);
});

it('finds more blur the softer the print is, and does not mind its contrast', async () => {
  const measured = [];
  for (const radius of [0, 1, 2, 4]) measured.push(measureBlur(await grayOf(900, 700, printed(0, radius))));
  expect(measured).to.deep.equal([...measured].sort((one, other) => one - other));
  expect(measured[0]).to.be.lessThan(0.25);
  expect(measured[3]).to.be.greaterThan(0.7);
  const pale = await grayOf(900, 700, printed(0, 0));
  for (let at = 0; at < pale.data.length; at += 1) pale.data[at] = 150 + (pale.data[at] ?? 0) * 0.4;
  expect(measureBlur(pale)).to.be.closeTo(measured[0] ?? 0, 0.1);
});

it('measures noise in grey levels', () => {
  const gray = emptyGray(200, 200, 128);
  let state = 1;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let at = 0; at < gray.data.length; at += 1) gray.data[at] = 128 + 12 * Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next());
  expect(measureNoise(gray)).to.be.closeTo(12, 2);
  expect(measureNoise(emptyGray(50, 50, 128))).to.equal(0);
});

it('measures the share that is burnt out', () => {
  const gray = emptyGray(100, 100, 200);
  fill(gray, 0, 0, 100, 25, 255);
  expect(measureGlare(gray)).to.be.closeTo(0.25, 0.01);
});

it('finds a bright paper on a dark desk', () => {
  const gray = emptyGray(800, 600, 50);
  fill(gray, 120, 90, 560, 380, 235);
  fill(gray, 200, 150, 300, 12, 20);
  const box = locatePaper(gray);
  expect(box?.x).to.be.closeTo(120, 8);
  expect(box?.y).to.be.closeTo(90, 8);
  expect(box?.width).to.be.closeTo(560, 14);
  expect(box?.height).to.be.closeTo(380, 14);
});

it('finds a dark paper on a bright table, with shading over the table', () => {
  const gray = emptyGray(800, 600);
  for (let at = 0; at < gray.data.length; at += 1) gray.data[at] = 245 - ((at % 800) / 800) * 60;
  fill(gray, 150, 100, 500, 400, 90);
  expect(locatePaper(gray)?.width).to.be.closeTo(500, 14);
});

it('finds no paper where the paper fills the picture', () => {
  const gray = emptyGray(800, 600, 240);
  for (let row = 100; row < 500; row += 60) fill(gray, 100, row, 500, 20, 30);
  expect(locatePaper(gray)).to.equal(null);
});

it('evens shadow and tint out', () => {
  const gray = emptyGray(600, 400);
  for (let at = 0; at < gray.data.length; at += 1) gray.data[at] = 230 - ((at % 600) / 600) * 130;
  fill(gray, 40, 200, 500, 6, 20);
  const flat = flatten(gray);
  const paper = [flat.data[50 * 600 + 30] ?? 0, flat.data[50 * 600 + 570] ?? 0];
  expect(Math.abs((paper[0] ?? 0) - (paper[1] ?? 0))).to.be.lessThan(12);
  expect(Math.min(...paper)).to.be.greaterThan(225);
  expect(flat.data[203 * 600 + 300]).to.be.lessThan(80);
});

it('crops beyond the border with paper', () => {
  const gray = emptyGray(4, 4, 9);
  const part = crop(gray, { x: -1, y: 2, width: 3, height: 4 }, 77);
  expect([...part.data]).to.deep.equal([77, 9, 9, 77, 9, 9, 77, 77, 77, 77, 77, 77]);
});

it('keeps the mean when it shrinks, and the ends when it enlarges', () => {
  const gray: Gray = { width: 4, height: 1, data: Uint8Array.of(0, 100, 200, 100) };
  expect([...scale(gray, 2, 1).data]).to.deep.equal([50, 150]);
  const large = scale(gray, 8, 1);
  expect([large.data[0], large.data[7]]).to.deep.equal([0, 100]);
  expect(shrinkTo(gray, 10)).to.equal(gray);
});

it('turns a quarter, clockwise', () => {
  expect(quarterTurn({ width: 3, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) })).to.deep.equal({ width: 2, height: 3, data: Uint8Array.of(4, 1, 5, 2, 6, 3) });
});

it('takes single stray pixels out', () => {
  const gray = emptyGray(5, 5, 200);
  gray.data[12] = 0;
  expect(median(gray).data[12]).to.equal(200);
});

it('spreads pale print to black on white', () => {
  const gray = emptyGray(100, 100, 180);
  fill(gray, 10, 40, 80, 10, 120);
  const spread = stretch(gray);
  expect([percentile(spread, 0.01), percentile(spread, 0.9)]).to.deep.equal([0, 255]);
});

it('writes a portable grey map', () => {
  expect(new TextDecoder().decode(toPgm({ width: 2, height: 1, data: Uint8Array.of(65, 66) }))).to.equal('P5\n2 1\n255\nAB');
});

it('finds lines of print, and leaves out what stands far to the right', () => {
  const gray = emptyGray(600, 300, 245);
  for (let char = 0; char < 6; char += 1) fill(gray, 20 + char * 34, 40, 28, 30, 30);
  fill(gray, 500, 40, 60, 30, 30);
  for (let char = 0; char < 3; char += 1) fill(gray, 22 + char * 34, 84, 28, 30, 30);
  expect(findLines(gray, { x: 0, y: 0, width: 600, height: 300 }, 30)).to.deep.equal([
    { x: 20, y: 40, width: 198, height: 30 },
    { x: 22, y: 84, width: 96, height: 30 },
  ]);
});

it('takes the frame of a paper away and leaves the print', () => {
  const gray = emptyGray(300, 200, 245);
  fill(gray, 280, 5, 8, 190, 190);
  fill(gray, 20, 40, 100, 30, 30);
  const free = withoutFrame(gray);
  expect(free.data[100 * 300 + 284]).to.equal(245);
  expect(free.data[50 * 300 + 60]).to.equal(30);
});
