const extensions: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'image/bmp': 'bmp' };

/** The name a picture came with, or nothing for a blob without one. */
export const nameOf = (file: Blob): string => ('name' in file && typeof file.name === 'string' ? file.name : '');

/** The extension a name claims, in lower case. */
export const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name that is safe to show and to send: no folders, no control or direction characters, the right extension. */
export function safeName(name: string, type: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...stem].slice(0, 80).join('') || 'picture'}.${extensions[type] ?? 'bin'}`;
}
