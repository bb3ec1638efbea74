import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FileRef } from '../../core/model/filing.js';
import type { Path } from '../../core/model/ids.js';
import type { FieldPlan, Plan } from '../../core/plan/types.js';
import type { FilingCommand } from '../../core/store/types.js';
import type { Translate } from '../base/index.js';
import type { SplitChosen } from '../ui/split-picture.js';
import type { UploadFile } from '../ui/upload.js';
import { isFiles } from './format-answer.js';

type CardSide = 'front' | 'back';
type Add = Extract<FilingCommand, { readonly type: 'files/add' }>;
const HELD = 'held ';
export const cardSides: readonly CardSide[] = ['front', 'back'];

const filesAt = (plan: Plan, path: Path): readonly FileRef[] => {
  const value = plan.fields.get(path)?.value;
  return isFiles(value) ? value : [];
};
const named = (blob: Blob, name: string): File => (blob instanceof File ? blob : new File([blob], name, { type: blob.type }));
const add = (path: Path, files: readonly File[], more: Partial<Add> = {}): Add => ({ type: 'files/add', path, files, names: files.map(({ name }) => name), ...more });

/** The field that takes the other side, where the form has one for it. */
export function partnerOf({ path, upload }: FieldPlan, plan: Plan): Path | null {
  if (upload?.sides.includes('front')) return path;
  // One picture with both sides is what is wanted here.
  if (upload?.sides.includes('merged')) return null;
  const back = path.replace(/\.certificateFront$/, '.certificateBack');
  return back !== path && plan.fields.get(back)?.upload != null ? back : null;
}

/**
 * Pictures that become one, or two, before they are handed in: what is held until its other side is there, and the way back. All of it is
 * gone with the element.
 */
export class PictureWork implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #act: (command: FilingCommand) => void;
  readonly #plan: () => Plan | undefined;
  #held: ReadonlyMap<CardSide, File> = new Map();
  #undo: (() => void) | undefined;

  /** @param plan the plan as it is when something is taken back */
  constructor(host: ReactiveControllerHost, act: (command: FilingCommand) => void, plan: () => Plan | undefined) {
    this.#host = host;
    this.#act = act;
    this.#plan = plan;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#held = new Map();
    this.#undo = undefined;
  }

  /** Sides that wait for the other one, as files of the tiles. */
  get rows(): readonly UploadFile[] {
    return [...this.#held].map(([side, file]) => ({ id: `${HELD}${side}`, name: file.name, side, state: 'done' as const, preview: file }));
  }

  get waiting(): boolean {
    return this.#held.size === 1;
  }

  /** The last thing done to the pictures can be taken back. */
  get undoable(): boolean {
    return this.#undo !== undefined;
  }

  /** One side of a card that is handed in as one picture; with the second they are joined. */
  hold(path: Path, side: CardSide, file: File): void {
    const held = new Map(this.#held).set(side, file);
    const [front, back] = cardSides.map((one) => held.get(one));
    if (front === undefined || back === undefined) {
      this.#keep(held, undefined);
      return;
    }
    this.#keep(new Map(), () => this.#keep(held, undefined));
    this.#act(add(path, [front, back], { side: 'merged', join: true }));
  }

  /** Whether the id was one of a side that waits; it is let go. */
  letGo(id: string): boolean {
    if (!id.startsWith(HELD)) return false;
    const held = new Map(this.#held);
    held.delete(id === `${HELD}front` ? 'front' : 'back');
    this.#keep(held, undefined);
    return true;
  }

  /** Pages become one picture; `before`: what was there already, first. */
  join(path: Path, pages: readonly File[], before: { readonly blob: Blob; readonly name: string } | undefined): void {
    const first = before && named(before.blob, before.name);
    this.#keep(this.#held, first ? () => this.#act(add(path, [first])) : undefined);
    this.#act(add(path, first ? [first, ...pages] : pages, { join: true }));
  }

  split(field: FieldPlan, plan: Plan, ref: FileRef, picture: Blob, { cut, swap }: SplitChosen): void {
    const back = partnerOf(field, plan);
    if (back === null) return;
    const { path } = field;
    const original = named(picture, ref.name);
    this.#keep(this.#held, () => {
      for (const { id, side } of filesAt(this.#plan() ?? plan, back)) if (back !== path || side === 'back') this.#act({ type: 'files/remove', path: back, fileId: id });
      this.#act(add(path, [original], field.upload?.sides.includes('front') === true ? { side: ref.side === 'merged' ? 'merged' : 'front' } : {}));
    });
    this.#act({ type: 'files/split', path, fileId: ref.id, cut, swap, ...(back === path ? {} : { back }) });
  }

  undo(): void {
    const undo = this.#undo;
    this.#undo = undefined;
    undo?.();
    this.#host.requestUpdate();
  }

  /** The applicant went on in another way: what was done is no longer taken back. */
  forget(): void {
    this.#undo = undefined;
  }

  #keep(held: ReadonlyMap<CardSide, File>, undo: (() => void) | undefined): void {
    this.#held = held;
    this.#undo = undo;
    this.#host.requestUpdate();
  }
}

const link = (words: string, run: () => void): TemplateResult => html`<p class="reading"><button type="button" class="link" @click=${run}>${words}</button></p>`;

interface PictureLinks { readonly waiting: boolean; readonly undo: (() => void) | undefined; readonly split: (() => void) | undefined; readonly page: (() => void) | undefined }

/** What can be done to the pictures that are there. */
export const renderPictureLinks = (t: Translate, { waiting, undo, split, page }: PictureLinks): TemplateResult => html`
  ${waiting ? html`<p class="reading" role="status">${t('papers:picture.waiting')}</p>` : nothing}
  ${undo ? link(t('papers:picture.undo'), undo) : nothing}
  ${split ? link(t('papers:picture.split'), split) : nothing}
  ${page ? link(t('papers:picture.page'), page) : nothing}
`;
