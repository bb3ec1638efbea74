import { expect } from '@open-wc/testing';
import { createSandbox, MAGIC } from '../../../src/adapters/sandbox/index.js';
import type { Answer, AnswerValue, FilingTypeCode } from '../../../src/core/model/filing.js';
import { adoptRecord } from '../../../src/core/store/adopt-record.js';
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

const { certificates, domains } = MAGIC;
const site = 'services[s1]';
const golden = { unit: ksyunFirstUnitGuangdong, individual: ksyunFirstIndividualGuangdong } as const;
type Holder = keyof typeof golden;

/** What the record of the sandbox says, where the filing has to agree with it. */
const record: Readonly<Record<Holder, Readonly<Record<string, AnswerValue>>>> = {
  unit: { 'entity.name': '样例在案科技有限公司', [`${site}.name`]: '在案样例随笔集' },
  individual: { 'entity.name': '林在案', [`${site}.name`]: '在案样例随笔集' },
};
/** Of the entity the record answers for: what makes each type, and the steps that are left. */
const cases: readonly (readonly [FilingTypeCode, where: 'elsewhere' | 'here', filed: boolean, steps: readonly string[]])[] = [
  ['add-service-elsewhere', 'elsewhere', false, ['type-check', 'entity', 'website', 'materials', 'authenticity', 'review', 'progress']],
  ['add-access-elsewhere', 'elsewhere', true, ['type-check', 'entity', 'website', 'materials', 'authenticity', 'review', 'progress']],
  ['add-service-here', 'here', false, ['type-check', 'website', 'materials', 'authenticity', 'review', 'progress']],
  ['add-access-here', 'here', true, ['type-check', 'website', 'materials', 'authenticity', 'review', 'progress']],
];
const numbers: Readonly<Record<Holder, Readonly<Record<'elsewhere' | 'here', string>>>> = {
  unit: { elsewhere: certificates.filedElsewhere, here: certificates.filedHere },
  individual: { elsewhere: certificates.personFiledElsewhere, here: certificates.personFiledHere },
};

async function give(opened: Opened, answers: Readonly<Record<string, Answer>>, wanted: (path: string) => boolean): Promise<void> {
  const service = opened.state().filing.services[0];
  const here = (path: string): string => path.replace(/services\[[^\]]*\]/, `services[${service?.id ?? ''}]`).replace(/domains\[[^\]]*\]/, `domains[${service?.domains[0]?.id ?? ''}]`);
  for (const [path, { value }] of Object.entries(answers)) {
    const at = here(path);
    if (!wanted(at)) continue;
    const files = Array.isArray(value) ? value.filter((one) => typeof one === 'object' && 'size' in one) : [];
    if (files.length === 0) await opened.act(set(at, value));
    for (const file of files) await opened.act({ type: 'files/add', path: at, files: [picture(file.id)], names: [file.name], ...('side' in file && file.side ? { side: file.side } : {}) });
  }
}

