import type { Library } from '../documents/library.js';
import type { PolicyQuery, Scope } from '../query/schema.js';
import { documentsOf, isPlaced, placeOf } from './queries.js';
import { saysPlace } from './said.js';
import type { Turn } from './types.js';

/** Where a query looks, without parts of documents and without what was shown. */
function placedScope(query: PolicyQuery, library: Library): Scope {
  const { parts: _, ...scope } = placeOf(query.scope);
  if (query.scope.shown && !isPlaced({ ...query, scope })) return { documents: [...documentsOf(query, library)] };
  return scope;
}

/**
 * Where a question looks that names only a part of that: another place; of the same place another sort of document or
 * year; or, where it names nothing, the same.
 */
export function scopeAfter({ reading, own, context: { library } }: Turn, last: PolicyQuery): Scope {
  const { kind, years } = reading.entities;
  const before = placedScope(last, library);
  if (saysPlace(reading) || !isPlaced(last) || last.scope.elsewhere)
    return saysPlace(reading) || !isPlaced(last) ? placeOf(own.scope) : before;
  const places = new Set(documentsOf({ ...last, scope: before }, library).map((id) => library.document(id).info.place.zh));
  const ofPlace = library.documents.filter(({ info }) => places.has(info.place.zh)).map(({ id }) => id);
  if (kind) {
    const ofKind = reading.documentIds.filter((id) => ofPlace.includes(id));
    return ofKind.length > 0 ? { documents: ofKind } : placeOf(own.scope);
  }
  return years.length > 0
    ? inYears(
        before,
        ofPlace,
        years.map(({ year }) => year),
        library,
      )
    : before;
}

/**
 * The documents for some years: one of the place for just that year; else those of before, or else others of the place;
 * where there are none, the years are said to be missing.
 */
function inYears(before: Scope, ofPlace: readonly string[], years: readonly number[], library: Library): Scope {
  const covers = (id: string) => {
    const { from, to } = library.document(id).info.years;
    return years.every((year) => from <= year && year <= to);
  };
  const exact = ofPlace.filter((id) => covers(id) && library.document(id).info.years.from === library.document(id).info.years.to);
  if (exact.length > 0) return { ...before, documents: exact };
  const same = (before.documents ?? ofPlace).filter(covers);
  if (same.length > 0) return { ...before, documents: same };
  const others = ofPlace.filter(covers);
  if (others.length > 0) return { documents: others };
  return { ...before, years: [...years] };
}
