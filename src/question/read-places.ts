import { distance } from 'fastest-levenshtein';
import type { Library } from '../documents/library.js';
import type { Place } from '../documents/types.js';
import { syllablesOf } from '../language/pinyin.js';
import { type Gazetteer, type OutsidePlace, withoutSuffix } from './gazetteer.js';
import type { Reading } from './reading.js';
import type { PlaceMention } from './types.js';

export interface PlacesRead {
  places: PlaceMention[];
  otherPlaces: string[];
  placesInPassing: string[];
}

interface OwnPlace {
  place: Place;
  documentIds: string[];
  /** Chinese names, longest first. */
  chinese: string[];
  /** Latin names in lower case, longest first. */
  latin: string[];
  /** Sounds of the short Chinese name, without tones. */
  sound: string;
}

// What may stand around the name of a place that a question is about, in Chinese …
const CHINESE_SCOPE_AFTER =
  /^(?:市|省|区|县|自治区|州)?(?:的|有|在|对|要|会|打算|计划|准备|怎么|如何|谁|哪|由|今年|明年|到|年|\d|政府|这边|那边|那儿|这儿|呢|,|\?|!|。|$|\s)/;
const CHINESE_PASSING_BEFORE = /(?:和|与|跟|同|对|向|往|去|赴|从|驻|来自)$/;
// … and in English.
const ENGLISH_PASSING_BEFORE =
  /(?:\bto|\bwith|\bfrom|\btowards?|\band|\bversus|\bbetween|\blink(?:s|ed)? (?:to|with)|\bexports? to|\bfor (?:investors|visitors|tourists) from)\s+(?:the\s+)?$/i;
const SHORTEST_MISSPELT = 4;

/** Finds the places a question is about, and reads misspelt names of the documents' own places. */
export class PlaceReader {
  private readonly own: OwnPlace[] = [];
  private readonly outsideChinese: readonly string[];
  private readonly corpus: string;

  constructor(
    library: Library,
    private readonly gazetteer: Gazetteer,
    private readonly isWord: (word: string) => boolean,
  ) {
    for (const { id, info } of library.documents) {
      const known = this.own.find(({ place }) => place.zh === info.place.zh);
      if (known) known.documentIds.push(id);
      else this.own.push(ownPlace(info.place, id, gazetteer.sounds.get(withoutSuffix(info.place.zh)) ?? []));
    }
    this.outsideChinese = [...gazetteer.chinese.keys()].sort((a, b) => b.length - a.length);
    this.corpus = library.documents.map(({ source }) => source).join('\n');
  }

  read(reading: Reading): PlacesRead {
    const result: PlacesRead = { places: [], otherPlaces: [], placesInPassing: [] };
    this.readOwn(reading, result);
    this.readOutside(reading, result);
    if (result.places.length === 0 && result.otherPlaces.length === 0) this.readMisspelt(reading, result);
    return result;
  }

  private readOwn(reading: Reading, result: PlacesRead): void {
    for (const own of this.own) {
      for (const name of own.chinese) {
        // 青岛市长 is 青岛's 市长, not 青岛市's 长.
        const pattern = new RegExp(name.endsWith('市') ? `${name}(?![长民场容域区级委])` : name, 'g');
        for (const match of reading.text.matchAll(pattern)) {
          const start = match.index as number;
          // 青岛港, 青岛马拉松: the name of a thing places the question and stays part of its subject.
          this.mention(result, own, name, false, null);
          if (!this.namesThing(reading.text, start, start + name.length)) reading.take(start, start + name.length);
        }
      }
      for (const name of own.latin) {
        for (const match of reading.text.matchAll(new RegExp(`(?<![a-z])${latinPattern(name)}(?:['’]s)?(?![a-z])`, 'gi'))) {
          this.mention(result, own, match[0], false, null);
          reading.take(match.index as number, (match.index as number) + match[0].length);
        }
      }
    }
    // "烟台芝罘", "Yantai's Zhifu": the place around a named place is said with it.
    if (result.places.length > 0) {
      for (const own of this.own.filter(({ place }) => result.places.some((mention) => mention.place === place.zh))) {
        for (const around of own.place.within) {
          const short = withoutSuffix(around);
          reading.takeAll(new RegExp(`${short}[省市]?(?=\\s|的|$|,)`, 'g'));
          const latin = (this.gazetteer.sounds.get(short) ?? []).join('');
          reading.takeAll(new RegExp(`(?<![a-z])(?:in\\s+)?${latin}(?:['’]s)?(?![a-z])`, 'gi'));
        }
      }
    }
  }

