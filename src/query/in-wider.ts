import type { Library } from '../documents/library.js';
import { isWide, liesWithin } from '../documents/place-level.js';
import { inScope } from './in-scope.js';
import type { Condition, PolicyQuery } from './schema.js';

/**
 * A query on the documents of a place, put to those of the province and the country around it: what they plan holds there too.
 * Null where none are around it, or where an office of the place, a part of a document or what was shown is asked about.
 */
export function inWider(query: PolicyQuery, library: Library): { query: PolicyQuery; ownIds: readonly string[] } | null {
  const { scope, where } = query;
  if (!where || isOnOffice(where) || scope.parts || scope.shown || scope.elsewhere || (!scope.documents && !scope.places)) return null;
  const own = inScope(scope, library).documents;
  const places = own.map(({ info }) => info.place);
  const around = library.documents.filter(
    ({ info }) => isWide(info.place) && places.length > 0 && places.every((place) => liesWithin(place, info.place)),
  );
  if (around.length === 0) return null;
  const { places: _, documents: __, years: ___, district: ____, ...rest } = scope;
  return { query: { ...query, scope: { ...rest, documents: around.map(({ id }) => id) } }, ownIds: own.map(({ id }) => id) };
}

function isOnOffice(condition: Condition): boolean {
  if ('and' in condition) return condition.and.some(isOnOffice);
  if ('or' in condition) return condition.or.some(isOnOffice);
  return 'not' in condition ? isOnOffice(condition.not) : 'unit' in condition;
}
