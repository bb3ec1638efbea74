import { css, type CSSResult } from 'lit';

/** A button in an alert that leads to a question reads like a link. */
export const linkListStyles: CSSResult = css`
  button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
    min-block-size: 1.5rem;
  }
`;
