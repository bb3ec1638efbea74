import type { Path } from '../../core/model/ids.js';
import { deepActiveElement, focusFirst } from '../base/index.js';

/** A field element tells which answer it shows and takes the focus itself. */
interface FieldElement extends HTMLElement {
  readonly path: Path | undefined;
  focusControl(): void;
}
const isField = (element: Element): element is FieldElement => 'focusControl' in element && 'path' in element;

/** Answers how to focus a path: its field, or the first control of the place that bears it as `data-path`. */
function find(root: ParentNode, path: Path): (() => void) | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (isField(element) && element.path === path) return () => element.focusControl();
    if (element instanceof HTMLElement && element.dataset['path'] === path) return () => void focusFirst(element);
    const inner = element.shadowRoot && find(element.shadowRoot, path);
    if (inner) return inner;
  }
  return undefined;
}

const FRAMES = 60;

/**
 * Puts the focus on the field of a path as soon as it is drawn: its step, card and control may still be on their way.
 * @returns false when it did not appear within a second's worth of frames
 */
export async function focusField(root: ParentNode, path: Path): Promise<boolean> {
  for (let frame = 0; frame < FRAMES; frame++) {
    const focus = find(root, path);
    if (focus) {
      focus();
      return true;
    }
    await new Promise(requestAnimationFrame);
  }
  return false;
}

/**
 * Brings what Tab has reached wholly into sight. Of a large text box the browser shows only the line of the caret, be it below the bar at
 * the foot. Not for a mouse: what it presses must not move under it.
 */
export function revealFocus({ key }: KeyboardEvent): void {
  if (key === 'Tab') deepActiveElement()?.scrollIntoView({ block: 'nearest' });
}
