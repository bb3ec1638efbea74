export interface CallOptions { readonly signal?: AbortSignalLike }
/** The part of AbortSignal that core knows of. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
