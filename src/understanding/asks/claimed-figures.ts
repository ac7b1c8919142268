import type { Bounds } from '../../query/schema.js';
import type { AmountMention } from '../types.js';
import { yearAt } from './figures.js';
import type { ReadClaim } from './read-claim.js';
import type { Tagged, Token } from './tagged.js';

const RELATIONS = { is: 'exactly', at_least: 'at_least', at_most: 'at_most', more_than: 'more_than', less_than: 'less_than' } as const;

/** Units of spans of time, of which a plan says how long it goes on. */
const TIME = /^(?:年|个月|月|天)$/;
/** Units that say of whom something is, where another amount is asserted: 3岁以下婴幼儿托位8000个. */
const OF_WHOM = /^(?:岁|周岁)$/;

/** "Is it 500?", "more than 200?": every amount that is asserted, each with the year said beside it. */
export function claimedFigures(tagged: Tagged): ReadClaim[] {
  const all = tagged.all('amount').flatMap((token) => {
    const amount = tagged.entities.amounts[token.index];
    return amount && !(amount.unit !== null && TIME.test(amount.unit)) ? [{ token, amount }] : [];
  });
  const asserted = all.filter(({ amount, token }) => !OF_WHOM.test(amount.unit ?? '') && !isOfOffices(token, amount, tagged));
  const meant = asserted.length > 0 ? asserted : all.filter(({ amount, token }) => !isOfOffices(token, amount, tagged));
  return meant.flatMap(({ token, amount }) => claimOf(token, amount, tagged) ?? []);
}

/** 民政局一家牵头, 一项都没牵头: one office, or no task, and no amount of anything. */
function isOfOffices(token: Token, { bounds, unit }: AmountMention, tagged: Tagged): boolean {
  const isInCue = tagged.tokens.some((other) => other !== token && other.start <= token.start && token.end <= other.end);
  return isInCue || (bounds.is === 1 && unit === '家' && tagged.has('officeName', 'lead'));
}

function claimOf(token: Token, { bounds, unit }: AmountMention, tagged: Tagged): ReadClaim | null {
  const [word, number] = (Object.entries(bounds)[0] ?? []) as [keyof Bounds | undefined, number | undefined];
  if (word === undefined || number === undefined) return null;
  const year = yearFor(token, tagged);
  return {
    claim: {
      kind: 'figure',
      number,
      relation: RELATIONS[word],
      ...(unit !== null && { unit }),
      ...(year !== null && { year }),
    },
    ask: { kind: 'figures' },
    at: token,
  };
}

/** "A leads seven tasks", 共120项任务: how many tasks there are. */
export function claimedCount(tagged: Tagged): ReadClaim | null {
  const counted = tagged.all('amount').find((token) => {
    const unit = tagged.entities.amounts[token.index]?.unit ?? null;
    const isTask = tagged.all('task').some(({ start }) => start >= token.end && start - token.end <= 1);
    // 牵头18项: what an office has so many of are tasks.
    return isTask || (/^[项条]$/.test(unit ?? '') && tagged.has('lead', 'join') && tagged.has('officeName'));
  });
  const amount = counted && tagged.entities.amounts[counted.index];
  const [word, number] = (amount ? Object.entries(amount.bounds)[0] : undefined) ?? [];
  if (!counted || number === undefined || number === 1) return null;
  tagged.use('claim', ...tagged.all('task'));
  return { claim: { kind: 'count', number, relation: RELATIONS[word as keyof Bounds] }, ask: { kind: 'tasks' }, at: null };
}

/** The year that a deadline word gives an amount: the nearest, in the same sentence first. */
function yearFor(amount: Token, tagged: Tagged): number | null {
  const found = tagged.all('until_year', 'in_year').flatMap((cue) => {
    const mark = yearAt(cue, tagged);
    const year = mark ? tagged.entities.years[mark.index]?.year : undefined;
    if (!mark || year === undefined) return [];
    tagged.use('claim', cue);
    return [{ year, apart: Math.abs(mark.start - amount.start) + (cue.sentence === amount.sentence ? 0 : tagged.marked.length) }];
  });
  return found.toSorted((a, b) => a.apart - b.apart)[0]?.year ?? null;
}

/** "By 2025, right?" */
export function claimedYear(tagged: Tagged): ReadClaim[] {
  const cues = tagged.all('until_year', 'before_year', 'after_year', 'in_year');
  const found = cues.map((cue) => ({ cue, mark: yearAt(cue, tagged) })).find(({ mark }) => mark !== null);
  const year = found?.mark ? tagged.entities.years[found.mark.index]?.year : undefined;
  if (!found || year === undefined || tagged.has('exists')) return [];
  tagged.use('claim', found.cue);
  const { name } = found.cue;
  const bounds = name === 'before_year' ? { less_than: year } : name === 'after_year' ? { more_than: year } : { is: year };
  return [{ claim: { kind: 'year', year: bounds }, ask: { kind: 'figures', sort: 'date' }, at: null }];
}
