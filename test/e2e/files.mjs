/** Files that an applicant might give by mistake, and pictures of a size that the fixtures do not have; made here, seeded, byte by byte. */
import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

/** An empty sheet of the size. */
export function png(width, height) {
  const row = Buffer.alloc(width * 3 + 1, 0xe8);
  row[0] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/**
 * A JPEG of noise in the best quality, as large as a photo of many pixels; drawn in the page, which has the means.
 * @param {import('playwright').Page} page
 */
export async function noisyJpeg(page, edge) {
  const url = await page.evaluate((size) => {
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    const context = canvas.getContext('2d');
    const picture = context.createImageData(size, size);
    let seed = 20261122;
    picture.data.forEach((_, at) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      picture.data[at] = at % 4 === 3 ? 255 : seed >>> 24;
    });
    context.putImageData(picture, 0, 0);
    return canvas.toDataURL('image/jpeg', 1);
  }, edge);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** The beginning of a photo as iPhones take it. */
export const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(4096, 7)]);
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n', 'latin1');
export const svg = Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600"/></svg>\n');
export const program = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(8192, 1)]);

/**
 * A fixture's picture with little thrown away, for those who take none that is small: drawn anew in the page, which has the means.
 * @param {import('playwright').Page} page
 */
export async function heavier(page, name) {
  const bytes = await readFile(new URL(`../fixtures/images/${name}`, import.meta.url), 'base64');
  const url = await page.evaluate(async (text) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))], { type: 'image/jpeg' }));
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d').drawImage(picture, 0, 0);
    return canvas.toDataURL('image/jpeg', 1);
  }, bytes);
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}
