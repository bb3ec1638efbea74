import type { AbortSignalLike } from '../../ports/call.js';

export interface Abort { readonly signal: AbortSignalLike; abort(): void }

// Adapters hand the signal on to `fetch`, so it has to be the platform's own; core knows only this much of it.
declare const AbortController: new () => Abort;

export const createAbort = (): Abort => new AbortController();
