import { expect } from '@open-wc/testing';
import { IcpError } from '../../../src/core/model/errors.js';
import type { FieldId } from '../../../src/core/model/ids.js';
import type { FieldRefDef } from '../../../src/core/model/profile.js';
import type { AppPackage, AppPackageReader, PackageOptions } from '../../../src/core/ports/app-package.js';
import { normaliseAnswer } from '../../../src/core/store/normalise.js';
import { deferred } from '../../support/backend.js';
import { fakeImages } from '../../support/capture.js';
import { testProfile } from '../../support/profile.js';
import { checkAnswers, closeStores, open, set, world } from '../../support/store.js';

afterEach(closeStores);

const MD5 = 'AA'.repeat(16);
const SHA1 = 'BB'.repeat(20);
const KEY = 'C7'.repeat(128);

const found = (change: Partial<AppPackage> = {}): AppPackage => ({
  format: 'apk', platform: 'android', packageName: 'cn.example.app', version: '1.2.3', appName: '样例应用', icon: null,
  certificate: { publicKey: KEY, algorithm: 'rsa', spki: '30', md5: MD5, sha1: SHA1, sha256: 'DD', from: 'v2' }, warnings: [], ...change,
});

interface FakeReader extends AppPackageReader { next(read: (file: Blob, options: PackageOptions) => Promise<AppPackage>): void }
function fakeReader(): FakeReader {
  const waiting: ((file: Blob, options: PackageOptions) => Promise<AppPackage>)[] = [];
  return { next: (read) => void waiting.push(read), read: async (file, options = {}) => (await waiting.shift()?.(file, options)) ?? found() };
}

const ref = (field: FieldId): FieldRefDef => ({ field, unit: 'edit', individual: 'edit', required: false, source: { document: 'own', section: 'test' } });
const parts = ['packageName', 'version', 'publicKey', 'certificateMd5', 'icon'] as const;
const ofPlatform = (platform: 'android' | 'ios'): readonly FieldRefDef[] =>
  parts.map((part) => ({ ...ref(`service.${platform}.${part}`), when: { op: 'in', of: { answer: 'service.platforms' }, values: [platform] } }));
const profile = {
  ...testProfile,
  flows: testProfile.flows.map((flow) => ({
    ...flow,
    steps: flow.steps.map((step) => (step.id === 'website'
      ? { ...step, sections: step.sections.map((section) => (section.id === 'website-main' ? { ...section, fields: [...section.fields, ref('service.platforms'), ...ofPlatform('android'), ...ofPlatform('ios')] } : section)) }
      : step)),
  })),
};

const at = (part: string): string => `services[s1].${part}`;
const platforms = at('platforms');
const name = at('android.packageName');
const key = at('android.publicKey');
const read = (file = new Blob(['x']), serviceId = 's1') => ({ type: 'package/read', serviceId, file, name: 'app.apk' }) as const;

async function ready(reader: FakeReader = fakeReader()) {
  const opened = await open(world({ profile, images: async () => fakeImages(), appPackages: async () => reader }));
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  return { reader, ...opened, packages: () => Object.values(opened.state().packages ?? {}) };
}

it('fills what is asked for, ticks the platform and says so', async () => {
  const { act, state, value, packages } = await ready();
  await act(read());
  expect(value(platforms)).to.deep.equal(['android']);
  expect([value(name), value(at('android.version')), value(key), value(at('android.certificateMd5'))]).to.deep.equal(['cn.example.app', '1.2.3', KEY, MD5]);
  expect(state().filing.answers[name]).to.include({ origin: 'package', previous: null });
  expect(packages()).to.have.length(1);
  expect(packages()[0]).to.deep.include({ phase: 'done', ratio: 1, ticked: true, filled: [name, at('android.version'), key, at('android.certificateMd5')], name: 'app.apk' });
  expect(packages()[0]?.read).to.include({ packageName: 'cn.example.app', hasIcon: false });
});

it('asks for nothing that the provider does not', async () => {
  const { act, value } = await ready();
  await act(read());
  expect(value(at('android.certificateSha1'))).to.equal(undefined);
});

it('keeps what was ticked before beside the new platform, and can be undone', async () => {
  const { act, value } = await ready();
  await act(set(platforms, ['ios']), read());
  expect(value(platforms)).to.deep.equal(['ios', 'android']);
  await act({ type: 'answer/undo', path: platforms });
  expect(value(platforms)).to.deep.equal(['ios']);
});

it('does not tick what is ticked', async () => {
  const { act, state, packages } = await ready();
  await act(set(platforms, ['android']), read());
  expect(state().filing.answers[platforms]?.origin).to.equal('typed');
  expect(packages()[0]?.ticked).to.equal(false);
});

it('never writes over what was typed, and offers what was read', async () => {
  const { act, value, state, packages } = await ready();
  await act(set(platforms, ['android']), set(name, 'cn.typed.app'), read());
  expect(value(name)).to.equal('cn.typed.app');
  expect(state().suggestions).to.deep.include({ path: name, value: 'cn.example.app', from: 'package', source: null, confidence: null });
  expect(packages()[0]?.offered).to.include(name);
  await act({ type: 'suggestion/accept', path: name });
  expect(value(name)).to.equal('cn.example.app');
  await act({ type: 'answer/undo', path: name });
  expect(value(name)).to.equal('cn.typed.app');
});

it('never writes over what was typed while it was reading', async () => {
  const { act, reader, value } = await ready();
  const late = deferred<AppPackage>();
  reader.next(() => late.promise);
  await act(set(platforms, ['android']), read());
  await act(set(name, 'cn.typed.app'));
  late.resolve(found());
  await act();
  expect(value(name)).to.equal('cn.typed.app');
});

