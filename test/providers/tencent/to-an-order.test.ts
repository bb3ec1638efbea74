import { expect } from '@open-wc/testing';
import { createSandbox, MAGIC } from '../../../src/adapters/sandbox/index.js';
import type { AnswerValue, FilingStart, FilingTypeCode } from '../../../src/core/model/filing.js';
import { dictionaries } from '../../../src/data/dictionaries/index.js';
import { factsSource, packSource } from '../../../src/data/index.js';
import { tencent } from '../../../src/providers/tencent/index.js';
import { fakeImages, picture } from '../../support/capture.js';
import { completeCell } from '../../support/complete-filing.js';
import { closeStores, open, set, world } from '../../support/store.js';
import { fakeTime } from '../../support/time.js';

afterEach(closeStores);

const { certificates, domains } = MAGIC;

/** A store at the provider's sandbox, and an applicant who knows everything that can be asked. */
async function begin(name: string, start: FilingStart | undefined, change: Readonly<Record<string, AnswerValue>>) {
  const time = fakeTime('2026-11-20T02:00:00.000Z');
  const { adapter, control } = createSandbox({ profile: tencent, dictionaries, storage: 'memory', account: `tencent-${name}`, clock: time.clock, timer: time.timer, latency: 0 });
  await control.ready;
  const opened = await open(world({ time, adapter, profile: tencent, packs: packSource, facts: factsSource, images: async () => fakeImages(), ...(start === undefined ? {} : { start }) }));
  const { act, state, store } = opened;
  const { filing: sample } = await completeCell(tencent, { type: 'first', holder: 'unit' });
  const known = new Map<string, AnswerValue>(Object.entries(sample.answers).map(([path, { value }]) => [path, value]));
  for (const [path, value] of Object.entries({ 'entity.recordPassword': 'aB3dE6gH9', 'entity.legalRepresentativeName': '沈嘉禾', 'services[s1].recordNumber': '京ICP备2026000001号-1', ...change })) known.set(path, value);
  const sampleOf = (path: string): AnswerValue | undefined => known.get(path.replace(/services\[[^\]]*\]/, 'services[s1]').replace(/domains\[[^\]]*\]/, 'domains[d1]'));

  const fill = async (step: (id: string) => boolean = () => true): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      for (const { path, stepId, mode, kind, value, required } of store.getPlan().fields.values()) {
        if (!step(stepId) || mode === 'locked' || value !== undefined) continue;
        const given = sampleOf(path);
        if (kind === 'files') {
          if (required) await act({ type: 'files/add', path, files: [picture(path)], names: ['paper.jpg'], ...(path.endsWith('certificateFront') ? { side: 'merged' } : {}) });
        } else if (given !== undefined) {
          await act(set(path, given));
        }
      }
    }
  };
  const prove = async (): Promise<void> => {
    for (const { mobile, phone } of store.getPlan().verifications) {
      await act({ type: 'code/send', path: mobile });
      await time.advance(10);
      await act({ type: 'code/verify', path: mobile, code: control.codeFor(phone ?? '') ?? '' });
      await time.advance(10);
    }
  };
  const submit = async () => {
    for (const { questions } of store.getPlan().fields.values()) for (const { fact } of questions) await act({ type: 'declare', fact, value: true });
    await fill();
    await prove();
    for (const { id } of store.getPlan().agreements ?? []) await act({ type: 'agreement/set', id, agreed: true });
    await time.advance(2_000);
    expect(store.getPlan().findings.filter(({ severity }) => severity === 'block').map(({ path, code, ruleId }) => `${path} ${code} ${ruleId}`)).to.deep.equal([]);
    await act({ type: 'submit' });
    await time.advance(10);
    expect(state().submit).to.deep.equal({ phase: 'done', failure: null });
    return state().filing.orderId ?? '';
  };
  return { ...opened, time, adapter, control, fill, submit };
}

const cases: readonly (readonly [FilingTypeCode, number: string, domain: string])[] = [
  ['first', '91110105MA01Q7X33Y', 'qinghe-yuntu.cn'],
  ['add-service-elsewhere', certificates.filedElsewhere, 'qinghe-yuntu.cn'],
  ['add-service-here', certificates.filedHere, 'qinghe-yuntu.cn'],
  ['add-access-elsewhere', certificates.filedElsewhere, domains.filedElsewhere],
  ['add-access-here', certificates.filedHere, domains.filedElsewhere],
];

for (const [type, number, domain] of cases) {
  it(`${type}: found by the check, filled in, sent, and then an order that waits for a photo in one of two ways`, async () => {
    const { act, state, time, fill, submit, adapter, control } = await begin(type, undefined, {
      'entity.certificateNumber': number, 'services[s1].domains[d1].name': domain, 'services[s1].homeUrl': `www.${domain}`,
    });
    await fill((id) => id === 'type-check');
    await time.advance(2_000);
    await act({ type: 'step/next' });
    await time.advance(10);
    expect(state().filing.type).to.equal(type);

    await fill();
    const orderId = await submit();
    await control.setOrderState(orderId, 'waiting-photo');
    const order = await adapter.getOrder(orderId);
    expect(order.tasks?.flatMap((task) => (task.kind === 'photo' ? task.methods : []))).to.deep.equal(['verification-point', 'curtain-photo']);
  });
}

it('begun from the record, another website goes from the entity to the short check and on', async () => {
  const seen = await begin('record', undefined, {});
  const { record } = await seen.adapter.getTypeFacts({ region: { province: '110000', city: '110100', district: '110105' }, nature: 'enterprise', certificateType: 'business-licence', certificateNumber: certificates.filedHere, domain: 'qinghe-yuntu.cn' });
  if (!record) throw new TypeError('the sandbox has no record for its certificate');
  const { act, state, store, time, fill, submit } = await begin('from-record', { type: 'add-service-here', record }, {});
  const steps = store.getPlan().steps.map(({ id }) => id);
  expect(steps.slice(0, 3)).to.deep.equal(['entity', 'type-check', 'website']);
  expect(state().filing.step).to.equal('entity');
  await act({ type: 'step/next' });
  expect(state().filing.step).to.equal('type-check');
  await fill((id) => id === 'type-check');
  await time.advance(2_000);
  await act({ type: 'step/next' });
  await time.advance(10);
  expect(state().filing.type).to.equal('add-service-here');
  await act({ type: 'step/next' });
  expect(state().filing.step).to.equal('website');
  await fill();
  expect(await submit()).not.to.equal('');
});
