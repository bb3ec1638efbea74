/** Pictures and other files made in code, so that every byte of them is known. */
import type { ImageLimits } from '../../src/core/ports/images.js';

export const roomy: ImageLimits = { formats: ['jpeg', 'png', 'gif', 'webp', 'bmp'], maxBytes: 4_000_000, maxPixels: 40_000_000, target: 'keep', sides: 'separate' };

export type Paint = (context: OffscreenCanvasRenderingContext2D, width: number, height: number) => void;

/** Left half red, right half blue, a white bar on top. */
export const flag: Paint = (context, width, height) => {
  context.fillStyle = '#d00';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#00d';
  context.fillRect(width / 2, 0, width / 2, height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height / 8);
};

/** Different at every pixel, so that it compresses badly. */
export const static_: Paint = (context, width, height) => {
  const picture = context.createImageData(width, height);
  let state = 7;
  for (let at = 0; at < picture.data.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    picture.data[at] = at % 4 === 3 ? 255 : state >>> 24;
  }
  context.putImageData(picture, 0, 0);
};

/** Lines of print-like bars, turned by `degrees`, softened by `blur` pixels. */
export const printed =
  (degrees: number, blur: number): Paint =>
  (context, width, height) => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.translate(width / 2, height / 2);
    context.rotate((degrees * Math.PI) / 180);
    context.filter = blur === 0 ? 'none' : `blur(${blur}px)`;
    context.fillStyle = '#111';
    context.font = `${Math.round(height / 18)}px sans-serif`;
    for (let line = -6; line <= 6; line += 1) context.fillText('EHFTIL 0123456789 MNKXZ EHFTIL 01234', -width * 0.42, (line * height) / 15);
  };

export async function picture(type: string, width: number, height: number, paint: Paint, quality = 0.9): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  paint(context, width, height);
  return canvas.convertToBlob({ type, quality });
}

export const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());
export const ascii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (char) => char.charCodeAt(0));
export const file = (name: string, ...parts: readonly BlobPart[]): File => new File([...parts], name);

/** An EXIF block that holds an orientation and a text that must not leave the device. */
export function exif(orientation: number): Uint8Array<ArrayBuffer> {
  const secret = ascii('SECRETPLACE\0');
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 2, 0x01, 0x0e, 0, 2, 0, 0, 0, secret.length, 0, 0, 0, 38, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, ...secret];
  const body = [...ascii('Exif\0\0'), ...tiff];
  return Uint8Array.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body]);
}

/** A JPEG with an EXIF block behind its start marker. */
export async function jpegWithExif(orientation: number, width: number, height: number, paint: Paint): Promise<File> {
  const plain = await bytesOf(await picture('image/jpeg', width, height, paint));
  return file('IMG_0001.JPG', plain.subarray(0, 2), exif(orientation), plain.subarray(2));
}

/** Colour of a pixel, given as shares of width and height. */
export async function colourAt(blob: Blob, x: number, y: number): Promise<readonly [number, number, number]> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const [red = 0, green = 0, blue = 0] = context.getImageData(Math.floor(bitmap.width * x), Math.floor(bitmap.height * y), 1, 1).data;
  bitmap.close();
  return [red, green, blue];
}

/** A 24-bit BMP of one colour. */
export function bmp(width: number, height: number): File {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(54 + row * height).fill(180, 54);
  const data = new DataView(bytes.buffer);
  bytes.set(ascii('BM'));
  data.setUint32(2, bytes.length, true);
  data.setUint32(10, 54, true);
  data.setUint32(14, 40, true);
  data.setInt32(18, width, true);
  data.setInt32(22, height, true);
  data.setUint16(26, 1, true);
  data.setUint16(28, 24, true);
  return file('scan.bmp', bytes);
}

/** The smallest GIF: one pixel. */
export const gif = (): File => file('a.gif', Uint8Array.from([...ascii('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]));
