import type { Language } from '../language/detect.js';

/**
 * A question while it is being read. Each reader takes the stretches it understands; what nobody
 * takes is the subject. Taken stretches are blanked, so that two readers never read one word.
 */
export class Reading {
  /** The text with taken stretches blanked; offsets stay. */
  rest: string;

  constructor(
    readonly text: string,
    readonly language: Language,
  ) {
    this.rest = text;
  }

  take(start: number, end: number): void {
    this.rest = this.rest.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + this.rest.slice(end);
  }

  /** Takes every match of a pattern and returns the matches. The pattern must be global. */
  takeAll(pattern: RegExp): RegExpMatchArray[] {
    const matches = [...this.rest.matchAll(pattern)];
    for (const match of matches) this.take(match.index as number, (match.index as number) + match[0].length);
    return matches;
  }
}
