import MiniSearch from 'minisearch';
import type { Library } from '../documents/library.js';
import { englishStems } from '../language/english-words.js';
import type { Segmenter } from '../language/segment.js';
import { sourceKey } from './passages.js';

/** A word to look for and how much it counts. */
export interface LexicalTerm {
  term: string;
  weight: number;
}

// A match in a title says more than one in the text; bigrams catch words cut differently.
const BOOST = { title: 2.5, body: 1, bigrams: 0.4, heading: 0.5, englishTitle: 2, englishSummary: 1 };
const SEPARATOR = '\u0001';

/** BM25 over tasks and introductions (MiniSearch). */
export class LexicalIndex {
  private readonly index = new MiniSearch<Record<string, string>>({
    fields: Object.keys(BOOST),
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term || null,
  });

  constructor(
    library: Library,
    private readonly segmenter: Segmenter,
  ) {
    this.index.addAll(
      library.sources().map((source) => {
        const headings = source.sections.map((section) => section.title).join('。');
        return {
          id: sourceKey(source),
          title: this.join(segmenter.searchWords(source.title?.text ?? source.body.text.slice(0, 30))),
          body: this.join(segmenter.searchWords(source.body.text)),
          bigrams: this.join(bigrams(source.body.text)),
          heading: this.join(segmenter.searchWords(headings)),
          englishTitle: this.join(englishStems(source.english?.title ?? '')),
          englishSummary: this.join(englishStems(source.english?.summary ?? '')),
        };
      }),
    );
  }

  /** Scores of the sources that hold any of the terms. */
  search(terms: readonly LexicalTerm[], keep: (source: string) => boolean): Map<string, number> {
    const weights = new Map<string, number>();
    for (const { term, weight } of terms) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    if (weights.size === 0) return new Map();
    const results = this.index.search([...weights.keys()].join(SEPARATOR), {
      boost: BOOST,
      boostTerm: (term) => weights.get(term) ?? 1,
      filter: (result) => keep(result.id as string),
    });
    return new Map(results.map((result) => [result.id as string, result.score]));
  }

  /** Words and bigrams of a Chinese text as terms. */
  chineseTerms(text: string, weight: number, skip: ReadonlySet<string>): LexicalTerm[] {
    const words = this.segmenter.searchWords(text).filter((word) => !skip.has(word));
    return [...words, ...bigrams(text)].map((term) => ({ term, weight }));
  }

  /** Stems of an English text as terms. */
  englishTerms(words: readonly string[], weight: number): LexicalTerm[] {
    return words.flatMap(englishStems).map((term) => ({ term, weight }));
  }

  private join(words: readonly string[]): string {
    return words.join(SEPARATOR);
  }
}

/** Pairs of neighbouring Chinese characters, marked so that they meet no word. */
function bigrams(text: string): string[] {
  const pairs: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let i = 0; i + 2 <= run.length; i += 1) pairs.push(`~${run.slice(i, i + 2)}`);
  }
  return pairs;
}
