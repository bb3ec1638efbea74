import { IcpError } from '../../core/model/errors.js';
import type { AbortSignalLike } from '../../core/ports/backend.js';
import { abortedError, type Http, networkError } from './http.js';
import { errorOf } from './problem.js';

interface Options { readonly signal?: AbortSignalLike; readonly onProgress?: (ratio: number) => void }

/**
 * Sends a form and tells how much of it is on its way. `fetch` cannot tell that in any browser but with request streams,
 * which need HTTP/2 and a duplex body; XMLHttpRequest can, everywhere.
 */
export async function sendForm<T>(http: Http, path: string, form: FormData, options: Options = {}): Promise<T> {
  const headers = await http.headers();
  const { signal, onProgress } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(abortedError());
      return;
    }
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    signal?.addEventListener('abort', stop);
    request.upload.addEventListener('progress', (event) => {
      // The last step is told when the backend has answered: until then nothing is certain.
      if (event.lengthComputable && event.loaded < event.total) onProgress?.(event.loaded / event.total);
      else onProgress?.(0.99);
    });
    request.addEventListener('load', () => {
      if (request.status < 200 || request.status > 299) {
        reject(errorOf(request.status, request.getResponseHeader('retry-after'), request.responseText));
        return;
      }
      try {
        const answer: T = JSON.parse(request.responseText);
        onProgress?.(1);
        resolve(answer);
      } catch (cause) {
        reject(new IcpError('unavailable', 'the backend answered with something else than JSON', { cause }));
      }
    });
    request.addEventListener('error', () => reject(networkError()));
    request.addEventListener('abort', () => reject(abortedError()));
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', stop));
    request.open('POST', http.url(path));
    request.withCredentials = http.credentials === 'include';
    request.setRequestHeader('accept', 'application/json');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(form);
  });
}
