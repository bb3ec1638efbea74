import table from './magic.json';

/**
 * Values at which the sandbox behaves in a set way, as payment sandboxes have them. All are invented, and all pass the
 * wizard's own checks, so that a person can type them. What each does is told in docs/sandbox.md.
 */
export const MAGIC = table;

/** Texts of a filing or submission in which the magic words are looked for: names of services and remarks. */
function* wordyAnswers(answers: Readonly<Record<string, unknown>>): Generator<readonly [path: string, text: string]> {
  for (const [path, value] of Object.entries(answers)) {
    if (typeof value === 'string' && (path.endsWith('.remark') || /^services\[[\w-]+\]\.name$/.test(path))) yield [path, value];
  }
}

/** The path of the first name or remark that holds the word. */
export function findWord(answers: Readonly<Record<string, unknown>>, word: string): string | null {
  for (const [path, text] of wordyAnswers(answers)) if (text.includes(word)) return path;
  return null;
}
