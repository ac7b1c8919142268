import type { Call } from '../../query/schema.js';
import { UNITS } from '../locale/en/amounts.js';
import type { Head } from './heads.js';
import type { Tagged, Token } from './tagged.js';

/** "How many", "what share", "by when", "the target": figures, of the sort and for the year that words say. */
export function readFigures(tagged: Tagged, heads: readonly Head[]): Call[] {
  const asking = heads.filter(({ kind }) => kind === 'figures');
  const read = asking.map((head): Call => {
    tagged.use(
      'ask',
      ...[head.token, head.noun]
        .filter((token) => token !== null)
        .filter(({ name, text }) => name !== 'measure' || !NAMES_MEASURE.test(text) || tagged.content() === ''),
    );
    const year = head.sort === 'date' ? null : yearOf(tagged);
    const unit = head.sort ? null : unitOf(head, tagged);
    const sort = head.sort ?? (unit === null && counts(head, tagged) ? 'count' : null);
    return { kind: 'figures', ...(sort && { sort }), ...(unit && { unit }), ...(year !== null && { year }) };
  });
  // What else is asked of the same thing need not be a number of things.
  const isPlain = read.some(({ sort, unit }) => sort === undefined && unit === undefined);
  const calls = isPlain
    ? read.map(
        ({ sort, ...call }): Call =>
          sort === 'count' || sort === undefined ? { ...call, kind: 'figures' } : { ...call, kind: 'figures', sort },
      )
    : read;
  // "How many, and what share": one ask a sort.
  const distinct = calls.filter((call, i) => calls.findIndex((other) => JSON.stringify(other) === JSON.stringify(call)) === i);
  const counted = distinct.filter(({ unit }) => unit !== undefined);
  if (counted.length > 0 && distinct.every(({ sort }) => sort === undefined)) return counted;
  const plain = distinct.filter(({ sort }) => sort === undefined);
  const sorted = distinct.filter(({ sort }) => sort !== undefined);
  // "What is the target, in per cent?" asks for one thing; "how many, and by when?" for two.
  const isOne =
    plain.length > 0 &&
    asking.every(
      (head) => head.sort !== 'date' && (head.sort !== null || head.noun?.name === 'target' || isOfSortBefore(head, asking, tagged)),
    );
  return isOne && sorted.length > 0 ? sorted : distinct;
}

const CLOSE = 8;

/** 保有率各要到多少: the number is asked of the share right before it. */
const isOfSortBefore = ({ token }: Head, heads: readonly Head[], tagged: Tagged): boolean =>
  heads.some(
    (other) =>
      other.sort !== null &&
      other.token.clause === token.clause &&
      other.token.end <= token.start &&
      tagged.between(other.token, token).length <= CLOSE,
  );

/** Nouns that tell one figure of a thing from another, and so are part of what is asked about; a level or rate of it is any. */
const NAMES_MEASURE =
  /^(?:capacity|output|volume|speed|intensity|concentration|coverage|turnover|revenue|income|age|height|density|score)/i;

/** Whether a number of things is asked for, and not only how much. */
const counts = ({ token }: Head, tagged: Tagged): boolean =>
  token.name === 'how_many' && /\bmany\b|(?:多少|几)个/i.test(token.text) && !/^(?:百分)?点/.test(tagged.marked.slice(token.end));

/** The unit of measure that the words of the question count in: 多少张, "how many km"; null for things that are merely counted. */
function unitOf({ token, noun }: Head, tagged: Tagged): string | null {
  const [, counter] = COUNTER.exec(token.text) ?? [];
  if (counter) return counter;
  const measure = [token, noun].find((one) => one?.name === 'measure');
  if (measure) return UNITS.find(({ pattern }) => pattern.test(` ${measure.text}`))?.unit ?? null;
  if (token.name !== 'how_many') return null;
  const rest = ` ${tagged.marked.slice(token.end).trimStart()}`;
  return UNITS.find(({ pattern }) => pattern.test(rest))?.unit ?? null;
}

/** What a Chinese question counts in; 个 counts anything and tells nothing. */
const COUNTER =
  /(?:多少|几)[万亿千百]*(处|所|张|座|名|人次|人|户|件|辆|台|套|场次|场|家|艘|棵|亩|吨|斤|公里|米|元|小时|列|条|公顷|平方米|人天|班|节|床)/;

/** The year that a target is for: the one a deadline word stands at ("by 2025", 到2025年). */
export function yearOf(tagged: Tagged): number | null {
  const governed = tagged.all('until_year', 'in_year').flatMap((cue) => {
    const year = yearAt(cue, tagged);
    if (!year) return [];
    tagged.use('ask', cue);
    return [tagged.entities.years[year.index]?.year ?? null];
  });
  return governed[0] ?? null;
}

/** The year that a deadline word stands at, before it or behind it. */
export function yearAt(cue: Token, tagged: Tagged): Token | null {
  const years = tagged.all('year');
  return years.find(({ start, end }) => Math.abs(start - cue.end) <= 1 || Math.abs(cue.start - end) <= 1) ?? null;
}
