import { fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { AnswerValue, Filing } from '../../../src/core/model/filing.js';
import type { StepKind } from '../../../src/core/model/profile.js';
import type { Locale } from '../../../src/i18n/index.js';
import type { FilingCommand, FilingState } from '../../../src/core/store/types.js';
import { focused, find, findAll } from '../ui/show.js';
import type { FilingSetup, FilingWorld } from '../../../stories/support/filing-store.js';
import { openFiling } from '../../../stories/support/filing-store.js';
import { words } from '../../../stories/support/appears.js';
import { namespaces } from '../../../src/i18n/locales.js';
import { createI18n } from '../../../src/i18n/index.js';
import { RuleTexts } from '../../../src/elements/wizard/texts.js';
import { controls } from '../../../src/elements/table/controls.js';
import { ksyunFirstUnitBeijing } from '../../fixtures/filings/index.js';
import { settle } from '../../support/time.js';
// Loads whatever a wizard brings later, and defines it.
import { element, until } from '../wizard/host.js';

export interface OpenStep {
  readonly wizard: HTMLElement;
  /** The element of the step that is shown. */
  readonly step: LitElement;
  readonly world: FilingWorld;
  state(): FilingState;
  filing(): Filing;
  value(path: string): AnswerValue | undefined;
  commands<K extends FilingCommand['type']>(type: K): readonly Extract<FilingCommand, { readonly type: K }>[];
  /** What a reader meets in the step, without the frame around it. */
  words(): string;
  says(text: string): Promise<void>;
  /** Waits until the wizard shows a step of this heading. */
  at(title: string): Promise<void>;
  /** Lets everything run and draw that is ready to. */
  rest(): Promise<void>;
  speak(locale: Locale): Promise<void>;
}

const worlds: FilingWorld[] = [];
export async function closeSteps(): Promise<void> {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
}

// The first of everything is fetched here, so that no test waits for the network.
before(async function fetchAll(this: { timeout(ms: number): void }) {
  this.timeout(60_000);
  const texts = [createI18n({ locale: 'zh-CN' }), createI18n({ locale: 'en' })];
  await Promise.all([...texts.map((one) => one.load(...namespaces)), ...Object.values(controls).map((one) => one.load())]);
  const world = await openFiling({ filing: ksyunFirstUnitBeijing });
  await Promise.all([world.store.getDivisions(), ...texts.map((one) => new RuleTexts().update(one, world.store))]);
  await world.close();
});

/** Every Lit element below, through shadow roots. */
export function* drawn(root: Element): Generator<LitElement> {
  if (root instanceof LitElement) yield root;
  for (const parent of [root, root.shadowRoot]) for (const child of parent?.children ?? []) yield* drawn(child);
}
async function everythingDrawn(root: Element): Promise<void> {
  for (const one of drawn(root)) await one.updateComplete;
}

/** Whether elements below still wait for their class. */
function waits(root: Element): boolean {
  if (root.localName.includes('-') && !(root instanceof LitElement)) return true;
  return [root, root.shadowRoot].some((parent) => [...(parent?.children ?? [])].some(waits));
}

/** The elements of the questions, each once. */
export const fieldsOf = (root: Element): readonly LitElement[] => [...drawn(root)].filter((each) => 'focusControl' in each && 'key' in each);
export const keyOf = (field: LitElement): string => String(Reflect.get(field, 'key'));
export function fieldOf(root: Element, key: string): LitElement {
  const field = fieldsOf(root).find((each) => keyOf(each) === key);
  if (!field) throw new Error(`no field ${key}`);
  return field;
}

/** How often each element draws from now on, by its key or tag; those that stay as they are do not occur. */
export function drawings(root: Element): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of drawn(root)) {
    const name = 'key' in one && typeof one.key === 'string' ? one.key : 'service' in one && typeof one.service === 'string' ? `${one.localName} ${one.service}` : one.localName;
    one.addController({ hostUpdated: () => void counts.set(name, (counts.get(name) ?? 0) + 1) });
  }
  return counts;
}

