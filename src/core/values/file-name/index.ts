import { type EmptyCode, fail, ok, type ValueResult } from '../result.js';
import { lengthOf } from '../text/measure.js';
import { normaliseText } from '../text/normalise.js';

export type FileNameCode = EmptyCode | 'fileName.characters' | 'fileName.tooLong' | 'fileName.reserved';

export interface FileNameInfo {
  readonly stem: string;
  /** Lower case, without the dot; empty when there is none. Says nothing about what the file holds. */
  readonly extension: string;
}

const max = 100;
const unsafe = /[\\/:*?"<>|%;]/g;
/** Devices, not files, on Windows, whatever the extension. */
const reserved = /^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)/i;

/** The last part of a path, normalised, without dots and blanks at its ends. */
export const normaliseFileName = (raw: string): string =>
  normaliseText(raw.replace(/^.*[\\/]/s, '')).replace(/^[. ]+|[. ]+$/g, '');

const cut = (name: string): FileNameInfo => {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? { stem: name, extension: '' } : { stem: name.slice(0, dot), extension: name.slice(dot + 1).toLowerCase() };
};

export function validateFileName(raw: string): ValueResult<FileNameCode, FileNameInfo> {
  const value = normaliseFileName(raw);
  if (value === '') return fail(value, 'common.required');
  const stray = [...new Set(value.match(unsafe) ?? [])];
  if (stray.length > 0) return fail(value, 'fileName.characters', { characters: stray.join(' ') });
  if (reserved.test(value)) return fail(value, 'fileName.reserved');
  return lengthOf(value) > max ? fail(value, 'fileName.tooLong', { max }) : ok(value, cut(value));
}

/** A name that every system accepts, as near as possible to the one given; never empty. */
export function safeFileName(raw: string, fallback = 'file'): string {
  const name = normaliseFileName(raw).replace(unsafe, '_');
  const { stem, extension } = cut(name);
  const ending = extension === '' ? '' : `.${[...extension].slice(0, 10).join('')}`;
  const short = [...stem].slice(0, max - lengthOf(ending)).join('').trim();
  const safe = short === '' ? fallback + ending : short + ending;
  return reserved.test(safe) ? `_${safe}` : safe;
}

/** Name of a file. */
export const fileName = { normalise: normaliseFileName, format: normaliseFileName, validate: validateFileName, safe: safeFileName } as const;
