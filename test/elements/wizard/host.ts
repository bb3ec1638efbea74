// Loaded beforehand: what a wizard fetches when it needs it is not what these tests wait for.
import '../../../src/adapters/device/index.js';
import '../../../src/capture/index.js';
import '../../../src/elements/steps/authenticity-step.js';
import '../../../src/elements/steps/entity-step.js';
import '../../../src/elements/steps/materials-step.js';
import '../../../src/elements/steps/progress-step.js';
import '../../../src/elements/steps/review-step.js';
import '../../../src/elements/steps/type-check-step.js';
import '../../../src/elements/steps/website-step.js';
import '../../support/store.js';
import { waitUntil } from '@open-wc/testing';
import type { BackendAdapter } from '../../../src/core/ports/backend.js';
import { createSandbox } from '../../../src/adapters/sandbox/index.js';
import type { Sandbox, SandboxOptions } from '../../../src/adapters/sandbox/types.js';
import { dictionaries } from '../../../src/data/dictionaries/index.js';
import { define, type IcpFilingWizard, type IcpWizardEventMap } from '../../../src/define.js';
import { ksyun } from '../../../src/providers/ksyun/index.js';
import { drawnPicture } from '../../../stories/ui/pictures.js';
import { find, findAll, type } from '../ui/show.js';

define();

export type EventName = keyof IcpWizardEventMap;
export const eventNames: readonly EventName[] = ['icp-ready', 'icp-step-change', 'icp-draft-saved', 'icp-submit', 'icp-submitted', 'icp-exit', 'icp-error'];

/** Milliseconds within which a page on a busy machine gets something drawn. */
const PATIENCE = 8_000;
export const until = (what: () => unknown, told: string): Promise<void> => waitUntil(() => Boolean(what()), told, { timeout: PATIENCE, interval: 20 });

const sandboxes: Sandbox[] = [];
/** A backend in memory that answers at once. */
export function backend(options: Partial<SandboxOptions> = {}): Sandbox {
  const sandbox = createSandbox({ profile: ksyun, dictionaries, storage: 'memory', latency: 0, ...options });
  sandboxes.push(sandbox);
  return sandbox;
}

let accounts = 0;
/** A customer of whom this browser keeps nothing yet. */
export const newAccount = (): string => `customer-${performance.timeOrigin}-${++accounts}`;

const places: HTMLElement[] = [];
/** A part of the page that is gone after the test. */
export function place(): HTMLElement {
  const element = document.createElement('div');
  element.lang = 'zh-CN';
  document.body.append(element);
  places.push(element);
  return element;
}
/** Ends everything the last test opened. */
export async function leave(): Promise<void> {
  for (const element of places.splice(0)) element.remove();
  await Promise.all(sandboxes.splice(0).map(({ control }) => control.close()));
}

export function element(tag = 'icp-filing-wizard'): IcpFilingWizard {
  return document.createElement(tag) as IcpFilingWizard;
}

export interface Mounting { readonly adapter?: BackendAdapter; readonly account?: string; readonly into?: HTMLElement; readonly locale?: string; readonly filingId?: string; readonly tag?: string }

/** A wizard as a host puts it into its page; not yet open. */
export function mount({ adapter = backend().adapter, account = newAccount(), into = place(), locale, filingId, tag }: Mounting = {}): IcpFilingWizard {
  const wizard = element(tag);
  wizard.provider = 'ksyun';
  wizard.accountKey = account;
  wizard.adapter = adapter;
  if (locale !== undefined) wizard.locale = locale;
  if (filingId !== undefined) wizard.filingId = filingId;
  into.append(wizard);
  return wizard;
}

export const textbox = (wizard: Element, name: string): HTMLInputElement => find<HTMLInputElement>(wizard, 'textbox', name);
export const hasTextbox = (wizard: Element, name: string): boolean => findAll(wizard, 'textbox', name).length > 0;
/** The first step is drawn and can be filled in. */
export const shown = (wizard: Element, name = '域名'): Promise<void> => until(() => hasTextbox(wizard, name), `no text box ${name}`);

export async function open(options: Mounting = {}): Promise<IcpFilingWizard> {
  const wizard = mount(options);
  await shown(wizard, options.locale?.startsWith('en') ? 'Domain' : '域名');
  return wizard;
}

/** A text box is there and comes to hold this. */
export const holds = (wizard: Element, name: string, value: string): Promise<void> =>
  until(() => findAll(wizard, 'textbox', name).some((input) => 'value' in input && input.value === value), `no text box ${name} holding “${value}”`);

/** Types into a control and leaves it. */
export function fillIn(wizard: Element, name: string, value: string): void {
  const input = textbox(wizard, name);
  type(input, value);
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Chooses a picture of this name for the first paper. */
export async function giveFile(wizard: Element, name: string): Promise<void> {
  await until(() => findAll(wizard, 'file', '选择文件').length > 0, 'no place for a file');
  const input = find<HTMLInputElement>(wizard, 'file', '选择文件');
  const files = new DataTransfer();
  files.items.add(new File([await drawnPicture()], name, { type: 'image/png' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Everything that is read in the wizard, through its shadow roots. */
export function words(root: Element): string {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    if (node instanceof Element && node.localName === 'style') return;
    if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return texts.join(' ').replace(/\s+/g, ' ');
}
export const says = (wizard: Element, text: string): Promise<void> => until(() => words(wizard).includes(text), `does not say ${text}`);

/** Waits for an event; resolves with its detail. */
export function once<K extends EventName>(target: EventTarget, name: K): Promise<IcpWizardEventMap[K]['detail']> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve((event as IcpWizardEventMap[K]).detail), { once: true });
  });
}
export interface Heard { readonly type: string; readonly detail: unknown; readonly bubbles: boolean; readonly composed: boolean; readonly cancelable: boolean }
/** Everything the wizard tells, heard where the event arrives last. */
export function listen(target: EventTarget = document): Heard[] {
  const heard: Heard[] = [];
  for (const name of eventNames) {
    target.addEventListener(name, (event) => {
      if (!(event instanceof CustomEvent)) return;
      heard.push({ type: event.type, detail: event.detail, bubbles: event.bubbles, composed: event.composed, cancelable: event.cancelable });
    });
  }
  return heard;
}
