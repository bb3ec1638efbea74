import { LitElement } from 'lit';
import { resolveLocale } from '../../src/i18n/index.js';
import { FilingStage } from './filing-stage.js';

const PATIENCE = 40_000;

/** Everything a reader meets below a node, through shadow roots and slots: texts, and what stands in its inputs. */
export function words(root: Node): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (!(node instanceof Element)) return;
    if (node instanceof HTMLStyleElement || (node instanceof HTMLElement && node.hidden)) return;
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) parts.push(node.value);
    if (node instanceof HTMLSelectElement) return void parts.push(node.selectedOptions[0]?.label ?? '');
    if (node instanceof HTMLImageElement) parts.push(node.alt);
    for (const child of node.shadowRoot?.childNodes ?? node.childNodes) visit(child);
    if (node instanceof HTMLSlotElement) for (const child of node.assignedNodes({ flatten: true })) visit(child);
  };
  visit(root);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

async function drawn(root: Element | ShadowRoot): Promise<void> {
  if (root instanceof LitElement) await root.updateComplete;
  for (const child of root.children) await drawn(child);
  if (root instanceof Element && root.shadowRoot) await drawn(root.shadowRoot);
}

interface Played {
  readonly canvasElement: HTMLElement;
  readonly globals: Readonly<Record<string, unknown>>;
}

/** A story is there when its stores are open and a reader can read this; in each language, where only one is given. */
export const appears = (zh: string | RegExp, en?: string | RegExp) => async ({ canvasElement, globals }: Played): Promise<void> => {
  const wanted = resolveLocale(String(globals['locale'])) === 'zh-CN' ? zh : (en ?? '');
  const end = performance.now() + PATIENCE;
  for (;;) {
    await Promise.all([...canvasElement.querySelectorAll('*')].filter((each) => each instanceof FilingStage).map((each) => each.ready));
    await drawn(canvasElement);
    const text = words(canvasElement);
    if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) return;
    if (performance.now() > end) throw new Error(`“${String(wanted)}” did not appear in: ${text.slice(0, 400)}`);
    await new Promise(requestAnimationFrame);
  }
};
