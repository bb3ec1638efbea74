import { css, type CSSResult } from 'lit';

export const checkResultStyles: CSSResult = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--icp-space-3);
    padding: var(--icp-space-4);
    border: 1px solid var(--icp-color-border);
    border-radius: var(--icp-radius-md);
  }
  h4 {
    font-size: var(--icp-font-size-md);
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--icp-space-3);
  }
  /* Short lines stand beside each other where there is room. */
  .papers {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    column-gap: var(--icp-space-5);
  }
  li {
    display: grid;
    align-content: start;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--icp-space-2);
    color: var(--icp-color-text);
  }
  li > .icon {
    color: var(--icp-color-text-muted);
  }
  li.success > .icon {
    color: var(--icp-color-success);
  }
  li.warning > .icon {
    color: var(--icp-color-warning);
  }
  li.error > .icon {
    color: var(--icp-color-danger);
  }
  p {
    overflow-wrap: anywhere;
  }
  .quiet {
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-sm);
  }
  .source {
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-xs);
  }
`;
