import { expect } from '@open-wc/testing';
import { holds } from '../../../src/adapters/sandbox/conditions.js';
import type { Submission } from '../../../src/core/plan/types.js';
import type { Condition } from '../../../src/core/rules/types.js';

function submission(...contacts: readonly (string | undefined)[]): Submission {
  const answers = contacts.flatMap((number, n) => (number === undefined ? [] : [[`services[s${n}].contact.certificateNumber`, number] as const]));
  return {
    filingId: 'f1', providerId: 'test', type: 'first', holder: 'unit', versions: { profile: '1', packs: {} },
    services: contacts.map((_, n) => ({ id: `s${n}`, kind: 'website', domains: [] })), answers: Object.fromEntries(answers), phoneTickets: {}, authenticity: {}, agreements: [],
  };
}
const one: Condition = { op: 'shared', field: 'certificateNumber', between: 'contacts' };
const count = (is: '<' | '<=' | '=' | '>=' | '>', than: number): Condition => ({ op: 'count', what: 'services', is, than });

const rows: readonly (readonly [string, Condition, Submission, boolean])[] = [
  ['one person for all websites', one, submission('a', 'a', 'a'), true],
  ['two people', one, submission('a', 'b'), false],
  ['somebody nobody knows', one, submission('a', undefined), false],
  ['as many as asked for', count('=', 2), submission('a', 'a'), true],
  ['not as many', count('=', 1), submission('a', 'a'), false],
  ['fewer', count('<', 3), submission('a', 'a'), true],
  ['not fewer', count('<', 2), submission('a', 'a'), false],
  ['at most', count('<=', 2), submission('a', 'a'), true],
  ['more', count('>', 1), submission('a', 'a'), true],
  ['at least', count('>=', 3), submission('a', 'a'), false],
  ['another count', { op: 'count', what: 'entity-services', is: '>=', than: 0 }, submission('a'), false],
];
for (const [what, condition, of, expected] of rows) {
  it(`${what}: ${expected ? 'holds' : 'does not hold'}`, () => {
    expect(holds(condition, of, 's0')).to.equal(expected);
  });
}
