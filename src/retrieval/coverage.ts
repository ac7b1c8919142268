import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import { englishStems, stem } from '../language/english-words.js';
import type { Segmenter } from '../language/segment.js';
import { sourceKey } from './passages.js';
import type { Query } from './query.js';

/** Similarity of single words, by the embedded model. */
export interface WordVectors {
  similarity(one: string, other: string): number;
}

/** How far a source speaks of a question's own words. */
export interface Coverage {
  /** Weighted share of the words that the source covers, 0 to 1. */
  share: number;
  /** The words it does not cover, rarest first. */
  missing: readonly string[];
}

interface SourceWords {
  text: string;
  words: readonly string[];
  englishStems: ReadonlySet<string>;
  englishWords: readonly string[];
}

// Similarity at which two words begin to mean the same, and at which they surely do; read off pairs
// of the development questions and their tasks.
const SIMILAR_FROM = 0.45;
const SIMILAR_SURELY = 0.8;
// A near word or a dictionary's guess never counts as much as the word itself.
const MOST_FOR_SIMILAR = 0.75;
const FOR_UNSURE_RENDERING = 0.8;
const COVERED = 0.4;

/**
 * Tells an answerable question from one that is not. Similarity alone cannot: "the fare of line 8" is
 * near every text on line 8. What tells is whether the question's own rare words are in the evidence.
 */
export class CoverageJudge {
  private readonly bySource = new Map<string, SourceWords>();
  private readonly documentFrequency = new Map<string, number>();
  private readonly total: number;

  constructor(
    library: Library,
    private readonly segmenter: Segmenter,
    private readonly vectors: WordVectors,
  ) {
    const sources = library.sources();
    this.total = sources.length;
    for (const source of sources) {
      const entry = this.wordsOf(source);
      this.bySource.set(sourceKey(source), entry);
      for (const word of new Set([...entry.words, ...entry.englishStems]))
        this.documentFrequency.set(word, (this.documentFrequency.get(word) ?? 0) + 1);
    }
  }

  judge(query: Query, source: Source): Coverage {
    const entry = this.bySource.get(sourceKey(source)) as SourceWords;
    let covered = 0;
    let all = 0;
    const missing: { word: string; weight: number }[] = [];
    for (const word of new Set(query.words)) {
      const renderings = query.renderings.filter(
        ({ from }) => from.split(' ').includes(word) || (query.language === 'zh' && from.includes(word)),
      );
      const weight = this.rarity(
        word,
        query,
        renderings.flatMap(({ sure, to }) => (sure ? to : [])),
      );
      const degree = this.degree(word, renderings, entry, query);
      covered += weight * degree;
      all += weight;
      if (degree < COVERED) missing.push({ word, weight });
    }
    missing.sort((a, b) => b.weight - a.weight);
    return { share: all > 0 ? covered / all : 0, missing: missing.map(({ word }) => word) };
  }

  private degree(word: string, renderings: Query['renderings'], entry: SourceWords, query: Query): number {
    if (/\p{Script=Han}/u.test(word) ? entry.text.includes(word) : entry.text.includes(word) && word.length > 2) return 1;
    if (query.language === 'en' && entry.englishStems.has(stem(word))) return 1;
    let best = 0;
    for (const { to, sure } of renderings) {
      if (to.some((rendering) => entry.text.includes(rendering))) best = Math.max(best, sure ? 1 : FOR_UNSURE_RENDERING);
    }
    if (best > 0) return best;
    const similarity = (query.language === 'en' ? [...entry.englishWords, ...entry.words] : entry.words).reduce(
      (max, other) => Math.max(max, this.vectors.similarity(word, other)),
      0,
    );
    return Math.min(MOST_FOR_SIMILAR, Math.max(0, (similarity - SIMILAR_FROM) / (SIMILAR_SURELY - SIMILAR_FROM)) * MOST_FOR_SIMILAR);
  }

  /** Inverse document frequency; a word the documents do not know counts like their rarest. */
  private rarity(word: string, query: Query, renderings: readonly string[]): number {
    const keys = [query.language === 'en' ? stem(word) : word, ...renderings];
    const frequency = keys.reduce((max, key) => Math.max(max, this.documentFrequency.get(key) ?? 0), 0);
    return Math.log(1 + this.total / (frequency + 1));
  }

  private wordsOf(source: Source): SourceWords {
    const headings = source.sections.map((section) => section.title).join('。');
    const english = [source.english?.title, source.english?.summary, ...source.sections.map((section) => section.english?.title)].join(' ');
    return {
      text: `${headings}\n${source.body.text}`.toLowerCase(),
      words: [...new Set(this.segmenter.searchWords(source.body.text))].filter((word) => /\p{Script=Han}{2}/u.test(word)),
      englishStems: new Set(englishStems(english)),
      englishWords: [...new Set(this.segmenter.words(english))].filter((word) => word.length > 2),
    };
  }
}
