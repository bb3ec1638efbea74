/** Where the rules of a profile say they come from; also the namespace of their messages. */
export const PROVIDER = 'provider';
