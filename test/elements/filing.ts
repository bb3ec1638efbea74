// The parts of a store, loaded beforehand.
import '../support/store.js';
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { AnswerValue } from '../../src/core/model/filing.js';
import type { FilingCommand, FilingState } from '../../src/core/store/types.js';
import type { ElementClass } from '../../src/elements/base/index.js';
import { controls } from '../../src/elements/table/controls.js';
import { RuleTexts } from '../../src/elements/wizard/texts.js';
import { namespaces } from '../../src/i18n/locales.js';
import { labelKey } from '../../src/elements/fields/texts.js';
import { createI18n, type I18n, type Locale } from '../../src/i18n/index.js';
import { words } from '../../stories/support/appears.js';
import { defineForFiling, type FilingStage } from '../../stories/support/filing-stage.js';
import { openFiling, type FilingSetup, type FilingWorld } from '../../stories/support/filing-store.js';
import type { Specimen } from '../../stories/support/specimens.js';
import type { UiStage } from '../../stories/ui/stage.js';
import { ksyunFirstUnitBeijing } from '../fixtures/filings/index.js';
import { settle } from '../support/time.js';
import { settled } from './ui/show.js';

export interface Shown<T extends HTMLElement> {
  readonly element: T;
  readonly stage: UiStage;
  readonly i18n: I18n;
  readonly world: FilingWorld;
  state(): FilingState;
  value(path: string): AnswerValue | undefined;
  commands<K extends FilingCommand['type']>(type: K): readonly Extract<FilingCommand, { readonly type: K }>[];
  /** Lets everything run and draw that is ready to. */
  rest(): Promise<void>;
  /** Switches the language as the host does. */
  speak(locale: Locale): Promise<void>;
}

interface Look { readonly locale?: string; readonly theme?: string }

const worlds: FilingWorld[] = [];

// The first of everything is fetched here, so that no test waits for the network.
before(async function fetchAll(this: { timeout(ms: number): void }) {
  this.timeout(60_000);
  const texts = [createI18n({ locale: 'zh-CN' }), createI18n({ locale: 'en' })];
  await Promise.all([...texts.map((one) => one.load(...namespaces)), ...Object.values(controls).map((one) => one.load())]);
  const world = await openFiling({ filing: ksyunFirstUnitBeijing });
  await Promise.all([world.store.getDivisions(), ...texts.map((one) => new RuleTexts().update(one, world.store))]);
  await world.close();
});

/** Ends the stores of the last test. */
export async function closeWorlds(): Promise<void> {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
}

/** Shows an element above a filing as the wizard would, and waits until it has drawn. */
export async function showFiling<T extends HTMLElement>(classes: readonly ElementClass[], setup: FilingSetup, content: unknown, { locale = 'zh-CN', theme = 'light' }: Look = {}): Promise<Shown<T>> {
  defineForFiling(...classes);
  const world = await openFiling(setup);
  worlds.push(world);
  const stage = await fixture<UiStage>(html`<ui-stage locale=${locale} theme=${theme}><filing-stage .open=${async () => world.store}>${content}</filing-stage></ui-stage>`);
  const filing = stage.querySelector<FilingStage>('filing-stage');
  const element = filing?.firstElementChild;
  if (!filing || !(element instanceof HTMLElement)) throw new TypeError('nothing to show');
  await stage.ready;
  await filing.ready;
  const rest = async (): Promise<void> => {
    // What has drawn may have asked for more: pictures, divisions, controls of their own.
    for (let turn = 0; turn < 2; turn++) {
      await settle();
      await settled(stage);
    }
  };
  await rest();
  return {
    element: element as T,
    stage,
    i18n: stage.i18n,
    world,
    state: () => world.store.getState(),
    value: (path) => world.store.getPlan().fields.get(path)?.value,
    commands: <K extends FilingCommand['type']>(type: K) => world.commands.filter((command): command is Extract<FilingCommand, { readonly type: K }> => command.type === type),
    rest,
    async speak(next) {
      stage.locale = next;
      await waitUntil(() => stage.i18n.locale === next, `the texts of ${next}`);
      await rest();
    },
  };
}

export interface ShownField extends Shown<HTMLElement> {
  /** What the question is called in the language shown. */
  label(): string;
  /** Sends the focus there, as the error summary does. */
  focus(): void;
}

interface Focusable extends HTMLElement { focusControl(): void }

/** Shows the field of a specimen. */
export async function showField({ control, key }: Pick<Specimen, 'control' | 'key'>, setup: FilingSetup, look: Look = {}): Promise<ShownField> {
  const row = controls[control];
  const shown = await showFiling<Focusable>([await row.load()], setup, row.render(key), look);
  const id = shown.world.store.getPlan().fields.get(key)?.id ?? '';
  return { ...shown, label: () => shown.i18n.t(`${labelKey(id)}.label`), focus: () => shown.element.focusControl() };
}

export { words };
