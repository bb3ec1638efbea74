import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { slotAt } from '../../core/letters/of-slot.js';
import type { FileRef } from '../../core/model/filing.js';
import type { LetterDesk } from '../../core/ports/letters.js';
import type { FieldView } from '../../core/store/selectors.js';
import type { OcrStatus } from '../../core/store/types.js';
import { defineElements, scopeOf, type ElementClass } from '../base/index.js';
import type { SplitChosen } from '../ui/split-picture.js';
import type { Content, FieldFrame } from '../ui/field.js';
import type { Choice } from '../ui/controls/choice.js';
import { IcpUpload, type FilesChosen, type UploadFile, type UploadSide } from '../ui/upload.js';
import { ControlField } from './control-field.js';
import { isFiles } from './format-answer.js';
import { frameProps } from './frame-props.js';
import { renderPaperTools } from './paper-tools.js';
import { reasonOf, uploadRows } from './upload-rows.js';
import { cardSides, partnerOf, PictureWork, renderPictureLinks } from './picture-work.js';

type Side = NonNullable<FileRef['side']>;
/** `join`: one by one, and made into one picture here. */
type Way = 'separate' | 'merged' | 'join';
/** Pages that become one picture at once. */
const PAGES = 9;
const ONE_TILE: readonly UploadSide[] = [{ id: '', label: '' }];
const JOINED_TILE: readonly UploadSide[] = [{ id: '', label: '', atOnce: PAGES }];
const NO_WAYS: readonly Choice[] = [];
const NO_FILES: readonly FileRef[] = [];
const isSide = (side: string): side is Side => side === 'front' || side === 'back' || side === 'merged';
const isReading = (ocr: OcrStatus | undefined): ocr is OcrStatus & { readonly phase: 'loading' | 'reading' } => ocr?.phase === 'loading' || ocr?.phase === 'reading';
const onlyOne = ({ plan }: FieldView): boolean => plan.upload?.sides.length === 1 && plan.upload.sides[0] === 'merged';
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
  /** The picture that is to be cut in two. */
  @state() private cutting: FileRef | undefined;
  readonly #work = new PictureWork(
    this, (command) => this.dispatch(command), () => this.store?.getPlan(),
    async (fileId) => this.previews.get(fileId) ?? (await this.store?.getFile(fileId)) ?? null,
  );
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
    this.cutting = undefined;
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
      .ways=${this.#ways(view, rows)}
      .way=${way}
      .above=${this.#renderTools(view)}
      .below=${html`${this.#renderPictureLinks(view)}${this.#renderReading(view)}`}
      accept=${upload?.media ? `${upload.media}/*` : 'image/*'}
      ?multiple=${upload?.sides.length === 0 && upload.max > 1}
      .limit=${(upload?.max ?? 1) + refused}
      @files-chosen=${this.#chosen}
      @way-change=${(event: CustomEvent<{ readonly way: Way }>) => (this.way = event.detail.way)}
      @remove=${(event: CustomEvent<{ readonly id: string }>) => this.#remove(event.detail.id)}
      @retry=${(event: CustomEvent<{ readonly id: string }>) => this.dispatch({ type: 'files/retry', fileId: event.detail.id })}
    ></icp-upload>
      <input type="file" hidden multiple accept="image/*" aria-label=${this.t('papers:picture.page')} data-page ?disabled=${!view.editable} @change=${this.#pagesChosen} />
      ${this.#renderCutting(view)}`;
  }

  #ways(view: FieldView, rows: readonly UploadFile[]): readonly Choice[] {
    if (takesBoth(view)) return (['separate', 'merged'] as const).map((value) => ({ value, label: this.t(`fields:side.${value}`) }));
    if (!onlyOne(view) || rows.some(({ side }) => side === 'merged')) return NO_WAYS;
    return [{ value: 'join', label: this.t('papers:picture.join') }, { value: 'merged', label: this.t('papers:picture.both') }];
  }

  #renderPictureLinks(view: FieldView): TemplateResult | typeof nothing {
    const { editable, plan } = view;
    const whole = this.store?.getPlan();
    if (!editable || !whole) return nothing;
    const files = this.#files();
    const [only] = files;
    const busy = view.uploads.some(({ phase }) => phase === 'preparing' || phase === 'storing');
    const bytes = only && files.length === 1 ? this.previews.get(only.id) : undefined;
    const ready = only !== undefined && bytes !== undefined && !busy;
    const back = partnerOf(plan, whole);
    const free = back === plan.path || (back !== null && !isFiles(whole.fields.get(back)?.value));
    return renderPictureLinks(this.t, {
      waiting: this.#work.waiting,
      undo: this.#work.undoable && !busy ? this.#takeBack : undefined,
      split: ready && free && only.side !== 'back' ? () => void this.#openCutting(only) : undefined,
      page: ready && plan.upload?.sides.length === 0 && plan.upload.max === 1 && back === null && !/\.(?:certificateBack|icon)$/.test(plan.path) ? () => this.renderRoot.querySelector<HTMLInputElement>('[data-page]')?.click() : undefined,
    });
  }

  #renderCutting({ plan }: FieldView): TemplateResult | typeof nothing {
    const { cutting } = this;
    const picture = cutting && this.previews.get(cutting.id);
    if (!cutting || !picture) return nothing;
    return html`<icp-split-picture open .picture=${picture} @request-close=${this.#closeCutting} @split=${(event: CustomEvent<SplitChosen>) => {
      this.#closeCutting(event);
      const whole = this.store?.getPlan();
      if (whole) this.#work.split(plan, whole, cutting, picture, event.detail);
    }}></icp-split-picture>`;
  }

  async #openCutting(file: FileRef): Promise<void> {
    // Nobody needs it before a picture is to be cut.
    const split = await import('../ui/split-picture.js').catch(() => undefined);
    if (!split || !this.isConnected) return;
    defineElements(scopeOf(this), [split.IcpSplitPicture]);
    this.cutting = file;
  }

  readonly #closeCutting = (event: Event): void => {
    event.stopPropagation();
    this.cutting = undefined;
    void this.updateComplete.then(() => this.focusControl());
  };

  readonly #takeBack = (): void => {
    const view = this.view();
    // A picture made of two goes; its halves are back in their places.
    if (view && onlyOne(view)) for (const { id, side } of this.#files()) if (side === 'merged') this.#drop(id);
    this.#work.undo();
    this.way = undefined;
  };

  readonly #pagesChosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const pages = [...(target.files ?? [])];
    target.value = '';
    const [before] = this.#files();
    const blob = before && this.previews.get(before.id);
    if (this.path !== undefined && pages.length > 0 && before && blob) this.#work.join(this.path, pages, { blob, name: before.name });
  };

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
    if (onlyOne(view)) return this.#rows(view).some(({ side }) => side === 'merged') ? 'merged' : (this.way ?? 'join');
    if (!takesBoth(view)) return 'separate';
    return this.way ?? (this.#rows(view).some(({ side }) => side === 'merged') ? 'merged' : 'separate');
  }

  /** The tiles: those of the chosen way, and whatever was given in the other way, until something takes its place. */
  #sides(view: FieldView, rows: readonly UploadFile[]): readonly UploadSide[] {
    const sides = view.plan.upload?.sides ?? [];
    if (sides.length === 0) return view.plan.upload?.max === 1 && !view.plan.upload.media ? JOINED_TILE : ONE_TILE;
    const way = this.#way(view);
    if (way === 'join') return cardSides.map((side) => ({ id: side, label: this.t(`fields:side.${side}`), hint: this.t('papers:picture.joined') }));
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
    return ocr.failure ? reasonOf(ocr.failure, { t: this.t, i18n: this.i18n }) : undefined;
  }

  #files(): readonly FileRef[] {
    const value = this.view()?.plan.value;
    return isFiles(value) ? value : NO_FILES;
  }

  #rows(view: FieldView): readonly UploadFile[] {
    const files = (isFiles(view.plan.value) ? view.plan.value : NO_FILES).filter((file) => this.#work.stands(file));
    return uploadRows(files, view.uploads, this.previews, this.#work.rows, { t: this.t, i18n: this.i18n, subject: view.plan.path.endsWith('.icon') ? 'icon' : undefined });
  }

  readonly #chosen = (event: CustomEvent<FilesChosen>): void => {
    const { path } = this;
    if (path === undefined) return;
    const { files, side, replaces } = event.detail;
    const view = this.view();
    const [first] = files;
    const sides = view?.plan.upload?.sides ?? [];
    if (view && first && onlyOne(view) && (side === 'front' || side === 'back')) {
      // What was handed in before stays until there is one picture to take its place.
      this.#work.hold(path, side, first);
      return;
    }
    if (replaces !== undefined) this.#remove(replaces);
    this.#work.forget();
    if (files.length > 1 && sides.length === 0 && view?.plan.upload?.max === 1) {
      this.#work.join(path, files, undefined);
      this.leave();
      return;
    }
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
    if (this.#work.letGo(fileId)) return;
    this.#work.forget();
    this.#drop(fileId);
  }

  #drop(fileId: string): void {
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
    if (blob && !blob.type.startsWith('video/') && this.isConnected) this.previews = new Map(this.previews).set(fileId, blob);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-upload-field': IcpUploadField;
  }
}
