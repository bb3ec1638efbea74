import { css, type CSSResult } from 'lit';

/** Adopted by every element. Kept short: it is in the first paint and applies in every shadow root. */
export const sharedStyles: CSSResult = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4 {
    font-weight: var(--icp-font-weight-strong);
    line-height: var(--icp-line-height-tight);
    text-wrap: balance;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  svg {
    display: block;
    flex: none;
  }
  a {
    color: var(--icp-color-primary);
  }
  /* What takes the focus comes to stand clear of the bar that floats at the foot of the wizard. */
  a,
  button,
  input,
  select,
  textarea,
  summary,
  [tabindex] {
    scroll-margin-block: 2rem 6rem;
  }
  :focus-visible {
    outline: 2px solid var(--icp-color-focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 1ms !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** For outer elements: the type and colours that all inner ones inherit. */
export const rootStyles: CSSResult = css`
  :host {
    font-family: var(--icp-font-family);
    font-size: var(--icp-font-size-md);
    font-weight: var(--icp-font-weight-regular);
    line-height: var(--icp-line-height);
    text-align: start;
    color: var(--icp-color-text);
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
`;
