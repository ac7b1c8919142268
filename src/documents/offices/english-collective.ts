import { syllablesOf } from '../../language/pinyin.js';
import { officeWords } from './words.js';

/**
 * What a name that stands for many offices says in English: 各市、县、区政府 is governments of all cities, counties and districts.
 *
 * @param name folded, without blanks
 */
export function englishCollective(name: string): string {
  const { collective, fields, levels } = officeWords();
  const said: { word: string; english: string }[] = [];
  for (let at = 0; at < name.length; ) {
    // 市政府各部门 are of one city, 各市政府 of all.
    const found = at === 0 && levels.at(name, at) ? null : collective.at(name, at);
    const other = found ? null : (levels.at(name, at) ?? fields.at(name, at));
    const word = found?.word ?? other?.word ?? name.charAt(at);
    const english = found?.value ?? other?.value.en.toLowerCase() ?? (/\p{Script=Han}/u.test(word) ? syllablesOf(word).join('') : '');
    if (english !== '') said.push({ word, english });
    at += word.length;
  }
  return withNounFirst(said.map(({ english }) => english));
}

const BODIES =
  /^(?:governments|Party|administrative committees|departments|units|institutions|bodies|enterprises|subdistrict offices|lead|member|responsible|affiliated)/;
const AREAS =
  /^(?:provinces|cities|counties|districts|banners|leagues|prefectures|autonomous|municipalities|townships|towns|subdistricts|villages)/;
const ADJECTIVES: ReadonlySet<string> = new Set(['all', 'relevant', 'other', 'and', ',', 'local']);

/** Areas stand behind the bodies that are theirs: governments of all cities and districts. */
function withNounFirst(words: readonly string[]): string {
  const body = words.findIndex((word) => BODIES.test(word));
  const areas = words.slice(0, body < 0 ? words.length : body).filter((word) => AREAS.test(word));
  if (body < 0 || areas.length === 0) return listed(words.filter((word) => word !== ',' && word !== 'and'));
  const before = words.slice(0, body).filter((word) => !AREAS.test(word) && word !== ',' && word !== 'and');
  const adjectives = before.filter((word) => ADJECTIVES.has(word));
  const others = before.filter((word) => !ADJECTIVES.has(word));
  const bodies = words.slice(body).filter((word) => word !== ',' && word !== 'and');
  const last = areas.at(-1) as string;
  const list = areas.length === 1 ? last : `${areas.slice(0, -1).join(', ')} and ${last}`;
  return [...others, listed(bodies), 'of', ...adjectives, list].join(' ');
}

const FIRST: ReadonlySet<string> = new Set(['relevant', 'all', 'other']);

/** "Relevant" and "all" stand before everything else. */
const listed = (words: readonly string[]): string => {
  const first = words.filter((word) => FIRST.has(word));
  return [...first, ...words.filter((word) => !first.includes(word))]
    .join(' ')
    .replace(/governments (?=departments|bodies|units)/, 'government ');
};
