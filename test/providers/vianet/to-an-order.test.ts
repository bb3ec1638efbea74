import { expect } from '@open-wc/testing';
import { createSandbox, MAGIC } from '../../../src/adapters/sandbox/index.js';
import type { AnswerValue, FilingTypeCode } from '../../../src/core/model/filing.js';
import { dictionaries } from '../../../src/data/dictionaries/index.js';
import { factsSource, packSource } from '../../../src/data/index.js';
import { vianet } from '../../../src/providers/vianet/index.js';
import { fakeImages, picture } from '../../support/capture.js';
import { completeCell } from '../../support/complete-filing.js';
import { closeStores, open, set, world } from '../../support/store.js';
import { fakeTime } from '../../support/time.js';

afterEach(closeStores);

const { certificates, domains } = MAGIC;
const cases: readonly (readonly [FilingTypeCode, number: string | null, domain: string | null])[] = [
  ['first', null, null],
  ['add-service-elsewhere', certificates.filedElsewhere, null],
  ['add-service-here', certificates.filedHere, null],
  ['add-access-elsewhere', certificates.filedElsewhere, domains.filedElsewhere],
  ['add-access-here', certificates.filedHere, domains.filedElsewhere],
];

for (const [type, number, domain] of cases) {
  it(`finds ${type} by certificate and domain alone, jumps to its form, and takes it to an order that waits for a visit`, async () => {
    const time = fakeTime('2026-11-20T02:00:00.000Z');
    const { adapter, control } = createSandbox({ profile: vianet, dictionaries, storage: 'memory', account: `vianet-${type}`, clock: time.clock, timer: time.timer, latency: 0 });
    await control.ready;
    const { act, state, store } = await open(world({ time, adapter, profile: vianet, packs: packSource, facts: factsSource, images: async () => fakeImages() }));
    const { filing: sample } = await completeCell(vianet, { type: 'first', holder: 'unit' });
    const own = new Map<string, AnswerValue>(Object.entries(sample.answers).map(([path, { value }]) => [path, value]));
    own.set('entity.certificateNumber', number ?? '91110105MA01Q7X33Y');
    own.set('services[s1].domains[d1].name', domain ?? 'qinghe-yuntu.cn');
    own.set('services[s1].homeUrl', `www.${domain ?? 'qinghe-yuntu.cn'}`);
    const sampleOf = (path: string): AnswerValue | undefined => own.get(path.replace(/services\[[^\]]*\]/, 'services[s1]').replace(/domains\[[^\]]*\]/, 'domains[d1]'));
    const fill = async (step: (id: string) => boolean): Promise<void> => {
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

    await fill((id) => id === 'type-check');
    await time.advance(2_000);
    await act({ type: 'step/next' });
    await time.advance(10);
    expect(state().filing.type).to.equal(type);
    await act({ type: 'step/next' });
    expect(state().filing.step, 'the form it jumps to').to.equal(type === 'first' ? 'entity' : type.startsWith('add-service') ? 'website' : 'access');

    await fill(() => true);
    for (const { questions } of store.getPlan().fields.values()) for (const { fact } of questions) await act({ type: 'declare', fact, value: true });
    await fill(() => true);
    await time.advance(2_000);
    expect(store.getPlan().findings.filter(({ severity }) => severity === 'block').map(({ path, code, ruleId }) => `${path} ${code} ${ruleId}`)).to.deep.equal([]);
    await act({ type: 'submit' });
    await time.advance(10);
    expect(state().submit).to.deep.equal({ phase: 'done', failure: null });
    const orderId = state().filing.orderId ?? '';
    await control.setOrderState(orderId, 'waiting-photo');
    const order = await adapter.getOrder(orderId);
    expect(order.tasks?.flatMap((task) => (task.kind === 'photo' ? task.methods : []))).to.deep.equal(['counter-visit', 'curtain-photo']);
  });
}
