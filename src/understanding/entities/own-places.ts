import { distance } from 'fastest-levenshtein';
import type { Library } from '../../documents/library.js';
import type { Place } from '../../documents/types.js';
import { escapePattern } from '../../language/patterns.js';
import { syllablesOf } from '../../language/pinyin.js';
import { type Gazetteer, withoutSuffix } from './gazetteer.js';

/** A place that has documents, with every name that is read as it. */
export interface OwnPlace {
  place: Place;
  documentIds: string[];
  /** Chinese names, longest first. */
  chinese: string[];
  /** Latin names in lower case, longest first. */
  latin: string[];
  /** Sounds of the short Chinese name, without tones. */
  sound: string;
}

/** The places of a library, each once. */
export function ownPlaces(library: Library, gazetteer: Gazetteer): OwnPlace[] {
  const places: OwnPlace[] = [];
  for (const { id, info } of library.documents) {
    const known = places.find(({ place }) => place.zh === info.place.zh);
    if (known) known.documentIds.push(id);
    else places.push(ownPlace(info.place, id, gazetteer.sounds.get(withoutSuffix(info.place.zh)) ?? []));
  }
  return places;
}

function ownPlace(place: Place, documentId: string, sound: readonly string[]): OwnPlace {
  const names = [place.zh, place.en, ...place.aliases];
  const byLength = (a: string, b: string) => b.length - a.length;
  return {
    place,
    documentIds: [documentId],
    chinese: names.filter((name) => /\p{Script=Han}/u.test(name)).sort(byLength),
    latin: [...names.filter((name) => /^[a-z]/i.test(name)).map((name) => name.toLowerCase()), sound.join(' ')]
      .filter((name) => name !== '')
      .sort(byLength),
    sound: sound.join(' '),
  };
}

/** A name as a pattern; syllables and words may be written together, apart or with a hyphen. */
export function latinPattern(name: string): string {
  return escapePattern(name).replace(/'/g, "['’]?").replace(/ /g, '[ -]?');
}

/** A stretch of a question that is read as one of our places although it is written otherwise. */
export interface Misspelling {
  own: OwnPlace;
  start: number;
  end: number;
}

const SHORTEST_LATIN = 4;
const LONG_NAME = 6;

/**
 * Finds a name that sounds like one of ours (清岛), or differs from it in a letter or two (Qindao), and
 * is no word or place itself.
 */
export function findMisspelling(
  text: string,
  places: readonly OwnPlace[],
  isOther: (word: string) => boolean,
  corpus: string,
): Misspelling | null {
  for (const match of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const run = match[0];
    const syllables = syllablesOf(run);
    for (let i = 0; i + 2 <= run.length; i += 1) {
      const sound = `${syllables[i]} ${syllables[i + 1]}`;
      const own = places.find((candidate) => candidate.sound === sound);
      // 子博 stands in the documents too, but only within 电子博览会: the next character tells.
      if (!own || isOther(run.slice(i, i + 2)) || corpus.includes(run.slice(i, i + 3))) continue;
      const start = (match.index as number) + i;
      return { own, start, end: start + (/^[市区]/.test(run.slice(i + 2)) ? 3 : 2) };
    }
  }
  for (const match of text.matchAll(/[a-z]+/gi)) {
    const word = match[0].toLowerCase();
    if (word.length < SHORTEST_LATIN || isOther(word)) continue;
    const near = (name: string) => !name.includes(' ') && name[0] === word[0] && distance(name, word) <= (name.length >= LONG_NAME ? 2 : 1);
    const own = places.find(({ latin }) => latin.some(near));
    const start = match.index as number;
    if (own) return { own, start, end: start + word.length };
  }
  return null;
}
