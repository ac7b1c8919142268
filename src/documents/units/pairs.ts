import type { Span } from '../types.js';

/** Brackets nest a few times; a text with more is no text, and looking on would take long. */
const DEEPEST = 20;

// Compared one by one: this is asked of every character of a text several times.
export const opensPair = (c: string | undefined): boolean => c === '(' || c === '〔' || c === '[' || c === '【';
export const closesPair = (c: string | undefined): boolean => c === ')' || c === '〕' || c === ']' || c === '】';

/**
 * Where the bracket that opens at `open` closes, or null where it does not before `limit`. Any closing
 * mark closes: sources mix full-width, half-width and square pairs.
 *
 * @param text folded text
 */
export function closeOf(text: string, open: number, limit: number): number | null {
  let depth = 0;
  for (let i = open; i < limit; i += 1) {
    if (opensPair(text[i])) depth += 1;
    else if (closesPair(text[i])) depth -= 1;
    if (depth === 0) return i;
    if (depth > DEEPEST) return null;
  }
  return null;
}

/** The stretches of a text between those marks that stand outside all of its brackets. */
export function splitOutside(text: string, span: Span, isMark: (character: string) => boolean): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  let depth = 0;
  for (let i = span.start; i < span.end; i += 1) {
    const character = text[i] as string;
    if (opensPair(character)) depth += 1;
    else if (closesPair(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isMark(character)) {
      parts.push({ start, end: i });
      start = i + 1;
    }
  }
  parts.push({ start, end: span.end });
  return parts;
}
