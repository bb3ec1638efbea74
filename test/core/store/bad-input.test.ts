import { expect } from '@open-wc/testing';
import { createRemotePackSource } from '../../../src/adapters/packs/index.js';
import { digestOf } from '../../../src/adapters/packs/digest.js';
import type { AnswerValue, Fact } from '../../../src/core/model/filing.js';
import type { Pack } from '../../../src/core/rules/types.js';
import { packSource } from '../../../src/data/index.js';
import { guangdongPack } from '../../support/profile.js';
import { checkAnswers, closeStores, GUANGDONG, open, type Opened, packs, set, world } from '../../support/store.js';

// Loaded beforehand, so that a store finds the bundled rules without waiting for the network.
before(async () => void (await packSource.load('110000')));
afterEach(closeStores);

const findings = ({ store }: Opened, path: string): readonly string[] => store.getPlan().findings.filter((one) => one.path === path).map(({ severity, code }) => `${severity} ${code}`);
const NOWHERE = { province: '990000', city: '990100', district: '990101' };

for (const [what, province] of [['no province', '990000'], ['a place beyond the mainland', '810000'], ['nothing at all', 'constructor']] as const) {
  it(`a region of ${what} stops the filing where it was answered, keeps the answer, and the host hears of it`, async () => {
    const opened = await open(world({ packs: packSource }));
    await opened.act(set('entity.region', { ...NOWHERE, province }));
    expect(opened.errors()).to.deep.equal(['unknown-province']);
    expect(findings(opened, 'entity.region')).to.deep.equal(['block findings:unknownProvince']);
    expect(opened.value('entity.region')).to.deep.equal({ ...NOWHERE, province });
    expect(opened.store.getPlan()).to.deep.include({ province, provincePack: false, ready: false });
  });
}

it('a region that is none can be mended', async () => {
  const opened = await open(world({ packs: { ...packs(), load: async (id) => (id === '990000' ? packSource.load(id) : packs().load(id)) } }));
  await opened.act(set('entity.region', NOWHERE));
  expect(findings(opened, 'entity.region')).to.have.lengthOf(1);
  await opened.act(set('entity.region', GUANGDONG));
  expect(findings(opened, 'entity.region')).to.deep.equal([]);
  expect(opened.store.getPlan().provincePack).to.equal(true);
});

it('a draft with such a region opens with everything that was in it', async () => {
  const here = world({ packs: packSource });
  const first = await open(here);
  await first.act(...checkAnswers(NOWHERE));
  await here.time.advance(2_000);
  await first.store.stop();
  const again = await open(here);
  expect(again.state().phase).to.equal('ready');
  expect(again.state().filing.answers).to.deep.equal(first.state().filing.answers);
  expect(findings(again, 'entity.region')).to.deep.equal(['block findings:unknownProvince']);
});

const answers: readonly (readonly [what: string, path: string, value: AnswerValue, code: string])[] = [
  ['a certificate that is not listed', 'entity.certificateType', 'library-card', 'block findings:notOffered'],
  ['a certificate of another kind of holder', 'entity.certificateType', 'resident-id', 'block findings:notOffered'],
  ['a nature that is not listed', 'entity.nature', 'club', 'block findings:notOffered'],
  ['a number that is no number of its certificate', 'entity.certificateNumber', '🪪', 'block values:certificateNumber.shape'],
];
for (const [what, path, value, code] of answers) {
  it(`${what} is told at its field, and kept`, async () => {
    const opened = await open(world());
    await opened.act(...checkAnswers(), set(path, value));
    expect(opened.value(path)).to.deep.equal(value);
    expect(findings(opened, path).map((one) => one.replace(/values:.*/, 'values:certificateNumber.shape'))).to.include(code);
    expect(opened.errors()).to.deep.equal([]);
  });
}

const expiry = (then: Pack['rules']): Pack => ({ ...guangdongPack, rules: then });
const source = { document: 'own', section: 'test' };
const left = expiry([{ add: { id: '440000.left', scope: 'domain', when: { not: { op: 'remaining-more-than', of: { fact: 'domain.expiresOn' }, span: { n: 3, unit: 'month' } } }, then: [{ do: 'finding', severity: 'block', at: { fact: 'domain.expiresOn', shownAt: 'domain.name' }, message: 'left' }], source } }]);