for (const [type, where, filed, steps] of cases) {
  for (const holder of ['unit', 'individual'] as const) {
    it(`finds ${type} for a ${holder} and takes it to an order`, async () => {
      const time = fakeTime('2026-11-20T02:00:00.000Z');
      const { adapter, control } = createSandbox({ profile: ksyun, dictionaries, storage: 'memory', account: `${type}-${holder}`, clock: time.clock, timer: time.timer, latency: 0 });
      await control.ready;
      const opened = await open(world({ time, adapter, profile: ksyun, packs: packSource, facts: factsSource, images: async () => fakeImages() }));
      const { act, state, store } = opened;
      const changes: Record<string, AnswerValue> = {
        'entity.certificateNumber': numbers[holder][where],
        ...(filed ? { ...record[holder], [`${site}.domains[d1].name`]: domains.filedElsewhere, [`${site}.homeUrl`]: `www.${domains.filedElsewhere}` } : {}),
      };
      const answers = { ...golden[holder].answers, ...Object.fromEntries(Object.entries(changes).map(([path, value]) => [path, { value, origin: 'typed', at: '' }] as const)) };

      const asked = (path: string): boolean => store.getPlan().fields.get(path)?.stepId === 'type-check';
      await give(opened, answers, asked);
      await time.advance(2_000);
      await act({ type: 'step/next' });
      await time.advance(10);
      expect(state().filing.decision?.type).to.equal(type);
      expect(state().filing.type).to.equal(type);
      expect(store.getPlan().steps.map(({ id }) => id)).to.deep.equal(steps);

      const isOpen = (path: string): boolean => !asked(path) && [...store.getPlan().fields.values()].some((field) => field.path === path && field.mode !== 'locked');
      await give(opened, answers, isOpen);
      // Some papers are asked for only after what they depend on.
      await give(opened, answers, (path) => isOpen(path) && store.getPlan().fields.get(path)?.value === undefined);
      for (const [fact, { value, from }] of Object.entries(golden[holder].facts)) if (from === 'declared' && typeof value === 'boolean') await act({ type: 'declare', fact, value });
      for (const field of store.getPlan().fields.values()) {
        if (field.required && field.value === undefined && field.kind === 'files') await act({ type: 'files/add', path: field.path, files: [picture('more')], names: ['more.jpg'] });
      }
      for (const { id } of store.getPlan().agreements ?? []) await act({ type: 'agreement/set', id, agreed: true });
      await time.advance(2_000);
      for (const { mobile, phone } of store.getPlan().verifications) {
        await act({ type: 'code/send', path: mobile });
        await time.advance(10);
        await act({ type: 'code/verify', path: mobile, code: control.codeFor(phone ?? '') ?? '' });
        await time.advance(10);
      }
      const serviceId = state().filing.services[0]?.id ?? '';
      for (const { slot } of store.getPlan().authenticity) {
        if (slot !== null) continue;
        await act({ type: 'authenticity/start', serviceId });
        await time.advance(10);
        await control.settleAuthenticity(state().filing.authenticity[serviceId]?.sessionId ?? '', 'passed');
        await time.advance(10);
      }
      expect(store.getPlan().findings.filter(({ severity }) => severity === 'block').map(({ path, code, ruleId }) => `${path} ${code} ${ruleId}`)).to.deep.equal([]);
      await act({ type: 'submit' });
      await time.advance(10);
      expect(state().submit).to.deep.equal({ phase: 'done', failure: null });
      expect(state().order.order?.type).to.equal(type);
    });
  }
}

it('stops access under a name that is not the one on record', async () => {
  const time = fakeTime('2026-11-20T02:00:00.000Z');
  const { adapter, control } = createSandbox({ profile: ksyun, dictionaries, storage: 'memory', account: 'access-name', clock: time.clock, timer: time.timer, latency: 0 });
  await control.ready;
  const opened = await open(world({ time, adapter, profile: ksyun, packs: packSource, facts: factsSource, images: async () => fakeImages() }));
  const { act, state, store } = opened;
  const answers = {
    ...golden.unit.answers,
    'entity.certificateNumber': { value: certificates.filedElsewhere, origin: 'typed', at: '' },
    [`${site}.domains[d1].name`]: { value: domains.filedElsewhere, origin: 'typed', at: '' },
  } as const;
  await give(opened, answers, (path) => store.getPlan().fields.get(path)?.stepId === 'type-check');
  await time.advance(2_000);
  await act({ type: 'step/next' });
  await time.advance(10);
  const name = `services[${state().filing.services[0]?.id ?? ''}].name`;
  expect(store.getPlan().fields.get(name)?.value, 'the recorded name stands there').to.equal('在案样例随笔集');
  await act(set(name, '另一个名称的网站'));
  expect(store.getPlan().findings.map(({ ruleId }) => ruleId)).to.include('ksyun.access-name');
});

it('finds what is on record for a website under the filing’s own path, whatever the record calls it', () => {
  const filing = golden.unit;
  const domain = filing.answers[`${site}.domains[d1].name`]?.value;
  const services = [
    { id: 's1', number: '1', kind: 'website', domains: ['other.cn'], here: false },
    { id: 'r9', number: '2', kind: 'website', domains: [String(domain).toUpperCase()], here: false },
  ] as const;
  const adopted = adoptRecord({ entityNumber: null, holder: 'unit', answers: { 'entity.name': '甲', 'services[r9].name': '乙', 'services[s1].name': '丙' }, services }, filing);
  expect(adopted.answers).to.deep.equal({
    'entity.name': '甲', 'services[s1].name': '乙', 'services[s1].recordNumber': '2', 'services[record-s1].name': '丙', 'services[record-s1].recordNumber': '1',
  });
  expect(adopted.services.map(({ id }) => id)).to.deep.equal(['record-s1', 's1']);
});
