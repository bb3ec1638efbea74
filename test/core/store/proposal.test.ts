import { expect } from '@open-wc/testing';
import type { FilingCommand } from '../../../src/core/store/types.js';
import { BEIJING, checkAnswers, closeStores, GUANGDONG, open, type Opened, packs, set, world } from '../../support/store.js';

const region = (value: typeof BEIJING): FilingCommand => ({ type: 'answer/set', path: 'entity.region', value, ask: true });
const opened = async (): Promise<Opened> => {
  const here = await open(world());
  await here.act(...checkAnswers(GUANGDONG));
  return here;
};
const province = (here: Opened): string => here.store.getPlan().province ?? '';

afterEach(closeStores);

it('another province is not taken before it was asked about', async () => {
  const here = await opened();
  await here.act(region(BEIJING));
  expect(here.state().proposal).to.deep.equal({ path: 'entity.region', value: BEIJING });
  expect(province(here)).to.equal('440000');
});

it('told and confirmed it is taken, and nothing is told again', async () => {
  const here = await opened();
  const ahead = await here.store.ahead?.();
  await here.act(region(BEIJING));
  await ahead?.compare({ path: 'entity.region', value: BEIJING });
  await here.act({ type: 'answer/set', path: 'entity.region', value: BEIJING, told: true });
  expect([province(here), here.state().proposal, here.state().notice]).to.deep.equal(['110000', null, null]);
});

it('dropped, nothing has changed', async () => {
  const here = await opened();
  const before = here.state().filing;
  await here.act(region(BEIJING), { type: 'proposal/drop' });
  expect(here.state().filing).to.equal(before);
  expect(here.state().proposal).to.equal(null);
});

it('who does not ask is not asked: a script sets what it sets', async () => {
  const here = await opened();
  await here.act(set('entity.region', BEIJING));
  expect(province(here)).to.equal('110000');
});

it('the first province, one while nothing else was answered, and none at all are taken at once', async () => {
  const here = await open(world());
  await here.act(region(GUANGDONG), region(BEIJING));
  expect(province(here)).to.equal('110000');
  await here.act(set('entity.certificateNumber', '91350100M000100Y43'), { type: 'answer/set', path: 'entity.region', value: { province: '', city: '', district: '' }, ask: true });
  expect(here.value('entity.region')).to.deep.equal({ province: '', city: '', district: '' });
});

it('another district is taken at once', async () => {
  const here = await opened();
  await here.act(region({ ...GUANGDONG, district: '440103' }));
  expect(here.value('entity.region')).to.deep.equal({ ...GUANGDONG, district: '440103' });
});

it('an answer that turns nothing is taken at once', async () => {
  const here = await opened();
  await here.act({ type: 'answer/set', path: 'entity.certificateNumber', value: '91350100M000100Y44', ask: true });
  expect(here.value('entity.certificateNumber')).to.equal('91350100M000100Y44');
});

it('a filing that another tab has asks nothing', async () => {
  const here = world();
  const first = await open(here);
  await first.act(...checkAnswers(GUANGDONG), { type: 'save/now' });
  const second = await open(here);
  expect(second.state().readOnly).to.equal('other-tab');
  await second.act(region(BEIJING));
  expect(second.state().proposal ?? null).to.equal(null);
});

it('comparing leaves the plan in force alone', async () => {
  const here = await opened();
  const before = here.store.getPlan();
  const told = await (await here.store.ahead?.())?.compare({ path: 'entity.region', value: BEIJING });
  expect(told?.province).to.deep.equal({ before: '440000', after: '110000' });
  expect(here.store.getPlan()).to.equal(before);
});

it('rules that cannot be had are said to be missing, and the old ones stay in force', async () => {
  const here = await open(world({ packs: packs({ '110000': () => Promise.reject(new Error('offline')) }) }));
  await here.act(...checkAnswers(GUANGDONG));
  const ahead = await here.store.ahead?.();
  const failed = await ahead?.compare({ path: 'entity.region', value: BEIJING }).then(() => 'came', () => 'failed');
  expect([failed, province(here)]).to.deep.equal(['failed', '440000']);
});

it('a rehearsal of the store sees its uploads and readings', async () => {
  const here = await opened();
  const ahead = await here.store.ahead?.();
  const rehearsal = ahead?.rehearse();
  expect(rehearsal?.items.filter(({ severity }) => severity === 'block').map(({ place }) => place.path)).to.deep.equal(
    here.store.getPlan().findings.filter(({ severity }) => severity === 'block').map(({ path }) => path),
  );
});
