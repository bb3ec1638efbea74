import type { LetterDef, SigningRule } from '../model/console.js';
import type { Path } from '../model/ids.js';
import type { SourceRef } from '../rules/types.js';

/** A piece of a printed line: fixed words, an answer, or a line to write on. `path`: the question it belongs to, where the form has it. */
export type LetterRun =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string; readonly path: Path | null }
  | { readonly kind: 'blank'; readonly path: Path | null };

export type FilledBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'note'; readonly runs: readonly LetterRun[] }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly label: string; readonly runs: readonly LetterRun[] }[] }
  | { readonly kind: 'lines'; readonly n: number }
  | { readonly kind: 'sign'; readonly lines: readonly (readonly LetterRun[])[]; readonly boxed: boolean };

/** A letter as it would be printed now. */
export interface FilledLetter {
  readonly id: string;
  readonly kind: 'form' | 'outline';
  /** Its heading, in Chinese. */
  readonly title: string;
  readonly blocks: readonly FilledBlock[];
  /** Questions of the form whose answer would stand on it and is not given yet. */
  readonly missing: readonly Path[];
  readonly signing: readonly SigningRule[];
  readonly source: SourceRef;
}

/** A simple drawing of a paper: what must be seen on it, and where. Units are those of `box`. */
export interface PaperSample {
  /** Width and height. */
  readonly box: readonly [width: number, height: number];
  readonly shapes: readonly SampleShape[];
}
export type SampleShape =
  | { readonly shape: 'sheet' | 'card' | 'photo' | 'screen' | 'hand'; readonly at: readonly [x: number, y: number, width: number, height: number] }
  /** A person, from the shoulders up. */
  | { readonly shape: 'person'; readonly at: readonly [x: number, y: number, width: number, height: number] }
  /** Printed lines. */
  | { readonly shape: 'print'; readonly at: readonly [x: number, y: number, width: number, height: number]; readonly n: number }
  | { readonly shape: 'seal' | 'fingerprint'; readonly at: readonly [x: number, y: number, radius: number] }
  | { readonly shape: 'signature'; readonly at: readonly [x: number, y: number, width: number] }
  /** Words, in Chinese as they stand on such a paper. */
  | { readonly shape: 'words'; readonly at: readonly [x: number, y: number]; readonly text: string; readonly size?: number };

/** The letters and samples that the SDK knows. */
export interface LetterFacts {
  readonly letters: readonly LetterDef[];
  /** Slots of the rules whose letter no profile names. */
  readonly letterOf: Readonly<Record<string, string>>;
  readonly samples: Readonly<Record<string, PaperSample>>;
}

/** What a letter is made with. */
export interface LetterTools {
  readonly facts: LetterFacts;
  /**
   * The letter as a file for a word processor (Office Open XML).
   * @throws IcpError `unavailable` when what writes it could not be loaded
   */
  word(letter: FilledLetter): Promise<Blob>;
}

/** Letters and samples for the papers of the filing that is open. Nothing is kept: each answer is of the present state. */
export interface LetterDesk {
  /** Whether a paper has a letter that can be filled in. */
  has(path: Path): boolean;
  /** The paper's letter as it would be printed now; `null` where it has none. */
  letter(path: Path): FilledLetter | null;
  sample(path: Path): PaperSample | null;
  word(letter: FilledLetter): Promise<Blob>;
}
