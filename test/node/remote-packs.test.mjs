import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { createRemotePackSource } from 'icp-filing-wizard/adapters/packs';
import { createFiling, loadPlanContext, packSource, planFiling } from 'icp-filing-wizard/core';
import profile from 'icp-filing-wizard/providers/ksyun';
import { bundledFile, digestOf } from '../../scripts/packs/load.mjs';

const now = '2026-11-22T04:00:00.000Z';
const filing = (() => {
  const empty = createFiling({ id: 'f1', providerId: profile.id, profileVersion: profile.version, now, serviceId: 's1', domainId: 'd1', kind: 'website' });
  const answer = (value) => ({ value, origin: 'typed', at: now });
  return { ...empty, answers: { 'entity.region': answer({ province: '440000', city: '440100', district: '440106' }), 'entity.nature': answer('enterprise') } };
})();

/** Guangdong, some day later, with one paper more. */
async function later() {
  const file = await bundledFile('440000');
  const rule = {
    id: '440000.unit.video', scope: 'filing', holder: 'unit', then: [{ do: 'material', slot: 'premises-video', per: 'filing', level: 'required', message: 'videoNotice' }],
    source: { document: '粤通管函〔2027〕12号', section: '第五条', date: '2027-01-15' },
  };
  const messages = Object.fromEntries(Object.entries(file.messages).map(([locale, texts]) => [locale, { ...texts, videoNotice: locale === 'en' ? 'A video, please.' : '请提供视频。' }]));
  return { schema: 1, pack: { ...file.pack, version: '2099-01-01', rules: [...file.pack.rules, { add: rule }] }, messages };
}

/** Serves these files below an address of this machine while `use` runs. */
async function serving(files, use) {
  const server = createServer((request, response) => {
    const body = files[request.url];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(body === undefined ? '' : JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    return await use(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const asksForVideo = (plan) => [...plan.fields.keys()].includes('materials[premises-video]');
async function planned(files) {
  return serving(files, async (base) => {
    const told = [];
    const packs = createRemotePackSource({ manifest: `${base}/manifest.json`, bundled: packSource, profile });
    const heard = { load: (id) => packs.load(id, ({ code }) => told.push(code)), messages: packs.messages };
    const plan = planFiling(filing, await loadPlanContext(profile, { filing, now, packs: heard }));
    return { plan, told, english: await packs.messages('440000', 'en') };
  });
}

test('a server plans with the packs that its provider serves', async () => {
  const file = await later();
  const manifest = { schema: 1, packs: { '440000': { version: file.pack.version, digest: await digestOf(file), url: 'rules/440000.json' } } };
  const { plan, told, english } = await planned({ '/manifest.json': manifest, '/rules/440000.json': file });
  assert.deepEqual(told, []);
  assert.ok(asksForVideo(plan));
  assert.equal(english.videoNotice, 'A video, please.');
});

test('a server plans with the bundled packs when the served one was changed on the way', async () => {
  const file = await later();
  const manifest = { schema: 1, packs: { '440000': { version: file.pack.version, digest: await digestOf(file), url: 'rules/440000.json' } } };
  const { plan, told, english } = await planned({ '/manifest.json': manifest, '/rules/440000.json': { ...file, pack: { ...file.pack, rules: [] } } });
  assert.deepEqual(told, ['pack-digest']);
  assert.ok(!asksForVideo(plan));
  assert.equal(english.videoNotice, undefined);
});

test('a server plans with the bundled packs when nothing is served', async () => {
  const { plan, told } = await planned({});
  assert.deepEqual(told, ['unavailable']);
  assert.ok(plan.provincePack && !asksForVideo(plan));
});
