import { css, type CSSResult } from 'lit';

export const stepperStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  button {
    inline-size: 100%;
    border: 0;
    border-radius: var(--icp-radius-md);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  li {
    --tone: var(--icp-color-text-muted);
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }
  li.done {
    --tone: var(--icp-color-primary);
  }
  li.problem {
    --tone: var(--icp-color-danger);
  }
  li button {
    display: flex;
    align-items: center;
    gap: var(--icp-space-2);
    min-block-size: var(--icp-control-height);
    padding: var(--icp-space-2);
    color: var(--icp-color-text-muted);
  }
  li button:hover:not([aria-disabled]) {
    background: var(--icp-color-surface-hover);
  }
  li button[aria-disabled] {
    cursor: not-allowed;
  }
  .sign {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 1.625rem;
    block-size: 1.625rem;
    border: 1.5px solid var(--icp-color-border-control);
    border-radius: 50%;
    background: var(--icp-color-surface);
    color: var(--tone);
    font-size: var(--icp-font-size-sm);
    font-weight: var(--icp-font-weight-strong);
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .sign .icon {
    inline-size: 1rem;
    block-size: 1rem;
    stroke-width: 2;
  }
  .done .sign,
  .problem .sign {
    border-color: var(--tone);
  }
  .done .sign {
    background: var(--icp-color-primary-soft);
  }
  .problem .sign {
    background: var(--icp-color-danger-soft);
  }
  .current .sign {
    border-color: var(--icp-color-primary);
    background: var(--icp-color-primary);
    color: var(--icp-color-on-primary);
  }
  .current.problem .sign {
    border-color: var(--icp-color-danger);
    background: var(--icp-color-danger);
  }
  .done button,
  .problem button {
    color: var(--icp-color-text);
  }
  .current button {
    color: var(--icp-color-text);
    font-weight: var(--icp-font-weight-strong);
  }
  li .words {
    min-inline-size: 0;
    line-height: 1.35;
  }
  small {
    display: block;
    font-size: var(--icp-font-size-xs);
    font-weight: var(--icp-font-weight-regular);
    color: var(--tone);
  }
  .summary button {
    display: flex;
    align-items: center;
    gap: var(--icp-space-3);
    min-block-size: 2.75rem;
    padding: var(--icp-space-1) 0;
  }
  .summary .words {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--icp-space-2);
  }
  .summary strong {
    font-size: var(--icp-font-size-lg);
    font-weight: var(--icp-font-weight-strong);
  }
  .position {
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-sm);
  }
  .summary .icon {
    color: var(--icp-color-text-muted);
    transition: rotate var(--icp-duration) var(--icp-easing);
  }
  .summary [aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .bar {
    display: flex;
    gap: 0.25rem;
    margin-block-start: var(--icp-space-1);
  }
  .bar i {
    flex: 1;
    block-size: 0.25rem;
    border-radius: var(--icp-radius-full);
    background: var(--icp-color-border);
  }
  .bar .reached {
    background: var(--icp-color-primary);
  }
  .bar .problem {
    background: var(--icp-color-danger);
  }
  @container (max-width: 43.99rem) {
    ol:not(.expanded) {
      display: none;
    }
    ol {
      margin-block-start: var(--icp-space-2);
      padding: var(--icp-space-1);
      border: 1px solid var(--icp-color-border);
      border-radius: var(--icp-radius-lg);
      background: var(--icp-color-surface);
    }
  }
  @container (min-width: 44rem) {
    .summary {
      display: none;
    }
    ol {
      display: flex;
    }
    li button {
      flex-direction: column;
      align-items: center;
      text-align: center;
      padding-inline: var(--icp-space-1);
    }
    li + li::before {
      content: '';
      position: absolute;
      inset-block-start: calc(var(--icp-space-2) + 0.75rem);
      inset-inline: calc(-50% + 1.125rem) calc(50% + 1.125rem);
      block-size: 2px;
      border-radius: 1px;
      background: var(--icp-color-border);
      pointer-events: none;
    }
    li.done + li::before {
      background: var(--icp-color-primary-border);
    }
  }
  @media (forced-colors: active) {
    .current .sign {
      outline: 2px solid Highlight;
    }
    .bar .reached {
      background: Highlight;
    }
  }
`;
