import { css, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ImageCut } from '../../core/ports/images.js';
import { IcpElement, type ElementClass } from '../base/index.js';
import { IcpButton } from './button.js';
import { renderRadios } from './controls/choice.js';
import { controlStyles } from './controls/control.styles.js';
import { IcpDialog } from './dialog.js';
import { ObjectUrls } from './object-urls.js';

export interface SplitChosen {
  readonly cut: ImageCut;
  /** The second half is the front. */
  readonly swap: boolean;
}

/** Hundredths. */
const EDGE = 10;

/**
 * A picture with both sides of a card and a line across it that can be moved, by hand or by key, to where it is to be cut in two.
 * @fires split - it is to be cut; detail `SplitChosen`
 * @fires request-close - the reader wants out
 */
export class IcpSplitPicture extends IcpElement {
  static readonly tag = 'icp-split-picture';
  static override readonly uses: readonly ElementClass[] = [IcpButton, IcpDialog];
  static override styles: CSSResultGroup = [
    controlStyles,
    css`
      .work {
        display: grid;
        gap: var(--icp-space-4);
      }
      .picture {
        position: relative;
        justify-self: center;
        max-inline-size: 100%;
        border-radius: var(--icp-radius-md);
        background: var(--icp-color-surface-muted);
        overflow: hidden;
        touch-action: none;
        cursor: row-resize;
      }
      .picture.column {
        cursor: col-resize;
      }
      img {
        display: block;
        max-inline-size: 100%;
        max-block-size: min(24rem, 45dvh);
      }
      svg {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
      }
      path {
        stroke: var(--icp-color-danger);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
        stroke-dasharray: 6 4;
      }
      .second {
        fill: var(--icp-color-primary);
        opacity: 0.14;
      }
      fieldset {
        display: grid;
        gap: var(--icp-space-2);
        border: 0;
        padding: 0;
        margin: 0;
      }
      legend,
      label {
        font-weight: var(--icp-font-weight-medium);
      }
      input[type='range'] {
        inline-size: 100%;
        accent-color: var(--icp-color-primary);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) picture: Blob | undefined;
  @state() private axis: ImageCut['axis'] | undefined;
  @state() private at = 50;
  @state() private swap = false;
  /** What the shape of the picture suggests. */
  @state() private likely: ImageCut['axis'] = 'row';

  readonly #urls = new ObjectUrls(this);

  override render(): TemplateResult | typeof nothing {
    const { picture } = this;
    if (!picture) return nothing;
    const axis = this.axis ?? this.likely;
    const words = axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
    return html`<icp-dialog .open=${this.open} .heading=${this.t('ui:split.heading')} @request-close=${(event: Event) => event.stopPropagation() ?? this.emit('request-close')}>
      <div class="work">
        <p>${this.t('ui:split.lead')}</p>
        <div class="picture ${axis}" @pointerdown=${this.#grab} @pointermove=${this.#drag}>
          <img src=${this.#urls.for(picture)} alt=${this.t('ui:split.picture')} draggable="false" @load=${this.#measure} />
          ${this.#line(axis)}
        </div>
        <fieldset role="radiogroup" aria-labelledby=${this.uid('axis')}>
          <legend id=${this.uid('axis')}>${this.t('ui:split.axis')}</legend>
          ${renderRadios({ id: this.uid('axes'), value: axis, choices: (['row', 'column'] as const).map((value) => ({ value, label: this.t(`ui:split.${value}`) })), onChange: (value) => (this.axis = value === 'column' ? 'column' : 'row') })}
        </fieldset>
        <label for=${this.uid('at')}>${this.t('ui:split.at')}</label>
        <input id=${this.uid('at')} type="range" min=${EDGE} max=${100 - EDGE} step="1" .value=${String(this.at)} aria-valuetext=${this.t('ui:split.value', { at: this.at })} @input=${this.#slide} />
        <fieldset role="radiogroup" aria-labelledby=${this.uid('front')}>
          <legend id=${this.uid('front')}>${this.t('ui:split.front')}</legend>
          ${renderRadios({ id: this.uid('fronts'), value: String(this.swap), choices: words.map((word, index) => ({ value: String(index === 1), label: this.t(`ui:split.${word}`) })), onChange: (value) => (this.swap = value === 'true') })}
        </fieldset>
      </div>
      <icp-button slot="actions" @click=${() => this.emit('request-close')}>${this.t('ui:split.cancel')}</icp-button>
      <icp-button slot="actions" variant="primary" @click=${() => this.emit('split', { cut: { axis, at: this.at / 100 }, swap: this.swap } satisfies SplitChosen)}>${this.t('ui:split.confirm')}</icp-button>
    </icp-dialog>`;
  }

  #line(axis: ImageCut['axis']): TemplateResult {
    const { at } = this;
    const [x, y, width, height] = axis === 'row' ? [0, at, 100, 100 - at] : [at, 0, 100 - at, 100];
    return html`<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect class="second" x=${x} y=${y} width=${width} height=${height} /><path d=${axis === 'row' ? `M0 ${at}H100` : `M${at} 0V100`} />`}
    </svg>`;
  }

  readonly #measure = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement) this.likely = target.naturalWidth > target.naturalHeight * 2 ? 'column' : 'row';
  };

  readonly #slide = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.at = Number(target.value);
  };

  readonly #grab = (event: PointerEvent): void => {
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#drag(event);
  };

  readonly #drag = (event: PointerEvent): void => {
    const { currentTarget } = event;
    if (event.buttons === 0 || !(currentTarget instanceof Element)) return;
    const box = currentTarget.getBoundingClientRect();
    const share = (this.axis ?? this.likely) === 'row' ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width;
    this.at = Math.min(100 - EDGE, Math.max(EDGE, Math.round(share * 100)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-split-picture': IcpSplitPicture;
  }
}
