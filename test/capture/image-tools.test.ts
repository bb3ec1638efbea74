import { expect } from '@open-wc/testing';
import { createImageTools } from '../../src/capture/index.js';
import { type IcpError, isIcpError } from '../../src/core/model/errors.js';
import type { ImageLimits, UnsupportedKind } from '../../src/core/ports/images.js';
import { ascii, bmp, bytesOf, colourAt, exif, file, flag, gif, jpegWithExif, picture, printed, roomy, static_ } from './pictures.js';

const tools = createImageTools();

async function failure(promise: Promise<unknown>): Promise<IcpError> {
  const error: unknown = await promise.then(
    () => 'it succeeded',
    (reason: unknown) => reason,
  );
  if (!isIcpError(error)) throw new Error(`expected an IcpError, got ${String(error)}`);
  return error;
}

const foreign: readonly (readonly [UnsupportedKind, string, Uint8Array<ArrayBuffer>])[] = [
  ['heic', 'photo.heic', Uint8Array.from([0, 0, 0, 24, ...ascii('ftypheic\0\0\0\0mif1heic')])],
  ['heic', 'IMG_1.jpg', Uint8Array.from([0, 0, 0, 24, ...ascii('ftypmif1\0\0\0\0mif1heic')])],
  ['avif', 'a.avif', Uint8Array.from([0, 0, 0, 28, ...ascii('ftypavif\0\0\0\0avifmif1')])],
  ['video', 'a.mp4', Uint8Array.from([0, 0, 0, 24, ...ascii('ftypisom\0\0\x02\0isomiso2')])],
  ['tiff', 'scan.tif', Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])],
  ['pdf', 'licence.pdf', ascii('%PDF-1.7\n%....')],
  ['pdf', 'licence.jpg', ascii('\r\n%PDF-1.4\n')],
  ['svg', 'a.svg', ascii('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ['svg', 'a.png', ascii('<?xml version="1.0"?>\n<!-- drawn -->\n<svg></svg>')],
  ['html', 'a.jpg', ascii('<!DOCTYPE html><title>404</title>')],
  ['executable', 'photo.jpg', ascii('MZ\x90\0\x03\0\0\0\x04\0\0\0')],
  ['executable', 'run.png', ascii('\x7fELF\x02\x01')],
  ['archive', 'photos.zip', Uint8Array.from([...ascii('PK'), 3, 4, 20, 0, 0, 0, ...ascii('IMG_0001.JPG')])],
  ['office', 'form.docx', Uint8Array.from([...ascii('PK'), 3, 4, 20, 0, 0, 0, ...ascii('[Content_Types].xml')])],
  ['office', 'form.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['unknown', 'notes.jpg', ascii('just a text that somebody renamed')],
];
for (const [kind, name, bytes] of foreign) {
  it(`says that ${name} is ${kind}, whatever its name`, async () => {
    const error = await failure(tools.prepare(file(name, bytes), roomy));
    expect(error.code).to.equal('image-unsupported');
    expect(error.details['kind']).to.equal(kind);
  });
}

it('names the extension that a foreign file pretends with', async () => {
  const error = await failure(tools.inspect(file('photo.jpg', ascii('MZ\x90\0')), roomy));
  expect(error.details['named']).to.equal('jpg');
});

it('refuses a readable format that the profile does not list', async () => {
  const error = await failure(tools.prepare(gif(), { ...roomy, formats: ['jpeg', 'png'] }));
  expect(error.code).to.equal('image-unsupported');
  expect(error.details['kind']).to.equal('gif');
});

it('says that a file without bytes is empty', async () => {
  expect((await failure(tools.inspect(file('a.jpg'), roomy))).code).to.equal('image-empty');
});

for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
  for (const share of [0.02, 0.5, 0.97]) {
    it(`says that ${type} cut at ${share * 100} % is truncated`, async () => {
      const bytes = await bytesOf(await picture(type, 400, 300, static_));
      const error = await failure(tools.prepare(file('a', bytes.subarray(0, Math.max(12, Math.floor(bytes.length * share)))), roomy));
      expect(error.code).to.equal('image-truncated');
    });
  }
}

it('finds a cut JPEG although the thumbnail in its metadata is complete', async () => {
  const whole = await bytesOf(await picture('image/jpeg', 400, 300, static_));
  const thumbnail = Uint8Array.from([0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xd9, 0, 0]);
  const error = await failure(tools.inspect(file('a.jpg', whole.subarray(0, 2), thumbnail, whole.subarray(2, whole.length / 2)), roomy));
  expect(error.code).to.equal('image-truncated');
});

it('says that a picture with a whole frame and broken content is unreadable', async () => {
  const bytes = await bytesOf(await picture('image/png', 200, 100, flag));
  bytes.fill(0, 45, 70);
  expect((await failure(tools.prepare(file('a.png', bytes), roomy))).code).to.equal('image-unreadable');
});

it('knows BMP and GIF by content', async () => {
  expect((await tools.inspect(bmp(30, 20), roomy)).format).to.equal('bmp');
  expect((await tools.inspect(gif(), roomy)).format).to.equal('gif');
});

it('tells size, orientation and metadata without decoding', async () => {
  const info = await tools.inspect(await jpegWithExif(6, 300, 200, flag), roomy);
  expect(info).to.include({ format: 'jpeg', type: 'image/jpeg', width: 200, height: 300, orientation: 6, hasMetadata: true });
});

it('leaves a picture that fits exactly as it is', async () => {
  const original = await picture('image/jpeg', 300, 200, flag);
  const prepared = await tools.prepare(original, roomy);
  expect(prepared.changes).to.deep.equal([]);
  expect(await bytesOf(prepared.blob)).to.deep.equal(await bytesOf(original));
});

it('cuts metadata out of an upright JPEG without touching the picture', async () => {
  const original = await picture('image/jpeg', 300, 200, flag);
  const prepared = await tools.prepare(await jpegWithExif(1, 300, 200, flag), roomy);
  expect(prepared.changes).to.deep.equal(['stripped']);
  expect(await bytesOf(prepared.blob)).to.deep.equal(await bytesOf(original));
});

it('cuts texts out of a PNG without touching the picture', async () => {
  const original = await bytesOf(await picture('image/png', 60, 40, flag));
  const text = Uint8Array.from([0, 0, 0, 6, ...ascii('tEXtA\0abcd'), 1, 2, 3, 4]);
  const prepared = await tools.prepare(file('a.png', original.subarray(0, 33), text, original.subarray(33)), roomy);
  expect(prepared.changes).to.deep.equal(['stripped']);
  expect(await bytesOf(prepared.blob)).to.deep.equal(original);
});

it('cuts Exif out of a WebP without touching the picture', async () => {
  const original = await bytesOf(await picture('image/webp', 60, 40, flag));
  // The canvas writes the extended form already: its header announces Exif, and the block stands at the end.
  const head = original.slice(0, 30);
  expect(new TextDecoder().decode(head.subarray(12, 16))).to.equal('VP8X');
  head[20] = (head[20] ?? 0) | 0x08;
  const secret = Uint8Array.from([...ascii('EXIF'), 8, 0, 0, 0, ...ascii('SECRETPL')]);
  new DataView(head.buffer).setUint32(4, original.length - 8 + secret.length, true);
  const dressed = file('a.webp', head, original.subarray(30), secret);
  const prepared = await tools.prepare(dressed, roomy);
  expect(prepared.changes).to.deep.equal(['stripped']);
  expect(await bytesOf(prepared.blob)).to.deep.equal(original);
});

/** Where the red half, the blue half and the white top bar of the stored picture are seen after orientation. */
const orientations: readonly (readonly [number, readonly [number, number], readonly [number, number]])[] = [
  [2, [0.75, 0.6], [0.25, 0.6]],
  [3, [0.75, 0.4], [0.25, 0.4]],
  [4, [0.25, 0.4], [0.75, 0.4]],
  [5, [0.6, 0.25], [0.6, 0.75]],
  [6, [0.4, 0.25], [0.4, 0.75]],
  [7, [0.4, 0.75], [0.4, 0.25]],
  [8, [0.6, 0.75], [0.6, 0.25]],
];
for (const [orientation, red, blue] of orientations) {
  for (const maxEdge of [10_000, 150]) {
    it(`turns orientation ${orientation} upright within an edge of ${maxEdge} and drops the metadata`, async () => {
      const prepared = await tools.prepare(await jpegWithExif(orientation, 300, 200, flag), { ...roomy, maxEdge });
      const sideways = orientation >= 5;
      const edge = Math.min(300, maxEdge);
      expect([prepared.width, prepared.height]).to.deep.equal(sideways ? [Math.floor((edge * 2) / 3), edge] : [edge, Math.floor((edge * 2) / 3)]);
      const [left] = await colourAt(prepared.blob, ...red);
      const right = await colourAt(prepared.blob, ...blue);
      expect(left).to.be.greaterThan(150);
      expect(right[2]).to.be.greaterThan(150);
      expect(prepared.changes).to.include.members(['rotated', 'stripped']);
      expect(await prepared.blob.text()).not.to.contain('SECRET');
    });
  }
}

it('reduces below the longest edge and keeps the shape', async () => {
  const prepared = await tools.prepare(await picture('image/jpeg', 1200, 800, flag), { ...roomy, maxEdge: 600 });
  expect([prepared.width, prepared.height]).to.deep.equal([600, 400]);
  expect(prepared.changes).to.deep.equal(['reduced']);
});

it('reduces below the number of pixels', async () => {
  const prepared = await tools.prepare(await picture('image/png', 1000, 500, flag), { ...roomy, maxPixels: 125_000 });
  expect([prepared.width, prepared.height]).to.deep.equal([500, 250]);
  expect(prepared.type).to.equal('image/png');
});

it('compresses under the limit of bytes by quality before it gives up pixels', async () => {
  const original = await picture('image/jpeg', 900, 600, static_, 1);
  const prepared = await tools.prepare(original, { ...roomy, maxBytes: Math.floor(original.size / 3) });
  expect(prepared.bytes).to.be.at.most(Math.floor(original.size / 3));
  expect([prepared.width, prepared.height]).to.deep.equal([900, 600]);
  expect(prepared.changes).to.deep.equal(['compressed']);
});

it('gives up pixels when quality alone is not enough', async () => {
  const prepared = await tools.prepare(await picture('image/jpeg', 1600, 1200, static_, 0.95), { ...roomy, maxBytes: 200_000 });
  expect(prepared.bytes).to.be.at.most(200_000);
  expect(prepared.width).to.be.lessThan(1600);
  expect(prepared.changes).to.include('reduced');
});

it('says so when no legible picture fits the limit', async () => {
  const error = await failure(tools.prepare(await picture('image/jpeg', 800, 600, static_), { ...roomy, maxBytes: 4_000 }));
  expect(error.code).to.equal('image-too-large');
  expect(error.details['reason']).to.equal('bytes');
});

it('refuses a picture of more pixels than the device can open', async () => {
  const bytes = await bytesOf(await picture('image/png', 20, 20, flag));
  new DataView(bytes.buffer).setUint32(16, 60_000);
  new DataView(bytes.buffer).setUint32(20, 60_000);
  const error = await failure(tools.prepare(file('bomb.png', bytes), roomy));
  expect(error.code).to.equal('image-too-large');
  expect(error.details['reason']).to.equal('pixels');
});

it('refuses too few pixels and too few bytes, and says how many are needed', async () => {
  const small = await picture('image/jpeg', 300, 200, flag);
  const pixels = await failure(tools.inspect(small, { ...roomy, minEdge: 400 }));
  expect(pixels.code).to.equal('image-too-small');
  expect(pixels.details).to.include({ reason: 'pixels', actualWidth: 300, actualHeight: 200, minWidth: 400, minHeight: 400 });
  const bytes = await failure(tools.inspect(small, { ...roomy, minBytes: 200_000 }));
  expect(bytes.code).to.equal('image-too-small');
  expect(bytes.details).to.include({ reason: 'bytes', actualBytes: small.size, minBytes: 200_000 });
});

it('converts to JPEG on white where the profile wants JPEG', async () => {
  const prepared = await tools.prepare(await picture('image/png', 300, 200, () => undefined), { ...roomy, target: 'jpeg' });
  expect(prepared.type).to.equal('image/jpeg');
  expect(prepared.changes).to.deep.equal(['converted']);
  expect(await colourAt(prepared.blob, 0.5, 0.5)).to.deep.equal([255, 255, 255]);
});

it('turns a PNG that is too heavy into a JPEG where JPEG is allowed', async () => {
  const heavy = await picture('image/png', 800, 600, static_);
  const prepared = await tools.prepare(heavy, { ...roomy, maxBytes: 500_000 });
  expect(prepared.type).to.equal('image/jpeg');
  expect(prepared.bytes).to.be.at.most(500_000);
  expect(prepared.changes).to.include.members(['converted']);
});

const names: readonly (readonly [string, string])[] = [
  ['C:\\Users\\somebody\\scan.JPEG', 'scan.jpg'],
  ['../../etc/pass\u202Egpj.png', 'passgpj.jpg'],
  ['营业执照 副本.jpeg', '营业执照 副本.jpg'],
  ['', 'picture.jpg'],
  ['...jpg', 'picture.jpg'],
];
for (const [given, safe] of names) {
  it(`names "${given}" safely`, async () => {
    const prepared = await tools.prepare(file(given, await picture('image/jpeg', 40, 30, flag)), roomy);
    expect(prepared.name).to.equal(safe);
  });
}

it('joins two sides one below the other in one picture within the limits', async () => {
  const limits: ImageLimits = { ...roomy, sides: 'merged', maxEdge: 900 };
  const prepared = await tools.merge([await picture('image/jpeg', 600, 400, flag), await jpegWithExif(6, 400, 600, flag)], limits);
  expect(prepared.changes).to.include('merged');
  expect(Math.max(prepared.width, prepared.height)).to.be.at.most(900);
  const [red] = await colourAt(prepared.blob, 0.25, 0.3);
  expect(red).to.be.greaterThan(150);
  expect((await colourAt(prepared.blob, 0.4, 0.93))[2]).to.be.greaterThan(150);
});

it('measures tilt and blur', async () => {
  const straight = await tools.prepare(await picture('image/png', 1000, 700, printed(0, 0)), roomy);
  const leaning = await tools.prepare(await picture('image/png', 1000, 700, printed(8, 0)), roomy);
  const soft = await tools.prepare(await picture('image/png', 1000, 700, printed(0, 6)), roomy);
  expect(Math.abs(straight.quality.tilt)).to.be.lessThan(0.6);
  expect(leaning.quality.tilt).to.be.closeTo(8, 1);
  expect(straight.quality.blur).to.be.lessThan(0.3);
  expect(soft.quality.blur).to.be.greaterThan(0.7);
});

it('stops before it begins when the signal is already triggered', async () => {
  const error = await failure(tools.prepare(await picture('image/png', 40, 30, flag), roomy, { signal: AbortSignal.abort() }));
  expect(error.code).to.equal('aborted');
});

it('stops in the middle of the work', async () => {
  const controller = new AbortController();
  const source = await picture('image/png', 1600, 1200, static_);
  const error = await failure(
    tools.prepare(source, { ...roomy, maxBytes: 100_000 }, { signal: controller.signal, onProgress: (ratio) => ratio >= 0.5 && controller.abort() }),
  );
  expect(error.code).to.equal('aborted');
});

it('reports progress that never falls and ends at 1', async () => {
  const seen: number[] = [];
  await tools.prepare(await picture('image/png', 400, 300, static_), { ...roomy, target: 'jpeg' }, { onProgress: (ratio) => seen.push(ratio) });
  expect(seen).to.deep.equal([...seen].sort((one, other) => one - other));
  expect(seen.at(-1)).to.equal(1);
});

it('closes every bitmap it opens, in success and in failure', async () => {
  const prototype = ImageBitmap.prototype;
  const close = prototype.close;
  const closed = new Set<ImageBitmap>();
  prototype.close = function count(this: ImageBitmap) {
    closed.add(this);
    close.call(this);
  };
  try {
    await tools.prepare(await picture('image/png', 400, 300, flag), { ...roomy, target: 'jpeg' });
    await failure(tools.prepare(await picture('image/jpeg', 800, 600, static_), { ...roomy, maxBytes: 4_000 }));
    await tools.merge([await picture('image/png', 40, 30, flag), await picture('image/png', 40, 30, flag)], roomy);
  } finally {
    prototype.close = close;
  }
  expect(closed.size).to.equal(4);
});

it('holds an EXIF block with the secret the tests look for', () => {
  expect(new TextDecoder().decode(exif(6))).to.contain('SECRETPLACE');
});
