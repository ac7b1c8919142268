import { foldSource } from '../../fold.js';
import type { Place } from '../../types.js';
import { around, type Division, divisions, isCounty, placeOf, shortName, unlistedPlace } from './divisions.js';
import type { Guess, Surroundings } from './guess.js';

/** A plan of the whole country. */
export const NATION: Place = { zh: '全国', en: 'China', aliases: [], within: [] };

const NATIONAL_BODY = /^(?:国务院|中共中央|中央|全国|国家|最高人民|[\p{Script=Han}]{2,12}部(?:$|[ 等办关、])|[\p{Script=Han}]{2,10}总局)/u;
/** A government names its place, also one that no list has. */
const GOVERNMENT = /^([\p{Script=Han}]{2,12}?[省市县区州旗])(?:人民政府|管理委员会|管委会)/u;
const TO_PROVINCES = /各省、自治区、直辖市/;
const HEAD = 3000;

/**
 * Whose plan a paper is: the place that its title names, else that of its publisher, else the country where a ministry
 * issued it, else the division that its first page names most.
 */
export function guessPlace(title: string, publisher: Guess<string> | null, { head, text }: Surroundings): Guess<Place> | null {
  const found = (division: Division | null, line: string | null) => division && { value: placeOf(division), line };
  if (NATIONAL_BODY.test(title)) return { value: NATION, line: title };
  const inTitle = found(divisionIn(title, text), title);
  if (inTitle) return inTitle;
  if (publisher && NATIONAL_BODY.test(publisher.value)) return { value: NATION, line: publisher.line };
  const ofPublisher = publisher && found(divisionIn(publisher.value, text), publisher.line);
  if (ofPublisher) return ofPublisher;
  const unlisted = publisher && GOVERNMENT.exec(publisher.value)?.[1];
  if (publisher && unlisted) return { value: unlistedPlace(unlisted), line: publisher.line };
  const toProvinces = head.find(({ folded }) => TO_PROVINCES.test(folded));
  if (toProvinces) return { value: NATION, line: toProvinces.printed };
  return found(mostNamed(text.slice(0, HEAD)), null);
}

/** A place by a name that a person gives: a division, or the country. */
export function placeNamed(name: string): Place | null {
  if ([NATION.zh, '国家', '中国', 'china', 'national'].includes(name.toLowerCase())) return NATION;
  const division =
    divisions().find((one) => one.name === name) ?? divisions().find((one) => !isCounty(one) && shortName(one.name) === name);
  return division ? placeOf(division) : null;
}

/** The first division that a text names, and within it the finer ones that follow at once: 烟台市芝罘区. */
function divisionIn(named: string, text: string): Division | null {
  const line = foldSource(named);
  let best: Division | null = null;
  let at = 0;
  for (;;) {
    const found = firstIn(line.slice(at), best, text);
    if (!found || (best && found.at > 0)) return best;
    best = found.division;
    at += found.at + found.length;
  }
}

interface Found {
  division: Division;
  at: number;
  length: number;
}

function firstIn(line: string, within: Division | null, text: string): Found | null {
  let first: Found | null = null;
  for (const division of divisions()) {
    if (within && !around(division).some(({ code }) => code === within.code)) continue;
    for (const name of isCounty(division) ? [division.name] : [division.name, shortName(division.name)]) {
      const at = line.indexOf(name);
      if (at < 0) continue;
      const found = { division, at, length: name.length };
      if (!first || isBetter(found, first, text)) first = found;
    }
  }
  return first;
}

/** What stands first counts, then the longer name, then the division whose wider one the text names as well. */
function isBetter(one: Found, other: Found, text: string): boolean {
  if (one.at !== other.at) return one.at < other.at;
  if (one.length !== other.length) return one.length > other.length;
  const isPlaced = ({ division }: Found) => around(division).some(({ name }) => text.includes(shortName(name)));
  return isPlaced(one) && !isPlaced(other);
}

function mostNamed(text: string): Division | null {
  const counts = divisions().map((division) => ({ division, count: text.split(division.name).length - 1 }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best), { division: null as Division | null, count: 1 });
  return most.division;
}
