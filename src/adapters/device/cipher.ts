/**
 * AES-GCM with a key that no script can read out: whoever copies the browser's profile folder or dumps the database gets no
 * answers and no papers. It does not protect against a script running in the page itself; nothing kept in a browser does.
 */
export interface Sealed { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer }

/** Bytes of the nonce that GCM was made for. */
const IV_BYTES = 12;

export const createKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

/** `place` is bound to the content, so that a record moved to another account or filing does not open. */
export async function seal(key: CryptoKey, place: string, content: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, key, content);
  return { iv, data };
}

/** Rejects when the key or the place is not the one it was sealed with. */
export const unseal = (key: CryptoKey, place: string, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv: iv, additionalData: bytesOf(place) }, key, data);

/** An account key may be a name or an e-mail address: on disk there is only its digest. */
export async function digest(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const encodeText = bytesOf;
export const decodeText = (content: ArrayBuffer): string => new TextDecoder().decode(content);
