import MiniSearch from 'minisearch';
import type { Library } from '../documents/library.js';
import { englishStems } from '../language/english-words.js';
import type { Segmenter } from '../language/segment.js';
import type { Glosses } from './glosses.js';
import { sourceKey } from './source-key.js';

/** A word to look for and how much it counts. */
export interface LexicalTerm {
  term: string;
  weight: number;
}

// A match in a title says more than one in the text.
const BOOST = { title: 2.5, body: 1, heading: 0.5, englishTitle: 2, englishSummary: 1, everyday: 1, englishEveryday: 1 };
const SEPARATOR = '\u0001';
const OPTIONS = {
  fields: Object.keys(BOOST),
  tokenize: (text: string) => text.split(SEPARATOR),
  processTerm: (term: string) => term || null,
};

/** BM25 over tasks and introductions (MiniSearch). */
export class LexicalIndex {
  private constructor(
    private readonly index: MiniSearch<Record<string, string>>,
    private readonly segmenter: Segmenter,
  ) {}

  static build(library: Library, segmenter: Segmenter, glosses: Glosses): LexicalIndex {
    const index = new MiniSearch<Record<string, string>>(OPTIONS);
    index.addAll(
      library.sources().map((source) => ({
        id: sourceKey(source),
        title: join(segmenter.searchWords(source.title?.text ?? source.body.text.slice(0, 30))),
        body: join(segmenter.searchWords(source.body.text)),
        heading: join(segmenter.searchWords(source.sections.map((section) => section.title).join('。'))),
        englishTitle: join(englishStems(source.english?.title ?? glosses.get(sourceKey(source))?.title ?? '')),
        englishSummary: join(englishStems(source.english?.summary ?? glosses.get(sourceKey(source))?.sentences.join('. ') ?? '')),
        everyday: join(segmenter.searchWords(source.everyday.zh.join('。'))),
        englishEveryday: join(englishStems(source.everyday.en.join('. '))),
      })),
    );
    return new LexicalIndex(index, segmenter);
  }

  /** From what `toJson` gave for the same documents. */
  static fromJson(json: string, segmenter: Segmenter): LexicalIndex {
    return new LexicalIndex(MiniSearch.loadJSON<Record<string, string>>(json, OPTIONS), segmenter);
  }

  toJson(): string {
    return JSON.stringify(this.index);
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

  /** Words of a Chinese text as terms. */
  chineseTerms(text: string, weight: number): LexicalTerm[] {
    return this.segmenter.searchWords(text).map((term) => ({ term, weight }));
  }

  /** Stems of an English text as terms. */
  englishTerms(words: readonly string[], weight: number): LexicalTerm[] {
    return words.flatMap(englishStems).map((term) => ({ term, weight }));
  }
}

const join = (words: readonly string[]) => words.join(SEPARATOR);
