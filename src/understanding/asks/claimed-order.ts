import type { Scope } from '../../query/schema.js';
import type { ReadClaim } from './read-claim.js';
import type { Tagged, Token } from './tagged.js';

/** "Is Qingdao's higher than Zhifu's?", "older than". Where one side is not named, the conversation has it. */
export function claimedOrder(tagged: Tagged): ReadClaim[] {
  const cue = tagged.all('more_than', 'less_than', 'newer', 'older')[0];
  const than = tagged.has('than', 'both_places') || /Ⓟ$/.test(tagged.marked.slice(0, (cue?.end ?? 0) + 1));
  const sides = tagged.all('place', 'otherPlace');
  if (!cue || !than || sides.length === 0) return [];
  const word = WORD[cue.name as keyof typeof WORD];
  const scopes = sides.map((side) => scopeOf(side, tagged));
  const [left, right] = scopes.length > 1 ? scopes : [{}, scopes[0]];
  tagged.use('claim', cue, ...tagged.all('than', 'both_places', 'compare'));
  const isAge = word === 'newer' || word === 'older';
  return [{ claim: { kind: 'order', than: word, left, right }, ask: isAge ? { kind: 'provenance' } : { kind: 'figures' }, at: null }];
}

const WORD = { more_than: 'more', less_than: 'less', newer: 'newer', older: 'older' } as const;

function scopeOf(side: Token, tagged: Tagged): Scope {
  if (side.name === 'place') return { places: [tagged.entities.places[side.index]?.place ?? ''] };
  const other = [...tagged.entities.otherPlaces, ...tagged.entities.placesInPassing][side.index];
  return { elsewhere: [other?.name ?? ''] };
}
