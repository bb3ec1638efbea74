import { css, type CSSResult } from 'lit';

/** Shared by the panels of what an order waits for. */
export const panelStyles: CSSResult = css`
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--icp-space-5);
    padding: var(--icp-space-6);
    background: var(--icp-color-surface);
    border: 1px solid var(--icp-color-border);
    border-radius: var(--icp-radius-lg);
  }
  .lead {
    color: var(--icp-color-text-muted);
    max-inline-size: 46rem;
  }
  h3 {
    font-size: var(--icp-font-size-lg);
  }
  h4 {
    font-size: var(--icp-font-size-md);
  }
  .group,
  .head {
    display: grid;
    gap: var(--icp-space-2);
  }
  ul,
  ol {
    display: grid;
    gap: var(--icp-space-2);
    padding-inline-start: var(--icp-space-5);
    max-inline-size: 46rem;
  }
  ol {
    list-style: decimal;
  }
  ul {
    list-style: disc;
  }
  a .icon {
    display: inline-block;
    inline-size: 0.875rem;
    block-size: 0.875rem;
    vertical-align: -0.125em;
  }
  .form {
    display: grid;
    gap: var(--icp-space-4);
    max-inline-size: 30rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--icp-space-3);
  }
  .quiet {
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-sm);
  }
  @container (max-width: 30rem) {
    .panel {
      padding: var(--icp-space-4);
    }
  }
`;
