import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { announce, focusPlace } from '../base/index.js';
import { buttonStyles } from './button.styles.js';
import { IcpControl } from './control.js';
import { renderRadios, type Choice } from './controls/choice.js';
import type { Content } from './field.js';
import { icon } from './icons.js';
import { ObjectUrls } from './object-urls.js';
import { progressStyles } from './progress-bar.js';
import { spinner, spinnerStyles } from './spinner.js';
import { filesOf, freeSide, roomIn, share, takesSeveral, type Target, type UploadFile, type UploadSide } from './upload-places.js';
import { sampleStyles } from './paper-sample.js';
import { uploadStyles } from './upload.styles.js';

export type { FilesChosen, UploadFile, UploadSide } from './upload-places.js';

const oneSide: readonly UploadSide[] = [{ id: '', label: '' }];

/**
 * Takes files by button, drop, paste or camera and shows how each fares. Processes none of them.
 * @fires files-chosen - files were given; detail `FilesChosen`
 * @fires remove - a file is to go; detail `{ id }`
 * @fires retry - a failed file is to be tried again; detail `{ id }`
 * @fires way-change - the files are to be given in another way; detail `{ way }`
 */
export class IcpUpload extends IcpControl {
  static readonly tag = 'icp-upload';
  static override styles: CSSResultGroup = [IcpControl.styles, buttonStyles, progressStyles, spinnerStyles, sampleStyles, uploadStyles];

  @property({ attribute: false }) sides: readonly UploadSide[] = oneSide;
  @property({ attribute: false }) files: readonly UploadFile[] = [];
  /** As on a native file input. It guides the picker only: what arrives is checked by content, elsewhere. */
  @property() accept = 'image/*';
  /** Several files per side. */
  @property({ type: Boolean }) multiple = false;
  /** Most files per side when several are allowed. */
  @property({ type: Number }) limit = 10;
  /** The ways in which the files may be given, where there is a choice, and the one chosen. */
  @property({ attribute: false }) ways: readonly Choice[] = [];
  @property({ attribute: false }) way = '';
  /** Which camera a phone offers; empty for none. */
  @property() capture: 'environment' | 'user' | '' = 'environment';
  /** Stands above the tiles: what is to be done before a file can be given. */
  @property({ attribute: false }) above: Content = nothing;
  /** Stands right below the tiles. */
  @property({ attribute: false }) below: Content = nothing;
  @state() private dragging: string | undefined;
  /** Files of the last turn for which there was no place. */
  @state() private leftOut = 0;

