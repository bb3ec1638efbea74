import { specimenOf } from '../../../stories/support/specimens.js';
import type { ShownField } from '../filing.js';
import { find, type } from '../ui/show.js';

/** The specimen's answer, as it stands there. */
export const given = (name: string): string => String(specimenOf(name).setup.filing.answers[specimenOf(name).path]?.value);
export const typing = (text: string, at = '') => (shown: ShownField): void => type(find(shown.element, 'textbox', at), text);
export const choosing = (role: string, name: string) => (shown: ShownField): void => find(shown.element, role, name).click();
export const picking = (value: string) => (shown: ShownField): void => {
  const select = find<HTMLSelectElement>(shown.element, 'combobox');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
export const ticking = (option: string) => async (shown: ShownField): Promise<void> => {
  find(shown.element, 'combobox').click();
  await shown.rest();
  find(shown.element, 'option', option).click();
};
export const searching = (level: string, text: string, option: string) => async (shown: ShownField): Promise<void> => {
  const input = find(shown.element, 'combobox', level);
  input.focus();
  type(input, text);
  await shown.rest();
  find(shown.element, 'option', option).click();
};
export const settling = (text: string) => (shown: ShownField): void => {
  const input = find(shown.element, 'textbox');
  type(input, text);
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
