import type { Source, Span } from '../types.js';
import { type Clause, clausesOf, type Part, type Sentence } from './clauses.js';
import { headOf } from './head.js';
import { kindOfAmount, kindOfPlace } from './kind.js';
import { type Setting, settingOf } from './measure.js';
import { readNumbers } from './numbers.js';
import { factorOf } from './numerals.js';
import { isYear, perIn, type YearAnchor, type Years, yearAnchors, yearAt } from './period.js';
import { groupsOf, halfWidth } from './plain-text.js';
import { relationOf } from './relation.js';
import type { Figure, FigureKind, NumberMention, Per } from './types.js';
import { type FigureWords, figureWords } from './words.js';

/** What a figure says beside its number. */
type Reading = Pick<Figure, 'measure' | 'action' | 'relation' | 'bound' | 'year' | 'per' | 'kind'> & { quote: Span };

/**
 * Every number of a task or introduction as a record, in the order of the text; its label and its
 * bracket of units are no part of it.
 *
 * @param info the years of the document, for 年内 and 今年
 */
export function figuresOf(source: Source, info: { years: Years }): readonly Figure[] {
  return source.sentences.flatMap((sentence) =>
    readSentence(sentence.text, info.years).map((figure) => placed(figure, source, sentence.start)),
  );
}

/** A figure of a sentence alone: offsets count from the sentence's start. */
type SentenceFigure = Omit<Figure, 'documentId' | 'taskNumber' | 'section'>;

function placed(figure: SentenceFigure, source: Source, offset: number): Figure {
  return {
    documentId: source.documentId,
    taskNumber: source.number,
    section: source.sections.map(({ text }) => text).join(' › '),
    ...figure,
    start: figure.start + offset,
    end: figure.end + offset,
    numberStart: figure.numberStart + offset,
    numberEnd: figure.numberEnd + offset,
  };
}

/** Reads the figures of one sentence. */
export function readSentence(original: string, years: Years): SentenceFigure[] {
  const words = figureWords();
  const text = halfWidth(original);
  const groups = groupsOf(text);
  const numbers = readNumbers(text, groups, words);
  if (numbers.length === 0) return [];
  const sentence: Sentence = { text, groups, numbers };
  const kinds = new Map(numbers.map((number) => [number, kindOfPlace(text, groups, number, words)]));
  const amounts = numbers.filter((number) => kinds.get(number) === null);
  const anchors = yearAnchors(text, groups, numbers, years, words);
  const clauses = clausesOf(sentence, amounts, words);
  const dates = numbers.filter((number) => kinds.get(number) === 'date').map(({ start, unitEnd }) => ({ start, end: unitEnd }));
  const readings = readAmounts(text, clauses, [...anchors, ...dates], anchors, words);
  return numbers.map((number) => {
    const reading = readings.get(number) ?? plainReading(number, kinds.get(number) ?? 'name', clauses, anchors);
    return figureFrom(original, number, reading, words);
  });
}

/** The amount before, whose verb and measure a list goes on with. */
type Last = Reading & { setting: Setting };

/** Reads the amounts of a sentence part by part; what a part leaves out it has from the one before. */
function readAmounts(text: string, clauses: readonly Clause[], dates: readonly Span[], anchors: readonly YearAnchor[], words: FigureWords) {
  const readings = new Map<NumberMention, Reading>();
  let last: Last | null = null;
  for (const clause of clauses) {
    let per: Per | null = null;
    for (const [index, part] of clause.parts.entries()) {
      const sameClause = index > 0;
      for (const amount of part.amounts) {
        const setting = settingOf(text, part, amount, dates, words);
        per =
          perIn(text.slice(clause.start, amount.start), words) ?? (carriesPer(text, clause, amount, setting) ? (last?.per ?? null) : null);
        const reading = readAmount(text, clause, part, amount, inherit(setting, last, sameClause), words);
        const full: Reading = { ...reading, measure: reading.measure ?? last?.measure ?? null, year: yearAt(anchors, amount.start), per };
        readings.set(amount, full);
        if (full.kind !== 'specification') last = { ...full, setting: inherit(setting, last, sameClause) };
      }
    }
  }
  return readings;
}

/** 每年 goes on into a clause that begins with a verb, and behind 其中; not into one with a subject of its own. */
const carriesPer = (text: string, clause: Span, amount: NumberMention, setting: Setting): boolean =>
  setting.predicate === null && amount.form !== 'word' && !/\d{4}年|期间|年内/.test(text.slice(clause.start, amount.start));

/** Verb and bound words that hold for a list are said once, before its first amount. */
function inherit(setting: Setting, last: Last | null, sameClause: boolean): Setting {
  if (!last || setting.predicate || setting.action) return setting;
  const { predicate, action, furthers, boundBefore } = last.setting;
  const bare = setting.before === '' && setting.behind === '';
  if (sameClause && bare) return { ...setting, predicate, action, furthers, boundBefore: setting.boundBefore ?? boundBefore };
  if (setting.opens && !sameClause) return setting;
  return { ...setting, action: setting.points ? null : action, furthers: sameClause && furthers };
}

function readAmount(text: string, clause: Clause, part: Part, amount: NumberMention, setting: Setting, words: FigureWords) {
  const counted = part.amounts.filter(({ form }) => form !== 'word');
  const company = { alone: counted.length <= 1, isLast: counted.at(-1) === amount };
  const kind = kindOfAmount(amount, setting, company, text, words);
  const { relation, bound } = relationOf(amount, setting, words);
  const nounBehind = setting.behind !== '' && (setting.predicate === null || setting.before === '');
  const measure = (nounBehind ? setting.behind : setting.before) || setting.behind || null;
  return {
    kind,
    relation,
    bound,
    measure,
    action: setting.predicate ?? setting.action,
    quote: quoteOf(text, clause, part),
  };
}

/** The part where it says something by itself, else the whole clause. */
function quoteOf(text: string, clause: Span, part: Part): Span {
  const outside = part.amounts.reduce((rest, { start, end }) => rest - (end - start), part.end - part.start);
  return trimmed(text, outside >= 2 ? part : clause);
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] as string)) from += 1;
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1;
  return { start: from, end: to };
}

/** Names, dates and ranks measure nothing. */
function plainReading(number: NumberMention, kind: FigureKind, clauses: readonly Clause[], anchors: readonly YearAnchor[]) {
  const inside = clauses.filter(({ start, end }) => start <= number.start && number.end <= end);
  const quote = inside.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? number;
  const ownYear = kind === 'date' && isYear(number) && number.upTo === null;
  const excluded = ownYear && number.counter !== null && !anchors.some(({ start }) => start === number.start);
  const relation = kind === 'order' && number.boundAfter === '以上' ? ('at_least' as const) : ('exactly' as const);
  return { measure: null, action: null, relation, bound: null, year: ownYear && !excluded ? number.value : null, per: null, kind, quote };
}

function figureFrom(original: string, number: NumberMention, reading: Reading, words: FigureWords): SentenceFigure {
  const { quote, ...rest } = reading;
  const factor = factorOf(number.magnitude);
  return {
    ...rest,
    head: rest.measure === null ? null : headOf(rest.measure, words),
    value: number.value,
    upTo: number.upTo,
    unit: number.magnitude + (number.counter ?? '') || null,
    baseValue: Number((number.value * factor).toPrecision(12)),
    baseUnit: number.counter,
    quote: original.slice(quote.start, quote.end),
    start: quote.start,
    end: quote.end,
    numberStart: number.start,
    numberEnd: number.end,
  };
}
