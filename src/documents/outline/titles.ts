import { trimSpan } from '../sentences.js';
import type { Span } from '../types.js';

const LONGEST_TITLE = 40;
const LONGEST_WITH_COMMA = 30;
const LONGEST_HEADING = 60;
/** A heading that is a whole sentence. */
const LONGEST_SENTENCE = 90;
const ENDERS = /[。;!?]/;

/**
 * The title at the beginning of a task's text: a short line of its own, or a short first sentence without a
 * comma. The text behind it must not be empty: one sentence alone is the task itself.
 *
 * @param text folded text
 * @param mostHaveTitles whether nearly all tasks of the document have titles: then one may have a comma, and may be
 *   all that the task says; `rest` of the result is where the text behind the title begins
 */
export function titleIn(text: string, body: Span, mostHaveTitles = false): { title: Span; rest: number } | null {
  const lineEnd = endOfLine(text, body);
  const line = trimSpan(text, { start: body.start, end: lineEnd });
  const printed = text.slice(line.start, line.end);
  const onOwnLine = line.end < body.end && line.end > line.start && !ENDERS.test(printed) && printed.length <= LONGEST_TITLE;
  if (onOwnLine && !/[,、]$/.test(printed)) {
    return { title: { start: line.start, end: printed.endsWith(':') ? line.end - 1 : line.end }, rest: lineEnd };
  }
  const behind = text.indexOf('。', body.start);
  // A task that says nothing but its title may lack the full stop.
  const stop = mostHaveTitles && (behind < 0 || behind >= body.end) ? body.end : behind;
  if (stop < 0 || stop > body.end || stop - body.start >= LONGEST_TITLE) return null;
  const sentence = text.slice(body.start, stop);
  const clauses = sentence.split(/[,;:!?]/).length;
  const isShort = clauses === 1 || (mostHaveTitles && clauses === 2 && sentence.includes(',') && sentence.length <= LONGEST_WITH_COMMA);
  const isAll = text.slice(stop + 1, body.end).trim() === '';
  if (sentence.trim() === '' || sentence.includes('\n') || !isShort || (isAll && !(mostHaveTitles && clauses === 1))) return null;
  return { title: { start: body.start, end: stop }, rest: Math.min(stop + 1, body.end) };
}

/** A title with the bracket of units right behind it: 建设水库(牵头单位:市水务局)。年内开工。 */
export function titleBefore(text: string, body: Span, bracket: Span): { title: Span; rest: number } | null {
  const title = trimSpan(text, { start: body.start, end: bracket.start });
  const printed = text.slice(title.start, title.end);
  const isTitle = printed !== '' && printed.length <= LONGEST_TITLE && !/[。,;:!?\n]/.test(printed);
  const rest = text.slice(bracket.end, body.end).replace(/[\s。;.]/g, '');
  return isTitle && rest !== '' ? { title, rest: bracket.start } : null;
}

/**
 * The heading that an item without a task of its own begins with: its first line or first sentence, or null.
 *
 * @param isOneOfSeveral whether it heads tasks as others beside it do: then its first sentence may be longer, with commas
 */
export function headingIn(text: string, own: Span, isOneOfSeveral = false): { title: Span; rest: number } | null {
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
  const title = titleIn(text, own);
  const stop = text.indexOf('。', own.start);
  if (title || !isOneOfSeveral || stop < 0 || stop >= own.end || stop - own.start > LONGEST_SENTENCE) return title;
  return { title: { start: line.start, end: stop }, rest: stop + 1 };
}

function endOfLine(text: string, { start, end }: Span): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 || newline > end ? end : newline;
}
