import { css, type CSSResult } from 'lit';

export const fieldStyles: CSSResult = css`
  .field {
    max-inline-size: 100%;
  }
  .label {
    display: block;
    margin-block-end: var(--icp-space-1);
    font-size: var(--icp-font-size-md);
    font-weight: var(--icp-font-weight-medium);
    line-height: 1.5;
  }
  .official,
  .optional {
    font-weight: var(--icp-font-weight-regular);
    font-size: var(--icp-font-size-sm);
    color: var(--icp-color-text-muted);
  }
  .official {
    margin-inline-start: var(--icp-space-1);
  }
  .star::before {
    content: '\\2060';
  }
  .star {
    margin-inline-start: 0.25em;
    color: var(--icp-color-danger);
  }
  .control {
    max-inline-size: var(--icp-field-width);
  }
  .note,
  .hint,
  .why {
    max-inline-size: calc(var(--icp-field-width) + 8rem);
    margin-block-start: var(--icp-space-1);
    font-size: var(--icp-font-size-sm);
    line-height: 1.5;
    color: var(--icp-color-text-muted);
  }
  .note {
    display: flex;
    align-items: flex-start;
    gap: 0.375rem;
  }
  .note:empty {
    display: none;
  }
  .note .icon,
  .why .icon {
    inline-size: 1rem;
    block-size: 1rem;
    margin-block-start: 0.125rem;
  }
  .note.error {
    color: var(--icp-color-danger);
  }
  .note.warning {
    color: var(--icp-color-warning);
  }
  .note.mark .icon,
  .note.suggestion .icon {
    color: var(--icp-color-primary);
  }
  .link {
    flex: none;
    padding: 0;
    border: 0;
    border-radius: var(--icp-radius-sm);
    background: none;
    color: var(--icp-color-primary);
    font-weight: var(--icp-font-weight-medium);
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .suggestion .link {
    margin-inline: 0.25rem;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .why summary {
    display: inline-flex;
    align-items: flex-start;
    gap: 0.375rem;
    border-radius: var(--icp-radius-sm);
    list-style: none;
    cursor: pointer;
  }
  .why summary::-webkit-details-marker {
    display: none;
  }
  .why summary:hover {
    color: var(--icp-color-primary);
  }
  .why[open] > div {
    margin-block-start: var(--icp-space-1);
    padding: var(--icp-space-2) var(--icp-space-3);
    border-inline-start: 3px solid var(--icp-color-primary-border);
    border-radius: var(--icp-radius-sm);
    background: var(--icp-color-surface-muted);
    color: var(--icp-color-text);
  }
  /* Where there is room, help stands beside the control instead of pushing the next question down. */
  @container wizard (min-width: 56rem) {
    .field {
      display: grid;
      grid-template-columns: minmax(0, var(--icp-field-width)) minmax(12rem, 1fr);
      column-gap: var(--icp-space-8);
      align-items: start;
    }
    .field > .label {
      grid-column: 1 / -1;
    }
    .field > .control,
    .field > .note {
      grid-column: 1;
    }
    .field > .help {
      grid-column: 2;
      grid-row: 2 / span 8;
    }
    fieldset.field > .help {
      grid-row: 1 / span 8;
    }
    .help > :first-child {
      margin-block-start: var(--icp-space-1);
    }
  }
  @media (pointer: coarse) {
    .link,
    .why summary {
      min-block-size: 2rem;
      align-items: center;
    }
  }
`;
