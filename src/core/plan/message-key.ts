import { PROVIDER } from '../rules/provider.js';

/** The message key of a rule's own text; a text with a namespace of its own stays as it is. */
export const messageKey = (packId: string, message: string): string =>
  message.includes(':') ? message : `${packId === PROVIDER ? PROVIDER : `pack.${packId}`}:${message}`;
