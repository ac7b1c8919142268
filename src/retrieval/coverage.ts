import type { Source } from '../documents/types.js';
import { stem } from '../language/english-words.js';
import { type Ground, Grounds, type KnownWord, type WordsOfSources, type WordVectors } from './grounds.js';
import type { Query } from './query.js';

/** How far a source speaks of a question's own words. */
export interface Coverage {
  /** Weighted share of the words that the source covers, 0 to 1. */
  share: number;
  /** The words it does not cover, rarest first. */
  missing: readonly string[];
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
  private readonly grounds: Grounds;
  private readonly documentFrequency = new Map<string, number>();
  private readonly total: number;

  constructor(
    words: WordsOfSources,
    private readonly vectors: WordVectors,
    private readonly settings: CoverageSettings,
  ) {
    this.grounds = new Grounds(words, vectors);
    const all = Object.values(words);
    this.total = all.length;
    for (const { chinese, stems } of all) {
      for (const word of chinese) this.documentFrequency.set(word, (this.documentFrequency.get(word) ?? 0) + 1);
      for (const word of stems) this.documentFrequency.set(word, (this.documentFrequency.get(word) ?? 0) + 1);
    }
  }

  judge(query: Query, source: Source): Coverage {
    return this.judgeOn(query, this.grounds.whole(source));
  }

  /** How far the fullest single sentence that holds a figure speaks of the question's words, 0 to 1. */
  shareWithFigure(query: Query, source: Source): number {
    return this.grounds.withFigures(source).reduce((most, sentence) => Math.max(most, this.judgeOn(query, sentence).share), 0);
  }

  /** Whether a source holds a figure that the question names. */
  holdsFigure({ figures }: Query, source: Source): boolean {
    if (figures.size === 0) return false;
    const own = this.grounds.figures(source);
    return [...figures].some((figure) => own.has(figure));
  }

  private judgeOn(query: Query, ground: Ground): Coverage {
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
      const degree = this.degree(word, renderings, ground, query);
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

  private degree(word: string, renderings: Query['renderings'], ground: Ground, query: Query): number {
    if (/\p{Script=Han}/u.test(word) ? ground.text.includes(word) : ground.text.includes(word) && word.length > 2) return 1;
    if (query.language === 'en' && ground.englishStems.has(stem(word))) return 1;
    let best = 0;
    for (const { to, sure } of renderings) {
      if (to.some((rendering) => ground.text.includes(rendering))) best = Math.max(best, sure ? 1 : this.settings.forUnsureRendering);
    }
    if (best > 0) return best;
    const parts = this.vectors.parts(word);
    // A compound is covered as far as its parts are: 改造 alone is not 老旧小区改造.
    if (parts.length > 1) return parts.reduce((sum, part) => sum + this.degree(part, [], ground, query), 0) / parts.length;
    const vector = this.vectors.unitVector(word);
    if (!vector) return 0;
    const similarity = Math.max(nearest(vector, ground.words), query.language === 'en' ? nearest(vector, ground.englishWords) : 0);
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
}

/** The highest cosine similarity of a vector to any of the words; 0 where there is none. */
function nearest(vector: Float32Array, words: readonly KnownWord[]): number {
  let most = 0;
  for (const { vector: other } of words) {
    let sum = 0;
    for (let d = 0; d < vector.length; d += 1) sum += (vector[d] as number) * (other[d] as number);
    if (sum > most) most = sum;
  }
  return most;
}
