import type { Library } from '../documents/library.js';
import { sliceOf, trimSpan } from '../documents/sentences.js';
import type { Source, SourceText } from '../documents/types.js';
import type { Query } from '../retrieval/query.js';

/** Vectors of short texts, by the embedded model; no promise, it is called for every sentence. */
export interface TextVectors {
  embed(text: string): number[];
}

const FIGURE = /\d|[一二两三四五六七八九十百](?:个|家|所|处|项|倍|成|年|次|万)|翻番|全覆盖|倍增|两位数/;
// How much literal words of the question count beside nearness of meaning.
const WORD_WEIGHT = 0.6;
const YEAR_BONUS = 0.1;
// A percentage, where a percentage is asked for.
const MEASURE_BONUS = 0.2;
// A second sentence is shown when it is nearly as near as the first.
const NEARLY = 0.12;
const MOST_REMEMBERED = 5000;

/** Chooses what to quote of a source for a question. */
export class SentenceChooser {
  constructor(
    private readonly library: Library,
    private readonly vectors: TextVectors,
  ) {}

  /** The sentences nearest to the question, best first; never only the title where there is more. */
  nearest(source: Source, query: Query, most: number): SourceText[] {
    const sentences = source.title && source.sentences.length > 1 ? source.sentences.slice(1) : source.sentences;
    return this.rank(sentences, query, [], null)
      .slice(0, most)
      .map(({ text }) => text);
  }

  /**
   * Sentences that hold figures, by the clause in each that is nearest to the question.
   *
   * @param measure how the sort of figure that is asked for is written, where the question says it
   */
  withFigures(
    source: Source,
    query: Query,
    years: readonly number[],
    measure: RegExp | null,
    most: number,
  ): { sentence: SourceText; clause: SourceText }[] {
    const { source: text } = this.library.document(source.documentId);
    const clauses = source.sentences
      .flatMap((sentence) => clausesOf(text, sentence).map((clause) => ({ sentence, clause })))
      .filter(({ clause }) => FIGURE.test(clause.text));
    const ranked = this.rank(
      clauses.map(({ clause }) => clause),
      query,
      years,
      measure,
    );
    const best = ranked[0]?.score ?? 0;
    const chosen: { sentence: SourceText; clause: SourceText }[] = [];
    for (const { text: clause, score } of ranked) {
      if (best - score > NEARLY || chosen.length === most) break;
      const sentence = clauses.find((entry) => entry.clause === clause)?.sentence;
      if (sentence && !chosen.some((entry) => entry.sentence === sentence)) chosen.push({ sentence, clause });
    }
    return chosen;
  }

  private readonly known = new Map<string, readonly number[]>();

  /** Sentences come again with every question on their task. */
  private vectorOf(text: string): readonly number[] {
    const known = this.known.get(text);
    if (known) return known;
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    const vector = this.vectors.embed(text);
    this.known.set(text, vector);
    return vector;
  }

  private rank(
    texts: readonly SourceText[],
    query: Query,
    years: readonly number[],
    measure: RegExp | null,
  ): { text: SourceText; score: number }[] {
    const words = [...query.words, ...query.renderings.filter(({ sure }) => sure).flatMap(({ to }) => to)];
    const vector = this.vectors.embed(words.join(' '));
    const groups = query.words.map((word) => [word, ...query.renderings.filter(({ from }) => from.includes(word)).flatMap(({ to }) => to)]);
    return texts
      .map((text) => {
        const held = groups.filter((group) => group.some((word) => text.text.toLowerCase().includes(word))).length;
        const share = groups.length > 0 ? held / groups.length : 0;
        const year = years.some((value) => text.text.includes(String(value))) ? YEAR_BONUS : 0;
        const measured = measure?.test(text.text) ? MEASURE_BONUS : 0;
        return { text, score: dot(vector, this.vectorOf(text.text)) + WORD_WEIGHT * share + year + measured };
      })
      .sort((a, b) => b.score - a.score);
  }
}

/**
 * Clauses of a sentence, cut at commas. A clause that only counts ("其中4所") or dates goes with the
 * one before it.
 */
function clausesOf(source: string, sentence: SourceText): SourceText[] {
  const clauses: SourceText[] = [];
  let start = sentence.start;
  for (let i = sentence.start; i <= sentence.end; i += 1) {
    if (i < sentence.end && !/[,;，；]/.test(source[i] as string)) continue;
    const span = trimSpan(source, { start, end: i });
    if (span.end > span.start) clauses.push(sliceOf(source, span));
    start = i + 1;
  }
  return clauses;
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, d) => sum + value * (b[d] as number), 0);
