/** Length in characters as a person counts them (code points, not UTF-16 units). */
export const lengthOf = (text: string): number => [...text].length;

export const countHan = (text: string): number => [...text.matchAll(/\p{Script=Han}/gu)].length;

// Copyright and trademark signs count as pictographs for Unicode but are ordinary text.
const emoji = /(?![\u00a9\u00ae\u2122])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3)/gu;

/** The emoji in a text, each once, in order of appearance. */
export const emojiIn = (text: string): readonly string[] => [...new Set(text.match(emoji) ?? [])];
