import { css, type CSSResult } from 'lit';

/** For every native `<button class="button">`, in `icp-button` and inside other elements' own roots. */
export const buttonStyles: CSSResult = css`
  .button {
    --size: var(--icp-control-height);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--icp-space-2);
    min-block-size: var(--size);
    padding-block: var(--icp-space-1);
    padding-inline: var(--icp-space-4);
    border: 1px solid transparent;
    border-radius: var(--icp-radius-md);
    font-size: var(--icp-control-font-size);
    font-weight: var(--icp-font-weight-medium);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    background: none;
    cursor: pointer;
    transition:
      background-color var(--icp-duration-fast) var(--icp-easing),
      border-color var(--icp-duration-fast) var(--icp-easing),
      color var(--icp-duration-fast) var(--icp-easing);
  }
  .button .icon {
    inline-size: 1.125rem;
    block-size: 1.125rem;
  }
  .button.primary {
    color: var(--icp-color-on-primary);
    background: var(--icp-color-primary);
  }
  .button.primary:hover {
    background: var(--icp-color-primary-hover);
  }
  .button.primary:active {
    background: var(--icp-color-primary-active);
  }
  .button.secondary {
    color: var(--icp-color-text);
    background: var(--icp-color-surface);
    border-color: var(--icp-color-border-control);
  }
  .button.secondary:hover {
    color: var(--icp-color-primary);
    border-color: var(--icp-color-primary);
  }
  .button.secondary:active {
    background: var(--icp-color-primary-soft);
  }
  .button.danger {
    color: var(--icp-color-on-primary);
    background: var(--icp-color-danger);
  }
  .button.danger:hover {
    background: var(--icp-color-danger-hover);
  }
  .button.text {
    padding-inline: var(--icp-space-2);
    color: var(--icp-color-primary);
  }
  .button.text:hover {
    background: var(--icp-color-primary-soft);
  }
  .button.text.quiet {
    color: var(--icp-color-text-muted);
  }
  .button.text.quiet:hover {
    color: var(--icp-color-text);
    background: var(--icp-color-surface-hover);
  }
  .button.small {
    --size: 1.75rem;
    padding-inline: var(--icp-space-3);
    font-size: var(--icp-font-size-sm);
  }
  .button.text.small {
    padding-inline: var(--icp-space-2);
  }
  .button.square {
    inline-size: var(--size);
    padding: 0;
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .button:disabled,
  .button.paused {
    color: var(--icp-color-text-disabled);
    background: var(--icp-color-surface-muted);
    border-color: var(--icp-color-border);
  }
  .button.text:disabled,
  .button.text.paused {
    background: none;
    border-color: transparent;
  }
  @media (pointer: coarse) {
    .button.small {
      --size: 2.25rem;
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .button:disabled,
    .button.paused {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;
