import { html, type TemplateResult } from 'lit';
import type { StoryObj } from '@storybook/web-components-vite';
import { controls } from '../../src/elements/table/controls.js';
import { column, narrow, say, withStage } from '../ui/stage.js';
import { appears } from './appears.js';
import { defineForFiling, onFiling } from './filing-stage.js';
import type { FilingSetup } from './filing-store.js';
import { specimenOf, states, type Specimen } from './specimens.js';

const names: Readonly<Record<keyof typeof states, readonly [zh: string, en: string]>> = {
  empty: ['未填', 'Empty'],
  filled: ['已填', 'Filled in'],
  error: ['有误', 'With an error'],
  locked: ['锁定', 'Locked'],
  autofilled: ['自动填入，可撤销', 'Filled in by itself, can be undone'],
  suggestion: ['有建议', 'With a suggestion'],
};

/** A field above a filing. */
export const field = ({ control, key }: Pick<Specimen, 'control' | 'key'>, setup: FilingSetup): TemplateResult => onFiling(setup, controls[control].render(key));

/** Things below each other, each with a word on what it shows. */
export const captioned = (locale: unknown, rows: readonly (readonly [zh: string, en: string, content: unknown])[]): TemplateResult =>
  column(...rows.map(([zh, en, content]) => html`<div><p><small>${say(String(locale), zh, en)}</small></p>${content}</div>`));

type Wanted = readonly (keyof typeof states)[];
const ALL: Wanted = ['empty', 'filled', 'error', 'locked', 'autofilled', 'suggestion'];
/** A paper is filled in by nobody but the applicant. */
export const ofPapers: Wanted = ['empty', 'filled', 'error', 'locked'];

/** The classes of some controls; a meta's `loaders`. */
export const fields = (...names: readonly string[]) => async (): Promise<void> => {
  defineForFiling(...(await Promise.all(names.map((name) => controls[specimenOf(name).control].load()))));
};

/** A question in all its states. */
export function allStates(name: string, wanted: Wanted = ALL): StoryObj {
  const specimen = specimenOf(name);
  return {
    render: (_args, { globals }) => captioned(globals['locale'], wanted.map((state) => [...names[state], field(specimen, states[state](specimen))])),
    play: appears('为什么需要填写', 'Why'),
  };
}

/** The same where there is little room. */
export function narrowStates(...questions: readonly string[]): StoryObj {
  return {
    render: () => narrow(column(...questions.flatMap((name) => {
      const specimen = specimenOf(name);
      return (['error', 'filled', 'locked'] as const).map((state) => field(specimen, states[state](specimen)));
    }))),
    play: appears('为什么需要填写', 'Why'),
  };
}

/** One question, each time with something else the matter. */
export function moments(name: string, rows: readonly (readonly [zh: string, en: string, change: (specimen: Specimen) => FilingSetup])[], text: readonly [zh: string, en: string]): StoryObj {
  const specimen = specimenOf(name);
  return {
    render: (_args, { globals }) => captioned(globals['locale'], rows.map(([zh, en, change]) => [zh, en, field(specimen, change(specimen))])),
    play: appears(...text),
  };
}

export { withStage };
