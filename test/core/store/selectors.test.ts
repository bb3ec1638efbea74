import { expect } from '@open-wc/testing';
import { fieldView, stepProgress } from '../../../src/core/store/selectors.js';
import { errorSummary, serviceView, serviceViews } from '../../../src/core/store/service-views.js';
import { checkAnswers, closeStores, open, openReady, set, world, type Opened } from '../../support/store.js';

afterEach(closeStores);

const view = ({ store }: Opened, key: string) => fieldView(store.getState(), store.getPlan(), key);

it('shows everything of one field', async () => {
  const opened = await open(world());
  await opened.act({ type: 'answer/set', path: 'entity.name', value: '读的', origin: 'ocr' });
  const found = view(opened, 'entity.name');
  expect(found).to.deep.include({ editable: true, undoable: true, suggestion: undefined, uploads: [], findings: [] });
  expect(found?.answer?.value).to.equal('读的');
  expect(view(opened, 'no.such.field')).to.equal(undefined);
});

it('shows a finding once the field was left, not before', async () => {
  const opened = await open(world());
  await opened.act(set('entity.certificateType', 'business-licence'), set('entity.nature', 'enterprise'), set('entity.certificateNumber', '123'));
  expect(view(opened, 'entity.certificateNumber')?.findings).to.deep.equal([]);
  await opened.act({ type: 'field/leave', path: 'entity.certificateNumber' });
  expect(view(opened, 'entity.certificateNumber')?.findings.map(({ severity }) => severity)).to.deep.equal(['block']);
});

it('gives the same objects while nothing changed for them', async () => {
  const opened = await openReady(world());
  await opened.act({ type: 'service/copy', serviceId: 's1' });
  const { store } = opened;
  const keys = [...store.getPlan().fields.keys()];
  const all = () => new Map(keys.map((key) => [key, view(opened, key)]));
  const lists = () => [stepProgress(store.getState(), store.getPlan()), errorSummary(store.getState(), store.getPlan())];
  const [before, listsBefore] = [all(), lists()];
  await opened.act(set('services[s1].remark', '一'));
  const after = all();
  expect(keys.filter((key) => before.get(key) !== after.get(key))).to.deep.equal(['services[s1].remark']);
  expect(lists()[0]).to.equal(listsBefore[0]);
  expect(lists()[1]).to.equal(listsBefore[1]);
});

it('keeps the rows of the other websites when one is renamed', async () => {
  const opened = await openReady(world());
  await opened.act({ type: 'service/copy', serviceId: 's1' });
  const rows = () => serviceViews(opened.state(), opened.store.getPlan());
  const [one, two] = rows();
  await opened.act(set('services[s1].name', '另一个名字'));
  expect(rows()[0]).not.to.equal(one);
  expect(rows()[1]).to.equal(two);
  const same = rows();
  await opened.act(set('services[s1].remark', '一'));
  expect(rows()).to.equal(same);
});

it('shows one website as its list does, also after it was opened or checked', async () => {
  const opened = await openReady(world());
  await opened.act({ type: 'service/copy', serviceId: 's1' });
  const one = () => serviceView(opened.state(), opened.store.getPlan(), 's1');
  expect(one()).to.deep.include({ id: 's1', open: false, checked: true });
  await opened.act({ type: 'service/open', serviceId: 's1' });
  expect(one()?.open).to.equal(true);
  await opened.act({ type: 'check/reopen', serviceId: 's1' });
  expect(one()?.checked).to.equal(false);
  expect(one()).to.equal(serviceViews(opened.state(), opened.store.getPlan())[0]);
  expect(serviceView(opened.state(), opened.store.getPlan(), 'nobody')).to.equal(undefined);
});

it('shows state and countdown of a code beside its number', async () => {
  const opened = await open(world());
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  await opened.act(set('principal.mobile', '13800138000'));
  await opened.act({ type: 'code/send', path: 'principal.mobile' });
  expect(view(opened, 'principal.mobile')).to.deep.include({ code: { busy: null, failure: null } });
  expect(view(opened, 'principal.mobile')?.verification?.state).to.equal('sent');
});

it('lets nobody edit what is locked or only to be looked at', async () => {
  const here = world();
  const opened = await open(here);
  await opened.act(...checkAnswers());
  await opened.act({ type: 'check/run', serviceId: 's1' });
  expect(view(opened, 'entity.certificateNumber')?.editable).to.equal(false);
  expect(view(opened, 'entity.name')?.editable).to.equal(true);
  const second = await open(here);
  expect(view(second, 'entity.region')?.editable).to.equal(false);
});
