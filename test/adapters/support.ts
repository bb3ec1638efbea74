import type { AnswerValue, Filing } from '../../src/core/model/index.js';

const AT = '2026-11-22T04:00:00.000Z';

/** A small filing with one website and the given answers. */
export const filingWith = (id: string, answers: Readonly<Record<string, AnswerValue>> = {}): Filing => ({
  schema: 1,
  id,
  providerId: 'test',
  versions: { profile: '1', packs: {} },
  decision: null,
  type: 'first',
  scope: { entity: true, serviceIds: ['s1'] },
  services: [{ id: 's1', kind: 'website', domains: [{ id: 'd1' }], checkedAt: null }],
  answers: Object.fromEntries(Object.entries(answers).map(([path, value]) => [path, { value, origin: 'typed', at: AT }])),
  facts: {},
  baseline: null,
  phoneChecks: {},
  authenticity: {},
  agreements: {},
  step: 'type-check',
  triedSteps: [],
  submissionKey: null,
  orderId: null,
  rejections: [],
  createdAt: AT,
  updatedAt: AT,
});
