import type { Library } from '../documents/library.js';
import type { DocumentInfo } from '../documents/types.js';
import type { Reading } from '../understanding/types.js';

/** A reading without the names that it takes back: "Qingdao, not Zibo" names Qingdao alone. */
export function withoutReplaced(reading: Reading, library: Library): Reading {
  const { replaces, entities } = reading;
  if (replaces === null) return reading;
  const old = replaces.toLowerCase();
  const { kind } = entities;
  if (kind && old.includes(reading.text.slice(kind.start, kind.end).toLowerCase())) return withoutKind(reading, kind.kind, library);
  const isKept = ({ typed }: { typed: string }) => !old.includes(typed.toLowerCase());
  const places = entities.places.filter(isKept);
  const gone = entities.places.filter((place) => !isKept(place)).flatMap(({ documentIds }) => documentIds);
  const isGone = places.length > 0 && gone.length > 0;
  return {
    ...reading,
    entities: {
      ...entities,
      places,
      offices: entities.offices.filter(isKept),
      otherPlaces: entities.otherPlaces.filter(({ name }) => !old.includes(name.toLowerCase())),
    },
    documentIds: isGone ? reading.documentIds.filter((id) => !gone.includes(id)) : reading.documentIds,
  };
}

/** "The plan, not the list": the other documents of the places that are named. */
function withoutKind(reading: Reading, gone: DocumentInfo['kind'], library: Library): Reading {
  const { entities, documentIds } = reading;
  const places = new Set(documentIds.map((id) => library.document(id).info.place.zh));
  const others = library.documents.filter(({ info }) => places.has(info.place.zh) && info.kind !== gone).map(({ id }) => id);
  if (others.length === 0) return reading;
  return { ...reading, entities: { ...entities, kind: null, years: [] }, documentIds: others, documentsNamed: true };
}
