import { IcpError, isIcpError } from '../../model/errors.js';
import type { Filing } from '../../model/filing.js';
import { firstProblem } from '../../plan/selectors.js';
import { toSubmission } from '../../plan/submission.js';
import { rejectionsOf } from '../../ports/backend.js';
import { blocked, settled } from '../commands.js';
import { currentStep } from '../selectors.js';
import type { Failure, SubmitStatus } from '../types.js';
import type { Effect, EffectApi } from './types.js';

/** What is left on this device of a submitted filing: enough to follow its order, nothing that was answered. */
export const pointerTo = (filing: Filing): Filing => ({
  ...filing, answers: {}, facts: {}, baseline: null, phoneChecks: {}, authenticity: {}, agreements: {}, triedSteps: [], rejections: [], decision: null,
});

/** Submits, at most once: one key per submission, kept before the call and used again after a failure that leaves open what became of it. */
export function create(api: EffectApi): Effect {
  const { adapter, storage } = api.ports;
  const { session } = api;
  let running = false;

  const status = (submit: SubmitStatus): void => api.apply('submit/status', () => ({ submit }));
  const fail = (failure: Failure): void => status({ phase: 'failed', failure });

  /** Every step counts as tried, and the first thing that blocks is shown. */
  function showProblems(): void {
    const plan = api.plan();
    const problem = firstProblem(plan);
    const steps = plan.steps.filter((step) => step.kind !== 'progress').map((step) => step.id);
    api.apply('submit/problems', (state) => {
      const filing = { ...state.filing, triedSteps: [...new Set([...state.filing.triedSteps, ...steps])] };
      const stepId = problem?.stepId ?? currentStep(state, plan)?.id;
      return { ...(stepId === undefined ? { filing } : blocked(state, filing, plan, stepId)), submit: { phase: 'failed', failure: api.failure(new IcpError('not-ready')) } };
    });
  }

  /** The key is on this device before the backend hears it: a crash in between must not make a second order. */
  async function keyKept(): Promise<string> {
    const known = api.state().filing.submissionKey;
    const key = known ?? `${api.state().filing.id}-${api.ports.ids.next('k')}`;
    if (known === null) api.apply('submit/key', ({ filing }) => ({ filing: { ...filing, submissionKey: key } }));
    const save = await api.use('save');
    await save.flush();
    if (api.state().save.state === 'conflict') throw new IcpError('conflict');
    return key;
  }

  async function finish(orderId: string): Promise<void> {
    const progress = api.plan().steps.find((step) => step.kind === 'progress')?.id;
    api.apply('submit/done', ({ filing }) => ({
      filing: { ...filing, orderId, rejections: [], step: progress ?? filing.step },
      submit: { phase: 'done', failure: null },
      readOnly: 'submitted',
      save: { state: 'saved', at: api.now(), where: adapter.saveDraft ? 'server' : 'device' },
      suggestions: [],
    }));
    const { filing } = api.state();
    if (session.storage) {
      try {
        // What is still being written goes first: it would put the answers back over what is left of them.
        await (await api.use('save')).flushDevice();
        // A backend without drafts could not give a rejected filing back: then it stays here, encrypted, until the order is done.
        const keep = adapter.loadDraft ? pointerTo(filing) : filing;
        if (adapter.loadDraft) await storage.remove(session.scope, filing.id);
        await storage.save(session.scope, { filing: keep, savedAt: api.now(), serverVersion: session.serverVersion, dirty: false });
      } catch (error) {
        api.report(error);
      }
    }
    api.emit({ type: 'submitted', filingId: filing.id, orderId });
    api.dispatch({ type: 'order/refresh' });
  }

  /** A backend that has an order of this filing says so with its id: if it is ours, the answer to an earlier submission was lost. */
  async function isOurs(error: unknown): Promise<boolean> {
    const orderId = isIcpError(error) && error.code === 'conflict' ? error.details['orderId'] : null;
    if (typeof orderId !== 'string') return false;
    const order = await api.backend(() => adapter.getOrder(orderId));
    if (order.id === orderId && order.filingId === api.state().filing.id) {
      await finish(orderId);
      return true;
    }
    throw new IcpError('conflict', 'The backend names an order of another filing', { details: { reason: 'other-order', orderId } });
  }

  async function send(): Promise<Failure | null> {
    const files = await api.use('files');
    const missing = await files.complete();
    if (missing) return missing;
    const key = await keyKept();
    try {
      // Made when the call is made: after a pause for logging in nothing else may have changed, and if it has, that is sent.
      const { orderId } = await api.backend(() => adapter.submit(toSubmission(api.state().filing, api.plan()), { idempotencyKey: key }));
      await finish(orderId);
    } catch (error) {
      if (!(await isOurs(error))) throw error;
    }
    return null;
  }

  async function submit(): Promise<void> {
    // Whoever presses Enter has not left the field.
    api.apply('submit/settle', ({ filing }) => ({ filing: settled(filing, Object.keys(filing.answers), api.planner().context.catalogue) }));
    await api.settled();
    const unknownType = api.plan().steps.length === 0;
    if (!api.plan().ready || unknownType) return showProblems();
    if (!api.mayBeSubmitted()) return status({ phase: 'idle', failure: null });
    status({ phase: 'submitting', failure: null });
    try {
      const missing = await send();
      if (missing) fail(missing);
    } catch (error) {
      const failure = api.report(error);
      if (failure.code === 'invalid') {
        const rejections = rejectionsOf(error).map((rejection) => ({ at: api.now(), ...rejection }));
        // Refused for good: no order was made, so the corrected filing is another submission.
        api.apply('submit/refused', ({ filing }) => ({ filing: { ...filing, rejections, submissionKey: null } }));
        const path = rejections.find((rejection) => rejection.path !== null)?.path;
        if (path != null) api.dispatch({ type: 'focus', path });
      }
      fail(failure);
    }
  }

  return {
    run() {
      if (running || api.state().composing || api.state().filing.orderId !== null) return;
      running = true;
      void submit().finally(() => {
        running = false;
      });
    },
  };
}
