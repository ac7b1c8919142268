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
 * Words are those of the dictionary only: guessing new words joins question words to their
 * neighbours (各是, 数要).
 *
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
    words: (text) => cut(text, (run) => jieba.cut(run, false)),
    searchWords: (text) => cut(text, (run) => jieba.cutForSearch(run, false)),
  };
}

const TERM_FREQUENCY = 5000;

/** A dictionary with further terms, which are then kept whole. */
export function withTerms(dictionary: Buffer, terms: readonly string[]): Buffer {
  const han = terms.filter((term) => /^\p{Script=Han}+$/u.test(term));
  return Buffer.concat([dictionary, Buffer.from(`${han.map((term) => `${term} ${TERM_FREQUENCY}`).join('\n')}\n`)]);
}
