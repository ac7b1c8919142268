import type { Call } from '../../query/schema.js';
import type { Tagged } from './tagged.js';

/** "Compared with", 分别, "which of the two has more": the sides of two or more places or documents. */
export function readComparison(tagged: Tagged, asks: readonly Call[]): Call[] {
  // "A, B or C: whose target is highest" sets them side by side.
  const superlatives = asks.some(({ kind }) => kind === 'figures') ? (['highest', 'lowest', 'rank', 'rank_up'] as const) : [];
  const cues = tagged.all('compare', 'same', 'more_than', 'less_than', 'than', 'difference', ...superlatives);
  const places = new Set(tagged.all('place').map(({ index }) => tagged.entities.places[index]?.place));
  const isOfSeveral =
    places.size > 1 || (tagged.has('both_places') && places.size !== 1) || (places.size === 1 && tagged.all('year', 'kind').length > 1);
  const named = cues.some(({ name }) => name === 'compare' || name === 'same') && places.size === 1 && tagged.has('otherPlace');
  // "Does A or B aim highest": the places are held against each other, and not the figures of both in one order.
  const isChoice = places.size > 1 && tagged.has('highest', 'lowest', 'rank', 'rank_up') && asks.every(({ kind }) => kind === 'figures');
  if ((cues.length === 0 && !isChoice) || !(isOfSeveral || named)) return [];
  // Offices and texts of two places stand side by side by themselves.
  tagged.use('reduction', ...tagged.all('compare', 'same', 'both_places', 'more_than', 'less_than', 'than'));
  if (asks.some(({ kind }) => kind === 'provenance' || kind === 'documents')) return [];
  return [{ kind: 'compare', by: places.size > 1 || (tagged.has('both_places') && places.size !== 1) ? 'place' : 'document' }];
}
