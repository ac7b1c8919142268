import type { Span } from '../types.js';

const CLOSING: Record<string, string> = { '(': ')', '〔': '〕', '[': ']', '【': '】' };
const CLOSERS = new Set(Object.values(CLOSING));

export const opensPair = (character: string | undefined): boolean => character !== undefined && CLOSING[character] !== undefined;
export const closesPair = (character: string | undefined): boolean => character !== undefined && CLOSERS.has(character);

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
