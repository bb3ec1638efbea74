/** One byte per pixel, row by row, 0 = black. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** In pixels; may lie partly outside the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const emptyGray = (width: number, height: number, fill = 0): Gray => ({ width, height, data: new Uint8Array(width * height).fill(fill) });

/** Brightness as the eye sees it. */
export function luminance(rgba: Uint8ClampedArray, width: number, height: number): Gray {
  const out = emptyGray(width, height);
  for (let from = 0, to = 0; to < out.data.length; from += 4, to += 1) {
    out.data[to] = ((rgba[from] ?? 0) * 77 + (rgba[from + 1] ?? 0) * 151 + (rgba[from + 2] ?? 0) * 28) >> 8;
  }
  return out;
}

/** Black print alone: colours (stamps, security print, coloured labels) fade, because at least one of their channels is bright. */
export function blackInk(rgba: Uint8ClampedArray, width: number, height: number): Gray {
  const out = emptyGray(width, height);
  for (let from = 0, to = 0; to < out.data.length; from += 4, to += 1) {
    const red = rgba[from] ?? 0;
    const green = rgba[from + 1] ?? 0;
    const blue = rgba[from + 2] ?? 0;
    const brightest = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
    out.data[to] = (brightest * 3 + ((red * 77 + green * 151 + blue * 28) >> 8)) >> 2;
  }
  return out;
}

/** Cuts a box out; what lies outside the picture becomes `fill`. */
export function crop(gray: Gray, box: Box, fill = 255): Gray {
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  const out = emptyGray(Math.max(1, Math.round(box.width)), Math.max(1, Math.round(box.height)), fill);
  const [from, to] = [Math.max(0, left), Math.min(gray.width, left + out.width)];
  if (to <= from) return out;
  for (let row = 0; row < out.height; row += 1) {
    const source = top + row;
    if (source < 0 || source >= gray.height) continue;
    out.data.set(gray.data.subarray(source * gray.width + from, source * gray.width + to), row * out.width + from - left);
  }
  return out;
}

/** Shrinks by averaging whole cells, or enlarges bilinearly. */
export function scale(gray: Gray, width: number, height: number): Gray {
  const out = emptyGray(width, height);
  const stepX = gray.width / width;
  const stepY = gray.height / height;
  const last = { x: gray.width - 1, y: gray.height - 1 };
  const at = (x: number, y: number): number => gray.data[(y > last.y ? last.y : y) * gray.width + (x > last.x ? last.x : x)] ?? 0;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (stepX > 1 || stepY > 1) {
        const [x0, y0] = [Math.floor(column * stepX), Math.floor(row * stepY)];
        const [x1, y1] = [Math.max(x0 + 1, Math.floor((column + 1) * stepX)), Math.max(y0 + 1, Math.floor((row + 1) * stepY))];
        let sum = 0;
        for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) sum += at(x, y);
        out.data[row * width + column] = sum / ((x1 - x0) * (y1 - y0));
        continue;
      }
      const x = Math.max(0, (column + 0.5) * stepX - 0.5);
      const y = Math.max(0, (row + 0.5) * stepY - 0.5);
      const [x0, y0] = [Math.floor(x), Math.floor(y)];
      const [fx, fy] = [x - x0, y - y0];
      const upper = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
      const lower = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
      out.data[row * width + column] = upper * (1 - fy) + lower * fy;
    }
  }
  return out;
}

/** Turned a quarter, clockwise. */
export function quarterTurn(gray: Gray): Gray {
  const out = emptyGray(gray.height, gray.width);
  for (let row = 0; row < gray.height; row += 1) {
    for (let column = 0; column < gray.width; column += 1) out.data[column * out.width + out.width - 1 - row] = gray.data[row * gray.width + column] ?? 0;
  }
  return out;
}

/** The picture itself when it is small enough. */
export function shrinkTo(gray: Gray, edge: number): Gray {
  const ratio = edge / Math.max(gray.width, gray.height);
  return ratio >= 1 ? gray : scale(gray, Math.max(1, Math.round(gray.width * ratio)), Math.max(1, Math.round(gray.height * ratio)));
}

/** Takes out single stray pixels and keeps edges. */
export function median(gray: Gray): Gray {
  const out = emptyGray(gray.width, gray.height);
  out.data.set(gray.data);
  const window = new Uint8Array(9);
  for (let row = 1; row < gray.height - 1; row += 1) {
    for (let column = 1; column < gray.width - 1; column += 1) {
      let filled = 0;
      for (let dy = -1; dy <= 1; dy += 1) {
        const start = (row + dy) * gray.width + column;
        for (let dx = -1; dx <= 1; dx += 1) {
          const value = gray.data[start + dx] ?? 0;
          let place = filled;
          while (place > 0 && (window[place - 1] ?? 0) > value) {
            window[place] = window[place - 1] ?? 0;
            place -= 1;
          }
          window[place] = value;
          filled += 1;
        }
      }
      out.data[row * gray.width + column] = window[4] ?? 0;
    }
  }
  return out;
}