  readonly #urls = new ObjectUrls(this);
  #target: Target | undefined;
  #removed: UploadFile | undefined;
  /** Side whose button was pressed: it goes when the file comes. */
  #given: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('paste', this.#paste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('paste', this.#paste);
    this.dragging = undefined;
  }

  override render(): TemplateResult {
    return this.frame({
      group: 'group',
      control: () => html`${this.above}${this.#renderWays()}
        <ul class="tiles">
          ${this.sides.map((side) => this.#renderSide(side))}
        </ul>
        <p class="left-out" role="status">${this.leftOut > 0 ? html`${icon('warning')}<span>${this.t('ui:upload.leftOut', { count: this.leftOut })}</span>` : nothing}</p>
        ${this.below}
        <input type="file" hidden aria-label=${this.t('ui:upload.chooseFor', { label: this.label })} accept=${this.accept} ?multiple=${takesSeveral(this)} ?disabled=${this.closed} @change=${this.#picked} />
        <input type="file" hidden data-camera aria-label=${this.t('ui:upload.cameraFor', { label: this.label })} accept=${this.accept} capture=${this.capture || nothing} ?disabled=${this.closed} @change=${this.#picked} />`,
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('files');
    if (!before) return;
    for (const file of this.files) {
      const was = before.find((each) => each.id === file.id)?.state;
      if (was !== undefined && was !== file.state) this.#say(file);
    }
    if (this.#given !== undefined && this.files !== before) this.#follow(this.#given);
    // The button that was pressed is gone with its file; the next thing to do is to choose another.
    const removed = this.#removed;
    if (removed && !this.files.some((file) => file.id === removed.id)) {
      this.#removed = undefined;
      this.renderRoot.querySelector<HTMLElement>(`[data-side="${CSS.escape(removed.side ?? '')}"] [data-choose]`)?.focus();
    }
  }

  /** The focus stays where the hands are: in the tile of the file that was just given. */
  #follow(side: string): void {
    const tile = this.renderRoot.querySelector<HTMLElement>(`[data-side="${CSS.escape(side)}"]`);
    if (!tile || tile.querySelector('[data-choose]')) return;
    this.#given = undefined;
    const { activeElement } = this.ownerDocument;
    if (activeElement === null || activeElement === this.ownerDocument.body) focusPlace(tile);
  }

  #say(file: UploadFile): void {
    if (file.state === 'done') announce(this, `${file.name} ${this.t('ui:upload.done')}`);
    if (file.state === 'error') announce(this, `${file.name} ${file.error ?? this.t('ui:upload.failed')}`, 'assertive');
  }

  #renderWays(): TemplateResult | typeof nothing {
    if (this.ways.length < 2 || this.closed) return nothing;
    return html`<div class="ways" role="radiogroup" aria-label=${this.t('ui:upload.ways', { label: this.label })}>
      ${renderRadios({ id: this.uid('way'), choices: this.ways, value: this.way, onChange: (way) => this.emit('way-change', { way }) })}
    </div>`;
  }

  #renderSide(side: UploadSide): unknown {
    const files = filesOf(this, side);
    const add = roomIn(this, side) > 0 && (!this.closed || files.length === 0) ? [undefined] : [];
    return repeat(
      [...files, ...add],
      (file) => `${side.id}/${file?.id ?? ''}`,
      (file) => html`<li
        class=${classMap({ tile: true, [file?.state ?? 'empty']: true, over: this.dragging === side.id })}
        data-side=${side.id}
        data-file=${file?.id ?? nothing}
        @dragover=${(event: DragEvent) => this.#dragOver(event, side.id)}
        @dragleave=${this.#dragLeave}
        @drop=${(event: DragEvent) => this.#drop(event, side.id, file)}
      >
        ${file ? this.#renderFile(file, side) : this.#renderEmpty(side)}
      </li>`,
    );
  }

  #renderEmpty(side: UploadSide): TemplateResult {
    const label = side.label || this.label;
    return html`<div class="frame" @click=${this.closed ? nothing : () => this.#choose(side.id)}>
        ${this.closed
          ? html`<span class="quiet">${this.t('ui:upload.empty')}</span>`
          : html`${icon('upload')}
              <div class="row">
                <button data-choose type="button" class="button text" aria-label=${this.t('ui:upload.chooseFor', { label })}>${this.t('ui:upload.choose')}</button>
                ${this.capture
                  ? html`<button type="button" class="button text camera" aria-label=${this.t('ui:upload.cameraFor', { label })} @click=${(event: Event) => this.#shoot(event, side.id)}>${icon('camera')}${this.t('ui:upload.camera')}</button>`
                  : nothing}
              </div>
              <span class="quiet drop">${this.t(this.dragging === side.id ? 'ui:upload.dropHere' : 'ui:upload.drop')}</span>`}
      </div>
      ${this.#renderCaption(side)}`;
  }

  #renderFile(file: UploadFile, side: UploadSide): TemplateResult {
    const { preview, name } = file;
    const picture = preview === undefined ? undefined : typeof preview === 'string' ? preview : this.#urls.for(preview);
    return html`<div class="frame">
        ${picture === undefined ? icon('file') : html`<img src=${picture} alt=${this.t('ui:upload.preview', { name })} />`}
        ${this.#renderState(file)}
      </div>
      ${this.#renderCaption(side)}
      <p class="name" title=${name}>${file.state === 'done' ? icon('success') : file.state === 'error' ? icon('error') : nothing}<span>${name}</span></p>
      ${file.state === 'error' ? html`<p class="problem"><span class="visually-hidden">${this.t('ui:field.error')}</span>${file.error || this.t('ui:upload.failed')}</p>` : nothing}
      ${this.closed ? nothing : this.#renderActions(file, side)}`;
  }

  #renderState(file: UploadFile): TemplateResult | typeof nothing {
    if (file.state === 'processing') return html`<div class="state" role="status">${spinner()}<span>${this.t('ui:upload.processing')}</span></div>`;
    if (file.state !== 'uploading') return nothing;
    const words = this.t('ui:upload.uploading', { percent: Math.round((file.progress ?? 0) * 100) });
    return html`<div class="state"><span>${words}</span><progress max="1" value=${file.progress ?? nothing} aria-label="${file.name} ${words}"></progress></div>`;
  }

  #renderCaption(side: UploadSide): TemplateResult | typeof nothing {
    if (!side.label) return nothing;
    return html`<p class="caption">${side.label}${side.hint ? html` <small>${side.hint}</small>` : nothing}</p>`;
  }

  #renderActions(file: UploadFile, side: UploadSide): TemplateResult {
    const { name, id } = file;
    const act = (words: 'retry' | 'replace' | 'remove', onClick: () => void): TemplateResult =>
      html`<button type="button" class="button text small" aria-label=${this.t(`ui:upload.${words}For`, { name: side.label ? `${side.label} ${name}` : name })} @click=${onClick}>${this.t(`ui:upload.${words}`)}</button>`;
    return html`<div class="actions">
      ${file.state === 'error' ? act('retry', () => this.emit('retry', { id })) : nothing}
      ${file.state === 'processing' ? nothing : act('replace', () => this.#choose(side.id, id))}
      ${act('remove', () => this.#remove(file))}
    </div>`;
  }

  #remove(file: UploadFile): void {
    this.#removed = file;
    this.emit('remove', { id: file.id });
  }

  /** The way to choose a file, not the choice between ways before it. */
  override focus(options?: FocusOptions): void {
    const choose = this.renderRoot.querySelector<HTMLElement>('[data-choose]');
    if (choose) choose.focus(options);
    else super.focus(options);
  }

  #open(selector: string, side: string, replaces?: string): void {
    this.#target = replaces === undefined ? { side } : { side, replaces };
    const input = this.renderRoot.querySelector<HTMLInputElement>(selector);
    if (!input) return;
    if (!input.hasAttribute('data-camera')) input.multiple = replaces === undefined && takesSeveral(this);
    input.click();
  }

  #choose(side: string, replaces?: string): void {
    this.#open('input[type="file"]:not([data-camera])', side, replaces);
  }

  #shoot(event: Event, side: string): void {
    event.stopPropagation();
    this.#open('input[data-camera]', side);
  }

  readonly #picked = (event: Event): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const files = [...(input.files ?? [])];
    const pressed = this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-side]');
    this.#given = files.length > 0 ? pressed?.dataset['side'] : undefined;
    // Emptied, so that choosing the same file again is heard.
    input.value = '';
    this.#give(files, this.#target ?? { side: freeSide(this) });
    this.#target = undefined;
  };

  #give(files: readonly File[], target: Target): void {
    if (this.closed || files.length === 0) return;
    const { given, left } = share(this, files, target);
    for (const each of given) this.emit('files-chosen', each);
    this.leftOut = left;
  }

  readonly #paste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    const tile = this.shadowRoot?.activeElement?.closest<HTMLElement>('[data-side]');
    const { side = freeSide(this), file } = tile?.dataset ?? {};
    this.#give(files, file !== undefined && !this.multiple ? { side, replaces: file } : { side });
  };

  #dragOver(event: DragEvent, side: string): void {
    if (this.closed || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.dragging = side;
  }

  readonly #dragLeave = (event: DragEvent): void => {
    const tile = event.currentTarget;
    if (tile instanceof Node && event.relatedTarget instanceof Node && tile.contains(event.relatedTarget)) return;
    this.dragging = undefined;
  };

  #drop(event: DragEvent, side: string, file: UploadFile | undefined): void {
    const files = [...(event.dataTransfer?.files ?? [])];
    this.dragging = undefined;
    if (files.length === 0) return;
    event.preventDefault();
    this.#give(files, file && !this.multiple ? { side, replaces: file.id } : { side });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-upload': IcpUpload;
  }
}
