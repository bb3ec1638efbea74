import { IcpError } from '../../core/model/errors.js';
import type { PackageUnreadableReason, PackageUnsupportedReason } from '../../core/ports/app-package.js';

export const unreadable = (reason: PackageUnreadableReason, message?: string): IcpError => new IcpError('package-unreadable', message, { details: { reason } });
export const unsupported = (reason: PackageUnsupportedReason): IcpError => new IcpError('package-unsupported', undefined, { details: { reason } });

const utf8 = new TextDecoder('utf-8');
const utf16 = new TextDecoder('utf-16le');

/** Little-endian reading with bounds: whatever a file says of itself, nothing beyond its end is read. */
export class Bytes {
  readonly array: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;

  constructor(array: Uint8Array<ArrayBuffer>) {
    this.array = array;
    this.#view = new DataView(array.buffer, array.byteOffset, array.byteLength);
  }

  get length(): number {
    return this.array.length;
  }

  #at(offset: number, size: number): number {
    if (!Number.isSafeInteger(offset) || offset < 0 || size < 0 || offset + size > this.length) throw unreadable('damaged', 'A place lies beyond the end');
    return offset;
  }

  u8(offset: number): number {
    return this.#view.getUint8(this.#at(offset, 1));
  }
  u16(offset: number): number {
    return this.#view.getUint16(this.#at(offset, 2), true);
  }
  u32(offset: number): number {
    return this.#view.getUint32(this.#at(offset, 4), true);
  }
  /** @throws IcpError `package-unreadable` beyond 2^53: no place in any file is there */
  u64(offset: number): number {
    const value = this.#view.getBigUint64(this.#at(offset, 8), true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw unreadable('damaged', 'A length is beyond all measure');
    return Number(value);
  }
  be32(offset: number): number {
    return this.#view.getUint32(this.#at(offset, 4), false);
  }
  slice(offset: number, size: number): Bytes {
    return new Bytes(this.array.subarray(this.#at(offset, size), offset + size));
  }
  utf8(offset: number, size: number): string {
    return utf8.decode(this.slice(offset, size).array);
  }
  /** @param units of two bytes each */
  utf16(offset: number, units: number): string {
    return utf16.decode(this.slice(offset, units * 2).array);
  }
  ascii(offset: number, size: number): string {
    return String.fromCharCode(...this.slice(offset, size).array);
  }
}

/** Upper-case hexadecimal, two digits a byte. */
export const toHex = (bytes: Uint8Array | ArrayBuffer): string =>
  Array.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase();
