import type { Library } from '../documents/library.js';
import type { Language } from '../language/detect.js';
import { isOf } from '../query/in-scope.js';
import type { Names } from '../query/names.js';
import type { KnownIds } from '../query/parse.js';
import { officeOf } from './context.js';

const MOST_LIKE = 8;

/** The ids that queries on a library may name. */
export function knownIds(library: Library): KnownIds {
  const printed = new Set(library.documents.flatMap(({ tasks }) => tasks.flatMap(({ units }) => units.map(({ text }) => text))));
  const ids = [...new Set([...library.units.offices.map(({ id }) => id), ...[...printed].map((name) => officeOf(library, name))])];
  const known = new Set(ids);
  const places = [...new Map(library.documents.map(({ info }) => [info.place.zh, info.place])).values()];
  return {
    documents: library.documents.map(({ id }) => id),
    isOffice: (id) => known.has(id) || printed.has(id),
    officesLike: (id) =>
      ids
        .map((other) => ({ other, likeness: likenessOf(other, id, library) }))
        .filter(({ likeness }) => likeness > 0)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, MOST_LIKE)
        .map(({ other }) => other),
    places: places.map(({ zh, en }) => `${zh} (${en})`),
    isPlace: (name) => places.some((place) => isOf(place, name)),
  };
}

/** What every other office is called, too. */
const COMMON = new Set(['municipal', 'bureau', 'department', 'office', 'commission', 'county', 'city', 'district']);

/** How much of what was given an office's id or one of its names holds: words of four letters, pairs of characters. */
function likenessOf(office: string, given: string, library: Library): number {
  const entry = library.units.offices.find(({ id }) => id === office);
  const names = [office, ...Object.entries(entry?.names ?? {}).flat()].map((name) => name.toLowerCase());
  const parts = (given.toLowerCase().match(/[a-z]{4,}|\p{Script=Han}{2}/gu) ?? []).filter((part) => !COMMON.has(part));
  return parts.filter((part) => names.some((name) => name.includes(part))).length;
}

/** A heading that holds some words, as its checked English says it; else these words. */
export function partTitle(title: string, language: Language, library: Library): string {
  const section = library.documents.flatMap(({ sections }) => sections).find((one) => one.title === title || one.text.includes(title));
  return (language === 'en' ? section?.english?.title : undefined) ?? title;
}

/** Names of documents and offices for readings: an office by the name most tasks give it. */
export function namesOf(library: Library): Names {
  const uses = new Map<string, Map<string, number>>();
  for (const { text } of library.documents.flatMap(({ tasks }) => tasks.flatMap(({ units }) => units))) {
    const names = uses.get(officeOf(library, text)) ?? new Map<string, number>();
    uses.set(officeOf(library, text), names.set(text, (names.get(text) ?? 0) + 1));
  }
  return {
    document: (id, language) => library.document(id).info.name[language],
    part: (title, language) => partTitle(title, language, library),
    office: (id, language) => officeName(officeOf(library, id), language),
  };

  function officeName(id: string, language: Language): string {
    const used = [...(uses.get(id) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
    const names = library.units.offices.find((office) => office.id === id)?.names ?? {};
    const chinese = used ?? Object.keys(names)[0] ?? id;
    return language === 'en' ? (names[chinese] ?? chinese) : chinese;
  }
}
