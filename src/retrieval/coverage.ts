import type { Source } from '../documents/types.js';
import { stem } from '../language/english-words.js';
import { type Ground, Grounds, type KnownWord, type Stretch, type WordsOfSources, type WordVectors } from './grounds.js';
import { isRenderingOf, type Query } from './query.js';

/** How far a source speaks of a question's own words; shares are weighted and lie between 0 and 1. */
export interface Coverage {
  /** Share of the words that the source covers. */
  share: number;
  /** The same of its fullest sentence or phrase: words that stand together mean one thing. */
  together: number;
  /** The same of its fullest sentence that holds a figure. */
  withFigure: number;
  /** The words the source does not cover, rarest first. */
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
/** How many words of questions keep their similarities; each keeps one number a word of the documents. */
const MOST_REMEMBERED = 500;
const HAN = /\p{Script=Han}/u;

/**
 * Tells an answerable question from one that is not. Similarity alone cannot: "the fare of line 8" is
 * near every text on line 8. What tells is whether the question's own rare words are in the evidence.
 */
export class CoverageJudge {
  private readonly grounds: Grounds;
  private readonly documentFrequency = new Map<string, number>();
  private readonly total: number;
  private readonly similar = new Map<string, Similarities>();

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
    const ground = this.grounds.of(source);
    const stretches = [ground.whole, ...ground.pieces];
    const covered = new Float64Array(stretches.length);
    let all = 0;
    const missing: { word: string; weight: number }[] = [];
    for (const word of new Set(query.words)) {
      const renderings = this.renderingsOf(word, query);
      const weight = this.rarity(word, query, renderings);
      const degrees = this.degrees(word, renderings, ground, stretches, query);
      for (const [i, degree] of degrees.entries()) covered[i] = (covered[i] as number) + weight * degree;
      all += weight;
      if ((degrees[0] as number) < COVERED) missing.push({ word, weight });
    }
    missing.sort((a, b) => b.weight - a.weight);
    const shares = [...covered].map((value) => (all > 0 ? value / all : 0));
    return {
      share: shares[0] as number,
      together: shares.slice(1).reduce((most, share) => Math.max(most, share), 0),
      withFigure: ground.pieces.reduce((most, piece, i) => (piece.hasFigure ? Math.max(most, shares[i + 1] as number) : most), 0),
      missing: missing.map(({ word }) => word),
    };
  }

  /** How much of what a question's words say is said by some of them, 0 to 1. */
  shareOfWords(query: Query, some: ReadonlySet<string>): number {
    const weights = [...new Set(query.words)].map((word) => ({ word, weight: this.rarity(word, query, this.renderingsOf(word, query)) }));
    const sum = (list: typeof weights) => list.reduce((total, { weight }) => total + weight, 0);
    const all = sum(weights);
    return all > 0 ? sum(weights.filter(({ word }) => some.has(word))) / all : 0;
  }

  /** Whether a source holds a figure that the question names. */
  holdsFigure({ figures }: Query, source: Source): boolean {
    if (figures.size === 0) return false;
    const own = this.grounds.of(source).figures;
    return [...figures].some((figure) => own.has(figure));
  }

  /** How far each stretch of a source covers a word: 1 literally or by a sure rendering, less by a likely one or a near word. */
  private degrees(word: string, renderings: Query['renderings'], ground: Ground, stretches: readonly Stretch[], query: Query): number[] {
    const found = stretches.map((stretch) => this.literally(word, renderings, stretch, query));
    if (found.every((degree) => degree > 0)) return found;
    const parts = this.vectors.parts(word);
    if (parts.length > 1) {
      // A compound is covered as far as its parts are: 改造 alone is not 老旧小区改造.
      const ofParts = parts.map((part) => this.degrees(part, [], ground, stretches, query));
      return found.map((degree, i) => degree || ofParts.reduce((sum, degrees) => sum + (degrees[i] as number), 0) / parts.length);
    }
    const vector = this.vectors.unitVector(word);
    if (!vector) return found;
    const known = this.similaritiesOf(word);
    // Most words are near no word of most sources; then no stretch need be looked at.
    const nearest = Math.max(known.highest(vector, ground.words), query.language === 'en' ? known.highest(vector, ground.englishWords) : 0);
    if (nearest <= this.settings.similarFrom) return found;
    return found.map((degree, i) => {
      if (degree > 0) return degree;
      const { words, englishWords } = stretches[i] as Stretch;
      let most = 0;
      for (const place of words) most = Math.max(most, known.to(vector, ground.words[place] as KnownWord));
      if (query.language === 'en')
        for (const place of englishWords) most = Math.max(most, known.to(vector, ground.englishWords[place] as KnownWord));
      const { similarFrom, similarSurely, mostForSimilar } = this.settings;
      return mostForSimilar * Math.min(1, Math.max(0, (most - similarFrom) / (similarSurely - similarFrom)));
    });
  }

