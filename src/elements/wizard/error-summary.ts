import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Finding } from '../../core/plan/types.js';
import { currentStep } from '../../core/store/selectors.js';
import { errorSummary, serviceViews, type ServiceView } from '../../core/store/service-views.js';
import type { MessageKey } from '../../i18n/index.js';
import { FilingElement, shallowEqual, type ElementClass } from '../base/index.js';
import { labelKey } from '../fields/texts.js';
import { IcpAlert } from '../ui/alert.js';
import { linkListStyles } from './link-list.styles.js';

const isKey = (text: string): text is MessageKey => text.includes(':');
const NONE: readonly ServiceView[] = [];
interface Row { readonly finding: Finding; readonly label: string | null; readonly service: string }

/** What has to be put right before this step is done; every line leads to its control. On the review step: of all steps. */
export class IcpErrorSummary extends FilingElement {
  static readonly tag = 'icp-error-summary';
  static override readonly uses: readonly ElementClass[] = [IcpAlert];
  static override styles: CSSResultGroup = [linkListStyles, css`
    ul {
      display: grid;
      gap: var(--icp-space-1);
      margin-block-start: var(--icp-space-1);
    }
  `];

  readonly #findings = this.select((state, store) => {
    const plan = store.getPlan();
    const step = currentStep(state, plan);
    if (!step || !state.filing.triedSteps.includes(step.id)) return [];
    return errorSummary(state, plan, step.kind === 'review' ? undefined : step.id);
  }, shallowEqual);
  /** Rows of the websites, looked at only while something is listed: what they are called. */
  readonly #services = this.select((state, store) => ((this.#findings()?.length ?? 0) > 0 ? serviceViews(state, store.getPlan()) : NONE));

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // An empty box would still take a gap of the grid it stands in.
    this.hidden = (this.#findings()?.length ?? 0) === 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const findings = this.#findings() ?? [];
    if (findings.length === 0) return nothing;
    const services = this.#services() ?? NONE;
    const names = new Map(services.length < 2 ? [] : services.map((row, index) => [row.id, row.title || String(index + 1)]));
    const rows = findings.map((finding): Row => ({ finding, label: this.#label(finding), service: names.get(finding.serviceId ?? '') ?? '' }));
    return html`<icp-alert kind="error" .heading=${this.t('notices:summary.title', { count: rows.length })}>
      <ul>
        ${rows.map((row) => html`<li><button type="button" @click=${() => this.dispatch({ type: 'focus', path: row.finding.path })}>
          ${row.service ? `${row.service} · ` : ''}${row.label ? this.t('notices:summary.row', { label: row.label, message: this.#message(row.finding) }) : this.#message(row.finding)}
        </button></li>`)}
      </ul>
    </icp-alert>`;
  }

  #label(finding: Finding): string | null {
    const field = this.store?.getPlan().fields.get(finding.path);
    const key: MessageKey | null = field ? `${labelKey(field.id)}.label` : null;
    return key && this.i18n?.has(key) ? this.t(key, undefined, this.isApp(finding.serviceId)) : null;
  }

  #message({ code, params, serviceId }: Finding): string {
    return isKey(code) ? this.t(code, params, this.isApp(serviceId)) : code;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-error-summary': IcpErrorSummary;
  }
}
