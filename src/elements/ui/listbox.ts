import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PopupController } from './popup.js';

export interface ListboxParts {
  /** How many options are shown now. */
  count(): number;
  isDisabled(index: number): boolean;
  /** Where the highlight starts when the list opens; -1 for nowhere. */
  start(): number;
  choose(index: number): void;
  anchor(): HTMLElement | null;
  list(): HTMLElement | null;
}

/** Opening, highlighting and choosing with the keyboard, for everything that drops a list of options. */
export class ListboxController implements ReactiveController {
  active = -1;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #parts: ListboxParts;
  readonly #popup: PopupController;

  constructor(host: ReactiveControllerHost & EventTarget, parts: ListboxParts) {
    this.#host = host;
    this.#parts = parts;
    this.#popup = new PopupController(host);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#popup.isOpen;
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.#outside, { capture: true });
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.#outside, { capture: true });
    this.active = -1;
  }

  hostUpdated(): void {
    if (!this.isOpen || this.active < 0) return;
    this.#parts.list()?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  show(): void {
    const [list, anchor] = [this.#parts.list(), this.#parts.anchor()];
    if (this.isOpen || !list || !anchor) return;
    this.active = this.#parts.start();
    this.#popup.show(list, anchor, true);
    this.#host.requestUpdate();
  }

  hide(): void {
    if (!this.isOpen) return;
    this.active = -1;
    this.#popup.hide();
    this.#host.requestUpdate();
  }

  highlight(index: number): void {
    this.active = index;
    this.#host.requestUpdate();
  }

  /** @returns true when the key was meant for the list; it is then prevented from doing anything else. */
  handleKey(event: KeyboardEvent): boolean {
    const done = this.isOpen ? this.#keyOpen(event) : this.#keyClosed(event);
    if (done) event.preventDefault();
    return done;
  }

  #keyClosed({ key }: KeyboardEvent): boolean {
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    this.show();
    if (this.active < 0) this.#step(key === 'ArrowDown' ? 1 : -1);
    return true;
  }

  #keyOpen({ key, altKey }: KeyboardEvent): boolean {
    if (key === 'Escape' || (key === 'ArrowUp' && altKey)) this.hide();
    else if (key === 'ArrowDown') this.#step(1);
    else if (key === 'ArrowUp') this.#step(-1);
    else if (key === 'PageDown') this.#step(8);
    else if (key === 'PageUp') this.#step(-8);
    else if (key === 'Enter' && this.active >= 0) this.#parts.choose(this.active);
    else return key === 'Enter';
    return true;
  }

  #step(by: number): void {
    const count = this.#parts.count();
    if (count === 0) return;
    const direction = Math.sign(by);
    let next = this.active < 0 ? (direction > 0 ? 0 : count - 1) : this.active + by;
    if (Math.abs(by) > 1) next = Math.min(count - 1, Math.max(0, next));
    for (let tries = 0; tries < count; tries++, next += direction) {
      next = (next + count) % count;
      if (!this.#parts.isDisabled(next)) break;
    }
    this.highlight((next + count) % count);
  }

  readonly #outside = (event: Event): void => {
    if (this.isOpen && !event.composedPath().includes(this.#host)) this.hide();
  };
}
