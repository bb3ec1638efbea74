import { expect } from '@open-wc/testing';
import type { PackSource } from '../../../src/core/ports/packs.js';
import type { Pack } from '../../../src/core/rules/types.js';
import { factsSource } from '../../../src/data/index.js';
import { checkAnswers, closeStores, open, packs, world } from '../../support/store.js';
import { find, findAll } from '../ui/show.js';
import { element, leave, place, says, until, words } from './host.js';

afterEach(async () => {
  await leave();
  await closeStores();
});

const source = { document: '003', section: '§7', date: '2020-10-20' };
const earlier: Pack = {
  schema: 1, id: '440000', version: '2026-01-01',
  rules: [{ add: { id: '440000.plan', scope: 'service', then: [{ do: 'material', slot: 'site-plan', per: 'service', level: 'required', message: 'plan' }], source } }],
};
const later: Pack = {
  schema: 1, id: '440000', version: '2026-06-01',
  rules: [
    { add: { id: '440000.letter', scope: 'filing', then: [{ do: 'material', slot: 'authorisation-letter', per: 'filing', level: 'required', message: 'letter' }], source } },
    { add: { id: '440000.name', scope: 'filing', then: [{ do: 'hint', at: 'entity.certificateNumber', message: 'name' }], source } },
  ],
};
const quiet: Pack = { ...later, rules: [...earlier.rules, { add: { id: '440000.sms', scope: 'filing', then: [{ do: 'duty', message: 'letter' }], source } }] };

/** A wizard over a draft that was saved under other rules than these. */
async function reopened(pack: Pack, { locale = 'zh-CN', checked = false } = {}) {
  const here = world({ facts: factsSource });
  const first = await open(here, { packs: packs({ '440000': async () => earlier }) });
  await first.act(...checkAnswers());
  if (checked) await first.act({ type: 'check/run', serviceId: 's1' });
  await here.time.advance(2_000);
  await first.store.stop();
  const served: PackSource = { ...packs({ '440000': async () => pack }), messages: async () => ({ letter: 'The letter, because', name: 'The name, because' }) };
  const { store } = await open(here, { packs: served });
  const wizard = element();
  wizard.locale = locale;
  wizard.store = store;
  place().append(wizard);
  return { wizard, store };
}

it('says where and when rules changed, and leads to what they touch', async () => {
  const { wizard, store } = await reopened(later, { checked: true });
  await says(wizard, '广东省的规则在 2026年6月1日 更新过');
  await says(wizard, '不再需要：网站建设方案书');
  await expect(wizard.shadowRoot?.querySelector('icp-notices')).to.be.accessible();
  find(wizard, 'button', '法定代表人授权书').click();
  await until(() => store.getState().filing.step === 'materials', 'the step of the paper');
  find(wizard, 'button', '关闭').click();
  await until(() => !words(wizard).includes('备案规则有更新'), 'the notice is gone');
});

it('leads nowhere that cannot be gone to yet', async () => {
  const { wizard } = await reopened(later);
  await says(wizard, '法定代表人授权书');
  expect(findAll(wizard, 'button', '法定代表人授权书')).to.deep.equal([]);
  await until(() => findAll(wizard, 'button', '证件号码').length > 0, 'a link to a field of the type check');
});

it('speaks English', async () => {
  const { wizard } = await reopened(later, { locale: 'en' });
  await says(wizard, 'changed on June 1, 2026');
  await says(wizard, 'Please look at them again');
  await until(() => findAll(wizard, 'button', 'Certificate number').length > 0, 'a link to the field');
});

it('says so when nothing in the filing is touched', async () => {
  const { wizard } = await reopened(quiet);
  await says(wizard, '您要填写的栏目和材料没有变化');
});

it('shows what the rules of its own store say, not those of the bundle', async () => {
  const { wizard } = await reopened(later, { locale: 'en' });
  await says(wizard, 'The name, because');
});
