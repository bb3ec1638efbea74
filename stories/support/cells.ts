import { html } from 'lit';
import { until } from 'lit/directives/until.js';
import type { StoryObj } from '@storybook/web-components-vite';
import type { FilingTypeCode, Holder, ServiceKind } from '../../src/core/model/filing.js';
import type { Profile } from '../../src/core/model/profile.js';
import { completeCell } from '../../test/support/complete-filing.js';
import { openFiling } from './filing-store.js';

export interface CellArgs { readonly holder: Holder; readonly kind: ServiceKind; readonly step: string }

/** What the toolbar of a scenario offers: who files, what, and which step is open. */
export const cellArgTypes = {
  holder: { control: 'inline-radio', options: ['unit', 'individual'] },
  kind: { control: 'inline-radio', options: ['website', 'app'] },
  step: { control: 'select', options: ['type-check', 'entity', 'website', 'access', 'materials', 'authenticity', 'review'] },
} as const;

/** The wizard of a provider in one filing type, filled in as far as its plan asks. */
export const cellStory = (profile: Profile, type: FilingTypeCode, args: Partial<CellArgs> & Pick<CellArgs, 'step'>): StoryObj<CellArgs> => ({
  args: { holder: 'unit', kind: 'website', ...args },
  render: ({ holder, kind, step }, { globals }) => html`${until(
    completeCell(profile, { type, holder, kind }).then(async ({ filing, plan }) => {
      const at = plan.steps.some(({ id }) => id === step) ? step : (plan.steps[0]?.id ?? '');
      const { store } = await openFiling({ profile, filing: { ...filing, step: at } });
      return html`<icp-filing-wizard .store=${store} locale=${String(globals['locale'])} theme=${String(globals['theme'])}></icp-filing-wizard>`;
    }),
  )}`,
  play: async ({ canvasElement }) => {
    const wizard = await settled(() => canvasElement.querySelector('icp-filing-wizard'));
    const heading = await settled(() => wizard.shadowRoot?.querySelector('h2'));
    // The title of the step: nothing while its text is on the way, never the name of a key.
    await settled(() => ((heading.textContent ?? '').trim() === '' ? null : heading));
    const steps = ['type-check', 'entity', 'website', 'access', 'materials', 'authenticity', 'review'].map((kind) => `[part="step"] icp-${kind}-step`).join();
    // Some steps say everything in their tables.
    await settled(() => {
      const root = wizard.shadowRoot?.querySelector(steps)?.shadowRoot;
      return [root, ...[...(root?.querySelectorAll('*') ?? [])].map((part) => part.shadowRoot)].some((part) => part?.textContent?.trim()) ? wizard : null;
    });
  },
});

/** Asked again after each frame until it is there; the story's own time limit is the limit. */
async function settled<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
