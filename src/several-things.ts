import { continueConversation } from './dialogue/continue.js';
import type { Continued, DialogueContext } from './dialogue/types.js';
import type { Source } from './documents/types.js';
import type { Call, Condition, PolicyQuery } from './query/schema.js';
import type { Search } from './retrieval/search.js';
import type { Reading } from './understanding/types.js';

/** What telling things apart needs of the bot. */
export interface SeveralParts {
  dialogue: DialogueContext;
  parse: (query: PolicyQuery) => PolicyQuery;
  search: Search;
}

type Turn = Continued & { kind: 'query' };

/** Reductions that reckon with the figures of several things, or put them in order. */
const OVER_THINGS: ReadonlySet<string> = new Set(['sum', 'difference', 'mean', 'rank', 'compare']);

/**
 * What a question that lists several things ("hydrogen and the metaverse") asks, where the documents treat them apart: one
 * query over all of them where their figures are reckoned with, else a query for each. Null where one place treats them all,
 * or one of them is in none.
 */
export async function severalThings(turn: Turn, parts: SeveralParts): Promise<readonly Turn[] | null> {
  const { reading, query } = turn;
  const things = isOfSeveral(turn) ? reading.items.map((item) => turnOn({ ...reading, subject: item, items: [] }, parts)) : [];
  if (things.length < 2) return null;
  const [whole, ...apart] = await Promise.all(
    [query, ...things.map((thing) => thing.query)].map((one) => parts.search.run(parts.parse(one))),
  );
  const tops = apart.flatMap(({ ranked }) => ranked.slice(0, 1));
  if (!whole) return null;
  const isOfFigures = query.ask.some(({ kind }) => kind === 'figures');
  const isSum = isOfFigures && reading.isTotal && query.reduce.every(({ kind }) => kind === 'sum');
  const isReckoned = isOfFigures && (isSum || query.reduce.some(({ kind }) => OVER_THINGS.has(kind)));
  const speaks = (item: string, i: number) => parts.search.coverageOf(item, tops[i] as Source) >= SPEAKS_OF;
  const areApart =
    tops.length === things.length &&
    (isTreatedApart(reading.items, tops, whole.ranked[0], parts) ||
      (isReckoned && new Set(tops).size === tops.length && reading.items.every(speaks)));
  if (!isReckoned) return areApart ? things : null;
  const reckoning = isSum ? { ...query, reduce: [{ kind: 'sum' }] } : query;
  const all = areApart ? overAll(reckoning, reading) : ofEach(reckoning, reading);
  const { figures: judged } = await parts.search.run(parts.parse(all));
  const figures = new Set([...judged.values()].flatMap((each) => [...each]));
  return areApart || figures.size === things.length ? [{ ...turn, query: all, basis: all }] : null;
}

/** How much of a thing a source must speak of to be on it, and how much less one that is not. */
const SPEAKS_OF = 0.75;
const SPEAKS_LESS = 0.5;

/** Whether some thing is treated by a source of its own, of which the best on all of them hardly speaks. */
function isTreatedApart(items: readonly string[], tops: readonly Source[], best: Source | undefined, { search }: SeveralParts): boolean {
  return items.some((item, i) => {
    const own = search.coverageOf(item, tops[i] as Source);
    return own >= SPEAKS_OF && (!best || own - search.coverageOf(item, best) >= SPEAKS_LESS);
  });
}

/** Only what is asked of the best on a subject, afresh, can be asked of several subjects instead. */
const isOfSeveral = ({ reading, query, edited, perhaps }: Turn): boolean =>
  reading.items.length > 1 && query.focus === 'best' && query.claim === undefined && edited === null && perhaps === null;

function turnOn(reading: Reading, { dialogue }: SeveralParts): Turn {
  return continueConversation([reading], null, dialogue)[0] as Turn;
}

/** The query with a figure of each thing where it has those of the subject as a whole. */
function ofEach(query: PolicyQuery, { subject, items }: Reading): PolicyQuery {
  const ofItems = ({ about, ...call }: Call): Call =>
    (about === subject ? { ...call, each: [...items] } : { ...call, ...(about !== undefined && { about }) }) as Call;
  return { ...query, ask: query.ask.map(ofItems) };
}

/** The same, with each thing looked for by itself. */
function overAll(query: PolicyQuery, reading: Reading): PolicyQuery {
  const { subject, items } = reading;
  const each = (condition: Condition): Condition => {
    if ('and' in condition) return { and: condition.and.map(each) };
    return 'about' in condition && condition.about === subject ? { or: items.map((about) => ({ about })) } : condition;
  };
  return { ...ofEach(query, reading), ...(query.where && { where: each(query.where) }) };
}
