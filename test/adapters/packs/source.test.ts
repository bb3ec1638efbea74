import { expect } from '@open-wc/testing';
import { createRemotePackSource, type RemotePackOptions } from '../../../src/adapters/packs/index.js';
import { digestOf } from '../../../src/adapters/packs/digest.js';
import { IcpError, isIcpError } from '../../../src/core/model/errors.js';
import type { PackSource } from '../../../src/core/ports/packs.js';
import type { OverlayRow, Pack, PackMessages, Rule } from '../../../src/core/rules/types.js';

const source = { document: '003', section: '§7', date: '2020-10-20' };
const rule = (id: string, message = 'old'): Rule => ({ id, scope: 'filing', then: [{ do: 'duty', message }], source });
const pack = (id: string, version: string, ...rules: readonly OverlayRow[]): Pack => ({ schema: 1, id, version, rules });
const say = (key: string, text: string): Readonly<Record<string, PackMessages>> => ({ 'zh-CN': { [key]: `${text}。` }, en: { [key]: text } });

const national = pack('national', '2026-01-01', { add: rule('national.a') });
const province = pack('440000', '2026-01-01', { replaces: ['national.a'], with: rule('440000.a') });
const bundled: PackSource = {
  async load(id) {
    if (id === 'national') return national;
    if (id === '440000') return province;
    if (id === '510000') return undefined;
    throw new IcpError('unknown-province', 'no such province');
  },
  messages: async (id, locale) => ({ old: `${id} ${locale}` }),
};

const newer = { schema: 1, pack: pack('440000', '2026-06-01', { replaces: ['national.a'], with: rule('440000.a', 'fresh') }), messages: say('fresh', 'News') };
const HOME = 'https://rules.example/';
const MANIFEST = `${HOME}packs/manifest.json`;

interface Row { readonly version: string; readonly digest: string; readonly url: string }
const rowOf = async (file: { readonly pack: Pack }): Promise<Row> => ({ version: file.pack.version, digest: await digestOf(file), url: `${file.pack.id}.json` });

interface Served { readonly files?: Readonly<Record<string, unknown>>; readonly rows?: Readonly<Record<string, Row>>; readonly change?: (url: string) => Response | Promise<Response> | undefined }
/** A server of packs that notes what it was asked for. */
async function serve({ files = { '440000': newer }, rows = {}, change }: Served = {}, more: Partial<RemotePackOptions> = {}) {
  const asked: string[] = [];
  const known = await Promise.all(Object.entries(files).flatMap(([id, file]) => (isFile(file) ? [rowOf(file).then((row): readonly [string, Row] => [id, row])] : [])));
  const bodies: Record<string, unknown> = { [MANIFEST]: { schema: 1, packs: { ...Object.fromEntries(known), ...rows } } };
  for (const [id, file] of Object.entries(files)) bodies[`${HOME}packs/${id}.json`] = file;
  const told: IcpError[] = [];
  const packs = createRemotePackSource({
    manifest: MANIFEST,
    bundled,
    fetch: async (url) => {
      asked.push(url.slice(HOME.length));
      return change?.(url) ?? (url in bodies ? new Response(typeof bodies[url] === 'string' ? bodies[url] : JSON.stringify(bodies[url], null, 2)) : new Response('', { status: 404 }));
    },
    ...more,
  });
  const load = (id: string): Promise<Pack | undefined> => packs.load(id, (error) => told.push(error));
  return { packs, load, asked, told, codes: () => told.map(({ code }) => code) };
}
const isFile = (file: unknown): file is { readonly pack: Pack } => typeof file === 'object' && file !== null && 'pack' in file;

it('a newer pack takes the place of the bundled one, with its messages', async () => {
  const { packs, load, codes } = await serve();
  expect(await load('440000')).to.deep.equal(newer.pack);
  expect(await packs.messages('440000', 'en')).to.deep.equal({ fresh: 'News' });
  expect(await packs.messages('440000', 'fr')).to.deep.equal({ fresh: 'News。' });
  expect(codes()).to.deep.equal([]);
});

it('what the manifest does not name, or names in the same version, stays bundled and is not fetched', async () => {
  const same = await rowOf({ pack: national });
  const { packs, load, asked, codes } = await serve({ files: {}, rows: { national: same } });
  expect(await load('national')).to.equal(national);
  expect(await load('440000')).to.equal(province);
  expect(await packs.messages('440000', 'en')).to.deep.equal({ old: '440000 en' });
  expect(asked).to.deep.equal(['packs/manifest.json']);
  expect(codes()).to.deep.equal([]);
});

