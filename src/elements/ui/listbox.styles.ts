import { css, type CSSResult } from 'lit';

export const listboxStyles: CSSResult = css`
  .popup {
    padding: var(--icp-space-1);
    border: 1px solid var(--icp-color-border);
    border-radius: var(--icp-radius-lg);
    background: var(--icp-color-surface);
    color: var(--icp-color-text);
    box-shadow: var(--icp-shadow-md);
    overflow: hidden;
  }
  .popup:popover-open {
    display: flex;
    flex-direction: column;
  }
  [role='listbox'] {
    overflow: auto;
    overscroll-behavior: contain;
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--icp-space-2);
    min-block-size: var(--icp-control-height);
    padding-block: var(--icp-space-1);
    padding-inline: var(--icp-space-2);
    border-radius: var(--icp-radius-md);
    font-size: var(--icp-control-font-size);
    line-height: 1.4;
    cursor: pointer;
  }
  .option > span {
    flex: 1;
    min-inline-size: 0;
  }
  .option small {
    display: block;
    font-size: var(--icp-font-size-xs);
    color: var(--icp-color-text-muted);
  }
  .option[data-active] {
    background: var(--icp-color-surface-hover);
  }
  .option[aria-selected='true'] {
    color: var(--icp-color-primary);
    font-weight: var(--icp-font-weight-medium);
  }
  .option[aria-disabled='true'] {
    color: var(--icp-color-text-disabled);
    cursor: not-allowed;
  }
  .option > .icon {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    color: var(--icp-color-primary);
  }
  .popup .note {
    margin: 0;
    padding: var(--icp-space-2);
  }
  .opener {
    position: relative;
  }
  .opener > .input {
    padding-inline-end: 2.5rem;
    text-overflow: ellipsis;
  }
  .opener > .toggle {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    border: 0;
    background: none;
    color: var(--icp-color-text-muted);
    cursor: pointer;
  }
  .opener > .toggle:disabled {
    cursor: not-allowed;
  }
  .opener > .toggle .icon {
    transition: rotate var(--icp-duration) var(--icp-easing);
  }
  .opener:has([aria-expanded='true']) > .toggle .icon {
    rotate: 180deg;
  }
  @media (forced-colors: active) {
    .option[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
