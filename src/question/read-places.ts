import type { Library } from '../documents/library.js';
import { escapePattern } from '../language/patterns.js';
import { type Gazetteer, type OutsidePlace, withoutSuffix } from './gazetteer.js';
import { findMisspelling, latinPattern, type OwnPlace, ownPlaces } from './own-places.js';
import type { Reading } from './reading.js';
import type { PlaceMention } from './types.js';

export interface PlacesRead {
  places: PlaceMention[];
  otherPlaces: string[];
  placesInPassing: string[];
}

// What stands before a place that is only spoken of, in Chinese …
const CHINESE_PASSING_BEFORE = /(?:和|与|跟|同|对|向|往|去|赴|从|驻|来自)$/;
// … and in English.
const ENGLISH_PASSING_BEFORE =
  /(?:\bto|\bwith|\bfrom|\btowards?|\band|\bversus|\bbetween|\blink(?:s|ed)? (?:to|with)|\bexports? to|\bfor (?:investors|visitors|tourists) from)\s+(?:the\s+)?$/i;
// Who moves or travels to a place asks about it, unless a place of the documents is named too.
const DESTINATION_BEFORE =
  /(?:往|去|赴|搬到|来到?)$|\b(?:mov(?:e|ing)|relocat(?:e|ing)|go(?:ing)?|travel(?:l?ing)?|head(?:ing)?|com(?:e|ing))\s+to\s+$/i;

/** Finds the places a question is about, and reads misspelt names of the documents' own places. */
export class PlaceReader {
  private readonly own: readonly OwnPlace[];
  private readonly outsideChinese: readonly string[];
  private readonly corpus: string;

  constructor(
    library: Library,
    private readonly gazetteer: Gazetteer,
    private readonly isWord: (word: string) => boolean,
  ) {
    this.own = ownPlaces(library, gazetteer);
    this.outsideChinese = [...gazetteer.chinese.keys()].sort((a, b) => b.length - a.length);
    this.corpus = library.corpus;
  }

  read(reading: Reading): PlacesRead {
    const result: PlacesRead = { places: [], otherPlaces: [], placesInPassing: [] };
    this.readOwn(reading, result);
    this.readOutside(reading, result);
    if (result.places.length === 0 && result.otherPlaces.length === 0) this.readMisspelt(reading, result);
    // In the order of the question: "the second one" counts them so.
    const at = ({ typed }: PlaceMention) => reading.text.toLowerCase().indexOf(typed.toLowerCase());
    result.places.sort((a, b) => at(a) - at(b));
    return result;
  }

  private readOwn(reading: Reading, result: PlacesRead): void {
    for (const own of this.own) {
      for (const name of own.chinese) {
        // 青岛市长 is 青岛's 市长, not 青岛市's 长.
        const pattern = new RegExp(name.endsWith('市') ? `${escapePattern(name)}(?![长民场容域区级委])` : escapePattern(name), 'g');
        for (const match of reading.text.matchAll(pattern)) {
          const start = match.index as number;
          // 青岛港, 青岛马拉松: the name of a thing places the question and stays part of its subject.
          this.mention(result, own, name, false);
          if (!this.namesThing(reading.text, start, start + name.length)) reading.take(start, start + name.length);
        }
      }
      for (const name of own.latin) {
        for (const match of reading.text.matchAll(new RegExp(`(?<![a-z])${latinPattern(name)}(?:['’]s)?(?![a-z])`, 'gi'))) {
          this.mention(result, own, match[0], false);
          reading.take(match.index as number, (match.index as number) + match[0].length);
        }
      }
    }
    // "烟台芝罘", "Yantai's Zhifu": the place around a named place is said with it.
    if (result.places.length > 0) {
      for (const own of this.own.filter(({ place }) => result.places.some((mention) => mention.place === place.zh))) {
        for (const around of own.place.within) {
          const short = withoutSuffix(around);
          reading.takeAll(new RegExp(`${escapePattern(short)}[省市]?(?= |的|$|,)`, 'g'));
          const latin = (this.gazetteer.sounds.get(short) ?? []).join('');
          reading.takeAll(new RegExp(`(?<![a-z])(?:in )?${latinPattern(latin)}(?:['’]s)?(?![a-z])`, 'gi'));
        }
      }
    }
  }