it('a province that the bundle has no rules of can have some', async () => {
  const file = { schema: 1, pack: pack('510000', '2020-01-01', { add: rule('510000.a', 'fresh') }), messages: say('fresh', 'News') };
  const { load } = await serve({ files: { '510000': file } });
  expect(await load('510000')).to.deep.equal(file.pack);
});

it('a code that is no province is refused as ever', async () => {
  const { load, asked } = await serve();
  const error: unknown = await load('999999').catch((reason: unknown) => reason);
  expect(isIcpError(error) && error.code).to.equal('unknown-province');
  expect(asked).to.deep.equal([]);
});

const with440000 = (file: unknown): Served => ({ files: { '440000': file } });
const unfit = { ...newer, pack: pack('440000', '2026-06-01', { replaces: ['national.gone'], with: rule('440000.a', 'fresh') }) };
const foreign = { ...newer, pack: { ...newer.pack, id: '330000' } };
const refusals: readonly (readonly [what: string, served: Served | (() => Promise<Served>), code: string])[] = [
  ['an older pack', with440000({ ...newer, pack: { ...newer.pack, version: '2025-12-31' } }), 'pack-outdated'],
  ['a pack that is not what its digest says', async () => ({ rows: { '440000': { ...(await rowOf(newer)), digest: await digestOf('another') } } }), 'pack-digest'],
  ['a pack of wrong structure', with440000({ ...newer, pack: { ...newer.pack, rules: [{ add: { id: '440000.a' } }] } }), 'pack-invalid'],
  ['a pack whose messages lack one', with440000({ ...newer, messages: say('other', 'News') }), 'pack-invalid'],
  ['a pack with markup in a message', with440000({ ...newer, messages: say('fresh', '<img src=x onerror=alert(1)>') }), 'pack-invalid'],
  ['a pack of another version than the manifest says', async () => ({ rows: { '440000': { ...(await rowOf(newer)), version: '2026-07-01' } } }), 'pack-invalid'],
  ['a pack of another province', async () => ({ files: { '440000': foreign }, rows: { '440000': { ...(await rowOf(foreign)), url: '440000.json' } } }), 'pack-invalid'],
  ['a pack whose rules have foreign names', with440000({ ...newer, pack: pack('440000', '2026-06-01', { add: rule('national.b', 'fresh') }) }), 'pack-invalid'],
  ['a pack that does not fit over the base', with440000(unfit), 'pack-invalid'],
  ['a pack on an address without HTTPS', async () => ({ rows: { '440000': { ...(await rowOf(newer)), url: 'http://rules.example/440000.json' } } }), 'pack-invalid'],
  ['a pack that is no JSON', async () => ({ files: { '440000': 'not json' }, rows: { '440000': await rowOf(newer) } }), 'pack-invalid'],
  ['a pack that is far too large', async () => ({ files: { '440000': { ...newer, more: 'x'.repeat(600_000) } }, rows: { '440000': await rowOf(newer) } }), 'pack-invalid'],
  ['a pack that is not there', async () => ({ files: {}, rows: { '440000': await rowOf(newer) } }), 'unavailable'],
  ['a redirection away from HTTPS', { change: () => Object.defineProperty(new Response('{"schema":1,"packs":{}}'), 'url', { value: 'http://rules.example/packs' }) }, 'pack-invalid'],
  ['a manifest that is none', { change: (url) => (url === MANIFEST ? new Response('{"schema":1,"packs":{"440000":{}}}') : undefined) }, 'pack-invalid'],
  ['a line that breaks', { change: () => Promise.reject(new TypeError('Failed to fetch')) }, 'network'],
];
for (const [what, served, code] of refusals) {
  it(`is refused, told once, and leaves the bundled pack in force: ${what}`, async () => {
    const { packs, load, codes } = await serve(typeof served === 'function' ? await served() : served);
    expect(await load('440000')).to.equal(province);
    expect(await load('440000')).to.equal(province);
    expect(await packs.messages('440000', 'en')).to.deep.equal({ old: '440000 en' });
    expect(codes()).to.deep.equal([code]);
  });
}

it('what messages met first is told to the load that follows', async () => {
  const { packs, load, codes } = await serve({ change: () => Promise.reject(new TypeError('Failed to fetch')) });
  await packs.messages('440000', 'en');
  await packs.load('440000');
  await load('440000');
  expect(codes()).to.deep.equal(['network']);
});

