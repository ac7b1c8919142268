import type { Language } from '../language/detect.js';

/**
 * A question while it is being read. Each reader takes the stretches it understands; what nobody
 * takes is the subject. Taken stretches are blanked, so that two readers never read one word.
 */
export class Reading {
  private characters: string[];

  constructor(
    readonly text: string,
    readonly language: Language,
  ) {
    this.characters = [...Array(text.length).keys()].map((i) => text[i] as string);
  }

  /** The text with taken stretches blanked; offsets stay. */
  get rest(): string {
    return this.characters.join('');
  }

  take(start: number, end: number): void {
    for (let i = start; i < end; i += 1) this.characters[i] = ' ';
  }

  /** Takes every match of a pattern and returns the matches. The pattern must be global. */
  takeAll(pattern: RegExp): RegExpMatchArray[] {
    const matches = [...this.rest.matchAll(pattern)];
    for (const match of matches) this.take(match.index as number, (match.index as number) + match[0].length);
    return matches;
  }
}
