import type { ReactiveController, ReactiveControllerHost } from 'lit';

const gap = 4;
const margin = 8;

/**
 * Keeps an element of the top layer beside its anchor: below where there is room, else above, never off screen. Positions are set
 * through the style object, which a strict content policy allows.
 */
export class PopupController implements ReactiveController {
  #popup: HTMLElement | undefined;
  #anchor: HTMLElement | undefined;
  #matchWidth = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#popup !== undefined;
  }

  /** @param matchWidth as wide as the anchor, as a list of choices is */
  show(popup: HTMLElement, anchor: HTMLElement, matchWidth = false): void {
    this.#popup = popup;
    this.#anchor = anchor;
    this.#matchWidth = matchWidth;
    if (!popup.matches(':popover-open')) popup.showPopover();
    addEventListener('scroll', this.#place, { capture: true, passive: true });
    addEventListener('resize', this.#place);
    this.#place();
  }

  hide(): void {
    const popup = this.#popup;
    this.#popup = undefined;
    this.#anchor = undefined;
    removeEventListener('scroll', this.#place, { capture: true });
    removeEventListener('resize', this.#place);
    if (popup?.matches(':popover-open')) popup.hidePopover();
  }

  hostUpdated(): void {
    this.#place();
  }

  hostDisconnected(): void {
    this.hide();
  }

  readonly #place = (): void => {
    const popup = this.#popup;
    const anchor = this.#anchor?.getBoundingClientRect();
    if (!popup || !anchor) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - anchor.bottom - gap - margin;
    const above = anchor.top - gap - margin;
    const { style } = popup;
    style.setProperty('inset', 'auto');
    style.setProperty('margin', '0');
    style.setProperty('max-inline-size', `${clientWidth - 2 * margin}px`);
    if (this.#matchWidth) style.setProperty('inline-size', `${anchor.width}px`);
    style.setProperty('max-block-size', 'none');
    const up = below < Math.min(popup.scrollHeight, 240) && above > below;
    style.setProperty('max-block-size', `${Math.max(96, Math.min(up ? above : below, 320))}px`);
    const box = popup.getBoundingClientRect();
    style.setProperty('left', `${Math.max(margin, Math.min(anchor.left, clientWidth - box.width - margin))}px`);
    style.setProperty('top', `${up ? anchor.top - gap - box.height : anchor.bottom + gap}px`);
  };
}
