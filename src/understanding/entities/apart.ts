import type { Entities, Stretch } from '../types.js';

/**
 * Entities of which none overlap. What stands in quotation marks is literal: numbers and years in it are none, and a place
 * in it or in the name of an office only says where, at no stretch of its own.
 */
export function apart(entities: Entities): Entities {
  const { places, otherPlaces, placesInPassing, kind, kinds, offices, parts, tasks } = entities;
  const { few } = entities;
  const named = [...offices, ...parts, ...kinds, ...tasks];
  const quoted = entities.quoted.filter((quote) => !named.some((other) => overlap(quote, other)));
  const firm = [...offices, ...parts, ...quoted];
  const outside = <S extends Stretch>(mentions: readonly S[], others: readonly Stretch[]): S[] =>
    mentions.filter((mention) => !others.some((other) => overlap(mention, other)));
  const where = places.flatMap((place) => {
    const around = firm.find((other) => overlap(place, other));
    if (!around) return [place];
    // 提到“青岛”的任务 of another place.
    const isSpokenOf =
      quoted.some((quote) => quote === around) && places.some((other) => other !== place && !firm.some((one) => overlap(other, one)));
    return isSpokenOf ? [] : [{ ...place, start: around.start, end: around.start }];
  });
  const taken = [...firm, ...where, ...kinds, ...tasks];
  const years = outside(entities.years, [...offices, ...quoted]);
  const others = outside(otherPlaces, firm);
  const passing = outside(placesInPassing, [...firm, ...where, ...others]).filter(
    (place, i, all) => !all.some((other, k) => k !== i && overlap(place, other) && length(other) > length(place)),
  );
  const amounts = outside(entities.amounts, [...taken, ...(few ? [few] : []), ...years, ...others, ...passing]);
  return { places: where, otherPlaces: others, placesInPassing: passing, kind, kinds, years, offices, parts, tasks, few, amounts, quoted };
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
const length = ({ start, end }: Stretch): number => end - start;
