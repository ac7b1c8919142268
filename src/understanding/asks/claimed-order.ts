import { readChineseNumeral } from '../../language/numerals.js';
import type { Call } from '../../query/schema.js';
import { namesSides, type SideToken, sidesNamed } from './named-sides.js';
import type { ReadClaim } from './read-claim.js';
import type { Tagged, Token } from './tagged.js';

/** "Is Qingdao's higher than Zhifu's?", "older than", "due earlier", "the same". Where one side is not named, the conversation has it. */
export function claimedOrder(tagged: Tagged): ReadClaim[] {
  const sides = sidesNamed(tagged);
  const [same] = tagged.all('same');
  if (same) return claimedSame(same, sides, tagged);
  const cue = tagged.all('more_than', 'less_than', 'newer', 'older')[0];
  if (!cue) return [];
  const isAge = isOfDocuments(cue, tagged);
  const isOfTwo = sides.length > 1 && (isAge || cue.name === 'newer' || cue.name === 'older');
  const than = isOfTwo || tagged.has('than', 'both_places') || /Ⓟ$/.test(tagged.marked.slice(0, cue.end + 1));
  if (!than || sides.length === 0) return [];
  const word = (isAge ? AGE : WORD)[cue.name as keyof typeof WORD];
  const scopes = sides.map(({ scope }) => scope);
  const [left, right] = scopes.length > 1 ? scopes : [{}, scopes[0]];
  const by = amountBeside(cue, tagged);
  tagged.use('claim', cue, ...tagged.all('than', 'both_places', 'compare', 'deadline', 'when', ...(isAge ? [] : (['period'] as const))));
  return [{ claim: { kind: 'order', than: word, left, right, ...(by !== null && { by }) }, ask: askOf(word), at: null }];
}

const WORD = { more_than: 'more', less_than: 'less', newer: 'later', older: 'earlier' } as const;
const AGE = { more_than: 'more', less_than: 'less', newer: 'newer', older: 'older' } as const;

function askOf(word: string): Call {
  if (word === 'newer' || word === 'older') return { kind: 'provenance', of: 'documents' };
  return { kind: 'figures', ...((word === 'earlier' || word === 'later') && { sort: 'date' }) };
}

/** Whether it is documents that are older or newer, not what they set: they are said to be published, or nothing else is spoken of. */
function isOfDocuments(cue: Token, tagged: Tagged): boolean {
  if (cue.name !== 'newer' && cue.name !== 'older') return false;
  if (tagged.has('published', 'publisher') || PUBLISHES.test(cue.text)) return true;
  return !tagged.has('deadline', 'when', 'period') && tagged.content().replace(SMALL, '').trim() === '';
}

const PUBLISHES = /发|出|公布|颁|publish|issue|release|came|come|out|appear|adopt|public|online|dated/i;
/** Words of a question about two documents that say nothing of what they hold. */
const SMALL = /\b(?:the|a|an|of|one|ones|that|it|for|and|or|in|document|paper|plan|list)\b|[的得那这份个和与跟]/gi;

/** "Higher by 5 points", 早一年: the amount right at the cue. */
function amountBeside(cue: Token, tagged: Tagged): number | null {
  const beside = tagged
    .all('amount')
    .find(
      ({ start, end }) =>
        (start >= cue.end && BESIDE.test(tagged.marked.slice(cue.end, start))) || (end <= cue.start && cue.start - end <= 1),
    );
  const amount = beside && tagged.entities.amounts[beside.index]?.bounds.is;
  if (amount !== undefined) return amount;
  const [words = '', number = ''] = YEARS.exec(tagged.marked.slice(cue.end)) ?? [];
  if (number === '') return null;
  tagged.useWords('claim', { start: cue.end, end: cue.end + words.length });
  return readChineseNumeral(number);
}

/** Years in Chinese, which are no amount of anything that a plan sets. */
const YEARS = /^了?([一二两三四五六七八九十])年/;

/** Between an order and how far the two lie apart. */
const BESIDE = /^(?:了|出|出了| by | than Ⓟ by )?$/;

/** "The same target in A and B", "does every document use the same year?" */
function claimedSame(same: Token, sides: readonly SideToken[], tagged: Tagged): ReadClaim[] {
  const isOfEvery = tagged.has('all', 'by_document', 'by_place', 'document', 'city', 'both_places');
  if (sides.length === 0 && !isOfEvery && !tagged.has('kind')) return [];
  tagged.use(
    'claim',
    same,
    ...tagged.all('than', 'both_places', 'compare', 'deadline', 'all', 'by_document', 'by_place', 'document', 'city'),
  );
  const isOfYears =
    tagged.has('deadline', 'period') || tagged.all('when').some(({ sentence }) => sentence === same.sentence) || YEAR.test(same.text);
  if (isOfYears) tagged.use('claim', ...tagged.all('when', 'period'));
  const isOfOffices = !isOfYears && tagged.has('lead', 'lead_unit', 'handle', 'office');
  if (isOfOffices) tagged.use('claim', ...tagged.all('lead', 'lead_unit', 'handle', 'office'));
  const by =
    namesSides(tagged, sides) === 'document' || (sides.length === 0 && tagged.has('by_document', 'document')) ? 'document' : 'place';
  return [
    {
      claim: { kind: 'same', ...(isOfYears && { of: 'year' }) },
      ask: isOfOffices ? { kind: 'units', role: 'lead' } : { kind: 'figures', ...(isOfYears && { sort: 'date' }) },
      at: null,
      reduce: [{ kind: 'compare', by }],
    },
  ];
}

const YEAR = /年|期|时|year|date|deadline|time/i;
