import { expect } from '@open-wc/testing';
import { canGo, stepProgress } from '../../../src/core/store/selectors.js';
import { errorSummary } from '../../../src/core/store/service-views.js';
import { checkAnswers, closeStores, open, restAnswers, set, world } from '../../support/store.js';

afterEach(closeStores);

async function checked() {
  const here = world();
  const opened = await open(here);
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  return { here, ...opened };
}

it('stays at a step that is not complete, and points to the first thing that blocks', async () => {
  const { act, state, store } = await open(world());
  expect(errorSummary(state(), store.getPlan())).to.deep.equal([]);
  await act({ type: 'step/next' });
  expect(state().filing.step).to.equal('check');
  expect(state().focus).to.deep.equal({ path: 'entity.region', step: 'check', n: 1 });
  expect(errorSummary(state(), store.getPlan(), 'check').map(({ path }) => path)).to.include('entity.certificateNumber');
  await act({ type: 'step/next' });
  expect(state().focus.n).to.equal(2);
});

it('starts the check when nothing but the check is missing, and goes on when it is passed', async () => {
  const here = world();
  const { act, state } = await open(here);
  await act(...checkAnswers());
  await act({ type: 'step/next' });
  expect(state().checks['s1']?.phase).to.equal('done');
  expect(state().filing.step).to.equal('check');
  await act({ type: 'step/next' });
  expect(state().filing.step).to.equal('entity');
});

it('keeps the steps behind the type check closed until it is passed', async () => {
  const { act, state, store } = await open(world());
  expect(canGo(state(), store.getPlan(), 'entity')).to.equal(false);
  await act({ type: 'step/go', step: 'website' });
  expect(state().filing.step).to.equal('check');
});

it('opens every step but the progress once the type is known', async () => {
  const { state, store } = await checked();
  const open = store.getPlan().steps.map(({ id }) => [id, canGo(state(), store.getPlan(), id)]);
  expect(open).to.deep.equal([['check', true], ['entity', true], ['website', true], ['materials', true], ['face', true], ['review', true], ['progress', false]]);
});

it('reports each change of step', async () => {
  const { act, events } = await checked();
  await act({ type: 'step/go', step: 'website' }, { type: 'step/back' });
  expect(events.filter(({ type }) => type === 'step-change')).to.deep.equal([
    { type: 'step-change', from: 'check', to: 'website' },
    { type: 'step-change', from: 'website', to: 'entity' },
  ]);
});

it('counts a step as tried when it is skipped, not when it is returned from', async () => {
  const { act, state } = await checked();
  await act({ type: 'step/go', step: 'entity' });
  await act({ type: 'step/go', step: 'website' });
  await act({ type: 'step/go', step: 'check' });
  expect(state().filing.triedSteps).to.include('entity');
  expect(state().filing.triedSteps).not.to.include('website');
});

it('draws done, current, open and problem', async () => {
  const { act, state, store } = await checked();
  await act({ type: 'step/next' }, { type: 'step/go', step: 'website' });
  const states = Object.fromEntries(stepProgress(state(), store.getPlan()).map(({ id, state: one }) => [id, one]));
  expect(states).to.include({ check: 'done', entity: 'problem', website: 'current', materials: 'open', progress: 'closed' });
});

it('settles what was typed when the step is left without leaving the field', async () => {
  const { act, value } = await checked();
  await act({ type: 'step/go', step: 'entity' }, set('entity.name', ' 北京样例科技有限公司 '), { type: 'step/next' });
  expect(value('entity.name')).to.equal('北京样例科技有限公司');
});

it('opens step and card of a field that is asked for', async () => {
  const { act, state } = await checked();
  await act({ type: 'service/open', serviceId: null }, { type: 'focus', path: 'services[s1].homeUrl' });
  expect(state().filing.step).to.equal('website');
  expect(state().openService).to.equal('s1');
  expect(state().focus).to.include({ path: 'services[s1].homeUrl', step: 'website' });
});

it('shows nobody an unknown place', async () => {
  const { act, state } = await checked();
  const before = state();
  await act({ type: 'focus', path: 'no.such.path' }, { type: 'step/go', step: 'nowhere' });
  expect(state()).to.equal(before);
});

it('does not go on during a composition', async () => {
  const { act, state } = await checked();
  await act({ type: 'composition', open: true }, { type: 'step/next' });
  expect(state().filing.step).to.equal('check');
});

it('goes to the end of the steps and no further', async () => {
  const { act, state } = await checked();
  await act(...restAnswers, { type: 'step/go', step: 'review' }, { type: 'step/next' });
  expect(state().filing.step).to.equal('review');
});
