import { expect } from '@open-wc/testing';
import { createFilingStore } from '../../src/core.js';
import type { FilingState, FilingStore } from '../../src/core/store/types.js';
import { createDevicePorts } from '../../src/adapters/device/ports.js';
import { lantern } from '../fixtures/providers/lantern.js';
import { lanternBackend } from '../fixtures/providers/lantern-adapter.js';
import { fillIn, leave, mount, says, shown, until, words } from '../elements/wizard/host.js';
import { profileContract } from '../suites/profile-contract.js';
import { cellsOf, completeCell, recordOf } from '../support/complete-filing.js';

profileContract(lantern, await cellsOf(lantern));

afterEach(leave);

it('a fifth provider is shown with its own steps, names, hints and servers: a profile and an adapter, nothing else', async () => {
  const wizard = mount({ adapter: lanternBackend() });
  wizard.provider = lantern;
  await shown(wizard);
  await says(wizard, '灯塔云');
  await says(wizard, '查一查要办哪种备案');
  await says(wizard, '一台灯塔云服务器');
  await says(wizard, '灯塔 1 号');
  expect(wizard.shadowRoot?.querySelector('h2')?.textContent).to.equal('查一查要办哪种备案');
});

it('its own rule holds back a name that it forbids', async () => {
  const { filing, context } = await completeCell(lantern, { type: 'first', holder: 'unit' });
  const named = { ...filing, answers: { ...filing.answers, 'services[s1].name': { value: '灯塔云图官方网站', origin: 'typed', at: filing.createdAt } as const } };
  const { planFiling } = await import('../../src/core/plan/planner.js');
  expect(planFiling(named, context).findings.map(({ ruleId, path, code }) => [ruleId, path, code])).to.deep.equal([['lantern.lamp', 'services[s1].name', 'provider:lampFound']]);
});

/** Resolves with the first state that fits; the test's own time limit is the limit. */
const reached = (store: FilingStore, fits: (state: FilingState) => boolean): Promise<FilingState> =>
  new Promise((resolve) => {
    if (fits(store.getState())) return resolve(store.getState());
    const leaveStore = store.subscribe((state) => {
      if (!fits(state)) return;
      leaveStore();
      resolve(state);
    });
  });

it('a change that starts from its record is sent once, with what changed', async () => {
  const adapter = lanternBackend();
  const store = createFilingStore({ ...createDevicePorts(), adapter, profile: lantern, accountKey: `lantern-${performance.timeOrigin}`, start: { type: 'change-entity', record: recordOf('unit', true) } });
  await store.start();
  store.dispatch({ type: 'answer/set', path: 'entity.mailingAddress', value: '望京东路20号院6号楼2层208室' });
  store.dispatch({ type: 'agreement/set', id: 'truth', agreed: true });
  for (const { questions } of store.getPlan().fields.values()) for (const { fact } of questions) store.dispatch({ type: 'declare', fact, value: true });
  expect(store.getPlan().findings.filter(({ severity }) => severity === 'block').map(({ ruleId, path }) => `${ruleId} ${path}`)).to.deep.equal([]);
  store.dispatch({ type: 'submit' });
  store.dispatch({ type: 'submit' });
  await reached(store, ({ submit }) => submit.phase === 'done');
  expect(adapter.sent).to.have.lengthOf(1);
  expect(adapter.sent[0]?.type).to.equal('change-entity');
  expect(adapter.sent[0]?.changed).to.deep.equal(['entity.mailingAddress']);
  await store.stop();
});

it('a first filing is asked for in its own way: a code of four digits, no picture of the certificate', async () => {
  const wizard = mount({ adapter: lanternBackend() });
  wizard.provider = lantern;
  await shown(wizard);
  expect(words(wizard)).to.not.contain('主办单位证件证明');
  fillIn(wizard, '域名', 'qinghe-yuntu.cn');
  await until(() => words(wizard).includes('灯塔云'), 'the provider is named');
});
