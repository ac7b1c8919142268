import { literalsOf, mayHold } from './literals.js';

/** Something that a text can show: one pattern, or any of several. */
export interface Cue {
  test(text: string): boolean;
}

/**
 * A cue that any of several patterns shows. Short patterns, one a line, are read and checked one by one;
 * joined into one they would be neither.
 */
export const anyOf = (...patterns: readonly RegExp[]): Cue => {
  let quick: readonly { pattern: RegExp; literals: readonly string[] | null }[] | undefined;
  return {
    test: (text) => {
      quick ??= patterns.map((pattern) => ({ pattern, literals: literalsOf(pattern) }));
      const lower = text.toLowerCase();
      return quick.some(({ pattern, literals }) => mayHold(literals, lower) && pattern.test(text));
    },
  };
};

/** A text as a pattern that matches just it. Every name that comes from data goes through here. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * A cue that a text shows which consists of nothing but the given pieces, in any order and number.
 *
 * @param pieces sticky patterns; each takes as much as it can where it is tried. None may match nothing.
 */
export const madeOf = (...pieces: readonly RegExp[]): Cue => ({
  test: (text) => {
    const reached = new Set([0]);
    for (const start of reached) {
      for (const piece of pieces) {
        piece.lastIndex = start;
        if (piece.test(text)) reached.add(piece.lastIndex);
      }
    }
    return text !== '' && reached.has(text.length);
  },
});

/** Whether a text of a data file compiles as a pattern. */
export function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
