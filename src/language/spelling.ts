import { distance } from 'fastest-levenshtein';
import { syllablesOf } from './pinyin.js';

const SHORTEST_ENGLISH = 5;
const LONG_ENGLISH = 10;
// Shorter stretches sound like too much else.
const SHORTEST_CHINESE = 3;
const LONGEST_CHINESE = 5;

/** Reads misspelt words as words of the documents: English by a letter or two, Chinese by the same sound. */
export class Spelling {
  private readonly byFirstLetter = new Map<string, string[]>();

  /**
   * @param english words of the documents' English, lower case
   * @param bySound Chinese words of the documents by their sound ("chongdianzhuang" → 充电桩)
   * @param isWord whether a word is right as it is
   */
  constructor(
    english: Iterable<string>,
    private readonly bySound: (sound: string) => string | undefined,
    private readonly isWord: (word: string) => boolean,
    /** Words that say nothing are never part of a slip. */
    private readonly stopWords: ReadonlySet<string>,
  ) {
    for (const word of english) {
      const first = word[0] ?? '';
      this.byFirstLetter.set(first, [...(this.byFirstLetter.get(first) ?? []), word]);
    }
  }

  /** The word as the documents spell it; the word itself where it is right or nothing is near. */
  english(word: string): string {
    if (word.length < SHORTEST_ENGLISH || /[\d'’]/.test(word) || this.isWord(word)) return word;
    const most = word.length >= LONG_ENGLISH ? 2 : 1;
    let best = word;
    let least = most + 1;
    for (const candidate of this.byFirstLetter.get(word[0] as string) ?? []) {
      if (Math.abs(candidate.length - word.length) > most) continue;
      const far = transposed(word, candidate) ? 1 : distance(word, candidate);
      if (far < least) [best, least] = [candidate, far];
    }
    return best;
  }

  /**
   * Joins neighbouring words that make no word together but sound like one (充电 + 庄 → 充电桩). Only
   * where a single character is left over, which is what a slip of the input method leaves.
   */
  chinese(words: readonly string[]): string[] {
    const read: string[] = [];
    for (let i = 0; i < words.length; ) {
      const found = this.soundsLike(words, i);
      read.push(found?.word ?? (words[i] as string));
      i += found?.length ?? 1;
    }
    return read;
  }

  private soundsLike(words: readonly string[], from: number): { word: string; length: number } | null {
    for (let length = Math.min(3, words.length - from); length >= 2; length -= 1) {
      const stretch = words.slice(from, from + length);
      const text = stretch.join('');
      if (!/^\p{Script=Han}+$/u.test(text) || text.length < SHORTEST_CHINESE || text.length > LONGEST_CHINESE) continue;
      if (!stretch.some((word) => word.length === 1) || stretch.some((word) => this.stopWords.has(word))) continue;
      const word = this.isWord(text) ? undefined : this.bySound(syllablesOf(text).join(''));
      if (word && word.length === text.length && word !== text) return { word, length };
    }
    return null;
  }
}

/** Two letters changed places: one slip, though two edits. */
function transposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  return at >= 0 && one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
