import { expect } from '@open-wc/testing';
import { orderActions } from '../../../src/core/records/actions.js';
import { wholeProfile } from '../../../src/core/rules/profile-rules.js';
import { profiles } from '../../../src/providers/index.js';
import { orderIn } from '../../../stories/records/world.js';

for (const [id, load] of Object.entries(profiles)) {
  it(`${id}: what is confirmed in a dialog says what this provider does with it, in each language`, async () => {
    const profile = await wholeProfile((await load()).default);
    const asked = ((await profile.console?.())?.records.actions ?? []).filter(({ id: action, opens }) => opens === 'dialog' && action !== 'view').flatMap(({ types }) => types);
    for (const locale of ['zh-CN', 'en']) {
      const wording = profile.wording[locale];
      const messages = (typeof wording === 'function' ? await wording() : wording)?.messages;
      expect(asked.filter((type) => messages?.[`confirm.${type}`] === undefined), locale).to.deep.equal([]);
    }
  });

  it(`${id}: where an order can be withdrawn, there is a way to send it again`, async () => {
    const profile = await wholeProfile((await load()).default);
    const screens = await profile.console?.();
    const offers = { withdraw: async () => orderIn('withdrawn') };
    const can = (state: Parameters<typeof orderIn>[0]): readonly string[] => (screens ? orderActions(screens, orderIn(state), offers).map(({ def }) => def.id) : []);
    expect(can('withdrawn').some((action) => action === 'correct' || action === 'continue')).to.equal(can('initial-review').includes('withdraw'));
  });
}
