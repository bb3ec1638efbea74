import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { KnownValue } from '../../../core/model/console.js';
import { guideFor, type GuideLine, type GuideSection } from '../../../core/records/guide.js';
import type { Granted, GrantedService, GuideOption, PublicSecurityForm } from '../../../core/records/types.js';
import type { MessageKey } from '../../../i18n/index.js';
import { IcpElement, type ElementClass } from '../../base/index.js';
import { sourceText } from '../../fields/texts.js';
import { IcpAlert } from '../../ui/alert.js';
import { IcpBadge } from '../../ui/badge.js';
import { IcpCard } from '../../ui/card.js';
import { IcpCopyButton } from '../../ui/copy-button.js';
import { IcpDisclosure } from '../../ui/disclosure.js';
import { icon } from '../../ui/icons.js';

/** Every line of the public-security form: what is known to copy, and for the rest where it is found. */
export class IcpSecurityGuide extends IcpElement {
  static readonly tag = 'icp-security-guide';
  static override readonly uses: readonly ElementClass[] = [IcpAlert, IcpBadge, IcpCard, IcpCopyButton, IcpDisclosure];
  static override styles: CSSResultGroup = css`
    .stack,
    .part {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--icp-space-5);
    }
    .part {
      gap: 0;
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--icp-space-2) var(--icp-space-4);
    }
    h3 {
      padding-block-end: var(--icp-space-2);
      border-block-end: 1px solid var(--icp-color-border);
      font-size: var(--icp-font-size-md);
    }
    .row {
      display: grid;
      grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr) auto;
      gap: var(--icp-space-1) var(--icp-space-4);
      align-items: baseline;
      padding-block: var(--icp-space-2);
      border-block-end: 1px solid var(--icp-color-border);
    }
    .row:last-child {
      border: 0;
    }
    dt {
      color: var(--icp-color-text-muted);
    }
    .value {
      font-weight: var(--icp-font-weight-medium);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .muted {
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-sm);
    }
    .options {
      display: flex;
      flex-wrap: wrap;
      gap: var(--icp-space-1) var(--icp-space-2);
      padding-block: var(--icp-space-1);
    }
    .options li {
      padding: 0.0625rem var(--icp-space-2);
      border: 1px solid var(--icp-color-border);
      border-radius: var(--icp-radius-sm);
      font-size: var(--icp-font-size-sm);
    }
    .options .ticked {
      border-color: var(--icp-color-primary-border);
      background: var(--icp-color-primary-soft);
      color: var(--icp-color-primary);
    }
    .must {
      color: var(--icp-color-danger);
    }
    a .icon {
      display: inline-block;
      inline-size: 0.875rem;
      block-size: 0.875rem;
      vertical-align: -0.125em;
    }
    @container (max-width: 34rem) {
      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      dt {
        grid-column: 1 / -1;
        font-size: var(--icp-font-size-sm);
      }
    }
  `;

  @property({ attribute: false }) form: PublicSecurityForm | undefined;
  @property({ attribute: false }) granted: Granted | undefined;
  @property({ attribute: false }) service: GrantedService | undefined;
  /** What the provider says of itself. */
  @property({ attribute: false }) known: readonly KnownValue[] = [];

  protected override render(): TemplateResult | typeof nothing {
    const { form, granted, service } = this;
    if (!form || !granted || !service) return nothing;
    const sections = guideFor(form, granted, service, this.known);
    const lines = sections.flatMap((section) => section.lines);
    const all = lines.flatMap((line) => {
      const value = this.#copies(line);
      // What holds only under a condition is not handed out with all the rest.
      return value === '' || line.only !== null ? [] : [this.t('after:guide.line', { label: this.#label(line), value: value.replaceAll('\n', ', ') })];
    });
    return html`<icp-card .level=${2} .heading=${this.t('after:guide.title')} .note=${this.t('after:guide.lead')}>
      <div class="stack">
        ${granted.province !== null && form.ownEntrance.includes(granted.province) ? html`<icp-alert kind="info"><p>${this.t('after:guide.ownEntrance')}</p></icp-alert>` : nothing}
        <div class="top">
          <p><a href=${form.platform} target="_blank" rel="noopener noreferrer">${this.t('after:guide.open')} ${icon('external')}</a> <span class="muted">${this.t('after:guide.known', { known: all.length, count: lines.length })}</span></p>
          <p class="muted">${this.t('after:guide.all')} <icp-copy-button .value=${all.join('\n')} .what=${this.t('after:guide.all')}></icp-copy-button></p>
        </div>
        ${sections.map((section) => this.#renderSection(section))}
        <p class="muted">${this.t('after:guide.source')} ${sourceText(this.t, form.source)}</p>
      </div>
    </icp-card>`;
  }

  #renderSection({ id, lines }: GuideSection): TemplateResult {
    return html`<section class="part" aria-labelledby=${this.uid(id)}><h3 id=${this.uid(id)}>${this.t(`after:section.${id}`)}</h3>
      <dl>${lines.map((line) => this.#renderLine(line))}</dl></section>`;
  }

  #renderLine(line: GuideLine): TemplateResult {
    const { row, value } = line;
    const copies = this.#copies(line);
    const where = this.t(`after:line.${row.id}.where`);
    return html`<div class="row">
      <dt>${this.#label(line)}${row.required ? html`<span class="must" aria-hidden="true"> *</span><span class="visually-hidden"> ${this.t('after:guide.required')}</span>` : html` <span class="muted">${this.t('after:guide.optional')}</span>`}</dt>
      <dd>
        ${value === null ? html`<p class="muted">${where}</p>` : html`<p class="value">${value}</p>${line.only !== null && this.i18n?.has(`provider:${line.only}`) ? html`<p class="muted">${this.t(`provider:${line.only}` as MessageKey)}</p>` : nothing}`}
        ${row.options ? this.#renderOptions(line, row.options) : nothing}
      </dd>
      <dd>${copies === '' ? nothing : html`<icp-copy-button .value=${copies} .what=${this.#label(line)}></icp-copy-button>`}</dd>
    </div>`;
  }

  #renderOptions({ ticked, advised, row }: GuideLine, options: readonly GuideOption[]): TemplateResult {
    const names = this.i18n?.formatList(ticked.map((option) => this.#name(option))) ?? '';
    return html`${ticked.length === 0 ? nothing : html`<p class="value">${this.t(advised ? 'after:guide.advice' : 'after:guide.tick', { items: names })}</p>`}
      <icp-disclosure .heading=${this.t('after:guide.options')}><ul class="options" aria-label=${this.#label({ row })}>
        ${options.map((option) => html`<li class=${ticked.includes(option) ? 'ticked' : ''}>${this.#name(option)}</li>`)}
      </ul></icp-disclosure>`;
  }

  /** The form is Chinese; beside another language its own words stand. */
  #name({ label }: GuideOption): string {
    const official = label['zh-CN'] ?? '';
    const own = label[this.i18n?.locale ?? 'zh-CN'] ?? official;
    return own === official ? official : `${own} (${official})`;
  }

  #label({ row }: Pick<GuideLine, 'row'>): string {
    return this.t(`after:line.${row.id}.label`);
  }

  /** What goes into the form: Chinese, whatever is read here. */
  #copies({ value, ticked, advised }: GuideLine): string {
    return value ?? (advised ? '' : ticked.map(({ label }) => label['zh-CN'] ?? '').join(' '));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-security-guide': IcpSecurityGuide;
  }
}
