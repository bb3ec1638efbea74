import { css, type CSSResult } from 'lit';

export const codeInputStyles: CSSResult = css`
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--icp-space-3);
  }
  .cells {
    --cell: max(var(--icp-control-height), 2.25rem);
    position: relative;
    display: flex;
    gap: var(--icp-space-2);
    max-inline-size: 100%;
  }
  .cell {
    display: grid;
    place-items: center;
    flex: 0 1 var(--cell);
    inline-size: var(--cell);
    min-inline-size: 1.75rem;
    block-size: var(--cell);
    border: 1px solid var(--icp-color-border-control);
    border-radius: var(--icp-radius-md);
    background: var(--icp-color-surface);
    font-size: var(--icp-font-size-lg);
    font-weight: var(--icp-font-weight-strong);
    font-variant-numeric: tabular-nums;
  }
  .cells:hover .cell {
    border-color: var(--icp-color-primary);
  }
  .invalid .cell {
    border-color: var(--icp-color-danger);
  }
  .verified .cell {
    border-color: var(--icp-color-success-border);
    background: var(--icp-color-success-soft);
  }
  .cells:has(input:disabled) .cell {
    border-color: var(--icp-color-border);
    background: var(--icp-color-surface-muted);
  }
  .cells:has(input:focus:not(:read-only)) .next {
    border-color: var(--icp-color-primary);
    outline: 2px solid var(--icp-color-focus);
    outline-offset: -1px;
  }
  .cells:has(input:focus:read-only) .cell {
    outline: 2px solid var(--icp-color-focus);
    outline-offset: 1px;
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    border: 0;
    opacity: 0;
    font-size: 1rem;
    cursor: text;
  }
  .send {
    min-inline-size: 7.5rem;
    font-variant-numeric: tabular-nums;
  }
  .send[aria-disabled] {
    color: var(--icp-color-text-muted);
    border-color: var(--icp-color-border);
    background: var(--icp-color-surface-muted);
  }
  .said {
    display: inline-flex;
    align-items: center;
    gap: var(--icp-space-2);
    color: var(--icp-color-text-muted);
  }
  .ok {
    color: var(--icp-color-success);
    font-weight: var(--icp-font-weight-medium);
  }
`;
