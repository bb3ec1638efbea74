import { expect } from '@open-wc/testing';
import { createSandbox, type Sandbox } from '../../../src/adapters/sandbox/index.js';
import type { AnswerValue, FileRef, FilingTypeCode } from '../../../src/core/model/filing.js';
import { createFiling } from '../../../src/core/model/create-filing.js';
import { startFiling } from '../../../src/core/model/start-filing.js';
import type { Profile } from '../../../src/core/model/profile.js';
import type { Submission } from '../../../src/core/plan/types.js';
import { planFiling } from '../../../src/core/plan/planner.js';
import { wholeProfile } from '../../../src/core.js';
import { catalogue } from '../../../src/data/catalogue/index.js';
import { profiles } from '../../../src/providers/index.js';
import { contractProfile } from '../contract-profile.js';
import { contextOf } from '../../support/complete-filing.js';

const opened: Sandbox[] = [];
afterEach(async () => {
  for (const { control } of opened.splice(0)) await control.close();
});
async function profileOf(name: string): Promise<Profile> {
  const found = await profiles[name]?.();
  if (!found) throw new Error(name);
  return wholeProfile(found.default);
}
const isFiles = (value: AnswerValue | undefined): value is readonly FileRef[] => Array.isArray(value) && value.some((one) => typeof one === 'object' && 'size' in one);

async function recorded(profile: Parameters<typeof createSandbox>[0]['profile'], world: 'established' | 'individual') {
  const sandbox = createSandbox({ profile, storage: 'memory', latency: 0, world });
  opened.push(sandbox);
  await sandbox.control.ready;
  const [record] = sandbox.control.getSnapshot().records;
  if (!record) throw new Error('nothing is on record');
  const papers = Object.entries(record.snapshot.answers).filter((entry): entry is [string, readonly FileRef[]] => isFiles(entry[1]));
  return { ...sandbox, record, papers: Object.fromEntries(papers.map(([path, files]) => [path, files.map(({ side, name }) => side ?? name)])) };
}

const apart = { 'principal.certificateFront': ['front'], 'principal.certificateBack': ['back'], 'services[w1].contact.certificateFront': ['front'], 'services[w1].contact.certificateBack': ['back'] };
const licence = { 'entity.certificateFiles': ['licence.jpg'] };
const own = { 'entity.certificateFiles': ['front', 'back'] };
/** As the documents of the providers have it: which papers are handed in, and in how many pictures. */
const rows: readonly (readonly [string, 'established' | 'individual', Readonly<Record<string, readonly string[]>>])[] = [
  ['ksyun', 'established', { ...licence, ...apart }],
  ['tencent', 'established', { ...licence, 'principal.certificateFront': ['front', 'back'], 'services[w1].contact.certificateFront': ['front', 'back'] }],
  ['aliyun', 'established', { ...licence, ...apart }],
  ['vianet', 'established', { ...licence, 'principal.certificateFront': ['merged'], 'services[w1].contact.certificateFront': ['merged'] }],
  ['ksyun', 'individual', { ...own, ...apart }],
  ['tencent', 'individual', { 'principal.certificateFront': ['front', 'back'] }],
  ['aliyun', 'individual', { ...own, ...apart }],
  ['vianet', 'individual', { 'principal.certificateFront': ['merged'] }],
];
for (const [name, world, expected] of rows) {
  it(`${name}: the ${world} account has the papers on record that its filings left there`, async () => {
    const profile = await profileOf(name);
    const { papers, record, adapter } = await recorded(profile, world);
    const first = Object.fromEntries(Object.entries(papers).filter(([path]) => !/^services\[w[^1]/.test(path)));
    expect(first).to.deep.equal(expected);
    for (const value of Object.values(record.snapshot.answers)) {
      for (const { uploadId = '' } of isFiles(value) ? value : []) expect((await adapter.download?.(uploadId))?.size).to.be.greaterThan(0);
    }
  });

  it(`${name}: whatever starts from the record of the ${world} account finds no paper half full`, async () => {
    const profile = await profileOf(name);
    const { record } = await recorded(profile, world);
    const types = profile.flows.map(({ type }) => type).filter((type) => type !== 'first' && !type.endsWith('elsewhere'));
    const { province } = record.snapshot.answers['entity.region'] as { readonly province: string };
    const context = await contextOf(profile, province);
    for (const type of types) {
      const given = { id: 'f1', providerId: profile.id, profileVersion: profile.version, now: context.now, serviceId: 's1', domainId: 'd1' };
      const services = type.startsWith('add-') || type === 'change-entity' || type === 'deregister-entity' ? {} : { serviceIds: [record.snapshot.services[0]?.id ?? ''] };
      const filing = startFiling({ ...given, profile, catalogue, start: { type, record: record.snapshot, ...services } });
      const plan = planFiling({ ...createFiling({ ...given, kind: 'website' }), ...filing }, context);
      const half = plan.findings.filter(({ ruleId }) => ruleId === 'base.sides');
      const gone = [...plan.fields.values()].filter(({ id, required, value }) => /^(entity|principal)\.certificate(Files|Front|Back)$/.test(id) && required && value === undefined);
      expect([half.map(({ path }) => path), gone.map(({ path }) => path)], type).to.deep.equal([[], []]);
    }
  });
}

it('without a form to look at each side stands by itself', async () => {
  const { papers } = await recorded(contractProfile, 'established');
  expect(papers).to.deep.include({ 'principal.certificateFront': ['front'], 'principal.certificateBack': ['back'] });
});

it('what was signed for one filing is not kept for the next', async () => {
  const profile = await profileOf('ksyun');
  const { adapter, control, record } = await recorded(profile, 'established');
  const { uploadId } = await adapter.upload({ id: 'x', blob: new Blob(['abc'], { type: 'image/jpeg' }), name: 'x.jpg', path: 'x', filingId: 'f1' });
  const sheet: AnswerValue = [{ id: 'x', name: 'x.jpg', type: 'image/jpeg', size: 3, uploadId }];
  const type: FilingTypeCode = 'add-service-here';
  const submission: Submission = {
    filingId: 'f1', providerId: profile.id, type, holder: 'unit', versions: { profile: '1', packs: {} }, services: [{ id: 's1', kind: 'website', domains: [{ id: 'd1' }] }],
    answers: { 'services[s1].name': '样例新网站', 'services[s1].domains[d1].name': 'sandbox-one-more.cn', 'services[s1].materials[verification-sheet]': sheet, 'materials[authorisation-letter]': sheet, 'services[s1].priorApprovalFile': sheet },
    phoneTickets: {}, authenticity: {}, agreements: [], record: { entityNumber: record.snapshot.entityNumber, services: {} },
  };
  const { orderId } = await adapter.submit(submission, { idempotencyKey: 'k' });
  await control.approve(orderId);
  const after = control.getSnapshot().records[0]?.snapshot;
  const added = Object.entries(after?.answers ?? {}).filter(([, value]) => isFiles(value) && value.some(({ id }) => id === 'x'));
  expect(added.map(([path]) => path.replace(/^services\[[^\]]*\]/, ''))).to.deep.equal(['.priorApprovalFile']);
});