  private readOutside(reading: Reading, result: PlacesRead): void {
    for (const name of this.outsideChinese) {
      let start = reading.rest.indexOf(name);
      while (start >= 0) {
        const end = start + name.length;
        const place = this.gazetteer.chinese.get(name) as OutsidePlace;
        if (!(place.isCounty && name !== place.zh && this.splitsWords(reading.text, start, end)))
          this.placeOutside(reading, result, place, name, start, end, 'zh');
        start = reading.rest.indexOf(name, end);
      }
    }
    const words = [...reading.rest.matchAll(/[a-z]+(?:['’][a-z]+)*/gi)];
    for (let length = 4; length >= 1; length -= 1) {
      for (let i = 0; i + length <= words.length; i += 1) {
        const start = words[i]?.index as number;
        const last = words[i + length - 1] as RegExpMatchArray;
        const end = (last.index as number) + last[0].length;
        if (/ {2}/.test(reading.rest.slice(start, end)) || reading.rest.slice(start, end).trim() === '') continue;
        const name = reading.rest
          .slice(start, end)
          .toLowerCase()
          .replace(/['’]s$/, '');
        const place = this.gazetteer.latin.get(name) ?? this.gazetteer.latin.get(name.replace(/['’]/g, ''));
        if (place) this.placeOutside(reading, result, place, name, start, end, 'en');
      }
    }
  }

  private placeOutside(
    reading: Reading,
    result: PlacesRead,
    outside: OutsidePlace,
    name: string,
    start: number,
    end: number,
    language: 'en' | 'zh',
  ): void {
    if (outside.within) {
      this.mentionPart(reading, result, outside, name, start, end);
      return;
    }
    const before = reading.text.slice(0, start);
    const isPassing = (language === 'zh' ? CHINESE_PASSING_BEFORE : ENGLISH_PASSING_BEFORE).test(before);
    const isDestination = result.places.length === 0 && DESTINATION_BEFORE.test(before);
    const isScope = (!isPassing || isDestination) && !(language === 'zh' && this.namesThing(reading.text, start, end));
    if (isScope && result.places.length === 0) {
      const called = reading.language === 'zh' ? outside.zh : reading.text.slice(start, end);
      if (!result.otherPlaces.includes(called)) result.otherPlaces.push(called);
      reading.take(start, end);
    } else {
      // "South Korea" holds "Korea".
      if (!result.placesInPassing.includes(outside.zh)) result.placesInPassing.push(outside.zh);
      if (isScope) reading.take(start, end);
    }
  }

  /**
   * A district of a place that has documents: the city's documents may speak of it, and then the name
   * stays in the subject. Named with its city (淄博张店), it says where; the documents are the city's.
   */
  private mentionPart(reading: Reading, result: PlacesRead, part: OutsidePlace, name: string, start: number, end: number): void {
    const own = this.own.find(({ place }) => place.zh === part.within) as OwnPlace;
    const known = result.places.find(({ place }) => place === own.place.zh);
    if (known && !this.corpus.includes(name.toLowerCase()) && !this.namesThing(reading.text, start, end)) reading.take(start, end);
    if (!known) this.mention(result, own, name, false);
    const mention = result.places.find(({ place }) => place === own.place.zh) as PlaceMention;
    mention.partAlone = !known || mention.partAlone;
    mention.part ??= part.zh;
  }

  /** Whether the stretch begins or ends inside a word: 整治多少 holds 治多. */
  private splitsWords(text: string, start: number, end: number): boolean {
    return (start > 0 && this.isWord(text.slice(start - 1, start + 1))) || (end < text.length && this.isWord(text.slice(end - 1, end + 1)));
  }

  /**
   * Whether the name goes on into the name of a thing that the documents know: 烟台山, 青岛港,
   * 山东手造. One or two more characters settle it, up to a word that only joins (烟台山怎么…).
   */
  private namesThing(text: string, start: number, end: number): boolean {
    const thing = /^(?:(?![的市省区县有在要会由和与对年今到呢谁哪怎这那])\p{Script=Han}){1,2}/u.exec(text.slice(end, end + 2));
    return thing !== null && this.corpus.includes(text.slice(start, end) + thing[0]);
  }

  private readMisspelt(reading: Reading, result: PlacesRead): void {
    const isOther = (word: string) => this.isWord(word) || this.gazetteer.latin.has(word);
    const found = findMisspelling(reading.rest, this.own, isOther, this.corpus);
    if (!found) return;
    this.mention(result, found.own, reading.text.slice(found.start, found.end), true);
    reading.take(found.start, found.end);
  }

  private mention(result: PlacesRead, own: OwnPlace, typed: string, corrected: boolean): void {
    if (result.places.some(({ place }) => place === own.place.zh)) return;
    result.places.push({ place: own.place.zh, documentIds: own.documentIds, typed, corrected, part: null, partAlone: false });
  }
}
