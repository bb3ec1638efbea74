import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { slotAt } from '../../core/letters/of-slot.js';
import type { FileRef } from '../../core/model/filing.js';
import type { LetterDesk } from '../../core/ports/letters.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { Failure, OcrStatus, UploadStatus } from '../../core/store/types.js';
import type { MessageKey } from '../../i18n/index.js';
import type { ElementClass } from '../base/index.js';
import type { Content, FieldFrame } from '../ui/field.js';
import type { Choice } from '../ui/controls/choice.js';
import { IcpUpload, type FilesChosen, type UploadFile, type UploadSide } from '../ui/upload.js';
import { ControlField } from './control-field.js';
import { isFiles } from './format-answer.js';
import { frameProps } from './frame-props.js';
import { renderPaperTools } from './paper-tools.js';

type Side = NonNullable<FileRef['side']>;
type Way = 'separate' | 'merged';
const ONE_TILE: readonly UploadSide[] = [{ id: '', label: '' }];
const NO_WAYS: readonly Choice[] = [];
const NO_FILES: readonly FileRef[] = [];
const isSide = (side: string): side is Side => side === 'front' || side === 'back' || side === 'merged';
const isReading = (ocr: OcrStatus | undefined): ocr is OcrStatus & { readonly phase: 'loading' | 'reading' } => ocr?.phase === 'loading' || ocr?.phase === 'reading';
const takesBoth = ({ plan }: FieldView): boolean => plan.upload !== null && plan.upload.sides.includes('front') && plan.upload.sides.includes('merged');

/**
 * A paper: its picture or pictures, how each fares, and what was read from it.
 * @fires open-letter - its letter is to be filled in and printed; detail `{ path }`
 */
export class IcpUploadField extends ControlField {
  static readonly tag = 'icp-upload-field';
  static override readonly uses: readonly ElementClass[] = [IcpUpload];

