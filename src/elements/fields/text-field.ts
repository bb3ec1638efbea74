import { TypedField } from './typed-field.js';

/** A question answered with a line or some lines of text. */
export class IcpTextField extends TypedField {
  static readonly tag = 'icp-text-field';
}

declare global {
  interface HTMLElementTagNameMap {
    'icp-text-field': IcpTextField;
  }
}
