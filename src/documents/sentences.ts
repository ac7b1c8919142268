import type { SourceText, Span } from './types.js';

const ENDERS = new Set(['。', '!', '?', '！', '？']);
const CLOSERS = new Set(['”', '’', '」', '』', ')', '）', '》']);
const BLANK = /\s/;
// An empty line, whatever blanks and line ends of other systems are on it.
const PARAGRAPH_END = /\n[^\S\n]*\n/y;

/** The stretch without white space at either end. */
export function trimSpan(source: string, { start, end }: Span): Span {
  while (start < end && BLANK.test(source[start] as string)) start += 1;
  while (end > start && BLANK.test(source[end - 1] as string)) end -= 1;
  return { start, end };
}

/** A span together with its text. */
export function sliceOf(source: string, span: Span): SourceText {
  return { ...span, text: source.slice(span.start, span.end) };
}

/**
 * Cuts a stretch of the source into sentences. A sentence ends after 。!? and the closing marks
 * behind it; a paragraph end ends it too. Line breaks inside a sentence stay, offsets count.
 *
 * @returns sentences in order, without white space around them; together they cover all other text
 */
export function splitSentences(source: string, span: Span): SourceText[] {
  const sentences: SourceText[] = [];
  let start = span.start;
  const close = (end: number) => {
    const trimmed = trimSpan(source, { start, end });
    if (trimmed.end > trimmed.start) sentences.push(sliceOf(source, trimmed));
    start = end;
  };
  for (let i = span.start; i < span.end; i += 1) {
    PARAGRAPH_END.lastIndex = i;
    if (PARAGRAPH_END.test(source)) close(i);
    if (!ENDERS.has(source[i] as string)) continue;
    let end = i + 1;
    while (end < span.end && (CLOSERS.has(source[end] as string) || ENDERS.has(source[end] as string))) end += 1;
    close(end);
    i = end - 1;
  }
  close(span.end);
  return sentences;
}
