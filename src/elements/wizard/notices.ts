import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { FilingState } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { FilingElement, shallowEqual, type ElementClass } from '../base/index.js';
import { labelKey } from '../fields/texts.js';
import { parsePath } from '../../core/model/ids.js';
import { IcpAlert } from '../ui/alert.js';
import { IcpButton } from '../ui/button.js';
import { IcpRulesNotice } from './rules-notice.js';

type Shown = Pick<FilingState, 'readOnly' | 'paused' | 'save' | 'notice' | 'online'> & { readonly rejected: number; readonly ordered: boolean; readonly submitting: boolean };

/** What concerns the whole filing and not one field: another tab, a login that ran out, a newer draft, what a change did. */
export class IcpNotices extends FilingElement {
  static readonly tag = 'icp-notices';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpButton, IcpRulesNotice];
  static override styles: CSSResultGroup = css`
    div {
      display: grid;
      gap: var(--icp-space-3);
    }
  `;

  readonly #shown = this.select(
    ({ readOnly, paused, save, notice, online, filing, submit }): Shown => ({ readOnly, paused, save, notice, online, rejected: filing.rejections.length, ordered: filing.orderId !== null, submitting: submit.phase === 'submitting' }),
    shallowEqual,
  );

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const shown = this.#shown();
    // An empty box would still take a gap of the grid it stands in.
    this.hidden = !shown || !(shown.readOnly === 'other-tab' || shown.readOnly === 'newer-draft' || shown.paused || shown.notice || shown.save.state === 'conflict'
      || shown.save.state === 'failed' || shown.save.state === 'memory-only' || (shown.rejected > 0 && !shown.ordered));
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#shown();
    if (!shown) return nothing;
    return html`<div>
      ${shown.readOnly === 'other-tab'
        ? this.#alert('warning', 'otherTab', html`<icp-button slot="actions" ?paused=${shown.submitting} @click=${() => this.dispatch({ type: 'lock/take' })}>${this.t('notices:notice.otherTab.take')}</icp-button>`)
        : nothing}
      ${shown.readOnly === 'newer-draft' ? this.#alert('warning', 'newerDraft') : nothing}
      ${shown.paused
        ? this.#alert('warning', 'paused', html`<icp-button slot="actions" variant="primary" @click=${() => this.dispatch({ type: 'resume' })}>${this.t('notices:notice.paused.resume')}</icp-button>`)
        : nothing}
      ${shown.save.state === 'conflict'
        ? this.#alert('warning', 'conflict', html`
            <icp-button slot="actions" ?paused=${shown.submitting} @click=${() => this.dispatch({ type: 'save/resolve', keep: 'mine' })}>${this.t('notices:notice.conflict.mine')}</icp-button>
            <icp-button slot="actions" ?paused=${shown.submitting} @click=${() => this.dispatch({ type: 'save/resolve', keep: 'server' })}>${this.t('notices:notice.conflict.server')}</icp-button>`)
        : nothing}
      ${shown.save.state === 'failed' && !shown.paused
        ? this.#alert('warning', 'saveFailed', html`<icp-button slot="actions" @click=${() => this.dispatch({ type: 'save/now' })}>${this.t('notices:notice.saveFailed.retry')}</icp-button>`)
        : nothing}
      ${shown.save.state === 'memory-only' ? this.#alert('warning', 'memoryOnly') : nothing}
      ${shown.rejected > 0 && !shown.ordered ? this.#alert('error', 'rejected') : nothing}
      ${shown.notice ? this.#renderNotice(shown.notice) : nothing}
    </div>`;
  }

  #alert(kind: 'warning' | 'error', key: string, actions: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<icp-alert kind=${kind} live="polite" .heading=${this.t(`notices:notice.${key}.title`)}><p>${this.t(`notices:notice.${key}.text`)}</p>${actions}</icp-alert>`;
  }

  #renderNotice(notice: NonNullable<FilingState['notice']>): TemplateResult {
    if (notice.rules) return html`<icp-rules-notice .notice=${notice}></icp-rules-notice>`;
    const left = this.#names(notice.left);
    const came = this.#names(notice.came);
    return html`<icp-alert kind="info" live="polite" dismissible .heading=${this.t(`notices:notice.${notice.kind}.title`)} @dismiss=${() => this.dispatch({ type: 'notice/dismiss' })}>
      <p>${this.t(`notices:notice.${notice.kind}.text`)}</p>
      ${came ? html`<p>${this.t('notices:notice.came', { fields: came })}</p>` : nothing}
      ${left ? html`<p>${this.t('notices:notice.left', { fields: left })}</p>` : nothing}
    </icp-alert>`;
  }

  #names(paths: readonly string[]): string {
    const names = paths.flatMap((path) => {
      const place = parsePath(path);
      const key: MessageKey = `${labelKey(place?.id ?? '')}.label`;
      return place && this.i18n?.has(key) ? [this.t(key, undefined, this.isApp(place.serviceId))] : [];
    });
    return names.length === 0 ? '' : (this.i18n?.formatList([...new Set(names)]) ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-notices': IcpNotices;
  }
}
