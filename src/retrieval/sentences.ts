import { baseOf, countAlike, factorBetween } from '../documents/figures/measures.js';
import type { NotedFigure } from '../documents/figures/types.js';
import type { Library } from '../documents/library.js';
import type { Source, SourceText } from '../documents/types.js';
import { figureValues } from '../language/numerals.js';
import type { FigureFilter, Sort } from '../query/schema.js';
import type { Query } from './query.js';

/** Vectors of short texts, by the embedded model; no promise, it is called for every sentence. */
export interface TextVectors {
  embed(text: string): number[];
}

// How much literal words of the question count beside nearness of meaning.
const WORD_WEIGHT = 0.6;
const YEAR_BONUS = 0.2;
// A number that the question names stands beside the figure it asks for: villages above 500,000 yuan, the share of them.
const NAMED_BONUS = 0.8;
// What stands so already is no answer to what is to be by a year.
const PRESENT_PENALTY = 0.3;
// A figure of the sort that is asked for, where words say which.
const SORT_BONUS = 0.2;
// A further figure is shown where its clause is nearly as near as the first.
const NEARLY = 0.12;
// A figure is of one of several things where it is this near to the nearest that the thing has.
const ITS_OWN = 0.5;
// What the figure itself measures counts beside its whole clause.
const THING_WEIGHT = 0.5;
const SAME_SENTENCE = 200;
// Share of a subject's words that what a figure measures must hold to be meant by it.
const MOST_MEASURED = 0.6;
const MOST_FIGURES = 4;
/** What a difference within one task needs. */
export const A_PAIR = 2;
const MOST_REMEMBERED = 5000;

/** What figures of each sort are measured in, as documents write it. */
const UNITS: Readonly<Record<Exclude<Sort, 'date'>, RegExp>> = {
  share: /[%％‰成]|百分/,
  money: /元/,
  length: /^(?:公里|千米|米|里)$/,
  area: /亩|公顷|平方/,
  // What is counted has a unit of its own, or none.
  count: /^(?!.*(?:[%％‰成元亩米里]|百分|公顷|分贝|微克|摄氏)).*$/,
};

/** One of several things that have a figure each, with where it may stand. */
export interface Thing {
  sources: readonly Source[];
  query: Query;
  filter: FigureFilter;
}

/** Tells which sentences and which figures of a source are nearest to a subject. */
export class NearestText {
  private readonly known = new Map<string, readonly number[]>();

  constructor(
    private readonly library: Library,
    private readonly vectors: TextVectors,
  ) {}

  /** The sentences nearest to a subject, best first; never only the title where there is more. */
  sentences(source: Source, query: Query, most: number): SourceText[] {
    const sentences = source.title && source.sentences.length > 1 ? source.sentences.slice(1) : source.sentences;
    const scoreOf = this.scorer(query);
    return sentences
      .map((text) => ({ text, score: scoreOf(text.text) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ text }) => text);
  }

  /**
   * The figures of some sources that a question is about, nearest first: those of the nearest clauses, and of these the sort,
   * unit and year that words ask for. Of a source whose figures are of another sort, none.
   *
   * @param most of each source; a pair is taken however far the second lies behind
   */
  figures(sources: readonly Source[], query: Query, filter: FigureFilter, most = MOST_FIGURES): NotedFigure[] {
    return sources.flatMap((source) => {
      const ranked = this.ranked(source, query, filter);
      const best = ranked[0]?.score ?? 0;
      return ranked
        .filter(({ score }, rank) => best - score <= NEARLY || (most === A_PAIR && rank < A_PAIR))
        .slice(0, most)
        .map(({ figure }) => figure);
    });
  }

