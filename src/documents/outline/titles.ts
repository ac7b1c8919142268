import { trimSpan } from '../sentences.js';
import type { Span } from '../types.js';

const LONGEST_TITLE = 40;
const LONGEST_HEADING = 60;
const ENDERS = /[。;!?]/;

/**
 * The title at the beginning of a task's text: a short line of its own, or a short first sentence without a
 * comma. The text behind it must not be empty: one sentence alone is the task itself.
 *
 * @param text folded text; `rest` of the result is where the text behind the title begins
 */
export function titleIn(text: string, body: Span): { title: Span; rest: number } | null {
  const lineEnd = endOfLine(text, body);
  const line = trimSpan(text, { start: body.start, end: lineEnd });
  const onOwnLine = line.end < body.end && !ENDERS.test(text.slice(line.start, line.end)) && line.end - line.start <= LONGEST_TITLE;
  if (onOwnLine && !/[,、:]$/.test(text.slice(line.start, line.end)) && line.end > line.start) return { title: line, rest: lineEnd };
  const stop = text.indexOf('。', body.start);
  if (stop < 0 || stop >= body.end || stop + 1 - body.start > LONGEST_TITLE) return null;
  const sentence = text.slice(body.start, stop);
  if (sentence === '' || /[,;:!?]/.test(sentence) || text.slice(stop + 1, body.end).trim() === '') return null;
  return { title: { start: body.start, end: stop }, rest: stop + 1 };
}

/** The heading that an item without a task of its own begins with: its first line or first sentence, or null. */
export function headingIn(text: string, own: Span): { title: Span; rest: number } | null {
  const lineEnd = endOfLine(text, own);
  const line = trimSpan(text, { start: own.start, end: lineEnd });
  if (line.end === line.start) return null;
  const printed = text.slice(line.start, line.end);
  // A line that ends like a sentence is a heading when it has no comma either.
  const stops = /[。;:!?]$/.test(printed);
  if (printed.length <= LONGEST_HEADING && !ENDERS.test(printed.slice(0, -1)) && !(stops && /[,;:!?]/.test(printed.slice(0, -1)))) {
    const end = stops ? line.end - 1 : line.end;
    return { title: { start: line.start, end }, rest: line.end };
  }
  return titleIn(text, own);
}

function endOfLine(text: string, { start, end }: Span): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 || newline > end ? end : newline;
}
