import { fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { deepActiveElement, type ElementClass } from '../../../src/elements/base/index.js';
import { defineForStage, type UiStage } from '../../../stories/ui/stage.js';

/** Shows a template as the wizard would: with texts, tokens and type around it. Returns its first element, rendered. */
export async function show<T extends HTMLElement>(classes: readonly ElementClass[], content: TemplateResult, { locale = 'zh-CN', theme = 'light' } = {}): Promise<T> {
  defineForStage(...classes);
  const stage = await fixture<UiStage>(html`<ui-stage locale=${locale} theme=${theme}>${content}</ui-stage>`);
  await stage.ready;
  await settled(stage);
  const [element] = stage.children;
  if (!(element instanceof HTMLElement)) throw new TypeError('nothing to show');
  return element as T;
}

/** Waits until every Lit element below has drawn. */
export async function settled(root: Element): Promise<void> {
  if (root instanceof LitElement) await root.updateComplete;
  for (const parent of [root, root.shadowRoot]) {
    for (const child of parent?.children ?? []) await settled(child);
  }
}

const nameOf = (element: Element): string => {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const root = element.getRootNode();
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  if (root instanceof ShadowRoot && ids.length > 0) return ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  if (element instanceof HTMLFieldSetElement) return element.querySelector('legend')?.textContent ?? '';
  const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
  const named = labels.length > 0 ? labels.map((each) => each.textContent).join(' ') : element.textContent;
  const slotted = [...element.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes({ flatten: true })).map((node) => node.textContent);
  return [named, ...slotted].join(' ');
};

const selectors: Readonly<Record<string, string>> = {
  button: 'button, [role="button"], summary',
  textbox: 'input:not([type="radio"], [type="checkbox"], [type="file"], [role]), textarea',
  combobox: 'select, [role="combobox"]',
  radio: 'input[type="radio"]',
  checkbox: 'input[type="checkbox"]',
  slider: 'input[type="range"]',
  option: '[role="option"]',
  file: 'input[type="file"]',
  group: 'fieldset',
};

function* all(root: ParentNode): Generator<Element> {
  for (const child of root.children) {
    yield child;
    if (child.shadowRoot) yield* all(child.shadowRoot);
    yield* all(child);
  }
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Elements of a role whose accessible name holds `name`, in tree order, through shadow roots. */
export function findAll(root: Element, role: string, name: string | RegExp = ''): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of [...(root.shadowRoot ? all(root.shadowRoot) : []), ...all(root)]) {
    if (!(element instanceof HTMLElement) || !element.matches(selectors[role] ?? `[role="${role}"]`)) continue;
    const own = clean(nameOf(element));
    if (typeof name === 'string' ? own.includes(name) : name.test(own)) found.push(element);
  }
  return found;
}

export function find<T extends HTMLElement = HTMLElement>(root: Element, role: string, name: string | RegExp = ''): T {
  const [first] = findAll(root, role, name);
  if (!first) throw new Error(`no ${role} named ${String(name)}`);
  return first as T;
}

/** What `aria-describedby` says, as one text. */
export function descriptionOf(element: Element): string {
  const root = element.getRootNode();
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return clean(ids.map((id) => (root instanceof ShadowRoot || root instanceof Document ? root.getElementById(id)?.textContent : '') ?? '').join(' '));
}

/** Text a reader sees or hears in the element's own root. */
export const textOf = (element: Element): string => clean([...(element.shadowRoot?.children ?? [])].map((child) => child.textContent).join(' '));

/** Puts text into an input as typing does. */
export function type(input: HTMLElement, value: string, how: { composing?: boolean } = {}): void {
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new TypeError('not a text input');
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', isComposing: how.composing ?? false }));
}

export function press(target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

/** Collects the details of an event. */
export function heard<T = unknown>(target: EventTarget, name: string): T[] {
  const details: T[] = [];
  target.addEventListener(name, (event) => details.push((event as CustomEvent<T>).detail));
  return details;
}

export const focused = (): Element | null => deepActiveElement();