  /** Sources share most of their words, and questions many of theirs: what was reckoned once serves again. */
  private similaritiesOf(word: string): Similarities {
    const known = this.similar.get(word);
    if (known) return known;
    if (this.similar.size >= MOST_REMEMBERED) this.similar.clear();
    const fresh = new Similarities();
    this.similar.set(word, fresh);
    return fresh;
  }

  /** How far a stretch holds a word itself or one that it stands for. */
  private literally(word: string, renderings: Query['renderings'], { text, stems }: Stretch, query: Query): number {
    if (text.includes(word) && (word.length > 2 || HAN.test(word))) return 1;
    if (query.language === 'en' && stems.has(stem(word))) return 1;
    let best = 0;
    for (const { to, sure } of renderings) {
      if (to.some((rendering) => text.includes(rendering))) best = Math.max(best, sure ? 1 : this.settings.forUnsureRendering);
    }
    return best;
  }

  /** What the tables and the dictionary give for a word, or for a phrase that it is part of. */
  private renderingsOf(word: string, query: Query): Query['renderings'] {
    return query.renderings.filter((rendering) => isRenderingOf(rendering, word, query.language));
  }

  /**
   * How much a word says: the rarer among the tasks, the more. A word that the documents do not know
   * counts by how rare it is in the language: "bitcoin" like their rarest, "start" next to nothing.
   */
  private rarity(word: string, query: Query, renderings: Query['renderings']): number {
    const keys = [query.language === 'en' ? stem(word) : word, ...renderings.flatMap(({ sure, to }) => (sure ? to : []))];
    const frequency = keys.reduce((max, key) => Math.max(max, this.documentFrequency.get(key) ?? 0), 0);
    const { commonFrequency, singleCharacter } = this.settings;
    const inDocuments = Math.log(1 + this.total / (frequency + 1));
    const inLanguage = frequency > 0 ? 1 : commonFrequency / (commonFrequency + this.vectors.frequency(word));
    return inDocuments * inLanguage * (/^\p{Script=Han}$/u.test(word) ? singleCharacter : 1);
  }
}

/** Cosine similarities of one word to words of the sources, each reckoned when first asked for. */
class Similarities {
  private known = new Float32Array(0);

  to(vector: Float32Array, { id, vector: other }: KnownWord): number {
    if (id >= this.known.length) this.grow(id + 1);
    const value = this.known[id] as number;
    if (!Number.isNaN(value)) return value;
    const fresh = dot(vector, other);
    this.known[id] = fresh;
    return fresh;
  }

  highest(vector: Float32Array, words: readonly KnownWord[]): number {
    let most = 0;
    for (const word of words) most = Math.max(most, this.to(vector, word));
    return most;
  }

  private grow(least: number): void {
    const larger = new Float32Array(Math.max(least, this.known.length * 2)).fill(Number.NaN);
    larger.set(this.known);
    this.known = larger;
  }
}

function dot(one: Float32Array, other: Float32Array): number {
  // Four sums side by side need not wait for one another; vectors have a multiple of four dimensions.
  let [a, b, c, e] = [0, 0, 0, 0];
  for (let d = 0; d < one.length; d += 4) {
    a += (one[d] as number) * (other[d] as number);
    b += (one[d + 1] as number) * (other[d + 1] as number);
    c += (one[d + 2] as number) * (other[d + 2] as number);
    e += (one[d + 3] as number) * (other[d + 3] as number);
  }
  return a + b + c + e;
}
