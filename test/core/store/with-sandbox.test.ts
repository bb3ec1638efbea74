import { expect } from '@open-wc/testing';
import { createSandbox } from '../../../src/adapters/sandbox/index.js';
import type { Answer } from '../../../src/core/model/filing.js';
import { dictionaries } from '../../../src/data/dictionaries/index.js';
import { factsSource, packSource } from '../../../src/data/index.js';
import '../../../src/data/packs/440000.js';
import '../../../src/data/packs/national.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { ksyunFirstIndividualGuangdong, ksyunFirstUnitGuangdong } from '../../fixtures/filings/index.js';
import { fakeImages, picture } from '../../support/capture.js';
import { closeStores, open, type Opened, set, world } from '../../support/store.js';
import { fakeTime } from '../../support/time.js';

afterEach(closeStores);

const ENTITY_FIRST = ['entity.region', 'entity.nature', 'entity.certificateType', 'entity.certificateFiles', 'entity.certificateNumber'];
const isFirst = (path: string): boolean => ENTITY_FIRST.includes(path) || /\.domains\[|cloudResources$/.test(path);
const isFiles = ({ value }: Answer): boolean => Array.isArray(value) && value.some((one) => typeof one === 'object' && 'size' in one);

/** Types the answers of a golden filing into a new one, and chooses its pictures. */
async function typeIn(opened: Opened, answers: readonly (readonly [string, Answer])[]): Promise<void> {
  const service = opened.state().filing.services[0];
  const here = (path: string): string => path.replace(/services\[[^\]]*\]/, `services[${service?.id ?? ''}]`).replace(/domains\[[^\]]*\]/, `domains[${service?.domains[0]?.id ?? ''}]`);
  for (const [path, answer] of answers) {
    if (!isFiles(answer)) {
      await opened.act(set(here(path), answer.value));
      continue;
    }
    for (const file of Array.isArray(answer.value) ? answer.value : []) {
      if (typeof file !== 'object' || !('size' in file)) continue;
      await opened.act({ type: 'files/add', path: here(path), files: [picture(file.id)], names: [file.name], ...(file.side ? { side: file.side } : {}) });
    }
  }
}

for (const [holder, golden] of [['unit', ksyunFirstUnitGuangdong], ['individual', ksyunFirstIndividualGuangdong]] as const) {
  it(`takes the first filing of a ${holder} from an empty page to a corrected and approved order`, async () => {
    const time = fakeTime('2026-11-20T02:00:00.000Z');
    const { adapter, control } = createSandbox({ profile: ksyun, dictionaries, storage: 'memory', account: holder, clock: time.clock, timer: time.timer, latency: 0 });
    await control.ready;
    const here = world({ time, adapter, profile: ksyun, packs: packSource, facts: factsSource, images: async () => fakeImages() });
    const opened = await open(here);
    const { act, state, store } = opened;
    const serviceId = state().filing.services[0]?.id ?? '';
    const all = Object.entries(golden.answers);

    await typeIn(opened, all.filter(([path]) => isFirst(path)));
    await time.advance(2_000);
    await act({ type: 'step/next' });
    await time.advance(10);
    expect(state().checks[serviceId]?.failure ?? null).to.equal(null);
    expect(state().filing.decision?.type).to.equal('first');

    await typeIn(opened, all.filter(([path]) => !isFirst(path)));
    for (const [fact, { value, from }] of Object.entries(golden.facts)) if (from === 'declared' && typeof value === 'boolean') await act({ type: 'declare', fact, value });
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
      await act({ type: 'authenticity/start', serviceId });
      await time.advance(10);
      await control.settleAuthenticity(state().filing.authenticity[serviceId]?.sessionId ?? '', 'passed');
      await time.advance(10);
    }
    expect(store.getPlan().findings.filter(({ severity }) => severity === 'block').map(({ path, code }) => `${path} ${code}`)).to.deep.equal([]);

    await act({ type: 'submit' });
    await time.advance(10);
    expect(state().submit).to.deep.equal({ phase: 'done', failure: null });
    const orderId = state().filing.orderId ?? '';
    expect(state().order.order?.state).to.equal('initial-review');

    await control.reject(orderId, [{ path: `services[${serviceId}].name`, message: '名称不符合要求' }]);
    await time.advance(10);
    expect(state().order.order?.state).to.equal('rejected');
    await act({ type: 'order/correct' });
    await time.advance(10);
    expect(state().readOnly).to.equal(null);
    await time.advance(60_000);
    const name = `services[${serviceId}].name`;
    await act(set(name, `${String(opened.value(name))}官网`));
    for (const { id } of store.getPlan().agreements ?? []) await act({ type: 'agreement/set', id, agreed: true });
    expect(store.getPlan().findings.filter(({ severity }) => severity === 'block').map(({ path, code }) => `${path} ${code}`)).to.deep.equal([]);
    await act({ type: 'submit' });
    await time.advance(10);
    expect(state().submit).to.deep.equal({ phase: 'done', failure: null });

    await control.approve(state().filing.orderId ?? '');
    await time.advance(10);
    expect(state().order.order?.state).to.equal('approved');
    expect(opened.errors()).to.deep.equal([]);
    await control.close();
  });
}
