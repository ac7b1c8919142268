import type { Library } from '../../documents/library.js';
import type { DocumentInfo } from '../../documents/types.js';
import { isCovered } from '../choose-documents.js';
import * as en from '../locale/en/places.js';
import type { Entities, KindMention, PlaceMention, Stretch } from '../types.js';

type Named = Pick<Entities, 'places' | 'kinds' | 'years'>;

/** So many characters may stand between a place and the year that is said of its document: 青岛2023年, "Qingdao's 2023". */
const CLOSE = 3;

/**
 * Which documents are meant where sorts of document are said one by one: "the plan of A and the list of B", "A's plan and
 * its list". Where one sort is said of all, nothing is.
 */
export function sideBySide(text: string, { places, kinds, years }: Named, library: Library): Pick<Named, 'places' | 'kinds'> {
  const infos = library.documents.map(({ info }) => info);
  const sorts = new Set(kinds.map(({ kind }) => kind));
  const [only, ...others] = places;
  if (only && others.length === 0) return { places, kinds: sorts.size > 1 ? kinds.map((mention) => ofPlace(mention, only, infos)) : kinds };
  const owners = kinds.map((mention) => ownerOf(text, mention, places));
  const dated = places.map((place) => years.find(({ start }) => start >= place.end && start - place.end <= CLOSE)?.year);
  const isApart = sorts.size > 1 || (kinds.length === 1 && places.some((place, i) => place !== owners[0] && dated[i] !== undefined));
  if (!isApart) return { places, kinds };
  const meant = (place: PlaceMention, i: number): readonly string[] => {
    const own = kinds.filter((_, k) => owners[k] === place).map(({ kind }) => kind);
    const inPlace = infos.filter(({ id }) => place.documentIds.includes(id));
    const year = dated[i];
    const fitting =
      own.length > 0 ? inPlace.filter(({ kind }) => own.includes(kind)) : year === undefined ? inPlace : forYear(inPlace, year);
    return (fitting.length > 0 ? fitting : inPlace).map(({ id }) => id);
  };
  return { places: places.map((place, i) => ({ ...place, meant: meant(place, i) })), kinds };
}

function ofPlace(mention: KindMention, { documentIds }: PlaceMention, infos: readonly DocumentInfo[]): KindMention {
  return { ...mention, meant: infos.filter(({ id, kind }) => documentIds.includes(id) && kind === mention.kind).map(({ id }) => id) };
}

/** Those for just that year where there are such, else those that cover it. */
function forYear(infos: readonly DocumentInfo[], year: number): DocumentInfo[] {
  const exact = infos.filter(({ years: { from, to } }) => from === year && to === year);
  return exact.length > 0 ? exact : infos.filter((info) => isCovered(info, year));
}

/** The place that a sort is said of: the one behind "of", else the last before it, else the next. */
function ownerOf(text: string, { start, end }: Stretch, places: readonly PlaceMention[]): PlaceMention | undefined {
  const next = places.find((place) => place.start >= end);
  if (next && en.OF_PLACE.test(text.slice(end, next.start))) return next;
  return places.filter((place) => place.start <= start).at(-1) ?? next;
}