  /**
   * One figure for each of several things, all of one sort: no two have the same where another is near enough. A thing that has none of its
   * own has the one nearest to it, whosever it is.
   */
  figureOfEach(things: readonly Thing[]): NotedFigure[][] {
    const options = things.flatMap(({ sources, query, filter }, thing) => {
      const groups = groupsOf(query);
      const speaks = ({ quote, measure }: NotedFigure) =>
        groups.some((group) => group.some((word) => heldOf(word, `${quote}${measure ?? ''}`) > 0));
      const ranked = sources.flatMap((source) => this.ranked(source, query, filter)).sort((a, b) => b.score - a.score);
      return ranked
        .filter(({ score, figure }) => (ranked[0]?.score ?? 0) - score <= ITS_OWN && speaks(figure))
        .map((option) => ({ ...option, thing }));
    });
    const own = new Map<number, NotedFigure>();
    for (const { thing, figure } of options.toSorted((a, b) => b.score - a.score))
      if (!own.has(thing) && [...own.values()].every((other) => other !== figure && areAlike(other, figure))) own.set(thing, figure);
    const left = things.findIndex((_, thing) => !own.has(thing));
    const among =
      things.filter((_, thing) => !own.has(thing)).length === 1 ? this.amongThem(things[left] as Thing, [...own.values()]) : null;
    if (among) own.set(left, among);
    return things.map((_, thing) => {
      const figure = own.get(thing) ?? options.find((option) => option.thing === thing)?.figure;
      return figure ? [figure] : [];
    });
  }

  /** Of things that are listed together, the one that is left has the one figure that stands among those of the others. */
  private amongThem({ sources, query, filter }: Thing, others: readonly NotedFigure[]): NotedFigure | null {
    const starts = others.map(({ numberStart }) => numberStart);
    const among = sources
      .flatMap((source) => this.ranked(source, query, filter))
      .filter(({ figure }) =>
        others.every((other) => other.documentId === figure.documentId && other !== figure && areAlike(other, figure)),
      )
      .filter(({ figure: { numberStart } }) => numberStart > Math.min(...starts) && numberStart < Math.max(...starts));
    return among.length === 1 && others.length > 1 ? (among[0]?.figure ?? null) : null;
  }

