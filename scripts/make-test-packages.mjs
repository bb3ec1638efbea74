/**
 * Makes the packages of APPs that the tests read, in test/fixtures/packages, with the tools of the platforms where there are any, and
 * writes down beside them what OpenSSL says of their certificates. Run by hand, because it needs aapt2, apksigner, jarsigner, keytool,
 * openssl, zip and plistutil (Debian: aapt apksigner android-framework-res default-jdk-headless libplist-utils). Every run makes new keys;
 * none is kept.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { root } from './lib/paths.mjs';

const target = join(root, 'test/fixtures/packages');
const framework = '/usr/share/android-framework-res/framework-res.apk';
const work = mkdtempSync(join(tmpdir(), 'packages-'));
const password = 'testing';

const run = (command, args, options = {}) => execFileSync(command, args, { cwd: work, stdio: ['ignore', 'pipe', 'pipe'], ...options });
const write = (path, content) => {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), content);
  return join(work, path);
};
const zip = (folder, into, flags = []) => {
  rmSync(join(work, into), { force: true });
  run('zip', ['-q', '-X', '-r', ...flags, join(work, into), ...readdirSync(join(work, folder)).sort()], { cwd: join(work, folder) });
  return join(work, into);
};

/** A key with a certificate of its own, as a keystore and as files. */
function makeKey(name, kind) {
  const key = join(work, `${name}.key`);
  const algorithm = kind === 'ec' ? ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${kind}`];
  run('openssl', ['genpkey', ...algorithm, '-out', key]);
  run('openssl', ['req', '-new', '-x509', '-sha256', '-days', '9000', '-key', key, '-subj', `/CN=${name}/O=Test`, '-out', join(work, `${name}.pem`)]);
  run('openssl', ['pkcs12', '-export', '-inkey', key, '-in', join(work, `${name}.pem`), '-name', name, '-out', join(work, `${name}.p12`), '-passout', `pass:${password}`]);
  return { name, key, pem: join(work, `${name}.pem`), store: join(work, `${name}.p12`) };
}

/** What OpenSSL says of a certificate. */
function facts({ pem }) {
  const text = (...args) => run('openssl', ['x509', '-in', pem, '-noout', ...args]).toString().trim();
  const print = (digest) => text('-fingerprint', `-${digest}`).split('=')[1].replaceAll(':', '');
  const spki = run('openssl', ['pkey', '-pubin', '-outform', 'DER'], { input: text('-pubkey'), stdio: ['pipe', 'pipe', 'pipe'] }).toString('hex').toUpperCase();
  const details = text('-text');
  const ec = details.includes('id-ecPublicKey');
  const point = /pub:\s*([0-9a-f:\s]+?)\s*ASN1 OID/.exec(details)?.[1].replace(/[\s:]/g, '').toUpperCase();
  return { algorithm: ec ? 'ec' : 'rsa', publicKey: ec ? point : text('-modulus').split('=')[1], spki, md5: print('md5'), sha1: print('sha1'), sha256: print('sha256') };
}

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const all = Buffer.alloc(body.length + 8);
  all.writeUInt32BE(data.length);
  body.copy(all, 4);
  all.writeUInt32BE(crc32(body), body.length + 4);
  return all;
};
const MAGIC = Buffer.from('89504e470d0a1a0a', 'hex');
const header = (edge) => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(edge, 0);
  data.writeUInt32BE(edge, 4);
  data.set([8, 6], 8);
  return chunk('IHDR', data);
};
/** Every pixel of the test icon: colours and opacities that differ from place to place. */
const pixel = (x, y, edge) => [Math.floor((255 * x) / edge), Math.floor((255 * y) / edge), 160, x < 4 ? 128 : 255];
const rowsOf = (edge, pack) => Buffer.concat(Array.from({ length: edge }, (_, y) => Buffer.from([0, ...Array.from({ length: edge }, (_, x) => pack(pixel(x, y, edge))).flat()])));
const png = (edge) => Buffer.concat([MAGIC, header(edge), chunk('IDAT', deflateSync(rowsOf(edge, (one) => one))), chunk('IEND', Buffer.alloc(0))]);
/** As Xcode leaves it: blue first, multiplied by the opacity, packed without a head, with the filter of the row above on odd rows. */
function applePng(edge) {
  const rows = rowsOf(edge, ([red, green, blue, alpha]) => [blue, green, red].map((value) => Math.round((value * alpha) / 255)).concat(alpha));
  const stride = edge * 4 + 1;
  const filtered = Buffer.from(rows);
  for (let y = 1; y < edge; y += 2) {
    filtered[y * stride] = 2;
    for (let at = 1; at < stride; at++) filtered[y * stride + at] = (rows[y * stride + at] - rows[(y - 1) * stride + at]) & 255;
  }
  return Buffer.concat([MAGIC, chunk('CgBI', Buffer.from('50002002', 'hex')), header(edge), chunk('IDAT', deflateRawSync(filtered)), chunk('IEND', Buffer.alloc(0))]);
}

const strings = (text) => `<resources><string name="app_name">${text}</string><string name="alias">@string/app_name</string></resources>`;
const vector = '<vector xmlns:android="http://schemas.android.com/apk/res/android" android:width="24dp" android:height="24dp" android:viewportWidth="24" android:viewportHeight="24"><path android:pathData="M0,0h24v24h-24z" android:fillColor="#f00"/></vector>';
const adaptive = (front) => `<adaptive-icon xmlns:android="http://schemas.android.com/apk/res/android"><background android:drawable="@color/back"/><foreground android:drawable="${front}"/></adaptive-icon>`;

/** Compiles and links an application. */
function android(name, { label = '@string/alias', icon = '@mipmap/icon', files, minSdk = 21, targetSdk = 33, manifest = '', proto = false }) {
  const folder = `${name}/res`;
  write(`${folder}/values/strings.xml`, strings('Sample'));
  write(`${folder}/values-zh-rCN/strings.xml`, strings('样例应用'));
  write(`${folder}/values-zh-rTW/strings.xml`, strings('範例應用'));
  write(`${folder}/values/colors.xml`, '<resources><color name="back">#ffffff</color></resources>');
  for (const [path, content] of Object.entries(files)) write(`${folder}/${path}`, content);
  write(`${name}/AndroidManifest.xml`, `<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="cn.example.${name.replaceAll('-', '_')}" android:versionCode="42" android:versionName="1.2.3" ${manifest}><uses-sdk android:minSdkVersion="${minSdk}" android:targetSdkVersion="${targetSdk}"/><application android:label="${label}" android:icon="${icon}"><activity android:name=".Main" android:label="Elsewhere"/></application></manifest>`);
  run('aapt2', ['compile', '--dir', folder, '-o', `${name}.zip`]);
  run('aapt2', ['link', ...(proto ? ['--proto-format'] : []), '-I', framework, '--manifest', `${name}/AndroidManifest.xml`, '-o', `${name}.apk`, '--auto-add-overlay', `${name}.zip`]);
  return join(work, `${name}.apk`);
}
function apksign(apk, key, flags) {
  run('apksigner', ['sign', '--ks', key.store, '--ks-type', 'PKCS12', '--ks-pass', `pass:${password}`, '--ks-key-alias', key.name, ...flags, apk]);
  run('apksigner', ['verify', apk]);
}
const jarsign = (file, key) => run('jarsigner', ['-keystore', key.store, '-storetype', 'PKCS12', '-storepass', password, '-digestalg', 'SHA-256', file, key.name]);

/** A signed message around a content. */
function cms(content, key, detached = false) {
  const file = write('content.bin', content);
  return run('openssl', ['cms', '-sign', '-binary', ...(detached ? [] : ['-nodetach']), '-in', file, '-signer', key.pem, '-inkey', key.key, '-outform', 'DER', '-md', 'sha256']);
}

/** Puts the block of a HarmonyOS signature before the directory. */
function hapSign(file, key, type) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const directory = bytes.readUInt32LE(end + 16);
  const profile = cms(Buffer.from(JSON.stringify({ 'version-name': '2.0.0', type, 'bundle-info': { 'bundle-name': 'cn.example.harmony' } })), key);
  const parts = [[0x20000002, profile], [0x20000000, cms(Buffer.from('digests'), key)]];
  const head = Buffer.alloc(parts.length * 12);
  let offset = head.length;
  parts.forEach(([kind, content], index) => {
    head.writeUInt32LE(kind, index * 12);
    head.writeUInt32LE(content.length, index * 12 + 4);
    head.writeUInt32LE(offset, index * 12 + 8);
    offset += content.length;
  });
  const foot = Buffer.alloc(32);
  foot.writeUInt32LE(parts.length);
  foot.writeBigUInt64LE(BigInt(offset + 32), 4);
  foot.write('<hap sign block>', 12, 'latin1');
  foot.writeUInt32LE(3, 28);
  const block = Buffer.concat([head, ...parts.map(([, content]) => content), foot]);
  const tail = Buffer.from(bytes.subarray(directory));
  tail.writeUInt32LE(directory + block.length, end - directory + 16);
  writeFileSync(file, Buffer.concat([bytes.subarray(0, directory), block, tail]));
}

/** `resources.index`: one text, in two configurations. */
function resourcesIndex(id, texts) {
  const configurations = Object.entries(texts);
  const keysOf = (locale) => (locale === '' ? [] : locale.split('-').map((part, index) => [index, (part.charCodeAt(0) << 8) | part.charCodeAt(1)]));
  const keysSize = configurations.reduce((sum, [locale]) => sum + 12 + keysOf(locale).length * 8, 0);
  let at = 136 + keysSize;
  const [keys, sets, records] = [[], [], []];
  const setsSize = configurations.length * 16;
  let record = at + setsSize;
  for (const [locale, text] of configurations) {
    const params = keysOf(locale);
    const key = Buffer.alloc(12 + params.length * 8);
    key.write('KEYS');
    key.writeUInt32LE(at, 4);
    key.writeUInt32LE(params.length, 8);
    params.forEach(([kind, value], index) => {
      key.writeUInt32LE(kind, 12 + index * 8);
      key.writeUInt32LE(value, 16 + index * 8);
    });
    keys.push(key);
    const set = Buffer.alloc(16);
    set.write('IDSS');
    set.writeUInt32LE(1, 4);
    set.writeUInt32LE(id, 8);
    set.writeUInt32LE(record, 12);
    sets.push(set);
    const [value, name] = [Buffer.from(`${text}\0`), Buffer.from('app_name\0')];
    const one = Buffer.alloc(12 + 2 + value.length + 2 + name.length);
    one.writeUInt32LE(one.length - 4, 0);
    one.writeUInt32LE(9, 4);
    one.writeUInt32LE(id, 8);
    one.writeUInt16LE(value.length, 12);
    value.copy(one, 14);
    one.writeUInt16LE(name.length, 14 + value.length);
    name.copy(one, 16 + value.length);
    records.push(one);
    at += 16;
    record += one.length;
  }
  const head = Buffer.alloc(136);
  head.write('Restool 4.0.0');
  head.writeUInt32LE(record, 128);
  head.writeUInt32LE(configurations.length, 132);
  return Buffer.concat([head, ...keys, ...sets, ...records]);
}

const xmlPlist = (body) => `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">${body}</plist>\n`;
const dict = (entries) => `<dict>${Object.entries(entries).map(([key, value]) => `<key>${key}</key>${value}`).join('')}</dict>`;
const text = (value) => `<string>${value}</string>`;
function binaryPlist(xml) {
  const from = write('plist.xml', xml);
  const to = join(work, 'plist.bin');
  run('plistutil', ['-i', from, '-o', to, '-f', 'bin']);
  return readFileSync(to);
}
const pemBody = ({ pem }) => readFileSync(pem, 'utf8').replace(/-----[^-]+-----|\s/g, '');
const profileOf = (certificates, debug, signer) => cms(Buffer.from(xmlPlist(dict({ DeveloperCertificates: `<array>${certificates.map((one) => `<data>${pemBody(one)}</data>`).join('')}</array>`, Entitlements: dict({ 'get-task-allow': debug ? '<true/>' : '<false/>' }) }))), signer);

function ios(name, files) {
  for (const [path, content] of Object.entries(files)) write(`${name}/Payload/Sample.app/${path}`, content);
  return zip(name, `${name}.ipa`);
}

if (!existsSync(framework)) throw new Error(`${framework} is missing`);
mkdirSync(target, { recursive: true });
const keys = { rsa: makeKey('rsa', '2048'), second: makeKey('second', '3072'), ec: makeKey('ec', 'ec') };
const expected = {};
function keep(file, name, from, said) {
  cpSync(file, join(target, name));
  expected[name] = { ...said, certificate: said.key === null ? null : { ...facts(keys[said.key]), from } };
  delete expected[name].key;
}
const pngs = { 'mipmap-mdpi/icon.png': png(8), 'mipmap-xxhdpi/icon.png': png(24), 'mipmap-anydpi-v26/icon.xml': adaptive('@mipmap/icon') };
const sample = (packageName, key, more = {}) => ({ packageName, version: '1.2.3', appName: '样例应用', iconEdge: 24, warnings: [], key, ...more });

const v3 = android('android-v3', { files: pngs });
apksign(v3, keys.rsa, ['--v1-signing-enabled', 'true', '--v2-signing-enabled', 'true', '--v3-signing-enabled', 'true']);
keep(v3, 'android-v3.apk', 'v3', sample('cn.example.android_v3', 'rsa'));

const v2 = android('android-v2-ec', { label: 'Plain &amp; simple', minSdk: 26, files: { 'mipmap-anydpi-v26/icon.xml': adaptive('@drawable/front'), 'drawable-hdpi/front.png': png(16) } });
apksign(v2, keys.ec, ['--v1-signing-enabled', 'false', '--v2-signing-enabled', 'true', '--v3-signing-enabled', 'false']);
keep(v2, 'android-v2-ec.apk', 'v2', sample('cn.example.android_v2_ec', 'ec', { appName: 'Plain & simple', iconEdge: 16 }));

const v1 = android('android-v1', { targetSdk: 28, files: { 'mipmap-anydpi/icon.xml': vector } });
apksign(v1, keys.second, ['--v1-signing-enabled', 'true', '--v2-signing-enabled', 'false', '--v3-signing-enabled', 'false']);
keep(v1, 'android-v1.apk', 'v1', sample('cn.example.android_v1', 'second', { iconEdge: null, warnings: ['vector-icon'] }));

const rotated = android('android-rotated', { files: pngs });
run('apksigner', ['rotate', '--out', 'lineage', '--old-signer', '--ks', keys.rsa.store, '--ks-pass', `pass:${password}`, '--new-signer', '--ks', keys.second.store, '--ks-pass', `pass:${password}`]);
run('apksigner', ['sign', '--lineage', 'lineage', '--ks', keys.rsa.store, '--ks-pass', `pass:${password}`, '--next-signer', '--ks', keys.second.store, '--ks-pass', `pass:${password}`, rotated]);
keep(rotated, 'android-rotated.apk', 'v3', sample('cn.example.android_rotated', 'second', { warnings: ['rotated-key'] }));

const unsigned = android('android-unsigned', { files: { 'mipmap-mdpi/icon.png': png(8) } });
keep(unsigned, 'android-unsigned.apk', null, sample('cn.example.android_unsigned', null, { iconEdge: 8, warnings: ['unsigned'] }));

cpSync(android('android-split', { files: pngs, manifest: 'split="config.xxhdpi"' }), join(target, 'android-split.apk'));

const proto = android('bundle', { files: pngs, proto: true });
run('unzip', ['-q', '-o', proto, '-d', 'bundle-out']);
mkdirSync(join(work, 'aab/base/manifest'), { recursive: true });
cpSync(join(work, 'bundle-out/AndroidManifest.xml'), join(work, 'aab/base/manifest/AndroidManifest.xml'));
cpSync(join(work, 'bundle-out/resources.pb'), join(work, 'aab/base/resources.pb'));
cpSync(join(work, 'bundle-out/res'), join(work, 'aab/base/res'), { recursive: true });
write('aab/BundleConfig.pb', Buffer.from([0x0a, 0x00]));
const aab = zip('aab', 'bundle.aab');
jarsign(aab, keys.rsa);
keep(aab, 'android.aab', 'v1', sample('cn.example.bundle', 'rsa', { warnings: ['store-key'] }));

const info = (more) => xmlPlist(dict({ CFBundleIdentifier: text('cn.example.ios-app'), CFBundleShortVersionString: text('1.2.3'), CFBundleVersion: text('42'), CFBundleName: text('Sample'), ...more }));
const release = ios('ios-release', {
  'Info.plist': binaryPlist(info({ CFBundleDisplayName: text('Sample'), CFBundleIcons: dict({ CFBundlePrimaryIcon: dict({ CFBundleIconFiles: '<array><string>AppIcon60x60</string></array>' }) }) })),
  'zh-Hans.lproj/InfoPlist.strings': binaryPlist(xmlPlist(dict({ CFBundleDisplayName: text('样例应用') }))),
  'AppIcon60x60@2x.png': applePng(24),
  'AppIcon60x60.png': png(12),
  'AppIconElse@3x.png': png(36),
  'embedded.mobileprovision': profileOf([keys.rsa, keys.second], false, keys.ec),
});
keep(release, 'ios-release.ipa', 'profile', sample('cn.example.ios-app', 'rsa', { warnings: ['several-certificates'] }));
const debug = ios('ios-development', { 'Info.plist': info({}), 'embedded.mobileprovision': profileOf([keys.second], true, keys.ec) });
keep(debug, 'ios-development.ipa', 'profile', sample('cn.example.ios-app', 'second', { appName: 'Sample', iconEdge: null, warnings: ['development-profile', 'no-icon'] }));
const store = ios('ios-store', { 'Info.plist': info({ CFBundleIconFiles: '<array><string>Icon.png</string></array>' }), 'Icon.png': png(24) });
keep(store, 'ios-store.ipa', null, sample('cn.example.ios-app', null, { appName: 'Sample', warnings: ['account-certificate'] }));

const harmonyModule = (label) => JSON.stringify({ app: { bundleName: 'cn.example.harmony', versionName: '1.2.3', versionCode: 42, label, labelId: 0x1000000, icon: '$media:app_icon', iconId: 0x1000001 }, module: { name: 'entry', type: 'entry', abilities: [] } });
write('hap/module.json', harmonyModule('$string:app_name'));
write('hap/resources.index', resourcesIndex(0x1000000, { '': 'Sample', zh: '样例应用', en: 'Sample' }));
write('hap/resources/base/media/app_icon.png', png(24));
const hap = zip('hap', 'entry.hap');
const unsignedHap = readFileSync(hap);
hapSign(hap, keys.ec, 'release');
keep(hap, 'harmony.hap', 'hap', sample('cn.example.harmony', 'ec'));
write('old-hap/config.json', JSON.stringify({ app: { bundleName: 'cn.example.harmony', version: { code: 42, name: '1.2.3' } }, module: { abilities: [{ label: '样例应用', icon: '$media:icon' }] } }));
write('old-hap/assets/entry/resources/base/media/icon.png', png(24));
const old = zip('old-hap', 'old.hap');
hapSign(old, keys.rsa, 'debug');
keep(old, 'harmony-old.hap', 'hap', sample('cn.example.harmony', 'rsa', { warnings: ['development-profile'] }));
write('app/pack.info', JSON.stringify({ summary: { app: { bundleName: 'cn.example.harmony', version: { code: 42, name: '1.2.3' } }, modules: [] }, packages: [{ moduleType: 'feature', name: 'other' }, { moduleType: 'entry', name: 'entry' }] }));
write('app/entry.hap', unsignedHap);
const app = zip('app', 'harmony.app');
hapSign(app, keys.second, 'release');
keep(app, 'harmony.app', 'hap', sample('cn.example.harmony', 'second'));

writeFileSync(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
rmSync(work, { recursive: true });
