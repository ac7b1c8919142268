import type { Reading } from '../understanding/types.js';

/** A reading without the names that it takes back: "Qingdao, not Zibo" names Qingdao alone. */
export function withoutReplaced(reading: Reading): Reading {
  const { replaces, entities } = reading;
  if (replaces === null) return reading;
  const old = replaces.toLowerCase();
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
