import { expect } from '@open-wc/testing';
import { unzipSync, zipSync } from 'fflate';
import { readAppPackage } from '../../../src/capture/app-package/index.js';
import { expectations, packageFile } from './packages.js';

const formats: readonly [name: string, format: string, platform: string][] = [
  ['android-v3.apk', 'apk', 'android'],
  ['android-v2-ec.apk', 'apk', 'android'],
  ['android-v1.apk', 'apk', 'android'],
  ['android-rotated.apk', 'apk', 'android'],
  ['android-unsigned.apk', 'apk', 'android'],
  ['android.aab', 'aab', 'android'],
  ['ios-release.ipa', 'ipa', 'ios'],
  ['ios-development.ipa', 'ipa', 'ios'],
  ['ios-store.ipa', 'ipa', 'ios'],
  ['harmony.hap', 'hap', 'harmonyos'],
  ['harmony-old.hap', 'hap', 'harmonyos'],
  ['harmony.app', 'app', 'harmonyos'],
];

async function pixelsOf(icon: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(icon, { premultiplyAlpha: 'none' });
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

for (const [name, format, platform] of formats) {
  it(`reads of ${name} what the platform's tools and OpenSSL say`, async () => {
    const expected = (await expectations())[name];
    const { icon, ...read } = await readAppPackage(await packageFile(name));
    const iconEdge = icon ? (await pixelsOf(icon)).width : null;
    expect({ ...read, iconEdge }).to.deep.equal({ format, platform, ...expected });
  });
}

it('does without the browser’s parser, which a page that trusts no markup forbids', async () => {
  const { parseFromString } = DOMParser.prototype;
  DOMParser.prototype.parseFromString = () => {
    throw new TypeError('TrustedHTML is required');
  };
  try {
    const { packageName, certificate } = await readAppPackage(await packageFile('ios-release.ipa'));
    expect(packageName).to.be.a('string');
    expect(certificate).not.to.equal(null);
  } finally {
    DOMParser.prototype.parseFromString = parseFromString;
  }
});

it('reads a list as people write it: signs by name and by number, remarks, words as they stand', async () => {
  const list = `<?xml version="1.0"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <!-- <dict> --><plist version="1.0"><dict><key>UIDeviceFamily</key><array/>
    <key>CFBundleIdentifier</key><string>cn.example.list</string><key>CFBundleShortVersionString</key><string>1.0</string>
    <key>CFBundleDisplayName</key><string>A &amp; B&#x20;<![CDATA[<C>]]>&#33;</string></dict></plist>`;
  const { packageName, appName } = await readAppPackage(new Blob([zipSync({ 'Payload/A.app/Info.plist': new TextEncoder().encode(list) })]));
  expect([packageName, appName]).to.deep.equal(['cn.example.list', 'A & B <C>!']);
});

it('does not go by the name of a file', async () => {
  const file = await packageFile('harmony.hap');
  expect((await readAppPackage(new Blob([file]))).packageName).to.equal('cn.example.harmony');
});

it('turns a picture in the form of Apple back, colours and opacity', async () => {
  const { icon } = await readAppPackage(await packageFile('ios-release.ipa'));
  if (!icon) throw new Error('no icon');
  const { data, width } = await pixelsOf(icon);
  const at = (x: number, y: number): readonly number[] => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  expect(at(12, 18)).to.deep.equal([127, 191, 160, 255]);
  const [red = 0, green = 0, blue = 0, alpha] = at(2, 12);
  expect(alpha).to.equal(128);
  // Half an opacity keeps half of the steps.
  for (const [found, drawn] of [[red, 21], [green, 127], [blue, 160]] as const) expect(found).to.be.within(drawn - 3, drawn + 3);
});

it('tells how far it is, forwards, to the end', async () => {
  const told: number[] = [];
  await readAppPackage(await packageFile('android-v3.apk'), { onProgress: (ratio) => told.push(ratio) });
  expect(told).to.deep.equal([...told].sort((a, b) => a - b));
  expect(told.at(-1)).to.equal(1);
});

it('looks at a large package only where it has to', async () => {
  const parts = unzipSync(new Uint8Array(await (await packageFile('android-v3.apk')).arrayBuffer()));
  const large = new Blob([zipSync({ 'assets/large': new Uint8Array(40_000_000), ...parts }, { level: 0 })]);
  let read = 0;
  const slice = large.slice.bind(large);
  large.slice = (from, to, type) => {
    const part = slice(from, to, type);
    read += part.size;
    return part;
  };
  large.arrayBuffer = () => Promise.reject(new Error('The whole file was asked for'));
  expect((await readAppPackage(large)).packageName).to.equal('cn.example.android_v3');
  expect(read).to.be.within(1, 200_000);
});
