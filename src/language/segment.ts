import { Jieba } from '@node-rs/jieba';

/** Cuts text into words. All returned words are lower case. */
export interface Segmenter {
  /** Words of a text in order: Chinese by jieba, everything else by letters and digits. */
  words(text: string): string[];
  /** The same, with the shorter words inside long Chinese words added, for finding. */
  searchWords(text: string): string[];
}

const RUNS = /(\p{Script=Han}+)|([a-z0-9]+(?:[.'’-][a-z0-9]+)*)/gu;

/**
 * @param dictionary jieba's format, one `word frequency` a line; the words of the embedding model,
 *   so that what is cut out is what has a vector
 */
export function createSegmenter(dictionary: Buffer): Segmenter {
  const jieba = Jieba.withDict(dictionary);
  const cut = (text: string, han: (run: string) => string[]) => {
    const words: string[] = [];
    for (const [, hanRun, other] of text.toLowerCase().matchAll(RUNS)) {
      if (hanRun) words.push(...han(hanRun));
      else if (other) words.push(other);
    }
    return words;
  };
  return {
    words: (text) => cut(text, (run) => jieba.cut(run, true)),
    searchWords: (text) => cut(text, (run) => jieba.cutForSearch(run, true)),
  };
}
