/** Runs inside the browser: spoils a sample picture in one of the known ways and has it read. Serialised by Playwright, so it may use nothing from outside. */
export async function readSpoilt({ source, kind, spoil, seed }) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + next() * (high - low);
  const gauss = () => Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next());
  const original = await (await fetch(source)).blob();
  const bitmap = await createImageBitmap(original);
  const size = { width: bitmap.width, height: bitmap.height };

  const onDesk = (from, degrees, share) => {
    const canvas = new OffscreenCanvas(Math.round(size.width / share), Math.round(size.height / share));
    const context = canvas.getContext('2d');
    const light = context.createLinearGradient(0, 0, canvas.width, canvas.height);
    const tone = between(30, 80);
    light.addColorStop(0, `rgb(${tone + 34} ${tone + 18} ${tone})`);
    light.addColorStop(1, `rgb(${tone + 8} ${tone} ${tone - 12})`);
    context.fillStyle = light;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(canvas.width * between(0.48, 0.52), canvas.height * between(0.48, 0.52));
    context.rotate((degrees * Math.PI) / 180);
    context.drawImage(from, -size.width / 2, -size.height / 2, size.width, size.height);
    return canvas;
  };
  const soften = (from, radius) => {
    const canvas = new OffscreenCanvas(from.width, from.height);
    const context = canvas.getContext('2d');
    context.filter = `blur(${radius}px)`;
    context.drawImage(from, 0, 0);
    return canvas;
  };
  const grain = (from, sigma, shade) => {
    const canvas = new OffscreenCanvas(from.width, from.height);
    const context = canvas.getContext('2d');
    context.drawImage(from, 0, 0);
    const picture = context.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < picture.data.length; at += 4) {
      const dim = 1 - shade * ((at / 4 % canvas.width) / canvas.width);
      for (let channel = 0; channel < 3; channel += 1) picture.data[at + channel] = picture.data[at + channel] * dim + gauss() * sigma;
    }
    context.putImageData(picture, 0, 0);
    return canvas;
  };
  /** Held the wrong way round: by quarter turns, clockwise, and never quite straight. */
  const turned = (quarters) => {
    const sideways = quarters % 2 === 1;
    const [width, height] = sideways ? [size.height, size.width] : [size.width, size.height];
    const canvas = new OffscreenCanvas(Math.round(width / 0.86), Math.round(height / 0.86));
    const context = canvas.getContext('2d');
    const tone = between(30, 80);
    context.fillStyle = `rgb(${tone + 34} ${tone + 18} ${tone})`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate(((quarters * 90 + between(-3, 3)) * Math.PI) / 180);
    context.drawImage(bitmap, -size.width / 2, -size.height / 2, size.width, size.height);
    return canvas;
  };
  // Strength is relative to the print, which is 30 to 40 pixels high on every sample.
  const ways = {
    clean: () => bitmap,
    tilted: () => onDesk(bitmap, between(2, 11) * (next() < 0.5 ? -1 : 1), 0.8),
    blurred: () => soften(bitmap, between(1.6, 2.6)),
    noisy: () => grain(bitmap, between(18, 30), between(0.1, 0.35)),
    right: () => turned(1),
    over: () => turned(2),
    left: () => turned(3),
    phone: () => grain(soften(onDesk(bitmap, between(1, 5) * (next() < 0.5 ? -1 : 1), 0.86), between(0.7, 1.2)), between(5, 10), between(0.1, 0.3)),
  };
  const spoilt = ways[spoil]();
  let blob = original;
  if (spoil !== 'clean') {
    const canvas = new OffscreenCanvas(spoilt.width, spoilt.height);
    canvas.getContext('2d').drawImage(spoilt, 0, 0);
    blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  }
  bitmap.close();
  globalThis.benchOcr ??= (await import('/capture.js')).createDeviceOcr({ assetBase: '/' });
  const begin = performance.now();
  try {
    const reading = await globalThis.benchOcr.read(blob, kind);
    return { reading, milliseconds: performance.now() - begin };
  } catch (error) {
    return { error: `${error.code ?? error.name}: ${JSON.stringify(error.details ?? error.message)}`, milliseconds: performance.now() - begin };
  }
}
