import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { saveLabel } from '../../core/store/selectors.js';
import { FilingElement, shallowEqual } from '../base/index.js';
import { icon, type IconName } from '../ui/icons.js';

const icons: Readonly<Record<string, IconName>> = { saved: 'check', saving: 'refresh', unsaved: 'refresh', offline: 'warning', failed: 'warning', conflict: 'warning', 'memory-only': 'warning' };

/** Whether the draft is safe, and where. */
export class IcpSaveState extends FilingElement {
  static readonly tag = 'icp-save-state';
  static override styles: CSSResultGroup = css`
    p {
      display: inline-flex;
      align-items: center;
      gap: var(--icp-space-1);
      font-size: var(--icp-font-size-sm);
      color: var(--icp-color-text-muted);
      font-variant-numeric: tabular-nums;
    }
    p.problem {
      color: var(--icp-color-warning);
    }
    .icon {
      inline-size: 1rem;
      block-size: 1rem;
    }
  `;

  readonly #save = this.select((state) => saveLabel(state), shallowEqual);

  protected override render(): TemplateResult {
    const save = this.#save();
    const sign = save && icons[save.state];
    const key = save?.state === 'saved' && save.where === 'device' ? 'savedDevice' : (save?.state ?? 'new');
    return html`<p role="status" class=${sign === 'warning' ? 'problem' : ''}>
      ${sign ? icon(sign) : ''}<span>${this.t(`shell:save.${key}`, { time: save?.at ? (this.i18n?.formatDate(save.at, 'time') ?? '') : '' })}</span>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-save-state': IcpSaveState;
  }
}