it('a broken line is told once for all packs', async () => {
  const { load, codes, asked } = await serve({ change: () => Promise.reject(new TypeError('Failed to fetch')) });
  await Promise.all([load('national'), load('440000'), load('510000')]);
  expect(codes()).to.deep.equal(['network']);
  expect(asked).to.deep.equal(['packs/manifest.json']);
});

it('a server that does not answer is waited for only so long', async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  const told: string[] = [];
  const packs = createRemotePackSource({ manifest: MANIFEST, bundled, timeout: 1, fetch: (_url, { signal }) => new Promise(() => signals.push(signal)) });
  expect(await packs.load('440000', ({ code }) => told.push(code))).to.equal(province);
  expect(told).to.deep.equal(['network']);
  expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true]);
});

it('rules of the base that a province needs may not go', async () => {
  const file = { schema: 1, pack: pack('national', '2026-06-01', { add: rule('national.b', 'fresh') }), messages: say('fresh', 'News') };
  const { load, told } = await serve({ files: { national: file } });
  expect(await load('national')).to.equal(national);
  expect(told.map(({ code, details }) => [code, details['name']])).to.deep.equal([['pack-invalid', 'national.a']]);
});

it('a profile’s own rules must fit over a newer base and over a newer province', async () => {
  const base = { schema: 1, pack: pack('national', '2026-06-01', { add: rule('national.a', 'fresh') }), messages: say('fresh', 'News') };
  const profile = { rules: async () => [{ add: rule('national.b') }], overlays: { '440000': [{ drop: ['440000.a'], source }] } };
  const renamed = { ...newer, pack: pack('440000', '2026-06-01', { replaces: ['national.a'], with: rule('440000.b', 'fresh') }) };
  const { load, told } = await serve({ files: { national: base, '440000': renamed } }, { profile });
  expect(await load('national')).to.deep.equal(base.pack);
  expect(await load('440000')).to.equal(province);
  expect(told.map(({ code, details }) => [code, details['ruleId']])).to.deep.equal([['pack-invalid', '440000.a']]);
});

it('pinned digests let through exactly what they name', async () => {
  const digest = await digestOf(newer);
  const right = await serve({}, { digests: { '440000': digest } });
  expect(await right.load('440000')).to.deep.equal(newer.pack);
  const wrong = await serve({}, { digests: { '440000': await digestOf('another') } });
  expect(await wrong.load('440000')).to.equal(province);
  expect(wrong.codes()).to.deep.equal(['pack-digest']);
  const other = await serve({}, { digests: { '110000': digest } });
  expect(await other.load('440000')).to.equal(province);
  expect(other.asked).to.deep.equal([]);
});

it('a rule of a kind that nobody knows yet does not keep the others out', async () => {
  const json: Rule = JSON.parse('{"id":"440000.b","scope":"filing","when":{"op":"moon-is-full"},"then":[{"do":"duty","message":"fresh"}],"source":{"document":"own","section":"x"}}');
  const file = { ...newer, pack: { ...newer.pack, rules: [...newer.pack.rules, { add: json }] } };
  const { load, codes } = await serve({ files: { '440000': file } });
  expect((await load('440000'))?.rules).to.have.lengthOf(2);
  expect(codes()).to.deep.equal([]);
});

const addresses: readonly (readonly [manifest: string, asks: boolean])[] = [
  ['https://rules.example/m.json', true],
  ['http://localhost:8080/m.json', true],
  ['http://127.0.0.1/m.json', true],
  ['http://rules.example/m.json', false],
  ['data:application/json,{}', false],
  ['https://', false],
];
for (const [manifest, asks] of addresses) {
  it(`${asks ? 'asks' : 'does not ask'} at ${manifest}`, async () => {
    const { load, asked } = await serve({}, { manifest });
    expect(await load('440000')).to.equal(province);
    expect(asked.length).to.equal(asks ? 1 : 0);
  });
}

it('nothing that identifies the applicant goes along', async () => {
  const seen: RequestInit[] = [];
  const packs = createRemotePackSource({ manifest: MANIFEST, bundled, fetch: async (_url, init) => (seen.push(init), new Response('{"schema":1,"packs":{}}')) });
  await packs.load('440000');
  expect(seen.map(({ credentials, referrerPolicy }) => [credentials, referrerPolicy])).to.deep.equal([['omit', 'no-referrer']]);
});
