import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FileRef } from '../../core/model/filing.js';
import type { Path } from '../../core/model/ids.js';
import type { FieldPlan, Plan } from '../../core/plan/types.js';
import type { FilingCommand } from '../../core/store/types.js';
import type { Translate } from '../base/index.js';
import type { SplitChosen } from '../ui/split-picture.js';
import type { UploadFile } from '../ui/upload.js';
import { isFiles } from './format-answer.js';

export type CardSide = 'front' | 'back';
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
  readonly #bytes: (fileId: string) => Promise<Blob | null>;
  #held: ReadonlyMap<CardSide, File> = new Map();
  #undo: (() => void) | undefined;
  /** The other side, which is there already by itself: its bytes are on their way, or cannot be had. */
  #other: { readonly side: CardSide; readonly lost: boolean } | undefined;

  /**
   * @param plan the plan as it is when something is taken back
   * @param bytes of a file that was handed in before; `null` or a rejection: they cannot be had
   */
  constructor(host: ReactiveControllerHost, act: (command: FilingCommand) => void, plan: () => Plan | undefined, bytes: (fileId: string) => Promise<Blob | null>) {
    this.#host = host;
    this.#act = act;
    this.#plan = plan;
    this.#bytes = bytes;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#held = new Map();
    this.#undo = undefined;
    this.#other = undefined;
  }

  /** Sides that wait for the other one, as files of the tiles. */
  get rows(): readonly UploadFile[] {
    return [...this.#held].map(([side, file]) => ({ id: `${HELD}${side}`, name: file.name, side, state: 'done' as const, preview: file }));
  }

  /** What is said while one side waits for the other; `undefined`: none does. */
  get waiting(): { readonly why: 'missing' | 'fetching' | 'lost'; readonly side: CardSide } | undefined {
    const [side] = this.#held.keys();
    if (side === undefined || this.#held.size > 1) return undefined;
    const other = side === 'front' ? 'back' : 'front';
    return { why: this.#other === undefined ? 'missing' : this.#other.lost ? 'lost' : 'fetching', side: other };
  }

  /** A side that was chosen anew stands in the place of the one before it. */
  stands({ side }: FileRef): boolean {
    return !(side !== undefined && side !== 'merged' && this.#held.has(side));
  }

  /** The last thing done to the pictures can be taken back. */
  get undoable(): boolean {
    return this.#undo !== undefined;
  }

  /** One side of a card that is handed in as one picture; with the second, or with one that was handed in before, they are joined. */
  hold(path: Path, side: CardSide, file: File): void {
    const held = new Map(this.#held).set(side, file);
    this.#keep(held, undefined);
    if (held.size > 1) {
      this.#joinHeld(path);
      return;
    }
    const plan = this.#plan();
    const before = plan && filesAt(plan, path).find((one) => one.side === (side === 'front' ? 'back' : 'front'));
    if (before) void this.#fetch(path, before, held);
  }

  async #fetch(path: Path, { id, name, side }: FileRef, held: ReadonlyMap<CardSide, File>): Promise<void> {
    if (side !== 'front' && side !== 'back') return;
    this.#other = { side, lost: false };
    this.#host.requestUpdate();
    const blob = await this.#bytes(id).catch(() => null);
    // Whoever went on meanwhile has said what they want.
    if (this.#held !== held) return;
    if (blob === null) {
      this.#other = { side, lost: true };
      this.#host.requestUpdate();
      return;
    }
    this.#keep(new Map(held).set(side, named(blob, name)), undefined);
    this.#joinHeld(path);
  }

  #joinHeld(path: Path): void {
    const held = this.#held;
    const [front, back] = cardSides.map((one) => held.get(one));
    if (front === undefined || back === undefined) return;
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
    this.#other = undefined;
    this.#host.requestUpdate();
  }
}

const link = (words: string, run: () => void): TemplateResult => html`<p class="reading"><button type="button" class="link" @click=${run}>${words}</button></p>`;

interface PictureLinks { readonly waiting: PictureWork['waiting']; readonly undo: (() => void) | undefined; readonly split: (() => void) | undefined; readonly page: (() => void) | undefined }

const waitingKeys = { missing: 'papers:picture.waiting', fetching: 'papers:picture.fetching', lost: 'papers:picture.lost' } as const;

/** What can be done to the pictures that are there. */
export const renderPictureLinks = (t: Translate, { waiting, undo, split, page }: PictureLinks): TemplateResult => html`
  ${waiting ? html`<p class="reading" role="status">${t(waitingKeys[waiting.why], { side: t(`fields:side.${waiting.side}`) })}</p>` : nothing}
  ${undo ? link(t('papers:picture.undo'), undo) : nothing}
  ${split ? link(t('papers:picture.split'), split) : nothing}
  ${page ? link(t('papers:picture.page'), page) : nothing}
`;
