import { html, type TemplateResult } from 'lit';
import { createFiling } from '../../src/core/model/create-filing.js';
import type { AuthenticityState, Filing } from '../../src/core/model/filing.js';
import type { StepKind } from '../../src/core/model/profile.js';
import type { Order, OrderState } from '../../src/core/ports/backend.js';
import { stepViews } from '../../src/elements/wizard/steps.js';
import { ksyun } from '../../src/providers/ksyun/index.js';
import { now } from '../../test/fixtures/filings/index.js';
import { defineForFiling, onFiling } from './filing-stage.js';
import type { FilingSetup } from './filing-store.js';
import { answered } from './specimens.js';

/** The classes of the steps; a meta's `loaders`. */
export const steps = (...kinds: readonly StepKind[]) => async (): Promise<void> => {
  defineForFiling(...(await Promise.all(kinds.map((kind) => stepViews[kind].load()))));
};

/** A step above a filing, under the heading that the wizard gives it. */
export const step = (kind: StepKind, setup: FilingSetup): TemplateResult =>
  onFiling({ ...setup, filing: { ...setup.filing, step: kind } }, html`${stepViews[kind].render(kind)}`);

export const emptyFiling: Filing = createFiling({ id: 'f-empty', providerId: ksyun.id, profileVersion: ksyun.version, now, serviceId: 's1', domainId: 'd1', kind: 'website' });

/** The applicant has tried to go on from everywhere. */
export const tried = (filing: Filing): Filing => ({ ...filing, triedSteps: ['type-check', 'entity', 'website', 'materials', 'authenticity', 'review'] });

export const withAuthenticity = (filing: Filing, state: Partial<AuthenticityState> | null): Filing => ({
  ...filing,
  authenticity: state === null ? {} : Object.fromEntries(filing.services.map(({ id }) => [id, { method: 'face-check', sessionId: `face-${id}`, status: 'waiting', ...state }])),
});

/** Somebody without a resident ID looks after the website: the face check is not for them. */
export const byCurtain = (filing: Filing): Filing =>
  answered(answered(withAuthenticity(filing, null), 'services[s1].contact.certificateType', 'passport'), 'services[s1].contact.certificateNumber', 'E12345678');

const hours = (n: number): string => new Date(Date.parse(now) + n * 3_600_000).toISOString();
const WAY: readonly OrderState[] = ['initial-review', 'ministry-sms', 'authority-review'];

/** An order in a state, with the way that led there. */
export function orderOf(filing: Filing, state: OrderState, more: Partial<Order> = {}): Order {
  const at = WAY.indexOf(state);
  const way = at >= 0 ? WAY.slice(0, at + 1) : state === 'approved' ? [...WAY, state] : ['initial-review' as const, state];
  return {
    id: 'KS-2026-1120', filingId: filing.id, type: filing.type, state, title: '', createdAt: hours(-72), updatedAt: hours(-1),
    domains: filing.services.flatMap(({ id, domains }) => domains.map((domain) => String(filing.answers[`services[${id}].domains[${domain.id}].name`]?.value ?? ''))),
    timeline: way.map((one, index) => ({ state: one, at: hours(24 * index - 72) })),
    rejections: [], canWithdraw: state === 'initial-review',
    ...(state === 'approved' ? { numbers: { entity: '京ICP备2099000001号', services: Object.fromEntries(filing.services.map(({ id }, index) => [id, `京ICP备2099000001号-${index + 1}`])) } } : {}),
    ...more,
  };
}

/** A filing that was sent, and its order. */
export const sent = (filing: Filing, state: OrderState, more: Partial<Order> = {}): FilingSetup => {
  const order = orderOf(filing, state, more);
  return { filing: { ...filing, orderId: order.id, step: 'progress' }, backend: { getOrder: async () => order } };
};
