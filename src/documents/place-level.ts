import type { Place } from './types.js';

const NATION: ReadonlySet<string> = new Set(['全国', '中国', '国家', '中华人民共和国']);
const PROVINCE = /(?:省|自治区|特别行政区)$|^(?:北京|上海|天津|重庆)市$/;

/** Whether a place is the whole country. */
export const isNation = ({ zh }: Pick<Place, 'zh'>): boolean => NATION.has(zh);

/** Whether parts of a place have a government and plans of their own, which its plans bind all the same: a country or a province. */
export const isWide = (place: Pick<Place, 'zh'>): boolean => isNation(place) || PROVINCE.test(place.zh);

/** Whether a place lies within another, by what the catalogue says of it; everything lies within the country. */
export const liesWithin = (place: Place, other: Place): boolean =>
  place.zh !== other.zh && (place.within.includes(other.zh) || (isNation(other) && !isNation(place)));
