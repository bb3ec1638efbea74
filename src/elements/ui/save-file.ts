/** Milliseconds after which a browser has surely begun to write. */
const GRACE = 30_000;

/** Hands the reader a file to keep. */
export function saveFile(file: Blob, name: string, page: Document = document): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), GRACE);
}
