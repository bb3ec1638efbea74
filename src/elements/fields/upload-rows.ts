import type { FileRef } from '../../core/model/filing.js';
import type { Failure, UploadStatus } from '../../core/store/types.js';
import type { I18n, MessageKey } from '../../i18n/index.js';
import type { Translate } from '../base/index.js';
import type { UploadFile } from '../ui/upload.js';

/** `subject`: what the picture shows, where it is no paper: it need not be read. */
interface Words { readonly t: Translate; readonly i18n: I18n | undefined; readonly subject?: 'icon' | undefined }

/** The most particular text there is for a failure: for what the picture shows, with its kind or reason, else for its code. */
export function reasonOf({ code, details }: Failure, { t, i18n, subject }: Words): string {
  const particular: MessageKey = `capture:failure.${code}-${String(details['kind'] ?? details['reason'] ?? '')}`;
  const keys: readonly MessageKey[] = [...(subject ? [`capture:failure.${code}-${subject}` as const] : []), particular, `capture:failure.${code}`];
  const key = keys.find((one) => i18n?.has(one)) ?? 'capture:failure.unavailable';
  return t(key, Object.fromEntries(Object.entries(details).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)])));
}

function look(upload: UploadStatus | undefined, words: Words): Pick<UploadFile, 'state' | 'progress' | 'error'> {
  switch (upload?.phase) {
    case undefined:
    case 'done':
      return { state: 'done' };
    case 'failed':
      return { state: 'error', error: upload.failure ? reasonOf(upload.failure, words) : undefined };
    case 'uploading':
      return { state: 'uploading', progress: upload.ratio };
    default:
      return { state: 'processing' };
  }
}

/** The files of an answer and those on their way to it, as the tiles show them. */
export function uploadRows(files: readonly FileRef[], uploads: readonly UploadStatus[], previews: ReadonlyMap<string, Blob>, waiting: readonly UploadFile[], words: Words): readonly UploadFile[] {
  const busy = new Map(uploads.map((upload) => [upload.fileId, upload]));
  const kept = files.map((file): UploadFile => ({ id: file.id, name: file.name, side: file.side, preview: previews.get(file.id), ...look(busy.get(file.id), words) }));
  const coming = uploads.filter((upload) => !files.some((file) => file.id === upload.fileId));
  return [...kept, ...waiting, ...coming.map((upload): UploadFile => ({ id: upload.fileId, name: upload.name, side: upload.side ?? undefined, ...look(upload, words) }))];
}
