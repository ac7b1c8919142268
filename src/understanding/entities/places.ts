import type { Library } from '../../documents/library.js';
import { isWide } from '../../documents/place-level.js';
import { escapePattern } from '../../language/patterns.js';
import * as en from '../locale/en/places.js';
import * as zh from '../locale/zh/places.js';
import type { Entities, PlaceMention, Stretch } from '../types.js';
import { type Gazetteer, type OutsidePlace, withoutSuffix } from './gazetteer.js';
import { findMisspelling, latinPattern, type OwnPlace, ownPlaces } from './own-places.js';
import type { UnreadText } from './unread-text.js';

type PlacesRead = { -readonly [K in 'places' | 'otherPlaces' | 'placesInPassing']: [...Entities[K]] };

/** A place of the documents with the patterns of its names. */
interface Named {
  own: OwnPlace;
  chinese: readonly RegExp[];
  latin: readonly RegExp[];
  /** Names of the places around it, which may be said with it. */
  around: readonly RegExp[];
}

const THING = new RegExp(`^(?:(?![${zh.ENDS_NAME}])\\p{Script=Han}){1,2}`, 'u');
const LONGEST_LATIN_NAME = 4;
const LATIN_WORD = /[a-z]+(?:['’][a-z]+)*/gi;

/** Finds the places a question is about, and reads misspelt names of the documents' own places. */
export class PlaceReader {
  private readonly named: readonly Named[];
  private readonly lengths: readonly number[];
  private readonly corpus: string;

  constructor(
    library: Library,
    private readonly gazetteer: Gazetteer,
    private readonly isWord: (word: string) => boolean,
  ) {
    this.named = ownPlaces(library, gazetteer).map((own) => namesOf(own, gazetteer));
    this.lengths = [...new Set([...gazetteer.chinese.keys()].map(({ length }) => length))].sort((a, b) => b - a);
    this.corpus = library.corpus;
  }

  read(unread: UnreadText): PlacesRead {
    const result: PlacesRead = { places: [], otherPlaces: [], placesInPassing: [] };
    this.readOwn(unread, result);
    this.readChineseOutside(unread, result);
    this.readLatinOutside(unread, result);
    if (result.places.length === 0 && result.otherPlaces.length === 0) this.readMisspelt(unread, result);
    // In the order of the question: "the second one" counts them so.
    result.places.sort((a, b) => a.start - b.start);
    return result;
  }

  private readOwn(unread: UnreadText, result: PlacesRead): void {
    for (const { own, chinese, latin } of this.named) {
      for (const { index: start, 0: name } of chinese.flatMap((pattern) => [...unread.text.matchAll(pattern)])) {
        // 青岛港, 青岛马拉松: the name of a thing places the question and stays part of its subject.
        mention(result, own, name, { start, end: start + name.length });
        const end = start + name.length;
        if (!this.namesThing(unread, start, end) && !unread.isInQuotes(start, end)) unread.take(start, end);
      }
      for (const { index: start, 0: name } of latin.flatMap((pattern) => [...unread.text.matchAll(pattern)])) {
        mention(result, own, name, { start, end: start + name.length });
        unread.take(start, start + name.length);
      }
    }
    // "烟台芝罘", "Yantai's Zhifu": the place around a named place is said with it.
    for (const { own, around } of this.named) {
      if (result.places.some(({ place }) => place === own.place.zh)) for (const pattern of around) unread.takeAll(pattern);
    }
  }

  private readChineseOutside(unread: UnreadText, result: PlacesRead): void {
    // The longest name first, wherever it stands: 山东省 before 山东.
    for (const length of this.lengths) {
      for (let start = 0; start + length <= unread.rest.length; start += 1) {
        const name = unread.rest.slice(start, start + length);
        const place = this.gazetteer.chinese.get(name);
        if (!place || crossesOwn(result, start, start + length)) continue;
        if (place.isCounty && name !== place.zh && this.splitsWords(unread.text, start, start + length)) continue;
        this.placeOutside(unread, result, place, { start, end: start + length }, 'zh');
      }
    }
  }

  private readLatinOutside(unread: UnreadText, result: PlacesRead): void {
    const words = [...unread.rest.matchAll(LATIN_WORD)];
    for (let length = LONGEST_LATIN_NAME; length >= 1; length -= 1) {
      for (let i = 0; i + length <= words.length; i += 1) {
        const start = words[i]?.index as number;
        const last = words[i + length - 1] as RegExpExecArray;
        const end = last.index + last[0].length;
        const typed = unread.rest.slice(start, end);
        if (/ {2}/.test(typed) || typed.trim() === '') continue;
        const name = typed.toLowerCase().replace(/['’]s$/, '');
        const place = this.gazetteer.latin.get(name) ?? this.gazetteer.latin.get(name.replace(/['’]/g, ''));
        if (place) this.placeOutside(unread, result, place, { start, end }, 'en');
      }
    }
  }

  private placeOutside(unread: UnreadText, result: PlacesRead, outside: OutsidePlace, stretch: Stretch, script: 'en' | 'zh'): void {
    const { start, end } = stretch;
    const before = unread.text.slice(0, start);
    const isPassing = (script === 'zh' ? zh : en).PASSING_BEFORE.test(before);
    if (outside.within && !this.isBesideOthers(outside.within, isPassing, result)) {
      this.mentionPart(unread, result, outside, stretch);
      return;
    }
    const isDestination = result.places.length === 0 && (zh.DESTINATION_BEFORE.test(before) || en.DESTINATION_BEFORE.test(before));
    const isScope = (!isPassing || isDestination) && !(script === 'zh' && this.namesThing(unread, start, end));
    if (isScope && result.places.length === 0) {
      const name = unread.language === 'zh' ? outside.zh : unread.text.slice(start, end);
      if (!result.otherPlaces.some((other) => other.name === name)) result.otherPlaces.push({ name, ...stretch });
      unread.take(start, end);
    } else {
      // "South Korea" holds "Korea".
      if (!result.placesInPassing.some(({ name }) => name === outside.zh)) result.placesInPassing.push({ name: outside.zh, ...stretch });
      if (isScope) unread.take(start, end);
    }
  }

  /** Whether a city is only spoken of beside the places that are asked about, and no reason to ask its province or the country. */
  private isBesideOthers(within: string, isPassing: boolean, { places }: PlacesRead): boolean {
    return isWide({ zh: within }) && !places.some(({ place }) => place === within) && (isPassing || places.length > 0);
  }

  /**
   * A district of a place that has documents: the city's documents may speak of it, and then the name
   * stays in the subject. Named with its city (淄博张店), it says where; the documents are the city's.
   */
  private mentionPart(unread: UnreadText, result: PlacesRead, part: OutsidePlace, stretch: Stretch): void {
    const { start, end } = stretch;
    const { own } = this.named.find(({ own: { place } }) => place.zh === part.within) as Named;
    const name = unread.text.slice(start, end);
    const known = result.places.findIndex(({ place }) => place === own.place.zh);
    if (known >= 0 && !this.corpus.includes(name.toLowerCase()) && !this.namesThing(unread, start, end)) unread.take(start, end);
    if (known < 0) mention(result, own, name, stretch);
    const at = known < 0 ? result.places.length - 1 : known;
    const before = result.places[at] as PlaceMention;
    result.places[at] = { ...before, partAlone: known < 0 || before.partAlone, part: before.part ?? part.zh };
  }

  /** Whether the stretch begins or ends inside a word: 整治多少 holds 治多. */
  private splitsWords(text: string, start: number, end: number): boolean {
    return (start > 0 && this.isWord(text.slice(start - 1, start + 1))) || (end < text.length && this.isWord(text.slice(end - 1, end + 1)));
  }

  /**
   * Whether the name goes on into the name of a thing that the documents know: 烟台山, 青岛港,
   * 山东手造. One or two more characters settle it, up to a word that only joins (烟台山怎么…).
   */
  private namesThing({ text, rest }: UnreadText, start: number, end: number): boolean {
    const thing = THING.exec(rest.slice(end, end + 2));
    return thing !== null && this.corpus.includes(text.slice(start, end) + thing[0]);
  }

  private readMisspelt(unread: UnreadText, result: PlacesRead): void {
    const isOther = (word: string) => this.isWord(word) || this.gazetteer.latin.has(word);
    const all = this.named.map(({ own }) => own);
    const found = findMisspelling(unread.rest, all, isOther, this.corpus);
    if (!found) return;
    const { own, start, end } = found;
    mention(result, own, unread.text.slice(start, end), { start, end }, true);
    unread.take(start, end);
  }
}

/** Whether a name begins or ends within that of a place of the documents: 上海北斗 is not 海北. */
const crossesOwn = ({ places }: PlacesRead, start: number, end: number): boolean =>
  places.some((own) => start < own.end && own.start < end && !(start <= own.start && own.end <= end));

function mention(result: PlacesRead, own: OwnPlace, typed: string, { start, end }: Stretch, corrected = false): void {
  const known = result.places.findIndex(({ place }) => place === own.place.zh);
  // Where a place is named twice, the first counts.
  if (known >= 0 && (result.places[known] as PlaceMention).start <= start) return;
  if (known >= 0) result.places.splice(known, 1);
  result.places.push({
    place: own.place.zh,
    documentIds: own.documentIds,
    typed,
    corrected,
    part: null,
    partAlone: false,
    meant: [],
    start,
    end,
  });
}

function namesOf(own: OwnPlace, { sounds }: Gazetteer): Named {
  return {
    own,
    chinese: own.chinese.map((name) => new RegExp(`${escapePattern(name)}${name.endsWith('市') ? `(?![${zh.AFTER_CITY}])` : ''}`, 'g')),
    latin: own.latin.map((name) => new RegExp(`(?<![a-z])${latinPattern(name)}${en.LEVEL_BEHIND}(?:['’]s)?(?![a-z])`, 'gi')),
    around: own.place.within.flatMap((around) => {
      const short = withoutSuffix(around);
      const sound = (sounds.get(short) ?? []).join('');
      return [
        new RegExp(`${escapePattern(short)}[省市]?(?= |的|$|,)`, 'g'),
        ...(sound === '' ? [] : [new RegExp(`(?<![a-z])(?:in )?${latinPattern(sound)}(?:['’]s)?(?![a-z])`, 'gi')]),
      ];
    }),
  };
}
