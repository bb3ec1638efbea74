import { expect } from '@open-wc/testing';
import '../../../src/adapters/packs/index.js';
import { digestOf } from '../../../src/adapters/packs/digest.js';
import type { Profile } from '../../../src/core/model/profile.js';
import { packSource } from '../../../src/data/index.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { backend, element, leave, listen, newAccount, place, says, shown, until, words } from './host.js';

const MANIFEST = 'https://rules.example/manifest.json';
const realFetch = globalThis.fetch;
let asked: string[] = [];

/** A server of rules in place of the network; everything else goes its way. */
function serve(bodies: Readonly<Record<string, unknown>>): void {
  asked = [];
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('https://rules.example/')) return realFetch(input, init);
    asked.push(url);
    return url in bodies ? new Response(JSON.stringify(bodies[url])) : Promise.reject(new TypeError('Failed to fetch'));
  };
}
afterEach(async () => {
  globalThis.fetch = realFetch;
  await leave();
});

/** A wizard of a provider that serves rules itself. */
async function opened(packs: NonNullable<Profile['packs']>) {
  const wizard = element();
  wizard.provider = { ...ksyun, id: 'harbour-cloud', packs };
  wizard.adapter = backend().adapter;
  wizard.accountKey = newAccount();
  const area = place();
  const heard = listen(area);
  area.append(wizard);
  await shown(wizard);
  const errors = (): readonly unknown[] => heard.filter(({ type }) => type === 'icp-error').map(({ detail }) => detail);
  return { wizard, errors };
}

it('a provider’s own rules and what they say are shown in place of the bundled ones', async () => {
  const [national, zh, en] = await Promise.all([packSource.load('national'), packSource.messages('national', 'zh-CN'), packSource.messages('national', 'en')]);
  const hint = { add: { id: 'national.notice', scope: 'filing', then: [{ do: 'hint', at: 'entity.nature', message: 'noticeOfToday' }], source: { document: 'own', section: 'test', note: 'test' } } };
  const file = {
    schema: 1, pack: { ...national, version: '2099-01-01', rules: [...(national?.rules ?? []), hint] },
    messages: { 'zh-CN': { ...zh, noticeOfToday: '今天起有新规定' }, en: { ...en, noticeOfToday: 'New today' } },
  };
  serve({ [MANIFEST]: { schema: 1, packs: { national: { version: '2099-01-01', digest: await digestOf(file), url: 'national.json' } } }, 'https://rules.example/national.json': file });
  const { wizard, errors } = await opened({ manifest: MANIFEST });
  await says(wizard, '今天起有新规定');
  expect(errors()).to.deep.equal([]);
});

it('without a line to its rules a wizard goes on with the bundled ones, and tells the host once', async () => {
  serve({});
  const { wizard, errors } = await opened({ manifest: MANIFEST });
  await until(() => errors().length > 0, 'no icp-error');
  expect(errors()).to.deep.equal([{ code: 'network', details: {} }]);
  expect(asked).to.deep.equal([MANIFEST]);
  expect(words(wizard)).to.include('主办单位性质');
});

it('rules on an address without HTTPS are not even asked for', async () => {
  serve({});
  const { errors } = await opened({ manifest: 'http://rules.example/manifest.json' });
  await until(() => errors().length > 0, 'no icp-error');
  expect(errors()).to.deep.equal([{ code: 'pack-invalid', details: { protocol: 'http:' } }]);
  expect(asked).to.deep.equal([]);
});
