import { foldSource } from '../../fold.js';
import type { Guess, Surroundings } from './guess.js';

export interface Period {
  from: number;
  to: number;
}

const RANGE = /(20\d{2})\s?年?\s?[—–~至-]{1,2}\s?(20\d{2})\s?年?/;
const YEAR = /(20\d{2})年/;
const SPAN = /([二两三四五])年(?:行动|攻坚|规划|计划|工程|滚动)/;
const SPANS: Record<string, number> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };
const FIVE_YEARS = /[“"]?(十三五|十四五|十五五)[”"]?/;
const FIRST_YEARS: Record<string, number> = { 十三五: 2016, 十四五: 2021, 十五五: 2026 };
const UNTIL = /(?:到|至|截至)(20\d{2})年/g;
/** A year that a plan looks back or far ahead to is not of its period. */
const FURTHEST = 6;

/** The years that a paper covers: as its title says, else from its date to the furthest year that its targets name, else the year of its date. */
export function guessPeriod(
  title: string,
  published: Guess<string> | null,
  documentNumber: string | null,
  { text }: Surroundings,
): Guess<Period> | null {
  const folded = foldSource(title);
  const start = yearOf(published?.value ?? documentNumber ?? '');
  const stated = statedIn(folded, start);
  if (stated) return { value: stated, line: title };
  if (start === null) return usualYear(text);
  const ends = [...text.matchAll(UNTIL)].map(([, year]) => Number(year)).filter((year) => year > start && year - start <= FURTHEST);
  const counts = new Map<number, number>();
  for (const year of ends) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [last] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return { value: { from: start, to: last ?? start }, line: published?.line ?? null };
}

function statedIn(title: string, start: number | null): Period | null {
  const [, from, to] = RANGE.exec(title) ?? [];
  if (from !== undefined && Number(from) <= Number(to)) return { from: Number(from), to: Number(to) };
  const plan = FIRST_YEARS[FIVE_YEARS.exec(title)?.[1] ?? ''];
  if (plan !== undefined) return { from: plan, to: plan + 4 };
  const year = yearOf(YEAR.exec(title)?.[0] ?? '') ?? start;
  const span = SPANS[SPAN.exec(title)?.[1] ?? ''];
  if (span !== undefined && year !== null) return { from: year, to: year + span - 1 };
  const [, single] = YEAR.exec(title) ?? [];
  return single === undefined ? null : { from: Number(single), to: Number(single) };
}

const yearOf = (text: string): number | null => {
  const [year] = /20\d{2}/.exec(text) ?? [];
  return year === undefined ? null : Number(year);
};

/** The year that a text names most often. */
function usualYear(text: string): Guess<Period> | null {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/(20\d{2})年/g)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const [year] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return year === undefined ? null : { value: { from: year, to: year }, line: null };
}
