import { expect } from '@open-wc/testing';
import type { Pack, Rule } from '../../../src/core/rules/types.js';
import { checkAnswers, closeStores, GUANGDONG, open, openReady, packs, set, world, type World } from '../../support/store.js';

afterEach(closeStores);

const source = { document: '003', section: '§7', date: '2020-10-20' };
const rule = (id: string, then: Rule['then'], scope: Rule['scope'] = 'filing'): { readonly add: Rule } => ({ add: { id, scope, then, source } });
const plan = rule('440000.paper', [{ do: 'material', slot: 'plan', per: 'service', level: 'optional', message: 'plan' }], 'service');
/** As the SDK or the provider ships it some months later: another paper, a word about a field, and the old paper gone. */
const later: Pack = {
  schema: 1, id: '440000', version: '2026-06-01',
  rules: [
    rule('440000.letter', [{ do: 'material', slot: 'authorisation-letter', per: 'filing', level: 'required', message: 'letter' }]),
    rule('440000.name', [{ do: 'hint', at: 'entity.name', message: 'name' }]),
  ],
};
const withPack = (pack: Pack) => ({ packs: packs({ '440000': async () => pack }) });

async function draft(here: World): Promise<void> {
  const { act, store } = await open(here);
  await act(...checkAnswers());
  await here.time.advance(2_000);
  await store.stop();
}

it('on opening says which rules changed since the draft was saved, and what that touches', async () => {
  const here = world();
  await draft(here);
  const { state } = await open(here, withPack(later));
  expect(state().notice).to.deep.equal({
    kind: 'rules-updated',
    came: ['materials[authorisation-letter]'],
    left: ['materials[plan]'],
    rules: { packs: [{ id: '440000', version: '2026-06-01' }], touched: ['entity.name'] },
  });
  expect(state().filing.answers['entity.region']?.value).to.deep.equal(GUANGDONG);
});

it('says so until the draft is saved again, and not after', async () => {
  const here = world();
  await draft(here);
  const looked = await open(here, withPack(later));
  await looked.store.stop();
  const again = await open(here, withPack(later));
  expect(again.state().notice?.kind).to.equal('rules-updated');
  await again.act(set('entity.name', '样例公司'));
  await here.time.advance(2_000);
  await again.store.stop();
  const last = await open(here, withPack(later));
  expect(last.state().notice?.kind).to.equal('draft-restored');
});

it('a newer version that changes no rule of this filing is no news', async () => {
  const here = world();
  await draft(here);
  const same: Pack = { ...later, rules: [plan, { add: { ...rule('440000.other', [{ do: 'duty', message: 'x' }]).add, holder: 'individual' } }] };
  const { state } = await open(here, withPack(same));
  expect(state().notice?.kind).to.equal('draft-restored');
});

it('a draft that remembers nothing of rules is opened without a word about them', async () => {
  const here = world();
  await draft(here);
  for (const [key, stored] of here.storage.drafts) {
    const { rulesSeen: _, ...filing } = stored.filing;
    here.storage.drafts.set(key, { ...stored, filing, dirty: true });
  }
  here.backend.next('loadDraft', async () => null);
  const { state } = await open(here, withPack(later));
  expect(state().notice?.kind).to.equal('draft-restored');
});

it('of rules that cannot be had at the moment nothing is said, and nothing is forgotten', async () => {
  const here = world();
  await draft(here);
  const offline = await open(here, { packs: packs({ '440000': () => Promise.reject(new Error('offline')) }) });
  expect(offline.state().notice?.kind).to.equal('draft-restored');
  await offline.act(set('entity.name', '样例公司'));
  await here.time.advance(2_000);
  await offline.store.stop();
  const { state } = await open(here, withPack(later));
  expect(state().notice?.rules?.packs).to.deep.equal([{ id: '440000', version: '2026-06-01' }]);
});

it('what is remembered does not go along with a submission', async () => {
  const here = world();
  const { act } = await openReady(here);
  await here.time.advance(2_000);
  await act({ type: 'submit' });
  expect(here.backend.callsOf('saveDraft').length).to.be.greaterThan(0);
  expect(JSON.stringify(here.backend.callsOf('submit'))).not.to.include('rulesSeen');
});
