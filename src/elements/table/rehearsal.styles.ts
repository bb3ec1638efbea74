import { css, type CSSResult } from 'lit';

export const rehearsalStyles: CSSResult = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--icp-space-4);
    padding: var(--icp-space-6);
    background: var(--icp-color-surface);
    border: 1px solid var(--icp-color-border);
    border-radius: var(--icp-radius-lg);
  }
  h3 {
    font-size: var(--icp-font-size-lg);
  }
  h4 {
    display: flex;
    align-items: center;
    gap: var(--icp-space-2);
    font-size: var(--icp-font-size-md);
  }
  h4 .icon {
    flex: none;
  }
  .block h4 .icon {
    color: var(--icp-color-danger);
  }
  .warn h4 .icon {
    color: var(--icp-color-warning);
  }
  .quiet,
  .lead {
    color: var(--icp-color-text-muted);
    max-inline-size: 65ch;
  }
  .decision {
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-sm);
  }
  .items {
    display: grid;
  }
  .items > li {
    display: grid;
    gap: var(--icp-space-1);
    padding-block: var(--icp-space-3);
    border-block-end: 1px solid var(--icp-color-border);
  }
  .items > li:last-child {
    border-block-end: 0;
    padding-block-end: 0;
  }
  .place {
    font-weight: var(--icp-font-weight-medium);
  }
  .evidence {
    display: grid;
    gap: 0.125rem;
    padding-inline-start: var(--icp-space-3);
    border-inline-start: 2px solid var(--icp-color-border);
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-sm);
    overflow-wrap: anywhere;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--icp-space-5);
    align-items: flex-start;
  }
  .go {
    padding: 0;
    border: 0;
    background: none;
    color: var(--icp-color-primary);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
    min-block-size: 1.5rem;
  }
  .why summary {
    min-block-size: 1.5rem;
    color: var(--icp-color-text-muted);
    cursor: pointer;
  }
  .why p {
    font-size: var(--icp-font-size-sm);
    color: var(--icp-color-text-muted);
    overflow-wrap: anywhere;
  }
  .looks {
    display: grid;
    gap: var(--icp-space-1);
    padding-inline-start: var(--icp-space-5);
    list-style: disc;
  }
  @container wizard (max-width: 30rem) {
    section {
      padding: var(--icp-space-4);
      border-inline: 0;
      border-radius: 0;
      margin-inline: calc(-1 * var(--icp-space-4));
    }
  }
`;