it('offers the name under the icon, and fills no name with it', async () => {
  const { act, value, state } = await ready();
  await act(read());
  expect(value(at('name'))).to.equal(undefined);
  expect(state().suggestions).to.deep.include({ path: at('name'), value: '样例应用', from: 'package', source: null, confidence: null });
});

it('takes a later package of the same platform instead, all of it', async () => {
  const { act, reader, value } = await ready();
  await act(read());
  reader.next(async () => found({ packageName: 'cn.example.other', certificate: null }));
  await act(read());
  expect([value(name), value(key), value(at('android.certificateMd5'))]).to.deep.equal(['cn.example.other', undefined, undefined]);
});

it('reads packages of two platforms, one after the other', async () => {
  const { act, reader, value, packages } = await ready();
  let [now, most] = [0, 0];
  const slowly = (package_: AppPackage) => async (): Promise<AppPackage> => {
    most = Math.max(most, ++now);
    await Promise.resolve();
    now -= 1;
    return package_;
  };
  reader.next(slowly(found()));
  reader.next(slowly(found({ platform: 'ios', packageName: 'cn.example.ios' })));
  await act(read(), read());
  expect(value(platforms)).to.deep.equal(['android', 'ios']);
  expect(value(at('ios.packageName'))).to.equal('cn.example.ios');
  expect(packages().map((one) => one.phase)).to.deep.equal(['done', 'done']);
  expect(most).to.equal(1);
});

it('gives the icon to the field that asks for it, unless there is one', async () => {
  const { act, reader, value, store, packages } = await ready();
  const icon = new Blob(['icon'], { type: 'image/png' });
  reader.next(async () => found({ icon }));
  await act(read());
  expect(value(at('android.icon'))).to.have.length(1);
  expect(await store.getPackageIcon?.(packages()[0]?.id ?? '')).to.equal(icon);
  const before = value(at('android.icon'));
  reader.next(async () => found({ icon }));
  await act(read());
  expect(value(at('android.icon'))).to.equal(before);
});

it('tells how far it is, and stops when it is told to', async () => {
  const { act, reader, value, packages } = await ready();
  const late = deferred<AppPackage>();
  let aborted = false;
  reader.next((_, { signal, onProgress }) => {
    signal?.addEventListener('abort', () => (aborted = true));
    onProgress?.(0.5);
    return late.promise;
  });
  await act(read());
  const id = packages()[0]?.id ?? '';
  expect(packages()[0]).to.include({ phase: 'reading', ratio: 0.5 });
  await act({ type: 'package/cancel', id });
  expect(aborted).to.equal(true);
  expect(packages()[0]).to.include({ phase: 'cancelled' });
  late.resolve(found());
  await act();
  expect(value(name)).to.equal(undefined);
});

it('says why a package could not be read, and reads the next one', async () => {
  const { act, reader, value, packages } = await ready();
  reader.next(() => Promise.reject(new IcpError('package-unreadable', undefined, { details: { reason: 'truncated' } })));
  await act(read(), read());
  expect(packages()[0]).to.include({ phase: 'failed' });
  expect(packages()[0]?.failure).to.deep.include({ code: 'package-unreadable', details: { reason: 'truncated' } });
  expect(value(name)).to.equal('cn.example.app');
});

it('forgets a reading and keeps what it filled', async () => {
  const { act, value, packages } = await ready();
  await act(read());
  await act({ type: 'package/dismiss', id: packages()[0]?.id ?? '' });
  expect(packages()).to.deep.equal([]);
  expect(value(name)).to.equal('cn.example.app');
});

it('gives up what is read for a service that goes', async () => {
  const { act, reader, state, packages } = await ready();
  await act({ type: 'service/add' });
  const added = state().filing.services[1]?.id ?? '';
  const late = deferred<AppPackage>();
  reader.next(() => late.promise);
  await act(read(new Blob(['x']), added));
  expect(packages()).to.have.length(1);
  await act({ type: 'service/remove', serviceId: added });
  expect(packages()).to.deep.equal([]);
  late.resolve(found());
  await act();
  expect(Object.keys(state().filing.answers).filter((path) => path.startsWith(`services[${added}]`))).to.deep.equal([]);
});

it('keeps nothing of a package in the state that is not JSON', async () => {
  const { act, reader, packages } = await ready();
  reader.next(async () => found({ icon: new Blob(['icon'], { type: 'image/png' }) }));
  await act(read());
  expect(JSON.parse(JSON.stringify(packages()))).to.deep.equal(packages());
});

it('settles a fingerprint and finds a package name that cannot be one', async () => {
  const { act, store, value } = await ready();
  const print = at('android.certificateMd5');
  await act(set(platforms, ['android']), set(print, 'aa:'.repeat(15) + 'aa'), set(name, 'example'));
  await act({ type: 'field/leave', path: print }, { type: 'field/leave', path: name });
  expect(value(print)).to.equal(MD5);
  expect(store.getPlan().findings.filter(({ path }) => path === print || path === name).map(({ path, code }) => [path, code])).to.deep.equal([[name, 'values:packageName.parts']]);
});

it('settles keys and domains by their own rules, lines and all', async () => {
  const { catalogue } = (await ready()).store.planner.context;
  expect(normaliseAnswer(catalogue, key, `${KEY.slice(0, 128).toLowerCase()}\n${KEY.slice(128)}`)).to.equal(KEY);
  expect(normaliseAnswer(catalogue, at('android.domains'), 'https://api.example.com/v1，192.0.2.7')).to.equal('api.example.com\n192.0.2.7');
});

it('has no icon to give where packages are not read', async () => {
  const { store } = await open(world({ profile }));
  expect(store.getPackageIcon).to.equal(undefined);
});
