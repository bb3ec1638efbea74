import { html, type TemplateResult } from 'lit';
import type { StepKind } from '../../core/model/profile.js';
import type { FilingStore } from '../../core/store/types.js';
import type { Namespace } from '../../i18n/index.js';
import type { ElementClass } from '../base/index.js';

interface StepView {
  /** The step's element, a chunk of its own. */
  load(): Promise<ElementClass>;
  /** Texts without which the step cannot be shown, beside `shell` and `ui`; what its fields say later is in `laterTexts`. */
  readonly namespaces: readonly Namespace[];
  render(step: string): TemplateResult;
}

/** From the kind of a step to the element that draws it. */
export const stepViews: Readonly<Record<StepKind, StepView>> = {
  'type-check': {
    load: async () => (await import('../steps/type-check-step.js')).IcpTypeCheckStep,
    namespaces: ['type-check.first', 'fields.first'],
    render: (step) => html`<icp-type-check-step .step=${step}></icp-type-check-step>`,
  },
  entity: {
    load: async () => (await import('../steps/entity-step.js')).IcpEntityStep,
    namespaces: ['entity', 'fields', 'people'],
    render: (step) => html`<icp-entity-step .step=${step}></icp-entity-step>`,
  },
  website: {
    load: async () => (await import('../steps/website-step.js')).IcpWebsiteStep,
    namespaces: ['website', 'type-check', 'fields', 'people', 'apps'],
    render: (step) => html`<icp-website-step .step=${step}></icp-website-step>`,
  },
  access: {
    load: async () => (await import('../steps/access-step.js')).IcpAccessStep,
    namespaces: ['access', 'website', 'type-check', 'fields'],
    render: (step) => html`<icp-access-step .step=${step}></icp-access-step>`,
  },
  materials: {
    load: async () => (await import('../steps/materials-step.js')).IcpMaterialsStep,
    namespaces: ['materials', 'fields', 'papers'],
    render: (step) => html`<icp-materials-step .step=${step}></icp-materials-step>`,
  },
  authenticity: {
    load: async () => (await import('../steps/authenticity-step.js')).IcpAuthenticityStep,
    namespaces: ['authenticity', 'tasks', 'fields', 'papers'],
    render: (step) => html`<icp-authenticity-step .step=${step}></icp-authenticity-step>`,
  },
  review: {
    load: async () => (await import('../steps/review-step.js')).IcpReviewStep,
    namespaces: ['review', 'rehearsal', 'progress', 'fields', 'people', 'papers', 'type-check', 'entity', 'website', 'access', 'apps', 'materials', 'authenticity'],
    render: (step) => html`<icp-review-step .step=${step}></icp-review-step>`,
  },
  progress: {
    load: async () => (await import('../steps/progress-step.js')).IcpProgressStep,
    namespaces: ['progress', 'orders', 'fields', 'people', 'papers', 'apps'],
    render: (step) => html`<icp-progress-step .step=${step}></icp-progress-step>`,
  },
};

/** Texts that are needed as soon as something is answered: findings, refusals, notices, official terms. */
export const laterTexts: readonly Namespace[] = ['ui', 'fields', 'type-check', 'terms', 'findings', 'values', 'notices', 'capture', 'people', 'papers', 'apps'];

/** What shows an answer's consequences before it is given. Where it cannot be had, the answer is given, and they are told afterwards. */
export const askFirst = (store: FilingStore): Promise<ElementClass | undefined> =>
  import('./switch-dialog.js').then(({ IcpSwitchDialog }) => IcpSwitchDialog, () => {
    const { proposal } = store.getState();
    if (proposal) store.dispatch({ type: 'answer/set', ...proposal });
    return undefined;
  });

/** Parts of the frame that have nothing to show before the first answer. */
export const laterParts = async (): Promise<readonly ElementClass[]> => {
  const [summary, notices, hints, live] = await Promise.all([import('./error-summary.js'), import('./notices.js'), import('./step-hints.js'), import('../ui/live-region.js')]);
  return [summary.IcpErrorSummary, notices.IcpNotices, hints.IcpStepHints, live.IcpLiveRegion];
};
