import { literalsOf, mayHold } from '../../language/literals.js';
import type { CueName, CueTable } from './cues.js';
import { EN } from './en/index.js';
import { ZH } from './zh/index.js';

/** One pattern of a cue. */
export interface CuePattern {
  name: CueName;
  pattern: RegExp;
  /** Texts of which every match holds one, in lower case; null where none are known. */
  literals: readonly string[] | null;
}

const patternsOf = (tables: readonly CueTable[]): CuePattern[] =>
  tables.flatMap((table) =>
    Object.entries(table).flatMap(([name, patterns]) =>
      patterns.map((pattern) => ({ name: name as CueName, pattern, literals: literalsOf(pattern) })),
    ),
  );

/** The cues of each language, with the letters it is written in. */
const LOCALES = [
  { letters: /\p{Script=Han}/u, patterns: patternsOf(ZH) },
  { letters: /[a-z]/i, patterns: patternsOf(EN) },
] as const;

/** The patterns that can show in a text. People mix languages, and no cue of one is a word of the other. */
export function patternsFor(text: string): CuePattern[] {
  const lower = text.toLowerCase();
  return LOCALES.flatMap(({ letters, patterns }) =>
    letters.test(text) ? patterns.filter(({ literals }) => mayHold(literals, lower)) : [],
  );
}

/** Whether words show a cue. */
export const shows = (name: CueName, words: string): boolean =>
  LOCALES.some(({ patterns }) => patterns.some((cue) => cue.name === name && words.search(cue.pattern) >= 0));
