import type { Call } from '../../query/schema.js';
import type { Head } from './heads.js';
import type { Tagged, Token } from './tagged.js';

/** "How many", "what share", "by when", "the target": figures, of the sort and for the year that words say. */
export function readFigures(tagged: Tagged, heads: readonly Head[]): Call[] {
  const asking = heads.filter(({ kind }) => kind === 'figures');
  const calls = asking.map((head): Call => {
    tagged.use('ask', head.token, ...(head.noun ? [head.noun] : []));
    const year = head.sort === 'date' ? null : yearOf(tagged);
    return { kind: 'figures', ...(head.sort && { sort: head.sort }), ...(year !== null && { year }) };
  });
  // "How many, and what share": one ask a sort.
  const distinct = calls.filter((call, i) => calls.findIndex((other) => JSON.stringify(other) === JSON.stringify(call)) === i);
  const plain = distinct.filter(({ sort }) => sort === undefined);
  const sorted = distinct.filter(({ sort }) => sort !== undefined);
  // "What is the target, in per cent?" asks for one thing; "how many, and by when?" for two.
  const isOne = plain.length > 0 && asking.every(({ sort, noun }) => sort !== 'date' && (sort !== null || noun?.name === 'target'));
  return isOne && sorted.length > 0 ? sorted : distinct;
}

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