  /** Bytes of the files for their previews, fetched once each. */
  @state() private previews: ReadonlyMap<string, Blob> = new Map();
  /** Where the provider takes both: what the applicant chose. Until then it follows from what is there. */
  @state() private way: Way | undefined;
  /** Letters and drawings, once they have come. */
  @state() private desk: LetterDesk | undefined;
  readonly #stale = this.select((_, store) => store.getPlan().findings.find((finding) => finding.path === this.path && finding.code === 'findings:printedChanged'));
  readonly #asked = new Set<string>();
  #deskAsked = false;
  /** The focus was on the button about reading. */
  #onReading = false;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#onReading = this.shadowRoot?.firstElementChild?.shadowRoot?.activeElement?.hasAttribute('data-reading') ?? false;
    if (!this.#deskAsked && slotAt(this.path ?? '') !== null) void this.#fetchDesk();
    for (const file of this.#files()) if (!this.#asked.has(file.id)) void this.#fetchPreview(file.id);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Identity papers do not stay in memory for an element that is gone.
    this.previews = new Map();
    this.#asked.clear();
  }

  protected override get shownWhenLocked(): boolean {
    return true;
  }

  protected draw(view: FieldView): TemplateResult {
    const { upload } = view.plan;
    const rows = this.#rows(view);
    // What was refused lies there only to be read and takes no place.
    const refused = view.uploads.filter(({ phase, fileId }) => phase === 'failed' && !this.#files().some(({ id }) => id === fileId)).length;
    const way = this.#way(view);
    return html`<icp-upload
      ${frameProps(this.frame(view))}
      .sides=${this.#sides(view, rows)}
      .files=${rows}
      .ways=${takesBoth(view) ? (['separate', 'merged'] as const).map((value) => ({ value, label: this.t(`fields:side.${value}`) })) : NO_WAYS}
      .way=${way}
      .above=${this.#renderTools(view)}
      .below=${this.#renderReading(view)}
      ?multiple=${upload?.sides.length === 0 && upload.max > 1}
      .limit=${(upload?.max ?? 1) + refused}
      @files-chosen=${this.#chosen}
      @way-change=${(event: CustomEvent<{ readonly way: Way }>) => (this.way = event.detail.way)}
      @remove=${(event: CustomEvent<{ readonly id: string }>) => this.#remove(event.detail.id)}
      @retry=${(event: CustomEvent<{ readonly id: string }>) => this.dispatch({ type: 'files/retry', fileId: event.detail.id })}
    ></icp-upload>`;
  }

  protected override frame(view: FieldView): FieldFrame {
    return { ...super.frame(view), status: this.#readingStatus(view) };
  }

  protected override hint(view: FieldView): Content {
    const { ocr, uploads } = view;
    const notes = [
      ...(ocr?.quality ?? []).map((key) => `capture:quality.${key}` as const),
      ...uploads.flatMap((each) => each.changes).map((key) => `capture:change.${key}` as const),
    ];
    return html`
      ${super.hint(view)}
      ${[...new Set(notes)].map((key) => html`<p>${this.t(key)}</p>`)}
    `;
  }

  #renderTools(view: FieldView): TemplateResult | typeof nothing {
    const { path, upload } = view.plan;
    const template = upload?.template;
    return renderPaperTools({
      t: this.t, i18n: this.i18n, desk: this.desk, path, paper: this.label(view), editable: view.editable, empty: this.#rows(view).length === 0,
      template: template ? (this.store?.assetUrl(template) ?? template) : undefined,
      // Shown at once, not only after the step was tried: the signature is worth nothing as it is.
      stale: this.#stale(),
      fill: () => void this.emit('open-letter', { path }, { composed: true }),
    });
  }

  /** One button that gives reading up while it goes on, and starts it again after it came to nothing; so the focus can stay on it. */
  #renderReading(view: FieldView): TemplateResult | typeof nothing {
    const running = isReading(view.ocr);
    const again = view.ocr !== undefined && !running && view.ocr.filled.length === 0 && view.editable && this.#files().length > 0;
    if (!running && !again) return nothing;
    return html`<p class="reading"><button type="button" class="link" data-reading @click=${() => this.#read(view)}>${this.t(running ? 'fields:ocr.cancel' : 'fields:ocr.again')}</button></p>`;
  }

  #read({ plan, ocr }: FieldView): void {
    if (isReading(ocr)) return this.dispatch({ type: 'ocr/cancel', path: plan.path });
    for (const { id } of this.#files()) this.dispatch({ type: 'ocr/run', path: plan.path, fileId: id });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#onReading) return;
    const control = this.renderRoot.firstElementChild;
    // What was read stands in other questions; the keyboard goes on from this one.
    if (control instanceof IcpUpload) void control.updateComplete.then(() => control.shadowRoot?.querySelector('[data-reading]') ?? this.focusControl());
  }

  /** The window in which files are chosen takes the focus too: nothing is missing while somebody looks for the file. */
  protected override left(): void {
    return;
  }

  #way(view: FieldView): Way {
    if (!takesBoth(view)) return view.plan.upload?.sides[0] === 'merged' ? 'merged' : 'separate';
    return this.way ?? (this.#rows(view).some(({ side }) => side === 'merged') ? 'merged' : 'separate');
  }

  /** The tiles: those of the chosen way, and whatever was given in the other way, until something takes its place. */
  #sides(view: FieldView, rows: readonly UploadFile[]): readonly UploadSide[] {
    const sides = view.plan.upload?.sides ?? [];
    if (sides.length === 0) return ONE_TILE;
    const way = this.#way(view);
    const isAsked = (side: Side): boolean => (side === 'merged') === (way === 'merged');
    const isThere = (side: Side): boolean => rows.some((row) => row.side === side);
    const other = sides.some((side) => !isAsked(side) && isThere(side));
    return [...sides.filter(isAsked), ...sides.filter((side) => !isAsked(side) && isThere(side))].map((side) => ({
      id: side,
      label: this.t(`fields:side.${side}`),
      hint: other && isAsked(side) && !isThere(side) ? this.t('fields:side.takesPlace') : undefined,
      atOnce: side === 'merged' ? 2 : 1,
      shut: !isAsked(side),
    }));
  }

