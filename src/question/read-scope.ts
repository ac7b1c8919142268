import type { Library } from '../documents/library.js';
import type { DocumentInfo } from '../documents/types.js';
import { escapePattern } from '../language/patterns.js';
import type { Reading } from './reading.js';
import type { PlaceMention } from './types.js';

/** Takes the name of a sort of document ("the three-year plan", "113项") and says which sort. */
export function readKind(reading: Reading, library: Library): DocumentInfo['kind'] | null {
  const names = library.documents
    .flatMap(({ info }) => [...info.kindNames.zh, ...info.kindNames.en].map((name) => ({ name, kind: info.kind })))
    .sort((a, b) => b.name.length - a.name.length);
  let found: DocumentInfo['kind'] | null = null;
  for (const { name, kind } of names) {
    const pattern = /^[a-z0-9]/i.test(name)
      ? new RegExp(`(?<![a-z0-9])${name.split(/[- ]+/).map(escapePattern).join('[-–— ]')}(?![a-z0-9])`, 'gi')
      : new RegExp(escapePattern(name), 'g');
    // A name such as 行动计划 within a longer title (专项行动计划) is not the document's.
    const matches = [...reading.rest.matchAll(pattern)].filter(
      (match) =>
        !/\p{Script=Han}/u.test(name) ||
        (name.length > 4 && !/第/.test(reading.rest[(match.index as number) - 1] ?? '')) ||
        !/[《专项造升提第]/.test(reading.rest[(match.index as number) - 1] ?? ''),
    );
    for (const match of matches) {
      reading.take(match.index as number, (match.index as number) + match[0].length);
      found ??= kind;
    }
  }
  return found;
}

/**
 * The documents that place, sort and year leave, most fitting first.
 *
 * A year narrows where it can: of two documents of a place, the one whose years it names. A year that
 * no document of the place covers narrows nothing; the answer refuses it.
 */
export function chooseDocuments(
  library: Library,
  places: readonly PlaceMention[],
  kind: DocumentInfo['kind'] | null,
  years: readonly number[],
): { documentIds: string[]; documentsNamed: boolean } {
  const infos = library.documents.map(({ info }) => info);
  const inPlace = places.length > 0 ? infos.filter(({ id }) => places.some(({ documentIds }) => documentIds.includes(id))) : infos;
  // The sort that is named narrows a place that has it; another place keeps what it has.
  const hasKind = ({ place }: DocumentInfo) => inPlace.some((other) => other.place.zh === place.zh && other.kind === kind);
  const chosen = kind ? inPlace.filter((info) => info.kind === kind || (places.length > 0 && !hasKind(info))) : inPlace;
  const covers = (info: DocumentInfo) => years.every((year) => info.years.from <= year && year <= info.years.to);
  // A place none of whose documents covers the year keeps what it has beside another that is named.
  const isCovered = ({ place }: DocumentInfo) => chosen.some((other) => other.place.zh === place.zh && covers(other));
  const covering = chosen.filter((info) => covers(info) || (places.length > 1 && !isCovered(info)));
  const fitting = (covering.length > 0 ? covering : chosen).toSorted((a, b) => span(a) - span(b));
  return { documentIds: fitting.map(({ id }) => id), documentsNamed: places.length > 0 || kind !== null };
}

/** Of documents that all cover a year, the one for that year alone fits best. */
const span = (info: DocumentInfo) => info.years.to - info.years.from;
