/**
 * Punycode (RFC 3492), both directions, for one label without its `xn--`. Core may not rely on the platform's `URL`, and that
 * could not turn the ASCII form back into Chinese anyway.
 */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 0x80;
const maxCodePoint = 0x10ffff;

function adapt(delta: number, points: number, first: boolean): number {
  let d = first ? Math.floor(delta / damp) : delta >> 1;
  d += Math.floor(d / points);
  let k = 0;
  while (d > ((base - tMin) * tMax) >> 1) {
    d = Math.floor(d / (base - tMin));
    k += base;
  }
  return k + Math.floor(((base - tMin + 1) * d) / (d + skew));
}

const digitFor = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

function valueOf(digit: string): number {
  const at = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(digit.toLowerCase());
  return digit === '' ? -1 : at;
}

const threshold = (k: number, bias: number): number => Math.min(Math.max(k - bias, tMin), tMax);

/** The Punycode of a label, or `null` when it is too large to be one. */
export function encodePunycode(label: string): string | null {
  const points = [...label].map((character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < initialN).map((point) => String.fromCharCode(point));
  let output = basic.join('') + (basic.length > 0 ? '-' : '');
  let n = initialN;
  let delta = 0;
  let bias = initialBias;
  let handled = basic.length;
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    if (delta > Number.MAX_SAFE_INTEGER) return null;
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      let q = delta;
      for (let k = base; ; k += base) {
        const t = threshold(k, bias);
        if (q < t) break;
        output += digitFor(t + ((q - t) % (base - t)));
        q = Math.floor((q - t) / (base - t));
      }
      output += digitFor(q);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return output;
}

/** The text of a Punycode label, or `null` when it is none. */
export function decodePunycode(encoded: string): string | null {
  const split = encoded.lastIndexOf('-');
  const output = Array.from(encoded.slice(0, Math.max(split, 0)), (character) => character.codePointAt(0) ?? 0);
  if (output.some((point) => point >= initialN)) return null;
  let n = initialN;
  let i = 0;
  let bias = initialBias;
  let at = split > 0 ? split + 1 : 0;
  while (at < encoded.length) {
    const before = i;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = valueOf(encoded.charAt(at));
      at += 1;
      if (digit < 0) return null;
      i += digit * weight;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= base - t;
      if (weight > maxCodePoint * 64) return null;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > maxCodePoint) return null;
    output.splice(i, 0, n);
    i += 1;
  }
  return output.length === 0 ? null : String.fromCodePoint(...output);
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

/** A host name with every label in its ASCII form; `null` when one cannot be written so. */
export function toAscii(host: string): string | null {
  const labels = host.split('.').map((label) => {
    if (isAscii(label)) return label;
    const encoded = encodePunycode(label);
    return encoded === null ? null : `xn--${encoded}`;
  });
  return labels.includes(null) ? null : labels.join('.');
}

/** A host name with every label as people read it; `null` when a label claims to be Punycode and is not. */
export function toUnicode(host: string): string | null {
  const labels = host.split('.').map((label) => {
    if (!/^xn--/i.test(label)) return label;
    const decoded = decodePunycode(label.slice(4));
    // A label that would encode to something else (all ASCII, capitals) is a forgery of its readable form.
    return decoded !== null && encodePunycode(decoded) === label.slice(4).toLowerCase() && !isAscii(decoded) ? decoded : null;
  });
  return labels.includes(null) ? null : labels.join('.');
}
