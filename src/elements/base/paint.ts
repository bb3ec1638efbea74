/** Milliseconds after which what should come later comes anyway: there may be nothing to type into. */
const PATIENCE = 2_000;
/** What can be answered or, where all is settled, read: no control will come then. */
const controls = 'input, select, textarea, dt, [role=combobox], [role=radio]';

function hasControl(root: ParentNode): boolean {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(controls) && element.checkVisibility()) return true;
    if (element.shadowRoot && hasControl(element.shadowRoot)) return true;
  }
  return false;
}

let painted = false;

/** Resolves once a control below `root` is painted, at once when one on this page was before: what nobody needs before the first answer is asked for then. */
export function afterFirstControl(root: ParentNode): Promise<void> {
  if (painted) return Promise.resolve();
  const end = performance.now() + PATIENCE;
  return new Promise((resolve) => {
    const done = (): void => {
      painted = true;
      resolve();
    };
    const look = (): void => {
      // Two frames: the first one is when it is painted.
      if (hasControl(root) || performance.now() > end) requestAnimationFrame(() => setTimeout(done));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    // A page in the background paints no frames.
    setTimeout(done, PATIENCE);
  });
}
