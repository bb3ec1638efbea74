import { css, type CSSResult } from 'lit';

export const wizardStyles: CSSResult = css`
  :host {
    container: wizard / inline-size;
    background: var(--icp-color-page);
  }
  .wizard {
    display: grid;
    gap: var(--icp-space-5);
    max-inline-size: 75rem;
    margin-inline: auto;
    padding: var(--icp-space-6);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--icp-space-2) var(--icp-space-6);
  }
  h1 {
    font-size: var(--icp-font-size-xl);
  }
  h2 {
    font-size: var(--icp-font-size-xl);
    scroll-margin-block-start: var(--icp-space-6);
  }
  .head-end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--icp-space-3);
    margin-inline-start: auto;
  }
  .body {
    display: grid;
    gap: var(--icp-space-6);
    align-items: start;
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--icp-space-5);
    min-inline-size: 0;
  }
  .lead {
    margin-block-start: var(--icp-space-1);
    color: var(--icp-color-text-muted);
    max-inline-size: 65ch;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--icp-space-3);
    padding-block: var(--icp-space-3);
    background: var(--icp-color-page);
    border-block-start: 1px solid var(--icp-color-border);
  }
  .bar-end {
    display: flex;
    align-items: center;
    gap: var(--icp-space-3);
    margin-inline-start: auto;
  }
  .screen {
    display: grid;
    gap: var(--icp-space-4);
    padding-block: var(--icp-space-8);
  }
  @container wizard (min-width: 64rem) {
    .body.with-hints {
      grid-template-columns: minmax(0, 1fr) 18rem;
    }
    icp-step-hints {
      position: sticky;
      inset-block-start: var(--icp-space-4);
    }
  }
  @container wizard (max-width: 30rem) {
    .wizard {
      padding: var(--icp-space-4);
    }
  }
`;
