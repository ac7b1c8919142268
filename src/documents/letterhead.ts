import type { PolicyDocument, SourceText, Span } from './types.js';

/** Longer paragraphs before the first heading say why a plan is made, not where the paper comes from. */
const LONGEST_LINE = 110;

/** Labels and dates by which a paper, or the page it was taken from, says where it comes from. */
const ORIGIN =
  /来\s{0,2}源|转载|发布(?:机构|单位|时间|日期)|发文(?:机关|字号)|成文日期|印发|文\s{0,2}号|作者|会议|\d{4}\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月\s{0,2}\d{1,2}\s{0,2}日|\d{4}-\d{1,2}-\d{1,2}/;
/** A line that is nothing but a date stands below who signs. */
const DATE_ALONE = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** The lines before a document's first heading that say where it comes from: publisher, date, source, the meeting that adopted it. */
export function letterheadOf({ source, frontMatter }: PolicyDocument): SourceText[] {
  const lines = frontMatter.map((span: Span) => ({ start: span.start, end: span.end, text: source.slice(span.start, span.end) }));
  const signs = (i: number) => DATE_ALONE.test(lines[i + 1]?.text.trim() ?? '');
  return lines.filter(({ text }, i) => text.length <= LONGEST_LINE && (ORIGIN.test(text) || signs(i)));
}
