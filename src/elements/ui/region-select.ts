import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ElementClass } from '../base/index.js';
import { buttonStyles } from './button.styles.js';
import { IcpCombobox } from './combobox.js';
import { IcpControl } from './control.js';
import { renderSelect } from './controls/choice.js';
import type { ControlBinding } from './field.js';

export interface RegionOption {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly RegionOption[] | undefined;
}

/** Gives the regions below `path` (codes from the top); an empty list where nothing lies below. */
export type RegionLoader = (path: readonly string[]) => Promise<readonly RegionOption[]>;

export interface RegionChange {
  /** Codes from the top down. */
  readonly value: readonly string[];
  readonly names: readonly string[];
  /** True when nothing is left to choose below. */
  readonly complete: boolean;
}

const levels = ['province', 'city', 'county'] as const;
const placeholders = ['ui:region.chooseProvince', 'ui:region.chooseCity', 'ui:region.chooseCounty'] as const;

/**
 * Province, city, district: three lists, each depending on the one before. Where there is room they are typed into; narrow, or under a
 * finger, they are the system's own selects.
 * @fires value-change - another region; detail `RegionChange`
 */
export class IcpRegionSelect extends IcpControl {
  static readonly tag = 'icp-region-select';
  static override readonly uses: readonly ElementClass[] = [IcpCombobox];

  static override styles: CSSResultGroup = [
    IcpControl.styles,
    buttonStyles,
    css`
      .levels {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--icp-space-2);
      }
      .levels.narrow {
        grid-template-columns: minmax(0, 1fr);
      }
      .control {
        max-inline-size: calc(var(--icp-field-width) + 6rem);
      }
    `,
  ];

  /** Codes from the top down. */
  @property({ attribute: false }) value: readonly string[] = [];
  /** The whole tree, or its top when `load` brings the rest. */
  @property({ attribute: false }) regions: readonly RegionOption[] = [];
  @property({ attribute: false }) load: RegionLoader | undefined;
  @state() private narrow = false;
  @state() private failed: readonly string[] | undefined;
  @state() private loading = -1;

  /** Loaded children by the joined path. */
  readonly #loaded = new Map<string, readonly RegionOption[]>();
  readonly #asked = new Map<string, Promise<readonly RegionOption[] | undefined>>();
  readonly #coarse = matchMedia('(pointer: coarse)');
  #size: ResizeObserver | undefined;
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size = new ResizeObserver(() => {
      // In a later frame: another layout inside the observer is reported to the page as an error.
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(this.#measure);
    });
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size?.disconnect();
    this.#size = undefined;
    cancelAnimationFrame(this.#frame);
  }

  readonly #measure = (): void => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const { width } = this.getBoundingClientRect();
    this.narrow = this.#coarse.matches || (width > 0 && width < 26 * rem);
  };

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('load') || changed.has('regions')) {
      this.#loaded.clear();
      this.#asked.clear();
    }
    if (!this.load) return;
    for (let depth = 0; depth <= Math.min(this.value.length, levels.length - 1); depth++) void this.#need(this.value.slice(0, depth));
  }

  #childrenOf(path: readonly string[]): readonly RegionOption[] | undefined {
    const loaded = this.#loaded.get(path.join());
    if (loaded) return loaded;
    let found: readonly RegionOption[] | undefined = this.regions;
    for (const code of path) found = found?.find((region) => region.code === code)?.children;
    if (found && (found.length > 0 || path.length > 0)) return found;
    return this.load ? undefined : [];
  }

  /** Loads what lies below `path` once; undefined when it could not be had. */
  #need(path: readonly string[]): Promise<readonly RegionOption[] | undefined> {
    const key = path.join();
    const known = this.#childrenOf(path);
    if (known || !this.load) return Promise.resolve(known);
    const running = this.#asked.get(key);
    if (running) return running;
    this.loading = path.length;
    const job = this.load(path).then(
      (children) => {
        this.#loaded.set(key, children);
        this.failed = undefined;
        return children;
      },
      () => {
        this.failed = path;
        return undefined;
      },
    );
    this.#asked.set(key, job);
    void job.finally(() => {
      if (this.loading === path.length) this.loading = -1;
      this.requestUpdate();
    });
    return job;
  }

  override render(): TemplateResult {
    return this.frame({
      group: 'group',
      control: (bind) => html`<div class="levels ${this.narrow ? 'narrow' : ''}">${levels.map((_, depth) => this.#renderLevel(depth, bind))}</div>
        ${this.failed
          ? html`<p class="note error" role="alert">
              <span>${this.t('ui:region.failed')}</span><button type="button" class="link" @click=${this.#retry}>${this.t('ui:region.retry')}</button>
            </p>`
          : nothing}`,
    });
  }

  #renderLevel(depth: number, bind: ControlBinding): TemplateResult | typeof nothing {
    const path = this.value.slice(0, depth);
    const reached = path.length === depth;
    const regions = reached ? this.#childrenOf(path) : [];
    // Some cities have no districts: there is nothing left to ask.
    if (reached && depth > 0 && regions?.length === 0) return nothing;
    const label = `${this.label} ${this.t(`ui:region.${levels[depth] ?? 'county'}`)}`;
    const common = {
      value: this.value[depth] ?? '',
      placeholder: this.loading === depth ? this.t('ui:region.loading') : this.t(placeholders[depth] ?? placeholders[0]),
      disabled: bind.disabled || !reached || regions === undefined,
      choices: (regions ?? []).map(({ code, name }) => ({ value: code, label: name })),
    };
    const wrong = bind.invalid && this.value[depth] === undefined;
    if (this.narrow) {
      return renderSelect({ ...common, id: this.uid(`level-${depth}`), label, invalid: wrong, required: bind.required, readonly: bind.readonly, describedBy: bind.describedBy, onChange: (code) => this.#choose(depth, code) });
    }
    return html`<icp-combobox
      bare
      .label=${label}
      .value=${common.value}
      .options=${common.choices}
      .placeholder=${common.placeholder}
      ?disabled=${common.disabled}
      ?readonly=${bind.readonly}
      ?required=${bind.required}
      ?loading=${this.loading === depth}
      .error=${wrong ? this.error : ''}
      @value-change=${(event: CustomEvent<{ value: string }>) => {
        event.stopPropagation();
        this.#choose(depth, event.detail.value);
      }}
    ></icp-combobox>`;
  }

  override focus(): void {
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('.levels :is(icp-combobox, select, input)')];
    (fields[Math.min(this.value.length, fields.length - 1)] ?? fields[0])?.focus();
  }

  readonly #retry = (): void => {
    const path = this.failed;
    this.failed = undefined;
    if (!path) return;
    this.#asked.delete(path.join());
    void this.#need(path);
  };

  #choose(depth: number, code: string): void {
    this.value = code === '' ? this.value.slice(0, depth) : [...this.value.slice(0, depth), code];
    void this.#report(this.value);
  }

  /** Whether the choice is complete is known only when the level below is there. */
  async #report(value: readonly string[]): Promise<void> {
    const below = value.length >= levels.length ? [] : this.#childrenOf(value);
    this.#emitChange(value, value.length > 0 && below?.length === 0);
    if (below !== undefined) return;
    const loaded = await this.#need(value);
    if (value === this.value && loaded?.length === 0) this.#emitChange(value, true);
  }

  #emitChange(value: readonly string[], complete: boolean): void {
    const names = value.map((code, depth) => this.#childrenOf(value.slice(0, depth))?.find((region) => region.code === code)?.name ?? '');
    this.emit('value-change', { value, names, complete } satisfies RegionChange);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-region-select': IcpRegionSelect;
  }
}
