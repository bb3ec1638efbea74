import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { parsePath, type Path } from '../../core/model/ids.js';
import { stepProgress } from '../../core/store/selectors.js';
import type { FilingState } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import { FilingElement, shallowEqual, type ElementClass } from '../base/index.js';
import { divisionNames } from '../fields/divisions.js';
import { labelKey } from '../fields/texts.js';
import { IcpAlert } from '../ui/alert.js';
import { linkListStyles } from './link-list.styles.js';

type Notice = NonNullable<FilingState['notice']>;

/** Which rules changed since the draft was saved, and what that touches in it; every field and paper leads to its place. */
export class IcpRulesNotice extends FilingElement {
  static readonly tag = 'icp-rules-notice';
  static override readonly uses: readonly ElementClass[] = [IcpAlert];
  static override styles: CSSResultGroup = [linkListStyles, css`
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--icp-space-1) var(--icp-space-4);
    }
  `];

  /** Before the type check has passed only its own fields can be gone to. */
  readonly #open = this.select((state, store) => stepProgress(state, store.getPlan()).flatMap((step) => (step.canGo ? [step.id] : [])), shallowEqual);

  @property({ attribute: false }) notice: Notice | null = null;
  #places: (code: string) => string = (code) => code;
  #asked = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#asked && this.store && this.notice?.rules?.packs.some(({ id }) => /^\d+$/.test(id))) {
      this.#asked = true;
      void this.#learn();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { notice } = this;
    if (!notice?.rules) return nothing;
    const { packs, touched } = notice.rules;
    const left = notice.left.map((path) => this.#label(path)).filter((label) => label !== '');
    const nothingHere = notice.came.length + left.length + touched.length === 0;
    return html`<icp-alert kind="info" live="polite" dismissible .heading=${this.t('notices:notice.rules-updated.title')} @dismiss=${() => this.dispatch({ type: 'notice/dismiss' })}>
      ${packs.map((pack) => html`<p>${this.#said(pack)}</p>`)}
      ${this.#links('came', notice.came)}
      ${this.#links('touched', touched)}
      ${left.length > 0 ? html`<p>${this.t('notices:notice.rules-updated.left', { fields: this.i18n?.formatList(left) ?? '' })}</p>` : nothing}
      ${nothingHere ? html`<p>${this.t('notices:notice.rules-updated.untouched')}</p>` : nothing}
    </icp-alert>`;
  }

  #said({ id, version }: { readonly id: string; readonly version: string }): string {
    const place = id === 'national' || id === 'provider' ? this.t(`notices:notice.rules-updated.${id}`) : this.#places(id);
    // The version of a pack is the day of its last change; that of a profile may be anything.
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(version);
    return isDay ? this.t('notices:notice.rules-updated.of', { place, date: this.i18n?.formatDate(version) ?? version }) : this.t('notices:notice.rules-updated.ofPlain', { place });
  }

  #links(what: 'came' | 'touched', paths: readonly Path[]): TemplateResult | typeof nothing {
    const rows = paths.flatMap((path) => {
      const label = this.#label(path);
      return label === '' ? [] : [{ path, label }];
    });
    if (rows.length === 0) return nothing;
    return html`<p id=${this.uid(what)}>${this.t(`notices:notice.rules-updated.${what}`)}</p>
      <ul aria-labelledby=${this.uid(what)}>
        ${rows.map(({ path, label }) => html`<li>${this.#canGo(path) ? html`<button type="button" @click=${() => this.dispatch({ type: 'focus', path })}>${label}</button>` : label}</li>`)}
      </ul>`;
  }

  #canGo(path: Path): boolean {
    const step = this.store?.getPlan().fields.get(path)?.stepId;
    return step !== undefined && this.#open()?.includes(step) === true;
  }

  #label(path: Path): string {
    const place = parsePath(path);
    const key: MessageKey = `${labelKey(place?.id ?? '')}.label`;
    return this.i18n?.has(key) ? this.t(key, undefined, this.isApp(place?.serviceId)) : '';
  }

  /** Names of provinces come with the table of divisions; until then the code stands there. */
  async #learn(): Promise<void> {
    const divisions = await this.store?.getDivisions().catch(() => []);
    if (!divisions) return;
    this.#places = divisionNames(divisions);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-rules-notice': IcpRulesNotice;
  }
}