/** Running mean in both directions; three passes come close to a Gaussian. */
export function blur(gray: Gray, radius: number): Gray {
  const pass = (source: Gray, alongRows: boolean): Gray => {
    const out = emptyGray(source.width, source.height);
    const length = alongRows ? source.width : source.height;
    const lanes = alongRows ? source.height : source.width;
    const step = alongRows ? 1 : source.width;
    const size = radius * 2 + 1;
    for (let lane = 0; lane < lanes; lane += 1) {
      const start = alongRows ? lane * source.width : lane;
      const at = (index: number): number => source.data[start + (index < 0 ? 0 : index >= length ? length - 1 : index) * step] ?? 0;
      let sum = 0;
      for (let index = -radius; index <= radius; index += 1) sum += at(index);
      for (let index = 0; index < length; index += 1) {
        out.data[start + index * step] = sum / size;
        sum += at(index + radius + 1) - at(index - radius);
      }
    }
    return out;
  };
  return radius < 1 ? gray : pass(pass(gray, true), false);
}

/** Adds back what a blur takes away. `amount` 1 doubles fine detail. */
export function sharpen(gray: Gray, radius: number, amount: number): Gray {
  const soft = blur(blur(gray, radius), radius);
  const out = emptyGray(gray.width, gray.height);
  for (let index = 0; index < out.data.length; index += 1) {
    const value = gray.data[index] ?? 0;
    const sharper = value + (value - (soft.data[index] ?? 0)) * amount;
    out.data[index] = sharper < 0 ? 0 : sharper > 255 ? 255 : sharper;
  }
  return out;
}

/** Paper white everywhere: divides by the brightness of the paper around each place, so that shadow and tint go. */
export function flatten(gray: Gray): Gray {
  const cell = Math.max(4, Math.round(Math.max(gray.width, gray.height) / 100));
  const columns = Math.ceil(gray.width / cell);
  const rows = Math.ceil(gray.height / cell);
  const paper = emptyGray(columns, rows);
  const counts = new Uint32Array(32);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      // The brightest quarter of a cell and its neighbours is paper, whatever is printed on it; noise does not decide.
      counts.fill(0);
      let seen = 0;
      for (let y = Math.max(0, (row - 1) * cell); y < Math.min(gray.height, (row + 2) * cell); y += 2) {
        for (let x = Math.max(0, (column - 1) * cell); x < Math.min(gray.width, (column + 2) * cell); x += 2) {
          const bin = (gray.data[y * gray.width + x] ?? 0) >> 3;
          counts[bin] = (counts[bin] ?? 0) + 1;
          seen += 1;
        }
      }
      let bin = 31;
      for (let above = counts[31] ?? 0; bin > 0 && above < seen / 4; above += counts[bin] ?? 0) bin -= 1;
      paper.data[row * columns + column] = Math.max(16, bin * 8 + 4);
    }
  }
  const light = scale(blur(blur(paper, 2), 2), gray.width, gray.height);
  const out = emptyGray(gray.width, gray.height);
  for (let index = 0; index < out.data.length; index += 1) {
    const value = ((gray.data[index] ?? 0) * 245) / (light.data[index] ?? 1);
    out.data[index] = value > 255 ? 255 : value;
  }
  return out;
}

/** Value below which `share` (0 to 1) of the pixels lie. */
export function percentile(gray: Gray, share: number): number {
  const counts = new Uint32Array(256);
  for (const value of gray.data) counts[value] = (counts[value] ?? 0) + 1;
  const wanted = gray.data.length * share;
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] ?? 0;
    if (seen > wanted) return value;
  }
  return 255;
}

/** Spreads the values so that print is black and paper white. */
export function stretch(gray: Gray, darkShare = 0.02, brightShare = 0.7): Gray {
  const dark = percentile(gray, darkShare);
  const range = Math.max(24, percentile(gray, brightShare) - dark);
  const out = emptyGray(gray.width, gray.height);
  for (let index = 0; index < out.data.length; index += 1) {
    const value = (((gray.data[index] ?? 0) - dark) * 255) / range;
    out.data[index] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
  return out;
}

/** Portable grey map, the plainest file an engine reads; nothing to encode. */
export function toPgm(gray: Gray): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${gray.width} ${gray.height}\n255\n`);
  const file = new Uint8Array(head.length + gray.data.length);
  file.set(head);
  file.set(gray.data, head.length);
  return file;
}
