import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Content } from '../ui/field.js';

export interface TableColumn { readonly id: string; readonly label: string; /** Short: stays on one line. */ readonly keep?: boolean; /** Several words: no narrower than a few of them. */ readonly words?: boolean }
export interface TableRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, Content>>;
  readonly actions?: Content;
}

/**
 * A real table; where there is no room for its columns, a list of cards. The roles are written out, because a browser forgets that it is a
 * table once its parts are laid out otherwise.
 */
export function renderTable(options: { readonly caption: string; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[]; readonly actions: string }): TemplateResult {
  const { caption, columns, rows, actions } = options;
  const [main] = columns;
  const kind = ({ keep, words }: TableColumn): string => (keep ? 'keep' : words ? 'words' : '');
  const withActions = rows.some((row) => row.actions !== undefined && row.actions !== nothing);
  return html`<div class="table-frame"><table role="table">
    <caption class="visually-hidden">${caption}</caption>
    <thead role="rowgroup"><tr role="row">
      ${columns.map(({ id, label }) => html`<th role="columnheader" scope="col" data-column=${id}>${label}</th>`)}
      ${withActions ? html`<th role="columnheader" scope="col" class="act">${actions}</th>` : nothing}
    </tr></thead>
    <tbody role="rowgroup">${repeat(rows, ({ id }) => id, (row) => html`<tr role="row" data-row=${row.id}>
      ${columns.map((column) => column === main
        ? html`<th role="rowheader" scope="row" data-column=${column.id} class=${kind(column)}><span class="label" aria-hidden="true">${column.label}</span><span class="cell">${row.cells[column.id] ?? nothing}</span></th>`
        : html`<td role="cell" data-column=${column.id} class=${kind(column)}><span class="label" aria-hidden="true">${column.label}</span><span class="cell">${row.cells[column.id] ?? nothing}</span></td>`)}
      ${withActions ? html`<td role="cell" class="act">${row.actions ?? nothing}</td>` : nothing}
    </tr>`)}</tbody>
  </table></div>`;
}

export const tableStyles: CSSResult = css`
  .table-frame {
    container: table / inline-size;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--icp-space-3) var(--icp-space-3);
    border-block-end: 1px solid var(--icp-color-border);
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-sm);
    font-weight: var(--icp-font-weight-medium);
    white-space: nowrap;
  }
  tbody th {
    font-weight: var(--icp-font-weight-medium);
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  .lines {
    white-space: pre-line;
  }
  .keep,
  .keep .lines {
    white-space: nowrap;
  }
  .keep .quiet {
    min-inline-size: 8rem;
    white-space: normal;
  }
  .act {
    text-align: end;
  }
  .act icp-button::part(button) {
    white-space: nowrap;
  }
  .acts {
    display: flex;
    justify-content: flex-end;
    align-items: center;
    gap: 0 var(--icp-space-1);
    margin-inline-end: calc(-1 * var(--icp-space-2));
  }
  .cell {
    display: grid;
    justify-items: start;
    gap: var(--icp-space-1);
  }
  .label {
    display: none;
  }
  .quiet {
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-sm);
  }
  .quiet.soon {
    color: var(--icp-color-warning);
  }
  @container table (min-width: 63rem) {
    .words .cell {
      min-inline-size: 6rem;
    }
  }
  @container table (max-width: 63rem) {
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody {
      display: grid;
      gap: var(--icp-space-3);
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--icp-space-1);
      padding: var(--icp-space-3);
      border: 1px solid var(--icp-color-border);
      border-radius: var(--icp-radius-md);
    }
    tbody th,
    tbody td,
    tbody td:first-child,
    tbody th:first-child {
      display: grid;
      grid-template-columns: minmax(5rem, 6rem) minmax(0, 1fr);
      gap: var(--icp-space-2);
      align-items: baseline;
      padding: var(--icp-space-1) 0;
      border: 0;
      white-space: normal;
    }
    tbody .keep {
      white-space: normal;
    }
    /* What a card is about stands over it, whole. */
    tbody th:first-child {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
      padding-block-end: var(--icp-space-2);
    }
    .keep .lines {
      white-space: pre-line;
    }
    icp-badge::part(badge) {
      white-space: normal;
    }
    .label {
      display: block;
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-sm);
      font-weight: var(--icp-font-weight-regular);
    }
    tbody td.act {
      display: block;
      margin-block-start: var(--icp-space-2);
      padding-block-start: var(--icp-space-2);
      border-block-start: 1px solid var(--icp-color-border);
    }
    tbody td.act:empty {
      display: none;
    }
    .acts {
      flex-wrap: wrap;
      justify-content: flex-start;
      margin-inline: calc(-1 * var(--icp-space-2));
    }
  }
  @container table (min-width: 36rem) and (max-width: 63rem) {
    tbody {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    tbody tr {
      align-content: start;
    }
  }
`;
