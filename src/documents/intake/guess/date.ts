import { readChineseNumeral } from '../../../language/numerals.js';
import { type Guess, type Line, labelled, type Surroundings } from './guess.js';

const DATE = /(\d{4})\s{0,2}[年./-]\s{0,2}(\d{1,2})\s{0,2}[月./-]\s{0,2}(\d{1,2})(?!\d)/;
const WHOLE = /^\(?\d{4}\s{0,2}[年./-]\s{0,2}\d{1,2}\s{0,2}[月./-]\s{0,2}\d{1,2}\s{0,2}日?\)?(?:印发|发布)?$/;
const IN_CHINESE = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** The day on which a paper was published: as stated, else that of the signature. */
export function guessDate({ head, tail }: Surroundings): Guess<string> | null {
  const all = [...head, ...tail];
  for (const labels of ['发布日期|发布时间|公开日期|印发日期', '成文日期|发文日期|生成日期']) {
    const stated = labelled(all, labels);
    const value = stated && isoDate(stated.value);
    if (stated && value) return { value, line: stated.line };
  }
  const signed = signatureDate(tail) ?? signatureDate(head);
  return signed && { value: signed.date, line: (signed.lines[signed.at] as Line).printed };
}

/** The line of the date under a signature: the last that is a date and nothing else. */
export function signatureDate(lines: readonly Line[]): { date: string; at: number; lines: readonly Line[] } | null {
  const at = lines.findLastIndex(({ folded }) => WHOLE.test(folded) || IN_CHINESE.test(folded));
  const date = at < 0 ? null : isoDate((lines[at] as Line).folded);
  return date === null ? null : { date, at, lines };
}

/** The first date in a text as YYYY-MM-DD; null where there is none, or no such day. */
export function isoDate(text: string): string | null {
  const [, year, month, day] = DATE.exec(text) ?? inChinese(text) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : null;
}

function inChinese(text: string): string[] | null {
  const [all, year, month, day] = IN_CHINESE.exec(text) ?? [];
  if (all === undefined) return null;
  return [all, ...[year, month, day].map((part) => String(readChineseNumeral((part as string).replace(/○/g, '〇'))))];
}