/** Opens a step of a filing in the real wizard over the real store. `width`: of the place it stands in, in pixels. */
export async function openStep(kind: StepKind, setup: FilingSetup, { locale = 'zh-CN', width }: { readonly locale?: Locale; readonly width?: number } = {}): Promise<OpenStep> {
  const world = await openFiling({ ...setup, filing: { ...setup.filing, step: kind } });
  worlds.push(world);
  const wizard = element();
  wizard.store = world.store;
  wizard.locale = locale;
  const area = await fixture<HTMLElement>(html`<div></div>`);
  if (width !== undefined) area.style.inlineSize = `${width}px`;
  area.append(wizard);
  const part = (): Element | null => wizard.shadowRoot?.querySelector('[part="step"]') ?? null;
  const step = (): LitElement => {
    const found = part()?.lastElementChild;
    if (!(found instanceof LitElement)) throw new TypeError('no step is shown');
    return found;
  };
  const rest = async (): Promise<void> => {
    // What has drawn may have asked for more: pictures, divisions, controls of their own.
    for (let turn = 0; turn < 3; turn++) {
      await settle();
      await everythingDrawn(wizard);
    }
  };
  const heading = (): string => part()?.querySelector('h2')?.textContent?.trim() ?? '';
  const complete = async (title: string, told: string): Promise<void> => {
    await until(() => heading() !== '' && heading().includes(title) && !waits(wizard), told);
    await rest();
    await until(() => !waits(wizard), told);
    await rest();
  };
  await complete('', `the step ${kind} does not open`);
  return {
    wizard,
    get step() {
      return step();
    },
    world,
    state: () => world.store.getState(),
    filing: () => world.store.getState().filing,
    value: (path) => world.store.getPlan().fields.get(path)?.value,
    commands: <K extends FilingCommand['type']>(type: K) => world.commands.filter((command): command is Extract<FilingCommand, { readonly type: K }> => command.type === type),
    words: () => words(step()),
    says: (text) => until(() => words(wizard).includes(text), `does not say ${text}`),
    at: (title) => complete(title, `is not at ${title}`),
    rest,
    async speak(next) {
      wizard.locale = next;
      await waitUntil(() => wizard.lang === next && heading() !== '', `the texts of ${next}`);
      await complete('', `the texts of ${next}`);
    },
  };
}

/** Elements that are wider than what they stand in, or reach beyond it; in words, for a message. */
export function tooWide(wizard: HTMLElement): readonly string[] {
  const edge = wizard.getBoundingClientRect();
  const found: string[] = [];
  for (const host of drawn(wizard)) {
    for (const each of host.shadowRoot?.querySelectorAll('*') ?? []) {
      const box = each.getBoundingClientRect();
      // What is only there to be heard is one pixel wide.
      if (box.width < 2 || box.height < 2 || !(each instanceof HTMLElement) || !each.checkVisibility()) continue;
      if (box.right > edge.right + 1 || box.left < edge.left - 1) found.push(`${host.localName} ${each.localName} ${Math.round(box.left - edge.left)}–${Math.round(box.right - edge.left)}: ${each.textContent?.trim().slice(0, 30) ?? ''}`);
    }
  }
  return found;
}

/** The focus is in this element, however deep. */
export function holdsFocus(root: Element): boolean {
  for (let at: Node | null | undefined = focused(); at; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (at === root) return true;
  return false;
}

/** The lines of the error summary. */
export const summaryOf = (wizard: HTMLElement): readonly HTMLElement[] => {
  const summary = wizard.shadowRoot?.querySelector('icp-error-summary');
  return summary ? findAll(summary, 'button') : [];
};

/** A heading and what belongs to it: a section of the step. */
export function section(root: Element, title: string | RegExp): HTMLElement {
  for (const host of drawn(root)) {
    for (const each of host.shadowRoot?.querySelectorAll('section') ?? []) {
      const named = each.getAttribute('aria-label') ?? host.shadowRoot?.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
      if (typeof title === 'string' ? named.includes(title) : title.test(named)) return each;
    }
  }
  throw new Error(`no section ${String(title)}`);
}

export { find, findAll, focused, until, words };
