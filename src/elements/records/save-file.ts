/** Time a browser takes to begin a download of an address that is about to go. */
const KEPT = 10_000;

/** Hands bytes to the reader as a file. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