  /** The figures of a source by how near they are to a question. */
  private ranked(source: Source, query: Query, { sort, unit, year, kinds }: FigureFilter): { figure: NotedFigure; score: number }[] {
    const scoreOf = this.scorer(query);
    const filter = { sort, unit };
    const all = this.library.figures(source).filter((figure) => isAsked(figure, sort, kinds));
    // Things that are counted or measured compare with one another; what else stands beside them is no number of them.
    const isOneKind = sort === 'count' || measures(unit);
    const counted = isOneKind ? all.filter((figure) => isOfSort(figure, filter)) : [];
    const fitting = counted.length > 0 ? counted : all;
    const asked = fitting.filter((figure) => !all.some((other) => isPartOf(figure, other)));
    return asked
      .map((figure) => {
        const isAskedFor = (sort !== undefined || unit !== undefined) && isOfSort(figure, filter);
        const ofYear = year === undefined ? 0 : figure.year === year ? YEAR_BONUS : figure.kind === 'fact' ? -PRESENT_PENALTY : 0;
        const bonus = (isAskedFor ? SORT_BONUS : 0) + ofYear + (standsByNumber(figure, query) ? NAMED_BONUS : 0);
        const thing = `${figure.action ?? ''}${figure.measure ?? ''}`;
        return { figure, score: scoreOf(figure.quote) + (thing === '' ? 0 : THING_WEIGHT * scoreOf(thing)) + bonus };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** The figure that measures what a subject names, where words ask for no figure ("retail sales by 2025"); of a detail, the one that gives it. */
  implied(sources: readonly Source[], query: Query, isDetail?: (text: string) => boolean): NotedFigure | null {
    if (isDetail) return this.nearestOf(sources, query, isDetail);
    const groups = groupsOf(query);
    const measures = ({ action, measure }: NotedFigure) => {
      const thing = `${action ?? ''}${measure ?? ''}`.toLowerCase();
      return groups.filter((group) => group.some((word) => thing.includes(word))).length >= MOST_MEASURED * groups.length;
    };
    if (groups.length === 0) return null;
    return this.figures(sources, query, {}).find(measures) ?? null;
  }

  private nearestOf(sources: readonly Source[], query: Query, fits: (text: string) => boolean): NotedFigure | null {
    const scoreOf = this.scorer(query);
    const fitting = sources
      .flatMap((source) => this.library.figures(source))
      .filter((figure) => isAsked(figure, undefined, undefined) && fits(figure.quote));
    const ranked = fitting.map((figure) => ({ figure, score: scoreOf(figure.quote) })).sort((a, b) => b.score - a.score);
    return ranked[0]?.figure ?? null;
  }

  /** How near a text is to a query: by meaning, and by the words of the query that it holds. */
  private scorer(query: Query): (text: string) => number {
    const words = [...query.words, ...query.renderings.filter(({ sure }) => sure).flatMap(({ to }) => to)];
    const vector = this.vectors.embed(words.join(' '));
    const groups = groupsOf(query);
    return (text) => {
      const lower = text.toLowerCase();
      const held = groups.reduce((sum, group) => sum + Math.max(...group.map((word) => heldOf(word, lower))), 0);
      return dot(vector, this.vectorOf(text)) + WORD_WEIGHT * (groups.length > 0 ? held / groups.length : 0);
    };
  }

  /** Sentences come again with every question on their task. */
  private vectorOf(text: string): readonly number[] {
    const known = this.known.get(text);
    if (known) return known;
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    const vector = this.vectors.embed(text);
    this.known.set(text, vector);
    return vector;
  }
}

// A compound of four characters that a text holds only in its halves: 总部型企业 for 总部企业.
const IN_HALVES = 0.8;
const COMPOUND = /^\p{Script=Han}{4}$/u;

/** How far a text holds a word, 0 to 1. */
function heldOf(word: string, lower: string): number {
  if (lower.includes(word)) return 1;
  if (!COMPOUND.test(word)) return 0;
  return lower.includes(word.slice(0, 2)) && lower.includes(word.slice(2)) ? IN_HALVES : 0;
}

/** Each word of a query with the documents' words for it. */
const groupsOf = ({ words, renderings }: Query): string[][] =>
  words.map((word) => [word, ...renderings.filter(({ from }) => from.includes(word)).flatMap(({ to }) => to)]);

/** Whether a figure is of the sort, or in the unit, that words ask for. */
export function isOfSort({ unit, kind, year }: NotedFigure, filter: Pick<FigureFilter, 'sort' | 'unit'>): boolean {
  if (filter.sort === 'date') return kind === 'date' || year !== null;
  if (filter.unit !== undefined) return unit !== null && (unit.endsWith(filter.unit) || isConvertible(unit, filter.unit));
  return filter.sort === undefined || UNITS[filter.sort].test(unit ?? '');
}

/** Whether two amounts can be reckoned with together. */
const areAlike = (one: NotedFigure, other: NotedFigure): boolean =>
  factorBetween(one.baseUnit, other.baseUnit) !== null || countAlike(one.baseUnit, other.baseUnit);

const isConvertible = (unit: string, other: string): boolean => factorBetween(baseOf(unit).unit, baseOf(other).unit) !== null;

/** Whether a unit measures, and does not merely count: kilometres, mu, tonnes; what is given in another is something else. */
export const measures = (unit: string | undefined): boolean => unit !== undefined && MEASURING.test(unit);
const MEASURING = /[%％元亩米里斤吨度]$|公顷|小时|分钟/;

/** Whether a number of the question stands in the clause of a figure, and is not the figure itself. */
function standsByNumber({ quote, start, numberStart, numberEnd }: NotedFigure, { figures }: Query): boolean {
  if (figures.size === 0) return false;
  const around = `${quote.slice(0, numberStart - start)} ${quote.slice(numberEnd - start)}`;
  const values = figureValues(around);
  return [...figures].some((value) => values.has(value));
}

/** Whether a figure only says of what another one is: the "under 3" of places for children under 3. */
const isPartOf = ({ quote, start, numberStart, numberEnd, documentId }: NotedFigure, other: NotedFigure): boolean =>
  other.documentId === documentId &&
  other.numberStart !== numberStart &&
  Math.abs(other.start - start) < SAME_SENTENCE &&
  (other.measure?.includes(quote.slice(numberStart - start, numberEnd - start)) ?? false);

/** Amounts answer "how many"; dates, and amounts that a date goes with, answer "when". */
function isAsked({ kind, year }: NotedFigure, sort: Sort | undefined, kinds: FigureFilter['kinds']): boolean {
  if (kinds) return kinds.includes(kind);
  if (sort === 'date') return kind === 'date' || year !== null;
  return kind === 'target' || kind === 'fact' || kind === 'specification' || kind === 'order';
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, d) => sum + value * (b[d] as number), 0);
