import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { ReuseCell, ReuseColumn, ReuseMatrix, ReuseRow, ReuseVerdict } from '../../core/rehearse/types.js';
import type { I18n } from '../../i18n/index.js';
import { icon, type IconName } from '../ui/icons.js';

export const reuseStyles: CSSResult = css`
  .reuse {
    overflow-x: auto;
  }
  .reuse table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--icp-font-size-sm);
    text-align: start;
  }
  .reuse caption {
    text-align: start;
    padding-block-end: var(--icp-space-2);
    color: var(--icp-color-text-muted);
  }
  .reuse th,
  .reuse td {
    padding: var(--icp-space-2) var(--icp-space-3) var(--icp-space-2) 0;
    border-block-end: 1px solid var(--icp-color-border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .reuse thead th {
    color: var(--icp-color-text-muted);
    font-weight: var(--icp-font-weight-regular);
    white-space: nowrap;
  }
  .reuse .role,
  .reuse .verdict {
    display: block;
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-xs);
    font-weight: var(--icp-font-weight-regular);
  }
  .reuse .verdict {
    display: flex;
    gap: var(--icp-space-1);
    align-items: flex-start;
  }
  .reuse .verdict .icon {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
  }
  .reuse .warned {
    color: var(--icp-color-warning);
  }
  .reuse .refused {
    color: var(--icp-color-danger);
  }
  /* Four columns do not fit: each person becomes a list, and every line says what it is. */
  @container wizard (max-width: 40rem) {
    .reuse table,
    .reuse caption,
    .reuse tbody,
    .reuse tr,
    .reuse th,
    .reuse td {
      display: block;
    }
    .reuse thead {
      display: none;
    }
    .reuse tr {
      padding-block: var(--icp-space-3);
      border-block-end: 1px solid var(--icp-color-border);
    }
    .reuse th,
    .reuse td {
      padding-block: var(--icp-space-1);
      border: 0;
    }
    .reuse td::before {
      content: attr(data-column);
      display: block;
      color: var(--icp-color-text-muted);
      font-size: var(--icp-font-size-xs);
    }
  }
`;

const SIGNS: Readonly<Record<ReuseVerdict, IconName | null>> = { own: null, 'same-person': 'check', allowed: 'check', warned: 'warning', refused: 'error' };

interface Names { readonly i18n: I18n; /** What the websites are called. */ readonly titles: Readonly<Record<string, string>> }

/** What somebody is in this filing; many websites are counted, a few are named. */
function rolesOf({ roles }: ReuseRow, { i18n, titles }: Names): string {
  const services = roles.flatMap(({ service }) => (service === null ? [] : [service]));
  const parts = roles.some(({ role }) => role === 'principal') ? [i18n.t('rehearsal:reuse.principal')] : [];
  if (services.length > 2) parts.push(i18n.t('rehearsal:reuse.contacts', { n: services.length }));
  else if (services.length > 0) {
    const names = Object.keys(titles).length < 2 ? [] : services.map((id) => titles[id] ?? '').filter((name) => name !== '');
    parts.push(names.length === 0 ? i18n.t('rehearsal:reuse.contact') : i18n.t('rehearsal:reuse.contactOf', { names: i18n.formatList(names) }));
  }
  return i18n.formatList(parts);
}

/** Who has which certificate, phone and address, and with whom it is shared. */
export function renderReuse({ columns, rows }: ReuseMatrix, names: Names): TemplateResult {
  const { i18n } = names;
  const called = (id: string): string => {
    const row = rows.find((one) => one.id === id);
    return row === undefined ? '' : row.name || rolesOf(row, names);
  };
  const verdict = ({ verdict: sort, sharedWith }: ReuseCell): TemplateResult | typeof nothing => {
    const sign = SIGNS[sort];
    if (sign === null) return nothing;
    return html`<span class="verdict ${sort}">${icon(sign)}<span>${i18n.t(`rehearsal:reuse.verdict.${sort}`, { names: i18n.formatList(sharedWith.map(called)) })}</span></span>`;
  };
  const cell = (row: ReuseRow, column: ReuseColumn): TemplateResult => {
    const held = row.cells[column];
    // Narrow, a table is laid out as blocks and would lose its roles.
    return html`<td role="cell" data-column=${i18n.t(`rehearsal:reuse.column.${column}`)}>${held === undefined ? i18n.t('rehearsal:reuse.none') : html`<span>${held.value}</span>${verdict(held)}`}</td>`;
  };
  return html`<div class="reuse" tabindex="0" role="region" aria-label=${i18n.t('rehearsal:reuse.table')}>
    <table role="table">
      <caption>${i18n.t('rehearsal:reuse.lead')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${i18n.t('rehearsal:reuse.person')}</th>
          ${columns.map((column) => html`<th role="columnheader" scope="col">${i18n.t(`rehearsal:reuse.column.${column}`)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => html`<tr role="row">
          <th role="rowheader" scope="row">${row.name || i18n.t('rehearsal:reuse.unnamed')}<span class="role">${rolesOf(row, names)}</span></th>
          ${columns.map((column) => cell(row, column))}
        </tr>`)}
      </tbody>
    </table>
  </div>`;
}
