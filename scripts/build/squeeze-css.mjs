/** Style sheets inside `css` literals are shipped as they are written, remarks and all: a minifier of scripts leaves them alone. */

/** What is handed through as it is: expressions, strings. Remarks are taken out. */
const parts = /(\$\{[^}]*\}|'[^'\n]*'|"[^"\n]*"|\/\*[\s\S]*?\*\/)/;

const squeezed = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    // Before a colon a space may be a combinator (`li :hover`); after it only a value begins.
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');

/** @param {string} body of a `css` literal without nested literals */
export function squeezeCss(body) {
  const kept = body.split(parts).map((part, index) => {
    if (index % 2 === 0) return part;
    return part.startsWith('/*') ? null : { as: part };
  });
  // Text on both sides of a remark is one text, or a space between them would be lost or doubled.
  const joined = kept.reduce((all, part) => {
    if (part === null) return all;
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else all.push(part);
    return all;
  }, []);
  return joined.map((part) => (typeof part === 'string' ? squeezed(part) : part.as)).join('').trim();
}

/** @param {string} code of a module */
export const squeezeStyles = (code) =>
  code.replace(/\bcss`([^`]*)`/g, (all, body) => {
    // A literal within an expression ends the match too early: such a sheet stays as it is.
    const whole = !body.replace(/\$\{[^}]*\}/g, '').includes('${');
    return whole ? `css\`${squeezeCss(body)}\`` : all;
  });
