import type { Library } from '../documents/library.js';
import type { Source } from '../documents/types.js';
import { englishStems, stem } from '../language/english-words.js';
import type { Segmenter } from '../language/segment.js';
import { sourceKey } from './passages.js';
import type { Query } from './query.js';

/** Similarity of single words, by the embedded model. */
export interface WordVectors {
  similarity(one: string, other: string): number;
  /** The words that a compound the model does not know is made of; the word itself where it does. */
  parts(word: string): string[];
  /** Share of running text; 0 for a word that is in no word list. */
  frequency(word: string): number;
}

/** How far a source speaks of a question's own words. */
export interface Coverage {
  /** Weighted share of the words that the source covers, 0 to 1. */
  share: number;
  /** The words it does not cover, rarest first. */
  missing: readonly string[];
}

/** The words of each source by its key; built with the index, since cutting all texts takes time. */
export type WordsOfSources = Readonly<Record<string, { chinese: readonly string[]; english: readonly string[]; stems: readonly string[] }>>;

interface SourceWords {
  text: string;
  words: readonly string[];
  englishStems: ReadonlySet<string>;
  englishWords: readonly string[];
}

/** How words are weighed and matched; the values in use, with reasons, are in `thresholds.ts`. */
export interface CoverageSettings {
  /** Similarity at which two words begin to mean the same, and at which they surely do. */
  similarFrom: number;
  similarSurely: number;
  /** What a surely similar word counts, against 1 for the word itself. */
  mostForSimilar: number;
  /** What a guess of the general dictionary counts. */
  forUnsureRendering: number;
  /** Share of running text at which a word that the documents do not know counts half. */
  commonFrequency: number;
  /** What a single Chinese character counts; it is seldom the subject. */
  singleCharacter: number;
}

// Below this degree a word is reported as missing.
const COVERED = 0.4;

/**
 * Tells an answerable question from one that is not. Similarity alone cannot: "the fare of line 8" is
 * near every text on line 8. What tells is whether the question's own rare words are in the evidence.
 */
export class CoverageJudge {
  private readonly examined = new Map<string, SourceWords>();
  private readonly documentFrequency = new Map<string, number>();
  private readonly total: number;

  constructor(
    private readonly words: WordsOfSources,
    private readonly vectors: WordVectors,
    private readonly settings: CoverageSettings,
  ) {
    const all = Object.values(words);
    this.total = all.length;
    for (const { chinese, stems } of all) {
      for (const word of chinese) this.documentFrequency.set(word, (this.documentFrequency.get(word) ?? 0) + 1);
      for (const word of stems) this.documentFrequency.set(word, (this.documentFrequency.get(word) ?? 0) + 1);
    }
  }

  judge(query: Query, source: Source): Coverage {
    const entry = this.wordsOf(source);
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
    return {
      share: all > 0 ? covered / all : 0,
      missing: missing.map(({ word }) => word),
    };
  }

  private degree(word: string, renderings: Query['renderings'], entry: SourceWords, query: Query): number {
    if (/\p{Script=Han}/u.test(word) ? entry.text.includes(word) : entry.text.includes(word) && word.length > 2) return 1;
    if (query.language === 'en' && entry.englishStems.has(stem(word))) return 1;
    let best = 0;
    for (const { to, sure } of renderings) {
      if (to.some((rendering) => entry.text.includes(rendering))) best = Math.max(best, sure ? 1 : this.settings.forUnsureRendering);
    }
    if (best > 0) return best;
    const parts = this.vectors.parts(word);
    // A compound is covered as far as its parts are: 改造 alone is not 老旧小区改造.
    if (parts.length > 1) return parts.reduce((sum, part) => sum + this.degree(part, [], entry, query), 0) / parts.length;
    const similarity = (query.language === 'en' ? [...entry.englishWords, ...entry.words] : entry.words).reduce(
      (max, other) => Math.max(max, this.vectors.similarity(word, other)),
      0,
    );
    const { similarFrom, similarSurely, mostForSimilar } = this.settings;
    return mostForSimilar * Math.min(1, Math.max(0, (similarity - similarFrom) / (similarSurely - similarFrom)));
  }

  /**
   * How much a word says: the rarer among the tasks, the more. A word that the documents do not know
   * counts by how rare it is in the language: "bitcoin" like their rarest, "start" next to nothing.
   */
  private rarity(word: string, query: Query, renderings: readonly string[]): number {
    const keys = [query.language === 'en' ? stem(word) : word, ...renderings];
    const frequency = keys.reduce((max, key) => Math.max(max, this.documentFrequency.get(key) ?? 0), 0);
    const { commonFrequency, singleCharacter } = this.settings;
    const inDocuments = Math.log(1 + this.total / (frequency + 1));
    const inLanguage = frequency > 0 ? 1 : commonFrequency / (commonFrequency + this.vectors.frequency(word));
    return inDocuments * inLanguage * (/^\p{Script=Han}$/u.test(word) ? singleCharacter : 1);
  }

  private wordsOf(source: Source): SourceWords {
    const key = sourceKey(source);
    const known = this.examined.get(key);
    if (known) return known;
    const { chinese, english, stems } = this.words[key] ?? { chinese: [], english: [], stems: [] };
    const headings = source.sections.map((section) => section.title).join('。');
    const entry = {
      text: `${headings}\n${source.body.text}\n${source.everyday.zh.join('。')}`.toLowerCase(),
      words: chinese,
      englishStems: new Set(stems),
      englishWords: english,
    };
    this.examined.set(key, entry);
    return entry;
  }
}

/** The words that coverage compares with, for all sources. */
export function buildWordsOfSources(library: Library, segmenter: Segmenter): WordsOfSources {
  return Object.fromEntries(
    library.sources().map((source) => {
      const english = [
        source.english?.title,
        source.english?.summary,
        ...source.sections.map((section) => section.english?.title),
        ...source.everyday.en,
      ].join(' ');
      const chinese = [source.body.text, ...source.everyday.zh].join('。');
      return [
        sourceKey(source),
        {
          chinese: [...new Set(segmenter.searchWords(chinese))].filter((word) => /\p{Script=Han}{2}/u.test(word)),
          english: [...new Set(segmenter.words(english))].filter((word) => word.length > 2),
          stems: [...new Set(englishStems(english))],
        },
      ];
    }),
  );
}