  private readOutside(reading: Reading, result: PlacesRead): void {
    for (const name of this.outsideChinese) {
      let start = reading.rest.indexOf(name);
      while (start >= 0) {
        const end = start + name.length;
        this.placeOutside(reading, result, this.gazetteer.chinese.get(name) as OutsidePlace, name, start, end, 'zh');
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
      // A district of a place that has documents: the city's documents may speak of it. The name stays in the subject.
      const own = this.own.find(({ place }) => place.zh === outside.within) as OwnPlace;
      this.mention(result, own, name, false, outside.zh);
      return;
    }
    const before = reading.text.slice(0, start);
    const after = reading.text.slice(end);
    const isScope =
      language === 'zh'
        ? !CHINESE_PASSING_BEFORE.test(before) &&
          (CHINESE_SCOPE_AFTER.test(after) || !this.namesThing(reading.text, start, end)) &&
          !this.namesThing(reading.text, start, end)
        : !ENGLISH_PASSING_BEFORE.test(before);
    if (isScope && result.places.length === 0) {
      result.otherPlaces.push(reading.language === 'zh' ? outside.zh : reading.text.slice(start, end));
      reading.take(start, end);
    } else {
      // "South Korea" holds "Korea".
      if (!result.placesInPassing.includes(outside.zh)) result.placesInPassing.push(outside.zh);
      if (isScope) reading.take(start, end);
    }
  }

  /**
   * Whether the name goes on into the name of a thing that the documents know: 烟台山, 青岛港,
   * 山东手造. One or two more characters settle it, up to a word that only joins (烟台山怎么…).
   */
  private namesThing(text: string, start: number, end: number): boolean {
    const thing = /^(?:(?![的市省区县有在要会由和与对年今到呢谁哪怎这那])\p{Script=Han}){1,2}/u.exec(text.slice(end, end + 2));
    return thing !== null && this.corpus.includes(text.slice(start, end) + thing[0]);
  }

  /** A name that sounds like one of ours, or differs in a letter or two, and is no word or place itself. */
  private readMisspelt(reading: Reading, result: PlacesRead): void {
    const rest = reading.rest;
    for (const [run] of rest.matchAll(/\p{Script=Han}{2,}/gu)) {
      for (let i = 0; i + 2 <= run.length; i += 1) {
        const window = run.slice(i, i + 2);
        // 子博 stands in the documents too, but only within 电子博览会: the next character tells.
        if (this.isWord(window) || this.corpus.includes(run.slice(i, i + 3))) continue;
        const sound = soundOf(window);
        const own = this.own.find((candidate) => candidate.sound === sound);
        if (!own) continue;
        this.mention(result, own, window, true, null);
        const at = rest.indexOf(window);
        reading.take(at, at + (/^[市区]/.test(rest.slice(at + 2)) ? 3 : 2));
        return;
      }
    }
    for (const match of rest.matchAll(/[a-z]{4,}/gi)) {
      const word = match[0].toLowerCase();
      if (word.length < SHORTEST_MISSPELT || this.isWord(word) || this.gazetteer.latin.has(word)) continue;
      for (const own of this.own) {
        const near = own.latin.find(
          (name) => !name.includes(' ') && name[0] === word[0] && distance(name, word) <= (name.length >= 6 ? 2 : 1),
        );
        if (!near) continue;
        this.mention(result, own, match[0], true, null);
        reading.take(match.index as number, (match.index as number) + match[0].length);
        return;
      }
    }
  }

  private mention(result: PlacesRead, own: OwnPlace, typed: string, corrected: boolean, part: string | null): void {
    const known = result.places.find(({ place }) => place === own.place.zh);
    if (known) {
      if (part && !known.part) known.part = part;
      return;
    }
    result.places.push({ place: own.place.zh, documentIds: own.documentIds, typed, corrected, part });
  }
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

const soundOf = (word: string) => syllablesOf(word).join(' ');

/** A name as a pattern; syllables and words may be written together, apart or with a hyphen. */
function latinPattern(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/'/g, "['’]?")
    .replace(/ /g, '[\\s-]?');
}
