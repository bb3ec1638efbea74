export type Politeness = 'polite' | 'assertive';

const speakers = new WeakMap<Node, (text: string, politeness: Politeness) => void>();

/** Makes `speak` the voice of everything inside `root`; called by the live region. @returns how to take it away. */
export function provideAnnouncer(root: Node, speak: (text: string, politeness: Politeness) => void): () => void {
  speakers.set(root, speak);
  return () => {
    if (speakers.get(root) === speak) speakers.delete(root);
  };
}

/**
 * Says `text` to screen readers through the nearest live region around `from`, across shadow roots. Silent when there is none:
 * a bare control on a page of its own has nobody to speak for it.
 */
export function announce(from: Node, text: string, politeness: Politeness = 'polite'): void {
  for (let root = from.getRootNode(); ; root = root.host.getRootNode()) {
    const speak = speakers.get(root);
    if (speak) return speak(text, politeness);
    if (!(root instanceof ShadowRoot)) return;
  }
}
