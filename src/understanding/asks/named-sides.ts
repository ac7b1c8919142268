import type { Scope } from '../../query/schema.js';
import type { Stretch } from '../types.js';
import type { Tagged } from './tagged.js';

/** A place or document that is set beside others. */
export interface SideToken extends Stretch {
  scope: Scope;
}

/** The places that a text names, each with the document meant of it; of one place, its documents that are named one by one. */
export function sidesNamed(tagged: Tagged): SideToken[] {
  const { places, otherPlaces, placesInPassing, kinds } = tagged.entities;
  const documents = kinds.filter(({ meant }) => meant.length > 0);
  if (documents.length > 1) return documents.map(({ start, end, meant }) => ({ start, end, scope: { documents: [...meant] } }));
  return tagged.all('place', 'otherPlace').map(({ name, index, start, end }): SideToken => {
    const place = name === 'place' ? places[index] : undefined;
    if (!place) return { start, end, scope: { elsewhere: [[...otherPlaces, ...placesInPassing][index]?.name ?? ''] } };
    return { start, end, scope: place.meant.length > 0 ? { documents: [...place.meant] } : { places: [place.place] } };
  });
}

/** Whether sides are documents of one place, or places. */
export const namesSides = ({ entities }: Tagged, sides: readonly SideToken[]): 'document' | 'place' =>
  sides.length > 1 && new Set(entities.places.map(({ place }) => place)).size === 1 && entities.otherPlaces.length === 0
    ? 'document'
    : 'place';
