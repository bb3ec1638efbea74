import { expect } from '@open-wc/testing';
import { zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { readAppPackage } from '../../../src/capture/app-package/index.js';
import { isIcpError } from '../../../src/core/model/errors.js';
import { packageFile } from './packages.js';

async function refusal(file: Blob, signal?: AbortSignal): Promise<string> {
  try {
    await readAppPackage(file, signal ? { signal } : {});
    return 'read';
  } catch (error) {
    if (!isIcpError(error)) throw error;
    const { reason } = error.details;
    return reason === undefined ? error.code : `${error.code} ${String(reason)}`;
  }
}
const zipped = (files: Readonly<Record<string, string>>): Blob => new Blob([zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))]);
const bytesOf = async (name: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await (await packageFile(name)).arrayBuffer());
const find = (bytes: Uint8Array, magic: number): number => {
  const view = new DataView(bytes.buffer);
  for (let at = bytes.length - 4; at >= 0; at--) if (view.getUint32(at, true) === magic) return at;
  throw new Error('not there');
};

const files: readonly [what: string, file: () => Promise<Blob> | Blob, answer: string][] = [
  ['an empty file', () => new Blob([]), 'package-unsupported not-a-package'],
  ['a picture', () => new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)]), 'package-unsupported not-a-package'],
  ['a ZIP of other things', () => zipped({ 'readme.txt': 'x' }), 'package-unsupported not-a-package'],
  ['a collection of packages', () => zipped({ 'base.apk': 'x', 'manifest.json': '{}' }), 'package-unsupported bundle'],
  ['a part of a split package', () => packageFile('android-split.apk'), 'package-unsupported split'],
  ['a package cut off', async () => (await packageFile('android-v3.apk')).slice(0, 6_000), 'package-unreadable truncated'],
  ['a manifest that is none', () => zipped({ 'AndroidManifest.xml': '<manifest package="a.b"/>' }), 'package-unreadable manifest'],
  ['a broken module', () => zipped({ 'module.json': '{' }), 'package-unreadable manifest'],
  ['a module without a name', () => zipped({ 'module.json': '{"app":{}}' }), 'package-unreadable manifest'],
  ['an app without its list', () => zipped({ 'Payload/A.app/A': 'x' }), 'package-unreadable manifest'],
  ['an app with an unreadable list', () => zipped({ 'Payload/A.app/Info.plist': 'hello' }), 'package-unreadable manifest'],
  ['an app whose list declares what grows', () => zipped({ 'Payload/A.app/Info.plist': '<!DOCTYPE p [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><plist><dict><key>CFBundleIdentifier</key><string>&b;</string></dict></plist>' }), 'package-unreadable manifest'],
  ['a manifest that unpacks to far too much', () => new Blob([zipSync({ 'AndroidManifest.xml': new Uint8Array(9_000_000) })]), 'package-unreadable bomb'],
];
for (const [what, file, answer] of files) {
  it(`answers ${answer} to ${what}`, async () => {
    expect(await refusal(await file())).to.equal(answer);
  });
}

it('says that an entry is encrypted', async () => {
  const bytes = await bytesOf('harmony.hap');
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(find(bytes, 0x06054b50) + 16, true);
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
  expect(await refusal(new Blob([bytes]))).to.equal('package-unreadable encrypted');
});

it('stops at what an entry says it unpacks to, however much comes', async () => {
  const bytes = zipSync({ 'AndroidManifest.xml': new Uint8Array(500_000) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const at = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(at + 24, 100, true);
  expect(await refusal(new Blob([bytes]))).to.equal('package-unreadable bomb');
});

it('does not follow a property list that names its parts over and over', async () => {
  // Forty levels, each a list of the next one ten times.
  const levels = 40;
  const objects: number[][] = Array.from({ length: levels }, (_, level) => [0xaa, ...Array<number>(10).fill(Math.min(level + 1, levels))]);
  objects.push([0x50]);
  const head = [...strToU8('bplist00')];
  const offsets: number[] = [];
  const body: number[] = [...head];
  for (const one of objects) {
    offsets.push(body.length);
    body.push(...one);
  }
  const table = body.length;
  for (const offset of offsets) body.push(offset >> 8, offset & 255);
  const trailer = new Uint8Array(32);
  const view = new DataView(trailer.buffer);
  trailer.set([2, 1], 6);
  view.setUint32(12, objects.length);
  view.setUint32(28, table);
  const list = Uint8Array.from([...body, ...trailer]);
  expect(await refusal(new Blob([zipSync({ 'Payload/A.app/Info.plist': list })]))).to.equal('package-unreadable manifest');
});

it('stops at once when it is told to', async () => {
  const abort = new AbortController();
  abort.abort();
  expect(await refusal(await packageFile('android-v3.apk'), abort.signal)).to.equal('aborted');
});

it('stops in the middle when it is told to', async () => {
  const abort = new AbortController();
  const file = await packageFile('android-v3.apk');
  const answer = readAppPackage(file, { signal: abort.signal, onProgress: () => abort.abort() }).then(() => 'read', (error: unknown) => (isIcpError(error) ? error.code : 'other'));
  expect(await answer).to.equal('aborted');
});

it('refuses what is too large for it, by its size alone', async () => {
  const file = new Blob([]);
  Object.defineProperty(file, 'size', { value: 2 ** 32 });
  expect(await refusal(file)).to.equal('package-too-large');
});

for (const name of ['android-v3.apk', 'android.aab', 'ios-release.ipa', 'harmony.hap', 'android-v2-ec.apk']) {
  it(`reads ${name} or says why not, whatever bytes are changed in it`, async function () {
    this.timeout(60_000);
    const bytes = await bytesOf(name);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), async (changes) => {
        const copy = bytes.slice();
        for (const [at, value] of changes) copy[at] = value;
        await refusal(new Blob([copy]));
      }),
      { numRuns: 60 },
    );
  });
}
