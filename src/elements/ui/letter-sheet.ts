import { css, html, type CSSResult, type TemplateResult } from 'lit';
import type { FilledBlock, FilledLetter, LetterRun } from '../../core/ports/letters.js';

/**
 * A letter as on paper: black on white in every scheme, and the same on the printer. Without tokens, because the printed copy stands in a
 * document of its own.
 */
export const sheetStyles: CSSResult = css`
  .sheet {
    color-scheme: only light;
    padding: clamp(1rem, 6cqi, 3rem) clamp(0.875rem, 6cqi, 3rem);
    background: Canvas;
    color: CanvasText;
    font-family: 'Songti SC', SimSun, 'Noto Serif CJK SC', 'Noto Serif SC', serif;
    font-size: 0.9375rem;
    line-height: 1.75;
    overflow-wrap: anywhere;
  }
  .sheet > * {
    margin: 0;
  }
  .sheet h1 {
    margin-block-end: 1.25em;
    font-size: 1.375em;
    font-weight: 400;
    line-height: 1.4;
    text-align: center;
  }
  .sheet h2 {
    margin-block: 1.25em 0.5em;
    font-size: 1em;
    font-weight: 700;
    break-after: avoid;
  }
  .sheet .text {
    margin-block-start: 0.5em;
    text-indent: 2em;
  }
  .sheet .remark {
    margin-block: 0.375em;
    font-size: 0.8125em;
    color: color-mix(in srgb, CanvasText 75%, Canvas);
  }
  .sheet table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .sheet th,
  .sheet td {
    padding: 0.5em 0.75em;
    border: 1px solid CanvasText;
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .sheet th {
    inline-size: 34%;
  }
  .sheet td {
    block-size: 2.75em;
  }
  @container (max-width: 24rem) {
    .sheet {
      font-size: 0.8125rem;
      line-height: 1.6;
    }
    .sheet th {
      inline-size: 38%;
    }
    .sheet th,
    .sheet td {
      padding: 0.375em 0.5em;
    }
  }
  .sheet .filled {
    font-weight: 700;
  }
  .sheet .blank {
    display: inline-block;
    min-inline-size: 8em;
    border-block-end: 1px solid CanvasText;
    text-indent: 0;
  }
  .sheet td .blank {
    border: 0;
  }
  .sheet .ruled {
    display: grid;
    list-style: none;
    padding: 0;
  }
  .sheet .ruled li {
    block-size: 2.25em;
    border-block-end: 1px solid color-mix(in srgb, CanvasText 45%, Canvas);
  }
  .sheet .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: 1em;
    margin-block-start: 1.25em;
    break-inside: avoid;
  }
  .sheet .boxes p {
    margin: 0;
    min-block-size: 8em;
    padding: 0.75em;
    border: 1px solid CanvasText;
  }
  .sheet .signature {
    display: grid;
    gap: 1.75em;
    margin-block-start: 2em;
    margin-inline-start: min(45%, 14em);
    break-inside: avoid;
  }
  .sheet .signature p {
    margin: 0;
  }
`;

/** What only the printer needs. */
export const printStyles: CSSResult = css`
  @page {
    size: A4;
    margin: 18mm;
  }
  body {
    margin: 0;
  }
  .sheet {
    padding: 0;
    font-size: 11.5pt;
  }
`;

const inline = (runs: readonly LetterRun[], words: { readonly blank: string }): readonly TemplateResult[] =>
  runs.map((run) => {
    if (run.kind === 'blank') return html`<span class="blank" role="img" aria-label=${words.blank}>&#8203;</span>`;
    return run.kind === 'value' ? html`<span class="filled">${run.text}</span>` : html`${run.text}`;
  });

function block(one: FilledBlock, words: { readonly blank: string }): TemplateResult {
  switch (one.kind) {
    case 'title':
      return html`<h1>${inline(one.runs, words)}</h1>`;
    case 'heading':
      return html`<h2>${inline(one.runs, words)}</h2>`;
    case 'paragraph':
      return html`<p class="text">${inline(one.runs, words)}</p>`;
    case 'note':
      return html`<p class="remark">${inline(one.runs, words)}</p>`;
    case 'rows':
      return html`<table>
        <tbody>
          ${one.rows.map((row) => html`<tr><th scope="row">${row.label}</th><td>${inline(row.runs, words)}</td></tr>`)}
        </tbody>
      </table>`;
    case 'lines':
      return html`<ul class="ruled" aria-hidden="true">${Array.from({ length: one.n }, () => html`<li></li>`)}</ul>`;
    case 'sign':
      return html`<div class=${one.boxed ? 'boxes' : 'signature'}>${one.lines.map((line) => html`<p>${inline(line, words)}</p>`)}</div>`;
  }
}

/** The sheet of paper. `words.blank`: what a line to write on is called to those who cannot see it. */
export const renderSheet = (letter: FilledLetter, words: { readonly blank: string }): TemplateResult =>
  html`<article class="sheet" lang="zh-CN" aria-label=${letter.title}>${letter.blocks.map((one) => block(one, words))}</article>`;
