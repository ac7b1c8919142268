import type { Library } from '../documents/library.js';
import type { DocumentInfo } from '../documents/types.js';

/** What a text says of the documents it asks about. */
export interface DocumentsNamed {
  places: readonly { documentIds: readonly string[]; meant: readonly string[] }[];
  kind: { kind: DocumentInfo['kind'] } | null;
  kinds: readonly { meant: readonly string[] }[];
  years: readonly number[];
}

/**
 * The documents that place, sort and year leave, place by place in the order named, most fitting first.
 *
 * A year narrows where it can: of two documents of a place, the one whose years it names. A year that
 * no document of the place covers narrows nothing; the query asks for it then.
 */
export function chooseDocuments(library: Library, { places, kind: named, kinds, years }: DocumentsNamed): string[] {
  const isSideBySide = [...places, ...kinds].some(({ meant }) => meant.length > 0);
  const ofPlaces = places.flatMap(({ meant, documentIds }) => (meant.length > 0 ? meant : documentIds));
  // Sorts that are named one by one are of the one place.
  const ofKinds = kinds.flatMap(({ meant }) => meant);
  if (isSideBySide) return [...new Set(ofKinds.length > 0 ? ofKinds : ofPlaces)];
  const kind = named?.kind ?? null;
  const infos = library.documents.map(({ info }) => info);
  const inPlace = places.length > 0 ? infos.filter(({ id }) => places.some(({ documentIds }) => documentIds.includes(id))) : infos;
  // The sort that is named narrows a place that has it; another place keeps what it has.
  const hasKind = ({ place }: DocumentInfo) => inPlace.some((other) => other.place.zh === place.zh && other.kind === kind);
  const chosen = kind ? inPlace.filter((info) => info.kind === kind || (places.length > 0 && !hasKind(info))) : inPlace;
  const covers = (info: DocumentInfo) => years.every((year) => isCovered(info, year));
  // A place none of whose documents covers the year keeps what it has beside another that is named.
  const isPlaceCovered = ({ place }: DocumentInfo) => chosen.some((other) => other.place.zh === place.zh && covers(other));
  const covering = chosen.filter((info) => covers(info) || (places.length > 1 && !isPlaceCovered(info)));
  // In the order in which places are named: "the second one" counts them so.
  const placeOf = ({ id }: DocumentInfo) => places.findIndex(({ documentIds }) => documentIds.includes(id));
  return (covering.length > 0 ? covering : chosen).toSorted((a, b) => placeOf(a) - placeOf(b) || span(a) - span(b)).map(({ id }) => id);
}

/** Whether a document's period holds a year. */
export const isCovered = ({ years }: DocumentInfo, year: number): boolean => years.from <= year && year <= years.to;

/** Of documents that all cover a year, the one for that year alone fits best. */
const span = (info: DocumentInfo) => info.years.to - info.years.from;
