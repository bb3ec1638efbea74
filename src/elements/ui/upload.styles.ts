import { css, type CSSResult } from 'lit';

export const uploadStyles: CSSResult = css`
  .control {
    max-inline-size: none;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 17rem));
    gap: var(--icp-space-4);
  }
  .tile {
    min-inline-size: 0;
  }
  .before {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--icp-space-3) var(--icp-space-4);
    margin-block-end: var(--icp-space-3);
  }
  .before figure {
    display: grid;
    justify-items: center;
    gap: var(--icp-space-1);
    margin: 0;
    padding: var(--icp-space-2);
    border-radius: var(--icp-radius-md);
    background: var(--icp-color-surface-muted);
    color: var(--icp-color-text-muted);
    font-size: var(--icp-font-size-xs);
  }
  .before .steps {
    display: grid;
    gap: var(--icp-space-2);
    justify-items: start;
    min-inline-size: min(100%, 14rem);
    flex: 1;
  }
  .stale {
    display: grid;
    gap: var(--icp-space-1);
    justify-items: start;
    margin-block-end: var(--icp-space-3);
    padding: var(--icp-space-3);
    border: 1px solid var(--icp-color-warning-border);
    border-radius: var(--icp-radius-md);
    background: var(--icp-color-warning-soft);
    color: var(--icp-color-text);
    font-size: var(--icp-font-size-sm);
  }
  .stale strong {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--icp-color-warning);
  }
  .ways {
    margin-block-end: var(--icp-space-3);
  }
  .reading {
    margin-block-start: var(--icp-space-2);
    font-size: var(--icp-font-size-sm);
  }
  .left-out {
    display: flex;
    gap: 0.375rem;
    font-size: var(--icp-font-size-sm);
    color: var(--icp-color-warning);
  }
  .left-out:not(:empty) {
    margin-block-start: var(--icp-space-2);
  }
  .left-out .icon {
    inline-size: 1rem;
    block-size: 1rem;
    margin-block-start: 0.1875rem;
  }
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--icp-space-1);
    aspect-ratio: 8 / 5;
    padding: var(--icp-space-3);
    border: 1px solid var(--icp-color-border);
    border-radius: var(--icp-radius-lg);
    background: var(--icp-color-surface-muted);
    color: var(--icp-color-text-muted);
    text-align: center;
    overflow: hidden;
    transition:
      border-color var(--icp-duration-fast) var(--icp-easing),
      background-color var(--icp-duration-fast) var(--icp-easing);
  }
  .frame > .icon {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    stroke-width: 1.25;
  }
  .empty .frame {
    border: 1px dashed var(--icp-color-border-control);
  }
  .empty .frame:has(button) {
    cursor: pointer;
  }
  .empty .frame:has(button):hover,
  .over .frame {
    border-color: var(--icp-color-primary);
    background: var(--icp-color-primary-soft);
  }
  .over .frame {
    border-style: solid;
  }
  .error .frame {
    border-color: var(--icp-color-danger);
  }
  img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
  }
  .quiet {
    font-size: var(--icp-font-size-sm);
    line-height: 1.4;
  }
  .camera {
    display: none;
  }
  @media (pointer: coarse) {
    .camera {
      display: inline-flex;
    }
    .drop {
      display: none;
    }
  }
  .state {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    display: grid;
    gap: var(--icp-space-1);
    padding: var(--icp-space-2) var(--icp-space-3);
    background: color-mix(in srgb, var(--icp-color-surface) 92%, transparent);
    color: var(--icp-color-text);
    font-size: var(--icp-font-size-sm);
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  .state:has(.spinner) {
    grid-auto-flow: column;
    justify-content: start;
    align-items: center;
  }
  .tile .caption {
    margin-block-start: var(--icp-space-2);
    font-weight: var(--icp-font-weight-medium);
    line-height: 1.5;
  }
  .caption small {
    display: block;
    font-size: var(--icp-font-size-sm);
    font-weight: var(--icp-font-weight-regular);
    color: var(--icp-color-text-muted);
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    margin-block-start: var(--icp-space-1);
    font-size: var(--icp-font-size-sm);
    color: var(--icp-color-text-muted);
  }
  .name span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name .icon {
    inline-size: 1rem;
    block-size: 1rem;
    color: var(--icp-color-success);
  }
  .error .name .icon {
    color: var(--icp-color-danger);
  }
  .problem {
    margin-block-start: var(--icp-space-1);
    font-size: var(--icp-font-size-sm);
    line-height: 1.5;
    color: var(--icp-color-danger);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-1 * var(--icp-space-2));
  }
`;