  #readingStatus({ ocr }: FieldView): string | undefined {
    if (!ocr) return undefined;
    if (isReading(ocr)) return this.t(`fields:ocr.${ocr.phase}`, { percent: Math.round(ocr.ratio * 100) });
    if (ocr.phase === 'done') return this.t(ocr.filled.length > 0 ? 'fields:ocr.filled' : 'fields:ocr.nothingFilled', { count: ocr.filled.length });
    if (ocr.phase === 'cancelled') return this.t('fields:ocr.cancelled');
    return ocr.failure ? this.t(this.#reason(ocr.failure)) : undefined;
  }

  #files(): readonly FileRef[] {
    const value = this.view()?.plan.value;
    return isFiles(value) ? value : NO_FILES;
  }

  #rows(view: FieldView): readonly UploadFile[] {
    const files = isFiles(view.plan.value) ? view.plan.value : NO_FILES;
    const busy = new Map(view.uploads.map((upload) => [upload.fileId, upload]));
    const kept = files.map((file): UploadFile => ({
      id: file.id, name: file.name, side: file.side, preview: this.previews.get(file.id), ...this.#look(busy.get(file.id)),
    }));
    const coming = view.uploads.filter((upload) => !files.some((file) => file.id === upload.fileId));
    return [...kept, ...coming.map((upload): UploadFile => ({ id: upload.fileId, name: upload.name, side: upload.side ?? undefined, ...this.#look(upload) }))];
  }

  #look(upload: UploadStatus | undefined): Pick<UploadFile, 'state' | 'progress' | 'error'> {
    switch (upload?.phase) {
      case undefined:
      case 'done':
        return { state: 'done' };
      case 'failed':
        return { state: 'error', error: upload.failure ? this.t(this.#reason(upload.failure), this.#params(upload.failure)) : undefined };
      case 'uploading':
        return { state: 'uploading', progress: upload.ratio };
      default:
        return { state: 'processing' };
    }
  }

  /** The most particular text there is for a failure: with its kind or reason, else for its code. */
  #reason({ code, details }: Failure): MessageKey {
    const particular: MessageKey = `capture:failure.${code}-${String(details['kind'] ?? details['reason'] ?? '')}`;
    if (this.i18n?.has(particular)) return particular;
    const general: MessageKey = `capture:failure.${code}`;
    return this.i18n?.has(general) ? general : 'capture:failure.unavailable';
  }

  #params({ details }: Failure): Record<string, string | number> {
    return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)]));
  }

  readonly #chosen = (event: CustomEvent<FilesChosen>): void => {
    const { path } = this;
    if (path === undefined) return;
    const { files, side, replaces } = event.detail;
    if (replaces !== undefined) this.#remove(replaces);
    const sides = this.view()?.plan.upload?.sides ?? [];
    if (side === 'merged' && files.length > 1 && sides.includes('front')) {
      // Two pictures are the two sides, whatever was chosen before.
      this.way = 'separate';
      files.forEach((file, index) => this.#add([file], index === 0 ? 'front' : 'back'));
    } else {
      this.#add(files, side);
    }
    this.leave();
  };

  #add(files: readonly File[], side: string): void {
    const { path } = this;
    if (path !== undefined) this.dispatch({ type: 'files/add', path, files, names: files.map((file) => file.name), ...(isSide(side) ? { side } : {}) });
  }

  #remove(fileId: string): void {
    const { path } = this;
    if (path === undefined) return;
    if (this.#files().some((file) => file.id === fileId)) this.dispatch({ type: 'files/remove', path, fileId });
    else this.dispatch({ type: 'files/cancel', fileId });
  }

  async #fetchDesk(): Promise<void> {
    this.#deskAsked = true;
    const desk = await this.store?.letters?.().catch(() => undefined);
    if (this.isConnected) this.desk = desk;
  }

  async #fetchPreview(fileId: string): Promise<void> {
    this.#asked.add(fileId);
    const blob = await this.store?.getFile(fileId).catch(() => null);
    if (blob && this.isConnected) this.previews = new Map(this.previews).set(fileId, blob);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-upload-field': IcpUploadField;
  }
}
