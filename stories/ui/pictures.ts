/** A drawn stand-in for a photographed document; holds no text of a real one. */
export async function drawnPicture(tone = '#c7d8f5'): Promise<Blob> {
  const canvas = new OffscreenCanvas(640, 400);
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = tone;
    pen.fillRect(0, 0, 640, 400);
    pen.fillStyle = '#ffffffaa';
    for (const [x, y, width, height] of [[40, 60, 260, 26], [40, 116, 180, 26], [40, 172, 300, 26], [40, 300, 420, 30], [440, 60, 150, 190]] as const) pen.fillRect(x, y, width, height);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
