import { expect } from '@open-wc/testing';
import type { Filing } from '../../../src/core/model/filing.js';
import type { CloudRules } from '../../../src/core/model/profile.js';
import type { CloudResource } from '../../../src/core/ports/backend.js';
import { isFull, takenElsewhere } from '../../../src/core/store/cloud-use.js';
import { ksyunFirstUnitBeijing, withManyWebsites } from '../../fixtures/filings/index.js';

const filing: Filing = withManyWebsites(ksyunFirstUnitBeijing, 3);
const mine = `services[${filing.services[0]?.id ?? ''}].cloudResources`;

it('what the other websites run on counts once for each of them, and one’s own not at all', () => {
  const used = filing.services.flatMap(({ id }) => {
    const value = filing.answers[`services[${id}].cloudResources`]?.value;
    return Array.isArray(value) ? value.flatMap((one) => (typeof one === 'object' && 'via' in one ? [one.id] : [])) : [];
  });
  expect(used).to.have.length(3);
  expect(takenElsewhere(filing, mine)).to.deep.equal(used.slice(1));
});

const source = { document: 'own', section: 'test' };
const server = (id: string, used: number, of: number): CloudResource => ({ id, kind: 'vm', label: { 'zh-CN': id }, ip: null, quota: { used, of } });
const rules = (per: 'instance' | 'account'): CloudRules => ({ kinds: [{ id: 'vm', label: { 'zh-CN': '云服务器' }, quota: { n: 2, per }, source }], source });
const items = [server('a', 1, 2), server('b', 1, 2)];
for (const [what, taken, per, full] of [
  ['nothing of it is taken here', [], 'instance', false],
  ['the last place is taken here', ['a'], 'instance', true],
  ['the place of another server is taken', ['b'], 'instance', false],
  ['the places of all servers are counted together', ['b'], 'account', true],
] as const) {
  it(`a server is ${full ? '' : 'not '}full: ${what}`, () => {
    expect(isFull(server('a', 1, 2), items, taken, rules(per))).to.equal(full);
  });
}
