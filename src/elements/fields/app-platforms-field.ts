import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { PackageStatus } from '../../core/store/types.js';
import { announce, shallowEqual, type ElementClass } from '../base/index.js';
import { IcpButton } from '../ui/button.js';
import { renderChecks } from '../ui/controls/choice.js';
import type { ControlBinding, FieldFrame } from '../ui/field.js';
import { ObjectUrls } from '../ui/object-urls.js';
import { progressStyles } from '../ui/progress-bar.js';
import { appPackageStyles } from './app-package.styles.js';
import { readingText, renderReading } from './app-readings.js';
import { FieldElement } from './field-element.js';
import { isTexts, optionLabel } from './format-answer.js';

const ACCEPT = '.apk,.aab,.ipa,.hap,.app';
const NONE: readonly PackageStatus[] = [];

/** The platforms an APP runs on; above them the place where its packages are given, from which what is asked of each platform is read. */
export class IcpAppPlatformsField extends FieldElement {
  static readonly tag = 'icp-app-platforms-field';
  static override readonly uses: readonly ElementClass[] = [IcpButton];
  static override styles: CSSResultGroup = [FieldElement.styles, progressStyles, appPackageStyles];

  @state() private over = false;
  /** Icons of what was read, fetched once each. */
  @state() private icons: ReadonlyMap<string, Blob> = new Map();
  readonly #urls = new ObjectUrls(this);
  readonly #asked = new Set<string>();
  readonly #told = new Map<string, PackageStatus['phase']>();
  readonly #packages = this.select((current): readonly PackageStatus[] => {
    const serviceId = this.view()?.plan.serviceId;
    return Object.values(current.packages ?? {}).filter((one) => one.serviceId === serviceId);
  }, shallowEqual);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.over = false;
    this.icons = new Map();
    this.#asked.clear();
  }

  override focusControl(): void {
    this.renderRoot.querySelector<HTMLElement>('input[type="checkbox"]')?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    for (const { id, read } of this.#packages() ?? NONE) if (read?.hasIcon && !this.#asked.has(id)) void this.#fetchIcon(id);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const one of this.#packages() ?? NONE) {
      const before = this.#told.get(one.id);
      this.#told.set(one.id, one.phase);
      // What was read before this came onto the screen is not news.
      if (before === 'reading' && one.phase !== before) announce(this, readingText(this.t, this.i18n, one), one.phase === 'failed' ? 'assertive' : 'polite');
    }
  }

  protected override renderOpen(view: FieldView): TemplateResult {
    return html`${this.store?.getPackageIcon ? this.#renderPackages(view) : nothing}${super.renderOpen(view)}`;
  }

  protected override frame(view: FieldView): FieldFrame {
    return { ...super.frame(view), group: 'group' };
  }

  protected control(view: FieldView, bind: ControlBinding): TemplateResult {
    const { options, dictionary, value } = view.plan;
    const choices = (options ?? []).map((id) => ({ value: id, label: dictionary ? optionLabel(this.store?.dictionaries, dictionary, id, this.i18n?.locale) : id }));
    return renderChecks({ ...bind, choices, values: isTexts(value) ? value : [], onChange: (values) => this.commit(values) });
  }

  /** Looking for a file takes the focus away, and nothing is missing meanwhile. */
  #renderPackages(view: FieldView): TemplateResult {
    const title = this.uid('packages');
    const packages = this.#packages() ?? NONE;
    const paused = this.paused(view);
    return html`<div role="group" class="packages" aria-labelledby=${title} @focusout=${(event: Event) => event.stopPropagation()}>
      ${view.editable || paused ? this.#renderDrop(title, packages.length > 0, paused) : html`<p id=${title} class="title">${this.t('apps:read.title')}</p>`}
      ${packages.length > 0
        ? html`<ul class="readings" aria-label=${this.t('apps:read.list')}>${repeat(packages, ({ id }) => id, (one) => renderReading({
            t: this.t,
            i18n: this.i18n,
            platform: (id) => optionLabel(this.store?.dictionaries, 'app-platform', id, this.i18n?.locale),
            picture: (id) => this.#pictureOf(id),
            button: (each) => this.#renderEnd(each, paused),
          }, one))}</ul>`
        : nothing}
    </div>`;
  }

  #renderDrop(title: string, again: boolean, paused: boolean): TemplateResult {
    return html`<div class="drop ${this.over ? 'over' : ''}" @dragover=${this.#dragOver} @dragleave=${this.#dragLeave} @drop=${this.#drop}>
      <p id=${title} class="title">${this.t('apps:read.title')}</p>
      <p class="lead">${this.t('apps:read.lead')}</p>
      <div class="choose">
        <icp-button data-choose icon="upload" ?paused=${paused} @click=${this.#open}>${this.t(again ? 'apps:read.again' : 'apps:read.choose')}</icp-button>
        <span class="quiet">${this.t('apps:read.formats')}</span>
      </div>
      <p class="quiet drag">${this.t(this.over ? 'apps:read.dropHere' : 'apps:read.drop')}</p>
      <p class="quiet">${this.t('apps:read.manual')}</p>
      <input type="file" hidden multiple accept=${ACCEPT} aria-label=${this.t('apps:read.choose')} @change=${this.#picked} />
    </div>`;
  }

  /** One button that cancels while a package is read and removes it afterwards, so that the focus can stay on it. */
  #renderEnd({ id, name, phase }: PackageStatus, paused: boolean): TemplateResult {
    const running = phase === 'reading';
    const act = (): void => (running ? this.dispatch({ type: 'package/cancel', id }) : this.#remove(id));
    return html`<icp-button size="small" variant="text" ?paused=${paused && !running} .label=${this.t(running ? 'apps:read.cancelFor' : 'apps:read.removeFor', { name })} @click=${act}>${this.t(running ? 'apps:read.cancel' : 'apps:read.remove')}</icp-button>`;
  }

  #pictureOf(id: string): string | undefined {
    const blob = this.icons.get(id);
    return blob && this.#urls.for(blob);
  }

  async #fetchIcon(id: string): Promise<void> {
    this.#asked.add(id);
    const blob = await this.store?.getPackageIcon?.(id).catch(() => null);
    if (blob && this.isConnected) this.icons = new Map(this.icons).set(id, blob);
  }

  #give(files: readonly File[]): void {
    const view = this.view();
    const serviceId = view?.plan.serviceId;
    if (!view?.editable || serviceId == null) return;
    for (const file of files) this.dispatch({ type: 'package/read', serviceId, file, name: file.name });
  }

  readonly #open = (): void => this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();

  readonly #picked = (event: Event): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const files = [...(input.files ?? [])];
    // Emptied, so that choosing the same file again is heard.
    input.value = '';
    this.#give(files);
  };

  #remove(id: string): void {
    this.dispatch({ type: 'package/dismiss', id });
    // The button that was pressed goes with what it removed.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-choose]')?.focus());
  }

  readonly #dragOver = (event: DragEvent): void => {
    if (!this.view()?.editable || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.over = true;
  };
  readonly #dragLeave = (event: DragEvent): void => {
    const zone = event.currentTarget;
    if (zone instanceof Node && event.relatedTarget instanceof Node && zone.contains(event.relatedTarget)) return;
    this.over = false;
  };
  readonly #drop = (event: DragEvent): void => {
    this.over = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#give(files);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-app-platforms-field': IcpAppPlatformsField;
  }
}
