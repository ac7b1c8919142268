import { englishWords } from '../english-words.js';
import { syllablesOf } from '../pinyin.js';
import type { Segmenter } from '../segment.js';
import type { Senses } from './dictionary.js';

const HAN = /^\p{Script=Han}+$/u;
const LONGEST_WORD = 6;
/** Of a character by itself only the usual senses count: it has too many. */
const SENSES_OF_CHARACTER = 2;
const SHORTEST = 2;

/**
 * Says in English words what a Chinese text speaks of, word by word and without grammar: to be searched, never shown. It lets
 * a document that has no English be found by English questions.
 */
export class Glosser {
  private readonly known = new Map<string, readonly string[]>();

  /** @param skip English words that say nothing */
  constructor(
    private readonly segmenter: Segmenter,
    private readonly senses: Senses,
    private readonly skip: ReadonlySet<string>,
  ) {}

  gloss(text: string): string {
    const words = this.segmenter.words(text).flatMap((word) => (HAN.test(word) ? this.ofWord(word) : [word]));
    return [...new Set(words)].join(' ');
  }

  private ofWord(word: string): readonly string[] {
    const known = this.known.get(word);
    if (known) return known;
    const whole = this.wordsOf(this.senses(word));
    // A word that the dictionary lacks is a compound of those it has (茶园), or a name by its sound.
    const parts = whole.length > 0 && word.length <= SHORTEST ? [] : this.ofParts(word);
    const sound = whole.length === 0 && word.length >= SHORTEST ? [syllablesOf(word).join('')] : [];
    const all = [...new Set([...whole, ...parts, ...sound])];
    this.known.set(word, all);
    return all;
  }

  private ofParts(word: string): string[] {
    const found: string[] = [];
    for (let start = 0; start < word.length; ) {
      let length = Math.min(LONGEST_WORD, word.length - start);
      if (length === word.length) length -= 1;
      while (length > 1 && this.senses(word.slice(start, start + length)).length === 0) length -= 1;
      const part = word.slice(start, start + Math.max(1, length));
      const senses = this.senses(part);
      found.push(...this.wordsOf(part.length === 1 ? senses.slice(0, SENSES_OF_CHARACTER) : senses));
      start += part.length;
    }
    return found;
  }

  private wordsOf(senses: readonly string[]): string[] {
    return senses.flatMap(englishWords).filter((word) => word.length >= SHORTEST && !this.skip.has(word));
  }
}
