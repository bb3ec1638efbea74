import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../base/index.js';
import { icon, type IconName } from './icons.js';

export type Content = string | TemplateResult | typeof nothing;

/** What a control needs to know of its frame. Spread it into the control: `renderText({ ...bind, value })`. */
export interface ControlBinding {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly readonly: boolean;
}

export interface FieldFrame {
  /** Id of the control; the other parts derive theirs from it. Take it from `this.uid(…)`. */
  readonly id: string;
  readonly label: string;
  /** The official Chinese term, beside a translated label. */
  readonly official?: string | undefined;
  /** `group`: several controls under a legend; `radiogroup`: one choice among radios. */
  readonly group?: 'group' | 'radiogroup' | undefined;
  readonly required?: boolean | undefined;
  /** Says "optional" beside the label. */
  readonly optional?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readonly?: boolean | undefined;
  readonly hint?: Content | undefined;
  readonly error?: string | undefined;
  readonly warning?: Content | undefined;
  /** Why it cannot be changed; makes the control read-only. */
  readonly locked?: string | undefined;
  /** Where the value came from, with a way back. */
  readonly mark?: { readonly text: string; readonly undo?: (() => void) | undefined } | undefined;
  /** A value the applicant may take with one click, or wave away. */
  readonly suggestion?: { readonly text: string; readonly apply: () => void; readonly dismiss?: (() => void) | undefined } | undefined;
  /** Something going on, such as "checking …"; read out politely. */
  readonly status?: string | undefined;
  /** The answer to "why am I asked this?". */
  readonly why?: Content | undefined;
  readonly control: (bind: ControlBinding) => Content;
}

type Part = 'error' | 'warning' | 'locked' | 'mark' | 'hint';

const partId = (frame: FieldFrame, part: Part): string => `${frame.id}-${part}`;

const isThere = (content: Content | undefined): boolean => content !== undefined && content !== '' && content !== nothing;

function describe(frame: FieldFrame): string | undefined {
  const parts: Part[] = [];
  if (frame.error) parts.push('error');
  if (isThere(frame.warning)) parts.push('warning');
  if (frame.locked) parts.push('locked');
  if (frame.mark) parts.push('mark');
  if (isThere(frame.hint)) parts.push('hint');
  return parts.length > 0 ? parts.map((part) => partId(frame, part)).join(' ') : undefined;
}

const bindingOf = (frame: FieldFrame): ControlBinding => ({
  id: frame.id,
  describedBy: describe(frame),
  invalid: Boolean(frame.error),
  required: frame.required === true,
  disabled: frame.disabled === true,
  readonly: frame.readonly === true || Boolean(frame.locked),
});

const note = (frame: FieldFrame, part: Part, sign: IconName, prefix: string, text: Content): TemplateResult =>
  html`<p class="note ${part}">${icon(sign)}<span id=${partId(frame, part)}><span class="visually-hidden">${prefix}</span>${text}</span></p>`;

const caption = (t: Translate, frame: FieldFrame): TemplateResult =>
  html`<span class="caption"
    >${frame.label}${frame.official ? html` <span class="official" lang="zh-CN">${frame.official}</span>` : nothing}${frame.required
      ? html`<span class="star" aria-hidden="true">*</span>${frame.group ? html`<span class="visually-hidden">${t('ui:field.required')}</span>` : nothing}`
      : frame.optional
        ? html` <span class="optional">${t('ui:field.optional')}</span>`
        : nothing}</span
  >`;

const link = (words: string, label: string, onClick: () => void): TemplateResult =>
  html`<button type="button" class="link" aria-label=${label} @click=${onClick}>${words}</button>`;

const notes = (t: Translate, frame: FieldFrame): TemplateResult => html`
  ${frame.error ? note(frame, 'error', 'error', t('ui:field.error'), frame.error) : nothing}
  ${isThere(frame.warning) ? note(frame, 'warning', 'warning', t('ui:field.warning'), frame.warning ?? nothing) : nothing}
  ${frame.locked ? note(frame, 'locked', 'lock', '', frame.locked) : nothing}
  ${frame.mark
    ? html`<p class="note mark">
        ${icon('spark')}<span id=${partId(frame, 'mark')}>${frame.mark.text}</span>${frame.mark.undo
          ? link(t('ui:field.undo'), t('ui:field.undoFor', { label: frame.label }), frame.mark.undo)
          : nothing}
      </p>`
    : nothing}
  ${frame.suggestion
    ? html`<p class="note suggestion">
        ${icon('spark')}<span>${frame.suggestion.text} ${link(
          t('ui:field.apply'),
          t('ui:field.applyFor', { label: frame.label, value: frame.suggestion.text }),
          frame.suggestion.apply,
        )} ${frame.suggestion.dismiss
          ? link(t('ui:suggestion.dismiss'), t('ui:suggestion.dismissFor', { label: frame.label, value: frame.suggestion.text }), frame.suggestion.dismiss)
          : nothing}</span>
      </p>`
    : nothing}
  <p class="note status" role="status">${frame.status ?? nothing}</p>
  <div class="help">
    ${isThere(frame.hint) ? html`<div class="hint" id=${partId(frame, 'hint')}>${frame.hint}</div>` : nothing}
    ${isThere(frame.why)
      ? html`<details class="why">
          <summary>${icon('question')}<span>${t('ui:field.why')}<span class="visually-hidden">${t('ui:field.whyFor', { label: frame.label })}</span></span></summary>
          <div>${frame.why}</div>
        </details>`
      : nothing}
  </div>
`;

/**
 * Label, control and everything said about it, in the caller's own root, so that `for` and `aria-describedby` reach. Add `fieldStyles` and
 * the control's styles to the caller's.
 */
export function renderField(t: Translate, frame: FieldFrame): TemplateResult {
  const bind = bindingOf(frame);
  const control = html`<div class="control">${frame.control(bind)}</div>`;
  if (!frame.group) {
    return html`<div class="field"><label class="label" for=${frame.id}>${caption(t, frame)}</label>${control}${notes(t, frame)}</div>`;
  }
  const radios = frame.group === 'radiogroup';
  return html`<fieldset
    class="field"
    id=${frame.id}
    role=${radios ? 'radiogroup' : nothing}
    aria-describedby=${bind.describedBy ?? nothing}
    aria-required=${radios && bind.required ? 'true' : nothing}
    aria-invalid=${radios && bind.invalid ? 'true' : nothing}
  >
    <legend class="label">${caption(t, frame)}</legend>
    ${control}${notes(t, frame)}
  </fieldset>`;
}
