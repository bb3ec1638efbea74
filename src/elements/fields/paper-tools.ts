import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../core/plan/types.js';
import type { LetterDesk } from '../../core/ports/letters.js';
import type { I18n } from '../../i18n/index.js';
import type { Translate } from '../base/index.js';
import { icon } from '../ui/icons.js';
import { renderSample } from '../ui/paper-sample.js';
import { labelKey } from './texts.js';

interface Tools {
  readonly t: Translate;
  readonly i18n: I18n | undefined;
  readonly desk: LetterDesk | undefined;
  readonly path: string;
  /** What the paper is called. */
  readonly paper: string;
  readonly template: string | undefined;
  readonly editable: boolean;
  readonly empty: boolean;
  /** What was printed on it and changed since. */
  readonly stale: Finding | undefined;
  readonly fill: () => void;
}

const button = ({ t, paper, fill }: Tools, words: string): TemplateResult =>
  html`<button type="button" class="button secondary small" data-letter aria-label=${t('papers:letter.fillFor', { paper })} @click=${fill}>${icon('edit')}<span>${words}</span></button>`;

function renderStale(tools: Tools, { params }: Finding): TemplateResult {
  const { t, i18n } = tools;
  const fields = String(params['fields'] ?? '').split(' ').filter(Boolean).map((id) => t(`${labelKey(id)}.label`));
  const list = i18n?.formatList(fields) ?? fields.join(', ');
  return html`<div class="stale">
    <strong>${icon('warning')}<span>${t('papers:letter.stale')}</span></strong>
    <span>${t('papers:letter.changed', { fields: list })}</span>
    ${tools.desk?.has(tools.path) ? button(tools, t('papers:letter.again')) : nothing}
  </div>`;
}

/** What helps before a paper can be given: its letter filled in, an empty form, a drawing of what it should look like. */
export function renderPaperTools(tools: Tools): TemplateResult | typeof nothing {
  const { t, desk, path, paper, template, editable, empty, stale } = tools;
  if (!editable) return nothing;
  if (stale) return renderStale(tools, stale);
  const letter = desk?.has(path) === true;
  const sample = empty ? desk?.sample(path) : null;
  if (!letter && !sample && !template) return nothing;
  const form = template ? html`<a href=${template} download>${t('fields:upload.template')}</a>` : nothing;
  return html`<div class="before">
    ${sample ? html`<figure>${renderSample(sample, t('papers:sample.label', { paper }))}<figcaption aria-hidden="true">${t('papers:sample.caption')}</figcaption></figure>` : nothing}
    ${letter || template ? html`<div class="steps">${letter ? button(tools, t('papers:letter.fill')) : nothing}${form}</div>` : nothing}
  </div>`;
}
