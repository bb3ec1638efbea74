import { type Gray, blur, shrinkTo } from './gray.js';

/** Points where brightness changes strongly from row to row, as coordinates around the middle of the picture. */
function edgePoints(gray: Gray): { readonly x: Float32Array; readonly y: Float32Array } {
  const strengths = new Uint8Array(gray.data.length);
  const counts = new Uint32Array(256);
  for (let row = 1; row < gray.height - 1; row += 1) {
    for (let column = 0; column < gray.width; column += 1) {
      const at = row * gray.width + column;
      const strength = Math.abs((gray.data[at + gray.width] ?? 0) - (gray.data[at - gray.width] ?? 0));
      strengths[at] = strength;
      counts[strength] = (counts[strength] ?? 0) + 1;
    }
  }
  // The strongest twentieth, and never mere noise.
  let limit = 255;
  for (let above = 0; limit > 12 && above < strengths.length / 20; limit -= 1) above += counts[limit] ?? 0;
  const x: number[] = [];
  const y: number[] = [];
  strengths.forEach((strength, at) => {
    if (strength < limit) return;
    x.push((at % gray.width) - gray.width / 2);
    y.push(Math.floor(at / gray.width) - gray.height / 2);
  });
  return { x: Float32Array.from(x), y: Float32Array.from(y) };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Lean of the lines in a picture in degrees, positive clockwise, between -45 and 45: the turn at which edges gather
 * into the fewest rows. Lines of print and the borders of a card pull the same way.
 */
export function measureTilt(picture: Gray): number {
  const gray = blur(shrinkTo(picture, 640), 1);
  const points = edgePoints(gray);
  if (points.x.length < 40) return 0;
  const reach = Math.ceil(Math.hypot(gray.width, gray.height) / 2) + 2;
  const rows = new Float32Array(reach * 2);
  const gathered = (degrees: number): number => {
    const [sin, cos] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
    rows.fill(0);
    for (let index = 0; index < points.x.length; index += 1) {
      const row = (points.y[index] ?? 0) * cos - (points.x[index] ?? 0) * sin + reach;
      const whole = Math.floor(row);
      // Shared between two rows, so that the score has no steps.
      rows[whole] = (rows[whole] ?? 0) + 1 - (row - whole);
      rows[whole + 1] = (rows[whole + 1] ?? 0) + row - whole;
    }
    let score = 0;
    for (const count of rows) score += count * count;
    return score;
  };
  const best = (from: number, to: number, step: number): number => {
    let winner = 0;
    let top = -1;
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const score = gathered(degrees);
      if (score > top) [winner, top] = [degrees, score];
    }
    return winner;
  };
  const coarse = best(-45, 45, 1);
  // The sum turns -0 into 0.
  return Math.round(best(coarse - 1, coarse + 1, 0.1) * 10) / 10 + 0;
}

/**
 * Softness of the edges: 0 = sharp, 1 = nothing to be made out. Compares the steepest step of an edge with the whole height
 * of that edge, so that pale print counts like black print. Meant for pictures whose print is 15 to 45 pixels high.
 */
export function measureBlur(gray: Gray): number {
  const reach = 5;
  const found: { readonly step: number; readonly ratio: number }[] = [];
  for (let row = reach; row < gray.height - reach; row += 2) {
    for (let column = reach; column < gray.width - reach; column += 1) {
      const at = row * gray.width + column;
      const step = Math.abs((gray.data[at + 1] ?? 0) - (gray.data[at - 1] ?? 0)) / 2;
      if (step < 8) continue;
      let low = 255;
      let high = 0;
      for (let index = at - reach; index <= at + reach; index += 1) {
        const value = gray.data[index] ?? 0;
        if (value < low) low = value;
        if (value > high) high = value;
      }
      if (high - low >= 40) found.push({ step, ratio: step / (high - low) });
    }
  }
  if (found.length < 60) return gray.width * gray.height < 2500 ? 0 : 1;
  // Only the steepest places tell: the flanks of a sharp edge are flat as well.
  found.sort((one, other) => other.ratio - one.ratio);
  const typical = found[Math.floor(found.length / 10)]?.ratio ?? 0;
  return Math.min(1, Math.max(0, (0.42 - typical) / 0.3));
}

/** Share of the picture that is burnt out in patches, 0 to 1; plain white paper does not count as glare unless it is featureless. */
export function measureGlare(picture: Gray): number {
  const gray = shrinkTo(picture, 200);
  let burnt = 0;
  for (const value of gray.data) if (value >= 254) burnt += 1;
  return burnt / gray.data.length;
}

/** How much neighbouring pixels differ by chance, in grey levels (Immerkær's estimate). */
export function measureNoise(gray: Gray): number {
  let sum = 0;
  let count = 0;
  const { width, data } = gray;
  for (let row = 1; row < gray.height - 1; row += 2) {
    for (let column = 1; column < width - 1; column += 2) {
      const at = row * width + column;
      const corners = (data[at - width - 1] ?? 0) + (data[at - width + 1] ?? 0) + (data[at + width - 1] ?? 0) + (data[at + width + 1] ?? 0);
      const sides = (data[at - width] ?? 0) + (data[at + width] ?? 0) + (data[at - 1] ?? 0) + (data[at + 1] ?? 0);
      sum += Math.abs(corners - 2 * sides + 4 * (data[at] ?? 0));
      count += 1;
    }
  }
  return count === 0 ? 0 : (Math.sqrt(Math.PI / 2) * sum) / (6 * count);
}
