import { foldPunctuation } from '../language/normalise.js';
import { CHINESE_NUMERAL, readChineseNumeral } from '../language/numerals.js';
import { trimSpan } from './sentences.js';
import type { Span } from './types.js';

/** A line of a source, told apart by how it begins. Spans exclude the white space around a line. */
export type Line =
  | ({ kind: 'blank' } & Span)
  | ({ kind: 'text' } & Span)
  | ({ kind: 'heading'; level: 1 | 2; number: number; titleStart: number } & Span)
  | ({ kind: 'task'; number: number; bodyStart: number } & Span);

// A heading is short and does not end like a sentence; longer lines that begin alike are prose.
const LONGEST_HEADING = 60;
const CHAPTER = new RegExp(`^(${CHINESE_NUMERAL}+)、`);
const SECTION = new RegExp(`^\\((${CHINESE_NUMERAL}+)\\)`);
// "2.0" and "3.65亿" begin no task; "2. 5G网络" and "2、5G网络" do.
const TASK = /^(\d{1,3})\s*(?:、|\.(?!\d))\s*(?=\S)/;

/** Cuts a source into lines and says what each one begins. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    lines.push(classify(source, trimSpan(source, { start, end })));
    start = end + 1;
  }
  return lines;
}

function classify(source: string, span: Span): Line {
  if (span.end === span.start) return { kind: 'blank', ...span };
  const text = foldPunctuation(source.slice(span.start, span.end));
  const task = TASK.exec(text);
  if (task) {
    return { kind: 'task', number: Number(task[1]), bodyStart: span.start + task[0].length, ...span };
  }
  if (text.length <= LONGEST_HEADING && !/[。;!?]$/.test(text)) {
    for (const [level, pattern] of [
      [1, CHAPTER],
      [2, SECTION],
    ] as const) {
      const match = pattern.exec(text);
      const number = match && readChineseNumeral(match[1] as string);
      if (match && number) {
        return { kind: 'heading', level, number, titleStart: span.start + match[0].length, ...span };
      }
    }
  }
  return { kind: 'text', ...span };
}
