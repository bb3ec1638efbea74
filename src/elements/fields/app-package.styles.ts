import { css, type CSSResult } from 'lit';

/** The place where packages are given, and the list of what was read. */
export const appPackageStyles: CSSResult = css`
  .packages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--icp-space-4);
    margin-block-end: var(--icp-field-gap);
  }
  .drop {
    display: grid;
    justify-items: start;
    gap: var(--icp-space-2);
    padding: var(--icp-space-4) var(--icp-space-5);
    border: 1px dashed var(--icp-color-border-control);
    border-radius: var(--icp-radius-lg);
    background: var(--icp-color-surface-muted);
    transition:
      border-color var(--icp-duration-fast) var(--icp-easing),
      background-color var(--icp-duration-fast) var(--icp-easing);
  }
  .drop.over {
    border-color: var(--icp-color-primary);
    border-style: solid;
    background: var(--icp-color-primary-soft);
  }
  .title {
    font-weight: var(--icp-font-weight-strong);
  }
  .lead,
  .quiet {
    max-inline-size: 65ch;
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-sm);
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--icp-space-2) var(--icp-space-3);
    margin-block-start: var(--icp-space-1);
  }
  @media (pointer: coarse) {
    .drag {
      display: none;
    }
  }
  .readings {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--icp-space-3);
    padding: 0;
    list-style: none;
  }
  .reading {
    display: grid;
    grid-template-columns: 3rem minmax(0, 1fr) auto;
    gap: var(--icp-space-1) var(--icp-space-4);
    align-items: start;
    padding: var(--icp-space-4);
    border: 1px solid var(--icp-color-border);
    border-radius: var(--icp-radius-lg);
  }
  .reading.failed {
    border-color: var(--icp-color-danger-border);
  }
  .face {
    display: grid;
    place-items: center;
    inline-size: 3rem;
    block-size: 3rem;
    border-radius: var(--icp-radius-lg);
    background: var(--icp-color-surface-muted);
    color: var(--icp-color-text-muted);
    overflow: hidden;
  }
  .face img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .body {
    display: grid;
    gap: var(--icp-space-2);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name {
    font-weight: var(--icp-font-weight-strong);
  }
  .state {
    display: flex;
    gap: var(--icp-space-2);
    font-size: var(--icp-font-size-sm);
    font-variant-numeric: tabular-nums;
  }
  .state .icon {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    margin-block-start: 0.1875rem;
  }
  .done > .body > .state {
    color: var(--icp-color-success);
  }
  .failed > .body > .state {
    color: var(--icp-color-danger);
  }
  .reading > .body > .warning {
    color: var(--icp-color-warning);
  }
  .found {
    display: grid;
    grid-template-columns: minmax(6rem, auto) minmax(0, 1fr);
    gap: var(--icp-space-1) var(--icp-space-4);
    font-size: var(--icp-font-size-sm);
  }
  .found dt {
    color: var(--icp-color-text-muted);
  }
  .found .code {
    font-family: var(--icp-font-family-mono);
    font-size: var(--icp-font-size-xs);
    line-height: 1.7;
  }
  @container wizard (max-width: 36rem) {
    .drop {
      padding-inline: var(--icp-space-4);
    }
    .reading {
      grid-template-columns: 3rem minmax(0, 1fr);
    }
    .reading > .body {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .reading > icp-button {
      justify-self: end;
    }
    .found {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .found dd {
      margin-block-end: var(--icp-space-1);
    }
  }
`;