for (const day of ['2026-02-31', '2026-13-01', '0000-00-00', '99999-01-01', 'soon', '']) {
  it(`a day out of range, ${JSON.stringify(day)}, is something that could not be checked, and blocks nothing`, async () => {
    const here = world({ packs: packs({ '440000': async () => left }) });
    const first = await open(here);
    await first.act(...checkAnswers());
    await here.time.advance(2_000);
    await first.store.stop();
    const fact: Fact = { value: day, from: 'adapter', at: '2026-11-22T04:00:00.000Z' };
    for (const [key, stored] of here.storage.drafts) here.storage.drafts.set(key, { ...stored, dirty: true, filing: { ...stored.filing, facts: { ...stored.filing.facts, 'services[s1].domains[d1].expiresOn': fact } } });
    here.backend.next('loadDraft', async () => null);
    const opened = await open(here);
    expect(opened.store.getPlan().unchecked.map(({ ruleId }) => ruleId)).to.include('440000.left');
    expect(findings(opened, 'services[s1].domains[d1].name')).not.to.include('block pack.440000:left');
    expect(opened.state().filing.facts['services[s1].domains[d1].expiresOn']).to.deep.equal(fact);
  });
}

for (const at of ['9999-99-99T00:00:00Z', 'never']) {
  it(`an instant that is none, ${at}, neither stops a draft from opening nor its clock`, async () => {
    const here = world();
    const first = await open(here);
    await first.act(...checkAnswers(), set('principal.mobile', '13800138000'));
    await here.time.advance(2_000);
    await first.store.stop();
    for (const [key, stored] of here.storage.drafts) {
      const phoneChecks = { 'principal.mobile': { phone: '13800138000', sentAt: at, resendAt: at, expiresAt: at } };
      here.storage.drafts.set(key, { ...stored, dirty: true, filing: { ...stored.filing, phoneChecks } });
    }
    here.backend.next('loadDraft', async () => null);
    const opened = await open(here);
    await here.time.advance(86_400_000);
    expect(opened.state().phase).to.equal('ready');
    expect(opened.value('principal.mobile')).to.equal('13800138000');
    expect(opened.errors()).to.deep.equal([]);
  });
}

/** What a provider serves: a rule that this version knows, and one that it does not. */
const odd: Pack['rules'][number] = JSON.parse('{"add":{"id":"440000.moon","scope":"filing","when":{"op":"moon-is-full"},"then":[{"do":"sing","message":"say"}],"source":{"document":"own","section":"x"}}}');
const served: Pack = { ...guangdongPack, version: '2027-01-01', rules: [{ add: { id: '440000.known', scope: 'filing', then: [{ do: 'hint', at: 'entity.name', message: 'say' }], source } }, odd] };

it('a served pack with a rule of an unknown kind applies, without that rule, and the plan says so', async () => {
  const file = { schema: 1, pack: served, messages: { 'zh-CN': { say: '请看' }, en: { say: 'Look' } } };
  const bodies: Readonly<Record<string, unknown>> = {
    'https://rules.example/manifest.json': { schema: 1, packs: { '440000': { version: served.version, digest: await digestOf(file), url: '440000.json' } } },
    'https://rules.example/440000.json': file,
  };
  const remote = createRemotePackSource({ manifest: 'https://rules.example/manifest.json', bundled: packs(), fetch: async (url) => new Response(JSON.stringify(bodies[url])) });
  // Digests take turns of their own: everything is fetched before the store is asked.
  await remote.load('440000');
  const opened = await open(world({ packs: remote }));
  await opened.act(...checkAnswers());
  const plan = opened.store.getPlan();
  expect(plan.provincePack).to.equal(true);
  expect(plan.unchecked.map(({ ruleId, message }) => [ruleId, message])).to.deep.include(['440000.moon', 'findings:ruleTooNew']);
  expect(plan.fields.get('entity.name')?.hints.map(({ message }) => message)).to.deep.equal(['pack.440000:say']);
  expect(await opened.store.packMessages('440000', 'en')).to.deep.equal({ say: 'Look' });
  expect(opened.errors()).to.deep.equal([]);
});

it('a served pack that is refused leaves the bundled one, and the host hears why once', async () => {
  const remote = createRemotePackSource({ manifest: 'https://rules.example/manifest.json', bundled: packs(), fetch: async () => new Response('{"packs":7}') });
  const opened = await open(world({ packs: remote }));
  await opened.act(...checkAnswers());
  await opened.act();
  expect(opened.store.getPlan().provincePack).to.equal(true);
  expect(opened.errors()).to.deep.equal(['pack-invalid']);
  expect(opened.value('entity.region')).to.deep.equal(GUANGDONG);
});
