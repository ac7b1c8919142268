import type { SourceNote, Span } from '../types.js';

/**
 * What a number of a text is there for.
 *
 * - `target`: what is to be reached, built, done, kept or paid, also an amount of work.
 * - `fact`: what there is already, or how large the thing is that is worked on.
 * - `specification`: says which things are meant (110千伏, 投资500万元以上的项目).
 * - `name`: part of a name, slogan or model (5G, "1+6+N", 第七届博览会).
 * - `date`: years, months, days.
 * - `order`: a rank or ordinal that is no amount (第一方阵, 四星级).
 */
export const FIGURE_KINDS = ['target', 'fact', 'specification', 'name', 'date', 'order'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** On which side of the number the amount may lie. */
export type Bound = 'exactly' | 'at_least' | 'at_most' | 'about';

/** How number and measure stand to each other: a level with its bound, or a change by the amount. */
export type Relation = Bound | 'growth' | 'reduction';

/** What an amount is given for one of. */
export type Per = 'year' | 'month' | 'week' | 'day' | 'hour' | 'person' | 'household';

/** One number of a task or introduction. Offsets are UTF-16 code units into the document's source. */
export interface Figure extends Span {
  documentId: string;
  /** Null for an introduction. */
  taskNumber: number | null;
  /** The headings above, as citations give them. */
  section: string;
  /** The thing measured, a noun phrase of the source; null where the text names none. */
  measure: string | null;
  /** Head noun of the measure. */
  head: string | null;
  /** The verb that says what is done or reached; null where there is none. */
  action: string | null;
  /** In the unit printed: 20万户 is 20 with the unit 万户. */
  value: number;
  /** Upper end of a range, else null. */
  upTo: number | null;
  /** As printed, with 万 and 亿; null where there is none. */
  unit: string | null;
  /** Value without words of magnitude: 20万户 is 200,000 with the base unit 户. */
  baseValue: number;
  baseUnit: string | null;
  relation: Relation;
  /** For growth and reduction: the bound of the amount; else null. */
  bound: Bound | null;
  /** The year in which or by which, as the sentence says it; null where it does not. */
  year: number | null;
  per: Per | null;
  kind: FigureKind;
  /** The clause that holds the number; `start` and `end` are its offsets. */
  quote: string;
  /** The number with its counter and the bound words behind it. */
  numberStart: number;
  numberEnd: number;
}

/** A figure as the library gives it: with what is known of damage in the source at that place. */
export interface NotedFigure extends Figure {
  notes: readonly SourceNote[];
}

/** A number as it stands in a text, before anybody asks what it measures. Offsets count from the text's start. */
export interface NumberMention extends Span {
  /** Where the number with its unit ends, without bound words. */
  unitEnd: number;
  value: number;
  upTo: number | null;
  /** Words of magnitude between number and unit, as printed: 万, 亿, 千万. */
  magnitude: string;
  /** Unit or counter without magnitude; null where there is none. */
  counter: string | null;
  /** Bound word behind the number, such as 以上; or 余 and 多 inside it. */
  boundAfter: string | null;
  /** Digits, a numeral in characters, or a word that counts (全覆盖). */
  form: 'digits' | 'numeral' | 'word';
  /** What the characters of the number itself already decide about its kind. */
  fixedKind: FigureKind | null;
}
