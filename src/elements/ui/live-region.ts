import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { IcpElement, provideAnnouncer, type Politeness } from '../base/index.js';

/** Long enough for a screen reader to pick it up, short enough not to be found later by somebody browsing the page. */
const keepFor = 4000;

/** The one voice of an outer element: whatever is `announce`d below the root it stands in is said here. Nothing to see. */
export class IcpLiveRegion extends IcpElement {
  static readonly tag = 'icp-live-region';

  @state() private polite = '';
  @state() private assertive = '';
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = provideAnnouncer(this.getRootNode(), this.#speak);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.polite}</div>
      <div class="visually-hidden" role="alert">${this.assertive}</div>`;
  }

  readonly #speak = (text: string, politeness: Politeness): void => {
    // A no-break space makes the same sentence twice a change that is heard.
    const said = this[politeness] === text ? `${text}\u00A0` : text;
    this[politeness] = said;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.polite = '';
      this.assertive = '';
    }, keepFor);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-live-region': IcpLiveRegion;
  }
}
