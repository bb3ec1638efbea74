import { expect } from '@open-wc/testing';
import { createSandbox, MAGIC } from '../../../src/adapters/sandbox/index.js';
import type { AnswerValue, FilingTypeCode } from '../../../src/core/model/filing.js';
import { dictionaries } from '../../../src/data/dictionaries/index.js';
import { factsSource, packSource } from '../../../src/data/index.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { fakeImages, picture } from '../../support/capture.js';
import { completeCell } from '../../support/complete-filing.js';
import { closeStores, open, set, world } from '../../support/store.js';
import { fakeTime } from '../../support/time.js';

afterEach(closeStores);

const cases: readonly (readonly [FilingTypeCode, number: string])[] = [
  ['first', '91110105MA01Q7X33Y'],
  ['add-service-elsewhere', MAGIC.certificates.filedElsewhere],
  ['add-service-here', MAGIC.certificates.filedHere],
];

for (const [type, number] of cases) {
  it(`verifies an APP by its name, finds ${type}, and takes it to an order with what tells its packages apart`, async () => {
    const time = fakeTime('2026-11-20T02:00:00.000Z');
    const { adapter, control } = createSandbox({ profile: ksyun, dictionaries, storage: 'memory', account: `app-${type}`, clock: time.clock, timer: time.timer, latency: 0 });
    await control.ready;
    const { act, state, store } = await open(world({ time, adapter, profile: ksyun, packs: packSource, facts: factsSource, images: async () => fakeImages() }));
    const service = state().filing.services[0]?.id ?? '';
    const { filing: sample } = await completeCell(ksyun, { type: 'first', holder: 'unit', kind: 'app' });
    const own = new Map<string, AnswerValue>(Object.entries(sample.answers).map(([path, { value }]) => [path, value]));
    own.set('entity.certificateNumber', number);
    own.set('services[s1].name', '青禾云图地图');
    own.set('services[s1].platforms', ['android', 'ios']);
    own.set('services[s1].ios.packageName', 'cn.qinghe.map');
    own.set('services[s1].ios.publicKey', 'C4B0F2A1'.repeat(64));
    own.set('services[s1].ios.certificateSha1', 'A1B2C3D4E5F60718293A4B5C6D7E8F9001122334');
    const fill = async (step: (id: string) => boolean): Promise<void> => {
      for (let round = 0; round < 3; round++) {
        for (const { path, stepId, mode, kind, value, required } of store.getPlan().fields.values()) {
          if (!step(stepId) || mode === 'locked' || value !== undefined) continue;
          const given = own.get(path.replace(/services\[[^\]]*\]/, 'services[s1]'));
          if (kind === 'files' && required) await act({ type: 'files/add', path, files: [picture(path)], names: ['paper.jpg'] });
          else if (kind !== 'files' && given !== undefined) await act(set(path, given));
        }
      }
    };

    await act(set(`services[${service}].kind`, 'app'));
    expect([...store.getPlan().fields.values()].filter(({ id }) => id === 'domain.name')).to.deep.equal([]);
    await fill((id) => id === 'type-check');
    await time.advance(2_000);
    await act({ type: 'step/next' });
    await time.advance(10);
    expect(state().filing.type).to.equal(type);

    await fill(() => true);
    for (const { questions } of store.getPlan().fields.values()) for (const { fact } of questions) await act({ type: 'declare', fact, value: true });
    await fill(() => true);
    for (const { id } of store.getPlan().agreements ?? []) await act({ type: 'agreement/set', id, agreed: true });
    await time.advance(2_000);
    for (const { mobile, phone } of store.getPlan().verifications) {
      await act({ type: 'code/send', path: mobile });
      await time.advance(10);
      await act({ type: 'code/verify', path: mobile, code: control.codeFor(phone ?? '') ?? '' });
      await time.advance(10);
    }
    for (const { slot } of store.getPlan().authenticity) {
      if (slot !== null) continue;
      await act({ type: 'authenticity/start', serviceId: service });
      await time.advance(10);
      await control.settleAuthenticity(state().filing.authenticity[service]?.sessionId ?? '', 'passed');
      await time.advance(10);
    }
    expect(store.getPlan().findings.filter(({ severity }) => severity === 'block').map(({ path, code, ruleId }) => `${path} ${code} ${ruleId}`)).to.deep.equal([]);
    await act({ type: 'submit' });
    await time.advance(10);
    expect(state().submit).to.deep.equal({ phase: 'done', failure: null });
    expect(state().filing.services.map(({ kind }) => kind)).to.deep.equal(['app']);
  });
}
