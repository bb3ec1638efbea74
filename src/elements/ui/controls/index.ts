export { controlStyles } from './control.styles.js';
export { renderText, renderPhone, type TextOptions } from './text.js';
export { renderTextarea, type TextareaOptions } from './textarea.js';
export {
  renderCheck,
  renderChecks,
  renderRadios,
  renderSelect,
  type CheckOptions,
  type ChecksOptions,
  type Choice,
  type ChoiceLayout,
  type RadiosOptions,
  type SelectOptions,
} from './choice.js';
