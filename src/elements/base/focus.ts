const focusable = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled]):not([type="hidden"])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  'summary',
  '[tabindex]:not([tabindex="-1"])',
  '[contenteditable="true"]',
].join(',');

/** The focused element, looked for through every open shadow root. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? deepActiveElement(active.shadowRoot) : active;
}

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** All elements below `root` that Tab reaches, in tree order, shadow roots included. */
export function focusableIn(root: ParentNode): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLElement && element.matches(focusable) && isShown(element)) found.push(element);
    if (element.shadowRoot && isShown(element)) found.push(...focusableIn(element.shadowRoot));
  }
  return found;
}

/** Focuses the first thing a keyboard can reach in `root`. @returns false when there is nothing. */
export function focusFirst(root: ParentNode): boolean {
  const [first] = root instanceof Element && root.shadowRoot ? [...focusableIn(root.shadowRoot), ...focusableIn(root)] : focusableIn(root);
  first?.focus();
  return first !== undefined;
}

/** Focuses a heading or container that is no tab stop by itself, and takes the tabindex away again when it loses focus. */
export function focusPlace(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
}

/** Remembers what has focus now; the returned function gives it back if that element is still there. */
export function rememberFocus(): () => void {
  const before = deepActiveElement();
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}
