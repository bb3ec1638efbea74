import { css, type CSSResult } from 'lit';

/** For all native controls of this folder. */
export const controlStyles: CSSResult = css`
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--icp-control-height);
    padding-block: var(--icp-space-1);
    padding-inline: var(--icp-control-padding);
    border: 1px solid var(--icp-color-border-control);
    border-radius: var(--icp-radius-md);
    background: var(--icp-color-surface);
    color: var(--icp-color-text);
    font-size: var(--icp-control-font-size);
    line-height: 1.5;
    transition: border-color var(--icp-duration-fast) var(--icp-easing);
  }
  .input::placeholder {
    color: var(--icp-color-text-muted);
    opacity: 0.85;
  }
  .input:hover {
    border-color: var(--icp-color-primary);
  }
  .input:focus {
    border-color: var(--icp-color-primary);
    outline: 2px solid var(--icp-color-focus);
    outline-offset: -1px;
  }
  .input[aria-invalid='true'] {
    border-color: var(--icp-color-danger);
  }
  .input[aria-invalid='true']:focus {
    outline-color: var(--icp-color-danger);
  }
  input.input:read-only,
  textarea.input:read-only,
  .input.fixed {
    border-color: var(--icp-color-border);
    background: var(--icp-color-surface-muted);
  }
  .input:disabled {
    border-color: var(--icp-color-border);
    background: var(--icp-color-surface-muted);
    color: var(--icp-color-text-disabled);
    cursor: not-allowed;
  }
  textarea.input {
    min-block-size: 6rem;
    padding-block: var(--icp-space-2);
    resize: vertical;
    field-sizing: content;
    max-block-size: 20rem;
  }
  .count {
    margin-block-start: var(--icp-space-1);
    font-size: var(--icp-font-size-xs);
    color: var(--icp-color-text-muted);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .count.over {
    color: var(--icp-color-danger);
  }
  .affix {
    display: flex;
    align-items: stretch;
  }
  .affix > .input {
    flex: 1;
    min-inline-size: 0;
  }
  .affix > span {
    display: flex;
    align-items: center;
    padding-inline: var(--icp-space-3);
    border: 1px solid var(--icp-color-border-control);
    background: var(--icp-color-surface-muted);
    color: var(--icp-color-text-muted);
    font-size: var(--icp-control-font-size);
    white-space: nowrap;
  }
  .affix > span:first-child {
    border-inline-end: 0;
    border-start-start-radius: var(--icp-radius-md);
    border-end-start-radius: var(--icp-radius-md);
  }
  .affix > span:last-child {
    border-inline-start: 0;
    border-start-end-radius: var(--icp-radius-md);
    border-end-end-radius: var(--icp-radius-md);
  }
  .affix > span:first-child + .input {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .affix > .input:not(:last-child) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .select {
    position: relative;
  }
  .select > .input {
    padding-inline-end: 2.25rem;
    appearance: none;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .select > .input:disabled {
    cursor: not-allowed;
  }
  .select > .icon {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: 0.625rem;
    translate: 0 -50%;
    color: var(--icp-color-text-muted);
    pointer-events: none;
  }
  .select > .empty {
    color: var(--icp-color-text-muted);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--icp-space-1) var(--icp-space-6);
  }
  .choices.column {
    flex-direction: column;
  }
  .choices.cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: var(--icp-space-3);
  }
  .choice {
    display: inline-flex;
    align-items: flex-start;
    gap: var(--icp-space-2);
    min-block-size: var(--icp-control-height);
    padding-block: calc((var(--icp-control-height) - 1.5rem) / 2);
    line-height: 1.5rem;
    font-size: var(--icp-control-font-size);
    cursor: pointer;
  }
  .choice > input {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0.1875rem 0 0;
    accent-color: var(--icp-color-primary);
    cursor: inherit;
  }
  .choice small {
    display: block;
    font-size: var(--icp-font-size-sm);
    line-height: 1.5;
    color: var(--icp-color-text-muted);
  }
  .choice:has(:disabled) {
    cursor: not-allowed;
  }
  .choice:has(:disabled:not(:checked)) {
    color: var(--icp-color-text-disabled);
  }
  .cards > .choice {
    padding: var(--icp-space-3);
    border: 1px solid var(--icp-color-border);
    border-radius: var(--icp-radius-lg);
    background: var(--icp-color-surface);
  }
  .cards > .choice:not(:has(:disabled)):hover {
    border-color: var(--icp-color-primary);
  }
  .cards > .choice:has(:checked) {
    border-color: var(--icp-color-primary);
    background: var(--icp-color-primary-soft);
    box-shadow: inset 0 0 0 1px var(--icp-color-primary);
  }
  .cards > .choice:has(:focus-visible) {
    outline: 2px solid var(--icp-color-focus);
    outline-offset: 2px;
  }
  .cards > .choice > input:focus-visible {
    outline: none;
  }
`;
