import type { Language } from '../../language/detect.js';

/**
 * A text while its entities are read. Each reader takes the stretches it understands; taken stretches are blanked, so that two
 * readers never read one word, and what nobody takes is left for the next.
 */
export class UnreadText {
  /** The text with taken stretches blanked; offsets stay. */
  rest: string;

  constructor(
    readonly text: string,
    readonly language: Language,
  ) {
    this.rest = text;
  }

  take(start: number, end: number): void {
    this.rest = blank(this.rest, start, end);
  }

  /** Whether a stretch stands in quotation marks beside other words: it is part of a name then. */
  isInQuotes(start: number, end: number): boolean {
    const [opening] = /[“"「『《][^“”"「」『』《》]*$/.exec(this.text.slice(0, start)) ?? [];
    const [closing] = /^[^“”"「」『』《》]*[”"」』》]/.exec(this.text.slice(end)) ?? [];
    return opening !== undefined && closing !== undefined && opening.length + closing.length > 2;
  }

  /** Takes every match of a pattern and returns the matches. The pattern must be global. */
  takeAll(pattern: RegExp): RegExpExecArray[] {
    const matches = [...this.rest.matchAll(pattern)];
    for (const { index, 0: matched } of matches) this.take(index, index + matched.length);
    return matches;
  }
}

/** A text with a stretch blanked; every offset stays. */
export const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end);
