import { expect } from '@open-wc/testing';
import { createDeviceOcr } from '../../src/capture/index.js';
import type { OcrDocumentKind, OcrFieldName } from '../../src/core/ports/ocr.js';
import { paths, printedOn, sample } from './recogniser.js';

const ocr = createDeviceOcr({ assetBase: '/', paths });
after(() => {
  ocr.release();
});

/** The same numbers for a seed, between -1 and 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** A paper held the wrong way round by quarter turns, clockwise, not quite straight, on a desk of this colour. */
async function turned(name: string, quarters: number, seed: number, desk = '#4a3a2c'): Promise<Blob> {
  const paper = await createImageBitmap(await sample(name));
  const next = seeded(seed);
  const [width, height] = quarters % 2 === 1 ? [paper.height, paper.width] : [paper.width, paper.height];
  const canvas = new OffscreenCanvas(Math.round(width * 1.16), Math.round(height * 1.16));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = desk;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(((quarters * 90 + next() * 3) * Math.PI) / 180);
  context.drawImage(paper, -paper.width / 2, -paper.height / 2);
  paper.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}

const cases: readonly (readonly [kind: OcrDocumentKind, file: string, field: OcrFieldName, quarters: readonly number[]])[] = [
  ['business-licence', 'licence-portrait-sans-1.jpg', 'uscc', [1, 2, 3]],
  ['business-licence', 'licence-landscape-serif-1.jpg', 'uscc', [2, 3]],
  ['resident-id-front', 'id-front-sans-1.jpg', 'number', [1, 2, 3]],
  ['resident-id-back', 'id-back-serif-1.jpg', 'validUntil', [1, 2, 3]],
];
const ways = ['', 'on its right side', 'upside down', 'on its left side'];

for (const [kind, file, field, list] of cases) {
  for (const quarters of list) {
    it(`reads ${file} ${ways[quarters] ?? ''}`, async function read() {
      this.timeout(90_000);
      const { fields, quality } = await ocr.read(await turned(file, quarters, quarters * 7 + file.length), kind);
      expect(fields[field]).to.include({ text: (await printedOn(file))[field], certain: true });
      expect(Math.abs(quality.tiltDegrees), 'only the lean that is left').to.be.lessThan(4);
    });
  }
}

for (const quarters of [1, 3]) {
  it(`reads a card ${ways[quarters] ?? ''} in a picture that is wider than high, where nothing sets it off from the desk`, async function read() {
    this.timeout(90_000);
    const card = await createImageBitmap(await sample('id-front-sans-1.jpg'));
    const [red = 0, green = 0, blue = 0] = await (async () => {
      const pixel = new OffscreenCanvas(card.width, card.height).getContext('2d');
      pixel?.drawImage(card, 0, 0);
      return pixel?.getImageData(card.width / 2, 8, 1, 1).data ?? [];
    })();
    const canvas = new OffscreenCanvas(card.width * 1.5, card.width * 1.1);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = `rgb(${red} ${green} ${blue})`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate((quarters * Math.PI) / 2);
    context.drawImage(card, -card.width / 2, -card.height / 2);
    card.close();
    const { fields } = await ocr.read(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }), 'resident-id-front');
    expect(fields.number).to.include({ text: (await printedOn('id-front-sans-1.jpg'))['number'], certain: true });
  });
}
