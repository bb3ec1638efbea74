/** Characters without width and those that only steer the writing direction or pick a glyph: pasting brings them, and equal texts differ. */
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;
/** Control characters, the line feed apart. */
const controls = /[^\P{Cc}\n]/gu;
const blanks = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Radicals look like the ideographs they stand for; PDF viewers put them on the clipboard. Unicode maps this block itself. */
const radicals = /[\u2f00-\u2fd5]/g;
/** The later block of radicals has no mapping in Unicode: these are the ones that are words by themselves. */
const laterRadicals = '⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻱⻳';
const laterIdeographs = '母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟龟';

/** Full-width forms of ASCII (U+FF01–FF5E) are 0xFEE0 above the ASCII characters. */
const fullWidth = /[\uff01-\uff5e]/g;
/** ，：；！？（）～ are the ordinary punctuation of Chinese text, not a width variant to be mended. */
const chinesePunctuation = '！（），：；？～';

const narrow = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

function clean(raw: string): string {
  return raw
    .replace(invisible, '')
    .replace(radicals, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (radical) => laterIdeographs.charAt(laterRadicals.indexOf(radical)) || radical);
}

function freeText(raw: string): string {
  return clean(raw)
    .replace(blanks, ' ')
    .replace(controls, '')
    .replace(fullWidth, (character) => (chinesePunctuation.includes(character) ? character : narrow(character)))
    .normalize('NFC');
}

/**
 * Normalises one line of free text: letters, digits and symbols become half-width, Chinese punctuation stays, blanks are single,
 * nothing invisible is left.
 */
export const normaliseText = (raw: string): string =>
  freeText(raw.replace(/[\r\n\u2028\u2029]+/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim();

/** As `normaliseText`, keeping line breaks (as `\n`) and removing blanks at the ends of lines. */
export const normaliseMultiline = (raw: string): string =>
  freeText(raw.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Everything half-width, every dash a hyphen, every kind of dot a full stop, no blanks; the case stays. For addresses of machines. */
export const compact = (raw: string): string =>
  clean(raw)
    .replace(/\s+/g, '')
    .replace(controls, '')
    .replace(fullWidth, narrow)
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
    .replace(/[\u3002\uff61]/g, '.')
    .normalize('NFC');

/** Normalises a number or code: as `compact`, in capitals. Hyphens stay, because some codes are printed with them. */
export const normaliseCode = (raw: string): string => compact(raw).toUpperCase().normalize('NFC');

const hanPair = /(\p{Script=Han}) +(?=\p{Script=Han})/gu;

/** Takes out the blanks between two Chinese characters, which type-setting and text recognition put there. */
export const joinHan = (text: string): string => text.replace(hanPair, '$1');
