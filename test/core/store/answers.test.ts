import { expect } from '@open-wc/testing';
import { BEIJING, checkAnswers, closeStores, GUANGDONG, open, set, world } from '../../support/store.js';

afterEach(closeStores);

const name = 'services[s1].name';

it('keeps what is typed as it is typed, and settles it when the field is left', async () => {
  const { act, value } = await open(world());
  await act(set('principal.mobile', '１３８ ００１３ ８０００ '));
  expect(value('principal.mobile')).to.equal('１３８ ００１３ ８０００ ');
  await act({ type: 'field/leave', path: 'principal.mobile' });
  expect(value('principal.mobile')).to.equal('13800138000');
});

const settled: readonly [string, string, string][] = [
  ['services[s1].domains[d1].name', 'Ｅxample.CN。', 'example.cn'],
  ['entity.certificateNumber', ' 91350100m000100y43', '91350100M000100Y43'],
  ['services[s1].remark', '一行\r\n  二行  ', '一行\n二行'],
  ['principal.email', 'Li@EXAMPLE.cn ', 'Li@example.cn'],
  ['entity.name', '北京 样例（科技）有限公司', '北京样例（科技）有限公司'],
];
for (const [path, raw, clean] of settled) {
  it(`settles ${path}`, async () => {
    const { act, value } = await open(world());
    await act(set(path, raw), { type: 'field/leave', path });
    expect(value(path)).to.equal(clean);
  });
}

it('settles nothing while a composition is open', async () => {
  const { act, value, state } = await open(world());
  await act({ type: 'composition', open: true }, set(name, ' ni hao '), { type: 'field/leave', path: name });
  expect(value(name)).to.equal(' ni hao ');
  expect(state().touched[name]).to.equal(undefined);
  await act({ type: 'composition', open: false }, { type: 'field/leave', path: name });
  expect(value(name)).to.equal('ni hao');
});

it('settles what was suggested or read at once, and remembers what stood there', async () => {
  const { act, value, state } = await open(world());
  await act(set(name, '旧名'), { type: 'answer/set', path: name, value: ' 新 名 ', origin: 'suggested' });
  expect(value(name)).to.equal('新名');
  expect(state().filing.answers[name]?.previous).to.deep.equal({ value: '旧名', origin: 'typed' });
  await act({ type: 'answer/undo', path: name });
  expect(value(name)).to.equal('旧名');
  expect(state().filing.answers[name]?.origin).to.equal('typed');
});

it('undoes a second autofill back to what was typed', async () => {
  const { act, value } = await open(world());
  await act(set(name, '旧名'));
  for (const text of ['一', '二']) await act({ type: 'answer/set', path: name, value: text, origin: 'ocr' });
  await act({ type: 'answer/undo', path: name });
  expect(value(name)).to.equal('旧名');
});

it('undoes an autofill of an empty field to an empty field', async () => {
  const { act, value } = await open(world());
  await act({ type: 'answer/set', path: name, value: '读出来的', origin: 'ocr' }, { type: 'answer/undo', path: name });
  expect(value(name)).to.equal(undefined);
});

it('has nothing to undo after typing', async () => {
  const { act, value } = await open(world());
  await act(set(name, '一'), set(name, '二'), { type: 'answer/undo', path: name });
  expect(value(name)).to.equal('二');
});

it('makes no new state of the same answer', async () => {
  const { act, state } = await open(world());
  await act(set(name, '一'));
  const before = state();
  await act(set(name, '一'));
  expect(state()).to.equal(before);
});

it('notes when the filing was changed, and by which rules', async () => {
  const here = world();
  const { act, state } = await open(here);
  await here.time.advance(5_000);
  await act(set('entity.region', BEIJING));
  await act(set(name, '一'));
  expect(state().filing.updatedAt).to.equal(new Date(here.time.clock.now()).toISOString());
  expect(state().filing.versions).to.deep.equal({ profile: '1', packs: { national: '2026-01-01', '110000': '2026-01-01' } });
});

it('refuses to change what is locked', async () => {
  const here = world();
  const { act, value } = await open(here);
  await act(...checkAnswers());
  await act({ type: 'check/run', serviceId: 's1' });
  const path = 'services[s1].domains[d1].name';
  await act(set(path, 'other.cn'), { type: 'answer/clear', path });
  expect(value(path)).to.equal('example.cn');
});

it('can add to what may be extended although another place of it is locked', async () => {
  const { act, value } = await open(world());
  await act(...checkAnswers());
  await act({ type: 'check/run', serviceId: 's1' });
  const path = 'services[s1].cloudResources';
  const both = [{ id: 'r1', label: '云服务器', via: 'account' as const }, { id: 'r2', label: '第二台', via: 'account' as const }];
  await act(set(path, both));
  expect(value(path)).to.deep.equal(both);
});

it('lets evidence go with the answer that it was about', async () => {
  const here = world();
  const { act, state } = await open(here);
  await act(set('principal.mobile', '13800138000'));
  await act({ type: 'code/send', path: 'principal.mobile' });
  expect(state().filing.facts['principal.mobileHome']?.value).to.equal('110000');
  await act(set('principal.mobile', '13800138001'));
  expect(state().filing.facts['principal.mobileHome']).to.equal(undefined);
});

it('keeps declarations, and does not send them', async () => {
  const { act, state } = await open(world());
  await act({ type: 'declare', fact: 'principal.isLegalRepresentative', value: true });
  expect(state().filing.facts['principal.isLegalRepresentative']).to.include({ value: true, from: 'declared' });
});

it('tells what a change of the holder did, and loses no answer', async () => {
  const { act, state, value, store } = await open(world());
  await act(...checkAnswers(), set('principal.email', 'li@example.cn'));
  await act(set('entity.nature', 'individual'));
  expect(state().notice).to.deep.include({ kind: 'plan-changed' });
  expect(state().notice?.left).to.include('principal.email');
  expect(value('principal.email')).to.equal('li@example.cn');
  expect(store.getPlan().parked).to.include('principal.email');
  await act({ type: 'notice/dismiss' }, set('entity.nature', 'enterprise'));
  expect(state().notice?.came).to.include('principal.email');
  expect(store.getPlan().fields.get('principal.email')?.value).to.equal('li@example.cn');
});

it('says nothing the first time that the holder is chosen', async () => {
  const { act, state } = await open(world());
  await act(set('entity.nature', 'enterprise'));
  expect(state().notice).to.equal(null);
});

it('loads the rules of the province, and says what another province changes', async () => {
  const { act, state, store } = await open(world());
  const version = state().contextVersion;
  await act(set('entity.region', BEIJING));
  expect(store.getPlan().provincePack).to.equal(true);
  expect(state().contextVersion).to.be.greaterThan(version);
  expect(store.getPlan().fields.get('services[s1].remark')?.required).to.equal(true);
  expect(state().notice).to.equal(null);
  await act(set('entity.region', GUANGDONG));
  expect(state().notice).to.deep.equal({ kind: 'rules-changed', left: [], came: ['services[s1].materials[plan]'] });
  expect(store.getPlan().fields.get('services[s1].remark')?.required).to.equal(false);
});

it('ticks and unticks an agreement', async () => {
  const { act, state } = await open(world());
  await act({ type: 'agreement/set', id: 'terms', agreed: true });
  expect(state().filing.agreements['terms']).to.be.a('string');
  await act({ type: 'agreement/set', id: 'terms', agreed: false });
  expect(state().filing.agreements).to.deep.equal({});
});
